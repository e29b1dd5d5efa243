/* people.h - which nouns are those of people.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_PEOPLE_H
#define CORE_DIFF_PEOPLE_H

#include <stdbool.h>

#include "lib/cell.h"

/* Is the noun, in small letters and in the singular, one of people, by itself
 * or by how it ends (people.tsv)? */
bool people_noun(struct cell noun);

#endif
