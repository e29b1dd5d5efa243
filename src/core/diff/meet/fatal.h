/* fatal.h - a death that somebody tells of, where another report has none.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * "No one died in the blackout", "Otto Vern died when his breathing machine
 * stopped": of the one the number of the dead is told, of the other who. */
#ifndef CORE_DIFF_MEET_FATAL_H
#define CORE_DIFF_MEET_FATAL_H

#include "core/diff/claim/claims.h"

/* Once all rows are in: gives deaths the key of a state of another report that
 * leaves none. */
void fatal_settle(struct claims *c);

#endif
