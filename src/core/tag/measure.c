/* measure.c - the measures there are, and their time classes.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/measure.h"

#include <string.h>

#include "data/measures.h"

enum { COL_MEASURE, COL_FAMILY, COL_KEY, COL_CLASS, COL_WHOSE };

static const char *
find(struct cell measure, size_t col)
{
	long row = measure.len ?
	    table_find(&table_measures, measure.s, measure.len) :
	    -1;

	return row < 0 ? "" : table_at(&table_measures, (size_t)row, col);
}

struct cell
measure_class(struct cell measure)
{
	return cell_of(find(measure, COL_CLASS));
}

bool
measure_of(struct cell measure, const char *whose)
{
	return strcmp(find(measure, COL_WHOSE), whose) == 0;
}
