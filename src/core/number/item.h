/* item.h - what a number counts or measures, what it changes, and which whole
 * it is part of.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_ITEM_H
#define CORE_NUMBER_ITEM_H

#include "core/number/number.h"
#include "core/number/scan.h"
#include "core/number/subject.h"

/* The noun phrase that begins with token i, behind a number; "of its" and
 * other numbers before it are passed over. of: only one behind "of". Empty
 * (start == end) where there is none. */
struct span item_after(const struct scan *s, size_t i, bool of);

/* May word i belong to a noun phrase of which n words are read? */
bool item_noun(const struct scan *s, size_t i, size_t n);

/* Is word i, behind "one", rather a verb than a noun: "one knows"? */
bool item_is_verb(const struct scan *s, size_t i);

/* Is its last word a plural? */
bool item_is_plural(const struct scan *s, struct span item);

/* Has its last word a capital? Is it "ones"? */
bool item_is_name(const struct scan *s, struct span item);
bool item_is_ones(const struct scan *s, struct span item);

/* Does nothing that a number could count begin with token i behind it? */
bool item_ends(const struct scan *s, size_t i);

/* Is word i, behind a number, what those do that it counts: "18,250 watched the
 * game", "two gave no view"? What they do it to follows. */
bool item_does(const struct scan *s, size_t i);

/* "20-pound", as an adjective of what follows. */
bool item_hyphened(const struct scan *s, const struct quantity *q);

/* Has its last word one of the roles? */
bool item_has(const struct scan *s, struct span item, unsigned roles);

/* Sets item, change, of and whole of q[k], one of n; from and to are the tokens
 * of all quantities. */
void item_find(const struct scan *s, struct quantity *q, const struct place *at,
    size_t n, size_t k);

#endif
