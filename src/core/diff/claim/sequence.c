/* sequence.c - claims in the order in which their documents tell them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/sequence.h"

#include <stdlib.h>

#include "core/diff/claim/origin.h"
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

/* A claim's place as far as it is a number of 32 bits. */
static uint32_t
near(const struct claim *x)
{
	return x->nstart < UINT32_MAX ? (uint32_t)x->nstart : UINT32_MAX;
}

/* Where the claims of each document begin among all, by document. */
static uint32_t *
doc_starts(const struct claims *c)
{
	uint32_t *at = mem_zero(c->ndocs + 2, sizeof(*at));

	for (size_t i = 0; i < c->n; i++)
		at[c->v[i].doc + 2]++;
	for (size_t d = 1; d <= c->ndocs; d++)
		at[d + 1] += at[d];
	return at;
}

/* All claims by document and place; those of one place stay as they stand. */
static struct ordered *
near_order(const struct claims *c)
{
	struct ordered *o = mem_alloc((c->n + 1) * sizeof(*o));
	uint32_t *at = doc_starts(c);

	for (uint32_t i = 0; i < c->n; i++)
		o[at[c->v[i].doc + 1]++] = (struct ordered){near(&c->v[i]), i};
	for (size_t d = 0; d < c->ndocs; d++)
		order_by_key(o + at[d], at[d + 1] - at[d]);
	free(at);
	return o;
}

/* Puts claim i before those of its place that it belongs before. */
static void
put_back(struct claims *c, size_t i)
{
	struct claim x = c->v[i];
	size_t k = i;

	for (; k && c->v[k - 1].doc == x.doc &&
	     compare_places(c, &c->v[k - 1], &x) > 0;
	     k--)
		c->v[k] = c->v[k - 1];
	c->v[k] = x;
}

/* Claims by document and place, then those of one place among each other. */
static void
put_in_order(struct claims *c)
{
	struct ordered *o = near_order(c);
	uint32_t *same = NULL, *at;
	size_t n = 0, cap = 0;

	for (uint32_t i = 1; i < c->n; i++) {
		if (o[i].key != o[i - 1].key)
			continue;
		same = mem_grow(same, &cap, n + 1, sizeof(*same));
		same[n++] = i;
	}
	at = order_places(o, c->n);
	order_permute(c->v, sizeof(*c->v), at, c->n);
	free(at);
	for (size_t i = 0; i < n; i++)
		put_back(c, same[i]);
	free(same);
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
	struct doc_id *ids = mem_alloc((c->ndocs + 1) * sizeof(*ids));

	for (uint32_t i = 0; i < c->ndocs; i++)
		v[i] = (struct named){claims_docname(c, i), i};
	qsort(v, c->ndocs, sizeof(*v), by_name);
	for (uint32_t i = 0; i < c->ndocs; i++) {
		docs[i] = c->docs[v[i].doc];
		ids[i] = c->doc_ids[v[i].doc];
		to[v[i].doc] = i;
	}
	for (size_t i = 0; i < c->n; i++)
		c->v[i].doc = to[c->v[i].doc];
	origins_renumber(c->origins, to);
	free(c->docs);
	free(c->doc_ids);
	c->docs = docs;
	c->doc_ids = ids;
	c->doccap = c->docidcap = c->ndocs + 1;
	free(to);
	free(v);
}

void
sequence_claims(struct claims *c)
{
	name_order(c);
	put_in_order(c);
}
