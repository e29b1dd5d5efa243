/* sector.h - the part of a people or a land that a number is told of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_SECTOR_H
#define CORE_DIFF_CLAIM_SECTOR_H

#include "core/diff/claim/claims.h"
#include "core/diff/words/passage.h"

/* "in men", "in the north": 0 where nothing is said of it, else a number that
 * is the same for the same sector. */
struct sectors {
	uint8_t folk, land;
};

/* Those of the claim from here to end in its sentence. */
struct sectors sectors_find(struct cursor here, struct cursor end);

/* Tells of a word what sectors_find asks. */
void sectors_know(struct cell w, struct word_facts *k);

/* Are a and b of two sectors of one field? */
bool sectors_apart(const struct claim *a, const struct claim *b);

#endif
