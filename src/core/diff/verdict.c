/* verdict.c - what two claims of one key are to each other.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verdict.h"

#include <math.h>
#include <string.h>

#include "core/like/around.h"
#include "core/diff/clock.h"
#include "core/event/eventdate.h"
#include "core/diff/lexicon.h"
#include "core/diff/slip.h"
#include "core/diff/states.h"
#include "core/diff/told.h"

const char *const verdict_names[VERDICT_N] = {"", "compatible", "changed",
    "refines", "agree", "repeat", "conversion-ok", "conversion-bad", "denied",
    "contradict", "impossible", "opposes", "scale"};

const char *const verdict_rules[RULE_N] = {"", "copied", "said-twice",
    "conversion", "rounding", "inside", "overlap", "stance", "role", "part",
    "relation", "times-1000", "same-time", "later-smaller", "grows", "moved-on",
    "undated", "told-both", "places", "other-order", "other-period", "elapsed",
    "one-voice", "same-state", "opposes", "rivals", "implies-zero", "none",
    "denial", "sum", "fits-better", "swapped", "another", "two-things",
    "tenfold"};

const char *const verdict_words[RULE_N] = {"", "the same wording",
    "the same, said twice", "a restatement in another unit",
    "equal within rounding", "one lies inside the other", "both can hold",
    "a forecast, condition or question can't conflict",
    "one is planned, the other is there", "a part and its whole",
    "one measure is never more than the other", "thousands dropped or added",
    "the same time, and no value suits both",
    "it only grows, yet the later is smaller",
    "it grows, and the later is larger", "the times differ",
    "one of the times is not known well enough", "one report tells of both",
    "they may be of two places", "too far apart to count the same thing",
    "counts of different periods", "times since something differ by report",
    "one voice tells both", "the same state", "both can't hold at once",
    "two can't both hold it", "full control leaves nothing to others",
    "one says that there are none", "one side denies it",
    "one is the sum of the other and of one beside it",
    "another value of that report fits it better",
    "the same digits, two of them swapped",
    "one is of another event than the reports are about",
    "words beside them tell of two things",
    "the same digits, ten or a hundred times as much"};

/* What a toll may well grow to from one report to the next, times what it was.
 */
#define GROWTH 1.25

#define IS(kind, rule) ((struct verdict){VERDICT_##kind, RULE_##rule})

double
verdict_power(int repair)
{
	static const double f[] = {1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9};

	return f[repair / 3 + 3];
}

struct range
verdict_range(const struct claim *x)
{
	return x->repair ? range_times(&x->q, verdict_power(x->repair)) : x->q;
}

/* The same without a copy where there is no repair. */
static const struct range *
repaired(const struct claim *x, struct range *room)
{
	if (!x->repair)
		return &x->q;
	*room = verdict_range(x);
	return room;
}

bool
verdict_above(const struct claim *a, const struct claim *b)
{
	struct range x, y;

	return range_above(repaired(a, &x), repaired(b, &y));
}

static struct verdict
conversion(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];

	if (a->host != k && b->host != i)
		return IS(NONE, NONE);
	return (a->host == k ? a : b)->bad ? IS(CONVERSION_BAD, CONVERSION) :
					     IS(CONVERSION_OK, CONVERSION);
}

/* Two places of which nothing says that they are one. */
static bool
far_places(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->place && b->place && a->place != b->place &&
	    !lexicon_within(claims_name(c, a->place),
		claims_name(c, b->place)) &&
	    !lexicon_within(claims_name(c, b->place), claims_name(c, a->place));
}

/* Does a speak of a place that b's may lie outside of? */
static bool
narrower(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->place && a->place != b->place &&
	    !lexicon_within(claims_name(c, b->place), claims_name(c, a->place));
}

/* Is one of a year or another long time that is over, in which the other is
 * not? */
static bool
other_span(const struct claim *a, const struct claim *b)
{
	return (a->span || b->span) &&
	    period_same(a->when, b->when) == PERIOD_APART;
}

/* "In the past twelve months", "within 24 hours": of a period which may be
 * longer than the time that the other adds up over. */
static bool
of_unknown_span(const struct claim *a, const struct claim *b)
{
	return a->class == CLASS_PER_PERIOD &&
	    (!a->dated || !period_short(a->when)) &&
	    b->class == CLASS_CUMULATIVE && a->measure == b->measure;
}

