/* told.c - values of which a report tells two: one after the other, or parts.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verdict/told.h"

#include <math.h>

#include "core/diff/claim/scene.h"
#include "core/diff/verdict/slip.h"
#include "core/diff/verdict/verdict.h"

/* The least share that a sum told earlier or later may be of another. */
#define NEAR_SUM 0.8

/* Pairs of a key that are kept, and claims of a document that are paired. */
enum { MOST = 64, RUN = 12 };

/* One voice; of counts by period, the report's own goes with any. */
static bool
one_teller(const struct claim *a, const struct claim *b)
{
	return a->party == b->party ||
	    (a->class == CLASS_PER_PERIOD && b->class == CLASS_PER_PERIOD &&
		(!a->party || !b->party));
}

/* "20 acres (49 acres)": the second restates the first, or was to. */
static bool
restates(const struct claim *a, const struct claim *b)
{
	return a->kind == KIND_MEASURE && b->kind == KIND_MEASURE &&
	    b->nstart >= a->nend && b->nstart - a->nend <= 2;
}

static bool
tells(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];
	enum verdict_rule rule;

	return !a->state && !b->state && !a->bound && !b->bound &&
	    a->host == CLAIM_NONE && b->host == CLAIM_NONE &&
	    a->title == b->title && a->stance != STANCE_DENIED &&
	    b->stance != STANCE_DENIED && !a->repair && !b->repair &&
	    (a->role == ROLE_PLAN) == (b->role == ROLE_PLAN) &&
	    one_teller(a, b) && !restates(a, b) && !a->other && !b->other &&
	    !scenes_apart(c, a, b) &&
	    verdict_relation(c, i, k, &rule) == RELATION_SAME &&
	    range_apart(&a->q, &b->q);
}

/* "28 confirmed deaths" and "20 probable deaths": two of a kind, of which
 * another report may tell the sum. */
static bool
adds_up(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];

	return a->measure && a->measure == b->measure &&
	    a->class == CLASS_CUMULATIVE && a->adds && b->adds &&
	    a->unit == b->unit && a->subject == b->subject &&
	    a->host == CLAIM_NONE && b->host == CLAIM_NONE && a->whole != k &&
	    b->whole != i && !scenes_apart(c, a, b) && a->q.low > 0 &&
	    b->q.low > 0 && !range_open(&a->q) && !range_open(&b->q) &&
	    b->sent >= a->sent &&
	    b->sent - a->sent <= c->limits.v[LIMIT_DENIAL];
}

static void
keep(struct claims *c, uint32_t i, uint32_t k, enum told_how how)
{
	c->told =
	    mem_grow(c->told, &c->toldcap, c->ntold + 1, sizeof(*c->told));
	c->told[c->ntold++] = (struct told){i, k, how};
}

static bool
long_before(struct period a, struct period b)
{
	return period_known(a) && period_known(b) && a.to != PERIOD_END &&
	    b.from - (int64_t)a.to > PERIOD_MONTH;
}

/* "Shed 2,400 jobs in 2019": of a time of its own, long before its report. */
static bool
of_past(const struct claims *c, const struct claim *x)
{
	return !x->state && x->dated && !range_open(&x->q) &&
	    long_before(x->when, c->docs[x->doc].when);
}

void
told_key(struct claims *c, const uint32_t *ids, size_t n)
{
	size_t later = 0, sums = 0, past = 0;

	c->ntold = 0;
	for (size_t i = 0; i < n && past < MOST; i++)
		if (of_past(c, &c->v[ids[i]])) {
			keep(c, ids[i], ids[i], TOLD_PAST);
			past++;
		}
	for (size_t i = 0; i < n && (later < MOST || sums < MOST); i++)
		for (size_t k = i + 1; k < n && k < i + RUN &&
		     c->v[ids[k]].doc == c->v[ids[i]].doc;
		     k++) {
			if (later < MOST && tells(c, ids[i], ids[k])) {
				keep(c, ids[i], ids[k], TOLD_BOTH);
				later++;
			}
			if (sums < MOST && adds_up(c, ids[i], ids[k])) {
				keep(c, ids[i], ids[k], TOLD_SUM);
				sums++;
			}
		}
}

