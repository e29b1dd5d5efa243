/* mem.c - memory that is there or ends the program, and arenas for rows. */
#include "lib/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/err.h"

#define LINE 64u
#define CHUNK (64u * 1024)

struct arena_chunk {
	struct arena_chunk *next;
	size_t cap;
	_Alignas(ARENA_ALIGN) char data[];
};

static _Noreturn void
out_of_memory(size_t n)
{
	err_die("out of memory: %zu bytes wanted", n);
}

void *
mem_alloc(size_t n)
{
	void *p = malloc(n ? n : 1);

	if (!p)
		out_of_memory(n);
	return p;
}

void *
mem_zero(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);

	if (!p)
		out_of_memory(n);
	return p;
}

void *
mem_lines(size_t n)
{
	size_t room = (n + LINE - 1) / LINE * LINE;
	void *p = aligned_alloc(LINE, room ? room : LINE);

	if (!p)
		out_of_memory(n);
	return memset(p, 0, room);
}

void *
mem_realloc(void *p, size_t n)
{
	p = realloc(p, n ? n : 1);
	if (!p)
		out_of_memory(n);
	return p;
}

char *
mem_dup(const char *s, size_t n)
{
	char *p = mem_alloc(n + 1);

	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

void *
mem_more(void *p, size_t *cap, size_t want, size_t size)
{
	size_t n = *cap ? *cap : 16;

	while (n < want) {
		if (n > SIZE_MAX / 2 / size)
			out_of_memory(want);
		n *= 2;
	}
	*cap = n;
	return mem_realloc(p, n * size);
}

static struct arena_chunk *
chunk_new(size_t cap)
{
	struct arena_chunk *c = mem_alloc(sizeof(*c) + cap);

	c->next = NULL;
	c->cap = cap;
	return c;
}

/* Moves on to a chunk with room for n bytes, an old one where it fits. */
static void
chunk_next(struct arena *a, size_t n)
{
	struct arena_chunk **link = a->cur ? &a->cur->next : &a->head;
	struct arena_chunk *c;

	while (*link && (*link)->cap < n) {
		c = *link;
		*link = c->next;
		free(c);
	}
	if (!*link)
		*link = chunk_new(n > CHUNK ? n : CHUNK);
	a->cur = *link;
	a->at = a->cur->data;
	a->left = a->cur->cap;
}

void *
arena_more(struct arena *a, size_t n)
{
	if (n > SIZE_MAX - CHUNK)
		out_of_memory(n);
	chunk_next(a, (n + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN);
	return arena_alloc(a, n);
}

char *
arena_dup(struct arena *a, const char *s, size_t n)
{
	char *p = arena_alloc(a, n + 1);

	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

void
arena_reset(struct arena *a)
{
	a->cur = a->head;
	a->at = a->head ? a->head->data : NULL;
	a->left = a->head ? a->head->cap : 0;
}

void
arena_free(struct arena *a)
{
	struct arena_chunk *c;

	while ((c = a->head) != NULL) {
		a->head = c->next;
		free(c);
	}
	a->cur = NULL;
	a->at = NULL;
	a->left = 0;
}
