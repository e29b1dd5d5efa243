/* acting.h - the verb or noun that tells what a date is the date of.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 * Inside of core/event: others include occasion.h. */
#ifndef CORE_DIFF_EVENT_ACTING_H
#define CORE_DIFF_EVENT_ACTING_H

#include "core/diff/event/telling.h"

/* Finds it among the words around the date, and puts into r where it stands, as
 * what, and its events; false where there is none. */
bool acting_find(struct telling *r);

#endif
