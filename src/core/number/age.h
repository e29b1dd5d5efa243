/* age.h - ages: "5-year-old", "aged 34", "in his 60s".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_AGE_H
#define CORE_NUMBER_AGE_H

#include "core/number/term.h"

/* Makes t, whose unit is of time, an age where "old" or "of age" follows. */
void age_behind(const struct scan *s, struct term *t);

/* Reads "yo" or "y/o" behind digits. */
bool age_short(const struct scan *s, struct term *t);

/* Makes t, a number without unit, an age: "aged 34", "Ann Lee, 34, ...". */
void age_alone(const struct scan *s, struct term *t);

/* Reads "his 60s", "her mid-40s": t->value is the first year, *high the last
 * one. */
bool age_decade(const struct scan *s, struct term *t, double *high);

#endif
