/* normal.c - a quantity in the unit of its dimension.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "core/unit/normal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/unit/powers.h"
#include "lib/num.h"

/* What a product and its factor may be off by, and the way back from it. */
enum { ULPS_THERE = 2, ULPS_BACK = 8 };

/* Powers of ten that are doubles. */
static const double ten[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
    1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22};

/* The power of ten that makes 13 digits before the point of x, or -1 where
 * that is no whole one or none of the table. */
static int
shift(double x)
{
	int k = 12;

	if (!(x > 1e-9 && x < 1e12))
		return -1;
	for (; x >= ten[13 - k]; k--)
		;
	for (; x * ten[k] < 1e12; k++)
		;
	return k;
}

/* Is x written in at most 13 digits? It is where they are what reads as x, the
 * division being rounded but once. */
static bool
has_digits13(double x)
{
	for (size_t k = 0; k < sizeof(ten) / sizeof(*ten); k++) {
		double m = floor(x * ten[k] + 0.5), back = m / ten[k];

		if (!(m < 1e13))
			return false;
		if (m >= 1 && back >= x && back <= x)
			return true;
	}
	return false;
}

/* x in 13 digits. In most cases two roundings do, of what is no tie and of two
 * doubles that are exact (as in num.c); else it is written and read. */
static double
digits13(double x)
{
	char s[40];
	double a = fabs(x);
	int k = shift(a);

	if (k >= 0) {
		double v = a * ten[k], m = floor(v + 0.5);

		if (v >= 1e12 + 1 && v <= 1e13 - 1 &&
		    fabs(fabs(v - m) - 0.5) >= 0.01)
			return copysign(m / ten[k], x);
	}
	if (has_digits13(a))
		return x;
	snprintf(s, sizeof(s), "%.13g", x);
	return strtod(s, NULL);
}

/* x, which arithmetic with numbers as large as size made, without its noise: a
 * value of at most 13 digits where one lies within so many units in the last
 * place of the double. Others stay as they are, so that the way back is exact.
 */
static double
tidy(double x, double size, int ulps)
{
	double t;

	if (!isfinite(x) || x == floor(x))
		return x;
	t = digits13(x);
	if (!(size > fabs(x)))
		size = fabs(x);
	return fabs(x - t) <= ulps * (nextafter(size, INFINITY) - size) ? t : x;
}

double
normal_base(const struct unit *unit, double x, bool change)
{
	double offset = change ? 0 : unit->offset;

	return tidy(x * unit->factor + offset, fabs(offset), ULPS_THERE);
}

/* A value in base units, in unit. */
static double
back(const struct unit *unit, double x, bool change)
{
	double offset = change ? 0 : unit->offset;

	return tidy((x - offset) / unit->factor, fabs(offset) / unit->factor,
	    ULPS_BACK);
}

static bool
is_dim(const struct unit *x, const char *dim)
{
	return strcmp(x->dim, dim) == 0;
}

/* The dimension that a kind's unit must have, or NULL. */
static const char *
kind_dim(enum claim_kind k)
{
	switch (k) {
	case KIND_MONEY:
		return "money";
	case KIND_AGE:
	case KIND_DURATION:
		return "time";
	case KIND_PERCENT:
		return "fraction";
	default:
		return NULL;
	}
}

/* Of money, and of money per something. */
static bool
suits(const struct unit *x, const char *dim)
{
	return strncmp(x->dim, dim, strlen(dim)) == 0 ||
	    strcmp(x->dim, "exchange-rate") == 0 ||
	    strcmp(x->dim, "percentage-point") == 0 ||
	    strcmp(x->dim, "other") == 0;
}

static size_t
blanks(struct cell c)
{
	size_t n = 0;

	while (n < c.len && (c.s[n] == ' ' || c.s[n] == '-'))
		n++;
	return n;
}

/* Where the unit stands in text, so that its neighbours can be looked at. */
static bool
place(const struct normal_in *in, struct cell unit, struct span *at)
{
	for (size_t i = in->at.end; i > in->at.start; i--) {
		size_t from = i - 1;

		if (in->at.end <= in->text.len &&
		    unit.len <= in->at.end - from &&
		    memcmp(in->text.s + from, unit.s, unit.len) == 0) {
			*at = (struct span){from, from + unit.len};
			return true;
		}
	}
	return false;
}

