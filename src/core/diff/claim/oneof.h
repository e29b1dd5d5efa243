/* oneof.h - states of which there is one: what brought an event about, who
 * built the bridge.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_ONEOF_H
#define CORE_DIFF_CLAIM_ONEOF_H

#include <stdbool.h>

#include "lib/cell.h"

/* Does the state tell what brought an event about, cause=gas? */
bool oneof_cause(struct cell state);

/* Are the events that two causes are told of, by their names, one, as far as
 * causes.tsv knows: the blackout, the outage? */
bool oneof_one_effect(struct cell a, struct cell b);

/* Is the state a value that an act has one of, "built-by=Lorin", by slots.tsv?
 */
bool oneof_slot(struct cell state);

/* The value of a state: what stands behind its '='. */
struct cell oneof_value(struct cell state);

/* Can't both be of one event, or of one thing: two causes, neither of which is
 * a kind of the other, or two values? */
bool oneof_apart(struct cell a, struct cell b);

#endif
