/* ownverb.h - whether a number has a verb of its own.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_OWNVERB_H
#define CORE_TAG_LABEL_OWNVERB_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

/* Does a verb that "and", "but" or a comma joins to the words before it stand
 * between the label's bytes and the number at byte number of the text, so that
 * the label, where it is what another verb does, is none of the number:
 * "cancelled 120 flights and delayed 300"? */
bool own_verb(const char *text, struct span label, size_t number);

/* Is the word a past that does something, or the past of any verb? */
bool own_verb_past(const char *text, struct span word);

/* Is the word a present, "watches", that is hardly ever a plural? */
bool own_verb_present(const char *text, struct span word);

/* Is the word a past that tells how large what stands before is: "rose"? */
bool own_verb_sum(const char *text, struct span word);

/* Is the word a verb of telling, "said"? */
bool own_verb_says(const char *text, struct span word);

/* Is the word a past that tells what number somebody found: "counted"? */
bool own_verb_tells(const char *text, struct span word);

/* Does a clause begin with the word, whatever stands before it: "while"? */
bool own_verb_parts(const char *text, struct span word);

/* Does the noun tell of any number what it tells: "total", "record"? */
bool own_verb_general(const char *text, struct span word);

/* Does a clause end among the bytes [from,to), at a comma or semicolon? */
bool clause_parts(const char *text, size_t from, size_t to);

/* Is what begins at byte at said of nobody: does "no", "none" or the like stand
 * before it in its clause? */
bool clause_of_none(const char *text, size_t at);

#endif
