/* clock.h - whether two claims speak of the same time.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_VERDICT_CLOCK_H
#define CORE_DIFF_VERDICT_CLOCK_H

#include "core/diff/claim/claims.h"

/* Of their days, and of their hours where both are of one day. */
enum period_answer clock_same(const struct claim *a, const struct claim *b);

/* The same, but reports a few days apart tell of one level, unless both say
 * of when, or it is one that changes from day to day. */
enum period_answer clock_of_level(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* "Six were killed yesterday" and "five were killed": a toll is as of its
 * report, whenever what it counts happened, if the other tells no day. */
enum period_answer clock_of_tolls(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Is all of a's time behind b's? */
bool clock_later(const struct claim *a, const struct claim *b);

/* Are they of two events, years from each other? */
bool clock_other_event(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Of what happened once, of counts by period, of states. */
enum period_answer clock_of_event(const struct claims *c, const struct claim *a,
    const struct claim *b);
enum period_answer clock_of_count(const struct claim *a, const struct claim *b);
enum period_answer clock_of_state(const struct claims *c, const struct claim *a,
    const struct claim *b);

#endif
