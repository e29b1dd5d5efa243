/* matter.h - what states are told of, where two reports name it in two ways.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * "Members rejected the pay offer", "the latest offer was accepted by them":
 * one offer, for nothing says that it is another one. */
#ifndef CORE_DIFF_MATTER_H
#define CORE_DIFF_MATTER_H

#include "core/diff/claims.h"

/* Reads the words of the clause around the state x, which stands at at in the
 * sentence text. */
void matter_read(struct claims *c, struct cell text, struct span at,
    struct claim *x);

/* May two states of one family be of one thing? Only where matter_read has
 * seen both. */
bool matter_meet(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Of an act, the key of a number of its sentence that other reports tell too,
 * or 0. */
uint32_t matter_beside(const struct claims *c, const struct claim *x);

/* Is one the name of a person, and the other a post: "Martin Hume", "chief
 * executive"? */
bool matter_titled(struct cell a, struct cell b);

/* Can't both be of one thing, the one or what follows from it (entails.tsv)?
 * Only of states that acts.tsv has, or that have a twin there. */
bool matter_contrary(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Gives states of one family one key where they meet. */
void matter_settle(struct claims *c);

#endif
