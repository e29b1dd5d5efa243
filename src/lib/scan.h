/* scan.h - finds the tabs of a line and the newline at its end. */
#ifndef LIB_SCAN_H
#define LIB_SCAN_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes behind the end of a text that scan_line may read (not use). */
enum { SCAN_PAD = 64 };

/* Offsets of tabs; zero-initialise, free at. */
struct tabs {
	size_t *at;
	size_t n, cap;
};

/* Looks from s + *pos on, up to s + len: adds the offset from s of each tab;
 * true with *pos on the first newline, or false with *pos == len. */
bool scan_line(const char *s, size_t *pos, size_t len, struct tabs *t);

/* The same without vector instructions: for machines that lack SSE2. */
bool scan_line_plain(const char *s, size_t *pos, size_t len, struct tabs *t);

#endif
