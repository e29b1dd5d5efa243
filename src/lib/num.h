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

/* Reads a whole cell as a byte offset. */
bool num_offset(struct cell c, size_t *x);

#endif
