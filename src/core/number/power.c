/* power.c - powers behind digits: 1.5e6, 3 × 10^8, 10⁶.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/power.h"

#include <math.h>

#include "core/number/sign.h"
#include "lib/num.h"

/* A signed whole number of at most four digits at i, or 0 bytes. */
static size_t
exponent(const struct reader *r, size_t i, int *e)
{
	size_t at = i, end;
	int sign = 1;

	for (size_t n; (n = sign_minus(r->s + i, r->len - i)) > 0; i += n)
		sign = -sign;
	if (reader_is(r, i, "+"))
		i++;
	end = reader_run(r, i);
	if (end == i || end - i > 4)
		return 0;
	*e = sign * reader_small(r, i, end);
	return end - at;
}

/* Superscript digits with a sign, as "⁻⁶". */
static size_t
superscript(const struct reader *r, size_t i, int *e)
{
	size_t at = i;
	int sign = 1, n = 0, x = 0, k;

	if (reader_is(r, i, "\xe2\x81\xbb")) {
		sign = -1;
		i += 3;
	}
	while (n < 4 && i < r->len) {
		size_t w = sign_superscript(r->s + i, r->len - i, &k);

		if (!w)
			break;
		x = 10 * x + k;
		i += w;
		n++;
	}
	*e = sign * x;
	return n ? i - at : 0;
}

static void
scale_by(struct digits *d, double f)
{
	d->value *= f;
	d->grain *= f;
	d->form = (d->form & ~DIGITS_WHOLE) | DIGITS_MARKED | DIGITS_POWER;
}

/* By ten to the power of e: 6.02214076 × 10^23 to the last digit. */
static void
shift(struct digits *d, int e)
{
	double value = num_shift(d->value, e), grain = num_shift(d->grain, e);

	scale_by(d, 1);
	d->value = value;
	d->grain = grain;
}

/* A power behind base, and its exponent in *e: "^8", "⁸", and for ten behind a
 * times sign "-8". */
static size_t
power(const struct reader *r, size_t i, double base, bool times, double *x,
    int *e)
{
	size_t n;

	if (reader_is(r, i, "^") && (n = exponent(r, i + 1, e)) > 0)
		n++;
	else if (times && base == 10 &&
	    (sign_minus(r->s + i, r->len - i) || reader_is(r, i, "+")))
		n = exponent(r, i, e);
	else if (base == 10 || base == 2)
		n = superscript(r, i, e);
	else
		n = 0;
	if (n)
		*x = pow(base, *e);
	return n && isfinite(*x) ? n : 0;
}

/* " × 10^8" behind the digits that end at at. */
static size_t
times_power(const struct reader *r, size_t at, struct digits *d)
{
	size_t i = at, end, n;
	double base, x;
	int e;

	if (reader_is(r, i, " "))
		i++;
	if (reader_is(r, i, "x") || reader_is(r, i, "*"))
		i++;
	else if (reader_is(r, i, "\xc3\x97") || reader_is(r, i, "\xc2\xb7"))
		i += 2;
	else
		return at;
	if (reader_is(r, i, " "))
		i++;
	end = reader_run(r, i);
	if (end == i || end - i > 2)
		return at;
	base = reader_small(r, i, end);
	n = power(r, end, base, true, &x, &e);
	if (!n)
		return at;
	if (base == 10)
		shift(d, e);
	else
		scale_by(d, x);
	return end + n;
}

size_t
power_read(const struct reader *r, size_t at, struct digits *d)
{
	size_t n;
	double x;
	int e;

	if ((reader_is(r, at, "e") || reader_is(r, at, "E")) &&
	    (n = exponent(r, at + 1, &e)) > 0 && !reader_alnum(r, at + 1 + n)) {
		if (d->value > 0)
			shift(d, e);
		return at + 1 + n;
	}
	n = power(r, at, d->value, false, &x, &e);
	if (n) {
		d->value = x;
		d->grain = digits_grain(x);
		d->form = DIGITS_MARKED | DIGITS_POWER;
		return at + n;
	}
	return times_power(r, at, d);
}
