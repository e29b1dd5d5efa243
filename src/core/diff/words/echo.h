/* echo.h - numbers that don't say what they count, for it was said before.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_ECHO_H
#define CORE_DIFF_WORDS_ECHO_H

#include "core/diff/words/passage.h"
#include "lib/cell.h"

/* How a number leaves out what it counts: it is said and no more ("police
 * counted 350"), or a pronoun stands for it ("a year ago it was 350"). */
enum echo { ECHO_NONE, ECHO_SAID, ECHO_PRONOUN };

/* Whether the number at bytes at of its sentence is an echo, by the words
 * before it: "police counted 350", "the union spoke of fewer than 30", "Police:
 * 12,000", "they rose to 350" (echoes.tsv). *who gets who answers, empty where
 * the sentence doesn't say. A pronoun stands for what was counted only where
 * the number has no item and no measure of its own; that is left to the
 * caller. */
enum echo echo_find(struct passage *w, struct span at, struct cell *who);

/* Tells of a word what echo_find asks. */
void echoes_know(struct cell w, struct word_facts *k);

#endif
