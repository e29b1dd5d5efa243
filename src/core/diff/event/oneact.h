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

/* May they be, where others link them: do they lie near, and does nothing that
 * is said of their things speak against it? */
bool oneact_may(const struct claims *c, uint32_t i, uint32_t k);

/* Can both dates hold? */
bool oneact_meet(const struct occasion *a, const struct occasion *b);

#endif
