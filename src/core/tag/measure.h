/* measure.h - the measures there are, and their time classes.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_MEASURE_H
#define CORE_MEASURE_H

#include <stdbool.h>

#include "lib/cell.h"

/* The time class that a measure has where the text does not say otherwise
 * ("deaths": "cumulative"); empty for a measure that is not in the table. */
struct cell measure_class(struct cell measure);

/* Is it a question of a place (its key in measures.tsv holds "place")? */
bool measure_of_place(struct cell measure);

#endif
