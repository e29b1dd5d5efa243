/* apart.c - two numbers that no value suits: what explains that?
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verdict/apart.h"

#include <math.h>

#include "core/diff/verdict/clock.h"
#include "core/diff/claim/family.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/verdict/slip.h"
#include "core/diff/verdict/told.h"

/* What a toll may well grow to from one report to the next, times what it was.
 */
#define GROWTH 1.25

#define IS(kind, rule) ((struct verdict){VERDICT_##kind, RULE_##rule})

/* Two places of which nothing says that they are one. */
static bool
far_places(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->place && b->place && a->place != b->place &&
	    !lexicon_within(claims_name(c, a->place),
		claims_name(c, b->place)) &&
	    !lexicon_within(claims_name(c, b->place), claims_name(c, a->place));
}

bool
apart_spans(const struct claim *a, const struct claim *b)
{
	return (a->span || b->span) &&
	    period_same(a->when, b->when) == PERIOD_APART;
}

/* "30 arrested on Saturday", "12 on Sunday": each may be of its day. */
static bool
two_days(const struct claim *a, const struct claim *b)
{
	return a->dated && b->dated && a->when.from == a->when.to &&
	    b->when.from == b->when.to && a->doc != b->doc;
}

/* "186 flights on Monday", "402 on Monday and Tuesday": the lesser may be of a
 * part of the days. */
static bool
part_of_days(const struct claim *a, const struct claim *b)
{
	const struct claim *less = verdict_above(a, b) ? b : a;
	const struct claim *more = less == a ? b : a;

	return less->dated && more->dated && less->kind == KIND_COUNT &&
	    less->doc != more->doc && less->class != CLASS_TIMELESS &&
	    period_short(more->when) && more->when.to > more->when.from &&
	    period_inside(less->when, more->when);
}

/* Later and earlier of a measure that only grows. */
static struct verdict
cumulative(const struct claims *c, const struct claim *a, const struct claim *b,
    enum period_answer t)
{
	const struct claim *late = clock_later(a, b) ? a : b;
	const struct claim *early = late == a ? b : a;

	if (t == PERIOD_MAYBE)
		return IS(CHANGED, UNDATED);
	if (period_gap(a->when, b->when) > c->limits.v[LIMIT_EVENT] ||
	    two_days(a, b))
		return IS(CHANGED, MOVED_ON);
	return verdict_above(early, late) ? IS(CONTRADICT, SHRINKS) :
					    IS(CHANGED, GROWS);
}

/* Does it count people, or what else comes in by and by, as cases do? Where
 * neither measure nor noun tells, it may. */
static bool
of_people(const struct claim *x)
{
	return x->measure ? x->counts == ITEM_WHO || x->counts == ITEM_CROWD :
			    x->human || x->generic || !x->item;
}

/* Do both count heads, of which there are days' shares and groups? */
static bool
head_counts(const struct claim *a, const struct claim *b)
{
	return a->kind != KIND_MONEY && a->kind != KIND_MEASURE &&
	    (of_people(a) || of_people(b)) &&
	    (a->class == CLASS_CUMULATIVE || b->class == CLASS_CUMULATIVE);
}

/* So far apart that they hardly count the same thing. */
static bool
other_order(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	struct range p, q;
	const struct range *x = verdict_repaired(a, &p),
			   *y = verdict_repaired(b, &q);
	double f = c->limits.v[head_counts(a, b) ? LIMIT_PART : LIMIT_ORDER];

	return (x->low > 0 && y->high > 0 && x->low > f * y->high) ||
	    (y->low > 0 && x->high > 0 && y->low > f * x->high);
}

bool
apart_one_frame(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	uint32_t x = claims_wording(c, a)->frame;

	return x && x == claims_wording(c, b)->frame && a->doc != b->doc;
}

/* "Now stands at 22", "has risen to 22", where another report of that day has
 * fewer: it was earlier. */
static bool
grown_since(const struct claim *a, const struct claim *b)
{
	const struct claim *more = verdict_above(a, b) ? a : b;
	const struct claim *less = more == a ? b : a;

	return a->class == CLASS_CUMULATIVE && b->class == CLASS_CUMULATIVE &&
	    a->doc != b->doc && more->quick && !less->quick && !less->hour;
}

#define DAY 86400.0

/* Times since something, which differ as much as the reports do; how long it
 * took is no such time. */
static bool
elapsed(const struct claim *a, const struct claim *b)
{
	int32_t gap = period_gap(a->when, b->when);

	if (a->class != CLASS_ELAPSED || b->class != CLASS_ELAPSED ||
	    (a->after && b->after))
		return false;
	if (period_known(a->when) != period_known(b->when))
		return true;
	return fabs(a->q.low - b->q.low) <=
	    DAY * (1 + (period_known(a->when) ? gap : 0));
}

