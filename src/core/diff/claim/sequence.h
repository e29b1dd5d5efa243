/* sequence.h - claims in the order in which their documents tell them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_SEQUENCE_H
#define CORE_DIFF_CLAIM_SEQUENCE_H

#include "core/diff/claim/claims.h"

/* Puts the claims of c in order: by the names of their documents, then by where
 * they stand, so that the order of the rows tells nothing. Documents and claims
 * get new numbers; none may have followed yet (follow.h). */
void sequence_claims(struct claims *c);

#endif
