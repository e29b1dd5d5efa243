/* origin.c - documents that come from one another, or from one source.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/origin.h"

#include <math.h>
#include <stdlib.h>

#include "core/diff/words/token.h"
#include "lib/order.h"

/* Runs kept before only a share of them is (by their hash, so that the same
 * runs are kept of each document), words of a run, and how many documents of
 * one mark are all compared with each other. */
enum { MANY = 1 << 22, RUN_MAX = 32, CROWD = 16 };

/* The hash of something that a document has, a run of words or a figure, has
 * this bit for a figure. */
#define FIGURE ((uint64_t)1 << 63)

struct origins {
	const struct limits *l;
	struct ordered *v; /* hashes, and whose they are */
	size_t n, cap;
	uint64_t keep; /* runs are kept whose hash & keep is 0 */
	uint32_t doc;  /* the last sentence */
	size_t start;
	uint32_t hash;
};

struct origins *
origins_new(const struct limits *l)
{
	struct origins *o = mem_zero(1, sizeof(*o));

	o->l = l;
	o->doc = CLAIM_NONE;
	return o;
}

void
origins_free(struct origins *o)
{
	if (!o)
		return;
	free(o->v);
	free(o);
}

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * 0xff51afd7ed558ccdu;
	return h ^ h >> 29;
}

static void
add_mark(struct origins *o, uint64_t hash, uint32_t doc)
{
	if (o->n == o->cap)
		o->v = mem_grow(o->v, &o->cap, o->n + 1, sizeof(*o->v));
	o->v[o->n++] = (struct ordered){hash, doc};
}

/* Keeps half as many runs as before, and all figures. */
static void
thin_out(struct origins *o)
{
	size_t n = 0;

	o->keep = o->keep << 1 | 1;
	for (size_t i = 0; i < o->n; i++)
		if (o->v[i].key & FIGURE || !(o->v[i].key & o->keep))
			o->v[n++] = o->v[i];
	o->n = n;
}

void
origins_know(struct cell w, struct word_facts *k)
{
	uint64_t h = w.len;

	for (size_t i = 0; i < w.len; i++) {
		unsigned char c = (unsigned char)w.s[i];

		h = (h ^ (c - (unsigned)'A' < 26 ? c + 32u : c)) *
		    0x100000001b3u;
	}
	k->hash = h;
}

/* Marks the runs of the sentence. The hash of a run follows from that of the
 * one before: it is the sum of its words', times ODD for each word behind. */
static void
mark_runs(struct origins *o, uint32_t doc, const struct passage *w, size_t run)
{
	const uint64_t odd = 0x9e3779b97f4a7c15u;
	uint64_t h = 0, out = 1;

	for (size_t i = 0; i < run; i++)
		out *= odd;
	for (size_t i = 0; i < w->n; i++) {
		uint64_t key;

		h = h * odd + w->v[i].k->hash;
		if (i + 1 < run)
			continue;
		if (i >= run)
			h -= w->v[i - run].k->hash * out;
		key = mix(h, run);
		if (!(key & o->keep))
			add_mark(o, key & ~FIGURE, doc);
	}
}

void
origins_text(struct origins *o, uint32_t doc, size_t start, struct passage *w,
    uint32_t *hash)
{
	uint64_t all = 1;
	size_t run = (size_t)o->l->v[LIMIT_WORDS];

	if (run > RUN_MAX)
		run = RUN_MAX;
	*hash = o->hash;
	if (o->doc == doc && o->start == start)
		return;
	mark_runs(o, doc, w, run);
	if (o->n > MANY)
		thin_out(o);
	for (size_t i = 0; i < w->n; i++)
		all = mix(all, w->v[i].k->hash);
	o->doc = doc;
	o->start = start;
	*hash = o->hash = w->n < run ? 0 : (uint32_t)(all >> 32) | 1;
}

void
origins_renumber(struct origins *o, const uint32_t *to)
{
	for (size_t i = 0; i < o->n; i++)
		o->v[i].at = to[o->v[i].at];
}

/* --- odd figures */

/* Below this, a whole number's digits tell. */
#define WHOLE 1e9

