/* ordinal.c - ordinals as values: the 6th floor, the 50th anniversary.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/event/ordinal.h"

#include <stdlib.h>

#include "core/diff/like/around.h"
#include "core/diff/words/token.h"
#include "data/ordinals.h"

/* Ordinals of which each is compared with each. */
enum { CROWD = 200 };

/* How like the words around two must be. */
#define LIKE 0.4f

void
ordinal_read(struct claims *c, struct cursor end, struct claim *x)
{
	char low[TOKEN_MAX];
	struct cell w;
	long row;

	cursor_next(&end);
	w = token_singular(end.s, low);
	row = table_find(&table_ordinals, w.s, w.len);
	x->item = row < 0 ?
	    0 :
	    pool_add(&c->names,
		cell_of(table_at(&table_ordinals, (size_t)row, 1)));
	x->class = CLASS_TIMELESS;
}

static bool
fits(const struct claims *c, const struct claim *x)
{
	return x->kind == KIND_ORDINAL && x->item && !x->key && !x->other &&
	    claims_wording(c, x)->sentence &&
	    (!x->stance || x->stance >= STANCE_HEDGED);
}

/* Does either report tell of another place of the noun? */
static bool
told_more(const struct claims *c, const uint32_t *id, size_t n, uint32_t a)
{
	const struct claim *x = &c->v[a];

	for (size_t i = 0; i < n; i++) {
		const struct claim *y = &c->v[id[i]];

		if (y->doc == x->doc && y->item == x->item &&
		    y->q.low != x->q.low)
			return true;
	}
	return false;
}

static void
try_pair(struct claims *c, const uint32_t *id, size_t n, uint32_t i, uint32_t k)
{
	struct claim *a = &c->v[i], *b = &c->v[k];
	struct likeness l;

	if (a->doc == b->doc || a->item != b->item || (a->key && b->key))
		return;
	l = around_liken(c, i, k);
	if (l.names || l.score < LIKE || told_more(c, id, n, i) ||
	    told_more(c, id, n, k))
		return;
	if (!a->key)
		a->key = b->key ? b->key : claims_quote_key(c, "place@", a);
	b->key = a->key;
}

void
ordinals_settle(struct claims *c)
{
	uint32_t *id;
	size_t n = 0;

	if (!around_likens(c) || !around_told(c))
		return;
	id = mem_alloc((c->n + 1) * sizeof(*id));
	for (uint32_t i = 0; i < c->n; i++)
		if (fits(c, &c->v[i]))
			id[n++] = i;
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && k < i + CROWD; k++)
			try_pair(c, id, n, id[i], id[k]);
	free(id);
}
