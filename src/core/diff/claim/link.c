/* link.c - claims that are a part of another one, or say it again.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/link.h"

#include <stdlib.h>

/* Claims before one that link_settle looks through for its whole. */
enum { BACK = 64 };

/* From claim to claim of a document, by nstart. */
struct links {
	uint32_t *slot;
	size_t n;
};

static size_t
link_slot(const struct claims *c, const struct links *l, uint32_t doc,
    uint32_t nstart)
{
	uint64_t h =
	    (doc * 0x9e3779b97f4a7c15u) ^ (nstart * 0xff51afd7ed558ccdu);
	size_t at = (size_t)(h >> 20) & (l->n - 1);

	for (; l->slot[at]; at = (at + 1) & (l->n - 1)) {
		const struct claim *x = &c->v[l->slot[at] - 1];

		if (x->doc == doc && (uint32_t)x->nstart == nstart)
			break;
	}
	return at;
}

static struct links
links_make(const struct claims *c)
{
	struct links l = {.n = 16};

	while (l.n < 2 * c->n)
		l.n *= 2;
	l.slot = mem_zero(l.n, sizeof(*l.slot));
	for (size_t i = 0; i < c->n; i++) {
		size_t at;

		if (c->v[i].state)
			continue;
		at = link_slot(c, &l, c->v[i].doc, (uint32_t)c->v[i].nstart);
		if (!l.slot[at])
			l.slot[at] = (uint32_t)i + 1;
	}
	return l;
}

static uint32_t
link_to(const struct claims *c, const struct links *l, size_t i,
    uint32_t nstart)
{
	uint32_t hit;

	if (nstart == CLAIM_NONE)
		return CLAIM_NONE;
	hit = l->slot[link_slot(c, l, c->v[i].doc, nstart)];
	return hit && hit - 1 != i ? hit - 1 : CLAIM_NONE;
}

/* An amount in two currencies is two amounts, for rates change; in one, it is
 * another amount ("per share"); a price per litre and per gallon is one. Of
 * restatements without a key, the two are compared, and with nothing else. */
static void
settle_host(struct claims *c, struct claim *x)
{
	struct claim *host = x->host == CLAIM_NONE ? NULL : &c->v[x->host];

	if (!host)
		return;
	if (cell_is(claims_name(c, x->dim), "money")) {
		x->host = CLAIM_NONE;
		return;
	}
	if (!host->key) {
		host->key = pool_add(&c->keys, cell_of("restated@"));
		host->solo = true;
	}
	x->key = host->key;
	x->loose = host->loose;
	x->weak = host->weak;
}

/* Of two sums of two dimensions neither is a part: oil is none of its price. */
static uint32_t
whole_of(const struct claims *c, const struct claim *x, uint32_t whole)
{
	const struct claim *w = whole == CLAIM_NONE ? NULL : &c->v[whole];

	return w && x->adds && w->adds && x->dim != w->dim ? CLAIM_NONE : whole;
}

/* A part that is more than its whole is asked about with it. */
static void
settle_part(struct claims *c, struct claim *x)
{
	struct claim *whole = x->whole == CLAIM_NONE ? NULL : &c->v[x->whole];

	if (!whole || (x->key && x->key == whole->key) ||
	    x->sent != whole->sent || /* then it may be of another */
	    x->dim != whole->dim || x->unit != whole->unit ||
	    !range_above(&x->q, &whole->q))
		return;
	if (!whole->key) {
		whole->key = pool_add(&c->keys, cell_of("whole@"));
		whole->solo = true;
	}
	x->solo = whole->solo;
	x->loose = whole->loose;
	x->weak = whole->weak;
	x->key = whole->key;
}

void
links_settle(struct claims *c)
{
	struct links l = links_make(c);

	for (size_t i = 0; i < c->n; i++) {
		c->v[i].whole =
		    whole_of(c, &c->v[i], link_to(c, &l, i, c->v[i].whole));
		c->v[i].host = link_to(c, &l, i, c->v[i].host);
		settle_host(c, &c->v[i]);
		settle_part(c, &c->v[i]);
	}
	free(l.slot);
}

/* The claim of i's document that begins at nstart, not far before i. */
static uint32_t
link_back(const struct claims *c, uint32_t i, uint32_t nstart)
{
	for (uint32_t k = i; nstart != CLAIM_NONE && k-- > 0 && i - k < BACK;)
		if (c->v[k].doc == c->v[i].doc &&
		    (uint32_t)c->v[k].nstart == nstart && !c->v[k].state)
			return k;
	return CLAIM_NONE;
}

void
link_settle(struct claims *c, uint32_t i)
{
	struct claim *x = &c->v[i];

	x->whole = whole_of(c, x, link_back(c, i, x->whole));
	x->host = link_back(c, i, x->host);
	settle_host(c, x);
	settle_part(c, x);
}
