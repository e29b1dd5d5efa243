/* report.c - claims and the positions of diff-claims joined again. */
#include "core/compare/report.h"

#include <stdlib.h>
#include <string.h>

#include "core/compare/docs.h"
#include "core/compare/words.h"
#include "lib/num.h"

const char *const report_claim_cols[RC_N] = {"doc", "start", "text", "nstart",
    "nend", "quote", "kind", "item", "speaker", "stance", "when", "state",
    "nlow", "nhigh", "same", "check"};

const char *const report_camp_cols[RP_N] = {"verdict", "key", "camp", "docs",
    "origins", "low", "high", "nunit", "when", "parties", "at", "rule", "why"};

const char *const report_kin_cols[RK_N] = {"doc", "like", "runs", "figures"};

const char *const report_verdicts[REPORT_NVERDICT] = {"scale", "impossible",
    "contradict", "opposes", "denied", "conversion-bad", "changed", "refines",
    "compatible", "agree", "conversion-ok", "repeat"};

int
report_verdict(struct cell word)
{
	int i = 0;

	while (i < REPORT_NVERDICT && !cell_is(word, report_verdicts[i]))
		i++;
	return i;
}

void
report_free(struct report *r)
{
	pool_free(&r->names);
	free(r->doc);
	free(r->claim);
	free(r->camp);
	free(r->topic);
	free(r->ref);
	free(r->kin);
	arena_free(&r->bytes);
}

static struct cell
keep(struct report *r, struct cell c)
{
	return (struct cell){arena_dup(&r->bytes, c.s, c.len), c.len};
}

static size_t
add_doc(struct report *r, struct cell name)
{
	size_t id = pool_add(&r->names, name) - 1;

	r->doc = mem_grow(r->doc, &r->doccap, id + 1, sizeof(*r->doc));
	if (id == r->ndoc)
		r->doc[r->ndoc++] = (struct report_doc){
		    .name = pool_at(&r->names, (uint32_t)id + 1)};
	return id;
}

void
report_add_claim(struct report *r, const struct cell f[RC_N])
{
	struct report_claim c = {.twin = REPORT_NONE, .host = REPORT_NONE};

	if (!f[RC_DOC].len || !num_offset(f[RC_NSTART], &c.at.start) ||
	    !num_offset(f[RC_NEND], &c.at.end))
		return;
	c.doc = add_doc(r, f[RC_DOC]);
	c.words = compare_words_find(f, c.at, &r->bytes);
	for (int i = 0; i < RC_N; i++)
		if (i != RC_TEXT) /* one sentence may hold many claims */
			c.f[i] = keep(r, f[i]);
	r->claim =
	    mem_grow(r->claim, &r->claimcap, r->nclaim + 1, sizeof(*r->claim));
	r->claim[r->nclaim++] = c;
}

void
report_add_camp(struct report *r, const struct cell f[RP_N])
{
	struct report_camp c = {.ndocs = 0};
	struct report_topic *t = r->ntopic ? &r->topic[r->ntopic - 1] : NULL;

	for (int i = 0; i < RP_N; i++)
		c.f[i] = keep(r, f[i]);
	r->camp =
	    mem_grow(r->camp, &r->campcap, r->ncamp + 1, sizeof(*r->camp));
	r->camp[r->ncamp] = c;
	if (!t || !cell_eq(t->key, f[RP_KEY])) {
		r->topic = mem_grow(r->topic, &r->topiccap, r->ntopic + 1,
		    sizeof(*r->topic));
		t = &r->topic[r->ntopic++];
		*t = (struct report_topic){.key = c.f[RP_KEY],
		    .first = r->ncamp,
		    .verdict = REPORT_NVERDICT};
	}
	t->n++;
	if (report_verdict(f[RP_VERDICT]) < t->verdict)
		t->verdict = report_verdict(f[RP_VERDICT]);
	r->ncamp++;
}

void
report_add_kin(struct report *r, const struct cell f[RK_N])
{
	struct report_kin k;

	if (!f[RK_DOC].len || !f[RK_LIKE].len ||
	    !num_get(f[RK_RUNS], &k.runs) ||
	    !num_get(f[RK_FIGURES], &k.figures))
		return;
	k.doc = add_doc(r, f[RK_DOC]);
	k.like = add_doc(r, f[RK_LIKE]);
	r->kin = mem_grow(r->kin, &r->kincap, r->nkin + 1, sizeof(*r->kin));
	r->kin[r->nkin++] = k;
}

static int
order_size(size_t a, size_t b)
{
	return a < b ? -1 : a > b;
}

static int
order_places(const struct report_claim *a, const struct report_claim *b)
{
	int d = order_size(a->doc, b->doc);

	if (!d)
		d = order_size(a->at.start, b->at.start);
	return d ? d : order_size(a->at.end, b->at.end);
}

static int
order_claims(const void *a, const void *b)
{
	return order_places(a, b);
}

static int
order_sizes(const void *a, const void *b)
{
	return order_size(*(const size_t *)a, *(const size_t *)b);
}

static int
order_topics(const void *a, const void *b)
{
	const struct report_topic *x = a, *y = b;

	if (x->verdict != y->verdict)
		return x->verdict - y->verdict;
	if (x->ndocs != y->ndocs)
		return order_size(y->ndocs, x->ndocs);
	return order_size(x->first, y->first);
}

