/* told.h - values of which a report tells two: one after the other, or parts.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_TOLD_H
#define CORE_DIFF_TOLD_H

#include "core/diff/claims.h"

/* Fills c->told for the n claims of a key: pairs of values that one voice
 * states of the same thing in one document ("the first estimate was 6.8"), or
 * of two parts whose sum another may tell. */
void told_key(struct claims *c, const uint32_t *ids, size_t n);

#endif
