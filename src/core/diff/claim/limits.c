/* limits.c - the numbers by which claims are judged, from limits.tsv.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/limits.h"

#include <stdlib.h>
#include <string.h>

#include "data/limits.h"

enum { COL_LIMIT, COL_VALUE };

static const char *const names[LIMIT_N] = {"approx", "rounding", "event",
    "denial", "shared", "words", "runs", "order", "part", "whole", "crowd",
    "slow", "news"};

struct limits
limits_load(void)
{
	struct limits l = {.tolerance = 0};

	for (int i = 0; i < LIMIT_N; i++) {
		long row =
		    table_find(&table_limits, names[i], strlen(names[i]));

		if (row >= 0)
			l.v[i] = strtod(table_at(&table_limits, (size_t)row,
					    COL_VALUE),
			    NULL);
	}
	return l;
}
