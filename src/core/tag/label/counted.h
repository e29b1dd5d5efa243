/* counted.h - what a number counts, by the noun behind it.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_COUNTED_H
#define CORE_TAG_LABEL_COUNTED_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

/* Does what begins at byte pos of the text, behind a number, call what is
 * counted a thing that never lived (lifeless.tsv): "31 captured tanks"? */
bool counted_lifeless(const char *text, size_t len, size_t pos);

/* The plural noun behind a number that ends at pos, a few words between: "400"
 * in "400 new teachers" has "teachers". Empty where there is none, or one that
 * may be anybody: "others". */
struct span counted_noun(const char *text, size_t len, size_t pos);

/* The same of people at large, whose nouns have no -s: "12 young men". */
struct span counted_people(const char *text, size_t len, size_t pos);

/* Does a number stand right before the words at byte pos, behind byte from:
 * "71 confirmed cases"? */
bool counted_before(const char *text, size_t from, size_t pos);

/* Is what a number that ends at pos counts named before it, and a thing: "the
 * shelters, seven of which"? */
bool counted_which(const char *text, size_t len, size_t pos);

#endif
