/* limits.h - the numbers by which claims are judged, from limits.tsv.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_LIMITS_H
#define CORE_DIFF_CLAIM_LIMITS_H

enum limit {
	LIMIT_APPROX,   /* share by which "about" widens a value */
	LIMIT_ROUNDING, /* cap of half the grain, as a share of a larger value
			 */
	LIMIT_EVENT,    /* days within which cumulative claims are one event */
	LIMIT_DENIAL,   /* sentences that a denial reaches back */
	LIMIT_SHARED,   /* odd figures that make two documents one origin */
	LIMIT_WORDS,    /* words in a row that are shared wording */
	LIMIT_RUNS,     /* such runs that make two documents one origin */
	LIMIT_ORDER,    /* times that two answers to one question may differ */
	LIMIT_PART,     /* the same for counts that add up over time */
	LIMIT_WHOLE,    /* the same for a part and its whole */
	LIMIT_CROWD,    /* days by which two counts of one crowd may be apart */
	LIMIT_SLOW,     /* days by which reports of a slow level may be apart */
	LIMIT_NEWS,     /* days by which reports of one state may be apart */
	LIMIT_N
};

struct limits {
	double v[LIMIT_N];
	double tolerance; /* share by which any two values may differ; 0 */
};

/* The values of limits.tsv. */
struct limits limits_load(void);

#endif
