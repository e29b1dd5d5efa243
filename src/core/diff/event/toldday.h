/* toldday.h - the days that a date tells, as far as they are told.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 * Inside of core/event: others include occasion.h. */
#ifndef CORE_DIFF_EVENT_TOLDDAY_H
#define CORE_DIFF_EVENT_TOLDDAY_H

#include "core/diff/event/telling.h"

/* Reads them from the row of the date and the words that lead to it into r->o:
 * its scale, days and bounds. False where they are not known: "last week". */
bool toldday_read(struct telling *r, const struct cell row[IN_N]);

#endif
