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

/* The string of a number; valid until the next heap_add. */
static inline struct cell
heap_at(const struct heap *h, uint32_t id)
{
	struct cell c = {"", 0};
	uint32_t len;

	if (!id)
		return c;
	c.s = h->s + (size_t)id * sizeof(len);
	memcpy(&len, c.s - sizeof(len), sizeof(len));
	c.len = len;
	return c;
}

void heap_free(struct heap *h);

#endif
