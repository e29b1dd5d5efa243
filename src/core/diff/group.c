/* group.c - the claims of each key together.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/group.h"

#include <stdlib.h>

/* The order in which keys first appear, by key; 0 for those that don't. */
static uint32_t *
key_order(const struct claims *c, struct groups *g)
{
	uint32_t *order = mem_zero(c->keys.n + 1, sizeof(*order));

	for (size_t i = 0; i < c->n; i++) {
		uint32_t key = c->v[i].key;

		if (key && !order[key])
			order[key] = (uint32_t)++g->n;
	}
	return order;
}

struct groups
groups_make(const struct claims *c)
{
	struct groups g = {.n = 0};
	uint32_t *order = key_order(c, &g);
	size_t *fill;

	g.ids = mem_alloc((c->n + 1) * sizeof(*g.ids));
	g.first = mem_zero(g.n + 2, sizeof(*g.first));
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].key)
			g.first[order[c->v[i].key]]++;
	for (size_t k = 1; k <= g.n; k++)
		g.first[k] += g.first[k - 1];
	fill = mem_alloc((g.n + 1) * sizeof(*fill));
	memcpy(fill, g.first, (g.n + 1) * sizeof(*fill));
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].key)
			g.ids[fill[order[c->v[i].key] - 1]++] = (uint32_t)i;
	free(fill);
	free(order);
	return g;
}

void
groups_free(struct groups *g)
{
	free(g->ids);
	free(g->first);
	*g = (struct groups){0};
}
