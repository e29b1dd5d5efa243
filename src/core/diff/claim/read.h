/* read.h - a row of the table as a claim.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_READ_H
#define CORE_DIFF_CLAIM_READ_H

#include "core/diff/claim/claims.h"

/* Adds a row, whose cells are escaped as in a table; those that are not there
 * are empty. Returns its claim's number, whose key is found by follow.h:
 * CLAIM_NONE for a row that has neither number nor state. */
uint32_t read_row(struct claims *c, const struct cell row[IN_N]);

#endif
