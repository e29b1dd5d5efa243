/* lots.h - states that two reports tell of one thing get one key.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_MEET_LOTS_H
#define CORE_DIFF_MEET_LOTS_H

#include "core/diff/claim/claims.h"

/* Gives states of one family one key where they meet (see matter.h), once all
 * rows are in. */
void lots_settle(struct claims *c);

#endif
