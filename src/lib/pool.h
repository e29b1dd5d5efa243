/* pool.h - strings kept once each, known by a number. */
#ifndef LIB_POOL_H
#define LIB_POOL_H

#include <stddef.h>
#include <stdint.h>

#include "lib/cell.h"
#include "lib/mem.h"

/* Where a string is found by its hash; number 0 where free. */
struct pool_slot {
	uint64_t word; /* all of a short string, or a hash */
	uint32_t id;
};

/* Zero-initialise; number 0 is the empty string. */
struct pool {
	struct cell *v; /* by number */
	uint32_t *hash; /* by number */
	struct pool_slot *slot;
	size_t n, cap, nslot, hcap;
	struct arena bytes;
};

/* The number of c, which is copied when it is new. */
uint32_t pool_add(struct pool *n, struct cell c);

/* The number of c, or 0 when it is not there. */
uint32_t pool_find(const struct pool *n, struct cell c);

/* The string of a number; it stays n's. */
static inline struct cell
pool_at(const struct pool *n, uint32_t id)
{
	return id ? n->v[id] : (struct cell){"", 0};
}

/* A number for what the string is; 0 for the empty one. */
static inline uint32_t
pool_hash(const struct pool *n, uint32_t id)
{
	return id ? n->hash[id] : 0;
}

void pool_free(struct pool *n);

#endif
