/* frame.c - sentences that are the same but for one number.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/frame.h"

#include <stdlib.h>

#include "core/diff/meet/anchor.h"
#include "lib/num.h"
#include "lib/order.h"

/* Bytes around a number that are copied wording, and claims that may share
 * them. */
enum { LEAST = 40, CROWD = 64 };

static uint64_t
mix(uint64_t h, struct cell c)
{
	uint64_t w;

	for (; c.len; c.len -= c.len < 8 ? c.len : 8, c.s += 8) {
		w = 0;
		memcpy(&w, c.s, c.len < 8 ? c.len : 8);
		h = (h ^ w) * 0xff51afd7ed558ccdu;
		h ^= h >> 32;
	}
	return (h ^ 1) * 0xc4ceb9fe1a85ec53u;
}

uint32_t
frame_of(struct cell text, size_t start, size_t end)
{
	uint64_t h;

	if (end > text.len || start > end || text.len - (end - start) < LEAST)
		return 0;
	h = mix(1, (struct cell){text.s, start});
	h = mix(h, (struct cell){text.s + end, text.len - end});
	return (uint32_t)(h >> 32) | 1;
}

bool
frame_bracketed(struct cell text, size_t start, const struct claim *x)
{
	size_t from, to;

	if (x->nstart <= start || x->nend < x->nstart)
		return false;
	from = x->nstart - start;
	to = x->nend - start;
	return to < text.len && text.s[from - 1] == '(' && text.s[to] == ')';
}

void
frame_restated(const struct claim *p, struct claim *x)
{
	if (p->doc != x->doc || p->kind != KIND_MEASURE ||
	    x->kind != KIND_MEASURE || p->dim != x->dim || p->restates ||
	    x->restates || x->nstart != p->nend + 2 || !x->bracketed ||
	    !range_apart(&p->q, &x->q))
		return;
	x->host = (uint32_t)p->nstart;
	x->restates = true;
	x->bad = true;
}

/* Is it a number that may be asked for in more than one report? */
static bool
fit(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->frame && !x->state &&
	    x->kind != KIND_DATE && x->kind != KIND_ORDINAL &&
	    x->host == CLAIM_NONE && x->whole == CLAIM_NONE;
}

static bool
one_doc(const struct claims *c, const struct ordered *o, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (c->v[o[i].at].doc != c->v[o[0].at].doc)
			return false;
	return true;
}

static bool
better(const struct claim *x, const struct claim *best)
{
	if (!x->key != !best->key)
		return x->key != 0;
	if (x->bound != best->bound)
		return !x->bound;
	return x->measure && !best->measure;
}

/* n claims within the same words. */
static void
settle(struct claims *c, const struct ordered *o, size_t n,
    void (*moved)(struct claims *c, struct claim *x))
{
	struct claim *best = &c->v[o[0].at];

	for (size_t i = 1; i < n; i++)
		if (better(&c->v[o[i].at], best))
			best = &c->v[o[i].at];
	if (!best->key) {
		best->key = claims_quote_key(c, "wording@", best);
		best->solo = false;
	}
	for (size_t i = 0; i < n; i++) {
		struct claim *x = &c->v[o[i].at];

		if (x->key == best->key || x->dim != best->dim ||
		    x->unit != best->unit)
			continue;
		anchors_move(x, best);
		moved(c, x);
	}
}

void
frames_settle(struct claims *c,
    void (*moved)(struct claims *c, struct claim *x))
{
	struct ordered *o;
	size_t n = 0;

	if (c->ndocs < 2 || c->nwording < 2)
		return;
	o = mem_alloc(c->n * sizeof(*o));
	for (size_t i = 0; i < c->n; i++)
		if (fit(c, &c->v[i]))
			o[n++] =
			    (struct ordered){claims_wording(c, &c->v[i])->frame,
				(uint32_t)i};
	order_by_key(o, n);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && o[k].key == o[i].key; k++)
			;
		if (k - i > 1 && k - i <= CROWD && !one_doc(c, o + i, k - i))
			settle(c, o + i, k - i, moved);
	}
	free(o);
}
