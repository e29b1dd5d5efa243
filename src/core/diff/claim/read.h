/* read.h - a row of the table as a claim.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_READ_H
#define CORE_DIFF_CLAIM_READ_H

#include "core/diff/claim/claims.h"

/* Fills in x from the row's cells alone, and tells c's documents of it; its key
 * is found by follow.h. False for a row that holds no claim. */
bool read_claim(struct claims *c, const struct cell row[IN_N], struct claim *x);

#endif
