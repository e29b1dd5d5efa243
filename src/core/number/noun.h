/* noun.h - which words may be nouns.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_NOUN_H
#define CORE_NUMBER_NOUN_H

#include "core/number/scan.h"

/* Does the word end in these bytes, and have more before them? */
bool noun_ends(const struct scan *s, const struct tok *t, const char *end);

/* Does it look like a plural? */
bool noun_plural(const struct scan *s, const struct tok *t);

/* "Norway's" */
bool noun_possessive(const struct scan *s, const struct tok *t);

/* "isn't", "they'll": a verb. */
bool noun_contracted(const struct scan *s, const struct tok *t);

/* Does a word that would end a noun phrase belong to a name here: "US",
 * "North Korean"? */
bool noun_named(const struct scan *s, size_t i);

#endif
