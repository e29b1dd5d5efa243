/* repair.c - slips of thousands, and what mends them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/camp/repair.h"

#include <math.h>
#include <stdlib.h>

#include "core/diff/claim/scene.h"
#include "core/diff/verdict/verdict.h"
#include "lib/order.h"

/* Claims near a value that are looked at, and how near those stand that are
 * of the same order of magnitude. */
enum { LOOK = 64 };
#define ORDER 3.2
#define REACH 1.25

/* Grains in a value of two digits or more. */
#define TWO_DIGITS (10 - 1e-9)

static const int powers[] = {3, -3, 6, -6, 9, -9};

enum { NPOWERS = sizeof(powers) / sizeof(*powers) };

/* A number that may be a slip, or show that another is one. */
struct item {
	double size; /* its middle, without sign */
	uint32_t id;
};

struct items {
	struct claims *c;
	struct item *v;
	size_t n;
};

/* Where in the items those of the same order as some size begin and end; moves
 * on with sizes that grow. */
struct order {
	size_t first, last;
};

static double
middle(const struct range *q)
{
	return fabs(isnan(q->value) ? (q->low + q->high) / 2 : q->value);
}

static bool
fit(const struct claim *x)
{
	return !x->state && x->scales && x->host == CLAIM_NONE &&
	    !range_open(&x->q) && middle(&x->q) > 0 &&
	    x->stance != STANCE_QUESTION && x->stance != STANCE_DENIED;
}

/* By size, those of one size by number. */
static void
order_items(const struct items *s)
{
	struct ordered *o = mem_alloc(s->n * sizeof(*o));

	for (size_t i = 0; i < s->n; i++)
		o[i] = (struct ordered){order_key(s->v[i].size), s->v[i].id};
	order_by_key(o, s->n);
	for (size_t i = 0; i < s->n; i++)
		s->v[i] = (struct item){order_value(o[i].key), o[i].at};
	free(o);
}

/* The first item of at least the size. */
static size_t
first_from(const struct items *s, double size)
{
	size_t lo = 0, hi = s->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->v[mid].size < size)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* How many documents state a value of this order; of many claims, how many
 * claims do. */
static size_t
support(const struct items *s, struct order *o, double size)
{
	uint32_t seen[LOOK];
	size_t n = 0;

	while (o->first < s->n && s->v[o->first].size < size / ORDER)
		o->first++;
	while (o->last < s->n && s->v[o->last].size < size * ORDER)
		o->last++;
	if (o->last - o->first > LOOK)
		return o->last - o->first;
	for (size_t i = o->first; i < o->last; i++) {
		uint32_t doc = s->c->v[s->v[i].id].doc;
		size_t k = 0;

		while (k < n && seen[k] != doc)
			k++;
		if (k == n)
			seen[n++] = doc;
	}
	return n;
}

/* May growth over time explain that a is so much less than b? */
static bool
grown(const struct claims *c, const struct claim *a, const struct claim *b)
{
	if (a->class == CLASS_PER_PERIOD || a->class == CLASS_EVENT)
		return period_same(a->when, b->when) == PERIOD_APART;
	if (a->class == CLASS_CUMULATIVE)
		return period_same(a->when, b->when) == PERIOD_APART &&
		    a->when.from < b->when.from;
	return period_known(a->when) && period_known(b->when) &&
	    period_gap(a->when, b->when) > c->limits.v[LIMIT_EVENT];
}

/* Soldiers lost and people lost may be the same ones, where one is a slip. */
static bool
same_thing(const struct claims *c, uint32_t i, uint32_t d)
{
	enum verdict_rule rule;
	enum relation r = verdict_relation(c, i, d, &rule);

	if (scenes_apart(c, &c->v[i], &c->v[d]))
		return false;
	return r == RELATION_SAME ||
	    (r != RELATION_NONE && c->v[i].measure == c->v[d].measure &&
		c->v[i].class == c->v[d].class && c->v[i].whole != d &&
		c->v[d].whole != i);
}

/* Nothing grows a thousandfold to the very same digits. */
static bool
same_digits(const struct range *x, const struct range *y)
{
	return range_equal(x, y) && x->grain > 0 && y->grain > 0 &&
	    fabs(x->low) >= TWO_DIGITS * x->grain &&
	    fabs(y->low) >= TWO_DIGITS * y->grain;
}

static bool
foretold(const struct claim *x)
{
	return x->stance == STANCE_CONDITIONAL ||
	    x->stance == STANCE_FORECAST || x->role == ROLE_PLAN;
}

