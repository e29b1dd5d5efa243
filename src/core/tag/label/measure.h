/* measure.h - the measures there are, and their time classes.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_MEASURE_H
#define CORE_TAG_LABEL_MEASURE_H

#include <stdbool.h>

#include "lib/cell.h"

/* What measures.tsv says of a measure; "" where it has none or says nothing. */
struct measure {
	/* the time class where the text does not say otherwise: "cumulative" */
	const char *class;
	const char *whose; /* "firm", "nobody" */
	bool people;       /* it counts people alone */
};

struct measure measure_find(struct cell name);

#endif
