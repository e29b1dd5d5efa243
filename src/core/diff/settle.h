/* settle.h - all that claims need before they are compared, in its order.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_SETTLE_H
#define CORE_DIFF_SETTLE_H

#include "core/diff/claim/claims.h"

/* Settles dates, wholes, restatements, unsure subjects and places, claims that
 * tell of one thing in other words, and origins, once all rows are in. False
 * where there were too many for those in other words to be sought. */
bool settle_claims(struct claims *c);

/* Settles as much of one claim as the rows before it tell, once it has
 * followed. */
void settle_claim(struct claims *c, uint32_t claim);

#endif