/* "$15 a barrel": the unit cell holds the sign, the quote the rest. */
static const struct unit *
go_on(struct units *u, const struct normal_in *in, const struct unit *x)
{
	struct unit_hit hit = {.unit = x};
	struct cell q = in->quote;
	struct span at;
	size_t used;

	if (!is_dim(x, "money"))
		return x;
	for (size_t i = in->unit.len; i < q.len; i++) {
		if (q.s[i] != ' ' && q.s[i] != '/' && q.s[i] != '-')
			continue;
		hit.unit = unit_over(u, x, q.s + i, q.len - i, &used);
		if (!hit.unit || i + used != q.len)
			continue;
		hit.len = used;
		if (place(in, (struct cell){q.s + i, used}, &at))
			unit_settle(u, in->text.s, in->text.len, at, &hit);
		return hit.unit;
	}
	return x;
}

/* The unit that the cell names, with the kind and the neighbours to help. */
static const struct unit *
find(struct units *u, const struct normal_in *in, const struct unit **alone)
{
	struct cell c = in->unit;
	const char *dim = kind_dim(in->kind);
	const struct unit *other;
	struct unit_hit hit;
	struct span at;
	size_t n = blanks(c);

	c = (struct cell){c.s + n, c.len - n};
	if (!c.len || !unit_of_cell(u, c, &hit))
		return NULL;
	if (hit.len < c.len && in->kind != KIND_AGE &&
	    !(hit.len + 1 == c.len && c.s[hit.len] == '.'))
		return NULL;
	c.len = hit.len;
	*alone = other = hit.unit;
	if (place(in, c, &at))
		unit_settle(u, in->text.s, in->text.len, at, &hit);
	if (in->kind == KIND_MEASURE && is_dim(hit.unit, "money"))
		hit.unit = other;
	if (dim && !suits(hit.unit, dim)) {
		other = unit_as(u, c, dim);
		hit.unit = other ? other : hit.unit;
	}
	return go_on(u, in, hit.unit);
}

/* A cell as a number: NaN when empty, or when it is none (told in note). Most
 * are the same as the one before, whose number is known. */
static double
number(struct cell c, struct cell before, double known, const char **note)
{
	double x;

	if (cell_eq(c, before))
		return known;
	if (!c.len)
		return NAN;
	if (num_get(c, &x))
		return x;
	*note = "value is no number";
	return NAN;
}

static void
plain(struct normal *out, const char *dim)
{
	out->dim = cell_of(dim);
	out->nunit = cell_of("1");
}

/* Rows without a unit: what the kind says. */
static void
without_unit(const struct normal_in *in, struct normal *out)
{
	switch (in->kind) {
	case KIND_COUNT:
		plain(out, "count");
		out->uname = (struct cell){out->noun,
		    noun_singular(noun_head(in->item), out->noun)};
		break;
	case KIND_FRACTION:
	case KIND_RATIO:
		plain(out, "fraction");
		break;
	case KIND_NUMBER:
	case KIND_ORDINAL:
	case KIND_SCORE:
		plain(out, "");
		break;
	default:
		out->low = out->value = out->high = out->grain = NAN;
		break;
	}
}

static void
convert(const struct normal_in *in, const struct normal_to *to, size_t n,
    struct normal *out)
{
	const struct unit *x = out->unit;
	bool change = in->change.len > 0;
	double *v[] = {&out->low, &out->value, &out->high};

	out->nunit = cell_of(x->base);
	for (size_t i = 0; i < n && !out->target; i++)
		if (cell_is(to[i].dim, x->dim) &&
		    strcmp(to[i].unit->base, x->base) == 0) {
			out->target = to[i].unit;
			out->nunit = to[i].name;
		}
	for (size_t i = 0; i < sizeof(v) / sizeof(*v); i++) {
		*v[i] = normal_base(x, *v[i], change);
		if (out->target)
			*v[i] = back(out->target, *v[i], change);
	}
	out->grain = tidy(out->grain * x->factor, 0, ULPS_THERE);
	if (out->target)
		out->grain = back(out->target, out->grain, true);
}

/* Money, and money per something, in the currency of in->money. */
static void
exchange(const struct normal_in *in, struct normal *out)
{
	const struct normal_rates *m = &in->money;
	struct cell from = {out->nunit.s, 3}, rest;
	double *v[] = {&out->low, &out->value, &out->high, &out->grain}, f;

	if (!m->rates || strncmp(out->unit->dim, "money", 5) != 0 ||
	    out->nunit.len < 3 || isnan(out->unit->factor))
		return;
	rest = (struct cell){from.s + 3, out->nunit.len - 3};
	if (!m->low.year && !m->high.year) {
		out->note = "no day to take the rate of";
		return;
	}
	f = rates_find(m->rates, m->to, m->low, m->high) /
	    rates_find(m->rates, from, m->low, m->high);
	if (isnan(f)) {
		out->note = "no rate of that day";
		return;
	}
	if (m->to.len + rest.len >= sizeof(out->noun))
		return;
	for (size_t i = 0; i < sizeof(v) / sizeof(*v); i++)
		*v[i] = tidy(*v[i] * f, 0, ULPS_THERE);
	out->rate = f;
	memcpy(out->noun, m->to.s, m->to.len);
	memcpy(out->noun + m->to.len, rest.s, rest.len);
	out->nunit = (struct cell){out->noun, m->to.len + rest.len};
}

