/* way.h - how far a label is from a claim, edges of clauses counted in.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_WAY_H
#define CORE_TAG_LABEL_WAY_H

#include "core/known.h"
#include "core/tag/label/narrow.h"

/* The way to what lies out of reach. */
enum { WAY_OUT = 500000 };

/* Adds the words of clauses.tsv to k. */
void way_known(struct known *k);

/* Turns to the bytes around the claim. Ways in a short text are the same for
 * all claims: those between a claim and a label go through neither. */
void way_turn(struct narrow_text *t, struct span claim);

/* The way from the claim, turned to before, to the label l; bytes of the
 * text. */
size_t way_to(struct narrow_text *t, struct span claim, struct span l);

#endif
