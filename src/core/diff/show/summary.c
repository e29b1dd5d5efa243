/* summary.c - a key at a glance.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/show/summary.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/diff/show/show.h"
#include "lib/buf.h"
#include "lib/num.h"
#include "lib/order.h"

const char *const summary_cols[SUM_N] = {"key", "measure", "claims", "docs",
    "origins", "least", "median", "most", "spread", "nunit", "alone"};

const char *const gaps_cols[GAP_N] = {"key", "gap", "claims", "docs", "origins",
    "at"};

/* Do two claims measure the same, in one unit? States are one part. */
static bool
one_part(const struct claim *x, const struct claim *y)
{
	if (x->state || y->state)
		return x->state && y->state;
	return x->measure == y->measure && x->unit == y->unit &&
	    x->dim == y->dim && x->change == y->change;
}

size_t
summary_part(const struct claims *c, uint32_t *ids, size_t n)
{
	uint32_t *rest = mem_alloc(n * sizeof(*rest));
	const struct claim *first = &c->v[ids[0]];
	size_t k = 0, r = 0;

	for (size_t i = 0; i < n; i++)
		if (one_part(&c->v[ids[i]], first))
			ids[k++] = ids[i];
		else
			rest[r++] = ids[i];
	memcpy(ids + k, rest, r * sizeof(*rest));
	free(rest);
	return k;
}

struct sources {
	size_t docs, origins;
};

static struct sources
count_sources(const struct claims *c, const uint32_t *ids, size_t n)
{
	uint32_t *v = mem_alloc(n * sizeof(*v));
	struct sources s;

	for (size_t i = 0; i < n; i++)
		v[i] = c->v[ids[i]].doc;
	s.docs = order_distinct(v, n);
	for (size_t i = 0; i < s.docs; i++)
		v[i] = c->doc_ids[v[i]].origin;
	s.origins = order_distinct(v, s.docs);
	free(v);
	return s;
}

/* Does its value say where the claims of its part lie? */
static bool
counts(const struct claim *x)
{
	return !x->state && !range_open(&x->q) && x->host == CLAIM_NONE &&
	    x->stance != STANCE_FORECAST && x->stance != STANCE_CONDITIONAL &&
	    x->stance != STANCE_QUESTION && x->stance != STANCE_DENIED &&
	    x->role != ROLE_PLAN;
}

/* Without the noise of arithmetic on doubles. */
static double
tidy(double x)
{
	char tmp[NUM_MAX];

	snprintf(tmp, sizeof(tmp), "%.12g", x);
	return strtod(tmp, NULL);
}

static void
show_values(const struct claims *c, const uint32_t *ids, size_t n,
    struct arena *a, struct cell out[SUM_N])
{
	struct ordered *v = mem_alloc(n * sizeof(*v));
	const struct claim *x = &c->v[ids[0]];
	double least = NAN, most = NAN, median = NAN;
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		struct range q = verdict_range(&c->v[ids[i]]);

		if (!counts(&c->v[ids[i]]))
			continue;
		least = least <= q.low ? least : q.low;
		most = most >= q.high ? most : q.high;
		v[k++].key =
		    order_key(isnan(q.value) ? (q.low + q.high) / 2 : q.value);
	}
	order_by_key(v, k);
	if (k)
		median = (order_value(v[(k - 1) / 2].key) +
			     order_value(v[k / 2].key)) /
		    2;
	free(v);
	out[SUM_LEAST] = show_value(c, x, least, a);
	out[SUM_MEDIAN] = show_value(c, x,
	    x->kind == KIND_DATE ? floor(median) : tidy(median), a);
	out[SUM_MOST] = show_value(c, x, most, a);
	out[SUM_SPREAD] = show_number(tidy(most - least), a);
}

/* The document whose claims alone make the camp, bounds that fit many left out;
 * CLAIM_NONE where there are several. */
static uint32_t
sole_doc(const struct claims *c, const struct camp *p)
{
	uint32_t doc = CLAIM_NONE;

	for (size_t i = 0; i < p->n; i++) {
		const struct claim *x = &c->v[p->ids[i]];

		if (!x->state && range_open(&x->q) && !p->open)
			continue;
		if (doc != CLAIM_NONE && doc != x->doc)
			return CLAIM_NONE;
		doc = x->doc;
	}
	return doc;
}

