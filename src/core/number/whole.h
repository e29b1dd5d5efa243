/* whole.h - which whole a quantity is part of: "including", "of whom".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_WHOLE_H
#define CORE_NUMBER_WHOLE_H

#include "core/number/item.h"

/* Sets of, or whole, of q[k] from the words around it and the quantities
 * around it, n of them; at are the tokens of each. */
void whole_find(const struct scan *s, struct quantity *q,
    const struct place *at, size_t n, size_t k);

#endif
