/* deed.h - the small words before what is done: what deed.c and act.c share.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_DEED_H
#define CORE_DEED_H

#include "core/tag/sent.h"

struct auxiliaries {
	size_t from;      /* where the first of them begins */
	bool be, not ;    /* a form of be, a negation */
	bool verb;        /* a form of have or do, "will", "to" */
};

/* The small words before pos: "has not yet been". */
struct auxiliaries deed_auxiliaries(const struct sent *t, size_t pos);

#endif
