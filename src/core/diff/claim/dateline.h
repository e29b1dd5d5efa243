/* dateline.h - what the claims of a document tell of its date.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_DATELINE_H
#define CORE_DIFF_CLAIM_DATELINE_H

#include "core/diff/claim/claims.h"

/* A dateline gives the document's date, or its day alone: p is that of the
 * row's claim x. */
void dateline_tell(struct claims *c, const struct cell row[IN_N],
    const struct claim *x, struct period p);

/* What the claim tells of its document's date. A date that is no day or month
 * says too little, and plans say nothing. */
void dateline_date(struct claims *c, const struct claim *x, struct period p);

/* A time of day in a dateline, or behind "as of" or "by", tells when on its
 * day the document was written; the latest counts. */
void dateline_hour(struct claims *c, struct cell value, const struct claim *x);

#endif
