/* timeofday.h - times of day as quantities.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_TIMEOFDAY_H
#define CORE_DIFF_CLAIM_TIMEOFDAY_H

#include "core/diff/claim/claims.h"
#include "core/diff/words/passage.h"

/* The minutes of the day of an EDTF time of day ("T04:40", with a date before
 * it or without); -1 if it is none. */
int timeofday_minutes(struct cell edtf);

/* Minutes later that it may be too: half a day where the text doesn't tell
 * which half of it is meant ("T04:40?"), else 0. */
int timeofday_either(struct cell edtf);

/* Gives x that time as its quantity, a full hour as less exact than others,
 * as wide as the words before it say ("shortly before"); false if it is none.
 */
bool timeofday_read(struct claims *c, struct cell edtf, struct cursor before,
    struct claim *x);

/* Once all rows are in: a time that may be of either half of the day is of the
 * one in which it is near to what another report tells of the same. */
void timeofday_settle(struct claims *c);

#endif
