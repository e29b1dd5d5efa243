/* scan.c - finds the tabs of a line and the newline at its end.
 * All input of the row programs passes here: hot loops. */
#include "lib/scan.h"

#include <stdint.h>
#include <string.h>

#include "lib/block.h"
#include "lib/mem.h"

enum { STEP = BLOCK }; /* tabs that one turn of a loop may add */

static inline void
room(struct tabs *t)
{
	if (t->cap - t->n < STEP)
		t->at = mem_grow(t->at, &t->cap, t->n + STEP, sizeof(*t->at));
}

/* Byte by byte in [i,end): true with *pos on a newline. */
static inline bool
scan_bytes(const char *s, size_t i, size_t end, size_t *pos, struct tabs *t)
{
	for (; i < end; i++) {
		if (s[i] == '\n') {
			*pos = i;
			return true;
		}
		if (s[i] == '\t')
			t->at[t->n++] = i;
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
scan_line_plain(const char *s, size_t *pos, size_t len, struct tabs *t)
{
	const uint64_t ones = 0x0101010101010101;
	size_t i = *pos;
	uint64_t w;

	for (; len - i >= sizeof(w); i += sizeof(w)) {
		memcpy(&w, s + i, sizeof(w));
		if (!has_zero(w ^ ones * '\t') && !has_zero(w ^ ones * '\n'))
			continue;
		room(t);
		if (scan_bytes(s, i, i + sizeof(w), pos, t))
			return true;
	}
	room(t);
	return scan_bytes(s, i, len, pos, t);
}

#ifdef __SSE2__
bool
scan_line(const char *s, size_t *pos, size_t len, struct tabs *t)
{
	for (size_t i = *pos; i < len; i += BLOCK) {
		const struct block b = block_of(s + i);
		uint64_t nl = block_is(&b, '\n'), tab = block_is(&b, '\t');
		size_t *at;

		if (len - i < BLOCK) {
			nl &= ((uint64_t)1 << (len - i)) - 1;
			tab &= ((uint64_t)1 << (len - i)) - 1;
		}
		if (nl)
			tab &= (nl & -nl) - 1; /* those before it */
		room(t);
		at = t->at + t->n;
		for (; tab; tab &= tab - 1)
			*at++ = i + block_first(tab);
		t->n = (size_t)(at - t->at);
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
scan_line(const char *s, size_t *pos, size_t len, struct tabs *t)
{
	return scan_line_plain(s, pos, len, t);
}
#endif
