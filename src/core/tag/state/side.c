/* side.c - which side holds a place, where none has a name.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/side.h"

#include "core/tag/sent/sentword.h"
#include "core/tag/state/theme.h"
#include "core/tag/state/auxiliary.h"
#include "data/sides.h"

static struct cell
side_at(const struct sent *t, struct span noun)
{
	long row = noun.end ? table_named(&table_sides, t->x->low + noun.start,
				  noun.end - noun.start) :
			      -1;

	return cell_of(row < 0 ? "" : table_at(&table_sides, (size_t)row, 0));
}

struct cell
side_of(const struct sent *t, struct span said, struct span *at)
{
	struct span by = sent_next(t, said.end);
	struct theme who;

	if (sent_is(t, by, "by") && textword_adjacent(t->s, said.end, by.start))
		who = theme_behind(t, by.end);
	else
		who = theme_before(t, auxiliary_read(t, said.start).from);
	*at = who.noun;
	return side_at(t, who.noun);
}
