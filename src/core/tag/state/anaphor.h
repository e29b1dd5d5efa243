/* anaphor.h - what "it" and "they" stand for.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_ANAPHOR_H
#define CORE_ANAPHOR_H

#include "core/tag/state/theme.h"

/* What a pronoun's phrase stands for: who speaks, if it stands in his words,
 * else what was told of last, in this sentence or the one before, and is one
 * or many as the pronoun is. Empty if there is nothing of the kind. */
struct cell anaphor_name(const struct sent *t, const struct theme *x);

/* Keeps the phrase for pronouns behind it; name: what it is called. */
void anaphor_keep(struct sent *t, const struct theme *x, struct cell name);

#endif