static bool
odd_whole(uint32_t x)
{
	while (x % 10 == 0)
		x /= 10;
	return x >= 10;
}

/* Written with more than one digit that counts: 11,000 but not 70,000. */
static bool
odd(double x)
{
	double p;

	if (!isfinite(x) || x == 0)
		return false;
	x = fabs(x);
	if (x < WHOLE && x <= floor(x))
		return odd_whole((uint32_t)x);
	p = pow(10, floor(log10(x)));
	return fabs(x / p - round(x / p)) > 1e-9;
}

void
origins_figure(struct origins *o, const struct claim *x)
{
	uint64_t bits, h;

	if (!x->key || x->state || x->kind == KIND_DATE || !odd(x->q.value))
		return;
	memcpy(&bits, &x->q.value, sizeof(bits));
	h = mix(mix(mix(7, x->measure ? x->measure : x->item), x->subject),
	    bits);
	add_mark(o, h | FIGURE, x->doc);
}

/* --- who shares how much */

/* For each thing that two documents share: the lesser number above the other,
 * and 1 for a figure. */
struct shares {
	struct ordered *v;
	size_t n, cap;
};

/* The n documents of one hash: all pairs of a few, neighbours of a crowd. */
static void
add_shares(struct shares *s, const uint32_t *doc, size_t n, bool figure)
{
	size_t reach = n > CROWD ? 1 : n;

	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && k <= i + reach; k++) {
			s->v = mem_grow(s->v, &s->cap, s->n + 1, sizeof(*s->v));
			s->v[s->n++] =
			    (struct ordered){(uint64_t)doc[i] << 32 | doc[k],
				figure};
		}
}

static struct shares
count_shares(struct origins *o)
{
	struct shares s = {.n = 0};
	uint32_t *doc = mem_alloc(o->n * sizeof(*doc));

	order_by_key(o->v, o->n);
	for (size_t i = 0, k; i < o->n; i = k) {
		for (k = i; k < o->n && o->v[k].key == o->v[i].key; k++)
			doc[k - i] = o->v[k].at;
		if (k - i > 1)
			add_shares(&s, doc, order_distinct(doc, k - i),
			    o->v[i].key & FIGURE);
	}
	free(doc);
	free(o->v);
	o->v = NULL;
	o->n = o->cap = 0;
	order_by_key(s.v, s.n);
	return s;
}

static uint32_t
root(struct claims *c, uint32_t doc)
{
	while (c->doc_ids[doc].origin != doc)
		doc = c->doc_ids[doc].origin =
		    c->doc_ids[c->doc_ids[doc].origin].origin;
	return doc;
}

static void
join(struct claims *c, uint64_t docs, uint32_t runs, uint32_t figures)
{
	uint32_t a = root(c, (uint32_t)(docs >> 32));
	uint32_t b = root(c, (uint32_t)docs);
	struct doc *d = &c->docs[(uint32_t)docs];

	if (runs + figures > d->runs + d->figures) {
		d->like = (uint32_t)(docs >> 32);
		d->runs = runs;
		d->figures = figures;
	}
	if (a < b)
		c->doc_ids[b].origin = a;
	else
		c->doc_ids[a].origin = b;
}

void
origins_settle(struct claims *c)
{
	struct origins *o = c->origins;
	struct shares s;
	uint32_t runs, figures;

	for (uint32_t i = 0; i < c->ndocs; i++)
		c->doc_ids[i].origin = c->docs[i].like = i;
	if (c->ndocs < 2) {
		o->n = 0;
		return;
	}
	s = count_shares(o);
	for (size_t i = 0; i < s.n;) {
		uint64_t docs = s.v[i].key;

		for (runs = figures = 0; i < s.n && s.v[i].key == docs; i++)
			if (s.v[i].at)
				figures++;
			else
				runs++;
		if (runs >= o->l->v[LIMIT_RUNS] ||
		    figures >= o->l->v[LIMIT_SHARED])
			join(c, docs, runs, figures);
	}
	free(s.v);
	for (uint32_t i = 0; i < c->ndocs; i++)
		c->doc_ids[i].origin = root(c, i);
}
