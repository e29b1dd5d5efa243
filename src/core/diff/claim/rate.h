/* rate.h - how often what is counted comes: "5,000 cars a month".
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_RATE_H
#define CORE_DIFF_CLAIM_RATE_H

#include "core/diff/words/passage.h"

/* RATE_NONE: that isn't told. */
enum rate {
	RATE_NONE,
	RATE_HOUR,
	RATE_DAY,
	RATE_WEEK,
	RATE_MONTH,
	RATE_QUARTER,
	RATE_YEAR
};

/* What is told soon behind a number: "5,000 tonnes of steel a year". */
enum rate rate_find(struct cursor behind);

/* How many of them a year has. */
double rate_yearly(enum rate r);

#endif
