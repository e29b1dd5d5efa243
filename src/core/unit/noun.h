/* noun.h - the head noun of what is counted, in the singular.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#ifndef CORE_UNIT_NOUN_H
#define CORE_UNIT_NOUN_H

#include <stddef.h>

#include "lib/cell.h"

enum { NOUN_MAX = 64 }; /* room for any head noun that is written */

/* The head of a noun phrase: "North Korean soldiers of the 11th Corps" has
 * "soldiers". A piece of item, empty where item has no word. */
struct cell noun_head(struct cell item);

/* Writes word in the singular and returns its length; 0 when it is empty or
 * longer than a word can be. */
size_t noun_singular(struct cell word, char out[NOUN_MAX]);

#endif
