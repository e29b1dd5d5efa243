/* called.h - things that one report calls by their name, and another by their
 * noun.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Where any report tells of "the corvette Talon", the Talon of another one is
 * that corvette: tag calls it "Talon corvette". */
#ifndef CORE_DIFF_MEET_CALLED_H
#define CORE_DIFF_MEET_CALLED_H

#include "core/diff/claim/claims.h"

/* Once all rows are in: gives states of a ship, a plane or a train that is
 * called by its name alone the noun that others call it by. */
void called_settle(struct claims *c);

#endif
