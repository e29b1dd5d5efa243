/* pool.c - strings kept once each, known by a number. */
#include "lib/pool.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 1024 };

/* A number for the n bytes at s; n < 8. */
static inline uint64_t
tail_of(const char *s, size_t n)
{
	uint32_t a, b;

	if (n >= 4) {
		memcpy(&a, s, 4);
		memcpy(&b, s + n - 4, 4);
		return a | (uint64_t)b << 8 * (n - 4);
	}
	if (!n)
		return 0;
	return (unsigned char)s[0] |
	    (uint64_t)(unsigned char)s[n / 2] << 8 * (n / 2) |
	    (uint64_t)(unsigned char)s[n - 1] << 8 * (n - 1);
}

/* Eight bytes a step (after wyhash's idea of multiply and fold). */
static inline uint32_t
hash_of(struct cell c)
{
	uint64_t h = 0x9e3779b97f4a7c15u ^ c.len;
	uint64_t w;
	size_t i = 0;

	for (; i + 8 <= c.len; i += 8) {
		memcpy(&w, c.s + i, 8);
		h = (h ^ w) * 0xff51afd7ed558ccdu;
		h ^= h >> 32;
	}
	w = tail_of(c.s + i, c.len - i);
	h = (h ^ w) * 0xc4ceb9fe1a85ec53u;
	return (uint32_t)(h ^ h >> 32);
}

/* A word for c: all of it, where it is shorter than that, with its length in
 * the highest byte; else its hash. */
static inline uint64_t
word_of(struct cell c, uint32_t h)
{
	return c.len < sizeof(uint64_t) ?
	    tail_of(c.s, c.len) | (uint64_t)c.len << 56 :
	    (uint64_t)UINT8_MAX << 56 | h;
}

/* The slot where c is or belongs. */
static inline size_t
slot_of(const struct pool *n, struct cell c, uint64_t word, uint32_t h)
{
	size_t at = h & (n->nslot - 1);

	for (;; at = (at + 1) & (n->nslot - 1)) {
		const struct pool_slot *s = &n->slot[at];

		if (!s->id ||
		    (s->word == word &&
			(c.len < sizeof(word) || cell_eq(n->v[s->id], c))))
			return at;
	}
}

static void
grow_slots(struct pool *n)
{
	struct pool_slot *old = n->slot;
	size_t many = n->nslot;

	n->nslot = many ? many * 2 : FIRST_SLOTS;
	n->slot = mem_zero(n->nslot, sizeof(*n->slot));
	for (size_t i = 0; i < many; i++) {
		size_t at;

		if (!old[i].id)
			continue;
		at = n->hash[old[i].id] & (n->nslot - 1);
		while (n->slot[at].id)
			at = (at + 1) & (n->nslot - 1);
		n->slot[at] = old[i];
	}
	free(old);
}

uint32_t
pool_add(struct pool *n, struct cell c)
{
	uint64_t word;
	uint32_t h;
	size_t at;

	if (!c.len)
		return 0;
	if (!n->n)
		n->n = 1;
	if (n->n * 2 >= n->nslot)
		grow_slots(n);
	h = hash_of(c);
	word = word_of(c, h);
	at = slot_of(n, c, word, h);
	if (n->slot[at].id)
		return n->slot[at].id;
	n->v = mem_grow(n->v, &n->cap, n->n + 1, sizeof(*n->v));
	n->hash = mem_grow(n->hash, &n->hcap, n->n + 1, sizeof(*n->hash));
	n->hash[n->n] = h;
	n->v[n->n] = (struct cell){arena_dup(&n->bytes, c.s, c.len), c.len};
	n->slot[at] = (struct pool_slot){word, (uint32_t)n->n};
	return (uint32_t)n->n++;
}

uint32_t
pool_find(const struct pool *n, struct cell c)
{
	uint32_t h;

	if (!c.len || !n->nslot)
		return 0;
	h = hash_of(c);
	return n->slot[slot_of(n, c, word_of(c, h), h)].id;
}

void
pool_free(struct pool *n)
{
	free(n->v);
	free(n->slot);
	free(n->hash);
	arena_free(&n->bytes);
	*n = (struct pool){0};
}
