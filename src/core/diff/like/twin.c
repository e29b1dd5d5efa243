/* twin.c - sentences of two reports that tell of one thing in other words.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/like/twin.h"

#include <stdlib.h>

#include "core/diff/meet/anchor.h"
#include "core/diff/like/around.h"
#include "core/diff/claim/facts.h"
#include "core/diff/claim/family.h"
#include "core/diff/like/odds.h"
#include "core/diff/claim/sector.h"
#include "lib/order.h"

/* Claims that may share a word or a key, and such of one kind that are tried
 * each with each. */
enum { CROWD = 64, KIND = 200 };

struct like {
	double score;
	uint32_t a, b; /* claims */
	bool strong;   /* the two may contradict */
	bool share;    /* they meet for the sake of one value */
};

struct kin {
	struct claims *c;
	struct odds *odds;
	unsigned char *fit; /* by claim: may it meet another? */
	struct pool topics; /* keys with measures: what claims answer */
	uint32_t *topic;    /* by claim; 0: none */
	uint32_t *doc;  /* by topic: its document + 1; CLAIM_NONE: several */
	uint32_t *head; /* by topic: its last claim + 1 */
	/* by claim: one before, one behind it of its topic, + 1 */
	uint32_t *next, *last;
	struct like *v;
	size_t n, cap;
};

/* The time in a heading is mostly that of the report. */
static bool
fit(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->sentence && !x->state &&
	    x->kind != KIND_DATE && x->kind != KIND_ORDINAL &&
	    x->kind != KIND_SCORE && (x->kind != KIND_TIME || !x->title) &&
	    !x->open && !x->other && x->host == CLAIM_NONE &&
	    x->stance != STANCE_DENIED;
}

/* Heads of two nouns: 12 dogs are no 12 men, but 12 workers may be 12 people.
 */
static bool
same_item(const struct kin *k, const struct claim *a, const struct claim *b)
{
	if (a->kind != KIND_COUNT && a->kind != KIND_NUMBER)
		return true;
	return !a->item || !b->item || a->item == b->item ||
	    (a->human && b->human && (a->generic || b->generic)) ||
	    around_same(k->c, claims_name(k->c, a->item),
		claims_name(k->c, b->item));
}

/* The number of a claim's key and measure: one key may have several measures
 * that are related, as dead and injured. */
static uint32_t
topic_of(struct kin *k, const struct claim *x)
{
	uint32_t both[] = {x->key, x->measure};

	return x->key && !x->solo ?
	    pool_add(&k->topics,
		(struct cell){(const char *)both, sizeof(both)}) :
	    0;
}

static bool
one_place_each(const struct kin *k, uint32_t topic, uint32_t doc)
{
	int n = 0;

	for (uint32_t i = k->head[topic]; i; i = k->next[i - 1])
		if (k->c->v[i - 1].doc == doc || ++n > CROWD)
			return false;
	return true;
}

/* Is the claim's key, or its lack of one, of its document alone? */
static bool
lonely(const struct kin *k, uint32_t i)
{
	return !k->topic[i] || k->doc[k->topic[i]] != CLAIM_NONE;
}

/* Is x to go to the key of y, not y to that of x? */
static bool
goes(const struct kin *k, uint32_t i, uint32_t m)
{
	const struct claim *x = &k->c->v[i], *y = &k->c->v[m];

	if (lonely(k, i) != lonely(k, m))
		return lonely(k, i);
	if (!x->measure != !y->measure)
		return !x->measure;
	return !x->key || (y->key && x->nstart > y->nstart);
}

/* May claim i go to the key of claim m? */
static bool
may_go(const struct kin *k, uint32_t i, uint32_t m)
{
	return lonely(k, i) &&
	    (!k->topic[m] || one_place_each(k, k->topic[m], k->c->v[i].doc));
}

/* Is there a claim of the topic that suits claim i, of its own document (own),
 * or of another? Of many that is likely. */
static bool
suited(const struct kin *k, uint32_t topic, uint32_t i, bool own)
{
	const struct claim *x = &k->c->v[i];
	int n = 0;

	for (uint32_t at = k->head[topic]; at; at = k->next[at - 1]) {
		const struct claim *y = &k->c->v[at - 1];

		if (++n > CROWD ||
		    (at - 1 != i && (y->doc == x->doc) == own &&
			odds_suit(x, y)))
			return true;
	}
	return false;
}

/* May claim i, whose value nobody shares under its key, go to the key of claim
 * m, where its own document doesn't tell it? */
static bool
may_share(const struct kin *k, uint32_t i, uint32_t m)
{
	return k->topic[m] && !suited(k, k->topic[i], i, false) &&
	    !suited(k, k->topic[m], i, true);
}

/* Which of the two is to go; CLAIM_NONE for neither. */
static uint32_t
who_goes(const struct kin *k, uint32_t a, uint32_t b,
    bool (*may)(const struct kin *k, uint32_t i, uint32_t m))
{
	uint32_t i = goes(k, a, b) ? a : b, m = i == a ? b : a;

	return may(k, i, m) ? i : may(k, m, i) ? m : CLAIM_NONE;
}

