/* tense.h - does a claim tell of what is, or of what was?
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_TENSE_H
#define CORE_DIFF_WORDS_TENSE_H

#include "core/diff/words/passage.h"

enum tense {
	TENSE_OPEN, /* of now, what came to be otherwise, or not known */
	TENSE_PAST, /* "was locked", "ran all day" */
	TENSE_HAD   /* what was before what is told: "had been locked" */
};

/* The tense of what stands from here to end: of the first auxiliary in it, else
 * of the last one shortly before it in its clause, else past where it has a
 * verb in a form of the past. */
enum tense tense_find(struct cursor here, struct cursor end);

/* Does a word tell of a tense by itself, and is it one of the past? */
bool tense_tells(const struct word_facts *k);
bool tense_past(const struct word_facts *k);

/* Does the number from here to end tell of what was done, and is over: "17 were
 * admitted", "rushed more than 30 to hospital"; but not "17 were missing", "17
 * have been admitted"? */
bool tense_done(struct cursor here, struct cursor end);

/* Tells of a word what these ask. */
void tense_know(struct cell w, struct word_facts *k);

#endif
