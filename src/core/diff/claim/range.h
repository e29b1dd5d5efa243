/* range.h - quantities as intervals, and how two of them lie.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_RANGE_H
#define CORE_DIFF_CLAIM_RANGE_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/claim.h"
#include "core/diff/claim/limits.h"

/* low <= high, either may be infinite; value is NaN where there is none;
 * grain is the place value of the last digit written, 0 if unknown. */
struct range {
	double low, value, high, grain;
	double half;   /* what rounding may hide; 0 for a bound */
	uint16_t wide; /* RANGE_WIDTH parts by which a "~" is wider each way */
	uint8_t mod;   /* enum claim_mod */
};

#define RANGE_WIDTH 1e4

/* Where it begins and ends, as wide as a "~" makes it. */
static inline double
range_from(const struct range *r)
{
	return r->wide ? r->low - r->wide / RANGE_WIDTH * fabs(r->low) : r->low;
}

static inline double
range_to(const struct range *r)
{
	return r->wide ? r->high + r->wide / RANGE_WIDTH * fabs(r->high) :
			 r->high;
}

/* Fills in what follows from low, value, high, grain and mod. */
struct range range_make(double low, double value, double high, double grain,
    enum claim_mod mod, const struct limits *l);

/* An open end: more than, at least, under, up to. */
static inline bool
range_open(const struct range *r)
{
	return isinf(r->low) || isinf(r->high) ||
	    (r->mod >= MOD_GT && r->mod <= MOD_LE);
}

/* As range_above, of those that begin behind the other's end. */
bool range_clear(const struct range *a, const struct range *b);

/* All of a lies above all of b, rounding and "~" allowed for. */
static inline bool
range_above(const struct range *a, const struct range *b)
{
	return range_from(a) > range_to(b) && range_clear(a, b);
}

/* No value suits both: one lies above the other. */
static inline bool
range_apart(const struct range *a, const struct range *b)
{
	return range_above(a, b) || range_above(b, a);
}

/* The same within rounding; bounds are the same when they are equal. */
bool range_equal(const struct range *a, const struct range *b);

/* a, as written, lies within b. */
bool range_inside(const struct range *a, const struct range *b);

/* How many times the low end of one is that of the other, by size: at least 1,
 * infinite where one is 0. */
double range_ratio(const struct range *a, const struct range *b);

/* All of r multiplied by f, which may be negative. */
struct range range_times(const struct range *r, double f);

#endif
