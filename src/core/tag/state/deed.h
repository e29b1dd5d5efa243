/* deed.h - the small words before what is done: what deed.c and act.c share.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_DEED_H
#define CORE_TAG_STATE_DEED_H

#include "core/tag/sent/sent.h"

struct auxiliaries {
	size_t from;   /* where the first of them begins */
	bool be, not ; /* a form of be, a negation */
	bool verb;     /* what stands before a bare verb: "did", "will", "to" */
};

/* The small words before pos: "has not yet been". */
struct auxiliaries deed_auxiliaries(const struct sent *t, size_t pos);

/* Takes in who denies what is said at *at, and labels it so: "Zambia denied
 * that it supplied arms". Does somebody? */
bool deed_denied(struct sent *t, struct span *at);

#endif
