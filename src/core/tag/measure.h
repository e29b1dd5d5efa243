/* measure.h - the measures there are, and their time classes.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_MEASURE_H
#define CORE_MEASURE_H

#include <stdbool.h>

#include "lib/cell.h"

/* The time class that a measure has where the text does not say otherwise
 * ("deaths": "cumulative"); empty for a measure that is not in the table. */
struct cell measure_class(struct cell measure);

/* Is whose, in measures.tsv, what the table says of the measure ("firm",
 * "nobody")? */
bool measure_of(struct cell measure, const char *whose);

#endif
