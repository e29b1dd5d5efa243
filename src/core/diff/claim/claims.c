/* claims.c - the claims of a table, in memory and ready to be compared.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/claims.h"

#include <stdlib.h>

#include "core/diff/claim/facts.h"
#include "core/diff/claim/key.h"
#include "core/diff/claim/memory.h"
#include "core/diff/claim/origin.h"
#include "core/diff/claim/pairs.h"
#include "core/diff/claim/placed.h"
#include "core/diff/event/occasion.h"
#include "core/diff/event/once.h"
#include "core/diff/like/around.h"
#include "core/diff/meet/naming.h"
#include "core/diff/words/passage.h"
#include "core/diff/words/verb.h"

struct claims *
claims_new(void)
{
	struct claims *c = mem_zero(1, sizeof(*c));

	c->limits = limits_load();
	c->verbs = verbs_new();
	c->facets = facets_new();
	c->passage = passage_new(c->verbs, c->facets);
	c->memory = memory_new();
	c->placing = placing_new();
	c->namings = namings_new();
	c->pairs = pairs_new();
	c->origins = origins_new(&c->limits);
	c->wordings = mem_grow(NULL, &c->wordingcap, 1, sizeof(*c->wordings));
	c->wordings[0] = (struct wording){0};
	c->nwording = 1;
	return c;
}

void
claims_free(struct claims *c)
{
	if (!c)
		return;
	pool_free(&c->names);
	pool_free(&c->keys);
	pool_free(&c->docnames);
	heap_free(&c->quotes);
	facts_forget(c);
	keys_forget(c);
	free(c->v);
	free(c->docs);
	free(c->doc_ids);
	free(c->told);
	free(c->lines);
	free(c->days);
	free(c->scenes);
	namings_free(c->namings);
	free(c->pairs);
	passage_free(c->passage);
	free(c->matters);
	onces_free(c->onces);
	free(c->occasions);
	free(c->wordings);
	verbs_free(c->verbs);
	facets_free(c->facets);
	memory_free(c->memory);
	placing_free(c->placing);
	origins_free(c->origins);
	around_free(c->around);
	arena_free(&c->scratch);
	free(c);
}

void
claims_drop(struct claims *c)
{
	c->n = c->quotes.len = c->nmatter = c->noccasion = 0;
	c->kinds = 0;
	c->nline = c->nscene = 0; /* documents keep their days */
	placing_reset(c->placing);
	c->nwording = 1;
}

void
claims_reset(struct claims *c)
{
	c->n = c->ndocs = c->nmatter = c->noccasion = 0;
	c->kinds = 0;
	c->nline = c->nscene = c->nday = 0;
	c->nwording = 1;
	c->linked = c->nominal = false;
	placing_reset(c->placing);
	pool_free(&c->names);
	pool_free(&c->keys);
	pool_free(&c->docnames);
	heap_free(&c->quotes);
	memset(c->last, 0, sizeof(c->last));
	c->last_doc = 0;
	namings_free(c->namings);
	c->namings = namings_new();
	pairs_forget(c->pairs);
	facts_forget(c);
	keys_forget(c);
	memory_free(c->memory);
	c->memory = memory_new();
	origins_free(c->origins);
	c->origins = origins_new(&c->limits);
}

void
claims_whole(struct claims *c)
{
	if (!c->around)
		c->around = around_new();
	if (!c->onces)
		c->onces = onces_new();
}

struct cell
claims_key(const struct claims *c, uint32_t claim)
{
	return pool_at(&c->keys, c->v[claim].key);
}

uint32_t
claims_quote_key(struct claims *c, const char *name, const struct claim *x)
{
	struct cell q = claims_quote(c, x);
	size_t n = strlen(name);
	char *s;

	arena_reset(&c->scratch);
	s = arena_alloc(&c->scratch, q.len + n);
	memcpy(s, name, n);
	if (q.len)
		memcpy(s + n, q.s, q.len);
	return pool_add(&c->keys, (struct cell){s, q.len + n});
}

struct wording *
claims_word(struct claims *c, struct claim *x)
{
	if (!x->wording) {
		c->wordings = mem_grow(c->wordings, &c->wordingcap,
		    c->nwording + 1, sizeof(*c->wordings));
		c->wordings[c->nwording] = (struct wording){0};
		x->wording = (uint32_t)c->nwording++;
	}
	return &c->wordings[x->wording];
}

void
claims_between(struct claims *c, int32_t from, int32_t to)
{
	for (size_t i = 0; i < c->n; i++)
		if (period_known(c->v[i].when) &&
		    (c->v[i].when.to < from || c->v[i].when.from > to))
			c->v[i].key = 0;
}
