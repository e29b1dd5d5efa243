/* carry.h - units and modifiers that numbers take over from others of their
 * sentence.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_CARRY_H
#define CORE_NUMBER_CARRY_H

#include "core/number/number.h"
#include "core/number/scan.h"
#include "core/number/subject.h"

/* Gives the n numbers of a sentence the units that others of it say for them:
 * "8, 9 and 10 km", "to 3.4bn euros from 1.6bn", "$510 a ton, down from $535".
 * at: the tokens of each. */
void carry_units(const struct scan *s, struct quantity *q,
    const struct place *at, size_t n);

/* A measure in brackets right behind another, q[k] with k > 0, says it once
 * more: it has its modifier too. */
void carry_modifier(const struct scan *s, struct quantity *q,
    const struct place *at, size_t k);

#endif
