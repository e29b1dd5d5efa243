/* link.h - claims that are a part of another one, or say it again.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_LINK_H
#define CORE_DIFF_CLAIM_LINK_H

#include "core/diff/claim/claims.h"

/* Finds the claims that all claims name as their whole or as what they restate,
 * and gives them one key where they are to be compared. */
void links_settle(struct claims *c);

/* The same for one claim, among those shortly before it. */
void link_settle(struct claims *c, uint32_t claim);

#endif
