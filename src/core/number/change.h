/* change.h - is a number a change, upwards or down?
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_CHANGE_H
#define CORE_NUMBER_CHANGE_H

#include "core/number/item.h"

/* Sets change of q[k]: "rose 7%", "fell by 3,000", "lost 300 jobs", "a drop of
 * 5%", "12 points lower". Its item, and the changes before k, are set. */
void change_find(const struct scan *s, struct quantity *q,
    const struct place *at, size_t k);

#endif
