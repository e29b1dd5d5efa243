/* heap.c - strings kept one behind the other, each known by a number. */
#include "lib/heap.h"

#include <stdlib.h>

#include "lib/err.h"
#include "lib/mem.h"

uint32_t
heap_add(struct heap *h, struct cell c)
{
	size_t at = h->len / HEAP_UNIT + 1, head = heap_head(c.len);
	size_t end = h->len + head + c.len;
	uint32_t len = (uint32_t)c.len;
	char *s;

	if (!c.len)
		return 0;
	if (at > UINT32_MAX || c.len > UINT32_MAX)
		err_die("out of memory: %zu bytes of quotes", h->len);
	end = (end + HEAP_UNIT - 1) / HEAP_UNIT * HEAP_UNIT;
	if (end > h->cap)
		h->s = mem_grow(h->s, &h->cap, end, 1);
	s = h->s + h->len;
	*s = (char)(head == 1 ? c.len : HEAP_LONG);
	if (head > 1)
		memcpy(s + 1, &len, sizeof(len));
	memcpy(s + head, c.s, c.len);
	h->len = end;
	return (uint32_t)at;
}

void
heap_free(struct heap *h)
{
	free(h->s);
	*h = (struct heap){0};
}
