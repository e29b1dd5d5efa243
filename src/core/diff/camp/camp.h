/* camp.h - positions: the claims of a key that can stand together.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CAMP_CAMP_H
#define CORE_DIFF_CAMP_CAMP_H

#include "core/diff/claim/claims.h"
#include "core/diff/verdict/verdict.h"

struct camp {
	uint32_t *ids; /* its claims, in the order of the input */
	size_t n, cap;
	size_t docs, origins;
	double low, high; /* the reach of its closed claims, or of its bounds;
			   * NaN for states */
	struct period
	    when;         /* from the first to the last day; from > to: none */
	double point;     /* what all its closed claims allow */
	size_t track;     /* its number among tracks */
	bool open;        /* bounds only */
	struct verdict v; /* the gravest between it and others, or in it */
	uint32_t a, b;    /* the claims that it was given on */
	uint32_t number;  /* among the camps of its track, from 1; 0 alone */
	size_t merged;    /* small camps that were put into this one */
};

struct camps {
	struct camp *v; /* in the order of their first claims */
	size_t n, cap;
	bool alarm;
};

/* What is asked of camps. */
struct camps_ask {
	bool fresh;  /* only pairs of one old and one new claim count */
	bool alarms; /* verdicts that are none need not be told */
	bool few;    /* nor need camps be counted that have none */
};

/* The camps of the n claims of a key. Released by camps_free. */
struct camps camps_make(const struct claims *c, const uint32_t *ids, size_t n,
    struct camps_ask ask);
void camps_free(struct camps *c);

#endif
