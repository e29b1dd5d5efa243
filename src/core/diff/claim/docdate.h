/* docdate.h - the date of a document that says none, from what it tells.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_DOCDATE_H
#define CORE_DIFF_CLAIM_DOCDATE_H

#include "core/diff/claim/claims.h"

/* Guesses the date of one document, of what it has told so far. */
void docdate_guess(struct doc *d);

/* The same for all documents without a date once all rows are in, and the years
 * of datelines that tell none. */
void docdate_settle(struct claims *c);

/* The quarter or year by which a document counts; PERIOD_NONE if none. */
struct period docdate_count(const struct doc *d);

#endif
