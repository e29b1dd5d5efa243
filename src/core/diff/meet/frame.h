/* frame.h - sentences that are the same but for one number.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_MEET_FRAME_H
#define CORE_DIFF_MEET_FRAME_H

#include "core/diff/claim/claims.h"

/* A number for the words around bytes [start, end) of a sentence, 0 where they
 * are too few to be copied wording. */
uint32_t frame_of(struct cell text, size_t start, size_t end);

/* Does the claim alone stand in brackets of the text that begins at start? */
bool frame_bracketed(struct cell text, size_t start, const struct claim *x);

/* "10 miles (6.2 miles)": x, in brackets, is meant to be p, the claim before
 * it, in another unit, and isn't: it becomes its restatement, a bad one. */
void frame_restated(const struct claim *p, struct claim *x);

/* Once all rows are in: numbers of two documents within the same words are
 * answers to one question; moved is told of each that gets another key. */
void frames_settle(struct claims *c,
    void (*moved)(struct claims *c, struct claim *x));

#endif
