/* refuse.h - numerals that are no quantity: names, models, references.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_REFUSE_H
#define CORE_NUMBER_REFUSE_H

#include "core/number/term.h"

/* Is the term no quantity? bound tells that a modifier stands before it. */
bool refuse_term(const struct scan *s, const struct term *t, bool bound);

/* Do two terms joined by a dash make a telephone number, a code or the like,
 * and no range? next is the token behind the second. */
bool refuse_pair(const struct scan *s, const struct term *a,
    const struct term *b, size_t next);

#endif
