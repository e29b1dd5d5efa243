/* sense.h - what words tell of the thing that a sentence is about.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_LIKE_SENSE_H
#define CORE_DIFF_LIKE_SENSE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/diff/words/passage.h"
#include "lib/cell.h"

struct senses; /* an index of senses.tsv, and words that it doesn't have */

struct senses *senses_new(void);
void senses_free(struct senses *s);

struct sense {
	uint32_t id;  /* words of one meaning have one; 0: it tells nothing */
	uint32_t set; /* where id isn't 0: two ids of one set tell of two
		       * things; 0: none */
	/* it says of how much a number is, or of which stage; for sure */
	bool scope, stage;
};

/* Of a word, in any of its forms. */
struct sense senses_of(struct senses *s, struct cell word);

/* Of word i of a passage, or of the phrase that it begins; *more: how many
 * words behind it are of that, one of "stepped" where "down" comes. */
struct sense senses_at(struct senses *s, const struct passage *p, size_t i,
    unsigned *more);

/* How many ids there may be so far: they are less. */
uint32_t senses_count(const struct senses *s);

#endif