/* No value suits both and a is never more than b. The lesser may still come
 * later, when the greater has grown, as what happened once doesn't. */
static struct verdict
too_much(const struct claims *c, const struct claim *a, const struct claim *b,
    enum verdict_rule rule)
{
	enum period_answer t = clock_same(a, b);
	bool grew = t == PERIOD_APART && clock_later(a, b);

	if (verdict_one_voice(a, b) && a->whole == CLAIM_NONE)
		return IS(COMPATIBLE, ONE_VOICE);
	if (a->old != b->old || clock_other_event(c, a, b))
		return IS(CHANGED, MOVED_ON);
	if (other_span(a, b) || of_unknown_span(a, b))
		return IS(COMPATIBLE, PERIODS);
	if (a->measure == b->measure && a->whole == CLAIM_NONE &&
	    narrower(c, b, a))
		return IS(COMPATIBLE, PLACES);
	if (t == PERIOD_SAME || b->class == CLASS_EVENT ||
	    (t == PERIOD_APART && !grew && b->class == CLASS_CUMULATIVE))
		return (struct verdict){VERDICT_IMPOSSIBLE, rule};
	return t == PERIOD_MAYBE ? IS(CHANGED, UNDATED) : IS(CHANGED, MOVED_ON);
}

static struct verdict
ordered(const struct claims *c, const struct claim *a, const struct claim *b,
    enum verdict_rule rule)
{
	struct range x, y;

	if (verdict_above(a, b))
		return too_much(c, a, b, rule);
	if (rule == RULE_PART && a->measure == b->measure &&
	    a->whole == CLAIM_NONE && a->class == b->class &&
	    range_equal(repaired(a, &x), repaired(b, &y)))
		return IS(AGREE, ROUNDING);
	return (struct verdict){VERDICT_COMPATIBLE, rule};
}

