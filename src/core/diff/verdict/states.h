/* states.h - what a state is to another one, or to a number.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_VERDICT_STATES_H
#define CORE_DIFF_VERDICT_STATES_H

#include "core/diff/verdict/verdict.h"

/* The verdict on two claims of a state that share a key. */
struct verdict states_compare(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* The verdict on a state s and a number x that share a key: a state may leave
 * nothing, where the number says that there is some. */
struct verdict states_number(const struct claims *c, const struct claim *s,
    const struct claim *x);

/* What two claims, of which one is of a state or both are, may be to each other
 * by their states, subjects and measures, and by who denies, whatever the words
 * around them are. */
enum verdict_kind states_most(const struct claims *c, const struct claim *a,
    const struct claim *b);

#endif
