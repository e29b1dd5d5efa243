/* called.c - things that one report calls by their name, and another by their
 * noun.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/called.h"

#include <stdlib.h>
#include <string.h>

#include "core/diff/claim/facts.h"
#include "core/diff/meet/matter.h"
#include "core/diff/meet/naming.h"
#include "core/diff/words/token.h"
#include "core/diff/like/around.h"

/* Is the noun that of something which has a name of its own? */
static bool
takes_name(const struct claims *c, struct cell noun)
{
	static const char *const nouns[] = {"ship", "plane", "train",
	    "spacecraft"};

	for (size_t i = 0; i < sizeof(nouns) / sizeof(*nouns); i++)
		if (cell_is(noun, nouns[i]) ||
		    around_same(c, noun, cell_of(nouns[i])))
			return true;
	return false;
}

/* What stands before the noun of "Talon corvette", if it is such a name. */
static struct cell
name_of(const struct claims *c, uint32_t subject)
{
	const struct naming *n = naming_of(c, subject);
	struct cell name = claims_name(c, subject), head;
	size_t at = name.len;

	if (!n->upper || n->upper_head || !n->more ||
	    n->names.n + 1 != n->all.n)
		return (struct cell){"", 0};
	head = token_before(name, &at);
	name.len = at;
	while (name.len && name.s[name.len - 1] == ' ')
		name.len--;
	return takes_name(c, head) ? name : (struct cell){"", 0};
}

/* A warship is a ship too, and is called so by others. */
static void
call_ship(struct claims *c, struct claim *x)
{
	struct cell name = claims_name(c, x->subject), head;
	size_t at = name.len;
	char *s;

	head = token_before(name, &at);
	if (!head.len || !around_same(c, head, cell_of("warship")))
		return;
	s = arena_alloc(&c->scratch, at + 4);
	memcpy(s, name.s, at);
	memcpy(s + at, "ship", 4);
	x->subject = pool_add(&c->names, (struct cell){s, at + 4});
	matter_of(c, x)->noun = facts_head(c, x->subject);
}

static bool
takes_part(const struct claims *c, const struct claim *x)
{
	return x->state && x->subject && claims_wording(c, x)->matter;
}

void
called_settle(struct claims *c)
{
	uint32_t *as; /* by name: as a thing */
	bool any = false;

	if (!c->nmatter)
		return; /* no state is told of in words */
	for (size_t i = 0; i < c->n; i++)
		if (takes_part(c, &c->v[i]))
			call_ship(c, &c->v[i]);
	as = mem_zero(c->names.n + 1, sizeof(*as));
	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];
		struct cell name = takes_part(c, x) ? name_of(c, x->subject) :
						      (struct cell){"", 0};
		uint32_t id;

		if (!name.len)
			continue;
		id = pool_find(&c->names, name);
		if (!as[id])
			as[id] = x->subject;
		any = any || id;
	}
	for (size_t i = 0; any && i < c->n; i++) {
		struct claim *x = &c->v[i];

		if (!takes_part(c, x) || !as[x->subject])
			continue;
		x->subject = as[x->subject];
		matter_of(c, x)->noun = facts_head(c, x->subject);
	}
	free(as);
}
