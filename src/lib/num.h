/* num.h - numbers in cells, in the C locale whatever the caller's. */
#ifndef LIB_NUM_H
#define LIB_NUM_H

#include <stdbool.h>
#include <stdint.h>
#include <stddef.h>

#include "lib/cell.h"

enum { NUM_MAX = 32 }; /* room for any number that num_put writes */

/* Writes the shortest decimal form that reads back exactly, laid out as
 * ECMA-262 Number::toString does: "11000", "0.1", "1e-7" below 1e-6, "1e+21"
 * from 1e21 on; but "inf", "-inf", and "" for NaN. Returns its length. */
size_t num_put(char out[NUM_MAX], double x);

/* The digits of u without a NUL; returns how many. */
size_t num_put_whole(char out[NUM_MAX], uint64_t u);

/* Are they the same to the last bit, NaNs too? Then they are written alike. */
static inline bool
num_same(double a, double b)
{
	uint64_t x, y;

	memcpy(&x, &a, sizeof(x));
	memcpy(&y, &b, sizeof(y));
	return x == y;
}

/* Reads a whole cell as a decimal number, "inf" or "-inf"; false when it is
 * empty or no number (no blanks, no hexadecimals, no NaN). */
bool num_get(struct cell c, double *x);

/* x times ten to the power of e, rounded once: the double that is nearest to
 * the shortest decimal form of x with its point moved. */
double num_shift(double x, int e);

/* Up to eight digits at s, where eight bytes may be read, as a number: how many
 * there are. A bit of each byte tells whether it is none, then three products
 * join neighbours, pairs and fours. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
static inline size_t
num_eight(const char *s, size_t *x)
{
	const uint64_t ones = 0x0101010101010101;
	uint64_t w, none;
	size_t n;

	memcpy(&w, s, sizeof(w));
	w ^= ones * '0';
	none = ((w + ones * 0x76) | w) & ones << 7;
	n = none ? (size_t)__builtin_ctzll(none) / 8 : 8;
	w = n ? w << (64 - 8 * n) : 0;
	w = (w * 2561 >> 8) & 0x00ff00ff00ff00ff;
	w = (w * 6553601 >> 16) & 0x0000ffff0000ffff;
	*x = (size_t)(w * 42949672960001 >> 32);
	return n;
}
#else
static inline size_t
num_eight(const char *s, size_t *x)
{
	size_t n = 0;

	for (*x = 0; n < 8 && (unsigned)(s[n] - '0') < 10; n++)
		*x = *x * 10 + (size_t)(s[n] - '0');
	return n;
}
#endif

/* The digits at s, before end, as a number: how many there are. What more than
 * 18 of them write is not told. */
static inline size_t
num_digits(const char *s, const char *end, size_t *x)
{
	size_t n = 0;

	*x = 0;
	if (end - s >= 8 && (n = num_eight(s, x)) < 8)
		return n;
	for (; s + n < end && (unsigned)(s[n] - '0') < 10; n++)
		*x = *x * 10 + (size_t)(s[n] - '0');
	return n;
}

/* Reads a whole cell as a byte offset. */
bool num_offset(struct cell c, size_t *x);

#endif
