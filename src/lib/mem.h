/* mem.h - memory that is there or ends the program, and arenas for rows. */
#ifndef LIB_MEM_H
#define LIB_MEM_H

#include <stddef.h>

/* Like malloc, calloc, realloc; out of memory ends the program (status 2). */
void *mem_alloc(size_t n);
void *mem_zero(size_t n, size_t size);
void *mem_lines(size_t n); /* zero, and where a line of the cache begins */
void *mem_realloc(void *p, size_t n);

/* A copy of n bytes with a NUL behind; the caller frees it. */
char *mem_dup(const char *s, size_t n);

/* As mem_grow, where there is not enough room. */
void *mem_more(void *p, size_t *cap, size_t want, size_t size);

/* Makes room for at least want elements of size bytes: returns p, perhaps
 * moved, with *cap (in elements) at least want. */
static inline void *
mem_grow(void *p, size_t *cap, size_t want, size_t size)
{
	return want <= *cap ? p : mem_more(p, cap, want, size);
}

/* Bytes that live until the arena is reset, as all that one row needs does.
 * Zero-initialise; chunks are kept over resets, so rows allocate nothing. */
struct arena {
	struct arena_chunk *head; /* first chunk */
	struct arena_chunk *cur;  /* the one being filled */
	char *at;                 /* its first free byte */
	size_t left;              /* its free bytes */
};

enum { ARENA_ALIGN = 16 };

/* As arena_alloc, where the chunk has no room left. */
void *arena_more(struct arena *a, size_t n);

/* n bytes aligned for any type. */
static inline void *
arena_alloc(struct arena *a, size_t n)
{
	char *p = a->at;

	if (n > a->left)
		return arena_more(a, n);
	n = (n + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
	a->at += n;
	a->left -= n;
	return p;
}

/* A copy of n bytes with a NUL behind, in the arena. */
char *arena_dup(struct arena *a, const char *s, size_t n);

void arena_reset(struct arena *a);
void arena_free(struct arena *a);

#endif
