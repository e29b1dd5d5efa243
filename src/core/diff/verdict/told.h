/* told.h - values of which a report tells two: one after the other, or parts.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_VERDICT_TOLD_H
#define CORE_DIFF_VERDICT_TOLD_H

#include "core/diff/claim/claims.h"

/* Fills c->told for the n claims of a key: pairs of values that one voice
 * states of the same thing in one document ("the first estimate was 6.8"), or
 * of two parts whose sum another may tell. */
void told_key(struct claims *c, const uint32_t *ids, size_t n);

/* Of what told_key found, for a and b of that key: */

/* One report tells of both values, as of now and of before. */
bool told_both(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* The report of b told another value before in the same voice, which is nearer
 * to a: that one is its answer to a, and b to something else. */
bool told_better(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* The report of the lesser one tells as much as the greater too, or more: the
 * lesser is of a part. */
bool told_more(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* A third report tells one of the values of a time long before, "2,400 jobs in
 * 2019", and the one of the two that has it tells no time. */
bool told_past(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* One report tells of parts, the other of their sum. */
bool told_sum(const struct claims *c, const struct claim *a,
    const struct claim *b);

#endif
