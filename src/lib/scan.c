/* scan.c - cuts a line at its tabs, and finds the newline at its end.
 * All input of the row programs passes here: hot loops. */
#include "lib/scan.h"

#include <stdint.h>
#include <string.h>

#include "lib/block.h"
#include "lib/mem.h"

enum { STEP = BLOCK }; /* tabs that one turn of a loop may add */

static inline void
room(struct cells *c)
{
	if (c->cap - c->n < STEP)
		c->at = mem_grow(c->at, &c->cap, c->n + STEP, sizeof(*c->at));
}

/* Puts the cell that begins at from and ends at tab at c; returns where the
 * next one begins. */
static inline const char *
put(struct cell *c, const char *from, const char *tab)
{
	*c = (struct cell){from, (size_t)(tab - from)};
	return tab + 1;
}

/* Byte by byte in [i,end): true with *pos on a newline. */
static inline bool
scan_bytes(const char *s, size_t i, size_t end, size_t *pos, struct cells *c)
{
	for (; i < end; i++) {
		if (s[i] == '\n') {
			*pos = i;
			return true;
		}
		if (s[i] == '\t')
			c->from = put(&c->at[c->n++], c->from, s + i);
	}
	*pos = end;
	return false;
}

/* Has x a zero byte? Exact, unlike the shorter well-known form. */
static inline bool
has_zero(uint64_t x)
{
	const uint64_t low = 0x7f7f7f7f7f7f7f7f;

	return ~(((x & low) + low) | x | low) != 0;
}

bool
scan_line_plain(const char *s, size_t *pos, size_t len, struct cells *c)
{
	const uint64_t ones = 0x0101010101010101;
	size_t i = *pos;
	uint64_t w;

	for (; len - i >= sizeof(w); i += sizeof(w)) {
		memcpy(&w, s + i, sizeof(w));
		if (!has_zero(w ^ ones * '\t') && !has_zero(w ^ ones * '\n'))
			continue;
		room(c);
		if (scan_bytes(s, i, i + sizeof(w), pos, c))
			return true;
	}
	room(c);
	return scan_bytes(s, i, len, pos, c);
}

#ifdef __SSE2__
bool
scan_line(const char *s, size_t *pos, size_t len, struct cells *c)
{
	for (size_t i = *pos; i < len; i += BLOCK) {
		const char *at = s + i, *from;
		const struct block b = block_of(at);
		uint64_t nl = block_is(&b, '\n'), tab = block_is(&b, '\t');
		struct cell *to;

		if (len - i < BLOCK) {
			nl &= ((uint64_t)1 << (len - i)) - 1;
			tab &= ((uint64_t)1 << (len - i)) - 1;
		}
		if (nl)
			tab &= (nl & -nl) - 1; /* those before it */
		room(c);
		to = c->at + c->n;
		from = c->from;
		for (; tab; tab &= tab - 1)
			from = put(to++, from, at + block_first(tab));
		c->from = from;
		c->n = (size_t)(to - c->at);
		if (nl) {
			*pos = i + block_first(nl);
			return true;
		}
	}
	*pos = len;
	return false;
}
#else
bool
scan_line(const char *s, size_t *pos, size_t len, struct cells *c)
{
	return scan_line_plain(s, pos, len, c);
}
#endif
