/* weekday.h - the day that a sentence names for a claim, in a document whose
 * own day is told without a year, so that its rows don't have it.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_WEEKDAY_H
#define CORE_DIFF_CLAIM_WEEKDAY_H

#include "core/diff/claim/claims.h"
#include "core/diff/words/passage.h"

/* Weekdays of a claim, 1 for Monday, and beside them: */
enum {
	NAMED_NONE,
	NAMED_TODAY = 8,
	NAMED_YESTERDAY,
	NAMED_LAST_YEAR,
	NAMED_THAT
};

/* Sets what the sentence names for the claim from here to end: x->named, and
 * x->named_to where it is the first of several days. Of a date that is a
 * weekday named_to alone is set (newsday_tell). */
void weekday_read(struct cursor here, struct cursor end, struct claim *x);

/* The date x names a weekday, 1 for Monday. */
void weekday_tell(struct claims *c, const struct claim *x, unsigned day);

/* Turns "that night" to the last day that the document named before it, once
 * all its rows have come, in whatever order. */
void weekday_follow(const struct claims *c, struct claim *x);

/* The days that they are, told from the document's day; PERIOD_NONE where they
 * are not, or that isn't known. */
struct period weekday_days(const struct doc *d, const struct claim *x);

#endif
