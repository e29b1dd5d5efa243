/* eventdate.c - dates of what happens once, as what reports disagree on.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 */
#include "core/diff/event/eventdate.h"

#include <stdlib.h>

#include "core/diff/claim/newsday.h"
#include "core/diff/event/occasion.h"
#include "core/diff/event/oneact.h"
#include "core/diff/event/once.h"
#include "core/diff/like/around.h"

/* Dates of which each is compared with each. */
enum { CROWD = 600, WEEK = 7 };

/* Pairs of lots that are remembered, at most: a power of two. */
enum { APARTS = 1 << 16 };

/* Days before 1970 from which those that compare are counted, so that none is
 * near 0 and the ratio of two says nothing. */
#define ZERO 719528

struct lots {
	struct claims *c;
	uint32_t *id; /* claims with an occasion */
	size_t n;
	uint32_t *of;    /* by place in id: another of its lot, or itself */
	uint32_t *next;  /* the next of its lot, round and round */
	uint8_t *many;   /* by document and event: dates that it tells */
	uint64_t *apart; /* by hash: two roots whose lots may not be one */
};

static const struct occasion *
occasion_of(const struct claims *c, const struct claim *x)
{
	return &c->occasions[claims_wording(c, x)->occasion - 1];
}

/* --- lots */

static bool
fits(const struct claims *c, const struct claim *x)
{
	const struct wording *w = claims_wording(c, x);

	return w->occasion && w->sentence && !x->other &&
	    (x->kind == KIND_DATE || !x->measure) &&
	    x->stance != STANCE_DENIED && x->stance != STANCE_QUESTION &&
	    x->stance != STANCE_CONDITIONAL;
}

static void
count_dates(struct lots *l)
{
	struct claims *c = l->c;
	size_t n = c->ndocs * (size_t)ONCE_EVENTS;
	int32_t *last = mem_zero(n, sizeof(*last));

	l->many = mem_zero(n, sizeof(*l->many));
	for (size_t i = 0; i < l->n; i++) {
		const struct claim *x = &c->v[l->id[i]];
		const struct occasion *o = occasion_of(c, x);

		for (int k = 0; k < ONCE_WHAT && o->what.v[k]; k++) {
			size_t at = (size_t)x->doc * ONCE_EVENTS + o->what.v[k];

			if (l->many[at] && last[at] == o->lo)
				continue;
			l->many[at] += l->many[at] < UINT8_MAX;
			last[at] = o->lo;
		}
	}
	free(last);
}

/* Does each of the two reports tell of one such act alone? */
static bool
one_each(const struct lots *l, const struct claim *a, const struct claim *b)
{
	const struct occasion *o = occasion_of(l->c, a);
	uint8_t event = once_shared(o->what, occasion_of(l->c, b)->what);

	return l->many[(size_t)a->doc * ONCE_EVENTS + event] <= 1 &&
	    l->many[(size_t)b->doc * ONCE_EVENTS + event] <= 1;
}

static bool
same_act(const struct lots *l, uint32_t i, uint32_t k)
{
	uint32_t p = l->id[i], q = l->id[k];

	return oneact(l->c, p, q, one_each(l, &l->c->v[p], &l->c->v[q]));
}

static uint32_t
root(struct lots *l, uint32_t i)
{
	while (l->of[i] != i)
		i = l->of[i] = l->of[l->of[i]];
	return i;
}

/* Two that can't both hold, of two reports, need be of one act themselves, or
 * say nothing against it. */
static bool
may_join(const struct lots *l, uint32_t i, uint32_t k)
{
	const struct claim *x = &l->c->v[l->id[i]], *y = &l->c->v[l->id[k]];
	const struct occasion *a = occasion_of(l->c, x);
	const struct occasion *b = occasion_of(l->c, y);

	return x->doc == y->doc || oneact_meet(a, b) || same_act(l, i, k) ||
	    oneact_may(l->c, l->id[i], l->id[k]);
}

/* May all of the lot of i be with all of that of k? */
static bool
may_join_all(const struct lots *l, uint32_t i, uint32_t k)
{
	uint32_t p = i, q = k;

	do {
		do {
			if (!may_join(l, p, q))
				return false;
			q = l->next[q];
		} while (q != k);
		p = l->next[p];
	} while (p != i);
	return true;
}

/* Where it stands that the lots of two roots may not be one; *both says which
 * two they are. Lots only grow, and what parts them stays in them. */
static uint64_t *
apart_at(const struct lots *l, uint32_t a, uint32_t b, uint64_t *both)
{
	*both =
	    a < b ? (uint64_t)(a + 1) << 32 | b : (uint64_t)(b + 1) << 32 | a;
	return &l->apart[(*both * 0x9e3779b97f4a7c15u) >> 48 & (APARTS - 1)];
}

