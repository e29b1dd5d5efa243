/* side.h - which side holds a place, where none has a name.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_SIDE_H
#define CORE_TAG_STATE_SIDE_H

#include "core/tag/sent/sent.h"

/* The side of who does what is told at [start,end), as sides.tsv calls it, with
 * *at where he stands: the one of "by the rebels" behind, else the subject.
 * Empty if that is none. */
struct cell side_of(const struct sent *t, struct span said, struct span *at);

#endif
