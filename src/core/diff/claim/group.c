/* group.c - the claims of each key together.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/group.h"

#include <stdlib.h>

/* For each claim the place of its key in the order in which keys first appear,
 * from 1; 0 without a key. */
static uint32_t *
key_order(const struct claims *c, struct groups *g)
{
	uint32_t *order = mem_zero(c->keys.n + 1, sizeof(*order));
	uint32_t *of = mem_alloc(c->n * sizeof(*of));

	for (size_t i = 0; i < c->n; i++) {
		uint32_t key = c->v[i].key;

		if (key && !order[key])
			order[key] = (uint32_t)++g->n;
		of[i] = order[key];
	}
	free(order);
	return of;
}

struct groups
groups_make(const struct claims *c)
{
	struct groups g = {.n = 0};
	uint32_t *of = key_order(c, &g);

	g.ids = mem_alloc(c->n * sizeof(*g.ids));
	g.first = mem_zero(g.n + 2, sizeof(*g.first));
	for (size_t i = 0; i < c->n; i++)
		if (of[i])
			g.first[of[i] + 1]++;
	for (size_t k = 1; k <= g.n; k++)
		g.first[k + 1] += g.first[k];
	for (size_t i = 0; i < c->n; i++)
		if (of[i])
			g.ids[g.first[of[i]]++] = (uint32_t)i;
	free(of);
	return g;
}

void
groups_free(struct groups *g)
{
	free(g->ids);
	free(g->first);
	*g = (struct groups){0};
}
