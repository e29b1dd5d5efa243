/* sequence.c - claims in the order in which their documents tell them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/sequence.h"

#include <stdlib.h>

#include "core/diff/origin.h"
#include "lib/order.h"

static int
compare_bytes(struct cell a, struct cell b)
{
	int d = memcmp(a.s, b.s, a.len < b.len ? a.len : b.len);

	return d ? d : a.len < b.len ? -1 : a.len > b.len;
}

/* Of two claims of a document: below 0 where a stands before b. Of those at one
 * place the numbers before the states, so that the order of rows tells nothing.
 */
static int
compare_places(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	if (a->nstart != b->nstart)
		return a->nstart < b->nstart ? -1 : 1;
	if (a->nend != b->nend)
		return a->nend < b->nend ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return compare_bytes(claims_name(c, a->state),
	    claims_name(c, b->state));
}

static bool
in_order(const struct claims *c)
{
	for (size_t i = 1; i < c->n; i++)
		if (c->v[i].doc < c->v[i - 1].doc ||
		    (c->v[i].doc == c->v[i - 1].doc &&
			compare_places(c, &c->v[i - 1], &c->v[i]) > 0))
			return false;
	return true;
}

/* Claims by document and place, as far as the place is a number of 32 bits. */
static void
put_near(struct claims *c)
{
	struct ordered *o = mem_alloc((c->n + 1) * sizeof(*o));
	uint32_t *at;

	for (uint32_t i = 0; i < c->n; i++)
		o[i] = (struct ordered){(uint64_t)c->v[i].doc << 32 |
			(c->v[i].nstart < UINT32_MAX ?
				(uint32_t)c->v[i].nstart :
				UINT32_MAX),
		    i};
	order_by_key(o, c->n);
	at = order_places(o, c->n);
	order_permute(c->v, sizeof(*c->v), at, c->n);
	free(at);
}

/* Is claim k behind x in their document? */
static bool
is_behind(const struct claims *c, size_t k, const struct claim *x)
{
	return c->v[k].doc == x->doc && compare_places(c, &c->v[k], x) > 0;
}

/* Claims by document and place, then those of one place among each other. */
static void
put_in_order(struct claims *c)
{
	put_near(c);
	for (size_t i = 1; i < c->n; i++) {
		struct claim x;
		size_t k = i;

		if (!is_behind(c, i - 1, &c->v[i]))
			continue;
		x = c->v[i];
		for (; k && is_behind(c, k - 1, &x); k--)
			c->v[k] = c->v[k - 1];
		c->v[k] = x;
	}
}

/* A document by its name. */
struct named {
	struct cell name;
	uint32_t doc;
};

static int
by_name(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	return compare_bytes(x->name, y->name);
}

/* Numbers the documents in the order of their names, so that the order in which
 * they were read tells nothing. */
static void
name_order(struct claims *c)
{
	struct named *v = mem_alloc((c->ndocs + 1) * sizeof(*v));
	uint32_t *to = mem_alloc((c->ndocs + 1) * sizeof(*to));
	struct doc *docs = mem_alloc((c->ndocs + 1) * sizeof(*docs));

	for (uint32_t i = 0; i < c->ndocs; i++)
		v[i] =
		    (struct named){pool_at(&c->docnames, c->docs[i].name), i};
	qsort(v, c->ndocs, sizeof(*v), by_name);
	for (uint32_t i = 0; i < c->ndocs; i++) {
		docs[i] = c->docs[v[i].doc];
		to[v[i].doc] = i;
	}
	for (size_t i = 0; i < c->n; i++)
		c->v[i].doc = to[c->v[i].doc];
	origins_renumber(c->origins, to);
	free(c->docs);
	c->docs = docs;
	c->doccap = c->ndocs + 1;
	free(to);
	free(v);
}

void
sequence_claims(struct claims *c)
{
	name_order(c);
	if (!in_order(c))
		put_in_order(c);
}