/* Are they of two nations or parties? */
static bool
two_sides(const struct kin *k, const struct claim *a, const struct claim *b)
{
	return a->subject && b->subject && a->subject != b->subject &&
	    facts_party(k->c, a->subject) == a->subject &&
	    facts_party(k->c, b->subject) == b->subject;
}

/* Do they meet by their keys already? */
static bool
same_key(const struct claim *a, const struct claim *b)
{
	return a->key && a->key == b->key && !a->solo && !b->solo;
}

/* Does it go with a whole, or with what restates it? A value that both name has
 * to tell then that another is of the same thing. */
static bool
slight(const struct claim *x)
{
	return x->whole != CLAIM_NONE || x->solo;
}

/* A profit and a loss of one size don't agree, whatever the words around them.
 */
static bool
excluded(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->measure && b->measure && a->measure != b->measure &&
	    !range_apart(&a->q, &b->q) &&
	    family_excludes(claims_name(c, a->measure),
		claims_name(c, b->measure));
}

/* Two that may meet, one of which may go to the key of the other; *share: for
 * the sake of its value. */
static bool
may_meet(const struct kin *k, uint32_t i, uint32_t m, bool *share)
{
	const struct claim *a = &k->c->v[i], *b = &k->c->v[m];

	if (a->doc == b->doc || same_key(a, b) || !odds_kind(a, b))
		return false;
	if ((slight(a) || slight(b)) && !odds_close(a, b))
		return false;
	*share = !may_go(k, i, m) && !may_go(k, m, i);
	return (!*share ||
		   (odds_close(a, b) &&
		       (may_share(k, i, m) || may_share(k, m, i)))) &&
	    !facets_differ(claims_facets(k->c, a), claims_facets(k->c, b)) &&
	    !sectors_apart(a, b) && !two_sides(k, a, b) &&
	    !excluded(k->c, a, b);
}

static void
try_pair(struct kin *k, uint32_t i, uint32_t m)
{
	const struct claim *a = &k->c->v[i], *b = &k->c->v[m];
	struct likeness l;
	struct odds_least least;
	double score;
	bool share;

	if (!may_meet(k, i, m, &share))
		return;
	l = around_liken(k->c, i, m);
	score = odds_of(k->odds, i, m, &l, same_item(k, a, b));
	least = odds_least(k->odds, range_apart(&a->q, &b->q));
	if (score < (share ? least.share : least.tied))
		return;
	k->v = mem_grow(k->v, &k->cap, k->n + 1, sizeof(*k->v));
	if (odds_alone(k->odds, i, m))
		least.sure = least.alone;
	k->v[k->n++] = (struct like){score, i, m, score >= least.sure, share};
}

/* The words around all numbers, by sense; returns how many. */
static size_t
list_words(const struct claims *c, const unsigned char *fit,
    struct ordered **out)
{
	struct ordered *o = NULL;
	size_t n = 0, cap = 0, m;

	for (uint32_t i = 0; i < c->n; i++) {
		const struct mark *v = fit[i] ? around_marks(c, i, &m) : NULL;

		for (size_t w = 0; v && w < m; w++) {
			o = mem_grow(o, &cap, n + 1, sizeof(*o));
			o[n++] = (struct ordered){v[w].sense, i};
		}
	}
	if (n)
		order_by_key(o, n);
	*out = o;
	return n;
}

/* Where the claims stand that have a word; n of them. */
struct run {
	uint32_t first, n;
};

/* Tries claim i with those behind it that share a word which not many have. */
static void
try_all(struct kin *k, uint32_t i, const struct ordered *o,
    const struct run *runs, uint32_t *seen)
{
	size_t n;
	const struct mark *v = around_marks(k->c, i, &n);

	for (size_t w = 0; w < n; w++) {
		struct run r = runs[v[w].sense];

		for (uint32_t at = r.first; r.n <= CROWD && at < r.first + r.n;
		     at++)
			if (o[at].at > i && seen[o[at].at] != i + 1) {
				seen[o[at].at] = i + 1;
				try_pair(k, i, o[at].at);
			}
	}
}

/* Tries each with each of those of one kind, where they are few, and tells who
 * was; else words that they share have to bring them together. */
static void
find_kinds(struct kin *k, unsigned char *done)
{
	struct ordered *o = mem_alloc((k->c->n + 1) * sizeof(*o));
	size_t n = 0;

	for (uint32_t i = 0; i < k->c->n; i++)
		if (k->fit[i])
			o[n++] =
			    (struct ordered){odds_kind_key(&k->c->v[i]), i};
	if (n)
		order_by_key(o, n);
	for (size_t i = 0, e; i < n; i = e) {
		for (e = i + 1; e < n && o[e].key == o[i].key; e++)
			;
		for (size_t a = i; e - i <= KIND && a < e; a++) {
			done[o[a].at] = 1;
			for (size_t b = a + 1; b < e; b++)
				try_pair(k, o[a].at, o[b].at);
		}
	}
	free(o);
}