/* "30 arrested on Saturday", "12 on Sunday": each may be of its day. */
static bool
two_days(const struct claim *a, const struct claim *b)
{
	return a->dated && b->dated && a->when.from == a->when.to &&
	    b->when.from == b->when.to && a->doc != b->doc;
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

/* Do both count heads, of which there are days' shares and groups? */
static bool
head_counts(const struct claim *a, const struct claim *b)
{
	return a->kind != KIND_MONEY && a->kind != KIND_MEASURE &&
	    (a->class == CLASS_CUMULATIVE || b->class == CLASS_CUMULATIVE);
}

/* So far apart that they hardly count the same thing. */
static bool
other_order(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	struct range p, q;
	const struct range *x = repaired(a, &p), *y = repaired(b, &q);
	double f = c->limits.v[head_counts(a, b) ? LIMIT_PART : LIMIT_ORDER];

	return (x->low > 0 && y->high > 0 && x->low >= f * y->high) ||
	    (y->low > 0 && x->high > 0 && y->low >= f * x->high);
}

/* Are they told in the same words, but for the number? */
static bool
one_frame(const struct claims *c, const struct claim *a, const struct claim *b)
{
	uint32_t x = claims_wording(c, a)->frame;

	return x && x == claims_wording(c, b)->frame && a->doc != b->doc;
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
	if (other_order(c, a, b) && !one_frame(c, a, b))
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
	if (t == PERIOD_MAYBE && one_frame(c, a, b))
		t = period_same(c->docs[a->doc].when, c->docs[b->doc].when);
	if (t == PERIOD_SAME)
		return IS(CONTRADICT, SAME_TIME);
	if (a->class == CLASS_PER_PERIOD ||
	    (a->class == CLASS_CUMULATIVE && other_span(a, b)))
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

/* The same digits, ten or a hundred times as much: a single one is often so by
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
	return by_chance(v.rule) && a->doc != b->doc && a->old == b->old &&
	    near(c, a, b) && slip_swapped(&a->q, &b->q);
}

/* The same, but for values that some report tells one after the other, or as a
 * sum and its parts. */
static struct verdict
apart(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct verdict v = by_time(c, a, b);

	if (miscopied(c, a, b, v))
		v = IS(CONTRADICT, SWAPPED);
	else if ((v.rule == RULE_PLACES || by_chance(v.rule)) &&
	    a->doc != b->doc && a->old == b->old && near(c, a, b) &&
	    tenfold(a, b))
		v = IS(CONTRADICT, TENFOLD);
	if (v.kind != VERDICT_CONTRADICT || one_frame(c, a, b))
		return v;
	if (told_sum(c, a, b))
		return IS(COMPATIBLE, SUM);
	if (told_both(c, a, b))
		return IS(CHANGED, TOLD);
	return told_better(c, a, b) || told_better(c, b, a) ||
		told_more(c, a, b) ?
	    IS(COMPATIBLE, FITS) :
	    v;
}

static struct verdict
meeting(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct range p, q;
	const struct range *x = repaired(a, &p), *y = repaired(b, &q);
	uint32_t said = claims_wording(c, a)->words;

	if (range_equal(x, y)) {
		if (a->doc == b->doc && a->party == b->party)
			return IS(REPEAT, SAID_TWICE);
		return said && said == claims_wording(c, b)->words ?
		    IS(REPEAT, COPIED) :
		    IS(AGREE, ROUNDING);
	}
	return range_inside(x, y) || range_inside(y, x) ?
	    IS(REFINES, INSIDE) :
	    IS(COMPATIBLE, OVERLAP);
}

/* Does a repair of one of them mend what is broken between them? */
static bool
mended(const struct claim *a, const struct claim *b, enum relation r)
{
	if (a->repair == b->repair)
		return false;
	if (r != RELATION_SAME && a->measure == b->measure &&
	    a->class == b->class && !verdict_above(a, b) &&
	    !verdict_above(b, a) && range_apart(&a->q, &b->q))
		return true;
	if (r == RELATION_LE)
		return range_above(&a->q, &b->q) && !verdict_above(a, b);
	if (r == RELATION_GE)
		return range_above(&b->q, &a->q) && !verdict_above(b, a);
	return range_apart(&a->q, &b->q) && !verdict_above(a, b) &&
	    !verdict_above(b, a);
}

/* How like the words around two plans must be, and those around a plan and the
 * like number. */
#define PLANS 0.42f
#define PLAN 0.3f

/* Two reports tell of one plan, and not two people of what they expect: "will
 * cut 300 jobs", "the plan will cost 200 jobs". What one says as a fact may
 * only agree. */
static bool
same_plan(const struct claims *c, const struct claim *a, const struct claim *b)
{
	bool one = a->stance == STANCE_FORECAST, two = b->stance == a->stance;
	bool both = one && two,
	     far = verdict_above(a, b) || verdict_above(b, a);

	if ((!one && b->stance != STANCE_FORECAST) || (far && !both) ||
	    a->doc == b->doc || a->role != b->role || a->kind == KIND_PERCENT ||
	    (a->party && b->party && a->party != b->party))
		return false;
	return around_likeness(c, (uint32_t)(a - c->v), (uint32_t)(b - c->v)) >=
	    (far ? PLANS : PLAN);
}

/* Do the words beside one tell that it is of a part, or but wished for? */
static bool
of_parts(const struct claims *c, const struct claim *a, const struct claim *b)
{
	bool less = verdict_above(b, a), more = verdict_above(a, b);
	facet_set x = claims_facets(c, a), y = claims_facets(c, b);

	if ((!less && !more) || a->class == CLASS_TIMELESS)
		return false;
	return facets_alone(c->facets, x, y, !a->scales) ||
	    facets_less(c->facets, less ? x : y, less ? y : x);
}

/* Loosely tied, but the digits say that they are of one thing: they are the
 * same, but for two swapped or a nought dropped or added. */
static bool
alike_digits(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return a->doc != b->doc && near(c, a, b) &&
	    (slip_swapped(&a->q, &b->q) || tenfold(a, b));
}

static bool
up_to(const struct claims *c, const struct claim *x)
{
	struct cell q = claims_quote(c, x);

	return x->q.mod == MOD_LE && q.len > 6 && memcmp(q.s, "up to ", 6) == 0;
}

/* "Up to 12 years in jail", "up to 20 years": what the most is, and not how
 * much there may be. */
static bool
two_tops(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return (a->kind == KIND_MONEY || a->kind == KIND_DURATION) &&
	    a->doc != b->doc && up_to(c, a) && up_to(c, b) &&
	    fabs(a->q.value - b->q.value) > a->q.half + b->q.half;
}

/* Two numbers that stand in a relation to each other, by what they are. */
static struct verdict
by_terms(const struct claims *c, const struct claim *a, const struct claim *b,
    enum relation r, enum verdict_rule rule)
{
	if (r == RELATION_NONE)
		return IS(NONE, NONE);
	if ((a->role == ROLE_PLAN) != (b->role == ROLE_PLAN))
		return IS(COMPATIBLE, ROLE);
	if ((a->stance == STANCE_DENIED) != (b->stance == STANCE_DENIED))
		return r == RELATION_SAME && range_equal(&a->q, &b->q) &&
			!verdict_one_voice(a, b) ?
		    IS(DENIED, DENIAL) :
		    IS(NONE, NONE);
	if ((a->other || b->other) &&
	    (verdict_above(a, b) || verdict_above(b, a)))
		return IS(COMPATIBLE, OTHER);
	if (claims_facets(c, a) != claims_facets(c, b) && of_parts(c, a, b))
		return IS(COMPATIBLE, PART);
	if (mended(a, b, r))
		return IS(SCALE, SLIP);
	if ((a->tied || b->tied) &&
	    (verdict_above(a, b) || verdict_above(b, a)) &&
	    !alike_digits(c, a, b))
		return a->tied == a->likened && b->tied == b->likened ?
		    IS(COMPATIBLE, THINGS) :
		    IS(NONE, NONE);
	if ((verdict_idle(a) || verdict_idle(b)) && !same_plan(c, a, b) &&
	    (r != RELATION_SAME || verdict_above(a, b) || verdict_above(b, a) ||
		verdict_idle(a) != verdict_idle(b)))
		return IS(COMPATIBLE, STANCE);
	if (rule == RULE_PLACES && r != RELATION_SAME)
		return IS(COMPATIBLE, PLACES);
	if (r == RELATION_LE)
		return ordered(c, a, b, rule);
	if (r == RELATION_GE)
		return ordered(c, b, a, rule);
	return verdict_above(a, b) || verdict_above(b, a) || two_tops(c, a, b) ?
	    apart(c, a, b) :
	    meeting(c, a, b);
}

/* Did one of them come to its key by odds? It answers the question of those it
 * came to, and of nothing that must not be more than that. */
static bool
came_by_odds(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return claims_wording(c, a)->odds != 0 ||
	    claims_wording(c, b)->odds != 0;
}

/* The same, but for such as the words beside them tell apart. */
static struct verdict
related(const struct claims *c, const struct claim *a, const struct claim *b,
    enum relation r, enum verdict_rule rule)
{
	struct verdict v = by_terms(c, a, b, r, rule);
	bool apart =
	    v.kind == VERDICT_CONTRADICT || v.kind == VERDICT_IMPOSSIBLE;

	if (v.kind == VERDICT_IMPOSSIBLE && came_by_odds(c, a, b))
		return IS(NONE, NONE);
	return apart && !one_frame(c, a, b) && !eventdate_of(c, a) &&
		around_differ(c, (uint32_t)(a - c->v), (uint32_t)(b - c->v)) ?
	    IS(COMPATIBLE, THINGS) :
	    v;
}

static struct verdict
numbers(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];
	bool part = a->whole == k || b->whole == i;
	enum verdict_rule rule;
	enum relation r;

	if (a->host != CLAIM_NONE || b->host != CLAIM_NONE ||
	    (!part && (a->solo || b->solo)))
		return conversion(c, i, k);
	r = verdict_relation(c, i, k, &rule);
	return related(c, a, b, r, rule);
}

bool
verdict_daily(const struct claim *x)
{
	return x->dated && x->when.from == x->when.to &&
	    x->class != CLASS_TIMELESS && x->stance != STANCE_DENIED;
}

struct verdict
verdict_related(const struct claims *c, uint32_t i, uint32_t k,
    struct bearing r)
{
	return related(c, &c->v[i], &c->v[k], r.relation, r.rule);
}

struct verdict
verdict_of(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];

	if (a->state && b->state)
		return states_compare(c, a, b);
	if (a->state)
		return states_number(c, a, b);
	if (b->state)
		return states_number(c, b, a);
	return numbers(c, i, k);
}
