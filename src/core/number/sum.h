/* sum.h - words and digits that add up to a number: "three hundred and five
 * thousand", "2.5 million".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_SUM_H
#define CORE_NUMBER_SUM_H

#include "core/number/numeral.h"

/* Reads the sum that begins at token n->from into n; false where there is
 * none. Ordinals and fractions that end one are read too (part.h). */
bool sum_read(const struct scan *s, struct numeral *n);

/* Is the dash at token i one that joins words ("twenty-one",
 * "ninety - five")? */
bool sum_joins(const struct scan *s, size_t i);

#endif