/* Do two origins say otherwise than a camp in dispute? */
static bool
outvoted(const struct camps *s, const struct camp *p)
{
	for (size_t i = 0; verdict_alarm(p->v.kind) && i < s->n; i++)
		if (&s->v[i] != p && s->v[i].origins > 1 &&
		    (s->v[i].track == p->track || s->v[i].v.kind == p->v.kind))
			return true;
	return false;
}

/* The documents that are alone, each once, in their order. */
static struct cell
show_alone(const struct claims *c, const struct claim *part,
    const struct camps *s, struct arena *a)
{
	uint32_t *v = mem_alloc(s->n * sizeof(*v));
	struct buf b = {0};
	struct cell out;
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct camp *p = &s->v[i];
		uint32_t doc = sole_doc(c, p);

		if (doc != CLAIM_NONE && outvoted(s, p) &&
		    one_part(&c->v[p->ids[0]], part))
			v[n++] = doc;
	}
	n = order_distinct(v, n);
	for (size_t i = 0; i < n; i++) {
		struct cell doc = show_doc(c, v[i], a);

		buf_adds(&b, b.len ? " " : "");
		buf_add(&b, doc.s, doc.len);
	}
	free(v);
	out = (struct cell){arena_dup(a, b.len ? b.s : "", b.len), b.len};
	buf_free(&b);
	return out;
}

void
summary_show(const struct claims *c, const uint32_t *ids, size_t n,
    const struct camps *s, struct arena *a, struct cell out[SUM_N])
{
	const struct claim *x = &c->v[ids[0]];
	struct sources src = count_sources(c, ids, n);

	out[SUM_KEY] = claims_key(c, ids[0]);
	out[SUM_MEASURE] = claims_name(c, x->state ? 0 : x->measure);
	out[SUM_CLAIMS] = show_number((double)n, a);
	out[SUM_DOCS] = show_number((double)src.docs, a);
	out[SUM_ORIGINS] = show_number((double)src.origins, a);
	show_values(c, ids, n, a, out);
	out[SUM_NUNIT] = claims_name(c, x->unit);
	out[SUM_ALONE] = show_alone(c, x, s, a);
}

bool
gaps_show(const struct claims *c, const uint32_t *ids, size_t n,
    struct arena *a, struct cell out[GAP_N])
{
	struct sources src = count_sources(c, ids, n);
	struct camp all = {.ids = mem_alloc(n * sizeof(*all.ids)), .n = n};
	bool dated = false, said = false;
	struct buf b = {0};

	for (size_t i = 0; i < n; i++) {
		dated = dated || period_known(c->v[ids[i]].when);
		said = said || c->v[ids[i]].speaker;
	}
	buf_adds(&b, src.origins == 1 ? " one-source" : "");
	buf_adds(&b, dated ? "" : " no-date");
	buf_adds(&b, said ? "" : " no-speaker");
	memcpy(all.ids, ids, n * sizeof(*ids));
	out[GAP_KEY] = claims_key(c, ids[0]);
	out[GAP_GAP] = b.len ?
	    (struct cell){arena_dup(a, b.s + 1, b.len - 1), b.len - 1} :
	    (struct cell){"", 0};
	out[GAP_CLAIMS] = show_number((double)n, a);
	out[GAP_DOCS] = show_number((double)src.docs, a);
	out[GAP_ORIGINS] = show_number((double)src.origins, a);
	out[GAP_AT] = show_at(c, &all, a);
	buf_free(&b);
	free(all.ids);
	return out[GAP_GAP].len != 0;
}

const char *const origins_cols[ORIGIN_N] = {"doc", "origin", "like", "runs",
    "figures"};

bool
origins_show(const struct claims *c, uint32_t doc, struct arena *a,
    struct cell out[ORIGIN_N])
{
	const struct doc *d = &c->docs[doc];

	if (d->like == doc)
		return false;
	out[ORIGIN_DOC] = claims_docname(c, doc);
	out[ORIGIN_ORIGIN] = claims_docname(c, c->doc_ids[doc].origin);
	out[ORIGIN_LIKE] = claims_docname(c, d->like);
	out[ORIGIN_RUNS] = show_number(d->runs, a);
	out[ORIGIN_FIGURES] = show_number(d->figures, a);
	return true;
}
