/* range.c - quantities as intervals, and how two of them lie.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/range.h"

#include <math.h>

/* What arithmetic on doubles may be off by, as a share. */
#define NOISE 1e-9

/* The finite end of r that is nearest to 0. */
static double
size_of(const struct range *r)
{
	double a = fabs(r->low), b = fabs(r->high);

	return a < b ? a : b;
}

struct range
range_make(double low, double value, double high, double grain,
    enum claim_mod mod, const struct limits *l)
{
	struct range r = {low, value, high, grain, 0, 0, (uint8_t)mod};
	double share = l->v[LIMIT_ROUNDING];
	double cap = share / (1 - share) * size_of(&r);

	if (mod == MOD_APPROX && !range_open(&r))
		r.wide = (uint16_t)round(l->v[LIMIT_APPROX] * RANGE_WIDTH);
	if (!range_open(&r))
		r.half = grain / 2 < cap ? grain / 2 : cap;
	if (!range_open(&r) && r.half < l->tolerance * size_of(&r))
		r.half = l->tolerance * size_of(&r);
	return r;
}

static double
noise(const struct range *a, const struct range *b)
{
	double x = size_of(a), y = size_of(b);

	return NOISE * (x > y ? x : y);
}

/* How far two values may differ and still be the same as rounded; bounds get
 * no tolerance. */
static double
tolerance(const struct range *a, const struct range *b)
{
	if (range_open(a) || range_open(b))
		return 0;
	return a->grain >= b->grain ? a->half : b->half;
}

bool
range_clear(const struct range *a, const struct range *b)
{
	double gap = range_from(a) - range_to(b), slack = noise(a, b);

	return gap > slack && gap >= tolerance(a, b) - slack;
}

static bool
near(double x, double y, double t)
{
	return x == y || fabs(x - y) < t;
}

bool
range_equal(const struct range *a, const struct range *b)
{
	double t = tolerance(a, b) + noise(a, b);

	return near(a->low, b->low, t) && near(a->high, b->high, t);
}

bool
range_inside(const struct range *a, const struct range *b)
{
	return a->low >= b->low && a->high <= b->high;
}

double
range_ratio(const struct range *a, const struct range *b)
{
	double x = fabs(a->low), y = fabs(b->low);

	return x > 0 && y > 0 ? (x > y ? x / y : y / x) : INFINITY;
}

struct range
range_times(const struct range *r, double f)
{
	struct range o = *r;

	o.low = (f < 0 ? r->high : r->low) * f;
	o.high = (f < 0 ? r->low : r->high) * f;
	o.value *= f;
	o.grain *= fabs(f);
	o.half *= fabs(f);
	return o;
}