/* A value that doubles can't hold in this unit stays empty, and is told. */
static void
too_large(const struct normal_in *in, struct normal *out)
{
	const struct cell *from[] = {&in->low, &in->value, &in->high,
	    &in->grain};
	double *v[] = {&out->low, &out->value, &out->high, &out->grain}, x;

	for (size_t i = 0; i < sizeof(v) / sizeof(*v); i++)
		if (isinf(*v[i]) && num_get(*from[i], &x) && !isinf(x)) {
			*v[i] = NAN;
			out->note = "number too large";
		}
}

static void
dates(const struct normal_in *in, struct normal *out)
{
	out->dim = cell_of("date");
	out->nlow = in->low;
	out->nvalue = in->value;
	out->nhigh = in->high;
}

bool
normal_is_bare(enum claim_kind k)
{
	return k == KIND_STATE || k == KIND_DATE || k == KIND_TIME;
}

void
normal_make(struct units *u, const struct normal_to *to, size_t n,
    const struct normal_in *in, struct normal *out)
{
	*out = (struct normal){.low = NAN,
	    .value = NAN,
	    .high = NAN,
	    .grain = NAN,
	    .dim = {"", 0},
	    .uname = {"", 0},
	    .nunit = {"", 0},
	    .nlow = {"", 0},
	    .nvalue = {"", 0},
	    .nhigh = {"", 0}};
	if (in->kind == KIND_DATE)
		dates(in, out);
	if (normal_is_bare(in->kind))
		return;
	out->unit = find(u, in, &out->alone);
	if (!out->unit && in->kind == KIND_PERCENT)
		out->unit = unit_named(u, cell_of("percent"));
	if (!out->unit && in->kind == KIND_AGE && !in->unit.len)
		out->unit = unit_named(u, cell_of("year"));
	if (in->unit.len && !out->unit) {
		out->note = "unit not known";
		return;
	}
	out->low = number(in->low, (struct cell){"", 0}, NAN, &out->note);
	out->value = number(in->value, in->low, out->low, &out->note);
	out->high = number(in->high, in->value, out->value, &out->note);
	out->grain = number(in->grain, in->value, out->value, &out->note);
	if (!out->unit) {
		without_unit(in, out);
		return;
	}
	out->dim = cell_of(out->unit->dim);
	out->uname = cell_of(out->unit->name);
	if (isnan(out->unit->factor))
		out->note = "size of the unit not known";
	convert(in, to, n, out);
	exchange(in, out);
	too_large(in, out);
}

/* --- targets */

static void
list_dims(char *err, size_t size)
{
	size_t n = strlen(err);

	for (size_t i = 0; powers_name(i) && n < size; i++)
		n += (size_t)snprintf(err + n, size - n, "%s%s", i ? ", " : "",
		    powers_name(i));
}

bool
normal_target(struct units *u, struct cell s, struct normal_to *out, char *err,
    size_t size)
{
	const char *eq = memchr(s.s, '=', s.len);
	char dim[64];

	if (!eq || eq == s.s || eq + 1 == s.s + s.len) {
		snprintf(err, size,
		    "\"%.*s\": write a dimension and its unit, "
		    "as in area=km2",
		    (int)s.len, s.s);
		return false;
	}
	out->dim = (struct cell){s.s, (size_t)(eq - s.s)};
	out->name = (struct cell){eq + 1, s.len - out->dim.len - 1};
	snprintf(dim, sizeof(dim), "%.*s", (int)out->dim.len, s.s);
	if (!powers_of_dim(dim, NULL, NULL)) {
		snprintf(err, size, "no dimension \"%s\": there are ", dim);
		list_dims(err, size);
		return false;
	}
	if (strcmp(dim, "money") == 0) {
		snprintf(err, size,
		    "money=%.*s: needs the day's rates: "
		    "give them with --rates",
		    (int)out->name.len, out->name.s);
		return false;
	}
	out->unit = unit_named(u, out->name);
	if (!out->unit) {
		snprintf(err, size,
		    "no unit \"%.*s\": write one as in area=km2",
		    (int)out->name.len, out->name.s);
		return false;
	}
	if (!is_dim(out->unit, dim)) {
		snprintf(err, size, "%.*s is a unit of %s, not of %s",
		    (int)out->name.len, out->name.s, out->unit->dim, dim);
		return false;
	}
	return true;
}