/* Does ten to the power carry claim i into what d says? */
static bool
carries(const struct claims *c, uint32_t i, uint32_t d, int power)
{
	const struct claim *a = &c->v[i], *b = &c->v[d];
	struct range x = range_times(&a->q, verdict_power(power));

	if ((foretold(a) || foretold(b)) && !same_digits(&x, &b->q))
		return false;
	return i != d && !b->repair && range_apart(&a->q, &b->q) &&
	    !range_apart(&x, &b->q) && same_thing(c, i, d) &&
	    (!(power > 0 ? grown(c, a, b) : grown(c, b, a)) ||
		(a->class == CLASS_PER_PERIOD && range_equal(&x, &b->q)) ||
		same_digits(&x, &b->q));
}

/* A claim that shows i to be a slip by the power; own: of i's document too. */
static bool
shown(const struct items *s, const struct item *i, int power, bool own)
{
	double size = i->size * verdict_power(power);
	size_t looked = 0;

	for (size_t k = first_from(s, size / REACH);
	     k < s->n && s->v[k].size <= size * REACH && looked < LOOK;
	     k++, looked++)
		if ((own || s->c->v[s->v[k].id].doc != s->c->v[i->id].doc) &&
		    carries(s->c, i->id, s->v[k].id, power))
			return true;
	return false;
}

/* Sizes of the items are within these. */
struct extent {
	double least, most;
};

/* here, there[]: of items that are no larger. */
static int
repair_of(const struct items *s, const struct item *i, struct extent all,
    struct order *here, struct order there[NPOWERS])
{
	for (int p = 0; p < NPOWERS; p++) {
		double size = i->size * verdict_power(powers[p]);
		size_t mine, others;

		if (size < all.least || size > all.most)
			continue;
		mine = support(s, here, i->size);
		others = support(s, &there[p], size);
		if ((mine < others || (mine == others && powers[p] > 0)) &&
		    shown(s, i, powers[p], false))
			return powers[p];
	}
	return 0;
}

/* The slip that a document was found to have in this key, or 0. */
struct slip {
	uint32_t doc;
	int8_t power;
};

static int
by_doc(const void *a, const void *b)
{
	const struct slip *x = a, *y = b;

	if (x->doc != y->doc)
		return x->doc < y->doc ? -1 : 1;
	return x->power - y->power;
}

static int8_t
slip_of(const struct slip *v, size_t n, uint32_t doc)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (v[mid].doc < doc)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < n && v[lo].doc == doc ? v[lo].power : 0;
}

/* What a document with a slip says else: the same slip, where a claim shows
 * it, be it one of its own. */
static void
repair_rest(const struct items *s, struct slip *v, size_t n)
{
	qsort(v, n, sizeof(*v), by_doc);
	for (size_t i = 0; i < s->n; i++) {
		struct claim *x = &s->c->v[s->v[i].id];
		int8_t power = x->repair ? 0 : slip_of(v, n, x->doc);

		if (power && shown(s, &s->v[i], power, true))
			x->repair = power;
	}
}

static void
repair_items(const struct items *s)
{
	struct order here = {0, 0}, there[NPOWERS] = {{0, 0}};
	struct extent all;
	struct slip *v = NULL;
	size_t n = 0, cap = 0;

	order_items(s);
	all.least = s->v[0].size / REACH;
	all.most = s->v[s->n - 1].size * REACH;
	for (size_t i = 0; i < s->n; i++) {
		int power = repair_of(s, &s->v[i], all, &here, there);

		if (!power)
			continue;
		v = mem_grow(v, &cap, n + 1, sizeof(*v));
		v[n++] = (struct slip){(uint32_t)i, (int8_t)power};
	}
	for (size_t i = 0; i < n; i++) {
		struct claim *x = &s->c->v[s->v[v[i].doc].id];

		x->repair = v[i].power;
		v[i].doc = x->doc;
	}
	if (n)
		repair_rest(s, v, n);
	free(v);
}

void
repair_key(struct claims *c, const uint32_t *ids, size_t n)
{
	struct items s = {.c = c, .v = mem_alloc(n * sizeof(*s.v))};

	for (size_t i = 0; i < n; i++)
		if (fit(&c->v[ids[i]]))
			s.v[s.n++] =
			    (struct item){middle(&c->v[ids[i]].q), ids[i]};
	if (s.n > 1)
		repair_items(&s);
	free(s.v);
}
