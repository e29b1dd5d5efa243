/* denial.h - denials, and the state that they deny.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_DENIAL_H
#define CORE_TAG_STATE_DENIAL_H

#include "core/tag/sent/sent.h"

/* Adds the labels of the denial that h matches: the state that another party
 * gave behind it, before it, or in the two sentences before, which is empty
 * where none is found; the stance, and who denies. */
void denial_add(struct sent *t, const struct hit *h);

#endif
