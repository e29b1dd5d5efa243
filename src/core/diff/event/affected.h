/* affected.h - whom or what the act of a date happened to, and who did it.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 * Inside of core/event: others include occasion.h. */
#ifndef CORE_DIFF_EVENT_AFFECTED_H
#define CORE_DIFF_EVENT_AFFECTED_H

#include "core/diff/event/telling.h"

/* Reads it from the words around the verb into r->o. False where it is one of
 * several: others of them may have another date. */
bool affected_read(struct telling *r);

#endif
