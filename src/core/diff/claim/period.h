/* period.h - the days that a claim holds for, and whether two are the same.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_PERIOD_H
#define CORE_DIFF_CLAIM_PERIOD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/cell.h"

/* Days since 1970-01-01, both included. */
struct period {
	int32_t from, to;
};

enum {
	PERIOD_OPEN = INT32_MIN, /* from: no beginning */
	PERIOD_END = INT32_MAX,  /* to: no end */
	PERIOD_MONTH = 31
}; /* a longer one is no point in time */

#define PERIOD_NONE ((struct period){PERIOD_OPEN, PERIOD_END})

enum period_answer { PERIOD_SAME, PERIOD_MAYBE, PERIOD_APART };

/* Is anything known of it? */
static inline bool
period_known(struct period p)
{
	return p.from != PERIOD_OPEN || p.to != PERIOD_END;
}

/* Closed, and no longer than a month. */
static inline bool
period_short(struct period p)
{
	return p.from != PERIOD_OPEN && p.to != PERIOD_END &&
	    p.to - p.from <= PERIOD_MONTH;
}

/* EDTF or ISO 8601, to its days; PERIOD_NONE when it says nothing. A month or
 * day without a year ("XXXX-12") is the last one up to day ref, where ref is
 * not PERIOD_END. */
struct period period_read(struct cell c, int32_t ref);

/* The year of a day, and that day of another year. */
int period_year(int32_t day);
int32_t period_in_year(int32_t day, int year);

/* Do both speak of the same time? Nothing known on both sides is the same. */
enum period_answer period_same(struct period a, struct period b);

/* The days in between, 0 where they overlap; PERIOD_END if not known. */
int32_t period_gap(struct period a, struct period b);

/* Does a lie within b, and is it shorter? */
bool period_inside(struct period a, struct period b);

/* Room for what period_put writes: days are some six million years off at
 * most. */
enum { PERIOD_MAX = 64 };

/* Writes "2024-08-06", "2024-08-06/2024-09-01", "2025-04-01/..", "-2999-01-01"
 * (3000 BC) or nothing;
 * returns its length. */
size_t period_put(char out[PERIOD_MAX], struct period p);

#endif
