/* people.h - which nouns are those of people.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_PEOPLE_H
#define CORE_DIFF_WORDS_PEOPLE_H

#include <stdbool.h>

#include "lib/cell.h"

/* No people; people who may be all that are there; mostly some of those. */
enum people { PEOPLE_NONE, PEOPLE_ANY, PEOPLE_SOME };

/* What a noun, in small letters and in the singular, is by itself or by how it
 * ends (people.tsv). */
enum people people_noun(struct cell noun);

/* Does the text name no others who are mostly some of those there: of "two men
 * died", but not of "two men and a woman died"? */
bool people_alone(struct cell noun, struct cell text);

#endif
