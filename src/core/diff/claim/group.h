/* group.h - the claims of each key together.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_GROUP_H
#define CORE_DIFF_CLAIM_GROUP_H

#include "core/diff/claim/claims.h"

struct groups {
	uint32_t *ids; /* claims, key by key, each in the order of the input */
	size_t *first; /* n + 1 offsets into ids */
	size_t n;      /* keys, in the order of their first claims */
};

/* Claims without a key are in no group. Released by groups_free. */
struct groups groups_make(const struct claims *c);
void groups_free(struct groups *g);

#endif
