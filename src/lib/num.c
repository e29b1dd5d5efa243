/* num.c - numbers in cells. */
#include "lib/num.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Below 2^53 each whole number is a double; up to 10^22 each power of ten is.
 * So m * 10^-k, or m * 10^k, of two such is rounded but once: what the division
 * gives is what reading the decimal must give (Clinger 1990, the fast path of
 * strtod). */
#define WHOLE_MAX 9007199254740992.0
enum { POWERS = 23 };
static const double ten[POWERS] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8,
    1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22};

/* Two digits at a time, from the last on. */
size_t
num_put_whole(char out[NUM_MAX], uint64_t u)
{
	static const char pairs[] =
	    "00010203040506070809101112131415161718192021222324"
	    "25262728293031323334353637383940414243444546474849"
	    "50515253545556575859606162636465666768697071727374"
	    "75767778798081828384858687888990919293949596979899";
	char s[NUM_MAX];
	size_t at = NUM_MAX, n;

	for (; u > 99; u /= 100)
		memcpy(s + (at -= 2), pairs + u % 100 * 2, 2);
	memcpy(s + (at -= 2), pairs + u * 2, 2);
	at += u < 10;
	n = NUM_MAX - at;
	memcpy(out, s + at, n);
	return n;
}

/* The n digits of d as 0.D * 10^point, in the layout of ECMA-262. */
static size_t
put_layout(char *out, const char *d, size_t n, int point)
{
	size_t k = 0;

	if (point > 21 || point < -5) {
		out[k++] = d[0];
		if (n > 1) {
			out[k++] = '.';
			memcpy(out + k, d + 1, n - 1);
			k += n - 1;
		}
		out[k++] = 'e';
		out[k++] = point > 0 ? '+' : '-';
		return k + num_put_whole(out + k, (uint64_t)abs(point - 1));
	}
	if (point <= 0) {
		memcpy(out, "0.000000", 8);
		k = (size_t)(2 - point);
		memcpy(out + k, d, n);
		return k + n;
	}
	for (size_t i = 0; i < n || i < (size_t)point; i++) {
		if (i == (size_t)point)
			out[k++] = '.';
		out[k++] = i < n ? d[i] : '0';
	}
	return k;
}

/* What writes as m * 10^-k with m of at most 15 digits and few k: no two such
 * are the same double. So where m / 10^k, rounded but once, is x, the digits of
 * m are the fewest, and those of the least k end in no zero. */
static bool
put_few(char *out, size_t *len, double x)
{
	char d[NUM_MAX];
	size_t n;

	for (int k = 1; k < POWERS; k++) {
		double v = x * ten[k], m = floor(v + 0.5), back = m / ten[k];

		if (!(m < 1e15))
			return false;
		if (m < 1 || back > x || back < x)
			continue;
		n = num_put_whole(d, (uint64_t)m);
		*len = put_layout(out, d, n, (int)n - k);
		return true;
	}
	return false;
}

/* A number f * 2^e whose decimal c * 10^-k is sought: f * 10^k is compared with
 * candidates c * 2^-e, both divided by 2^k, in whole numbers of 128 bits. */
#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 wide;

struct exact {
	wide f; /* f * 5^k */
	uint64_t
	    half5; /* 5^k: twice the distance to the next double's middle */
	int shift; /* -(e + k) */
};

/* Does c read back as the number? (It can't be a tie: 5^k is odd.) */
static bool
reads_back(const struct exact *x, uint64_t c)
{
	wide w = (wide)c << x->shift;
	wide d = w > x->f ? w - x->f : x->f - w;

	return 2 * d < x->half5;
}

/* 1e-5 <= x < 1e15: the exact 17 digits, shortened to 15 or 16 where these read
 * back (fewer than 15 are 15 with zeros behind). False: not for this way. */
static bool
put_exact(char *out, size_t *len, double x)
{
	int e, k = 1;
	uint64_t f = (uint64_t)ldexp(frexp(x, &e), 53), m, c = 0;
	struct exact ex = {.half5 = 5};
	char d[NUM_MAX];
	size_t n;

	if (x < 1e-5 || x >= 1e15 || f == (uint64_t)1 << 52)
		return false; /* a power of two has a nearer neighbour below */
	for (; x * ten[k] < 1e16; k++)
		ex.half5 *= 5;
	ex.f = (wide)f * ex.half5;
	ex.shift = 53 - e - k;
	m = (uint64_t)((ex.f + ((wide)1 << (ex.shift - 1))) >> ex.shift);
	for (uint64_t unit = 100; unit; unit /= 10) {
		c = (m + unit / 2) / unit * unit;
		if (unit == 1 || reads_back(&ex, c))
			break;
		c = c > m ? c - unit : c + unit;
		if (unit == 10 && reads_back(&ex, c))
			break;
	}
	n = num_put_whole(d, c);
	k = (int)n - k;
	while (n > 1 && d[n - 1] == '0')
		n--;
	*len = put_layout(out, d, n, k);
	return true;
}
#else
static bool
put_exact(char *out, size_t *len, double x)
{
	(void)out;
	(void)len;
	(void)x;
	return false;
}
#endif

