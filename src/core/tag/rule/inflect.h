/* inflect.h - the forms of English verbs, made of their bases.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Bases are separated by '|'; of a verb of several words ("turn down") the
 * first one changes. irregular.tsv has those that no rule makes. */
#ifndef CORE_TAG_RULE_INFLECT_H
#define CORE_TAG_RULE_INFLECT_H

#include "lib/cell.h"
#include "lib/mem.h"

/* Pasts, participles and forms in -ing, separated by '|', each once, as bytes
 * of the arena with a NUL behind: of "loot|steal" looted|looting|stole|... */
const char *inflect_past(const char *bases, struct arena *a);

/* The forms that end in s, in the same way: "loots|steals". */
const char *inflect_third(const char *bases, struct arena *a);

#endif
