/* people.c - which nouns are those of people.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/people.h"

#include <stddef.h>

#include "core/diff/words/token.h"
#include "lib/table.h"

#include "data/people.h"

enum { COL_WORD, COL_WHO };

/* The longest ending, with its '-'; what must stand before it. */
enum { ENDING = 8, STEM = 2 };

/* The row of the noun or of how it ends; below 0 where there is none. */
static long
people_row(struct cell noun)
{
	char end[ENDING] = "-";
	long row = noun.len ? table_find(&table_people, noun.s, noun.len) : -1;

	for (size_t n = ENDING - 1; row < 0 && n > 0; n--) {
		if (noun.len < n + STEM)
			continue;
		memcpy(end + 1, noun.s + noun.len - n, n);
		row = table_find(&table_people, end, n + 1);
	}
	return row;
}

enum people
people_noun(struct cell noun)
{
	long row = people_row(noun);

	switch (row < 0 ?
		PEOPLE_WHO_THING :
		table_people.code[(size_t)row * table_people.ncol + COL_WHO]) {
	case PEOPLE_WHO_PEOPLE:
		return PEOPLE_ANY;
	case PEOPLE_WHO_PART:
		return PEOPLE_SOME;
	default:
		return PEOPLE_NONE;
	}
}

bool
people_alone(struct cell noun, struct cell text)
{
	char one[TOKEN_MAX];
	size_t i = 0;
	struct cell w;

	while ((w = token_next(text, &i)).len) {
		w = token_singular(w, one);
		if (!cell_eq(w, noun) && people_noun(w) == PEOPLE_SOME)
			return false;
	}
	return true;
}
