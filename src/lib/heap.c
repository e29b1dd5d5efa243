/* heap.c - strings kept one behind the other, each known by a number. */
#include "lib/heap.h"

#include <stdlib.h>

#include "lib/err.h"
#include "lib/mem.h"

uint32_t
heap_add(struct heap *h, struct cell c)
{
	uint32_t len = (uint32_t)c.len;
	size_t unit = sizeof(len), at = h->len / unit + 1;
	size_t end = (at * unit + c.len + unit - 1) / unit * unit;

	if (!c.len)
		return 0;
	if (at > UINT32_MAX || c.len > UINT32_MAX)
		err_die("out of memory: %zu bytes of quotes", h->len);
	if (end > h->cap)
		h->s = mem_grow(h->s, &h->cap, end, 1);
	memcpy(h->s + h->len, &len, sizeof(len));
	memcpy(h->s + at * unit, c.s, c.len);
	h->len = end;
	return (uint32_t)at;
}

void
heap_free(struct heap *h)
{
	free(h->s);
	*h = (struct heap){0};
}
