/* eventdate.c - dates of what happens once, as what reports disagree on.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Two dates of one act are of one thing as far as what speaks for it outweighs
 * what speaks against: the same noun, words and names in common, that no
 * report tells of two such acts, that they are not far apart. To disagree takes
 * more than to agree. */
#include "core/diff/eventdate.h"

#include <stdlib.h>

#include "core/diff/around.h"
#include "core/diff/occasion.h"
#include "core/diff/once.h"
#include "core/diff/twin.h"

/* What must speak for two dates that agree, and for two that don't; the dates
 * of which each is compared with each. */
enum { AGREE = 2, DIFFER = 3, CROWD = 600 };

/* Days between two dates that may well be meant for one: of days, of months,
 * of years. */
enum { NEAR_DAYS = 20, NEAR_MONTHS = 400, NEAR_YEARS = 7300 };
enum { CLOSE_MONTHS = 250, CLOSE_YEARS = 364 };
enum { MONTH = 28, YEAR = 300, WEEK = 7 };

/* Days before 1970 from which those that compare are counted, so that none is
 * near 0 and the ratio of two says nothing. */
#define ZERO 719528

/* How like the words around two must be to speak for it, once and twice; and
 * where nothing else does, for them to disagree. */
#define LITTLE 0.25f
#define LIKE 0.3f
#define MUCH_LIKE 0.45f

struct lots {
	struct claims *c;
	uint32_t *id; /* claims with an occasion */
	size_t n;
	uint32_t *of;   /* by place in id: another of its lot, or itself */
	uint32_t *next; /* the next of its lot, round and round */
	uint8_t *many;  /* by document and event: dates that it tells */
};

static const struct occasion *
occasion_of(const struct claims *c, const struct claim *x)
{
	return &c->occasions[claims_wording(c, x)->occasion - 1];
}

/* --- how two dates lie */

static bool
comparable(const struct occasion *a, const struct occasion *b)
{
	if (a->scale == b->scale)
		return true;
	if (a->scale == OCCASION_WEEKDAY || b->scale == OCCASION_WEEKDAY)
		return (a->scale == OCCASION_WEEKDAY ? b : a)->scale ==
		    OCCASION_FULL &&
		    (a->scale == OCCASION_WEEKDAY ? b->lo == b->hi :
						    a->lo == a->hi);
	return a->hi - a->lo < YEAR && b->hi - b->lo < YEAR;
}

/* The weekday of a day: Monday is 0. */
static int32_t
weekday_of(int32_t day)
{
	return ((day + 3) % WEEK + WEEK) % WEEK;
}

/* The days in between, 0 where they overlap. */
static int32_t
gap(const struct occasion *a, const struct occasion *b)
{
	int32_t x = a->lo, xto = a->hi, y = b->lo, yto = b->hi;

	if (a->scale != b->scale && a->scale == OCCASION_FULL) {
		bool week = b->scale == OCCASION_WEEKDAY;

		x = week ? weekday_of(x) : period_in_year(x, OCCASION_YEAR);
		xto = week ? x : period_in_year(xto, OCCASION_YEAR);
	} else if (a->scale != b->scale && b->scale == OCCASION_FULL) {
		return gap(b, a);
	}
	return x > yto ? x - yto : y > xto ? y - xto : 0;
}

/* The same digits, two of them swapped: 1968, 1986. */
static bool
swapped_years(const struct occasion *a, const struct occasion *b)
{
	int x = period_year(a->lo), y = period_year(b->lo), d = x - y;

	return x / 100 == y / 100 && d && d % 9 == 0 && x % 10 == y / 10 % 10 &&
	    y % 10 == x / 10 % 10;
}

static bool
within(const struct occasion *a, const struct occasion *b, int32_t days,
    int32_t months, int32_t years)
{
	int32_t n = a->hi - a->lo, m = b->hi - b->lo, g = gap(a, b);
	int32_t wide = n > m ? n : m;

	if (wide >= YEAR && swapped_years(a, b))
		return true;
	return g <= (wide >= YEAR ? years : wide >= MONTH ? months : days);
}

static bool
near(const struct occasion *a, const struct occasion *b)
{
	return a->scale != OCCASION_WEEKDAY && b->scale != OCCASION_WEEKDAY &&
	    within(a, b, NEAR_DAYS, NEAR_MONTHS, NEAR_YEARS);
}

