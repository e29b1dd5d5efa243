/* model.h - numbers that name a make: Falcon 9 boosters.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_MODEL_H
#define CORE_NUMBER_MODEL_H

#include "core/number/scan.h"

/* "48,000 PressaCook 6 cookers", "two Type 45 destroyers", "TurboMax 12
 * heaters", "its Nova 3 engines": is the number at token i the model's, its
 * name before it and the thing behind? Told by a number before the name, which
 * counts the thing, by words that stand before one, or by a name with a capital
 * inside. */
bool model_number(const struct scan *s, size_t i);

#endif