/* --- what they tell of two claims */

bool
told_both(const struct claims *c, const struct claim *a, const struct claim *b)
{
	for (size_t i = 0; i < c->ntold; i++) {
		const struct range *x = &c->v[c->told[i].a].q;
		const struct range *y = &c->v[c->told[i].b].q;

		if (c->told[i].how != TOLD_BOTH)
			continue;
		if ((range_equal(x, &a->q) && range_equal(y, &b->q)) ||
		    (range_equal(x, &b->q) && range_equal(y, &a->q)))
			return true;
	}
	return false;
}

bool
told_better(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	for (size_t i = 0; i < c->ntold; i++) {
		const struct claim *x = &c->v[c->told[i].a];
		const struct claim *y = &c->v[c->told[i].b];

		if (c->told[i].how == TOLD_BOTH && y == b && a->doc != b->doc &&
		    x->nstart < b->nstart &&
		    range_ratio(&a->q, &x->q) < range_ratio(&a->q, &b->q))
			return true;
	}
	return false;
}

bool
told_more(const struct claims *c, const struct claim *a, const struct claim *b)
{
	const struct claim *less = verdict_above(a, b) ? b : a,
			   *more = less == a ? b : a;

	if (less->class != CLASS_CUMULATIVE || less->doc == more->doc ||
	    (a->dated && b->dated) || slip_swapped(&a->q, &b->q))
		return false;
	for (size_t i = 0; i < c->ntold; i++) {
		const struct claim *x = &c->v[c->told[i].a];
		const struct claim *y = &c->v[c->told[i].b];
		const struct claim *z = x == less ? y : y == less ? x : NULL;

		if (c->told[i].how == TOLD_BOTH && z &&
		    z->q.high >= more->q.low)
			return true;
	}
	return false;
}

/* Is a, of which no time is told, of what another report tells of the past, in
 * the very same number? */
static bool
is_past(const struct claims *c, const struct claim *a, const struct claim *b)
{
	for (size_t i = 0; i < c->ntold; i++) {
		const struct claim *x = &c->v[c->told[i].a];

		if (c->told[i].how == TOLD_PAST && !a->dated &&
		    x->doc != a->doc && a->class != CLASS_PER_PERIOD &&
		    x->measure == a->measure && long_before(x->when, a->when) &&
		    x->q.low == a->q.low && x->q.high == a->q.high &&
		    !range_equal(&x->q, &b->q))
			return true;
	}
	return false;
}

bool
told_past(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return is_past(c, a, b) || is_past(c, b, a);
}

/* Is a what b and something beside it add up to? */
static bool
is_sum(const struct claim *a, const struct claim *b, double sum)
{
	double off = a->q.half > b->q.half ? a->q.half : b->q.half;

	return fabs(a->q.low - sum) < off || fabs(a->q.high - sum) < off;
}

/* a is one of two parts that its report tells, and b is nearer to their sum. */
static bool
of_sum(const struct claims *c, const struct told *t, const struct claim *a,
    const struct claim *b)
{
	const struct claim *x = &c->v[t->a], *y = &c->v[t->b];
	double sum = x->q.low + y->q.low, it = b->q.low;

	return (x == a || y == a) && it > a->q.low &&
	    fabs(it - sum) < it - a->q.low && sum < it / NEAR_SUM &&
	    it < sum / NEAR_SUM;
}

bool
told_sum(const struct claims *c, const struct claim *a, const struct claim *b)
{
	for (size_t i = 0; i < c->ntold; i++) {
		const struct range *x = &c->v[c->told[i].a].q;
		const struct range *y = &c->v[c->told[i].b].q;
		double sum = x->low + y->low;

		if (c->told[i].how != TOLD_SUM || x->low != x->high ||
		    y->low != y->high)
			continue;
		if (of_sum(c, &c->told[i], a, b) ||
		    of_sum(c, &c->told[i], b, a))
			return true;
		if (((range_equal(x, &b->q) || range_equal(y, &b->q)) &&
			is_sum(a, b, sum)) ||
		    ((range_equal(x, &a->q) || range_equal(y, &a->q)) &&
			is_sum(b, a, sum)))
			return true;
	}
	return false;
}
