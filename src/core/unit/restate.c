/* restate.c - a number that says another again in another unit.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "core/unit/restate.h"

#include <math.h>
#include <string.h>

#include "core/unit/normal.h"
#include "data/restatements.h"
#include "lib/num.h"
#include "lib/table.h"

enum { GAP, KIND, WITHIN };
enum { GAP_MAX = 48 }; /* bytes between the two */

static const double cap_zeros = 0.05, cap_digits = 0.25, slack = 0.03,
		    about = 0.05, late = 0.1;

/* The row of c of that kind, or -1. */
static long
row_of(struct cell c, const char *kind)
{
	const struct table *t = &table_restatements;
	long row = table_find(t, c.s, c.len);

	if (row < 0 || strcmp(table_at(t, (size_t)row, KIND), kind) != 0)
		return -1;
	return row;
}

/* Takes one filler off the end: "or about" leaves "or". */
static bool
drop_filler(struct cell *c)
{
	for (size_t n = 1; n <= c->len; n++) {
		struct cell tail = {c->s + c->len - n, n};
		bool whole = n == c->len || c->s[c->len - n - 1] == ' ' ||
		    c->s[c->len - n - 1] == '(';

		if (whole && row_of(tail, "filler") >= 0) {
			c->len -= n;
			*c = cell_trim(*c);
			return true;
		}
	}
	return false;
}

/* The gap's row without fillers, or -1. */
static long
gap_row(struct cell c)
{
	long row;

	while ((row = row_of(c, "gap")) < 0)
		if (!c.len || !drop_filler(&c))
			return -1;
	return row;
}

/* "5 km of road (3 miles)": a bracket behind a few words. */
static bool
late_bracket(struct cell c)
{
	size_t n = c.len;

	while (n > 0 && c.s[n - 1] != '(')
		n--;
	if (!n || gap_row((struct cell){c.s + n - 1, c.len - n + 1}) < 0)
		return false;
	for (size_t i = 0; i + 1 < n; i++)
		if (strchr("().;:,\t", c.s[i]) ||
		    (c.s[i] >= '0' && c.s[i] <= '9'))
			return false;
	return true;
}

bool
restate_gap(const char *s, size_t len, bool again, double *within)
{
	struct cell c = {s, len};
	const char *w;
	long row;

	if (len > GAP_MAX || memchr(s, '\0', len))
		return false;
	c = cell_trim(c);
	if (again && c.len && (c.s[0] == ')' || c.s[0] == ']'))
		c = cell_trim((struct cell){c.s + 1, c.len - 1});
	row = gap_row(c);
	*within = late;
	if (row < 0)
		return late_bracket(c);
	w = table_at(&table_restatements, (size_t)row, WITHIN);
	*within = INFINITY;
	if (*w)
		num_get(cell_of(w), within);
	return true;
}

bool
restate_aside(const char *gap, size_t len, const char *behind, size_t n)
{
	static const char of[] = " of ";
	size_t words = 0;

	if (len < 2 || len > GAP_MAX || memcmp(gap + len - 2, ", ", 2) != 0)
		return false;
	if (n > 1 && behind[0] == ' ')
		return false;
	if (n && !memchr(",.;:)", behind[0], 5))
		return false;
	if (len == 2)
		return true;
	if (len < sizeof(of) + 2 || memcmp(gap, of, sizeof(of) - 1) != 0)
		return false;
	for (size_t i = 0; i + 2 < len; i++) {
		if (gap[i] == ' ')
			words++;
		else if (gap[i] != '-' && !(gap[i] >= 'a' && gap[i] <= 'z'))
			return false;
	}
	return words <= 3;
}

/* Is a word of the unit's name a customary unit: "square mile"? */
static bool
is_customary(const struct unit *u)
{
	struct cell name = cell_of(u->name), word;

	while (name.len) {
		size_t n = 0;

		while (n < name.len && name.s[n] != ' ')
			n++;
		word = (struct cell){name.s, n};
		if (row_of(word, "customary") >= 0)
			return true;
		n += n < name.len;
		name = (struct cell){name.s + n, name.len - n};
	}
	return false;
}

bool
restate_systems(const struct unit *a, const struct unit *b)
{
	return is_customary(a) != is_customary(b);
}

/* Half the grain of q, as far as it can be trusted, in q's unit. */
static double
half_grain(const struct restated *q, double x)
{
	double most = fabs(x) * (q->grain > 1 ? cap_zeros : cap_digits);
	double half = isnan(q->grain) ? 0 : q->grain / 2;

	return half < most ? half : most;
}

/* One pair of ends: how far apart they are beyond what grains and rounding
 * explain, in base units (negative: not at all). fa, fb are the factors; plain:
 * as differences, without the units' offsets. */
