/* whom.h - whom and where claims are about that don't say it for sure.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_WHOM_H
#define CORE_DIFF_CLAIM_WHOM_H

#include "core/diff/claim/claims.h"

/* Once all rows are in: claims that don't say for sure whom or where they are
 * about go with those that do, where these name one above all. A subject is
 * sure that is a nation or a party, or that two documents tell of; another one
 * where its own document tells it from such a one. Where none is sure, all
 * claims of a kind are about one. */
void whom_settle(struct claims *c);

#endif
