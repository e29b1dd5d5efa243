/* track.c - the claims of a key that answer in the same terms.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/camp/track.h"

#include <stdlib.h>

#include "core/diff/words/lexicon.h"
#include "core/diff/verdict/verdict.h"
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

/* --- which claims are of one track */

enum { FIRST_SLOTS = 64, NO_TRACK = UINT32_MAX };

/* Tracks in the order in which they are met; slot: by hash, + 1. */
struct numbering {
	struct track *v;
	size_t n, cap;
	uint32_t *slot;
	size_t nslot; /* a power of two */
};

static size_t
slot_of(const struct numbering *m, uint64_t hash)
{
	size_t at = (size_t)(hash >> 20) & (m->nslot - 1);

	while (m->slot[at] && m->v[m->slot[at] - 1].hash != hash)
		at = (at + 1) & (m->nslot - 1);
	return at;
}

static void
grow_slots(struct numbering *m)
{
	free(m->slot);
	m->nslot = m->nslot ? 4 * m->nslot : FIRST_SLOTS;
	m->slot = mem_zero(m->nslot, sizeof(*m->slot));
	for (size_t i = 0; i < m->n; i++)
		m->slot[slot_of(m, m->v[i].hash)] = (uint32_t)i + 1;
}

static uint32_t
number_of(struct numbering *m, uint64_t hash)
{
	size_t at;

	if (2 * m->n >= m->nslot)
		grow_slots(m);
	at = slot_of(m, hash);
	if (!m->slot[at]) {
		m->v = mem_grow(m->v, &m->cap, m->n + 1, sizeof(*m->v));
		m->v[m->n++] = (struct track){.hash = hash};
		m->slot[at] = (uint32_t)m->n;
	}
	m->v[m->slot[at] - 1].n++;
	return m->slot[at] - 1;
}

/* The number of each claim's track, NO_TRACK for a restatement. */
static uint32_t *
number_tracks(struct numbering *m, const struct claims *c, const uint32_t *ids,
    size_t n)
{
	uint32_t place = main_place(c, ids, n);
	uint32_t *of = mem_alloc(n * sizeof(*of));
	struct holder holder[STATES];
	size_t holders = find_holders(c, ids, n, holder);

	for (size_t i = 0; i < n; i++) {
		const struct claim *x = &c->v[ids[i]];
		uint32_t where;

		of[i] = NO_TRACK;
		if (x->host != CLAIM_NONE)
			continue;
		where = other_place(c, x->place, place);
		if (x->state && !lexicon_charted(claims_name(c, where)))
			where = 0;
		of[i] = number_of(m,
		    track_of(c, x, where, holder_of(x, holder, holders)));
	}
	return of;
}

/* Puts the tracks in the order of their hashes; to[] gets where each goes. */
static void
sort_tracks(struct tracks *t, const struct numbering *m, uint32_t *to)
{
	struct ordered *o = mem_alloc(m->n * sizeof(*o));
	size_t first = 0;

	for (size_t i = 0; i < m->n; i++)
		o[i] = (struct ordered){m->v[i].hash, (uint32_t)i};
	order_by_key(o, m->n);
	t->v = mem_alloc(m->n * sizeof(*t->v));
	for (size_t i = 0; i < m->n; i++) {
		t->v[i] = m->v[o[i].at];
		t->v[i].first = first;
		first += t->v[i].n;
		to[o[i].at] = (uint32_t)i;
		if (t->v[i].n > t->most)
			t->most = t->v[i].n;
	}
	t->n = m->n;
	free(o);
}

struct tracks
tracks_make(const struct claims *c, const uint32_t *ids, size_t n)
{
	struct tracks t = {.c = c, .ids = ids};
	struct numbering m = {.n = 0};
	uint32_t *of = number_tracks(&m, c, ids, n);
	uint32_t *to = mem_alloc(m.n * sizeof(*to));

	sort_tracks(&t, &m, to);
	t.at = mem_alloc(n * sizeof(*t.at));
	for (size_t i = 0; i < n; i++)
		if (of[i] != NO_TRACK)
			t.at[t.v[to[of[i]]].first++] = (uint32_t)i;
	for (size_t i = 0; i < t.n; i++)
		t.v[i].first -= t.v[i].n;
	t.step = mem_alloc(t.most * sizeof(*t.step));
	free(to);
	free(of);
	free(m.v);
	free(m.slot);
	return t;
}

void
tracks_free(struct tracks *t)
{
	free(t->v);
	free(t->at);
	free(t->step);
	*t = (struct tracks){0};
}

/* --- its steps */

static uint64_t
high_of(const void *v, size_t i)
{
	return order_key(((const struct step *)v)[i].high);
}

static uint64_t
time_of(const void *v, size_t i)
{
	struct period p = ((const struct step *)v)[i].when;

	return (uint64_t)((uint32_t)p.from ^ 1u << 31) << 32 |
	    ((uint32_t)p.to ^ 1u << 31);
}

static struct step
step_of(const struct tracks *t, uint32_t at)
{
	const struct claim *x = &t->c->v[t->ids[at]];
	struct step s = {.when = x->when, .at = at};
	struct range q;

	if (t->marks)
		s.mark = t->marks[at];
	if (x->state)
		return s;
	q = verdict_range(x);
	s.low = range_from(&q) - ROUNDED * q.half;
	s.high = range_to(&q) + ROUNDED * q.half;
	s.open = range_open(&q);
	return s;
}

/* Steps that are few are inserted one by one. */
enum { FEW = 16 };

static void
insert_steps(struct step *v, size_t n, order_fn *key)
{
	for (size_t i = 1; i < n; i++) {
		struct step x = v[i];
		size_t k = i;

		for (; k && key(v, k - 1) > key(&x, 0); k--)
			v[k] = v[k - 1];
		v[k] = x;
	}
}

static void
sort_steps(struct step *v, size_t n, order_fn *key)
{
	uint32_t *at;

	if (n <= FEW) {
		insert_steps(v, n, key);
		return;
	}
	at = order_all(v, n, key);
	order_permute(v, sizeof(*v), at, n);
	free(at);
}

static void
turn(struct step *v, size_t n)
{
	for (size_t i = 0; i < n / 2; i++) {
		struct step x = v[i];

		v[i] = v[n - 1 - i];
		v[n - 1 - i] = x;
	}
}

const struct step *
tracks_by_high(const struct tracks *t, size_t k, size_t *closed)
{
	const uint32_t *at = t->at + t->v[k].first;
	struct step *v = t->step;
	size_t n = t->v[k].n, end = n, c = 0;

	for (size_t i = 0; i < n; i++) {
		struct step s = step_of(t, at[i]);

		v[s.open ? --end : c++] = s;
	}
	turn(v + c, n - c);
	sort_steps(v, c, high_of);
	sort_steps(v + c, n - c, high_of);
	*closed = c;
	return v;
}

const struct step *
tracks_by_time(const struct tracks *t, size_t k)
{
	const uint32_t *at = t->at + t->v[k].first;
	size_t n = t->v[k].n;

	for (size_t i = 0; i < n; i++)
		t->step[i] = step_of(t, at[i]);
	sort_steps(t->step, n, time_of);
	return t->step;
}
