/* measure.c - the measures there are, and their time classes.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/measure.h"

#include "data/measures.h"

enum {
	COL_MEASURE,
	COL_FAMILY,
	COL_KEY,
	COL_CLASS,
	COL_WHOSE,
	COL_ITEM,
	COL_PACE,
	COL_GUESS,
	COL_OF
};

struct measure
measure_find(struct cell name)
{
	const struct table *t = &table_measures;
	long row = name.len ? table_find(t, name.s, name.len) : -1;

	return row < 0 ? (struct measure){"", "", false} :
			 (struct measure){table_at(t, (size_t)row, COL_CLASS),
			     table_at(t, (size_t)row, COL_WHOSE),
			     *table_at(t, (size_t)row, COL_OF) != '\0'};
}
