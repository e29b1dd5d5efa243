/* timing.h - the time that a claim holds for.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_TIMING_H
#define CORE_DIFF_CLAIM_TIMING_H

#include "core/diff/claim/claims.h"

/* Finds when a claim holds, once the date of its document is settled, and
 * whether that is yet to come. */
void timing_settle(struct claims *c, struct claim *x);

/* The same for a claim that was given another class since. */
void timing_anew(struct claims *c, struct claim *x);

#endif
