/* follow.h - what a claim takes from those before it in its document: what is
 * counted, what is denied, where, and with all that its key.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_FOLLOW_H
#define CORE_DIFF_CLAIM_FOLLOW_H

#include "core/diff/claim/claims.h"

/* Settles claim number i of those that were read; the claims of a document
 * one by one in the order of its text. */
void follow_claim(struct claims *c, size_t i);

#endif
