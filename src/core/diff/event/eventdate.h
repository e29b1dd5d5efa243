/* eventdate.h - dates of what happens once, as what reports disagree on.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * "The bridge opened in 1968", "the crossing was opened to traffic in 1986":
 * one act of one thing, told with two dates. */
#ifndef CORE_DIFF_EVENT_EVENTDATE_H
#define CORE_DIFF_EVENT_EVENTDATE_H

#include "core/diff/claim/claims.h"

/* Once all rows are in and the words around them are weighed: dates that
 * several reports give to one act get one key, and days that compare. */
void eventdates_settle(struct claims *c);

/* Has the claim a key by what its date is the date of? */
bool eventdate_of(const struct claims *c, const struct claim *x);

/* Writes a day of a date's claim, low or high, as period_put does; one whose
 * year nobody tells as "XXXX-04-27", a weekday as nothing. Returns its length.
 */
size_t eventdate_put(const struct claims *c, const struct claim *x, double day,
    char out[PERIOD_MAX]);

#endif
