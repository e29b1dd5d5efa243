/* twin.h - sentences of two reports that tell of one thing in other words.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_LIKE_TWIN_H
#define CORE_DIFF_LIKE_TWIN_H

#include "core/diff/claim/claims.h"

/* Once all rows are in and the words around them are weighed: numbers of one
 * kind and unit that no key binds to any of the other's report are answers to
 * one question where more speaks for it than against it, see odds.h; moved is
 * told of each that gets another key. */
void twins_settle(struct claims *c,
    void (*moved)(struct claims *c, struct claim *x));

#endif
