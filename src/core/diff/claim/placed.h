/* placed.h - rows that don't tell where in its document their text begins.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Their offsets count from the beginning of the text. Here one text of a
 * document follows the other, so that which claim comes first, and which stand
 * in one sentence, is known all the same. */
#ifndef CORE_DIFF_CLAIM_PLACED_H
#define CORE_DIFF_CLAIM_PLACED_H

#include "core/diff/claim/claims.h"

struct placing; /* where the texts of such rows are put */

struct placing *placing_new(void);
void placing_free(struct placing *p);

/* Nothing has been put anywhere. */
void placing_reset(struct placing *p);

/* The row itself where it has a start or no text; else out, which gets its
 * cells, offsets moved. Cells live in a. */
const struct cell *placed_row(struct placing *p, const struct cell row[IN_N],
    struct cell out[IN_N], struct arena *a);

/* The row just read became that claim. */
void placed_claim(struct placing *p, uint32_t claim);

/* By how much the offsets of a claim were moved. */
uint64_t placed_by(const struct placing *p, uint32_t claim);

#endif
