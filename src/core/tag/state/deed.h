/* deed.h - what deed.c and act.c share.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_DEED_H
#define CORE_TAG_STATE_DEED_H

#include "core/tag/sent/sent.h"

/* Takes in who denies what is said at *at, and labels it so: "Zambia denied
 * that it supplied arms". Does somebody? */
bool deed_denied(struct sent *t, struct span *at);

#endif
