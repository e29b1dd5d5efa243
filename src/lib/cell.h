/* cell.h - a piece of bytes that someone else owns. */
#ifndef LIB_CELL_H
#define LIB_CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
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

/* Are the n bytes the same? Most that are asked for are few: no call then. */
static inline bool
cell_same(const char *a, const char *b, size_t n)
{
	uint64_t x, y, x2, y2;
	uint32_t u, v, u2, v2;

	if (n > 16)
		return memcmp(a, b, n) == 0;
	if (n >= 8) {
		memcpy(&x, a, 8);
		memcpy(&y, b, 8);
		memcpy(&x2, a + n - 8, 8);
		memcpy(&y2, b + n - 8, 8);
		return ((x ^ y) | (x2 ^ y2)) == 0;
	}
	if (n >= 4) {
		memcpy(&u, a, 4);
		memcpy(&v, b, 4);
		memcpy(&u2, a + n - 4, 4);
		memcpy(&v2, b + n - 4, 4);
		return ((u ^ v) | (u2 ^ v2)) == 0;
	}
	return !n ||
	    (a[0] == b[0] && a[n / 2] == b[n / 2] && a[n - 1] == b[n - 1]);
}

static inline bool
cell_eq(struct cell a, struct cell b)
{
	return a.len == b.len && cell_same(a.s, b.s, a.len);
}

static inline bool
cell_is(struct cell a, const char *s)
{
	return cell_eq(a, cell_of(s));
}

/* Is it one of the words of a list, parted by single blanks? */
static inline bool
cell_listed(struct cell c, const char *list)
{
	while (*list) {
		size_t n = strcspn(list, " ");

		if (n == c.len && cell_same(list, c.s, n))
			return true;
		list += n + (list[n] == ' ');
	}
	return false;
}

/* Without blanks and tabs at either end. */
static inline struct cell
cell_trim(struct cell c)
{
	while (c.len && (c.s[0] == ' ' || c.s[0] == '\t'))
		c = (struct cell){c.s + 1, c.len - 1};
	while (c.len && (c.s[c.len - 1] == ' ' || c.s[c.len - 1] == '\t'))
		c.len--;
	return c;
}

/* [start,end) of some text, in bytes; empty when start == end. */
struct span {
	size_t start, end;
};

#endif
