/* repair.h - slips of thousands, and what mends them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CAMP_REPAIR_H
#define CORE_DIFF_CAMP_REPAIR_H

#include "core/diff/claim/claims.h"

/* Sets the repair (a power of ten) of those of the n claims of one key that
 * stand alone with their order of magnitude while ten to it carries them to
 * what another document says. The fewest repairs win: where as many documents
 * stand on either side, the smaller lost its thousands. */
void repair_key(struct claims *c, const uint32_t *ids, size_t n);

#endif
