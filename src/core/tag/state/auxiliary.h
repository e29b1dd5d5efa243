/* auxiliary.h - the small words before what is done.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_AUXILIARY_H
#define CORE_TAG_STATE_AUXILIARY_H

#include "core/tag/sent/sent.h"

struct auxiliaries {
	size_t from;   /* where the first of them begins */
	bool be, not ; /* a form of be, a negation */
	bool verb;     /* what stands before a bare verb: "did", "will", "to" */
};

/* The small words before pos: "has not yet been". */
struct auxiliaries auxiliary_read(const struct sent *t, size_t pos);

#endif
