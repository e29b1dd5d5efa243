/* elsewhere.c - is a state of a place or time that its report alone tells of?
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/elsewhere.h"

#include "core/diff/words/token.h"

#include "data/elsewhere.h"

enum { COL_WHERE = 1, NEAR = 2 };

/* Is the word one of those that stand there? */
static bool
stands(struct cell w, unsigned where)
{
	char room[TOKEN_MAX];
	struct cell low = token_lower(w, room);
	long row = table_find(&table_elsewhere, low.s, low.len);

	return row >= 0 &&
	    table_elsewhere
		.code[(size_t)row * table_elsewhere.ncol + COL_WHERE] == where;
}

/* "There was no depot there" tells where others said it was. */
static bool
behind(struct cursor here, struct cursor c)
{
	if (cursor_next(&here) && stands(here.s, ELSEWHERE_WHERE_BEHIND))
		return false;
	for (int i = 0; i < NEAR && cursor_next(&c) && !c.gap; i++)
		if (stands(c.s, ELSEWHERE_WHERE_BEHIND))
			return true;
	return false;
}

static bool
before(struct cursor c)
{
	for (int i = 0; i < NEAR && cursor_before(&c) && !c.gap; i++)
		if (stands(c.s, ELSEWHERE_WHERE_BEFORE))
			return true;
	return false;
}

static bool
in_front(struct passage *w)
{
	struct cursor c = passage_at(w, 0);

	return cursor_next(&c) &&
	    (cell_is(c.s, "Since") || cell_is(c.s, "since")) &&
	    cursor_next(&c) && stands(c.s, ELSEWHERE_WHERE_FRONT);
}

bool
elsewhere_find(struct cursor here, struct cursor end)
{
	return behind(here, end) || before(here) || in_front(here.w);
}
