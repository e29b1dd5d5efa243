/* heap.h - strings kept one behind the other, each known by a number: for those
 * that hardly come twice. */
#ifndef LIB_HEAP_H
#define LIB_HEAP_H

#include <stddef.h>
#include <stdint.h>

#include "lib/cell.h"

/* Zero-initialise; number 0 is the empty string. Holds 16 GB. */
struct heap {
	char *s;
	size_t len, cap;
};

/* The number of a copy of c. */
uint32_t heap_add(struct heap *h, struct cell c);

/* Each begins at a multiple of HEAP_UNIT with a byte that tells its length, or
 * that four bytes do behind it. */
enum { HEAP_UNIT = 4, HEAP_LONG = 255 };

static inline size_t
heap_head(size_t len)
{
	return len < HEAP_LONG ? 1 : 1 + sizeof(uint32_t);
}

/* The string of a number; valid until the next heap_add. */
static inline struct cell
heap_at(const struct heap *h, uint32_t id)
{
	const char *s;
	uint32_t len;

	if (!id)
		return (struct cell){"", 0};
	s = h->s + ((size_t)id - 1) * HEAP_UNIT;
	len = (unsigned char)*s;
	if (len < HEAP_LONG)
		return (struct cell){s + 1, len};
	memcpy(&len, s + 1, sizeof(len));
	return (struct cell){s + 1 + sizeof(len), len};
}

void heap_free(struct heap *h);

#endif
