/* people.c - which nouns are those of people.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/people.h"

#include <stddef.h>

#include "lib/table.h"

#include "data/people.h"

enum { COL_WORD, COL_WHO };

/* The longest ending, with its '-'; what must stand before it. */
enum { ENDING = 8, STEM = 2 };

static bool
people_row(long row)
{
	return table_people.code[(size_t)row * table_people.ncol + COL_WHO] ==
	    PEOPLE_WHO_PEOPLE;
}

bool
people_noun(struct cell noun)
{
	char end[ENDING] = "-";
	long row = noun.len ? table_find(&table_people, noun.s, noun.len) : -1;

	for (size_t n = ENDING - 1; row < 0 && n > 0; n--) {
		if (noun.len < n + STEM)
			continue;
		memcpy(end + 1, noun.s + noun.len - n, n);
		row = table_find(&table_people, end, n + 1);
	}
	return row >= 0 && people_row(row);
}
