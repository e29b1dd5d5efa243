/* frame.h - sentences that are the same but for one number.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_FRAME_H
#define CORE_DIFF_FRAME_H

#include "core/diff/claims.h"

/* A number for the words around bytes [start, end) of a sentence, 0 where they
 * are too few to be copied wording. */
uint32_t frame_of(struct cell text, size_t start, size_t end);

/* "10 miles (6.2 miles)": x, the next claim of c, whose sentence is text from
 * start on, is meant to be the one before in another unit, and isn't: it
 * becomes its restatement, a bad one. */
void frame_restated(const struct claims *c, struct cell text, struct cell start,
    struct claim *x);

/* Once all rows are in: numbers of two documents within the same words are
 * answers to one question; moved is told of each that gets another key. */
void frames_settle(struct claims *c,
    void (*moved)(struct claims *c, struct claim *x));

#endif