/* No value suits both: does time explain it? */
static struct verdict
by_time(const struct claims *c, const struct claim *a, const struct claim *b)
{
	enum period_answer t = clock_of_level(c, a, b);

	if (elapsed(a, b))
		return IS(COMPATIBLE, ELAPSED);
	if (verdict_one_voice(a, b))
		return IS(COMPATIBLE, ONE_VOICE);
	if (a->old != b->old)
		return IS(CHANGED, MOVED_ON);
	if (other_order(c, a, b) && !apart_one_frame(c, a, b))
		return IS(COMPATIBLE, ORDER);
	if (a->class == CLASS_TIMELESS && b->class == CLASS_TIMELESS)
		return IS(CONTRADICT, SAME_TIME);
	if (far_places(c, a, b))
		return IS(COMPATIBLE, PLACES);
	if ((a->class == CLASS_EVENT && b->class == CLASS_EVENT) ||
	    (a->after && b->after))
		t = clock_of_event(c, a, b);
	if (a->class == CLASS_PER_PERIOD && b->class == CLASS_PER_PERIOD)
		t = clock_of_count(a, b);
	if (t == PERIOD_MAYBE && apart_one_frame(c, a, b))
		t = period_same(c->docs[a->doc].when, c->docs[b->doc].when);
	if (t == PERIOD_APART && clock_of_tolls(c, a, b) == PERIOD_SAME)
		t = PERIOD_SAME;
	if (t == PERIOD_SAME && part_of_days(a, b))
		return IS(COMPATIBLE, PERIODS);
	if (t == PERIOD_SAME)
		return grown_since(a, b) ? IS(CHANGED, GROWS) :
					   IS(CONTRADICT, SAME_TIME);
	if (a->class == CLASS_PER_PERIOD ||
	    (a->class == CLASS_CUMULATIVE && apart_spans(a, b)))
		return IS(COMPATIBLE, PERIODS);
	if (a->class == CLASS_CUMULATIVE || b->class == CLASS_CUMULATIVE)
		return cumulative(c, a, b, t);
	return t == PERIOD_MAYBE ? IS(CHANGED, UNDATED) : IS(CHANGED, MOVED_ON);
}

/* So near in time that a figure of one report may be copied from the other's:
 * one with a time of its own less far. */
static bool
near(const struct claims *c, const struct claim *a, const struct claim *b)
{
	if (!period_known(a->when) || !period_known(b->when))
		return !a->dated && !b->dated;
	if (a->class == CLASS_EVENT && b->class == CLASS_EVENT &&
	    !(a->dated && b->dated))
		return true; /* told of years later, it is what it was */
	return !(a->dated && b->dated &&
		   period_same(a->when, b->when) == PERIOD_APART) &&
	    period_gap(a->when, b->when) <=
	    (a->dated || b->dated ? PERIOD_MONTH : c->limits.v[LIMIT_EVENT]);
}

/* Does time or another group explain it, if digits don't tell otherwise? */
static bool
by_chance(enum verdict_rule rule)
{
	return rule == RULE_GROWS || rule == RULE_MOVED_ON ||
	    rule == RULE_UNDATED || rule == RULE_ORDER || rule == RULE_PERIODS;
}

/* The same digits, with noughts more or fewer: a single one is often so by
 * chance, unless both are of one thing in so many words. */
static bool
tenfold(const struct claim *a, const struct claim *b)
{
	bool one = a->extra && a->extra == b->extra && a->item == b->item;

	return slip_tenfold(&a->q, &b->q, one ? 1 : 2);
}

/* Time or another group would explain it, but the digits say that one of the
 * two was copied wrong; a toll that grew a little may hit them by chance. */
static bool
miscopied(const struct claims *c, const struct claim *a, const struct claim *b,
    struct verdict v)
{
	if (v.rule == RULE_GROWS && range_ratio(&a->q, &b->q) < GROWTH)
		return false;
	return by_chance(v.rule) && a->old == b->old && near(c, a, b) &&
	    slip_swapped(&a->q, &b->q);
}

/* The same, but for values that some report tells one after the other, or as a
 * sum and its parts. */
struct verdict
apart_why(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct verdict v = by_time(c, a, b);

	if (miscopied(c, a, b, v))
		v = IS(CONTRADICT, SWAPPED);
	else if ((v.rule == RULE_PLACES || by_chance(v.rule)) &&
	    a->doc != b->doc && a->old == b->old && near(c, a, b) &&
	    tenfold(a, b))
		v = IS(CONTRADICT, TENFOLD);
	if (v.kind != VERDICT_CONTRADICT || apart_one_frame(c, a, b))
		return v;
	if (v.rule != RULE_SWAPPED && v.rule != RULE_TENFOLD &&
	    told_sum(c, a, b))
		return IS(COMPATIBLE, SUM);
	if (told_both(c, a, b))
		return IS(CHANGED, TOLD);
	if (told_past(c, a, b))
		return IS(CHANGED, MOVED_ON);
	return told_better(c, a, b) || told_better(c, b, a) ||
		told_more(c, a, b) ?
	    IS(COMPATIBLE, FITS) :
	    v;
}

bool
apart_by_unit(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return a->kind == KIND_MEASURE && b->kind == KIND_MEASURE &&
	    a->doc != b->doc && near(c, a, b) &&
	    slip_unit(&a->q, (double)claims_wording(c, a)->size, &b->q,
		(double)claims_wording(c, b)->size);
}

bool
apart_by_digits(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	bool one = a->item && a->item == b->item && a->measure &&
	    a->measure == b->measure;

	return a->doc != b->doc && near(c, a, b) &&
	    (slip_swapped(&a->q, &b->q) || tenfold(a, b) ||
		(one && slip_tenfold(&a->q, &b->q, 1)));
}
