/* key.h - what makes two claims answers to one question.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_KEY_H
#define CORE_DIFF_CLAIM_KEY_H

#include "core/diff/claim/claims.h"
#include "core/diff/claim/family.h"

/* The number of the claim's key among c->keys; 0 when it takes no part. Sets
 * x->loose too.
 * fam is that of its measure or state. */
uint32_t key_of(struct claims *c, struct claim *x, const struct family *fam);

/* Drops what makes that fast, until it is asked again. */
void keys_forget(struct claims *c);

#endif
