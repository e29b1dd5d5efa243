/* lots.c - states that two reports tell of one thing get one key.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/lots.h"

#include <stdlib.h>

#include "core/diff/meet/crowd.h"
#include "core/diff/claim/family.h"
#include "core/diff/claim/oneof.h"
#include "core/diff/meet/matter.h"
#include "lib/block.h"
#include "lib/order.h"

/* May two states, by their names, answer one question? */
enum answer { ANSWER_NO, ANSWER_YES, ANSWER_OF_ONE_NOUN };

enum { KNOWN_BITS = 10, KNOWN = 1 << KNOWN_BITS };

struct link {
	struct claims *c;
	uint32_t *of;         /* by claim: another of its lot, or itself */
	struct topic *topics; /* of the family being linked */
	size_t topiccap;
	struct crowd crowd; /* of those, which have what */
	struct known_answer {
		uint32_t a, b; /* names; a is 0 where nothing is known */
		enum answer is;
	} known[KNOWN];
};

static uint32_t
root(struct link *l, uint32_t i)
{
	while (l->of[i] != i)
		i = l->of[i] = l->of[l->of[i]];
	return i;
}

static bool
takes_part(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->matter && claims_twin(c, x) &&
	    (x->key || x->verb);
}

/* Which family a state is of, by its name. */
static uint64_t
family_id(struct claims *c, struct cell state)
{
	return pool_add(&c->names, family_of_state(state).name);
}

/* One of the two names nothing, and no third is told of. */
static bool
only_two(const struct topic *a, const struct topic *b)
{
	return (a->x->verb || b->x->verb) &&
	    (!a->x->subject || !b->x->subject || naming_titled(a->of, b->of)) &&
	    a->x->doc != b->x->doc &&
	    !clause_two_names(&a->m->clause, &b->m->clause);
}

/* Are they of one family, or can't both be? */
static enum answer
answer_of(struct cell x, struct cell y)
{
	if (cell_eq(family_of_state(x).name, family_of_state(y).name) ||
	    family_opposes(x, y, true))
		return ANSWER_YES;
	return family_contrary(x, y) ? ANSWER_OF_ONE_NOUN : ANSWER_NO;
}

/* Does one deny what follows from the other? */
static bool
denied(const struct link *l, const struct topic *a, const struct topic *b)
{
	bool da = a->x->stance == STANCE_DENIED;

	return da != (b->x->stance == STANCE_DENIED) &&
	    matter_denied(l->c, (da ? a : b)->x, (da ? b : a)->x);
}

static bool
answer(struct link *l, const struct topic *a, const struct topic *b)
{
	uint32_t x = claims_twin(l->c, a->x), y = claims_twin(l->c, b->x);
	uint32_t slot =
	    (x * 0x9e3779b1u ^ y * 0x85ebca6bu) >> (32 - KNOWN_BITS);
	struct known_answer *k = &l->known[slot];

	if (k->a != x || k->b != y)
		*k = (struct known_answer){x, y,
		    answer_of(claims_name(l->c, x), claims_name(l->c, y))};
	return k->is == ANSWER_YES || denied(l, a, b) ||
	    (k->is == ANSWER_OF_ONE_NOUN && matter_one_noun(l->c, a, b));
}

static void
link_two(struct link *l, const struct topic *a, const struct topic *b,
    bool only)
{
	if (root(l, a->claim) != root(l, b->claim) && answer(l, a, b) &&
	    (matter_meet(a, b) || (only && only_two(a, b))))
		l->of[root(l, b->claim)] = root(l, a->claim);
}

/* With those before it that may be of its thing; most are of its lot. */
static void
link_near(struct link *l, const struct topic *t)
{
	struct crowd_set s = crowd_near(&l->crowd, t);

	for (uint32_t i = 0; i < CROWD_PLACES; i += 64)
		for (uint64_t bits = s.v[i / 64]; bits; bits &= bits - 1) {
			const struct topic *a =
			    l->crowd.who[i + block_first(bits)];

			if (l->of[a->claim] != l->of[t->claim])
				link_two(l, a, t, false);
		}
}

/* The states of a family, each with the CROWD before it. */
static void
link_family(struct link *l, const struct ordered *o, size_t n)
{
	if (n < 2)
		return;
	l->topics = mem_grow(l->topics, &l->topiccap, n, sizeof(*l->topics));
	for (size_t i = 0; i < n; i++)
		l->topics[i] = matter_topic(l->c, &l->c->v[o[i].at]);
	if (n == 2)
		link_two(l, &l->topics[0], &l->topics[1], true);
	for (size_t i = 0; n > 2 && i < n; i++) {
		link_near(l, &l->topics[i]);
		crowd_add(&l->crowd, &l->topics[i]);
	}
	crowd_clear(&l->crowd);
}

/* All of a lot get the key of its first state of a thing, or of its first
 * act. */