/* So near that what may come again hardly came twice. */
static bool
close_by(const struct occasion *a, const struct occasion *b)
{
	return within(a, b, NEAR_DAYS, CLOSE_MONTHS, CLOSE_YEARS);
}

/* Can both hold? */
static bool
meet(const struct occasion *a, const struct occasion *b)
{
	bool low = a->mod == MOD_LE || a->mod == MOD_LT || b->mod == MOD_LE ||
	    b->mod == MOD_LT;

	return !low && a->mod != MOD_GT && b->mod != MOD_GT &&
	    a->mod != MOD_GE && b->mod != MOD_GE && gap(a, b) == 0;
}

/* --- what speaks for one act */

static bool
has_word(const struct occasion *o, uint32_t sense, bool names)
{
	for (int i = 0; i < o->n; i++)
		if (o->word[i] == sense && (!names || o->names >> i & 1))
			return true;
	return false;
}

/* Words of their phrases in common, but for the heads; *names: how many are
 * names. */
static int
shared(const struct occasion *a, const struct occasion *b, int *names)
{
	int n = 0;

	*names = 0;
	for (int i = 0; i < a->n; i++) {
		if (!has_word(b, a->word[i], false))
			continue;
		n += a->word[i] != a->head || a->head != b->head;
		*names += a->names >> i & 1;
	}
	return n;
}

static bool
shared_rest(const struct occasion *a, const struct occasion *b)
{
	for (int i = 0; i < a->n; i++)
		for (int k = 0; k < b->n; k++)
			if (a->word[i] == b->word[k] &&
			    a->rest >> i & b->rest >> k & 1)
				return true;
	return false;
}

/* Do words of one set tell two things: "east", "west"? */
static bool
two_of_set(const struct occasion *a, const struct occasion *b)
{
	for (int i = 0; i < a->n; i++)
		for (int k = 0; a->set[i] && k < b->n; k++)
			if (a->set[i] == b->set[k] && a->word[i] != b->word[k])
				return true;
	return false;
}

/* What their phrases say for it; below 0, they are of two things. */
static int
by_phrases(const struct occasion *a, const struct occasion *b)
{
	int names, n = shared(a, b, &names);

	if (two_of_set(a, b) || (a->pron && b->owned) ||
	    (b->pron && a->owned) ||
	    (a->rest && b->rest && !shared_rest(a, b)) ||
	    (a->agent && b->agent && a->agent != b->agent) ||
	    (a->owned && b->owned && a->thing != b->thing))
		return -1;
	if (a->order != b->order || (a->names && b->names && !names))
		return -1;
	n += a->order != 0;
	if (!a->head || !b->head)
		return n;
	if (a->head == b->head)
		return 2 + (n > 2 ? 2 : n) -
		    2 * (a->n > 1 && b->n > 1 && !n && !names);
	if (has_word(a, b->head, true) || has_word(b, a->head, true))
		return 2 + (names > 0);
	if (a->named != b->named || a->vague || b->vague)
		return n + names;
	return n + names - 2;
}

static bool
one_each(const struct lots *l, const struct claim *a, const struct claim *b)
{
	const struct occasion *o = occasion_of(l->c, a);
	uint8_t event = once_shared(o->what, occasion_of(l->c, b)->what);

	return l->many[(size_t)a->doc * ONCE_EVENTS + event] <= 1 &&
	    l->many[(size_t)b->doc * ONCE_EVENTS + event] <= 1;
}

static bool
to_come(const struct occasion *a, const struct occasion *b)
{
	return a->tense == OCCASION_FUTURE && b->tense == OCCASION_FUTURE;
}

/* Is there one such act of the thing at all, or one that is yet to come? */
static bool
lasting(const struct occasion *a, const struct occasion *b)
{
	return a->ever || b->ever || shared_rest(a, b) ||
	    (a->agent && a->agent == b->agent) || (a->main && b->main) ||
	    (a->rank && b->rank) || to_come(a, b);
}

