/* value.h - the quantity of a row, or the days of its date.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_VALUE_H
#define CORE_DIFF_CLAIM_VALUE_H

#include "core/diff/claim/claims.h"

/* Reads the numbers of a row into x: normalized where they are. False where
 * there are none. */
bool value_quantity(struct claims *c, const struct cell *row, struct claim *x);

/* Reads a date as a quantity: its days. False where nothing can be compared. */
bool value_date(struct claims *c, const struct cell *row, struct claim *x);

/* What x is the date or time of, where its words are known. */
void value_occasion(struct claims *c, const struct cell *row, struct claim *x);

#endif