/* Writes x > 0 with p significant digits; does it read back? */
static bool
put_digits(char s[NUM_MAX], int p, double x)
{
	double back;

	snprintf(s, NUM_MAX, "%.*e", p - 1, x);
	back = strtod(s, NULL);
	return back <= x && back >= x;
}

/* Any x > 0: the fewest significant digits that read back. More do too. */
static size_t
put_long(char *out, double x)
{
	char tmp[NUM_MAX], d[NUM_MAX] = "";
	int few = 1, enough = 17;
	size_t n = 0;
	char *e;

	while (few < enough) {
		int p = (few + enough) / 2;

		if (put_digits(tmp, p, x))
			enough = p;
		else
			few = p + 1;
	}
	put_digits(tmp, enough, x);
	e = strchr(tmp, 'e');
	for (const char *s = tmp; s < e; s++)
		if (*s != '.')
			d[n++] = *s;
	while (n > 1 && d[n - 1] == '0')
		n--;
	return put_layout(out, d, n, atoi(e + 1) + 1);
}

size_t
num_put(char out[NUM_MAX], double x)
{
	size_t sign = 0, n;

	if (isnan(x)) {
		*out = '\0';
		return 0;
	}
	if (x < 0) {
		out[sign++] = '-';
		x = -x;
	}
	if (isinf(x)) {
		memcpy(out + sign, "inf", 4);
		return sign + 3;
	}
	if (x < WHOLE_MAX && x <= trunc(x))
		n = num_put_whole(out + sign, (uint64_t)x);
	else if (!put_few(out + sign, &n, x) && !put_exact(out + sign, &n, x))
		n = put_long(out + sign, x);
	out[sign + n] = '\0';
	return sign + n;
}

bool
num_offset(struct cell c, size_t *x)
{
	size_t v;

	if (!c.len || c.len > 18 || num_digits(c.s, c.s + c.len, &v) != c.len)
		return false;
	*x = v;
	return true;
}

/* What a decimal number is made of. */
struct decimal {
	uint64_t m; /* its digits, when there are few */
	int exp;    /* times ten to this */
	int digits; /* how many went into m */
};

static bool
is_digit(const char *s, const char *end)
{
	return s < end && (unsigned)(*s - '0') < 10;
}

/* Digits, perhaps a point among them; returns where they end, or NULL. */
static const char *
get_digits(const char *s, const char *end, struct decimal *d)
{
	const char *from = s, *point = NULL;

	for (; is_digit(s, end) || (s < end && *s == '.' && !point); s++) {
		if (*s == '.') {
			point = s;
			continue;
		}
		if (d->m || *s != '0')
			d->digits++;
		if (d->digits <= 18)
			d->m = d->m * 10 + (uint64_t)(*s - '0');
	}
	if (point)
		d->exp = -(int)(s - point - 1);
	return s - from > (point ? 1 : 0) ? s : NULL;
}

/* "e", perhaps a sign, digits; returns where it ends, or NULL. */
static const char *
get_exponent(const char *s, const char *end, struct decimal *d)
{
	bool minus = s + 1 < end && s[1] == '-';
	int e = 0;

	s += 1 + (s + 1 < end && (s[1] == '-' || s[1] == '+'));
	if (!is_digit(s, end))
		return NULL;
	for (; is_digit(s, end); s++)
		if (e < 10000)
			e = e * 10 + (*s - '0');
	d->exp += minus ? -e : e;
	return s;
}

/* What is no longer than this is read by strtod, exactly. */
enum { LONGEST = 400 };

bool
num_get(struct cell c, double *x)
{
	const char *s = c.s, *end;
	struct decimal d = {0};
	char tmp[LONGEST + 1];
	double sign = 1;
	size_t whole;

	if (!c.len || c.len > LONGEST)
		return false;
	if (c.len <= 15 && num_offset(c, &whole)) {
		*x = (double)whole;
		return true;
	}
	end = s + c.len;
	if (*s == '-' || *s == '+')
		sign = *s++ == '-' ? -1 : 1;
	if (end - s == 3 && memcmp(s, "inf", 3) == 0) {
		*x = sign * INFINITY;
		return true;
	}
	s = get_digits(s, end, &d);
	if (s && s < end && (*s == 'e' || *s == 'E'))
		s = get_exponent(s, end, &d);
	if (s != end)
		return false;
	if (d.digits <= 15 && d.exp > -POWERS && d.exp < POWERS) {
		*x = sign *
		    (d.exp < 0 ? (double)d.m / ten[-d.exp] :
				 (double)d.m * ten[d.exp]);
		return true;
	}
	memcpy(tmp, c.s, c.len);
	tmp[c.len] = '\0';
	*x = strtod(tmp, NULL);
	return true;
}

double
num_shift(double x, int e)
{
	char s[NUM_MAX + 16], *p;
	size_t n;

	if (x == 0 || !isfinite(x))
		return x;
	n = num_put(s, x);
	s[n] = '\0';
	p = strchr(s, 'e');
	if (p)
		e += atoi(p + 1);
	else
		p = s + n;
	snprintf(p, 16, "e%d", e);
	return strtod(s, NULL);
}
