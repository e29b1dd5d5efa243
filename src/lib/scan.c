/* scan.c - finds the tabs of a line and the newline at its end.
 * All input of the row programs passes here: hot loops. */
#include "lib/scan.h"

#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "lib/mem.h"

enum { STEP = 16 }; /* tabs that one turn of a loop may add */

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
	const __m128i tab = _mm_set1_epi8('\t'), nl = _mm_set1_epi8('\n');

	for (size_t i = *pos; i < len; i += 16) {
		__m128i v = _mm_loadu_si128((const void *)(s + i));
		__m128i hit =
		    _mm_or_si128(_mm_cmpeq_epi8(v, tab), _mm_cmpeq_epi8(v, nl));
		unsigned m = (unsigned)_mm_movemask_epi8(hit);

		if (len - i < 16)
			m &= (1u << (len - i)) - 1;
		if (!m)
			continue;
		room(t);
		for (; m; m &= m - 1) {
			size_t k = i + (unsigned)__builtin_ctz(m);

			if (s[k] == '\n') {
				*pos = k;
				return true;
			}
			t->at[t->n++] = k;
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