size_t
report_from(const struct report *r, size_t doc, struct span at)
{
	struct report_claim want = {.doc = doc, .at = at};
	size_t lo = 0, hi = r->nclaim;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (order_places(&r->claim[mid], &want) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static int
hex(char c)
{
	const char *digits = "0123456789ABCDEFabcdef";
	const char *at = c ? strchr(digits, c) : NULL;
	int v = at ? (int)(at - digits) : -1;

	return v < 16 ? v : v - 6;
}

/* A document's name in column at: blank, colon and percent are %XX. */
static struct cell
decode_name(struct report *r, struct cell c)
{
	size_t n = 0;
	char *s;

	if (!memchr(c.s, '%', c.len))
		return c;
	s = arena_dup(&r->bytes, c.s, c.len);

	for (size_t i = 0; i < c.len; i++) {
		int hi = c.s[i] == '%' && i + 2 < c.len ? hex(c.s[i + 1]) : -1;
		int lo = hi < 0 ? -1 : hex(c.s[i + 2]);

		s[n++] = lo < 0 ? c.s[i] : (char)(hi * 16 + lo);
		i += lo < 0 ? 0 : 2;
	}
	return (struct cell){s, n};
}

/* The claim that "doc:start-end" points at, or REPORT_NONE. */
static size_t
find_claim(struct report *r, struct cell w)
{
	struct cell doc = w, a, b;
	struct span at;
	size_t id, i;

	while (doc.len && doc.s[doc.len - 1] != ':')
		doc.len--;
	a = (struct cell){w.s + doc.len, 0};
	while (doc.len + a.len < w.len && a.s[a.len] != '-')
		a.len++;
	if (!doc.len || doc.len + a.len >= w.len)
		return REPORT_NONE;
	b = (struct cell){a.s + a.len + 1, w.len - doc.len - a.len - 1};
	doc.len--;
	if (!num_offset(a, &at.start) || !num_offset(b, &at.end))
		return REPORT_NONE;
	id = pool_find(&r->names, decode_name(r, doc));
	i = id ? report_from(r, id - 1, at) : r->nclaim;
	if (i == r->nclaim || r->claim[i].doc != id - 1 ||
	    r->claim[i].at.start != at.start || r->claim[i].at.end != at.end)
		return REPORT_NONE;
	return i;
}

/* Leaves away the n claims at ref that restate another one of them: they stand
 * beside it. Returns how many are left. */
static size_t
drop_twins(const struct report *r, size_t *ref, size_t n)
{
	size_t left = 0;

	for (size_t i = 0; i < n; i++) {
		const size_t *host = &r->claim[ref[i]].host;

		/* a host stands before its twin: the order stays */
		if (*host == REPORT_NONE ||
		    !bsearch(host, ref, left, sizeof(*ref), order_sizes))
			ref[left++] = ref[i];
	}
	return left;
}

/* How many documents hold a camp: as its row says, or as its claims show. */
static size_t
count_docs(const struct report *r, const struct report_camp *c)
{
	size_t n = 0, said;

	for (size_t i = 0; i < c->n; i++) {
		const size_t *p = r->ref + c->first + i;

		n += !i || r->claim[p[0]].doc != r->claim[p[-1]].doc;
	}
	return num_offset(c->f[RP_DOCS], &said) && said > n ? said : n;
}

static void
join_camp(struct report *r, struct report_camp *c)
{
	struct cell at = c->f[RP_AT];
	size_t n = 0;

	c->first = r->nref;
	for (size_t i = 0; i < at.len; i += n + 1) {
		size_t k;

		for (n = 0; i + n < at.len && at.s[i + n] != ' '; n++)
			;
		k = find_claim(r, (struct cell){at.s + i, n});
		if (k == REPORT_NONE)
			continue;
		r->ref =
		    mem_grow(r->ref, &r->refcap, r->nref + 1, sizeof(*r->ref));
		r->ref[r->nref++] = k;
	}
	c->n = r->nref - c->first;
	if (c->n) {
		qsort(r->ref + c->first, c->n, sizeof(*r->ref), order_sizes);
		c->n = drop_twins(r, r->ref + c->first, c->n);
	}
	r->nref = c->first + c->n;
	c->ndocs = count_docs(r, c);
}

/* A claim with `same` restates the one that begins there. */
static void
find_twins(struct report *r)
{
	for (size_t i = 0; i < r->nclaim; i++) {
		struct report_claim *c = &r->claim[i];
		struct span at = {0, 0};
		size_t k;

		if (!num_offset(c->f[RC_SAME], &at.start))
			continue;
		k = report_from(r, c->doc, at);
		if (k < r->nclaim && r->claim[k].doc == c->doc &&
		    r->claim[k].at.start == at.start)
			r->claim[r->claim[i].host = k].twin = i;
	}
}

void
report_join(struct report *r)
{
	if (r->nclaim)
		qsort(r->claim, r->nclaim, sizeof(*r->claim), order_claims);
	find_twins(r);
	for (size_t i = 0; i < r->ncamp; i++)
		join_camp(r, &r->camp[i]);
	for (size_t i = 0; i < r->ntopic; i++)
		for (size_t k = 0; k < r->topic[i].n; k++)
			r->topic[i].ndocs +=
			    r->camp[r->topic[i].first + k].ndocs;
	if (r->ntopic)
		qsort(r->topic, r->ntopic, sizeof(*r->topic), order_topics);
	for (size_t i = 0; i < r->nref; i++)
		r->doc[r->claim[r->ref[i]].doc].cited = true;
	docs_label(r);
}
