/* quantity.h - one quantity: a term or a range of two, with its modifiers.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_QUANTITY_H
#define CORE_NUMBER_QUANTITY_H

#include "core/number/item.h"
#include "core/number/number.h"
#include "core/number/term.h"

/* Reads the quantity whose numeral begins with token i, using no token before
 * floor. True: q and its tokens at are set (item, change and of are left).
 * False: *next is where to go on. */
bool quantity_read(const struct scan *s, size_t i, size_t floor,
    struct quantity *q, struct place *at, size_t *next);

#endif