static void
find_likes(struct kin *k)
{
	struct ordered *o;
	size_t n = list_words(k->c, k->fit, &o);
	unsigned char *done = mem_zero(k->c->n + 1, 1);
	uint32_t *seen = mem_zero(k->c->n + 1, sizeof(*seen));
	struct run *runs = mem_zero(around_senses(k->c), sizeof(*runs));

	for (size_t i = n; i-- > 0;) {
		runs[o[i].key].first = (uint32_t)i;
		runs[o[i].key].n++;
	}
	find_kinds(k, done);
	for (uint32_t i = 0; n && i < k->c->n; i++)
		if (k->fit[i] && !done[i])
			try_all(k, i, o, runs, seen);
	free(done);
	free(runs);
	free(seen);
	free(o);
}

/* --- keys */

static void
join_key(struct kin *k, uint32_t id)
{
	struct claim *x = &k->c->v[id];
	uint32_t t = k->topic[id] = topic_of(k, x);

	if (!t)
		return;
	k->next[id] = k->head[t];
	k->last[id] = 0;
	if (k->head[t])
		k->last[k->head[t] - 1] = id + 1;
	k->head[t] = id + 1;
	if (k->doc[t] != x->doc + 1)
		k->doc[t] = k->doc[t] ? CLAIM_NONE : x->doc + 1;
}

static void
leave_key(struct kin *k, uint32_t id)
{
	if (!k->topic[id])
		return;
	if (k->last[id])
		k->next[k->last[id] - 1] = k->next[id];
	else
		k->head[k->topic[id]] = k->next[id];
	if (k->next[id])
		k->last[k->next[id] - 1] = k->last[id];
}

static int
by_score(const void *a, const void *b)
{
	const struct like *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

/* Does its document tell another value under the key that it alone has? */
static bool
one_of_several(const struct kin *k, uint32_t id)
{
	const struct claim *y = &k->c->v[id];
	int n = 0;

	if (!k->topic[id] || !lonely(k, id))
		return false;
	for (uint32_t i = k->head[k->topic[id]]; i && n++ < CROWD;
	     i = k->next[i - 1])
		if (range_apart(&k->c->v[i - 1].q, &y->q))
			return true;
	return false;
}

/* Where a claim has a place of its own under the key it goes to, it answers
 * what that asks; else it but agrees. */
static void
settle(struct kin *k, const struct like *l,
    void (*moved)(struct claims *c, struct claim *x))
{
	uint32_t m = who_goes(k, l->a, l->b, l->share ? may_share : may_go), o;
	struct claim *x, *y;

	if (m == CLAIM_NONE || same_key(&k->c->v[l->a], &k->c->v[l->b]))
		return;
	o = m == l->a ? l->b : l->a;
	x = &k->c->v[m];
	y = &k->c->v[o];
	if (!k->topic[o] || one_of_several(k, o)) {
		leave_key(k, o);
		y->key = claims_quote_key(k->c, "twin@", y);
		y->solo = false;
		join_key(k, o);
	}
	leave_key(k, m);
	anchors_move(x, y);
	x->tied = x->likened =
	    !l->strong || !one_place_each(k, k->topic[o], x->doc);
	claims_word(k->c, x)->odds = (float)l->score;
	moved(k->c, x);
	join_key(k, m);
}

/* Brings claims together that are fit to be. */
static void
pair_up(struct kin *k, void (*moved)(struct claims *c, struct claim *x))
{
	struct claims *c = k->c;
	size_t keys = 2 * c->n + 1;

	k->odds = odds_new(c, k->fit);
	k->topic = mem_zero(c->n + 1, sizeof(*k->topic));
	k->doc = mem_zero(keys, sizeof(*k->doc));
	k->head = mem_zero(keys, sizeof(*k->head));
	k->next = mem_zero(c->n, sizeof(*k->next));
	k->last = mem_zero(c->n, sizeof(*k->last));
	for (uint32_t i = 0; i < c->n; i++)
		join_key(k, i);
	find_likes(k);
	if (k->n)
		qsort(k->v, k->n, sizeof(*k->v), by_score);
	for (size_t i = 0; i < k->n; i++)
		settle(k, &k->v[i], moved);
	odds_free(k->odds);
	pool_free(&k->topics);
	free(k->topic);
	free(k->doc);
	free(k->head);
	free(k->next);
	free(k->last);
	free(k->v);
}

void
twins_settle(struct claims *c, void (*moved)(struct claims *c, struct claim *x))
{
	struct kin k = {.c = c, .fit = mem_zero(c->n + 1, 1)};
	bool any = false;

	for (uint32_t i = 0; around_told(c) && i < c->n; i++) {
		k.fit[i] = fit(c, &c->v[i]);
		any = any || k.fit[i];
	}
	if (any)
		pair_up(&k, moved);
	for (uint32_t i = 0; c->linked && i < c->n; i++)
		if (c->v[i].host != CLAIM_NONE)
			c->v[i].key = c->v[c->v[i].host].key;
	free(k.fit);
}
