/* track.c - the claims of a key that answer in the same terms.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/track.h"

#include <stdlib.h>

#include "core/diff/lexicon.h"
#include "core/diff/verdict.h"
#include "lib/order.h"

/* Two values half a grain apart each way don't meet. */
#define ROUNDED 0.999

/* Places of one key that are counted. */
enum { PLACES = 48 };

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * 0xff51afd7ed558ccdu;
	return h ^ h >> 31;
}

static bool
idle(const struct claim *x)
{
	return x->stance == STANCE_QUESTION ||
	    x->stance == STANCE_CONDITIONAL || x->stance == STANCE_FORECAST ||
	    x->role == ROLE_PLAN;
}

/* Does its item tell no more than its measure: soldiers of forces, and the
 * land that so much area is? */
static bool
anything(const struct claim *x)
{
	return x->generic || x->soldier || x->kind == KIND_MEASURE ||
	    x->kind == KIND_MONEY;
}

/* A number for two names that hangs on what they are, not on which name came
 * when: so that the order of tracks doesn't either. */
static uint64_t
two(const struct claims *c, uint32_t x, uint32_t y)
{
	return (uint64_t)pool_hash(&c->names, x) << 32 |
	    pool_hash(&c->names, y);
}

static uint64_t
track_of(const struct claims *c, const struct claim *x, uint32_t place,
    uint32_t holder)
{
	uint64_t h = mix(3, two(c, x->measure, place));

	h = mix(h, idle(x) | (x->stance == STANCE_DENIED) << 1);
	if (x->state)
		return mix(mix(h, two(c, x->state, holder)), 1);
	h = mix(h, two(c, x->dim, x->unit));
	if (!x->measure)
		h = mix(h, two(c, x->item, 0));
	else if (!anything(x))
		h = mix(h, two(c, x->item, x->extra));
	h = mix(h,
	    x->change | x->role << 1 | (x->repair + 16) << 4 |
		(x->whole != CLAIM_NONE && c->v[x->whole].measure == x->measure)
		    << 12);
	if (x->class == CLASS_PER_PERIOD)
		h = mix(mix(h, (uint32_t)x->when.from), (uint32_t)x->when.to);
	return h;
}

/* Is in a part of the place of? */
static bool
within(const struct claims *c, uint32_t in, uint32_t of)
{
	return lexicon_within(claims_name(c, in), claims_name(c, of));
}

/* The place that most claims of the key name; 0 when they name none. Of many
 * places, the first PLACES are looked at. */
static uint32_t
main_place(const struct claims *c, const uint32_t *ids, size_t n)
{
	uint32_t p[PLACES] = {0}, best = 0;
	size_t count[PLACES] = {0}, k = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t place = c->v[ids[i]].place;
		size_t at = 0;

		while (at < k && p[at] != place)
			at++;
		if (!place || at == PLACES)
			continue;
		if (at == k)
			p[k++] = place;
		count[at]++;
	}
	for (size_t i = 1; i < k; i++)
		if (count[i] > count[best])
			best = (uint32_t)i;
	return p[best];
}

/* What tells the claim's place from the key's: 0 where it is that, lies around
 * it or isn't named, for it may be that one then. */
static uint32_t
other_place(const struct claims *c, uint32_t place, uint32_t of)
{
	return !place || place == of || within(c, of, place) ? 0 : place;
}

/* --- who holds a state that is told without its holder */

/* States of a key of which the holders are looked at. */
enum { STATES = 16 };

struct holder {
	uint32_t state, subject;
	bool several;
};

/* Returns how many states there are. */
static size_t
find_holders(const struct claims *c, const uint32_t *ids, size_t n,
    struct holder v[STATES])
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		const struct claim *x = &c->v[ids[i]];
		size_t at = 0;

		if (!x->state || !x->subject || x->stance == STANCE_DENIED)
			continue;
		while (at < k && v[at].state != x->state)
			at++;
		if (at == STATES)
			continue;
		if (at == k)
			v[k++] = (struct holder){x->state, x->subject, false};
		v[at].several |= v[at].subject != x->subject;
	}
	return k;
}

/* Whose the state is: who is named, or the only one who is said to hold it,
 * which is also whose state a denial denies. */
static uint32_t
holder_of(const struct claim *x, const struct holder *v, size_t n)
{
	if (x->subject && x->stance != STANCE_DENIED)
		return x->subject;
	for (size_t i = 0; i < n; i++)
		if (v[i].state == x->state && !v[i].several)
			return v[i].subject;
	return x->subject;
}

static uint64_t
high_of(const struct step *x)
{
	return order_key(x->high);
}

static uint64_t
open_of(const struct step *x)
{
	return x->open;
}

static uint64_t
time_of(const struct step *x)
{
	return (uint64_t)((uint32_t)x->when.from ^ 1u << 31) << 32 |
	    ((uint32_t)x->when.to ^ 1u << 31);
}

static uint64_t
terms_of(const struct step *x)
{
	return x->track;
}

/* Sorts o by the keys of its steps. */
static void
order_by(struct ordered *o, const struct step *v, size_t n,
    uint64_t key(const struct step *))
{
	bool same = true;

	for (size_t i = 0; i < n; i++) {
		o[i].key = key(&v[o[i].at]);
		same = same && o[i].key == o[0].key;
	}
	if (same)
		return;
	order_by_key(o, n);
}

static size_t
make_steps(const struct claims *c, const uint32_t *ids, size_t n,
    struct step *v)
{
	uint32_t place = main_place(c, ids, n);
	struct holder holder[STATES];
	size_t holders = find_holders(c, ids, n, holder);
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		const struct claim *x = &c->v[ids[i]];
		uint32_t where;
		struct range q;

		if (x->host != CLAIM_NONE)
			continue;
		where = other_place(c, x->place, place);
		if (x->state && !lexicon_charted(claims_name(c, where)))
			where = 0;
		v[k] = (struct step){.track = track_of(c, x, where,
					 holder_of(x, holder, holders)),
		    .when = x->when,
		    .at = (uint32_t)i};
		if (!x->state) {
			q = verdict_range(x);
			v[k].low = range_from(&q) - ROUNDED * q.half;
			v[k].high = range_to(&q) + ROUNDED * q.half;
			v[k].open = range_open(&q);
		}
		k++;
	}
	return k;
}

struct tracks
tracks_make(const struct claims *c, const uint32_t *ids, size_t n)
{
	struct tracks t = {.v = mem_alloc(n * sizeof(*t.v)), .places = n};

	t.n = make_steps(c, ids, n, t.v);
	return t;
}

/* The steps in the order of at. */
static struct ordered *
by_place(const struct tracks *t)
{
	struct ordered *o = mem_alloc(t->n * sizeof(*o));
	uint32_t *of = mem_zero(t->places, sizeof(*of)); /* by at: step + 1 */
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		of[t->v[i].at] = (uint32_t)i + 1;
	for (size_t i = 0; i < t->places; i++)
		if (of[i])
			o[n++].at = of[i] - 1;
	free(of);
	return o;
}

void
tracks_sort(struct tracks *t, enum track_order by)
{
	struct ordered *o = by_place(t);
	uint32_t *at;

	order_by(o, t->v, t->n, by == TRACK_BY_TIME ? time_of : high_of);
	if (by == TRACK_BY_HIGH)
		order_by(o, t->v, t->n, open_of);
	order_by(o, t->v, t->n, terms_of);
	at = order_places(o, t->n);
	order_permute(t->v, sizeof(*t->v), at, t->n);
	free(at);
}

void
tracks_free(struct tracks *t)
{
	free(t->v);
	*t = (struct tracks){0};
}