/* The last and the first one, or any? */
static bool
other_rank(const struct occasion *a, const struct occasion *b)
{
	return (a->rank == RANK_LAST) != (b->rank == RANK_LAST) ||
	    (a->last && b->last && a->rank != b->rank);
}

static bool
one_act(const struct lots *l, uint32_t i, uint32_t k)
{
	const struct claim *x = &l->c->v[i], *y = &l->c->v[k];
	const struct occasion *a = occasion_of(l->c, x);
	const struct occasion *b = occasion_of(l->c, y);
	struct likeness like;
	int n;

	if (x->doc == y->doc || other_rank(a, b) ||
	    !once_shared(a->what, b->what) || !comparable(a, b))
		return false;
	like = around_liken(l->c, i, k);
	n = by_phrases(a, b);
	if (n < 0 || (like.sure && !to_come(a, b)) ||
	    (like.apart && a->head != b->head))
		return false;

	if (!meet(a, b) &&
	    (a->bare || b->bare || (!lasting(a, b) && !close_by(a, b)) ||
		(!n && like.score < LITTLE)))
		return false;
	n += (like.score >= LIKE) + (like.score >= MUCH_LIKE) + a->main +
	    one_each(l, x, y) + near(a, b);
	return n >= (meet(a, b) ? AGREE : DIFFER);
}

/* --- lots */

static bool
fits(const struct claims *c, const struct claim *x)
{
	const struct wording *w = claims_wording(c, x);

	return w->occasion && w->sentence && !x->other &&
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

static uint32_t
root(struct lots *l, uint32_t i)
{
	while (l->of[i] != i)
		i = l->of[i] = l->of[l->of[i]];
	return i;
}

/* Two that can't both hold, of two reports, need be of one act themselves. */
static bool
may_join(const struct lots *l, uint32_t i, uint32_t k)
{
	const struct claim *x = &l->c->v[l->id[i]], *y = &l->c->v[l->id[k]];
	const struct occasion *a = occasion_of(l->c, x);
	const struct occasion *b = occasion_of(l->c, y);

	return x->doc == y->doc || meet(a, b) || one_act(l, l->id[i], l->id[k]);
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
	for (uint32_t i = 0; i < l->n; i++)
		for (uint32_t k = i + 1; k < l->n && k < i + CROWD; k++)
			if (root(l, i) != root(l, k) &&
			    one_act(l, l->id[i], l->id[k]) &&
			    may_join_all(l, i, k))
				join_lots(l, i, k);
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
		    t->ref + (o->lo - weekday_of(t->ref) + WEEK + 3) % WEEK - 3;
		*hi = *lo;
	}
	if (t->ranges && t->one_start)
		*lo = *hi;
	else if (t->ranges)
		*hi = *lo;
	return true;
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

	if (!days_in(t, o, &lo, &hi)) {
		x->key = 0;
		return;
	}
	o->settled = true;
	x->q = range_of(c, o, lo, hi);
	x->dim = pool_add(&c->names, cell_of("date"));
	x->key = t->key;
	x->loose = x->measure = x->subject = x->place = x->item = x->extra = 0;
	x->attr = x->unit = 0;
	x->class = CLASS_TIMELESS;
	x->role = o->tense == OCCASION_FUTURE ||
		(o->tense == OCCASION_ANY && t->future && !t->past) ?
	    ROLE_PLAN :
	    ROLE_ALL;
	x->old = o->old;
	x->folk = x->land = 0;
	w->facets = 0;
	if (x->stance == STANCE_FORECAST)
		x->stance = STANCE_ASSERTED;
}

/* --- keys */

/* "opened-date@bridge", and where there is one, its quote behind that. */
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
	memcpy(key + what.len, "-date@", 6);
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

	if (!c->around || c->n > TWINS_MOST || c->ndocs < 2 || !c->noccasion)
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
	const struct occasion *o =
	    claims_wording(c, x)->occasion ? occasion_of(c, x) : NULL;
	int32_t d = (int32_t)day;
	size_t n;

	if (o && o->settled && o->shown == OCCASION_WEEKDAY)
		return 0;
	d -= o && o->settled ? ZERO : 0;
	n = period_put(out, (struct period){d, d});
	if (o && o->settled && o->shown == OCCASION_YEARLESS && n > 4)
		memcpy(out, "XXXX", 4);
	return n;
}
