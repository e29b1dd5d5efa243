/* measure.c - the measures there are, and their time classes.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/measure.h"

#include "data/measures.h"

enum { COL_MEASURE, COL_FAMILY, COL_KEY, COL_CLASS };

struct cell
measure_class(struct cell measure)
{
	if (!measure.len)
		return (struct cell){"", 0};
	for (size_t i = 0; i < table_measures.nrow; i++)
		if (cell_is(measure, table_at(&table_measures, i, COL_MEASURE)))
			return cell_of(table_at(&table_measures, i, COL_CLASS));
	return (struct cell){"", 0};
}
