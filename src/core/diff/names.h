/* names.h - strings kept once each, known by a number.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_NAMES_H
#define CORE_DIFF_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "lib/cell.h"
#include "lib/mem.h"

/* Zero-initialise; number 0 is the empty string. */
struct names {
	struct cell *v;	   /* by number */
	uint32_t *slot;	   /* number, or 0 where free */
	uint32_t *hash;	   /* by number */
	size_t n, cap, nslot, hcap;
	struct arena bytes;
};

/* The number of c, which is copied when it is new. */
uint32_t names_add(struct names *n, struct cell c);

/* The number of c, or 0 when it is not there. */
uint32_t names_find(const struct names *n, struct cell c);

/* The string of a number; it stays n's. */
static inline struct cell
names_at(const struct names *n, uint32_t id)
{
	return id ? n->v[id] : (struct cell){"", 0};
}

void names_free(struct names *n);

#endif
