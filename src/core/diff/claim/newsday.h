/* newsday.h - the day of reports of one event, by the weekdays that they tell.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * "By Ann Marl, Wednesday" beside a report of Tuesday, 14 October; "Oct 14
 * (Wire) - ... on Tuesday", which is not of any year; "killed yesterday", where
 * the others say when that was. */
#ifndef CORE_DIFF_CLAIM_NEWSDAY_H
#define CORE_DIFF_CLAIM_NEWSDAY_H

#include "core/diff/claim/claims.h"

/* The weekday that the words name, Monday is 0; -1 for none. */
int newsday_weekday(struct cell words);

/* The weekday of a day. */
int32_t newsday_of(int32_t day);

/* Keeps what a date of the document d, which x is the claim of, tells of that.
 * Does it stand where datelines do? */
void newsday_tell(struct claims *c, struct cell quote, const struct claim *x,
    bool dateline);

/* How well the weekdays that a document tells suit a year, where the day that
 * its dateline gives is this one there; 0 where they tell nothing. */
int newsday_suits(const struct doc *d, int32_t day);

/* Documents that say no date get one from that, where most others are of one
 * week. */
void newsday_settle(struct claims *c);

#endif
