/* slip.c - digits that were mixed up in copying.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verdict/slip.h"

#include <math.h>

/* Digits that a figure may have; more are no figure of a report. */
enum { DIGITS = 15 };

#define ODD 0.01   /* of a digit, what binary fractions may be off */
#define NOISE 1e-9 /* the same as a share */
#define TEN 10
#define THOUSAND 1000
#define FLOAT_NOISE 1e-4 /* of a size that is a float, as a share */

/* The digits of v down to the place grain, the last one first; how many, 0
 * where they are none or too many. */
static int
digits_of(double v, double grain, char out[DIGITS])
{
	double n = fabs(v) / grain;
	long long left = n < 1e15 ? llround(n) : 0;
	int k = 0;

	if (fabs(n - (double)left) > ODD)
		return 0;
	for (; left; left /= 10)
		out[k++] = (char)(left % 10);
	return k;
}

static bool
exact(const struct range *r)
{
	return !range_open(r) && r->low == r->high && r->grain > 0;
}

bool
slip_swapped(const struct range *a, const struct range *b)
{
	char x[DIGITS], y[DIGITS];
	int at[2], n = 0, len;
	double grain = a->grain < b->grain ? a->grain : b->grain;

	if (!exact(a) || !exact(b) || (a->low < 0) != (b->low < 0))
		return false;
	len = digits_of(a->low, grain, x);
	if (len < 2 || digits_of(b->low, grain, y) != len)
		return false;
	for (int k = 0; k < len; k++) {
		if (x[k] == y[k])
			continue;
		if (n == 2)
			return false;
		at[n++] = k;
	}
	return n == 2 && x[at[0]] == y[at[1]] && x[at[1]] == y[at[0]];
}

/* The digits of v but for noughts at either end; 0 where it has too many. */
static int
digits(double v)
{
	long long n;
	int k = 0;

	for (v = fabs(v); k < DIGITS && fabs(v - round(v)) > NOISE * v; k++)
		v *= TEN;
	n = v < 1e15 ? llround(v) : 0;
	while (n && n % TEN == 0)
		n /= TEN;
	for (k = 0; n; n /= TEN)
		k++;
	return k;
}

/* The number that is written, whatever bound it is. */
static bool
written(const struct range *r)
{
	return r->value != 0 && isfinite(r->value) && r->grain > 0;
}

/* Is high ten, a hundred or a thousand times low? */
static bool
noughts_more(double low, double high)
{
	static const double times[] = {10, 100, 1000};

	for (size_t i = 0; i < sizeof(times) / sizeof(*times); i++)
		if (fabs(high - times[i] * low) < NOISE * high)
			return true;
	return false;
}

bool
slip_tenfold(const struct range *a, const struct range *b, int least)
{
	double x = fabs(a->value), y = fabs(b->value);

	if (!written(a) || !written(b) || (a->value < 0) != (b->value < 0))
		return false;
	return noughts_more(x < y ? x : y, x < y ? y : x) &&
	    digits(x < y ? x : y) >= least;
}

/* How many times one is the other where they are two, and no rounding. */
#define TWO 1.15

static bool
same_number(double x, double y)
{
	return fabs(x - y) < FLOAT_NOISE * fabs(x);
}

bool
slip_unit(const struct range *a, double asize, const struct range *b,
    double bsize)
{
	double x, y, ratio;

	if (!written(a) || !written(b) || asize <= 0 || bsize <= 0)
		return false;
	ratio = a->value / b->value;
	if (ratio < TWO && ratio > 1 / TWO)
		return false;
	x = a->value / asize;
	y = b->value / bsize;
	return (fmax(asize, bsize) > TWO * fmin(asize, bsize) &&
		   same_number(x, y)) ||
	    ((same_number(x, THOUSAND * y) || same_number(y, THOUSAND * x)) &&
		digits(round(x / FLOAT_NOISE) * FLOAT_NOISE) > 1);
}