/* Are the dates i and k of one act, and with them all of their lots? */
static bool
one_lot(const struct lots *l, uint32_t i, uint32_t k, uint64_t *apart,
    uint64_t both)
{
	if (*apart == both || !same_act(l, i, k))
		return false;
	if (may_join_all(l, i, k))
		return true;
	*apart = both;
	return false;
}

static void
join_lots(struct lots *l, uint32_t i, uint32_t k)
{
	uint32_t next = l->next[i];

	l->of[root(l, k)] = root(l, i);
	l->next[i] = l->next[k];
	l->next[k] = next;
}

static void
link_all(struct lots *l)
{
	l->apart = mem_zero(APARTS, sizeof(*l->apart));
	for (uint32_t i = 0; i < l->n; i++)
		for (uint32_t k = i + 1; k < l->n && k < i + CROWD; k++) {
			uint32_t a = root(l, i), b = root(l, k);
			uint64_t both, *apart = apart_at(l, a, b, &both);

			if (a != b && one_lot(l, i, k, apart, both))
				join_lots(l, i, k);
		}
	free(l->apart);
}

/* --- their days */

/* What the dates of a lot have in common. */
struct lot {
	int32_t ref;       /* a day of one that is told in full */
	bool full, day;    /* is there one, and is it a day? */
	bool ranges;       /* all tell from when to when */
	bool one_start;    /* and begin at once */
	bool week;         /* all tell a weekday */
	bool past, future; /* is one told of as done, as yet to come? */
	int32_t start;
	uint32_t key;
	size_t n;
};

static void
add_to_lot(struct lot *t, const struct occasion *o)
{
	bool full = o->scale == OCCASION_FULL;

	if (!t->n++) {
		t->ranges = t->one_start = t->week = true;
		t->start = o->lo;
	}
	if (full && !t->day) {
		t->ref = o->lo + (o->hi - o->lo) / 2;
		t->full = true;
		t->day = o->lo == o->hi;
	}
	t->ranges &= o->span && o->range && o->hi > o->lo;
	t->one_start &= o->lo == t->start;
	t->past |= o->tense == OCCASION_PAST;
	t->future |= o->tense == OCCASION_FUTURE;
	t->week &= o->scale == OCCASION_WEEKDAY;
}

/* Of the year that puts it nearest to ref. */
static void
give_year(int32_t *lo, int32_t *hi, int32_t ref)
{
	int32_t best = PERIOD_END, length = *hi - *lo;

	for (int back = -1; back <= 1; back++) {
		int32_t n = period_in_year(*lo, period_year(ref) + back);

		if (best == PERIOD_END || abs(n - ref) < abs(best - ref))
			best = n;
	}
	*lo = best;
	*hi = best + length;
}

/* Its days, as they compare within its lot; false where they don't. */
static bool
days_in(const struct lot *t, struct occasion *o, int32_t *lo, int32_t *hi)
{
	*lo = o->lo;
	*hi = o->hi;
	o->shown = o->scale;
	if (o->scale == OCCASION_YEARLESS && t->full)
		give_year(lo, hi, t->ref);
	if (t->full)
		o->shown = OCCASION_FULL;
	if (o->scale == OCCASION_WEEKDAY && !t->week) {
		if (!t->day)
			return false;
		*lo =
		    t->ref + (o->lo - newsday_of(t->ref) + WEEK + 3) % WEEK - 3;
		*hi = *lo;
	}
	if (t->ranges && t->one_start)
		*lo = *hi;
	else if (t->ranges)
		*hi = *lo;
	return true;
}

/* A day or time of a lot is of nothing but its act. */
static void
give_key(struct claims *c, const struct lot *t, struct claim *x)
{
	x->key = t->key;
	x->loose = x->measure = x->subject = x->place = x->item = x->extra = 0;
	x->unit = 0;
	x->class = CLASS_TIMELESS;
	x->folk = x->land = 0;
	claims_word(c, x)->facets = 0;
	claims_word(c, x)->attr = 0;
	if (x->stance == STANCE_FORECAST)
		x->stance = STANCE_ASSERTED;
}

/* What is told with a bound, as "by 5 May". */
static struct range
range_of(const struct claims *c, const struct occasion *o, int32_t lo,
    int32_t hi)
{
	double a = lo + (double)ZERO, b = hi + (double)ZERO;

	switch (o->mod) {
	case MOD_LE:
		return range_make(-INFINITY, NAN, b, 0, MOD_LE, &c->limits);
	case MOD_LT:
		return range_make(-INFINITY, NAN, a, 0, MOD_LT, &c->limits);
	case MOD_GE:
		return range_make(a, NAN, INFINITY, 0, MOD_GE, &c->limits);
	case MOD_GT:
		return range_make(b, NAN, INFINITY, 0, MOD_GT, &c->limits);
	default:
		return range_make(a, lo == hi ? a : NAN, b, 0,
		    lo == hi ? MOD_EQ : MOD_RANGE, &c->limits);
	}
}

