/* scan.h - cuts a line at its tabs, and finds the newline at its end. */
#ifndef LIB_SCAN_H
#define LIB_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

/* Bytes behind the end of a text that scan_line may read (not use). */
enum { SCAN_PAD = 64 };

/* The cells of a line that have a tab behind them, and where the next one
 * begins: set from to the line's first byte and n to 0; free at. */
struct cells {
	struct cell *at;
	size_t n, cap;
	const char *from;
};

/* Looks from s + *pos on, up to s + len: adds each cell that ends at a tab;
 * true with *pos on the first newline, or false with *pos == len. */
bool scan_line(const char *s, size_t *pos, size_t len, struct cells *c);

/* The same without vector instructions: for machines that lack SSE2. */
bool scan_line_plain(const char *s, size_t *pos, size_t len, struct cells *c);

#endif
