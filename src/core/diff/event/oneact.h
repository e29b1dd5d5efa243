/* oneact.h - whether two dates are told of one act.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 * Inside of core/event: others include eventdate.h.
 *
 * Two dates of one act are of one thing as far as what speaks for it outweighs
 * what speaks against: the same noun, words and names in common, that no
 * report tells of two such acts, that they are not far apart. To disagree takes
 * more than to agree. */
#ifndef CORE_DIFF_EVENT_ONEACT_H
#define CORE_DIFF_EVENT_ONEACT_H

#include "core/diff/event/occasion.h"

/* Are claims i and k, which have occasions, of one act? Each: either report
 * tells of one such act alone. */
bool oneact(const struct claims *c, uint32_t i, uint32_t k, bool each);

/* Can both dates hold? */
bool oneact_meet(const struct occasion *a, const struct occasion *b);

/* The weekday of a day: Monday is 0. */
int32_t oneact_weekday(int32_t day);

#endif
