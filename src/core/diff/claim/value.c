/* value.c - the quantity of a row, or the days of its date.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/value.h"

#include <math.h>

#include "core/diff/claim/cells.h"
#include "core/diff/claim/dateline.h"
#include "core/diff/claim/rate.h"
#include "core/diff/event/occasion.h"
#include "core/diff/like/around.h"
#include "core/diff/words/passage.h"
#include "lib/num.h"

/* Dimensions whose parts add up to the whole. */
static const char *const sums[] = {"count", "money", "area", "mass", "volume",
    "energy"};

/* Dimensions in which a factor of a thousand is no slip of the pen. */
static const char *const shares[] = {"fraction", "percentage-point", "date",
    "temperature", "time"};

#define LEN(a) (sizeof(a) / sizeof(*(a)))

static bool
listed(struct cell c, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (c.len && *c.s == *words[i] && cell_is(c, words[i]))
			return true;
	return false;
}

/* As num_get, where the cell most often is the one that x stands in. */
static bool
read_again(struct cell c, struct cell again, double x, double *out)
{
	if (!cell_eq(c, again))
		return num_get(c, out);
	*out = x;
	return true;
}

static bool
read_ends(struct cell low, struct cell high, double out[4])
{
	return num_get(low, &out[0]) && read_again(high, low, out[0], &out[2]);
}

/* Four numbers of a row: normalized where they are, else as written. */
static bool
read_numbers(const struct cell *row, double out[4], bool *normal)
{
	enum claims_col low = IN_NLOW, value = IN_NVALUE;

	*normal = read_ends(row[IN_NLOW], row[IN_NHIGH], out);
	if (!*normal) {
		low = IN_LOW;
		value = IN_VALUE;
	}
	if (!*normal && !read_ends(row[IN_LOW], row[IN_HIGH], out))
		return false;
	if (!read_again(row[value], row[low], out[0], &out[1]))
		out[1] = out[0] == out[2] ? out[0] : NAN;
	if (!num_get(row[*normal ? IN_NGRAIN : IN_GRAIN], &out[3]))
		out[3] = 0;
	return out[0] <= out[2];
}

/* Heads fewer than these are counted one by one: 70 are not about 68. */
#define FEW_HEADS 100
#define HALF_HEAD 0.5

/* How large the unit is that it is written in; 0 where that can't be told. */
static float
unit_size(const struct cell *row, double value)
{
	double raw;

	if (!num_get(row[IN_VALUE], &raw) || raw <= 0 || isnan(value) ||
	    cell_is(row[IN_DIM], "temperature"))
		return 0;
	return (float)(value / raw);
}

static bool
ends_with(struct cell s, const char *end)
{
	size_t n = strlen(end);

	return s.len > n && memcmp(s.s + s.len - n, end, n) == 0;
}

#define YEAR 31557600 /* seconds, as in units.tsv */

/* "1.9 billion crowns a year" is what others call 1.9 billion crowns: amounts
 * are told by the year where nothing else is said. Makes v, normalized numbers
 * of a row, such an amount, with its unit. */
static bool
by_year(const struct cell *row, double v[4], struct cell *unit)
{
	if (!cell_is(row[IN_DIM], "money-per-time") ||
	    !ends_with(row[IN_UNAME], " per year") ||
	    !ends_with(row[IN_NUNIT], "/s"))
		return false;
	for (int i = 0; i < 4; i++)
		v[i] *= YEAR;
	*unit = row[IN_NUNIT];
	unit->len -= strlen("/s");
	return true;
}

bool
value_quantity(struct claims *c, const struct cell *row, struct claim *x)
{
	enum claim_mod mod = claim_mod_of(row[IN_MOD]);
	double v[4];
	bool normal, down = cell_is(row[IN_CHANGE], "down");
	struct cell dim = row[IN_DIM], unit;

	if (!read_numbers(row, v, &normal))
		return false;
	unit = row[normal ? IN_NUNIT : IN_UNIT];
	if (normal && by_year(row, v, &unit))
		dim = cell_of("money");
	if (mod == MOD_NONE && v[0] == v[2])
		mod = MOD_EQ;
	x->q = range_make(v[0], v[1], v[2], v[3], mod, &c->limits);
	if (x->wording)
		claims_word(c, x)->size = unit_size(row, v[1]);
	x->change = row[IN_CHANGE].len != 0;
	if (down)
		x->q = range_times(&x->q, -1);
	if ((!dim.len && (x->kind == KIND_COUNT || x->kind == KIND_NUMBER)) ||
	    cell_is(dim, "magnitude"))
		dim = cell_of("count");
	if (cell_is(dim, "count") && mod == MOD_EQ && v[2] < FEW_HEADS &&
	    v[0] >= 0)
		x->q.half = fmin(x->q.half, HALF_HEAD);
	x->adds = !x->change && listed(dim, sums, LEN(sums));
	x->scales = !listed(dim, shares, LEN(shares));
	x->dim = dim.s == row[IN_DIM].s ? cells_word_in(c, row, IN_DIM) :
					  cells_name(c, dim);
	if (cell_is(dim, "count"))
		x->unit = cells_name(c, cell_of("1"));
	else
		x->unit = normal && unit.len == row[IN_NUNIT].len ?
		    cells_word_in(c, row, IN_NUNIT) :
		    cells_name(c, unit);
	return true;
}

void
value_occasion(struct claims *c, const struct cell *row, struct claim *x)
{
	size_t start = c->start, len = passage_text(c->passage).len;

	if (c->around && len && x->nstart >= start && x->nend > x->nstart &&
	    x->nend <= start + len)
		occasion_read(c, row,
		    (struct span){x->nstart - start, x->nend - start}, x);
}

bool
value_date(struct claims *c, const struct cell *row, struct claim *x)
{
	struct cell s = row[IN_VALUE].len ? row[IN_VALUE] : row[IN_LOW];
	struct period p = period_read(s, PERIOD_END);
	bool open = p.from == PERIOD_OPEN || p.to == PERIOD_END;

	dateline_tell(c, row, x, p);
	dateline_date(c, x, p);
	if (open || !around_over(c)) /* else nobody asks what it is of */
		value_occasion(c, row, x);
	if (open)
		return claims_wording(c, x)->occasion != 0;
	x->q = range_make(p.from, p.from == p.to ? p.from : NAN, p.to, 0,
	    p.from == p.to ? MOD_EQ : MOD_RANGE, &c->limits);
	x->dim = cells_name(c, cell_of("date"));
	return true;
}
