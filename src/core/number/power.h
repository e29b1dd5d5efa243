/* power.h - powers behind digits: 1.5e6, 3 × 10^8, 10⁶.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_POWER_H
#define CORE_NUMBER_POWER_H

#include "core/number/digits.h"
#include "core/number/reader.h"

/* Applies the power that stands at text[at], behind the digits that *d holds:
 * an exponent, a power of them where they are 10 or 2, or a power behind a
 * times sign. Returns where it ends, or at where there is none. */
size_t power_read(const struct reader *r, size_t at, struct digits *d);

#endif
