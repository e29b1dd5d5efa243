/* measure.h - the unit behind a numeral, and compounds of several units.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_MEASURE_H
#define CORE_NUMBER_MEASURE_H

#include "core/number/term.h"

/* Reads what follows the numeral of t: unit, scale behind a currency, further
 * parts ("7 inches"), "and a half", "old", "below zero". Sets value, grain,
 * u, unit, to. */
void measure_read(const struct scan *s, struct term *t);

#endif
