/* title.h - keys, camps and reasons in words.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_TITLE_H
#define CORE_COMPARE_TITLE_H

#include "core/compare/report.h"

struct buf;

/* Adds what a topic is about: "Norway: soldier, send" for the key
 * "soldier.send@Norway", "revenue, USD" for "revenue@?revenue|USD". */
void title_topic(struct buf *b, const struct report_topic *t);

/* Adds what a camp holds: "10,000 - 12,000 forces"; of a state, "part:
 * Ukraine" where the camp is "Ukraine control=part" under a key of control. */
void title_camp(struct buf *b, const struct report *r,
    const struct report_camp *c);

/* The factor by which a camp's reason mends its claims ("12 -> 12000"), or 0
 * where it mends those of another camp, or none. */
double title_repair(const struct report *r, const struct report_camp *c);

/* Adds a reason, the labels of documents standing for their names. */
void title_why(struct buf *b, const struct report *r, struct cell why);

#endif