static void
settle_claim(struct claims *c, const struct lot *t, struct claim *x)
{
	struct wording *w = claims_word(c, x);
	struct occasion *o = &c->occasions[w->occasion - 1];
	int32_t lo, hi;

	if (o->scale == OCCASION_HOUR) {
		give_key(c, t, x);
		return;
	}
	if (!days_in(t, o, &lo, &hi)) {
		x->key = 0;
		return;
	}
	o->settled = true;
	x->q = range_of(c, o, lo, hi);
	x->dim = pool_add(&c->names, cell_of("date"));
	give_key(c, t, x);
	x->role = o->tense == OCCASION_FUTURE ||
		(o->tense == OCCASION_ANY && t->future && !t->past) ?
	    ROLE_PLAN :
	    ROLE_ALL;
	x->old = o->old;
}

/* --- keys */

/* "opened-date@bridge", "arrived-time@train", and where there is one, its quote
 * behind that. */
static uint32_t
key_of_lot(struct claims *c, const struct claim *x)
{
	const struct occasion *o = occasion_of(c, x);
	struct cell what = once_name(c->onces, o->what.v[0]);
	struct cell thing = claims_name(c, o->thing), s;
	char *key;

	if (!thing.len)
		thing = cell_of("?");
	arena_reset(&c->scratch);
	key = arena_alloc(&c->scratch, what.len + thing.len + 7);
	memcpy(key, what.s, what.len);
	memcpy(key + what.len, o->scale == OCCASION_HOUR ? "-time@" : "-date@",
	    6);
	memcpy(key + what.len + 6, thing.s, thing.len);
	key[what.len + 6 + thing.len] = '\0';
	s = (struct cell){key, what.len + 6 + thing.len};
	if (!pool_find(&c->keys, s))
		return pool_add(&c->keys, s);
	key[s.len] = '+';
	return pool_add(&c->keys, (struct cell){key, s.len + 1});
}

/* Tells what only one of all says: those that may be either are as the rest. */
static void
settle_lots(struct lots *l)
{
	struct claims *c = l->c;
	struct lot *t = mem_zero(l->n, sizeof(*t));

	for (uint32_t i = 0; i < l->n; i++)
		add_to_lot(&t[root(l, i)], occasion_of(c, &c->v[l->id[i]]));
	for (uint32_t i = 0; i < l->n; i++) {
		struct lot *own = &t[root(l, i)];

		if (own->n < 2)
			continue;
		if (!own->key)
			own->key = key_of_lot(c, &c->v[l->id[i]]);
		settle_claim(c, own, &c->v[l->id[i]]);
	}
	free(t);
}

void
eventdates_settle(struct claims *c)
{
	struct lots l = {.c = c};

	if (!c->noccasion)
		return;
	l.id = mem_alloc(c->n * sizeof(*l.id));
	for (uint32_t i = 0; i < c->n; i++)
		if (fits(c, &c->v[i]))
			l.id[l.n++] = i;
	l.of = mem_alloc((l.n + 1) * sizeof(*l.of));
	l.next = mem_alloc((l.n + 1) * sizeof(*l.next));
	for (uint32_t i = 0; i < l.n; i++)
		l.of[i] = l.next[i] = i;
	if (l.n > 1) {
		count_dates(&l);
		link_all(&l);
		settle_lots(&l);
	}
	free(l.many);
	free(l.next);
	free(l.of);
	free(l.id);
}

bool
eventdate_of(const struct claims *c, const struct claim *x)
{
	return x->kind == KIND_DATE && claims_wording(c, x)->occasion &&
	    occasion_of(c, x)->settled;
}

size_t
eventdate_put(const struct claims *c, const struct claim *x, double day,
    char out[PERIOD_MAX])
{
	enum { YEAR = 4, DAY = 6 }; /* bytes of "XXXX" and "-08-06" */
	const struct occasion *o =
	    claims_wording(c, x)->occasion ? occasion_of(c, x) : NULL;
	int32_t d = (int32_t)day;
	size_t n;

	if (o && o->settled && o->shown == OCCASION_WEEKDAY)
		return 0;
	d -= o && o->settled ? ZERO : 0;
	n = period_put(out, (struct period){d, d});
	if (!o || !o->settled || o->shown != OCCASION_YEARLESS || n < DAY)
		return n;
	memmove(out + YEAR, out + n - DAY, DAY + 1);
	memcpy(out, "XXXX", YEAR);
	return YEAR + DAY;
}
