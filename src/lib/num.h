/* num.h - numbers in cells, in the C locale whatever the caller's. */
#ifndef LIB_NUM_H
#define LIB_NUM_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

enum { NUM_MAX = 32 }; /* room for any number that num_put writes */

/* Writes the shortest decimal form that reads back exactly ("11000", "0.1",
 * "1e+30" beyond 1e21, "inf", "-inf", "" for NaN); returns its length. */
size_t num_put(char out[NUM_MAX], double x);

/* Reads a whole cell as a number; false when it is empty or no number. */
bool num_get(struct cell c, double *x);

/* Reads a whole cell as a byte offset. */
bool num_offset(struct cell c, size_t *x);

#endif