static double
excess(const struct restated *a, double x, double fa, const struct restated *b,
    double y, double fb, bool plain)
{
	double p = x * fa + (plain ? 0 : a->unit->offset);
	double q = y * fb + (plain ? 0 : b->unit->offset);
	double ga = half_grain(a, x) * fa, gb = half_grain(b, y) * fb;
	double size = plain ? fabs(p) : fabs(x) * fa;
	double rough = slack;

	if (a->mod == MOD_APPROX || b->mod == MOD_APPROX)
		rough += about;
	return fabs(p - q) - (ga > gb ? ga : gb) - rough * size;
}

/* The same of temperatures that may be differences: "2.5 °C (4.5 °F) above
 * normal". */
static double
excess_of(const struct restated *a, double x, double fa,
    const struct restated *b, double y, double fb)
{
	double change = excess(a, x, fa, b, y, fb, true), e;

	if (a->change || (!a->unit->offset && !b->unit->offset))
		return change;
	e = excess(a, x, fa, b, y, fb, false);
	return change < e ? change : e;
}

/* The least excess over what the two units' words may mean. */
static double
least(const struct restated *a, double x, const struct restated *b, double y)
{
	double best = INFINITY;

	for (int i = -1; i < UNIT_ALSO; i++)
		for (int k = -1; k < UNIT_ALSO; k++) {
			double fa = i < 0 ? a->unit->factor : a->unit->also[i];
			double fb = k < 0 ? b->unit->factor : b->unit->also[k];
			double e;

			if (fa == 0 || fb == 0)
				continue;
			e = excess_of(a, x, fa, b, y, fb);
			if (e < best)
				best = e;
		}
	return best;
}

/* The ends to compare: the value, or both ends of a range. */
static size_t
ends(const struct restated *q, double out[2])
{
	if (!isnan(q->value) && isfinite(q->value)) {
		out[0] = q->value;
		return 1;
	}
	out[0] = q->low;
	out[1] = q->high;
	return isfinite(q->low) && isfinite(q->high) ? 2 : 0;
}

static double
ratio_of(const struct restated *a, double x, const struct restated *b, double y)
{
	bool change = a->change || b->change;
	double p = normal_base(b->unit, y, change);

	if (!change)
		p -= a->unit->offset;
	return p / a->unit->factor / x;
}

/* Is it an amount for each of something counted: "34 cents a share"? Only of
 * dimensions that are no rates of themselves, as speed is. */
static bool
each(const struct unit *u)
{
	static const char *const plain[] = {"money", "length", "area", "volume",
	    "mass", "time", "energy", "data"};

	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
		if (strcmp(u->dim, plain[i]) == 0)
			return strstr(u->name, " per ") != NULL;
	return false;
}

enum restate_check
restate_judge(const struct restated *a, const struct restated *b, double within,
    double *ratio)
{
	double x[2], y[2], worst = -INFINITY;
	size_t n = ends(a, x);
	double e;

	if (!a->unit || !b->unit || a->unit == b->unit || !n ||
	    n != ends(b, y) || strcmp(a->unit->dim, b->unit->dim) != 0 ||
	    each(a->unit) != each(b->unit))
		return RESTATE_NONE;
	if (strcmp(a->unit->base, b->unit->base) != 0)
		return isfinite(within) ? RESTATE_NONE : RESTATE_UNKNOWN;
	if (isnan(a->unit->factor) || isnan(b->unit->factor))
		return RESTATE_NONE;
	*ratio = ratio_of(a, x[0], b, y[0]);
	for (size_t i = 0; i < n; i++) {
		double r = ratio_of(a, x[i], b, y[i]);

		if (!(fabs(r - 1) <= within) && isfinite(within))
			return RESTATE_NONE;
		e = least(a, x[i], b, y[i]);
		if (e > worst) {
			worst = e;
			*ratio = r;
		}
	}
	return worst <= 0 ? RESTATE_OK : RESTATE_BAD;
}

enum restate_check
restate_judge_same(const struct restated *a, const struct restated *b,
    double *ratio)
{
	double x = a->value, y = b->value;
	double ga = half_grain(a, x), gb = half_grain(b, y), rough = slack;

	if (!isfinite(x) || !isfinite(y) || x == 0)
		return RESTATE_UNKNOWN;
	if (a->mod == MOD_APPROX || b->mod == MOD_APPROX)
		rough += about;
	*ratio = y / x;
	return fabs(x - y) <= (ga > gb ? ga : gb) + rough * fabs(x) ?
	    RESTATE_OK :
	    RESTATE_BAD;
}

void
restate_inherit(const struct restated *a, struct restated *b)
{
	double k;

	if (a->mod == MOD_NONE || a->mod == MOD_EQ || a->mod == MOD_RANGE ||
	    isnan(a->value) || isnan(b->value))
		return;
	k = a->value != 0 ? b->value / a->value : 0;
	b->mod = a->mod;
	b->low = isfinite(a->low) ?
	    (a->low == a->value ? b->value : a->low * k) :
	    a->low;
	b->high = isfinite(a->high) ?
	    (a->high == a->value ? b->value : a->high * k) :
	    a->high;
}
