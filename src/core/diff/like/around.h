/* around.h - what the words around a number tell it is of.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * The nearer a word stands, and the fewer sentences have it, the more it says.
 * Two numbers are alike by the share of this that they have in common. */
#ifndef CORE_DIFF_LIKE_AROUND_H
#define CORE_DIFF_LIKE_AROUND_H

#include "core/diff/claim/claims.h"

struct around;

/* Claims that may be likened, up to which they are. */
enum { AROUND_MOST = 20000 };

struct around *around_new(void);
void around_free(struct around *a);

/* Takes in a claim's sentence, which begins at byte start of its document;
 * returns its number, 0 once there are too many claims. */
uint32_t around_text(struct around *a, uint32_t doc, size_t start,
    const struct passage *text);

/* Counts a claim that was read, if it may be likened. From the first on that is
 * too many the sentences are forgotten: none is likened then. */
void around_count(struct claims *c, const struct claim *x);

/* Are there too many claims? */
bool around_over(const struct claims *c);

/* Are claims to be likened: held at once, of several reports, and not too many?
 * Once all rows are in, for before it isn't known. */
bool around_likens(const struct claims *c);

/* Has any row told its sentence? */
bool around_told(const struct claims *c);

/* Once all rows are in: weighs the words around each number. */
void around_weigh(struct claims *c);

/* A word around a number: what it means, how much it says, and how far it
 * stands. */
struct mark {
	uint32_t sense, set; /* see sense.h */
	float says;
	uint16_t steps;
	bool name; /* written with a capital inside its sentence */
	bool scope, stage;
};

/* Those of claim i, *n of them, by sense; none of a state. */
const struct mark *around_marks(const struct claims *c, uint32_t i, size_t *n);

/* More than all senses that there are. */
uint32_t around_senses(const struct claims *c);

struct likeness {
	float score; /* from 0 to 1 */
	float sum;   /* what the shared words say, of each the less */
	float near;  /* as score, of the words nearby alone */
	int shared;  /* words */
	bool names;  /* each names what the other doesn't */
	bool apart;  /* words tell that they are of two things */
	bool sure;   /* so surely that it holds for two of one key */
};

/* How like the words around two numbers are. */
struct likeness around_liken(const struct claims *c, uint32_t i, uint32_t k);

/* The same as a number from 0 to 1; 0 where words tell that they are of two
 * things, or before all is weighed. */
float around_likeness(const struct claims *c, uint32_t i, uint32_t k);

/* Do words right beside two numbers tell that they are of two things: "in
 * Germany", "worldwide"; "the eastern colony", "the western colony"? */
bool around_differ(const struct claims *c, uint32_t i, uint32_t k);

/* A number for what a word means, 0 where that isn't known. */
uint32_t around_sense(const struct claims *c, struct cell word);

/* Do two nouns mean the same? */
bool around_same(const struct claims *c, struct cell a, struct cell b);

#endif