static void
share_keys(struct link *l)
{
	struct claims *c = l->c;
	uint32_t *key = mem_zero(c->n + 1, sizeof(*key));
	bool *verb = mem_zero(c->n + 1, sizeof(*verb));

	for (uint32_t i = 0; i < c->n; i++) {
		uint32_t r = root(l, i);

		if (takes_part(c, &c->v[i]) && c->v[i].key &&
		    (!key[r] || (verb[r] && !c->v[i].verb))) {
			key[r] = c->v[i].key;
			verb[r] = c->v[i].verb;
		}
	}
	for (uint32_t i = 0; i < c->n; i++)
		if (takes_part(c, &c->v[i]) && key[root(l, i)])
			c->v[i].key = key[root(l, i)];
	free(verb);
	free(key);
}

/* --- what is told twice */

enum { BESIDE = 6 }; /* states around one that may be of its words */

/* The keys that two documents have. */
static bool *
keys_shared(const struct claims *c)
{
	uint32_t *doc = mem_zero(c->keys.n + 1, sizeof(*doc));
	bool *out = mem_zero(c->keys.n + 1, sizeof(*out));

	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];

		out[x->key] |= doc[x->key] && doc[x->key] != x->doc + 1;
		doc[x->key] = x->doc + 1;
	}
	free(doc);
	return out;
}

/* Do the words of the act say a state that other documents tell too? */
static bool
is_told(const struct claims *c, size_t i, const bool *shared)
{
	const struct claim *x = &c->v[i];
	size_t k = i < BESIDE ? 0 : i - BESIDE;

	for (; k < c->n && k <= i + BESIDE; k++) {
		const struct claim *y = &c->v[k];

		if (y->state && !y->verb && y->doc == x->doc && y->key &&
		    shared[y->key] && y->nstart < x->nend &&
		    x->nstart < y->nend)
			return true;
	}
	return false;
}

/* The key of a number of the sentence that others tell too, or 0. */
static uint32_t
number_beside(const struct claims *c, size_t i, const bool *shared)
{
	const struct claim *x = &c->v[i];
	size_t k = i < BESIDE ? 0 : i - BESIDE;

	for (; k < c->n && k <= i + BESIDE; k++) {
		const struct claim *y = &c->v[k];

		if (!y->state && y->doc == x->doc && y->sent == x->sent &&
		    y->key && shared[y->key])
			return y->key;
	}
	return 0;
}

/* Leaves out acts whose words say a state of a thing besides, where that one
 * is compared. */
static void
drop_told(struct claims *c)
{
	bool *shared = keys_shared(c);

	for (size_t i = 0; i < c->n; i++) {
		if (!takes_part(c, &c->v[i]) || !c->v[i].verb ||
		    oneof_slot(claims_name(c, c->v[i].state)))
			continue;
		matter_of(c, &c->v[i])->beside = number_beside(c, i, shared);
		if (is_told(c, i, shared))
			c->v[i].key = 0;
	}
	free(shared);
}

/* --- families */

/* The families of the states that follow from a twin. */
struct follows {
	uint32_t first, n; /* in ids */
};

struct families {
	struct follows *of; /* by number of a twin; n is 0 where unknown */
	uint32_t *ids;      /* names of families */
	size_t n, cap;
};

static struct follows
follows_of(struct families *f, struct claims *c, uint32_t twin)
{
	struct follows *of = &f->of[twin];
	struct cell s;

	if (of->n)
		return *of;
	of->first = (uint32_t)f->n;
	while ((s = family_follows(claims_name(c, twin), (int)of->n)).len) {
		f->ids = mem_grow(f->ids, &f->cap, f->n + 1, sizeof(*f->ids));
		f->ids[f->n++] = family_id(c, s);
		of->n++;
	}
	return *of;
}

/* The states that take part by their families, *n of them. */
static struct ordered *
by_family(struct link *l, size_t *n)
{
	struct claims *c = l->c;
	struct families f = {.of = mem_zero(c->names.n + 1, sizeof(*f.of))};
	struct ordered *o = NULL;
	size_t cap = 0;

	*n = 0;
	for (uint32_t i = 0; i < c->n; i++) {
		struct follows of;

		l->of[i] = i;
		if (!takes_part(c, &c->v[i]))
			continue;
		of = follows_of(&f, c, claims_twin(c, &c->v[i]));
		o = mem_grow(o, &cap, *n + of.n, sizeof(*o));
		for (uint32_t k = 0; f.ids && k < of.n; k++)
			o[(*n)++] = (struct ordered){f.ids[of.first + k], i};
	}
	order_by_key(o, *n);
	free(f.ids);
	free(f.of);
	return o;
}

void
lots_settle(struct claims *c)
{
	struct link *l;
	struct ordered *o;
	size_t n;

	if (!c->nmatter)
		return;
	l = mem_zero(1, sizeof(*l));
	l->c = c;
	l->of = mem_alloc((c->n + 1) * sizeof(*l->of));
	o = by_family(l, &n);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && o[k].key == o[i].key; k++)
			;
		link_family(l, o + i, k - i);
	}
	share_keys(l);
	drop_told(c);
	free(o);
	free(l->topics);
	free(l->of);
	free(l);
}
