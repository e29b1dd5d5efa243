/* cell.h - a piece of bytes that someone else owns. */
#ifndef LIB_CELL_H
#define LIB_CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct cell {
	const char *s; /* not NUL-terminated; may be NULL when len is 0 */
	size_t len;
};

/* A string literal or NUL-terminated string as a cell. */
static inline struct cell
cell_of(const char *s)
{
	return (struct cell){s, strlen(s)};
}

static inline bool
cell_eq(struct cell a, struct cell b)
{
	return a.len == b.len && (!a.len || memcmp(a.s, b.s, a.len) == 0);
}

static inline bool
cell_is(struct cell a, const char *s)
{
	return cell_eq(a, cell_of(s));
}

/* [start,end) of some text, in bytes; empty when start == end. */
struct span {
	size_t start, end;
};

#endif
