/* ordinal.h - ordinals as values: the 6th floor, the 50th anniversary.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_EVENT_ORDINAL_H
#define CORE_DIFF_EVENT_ORDINAL_H

#include "core/diff/claim/claims.h"
#include "core/diff/words/passage.h"

/* Gives an ordinal the noun that its place is one of as its item, where the
 * word at end, behind it, is one of ordinals.tsv. */
void ordinal_read(struct claims *c, struct cursor end, struct claim *x);

/* Once all rows are in and the words around them are weighed: ordinals of one
 * noun get one key where the words around them are alike and either report
 * tells of one alone. */
void ordinals_settle(struct claims *c);

#endif
