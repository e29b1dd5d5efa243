/* verdict.c - what two claims of one key are to each other.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verdict/verdict.h"

#include <math.h>
#include <string.h>

#include "core/diff/like/around.h"
#include "core/diff/verdict/apart.h"
#include "core/diff/claim/rate.h"
#include "core/diff/claim/scene.h"
#include "core/diff/verdict/clock.h"
#include "core/diff/event/eventdate.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/verdict/slip.h"
#include "core/diff/verdict/states.h"
#include "core/diff/verdict/told.h"

const char *const verdict_names[VERDICT_N] = {"", "compatible", "changed",
    "refines", "agree", "repeat", "conversion-ok", "conversion-bad", "denied",
    "contradict", "impossible", "opposes", "scale"};

const char *const verdict_rules[RULE_N] = {"", "copied", "said-twice",
    "conversion", "rounding", "inside", "overlap", "stance", "role", "part",
    "relation", "times-1000", "same-time", "later-smaller", "grows", "moved-on",
    "undated", "told-both", "places", "other-order", "other-period", "elapsed",
    "one-voice", "same-state", "opposes", "rivals", "implies-zero", "none",
    "denial", "sum", "fits-better", "swapped", "another", "two-things",
    "tenfold", "other-unit"};

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
    "the same digits, with noughts more or fewer",
    "the same number of another unit"};

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

bool
verdict_above(const struct claim *a, const struct claim *b)
{
	struct range x, y;

	return range_above(verdict_repaired(a, &x), verdict_repaired(b, &y));
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

/* Does a speak of a place that b's may lie outside of? */
static bool
narrower(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->place && a->place != b->place &&
	    !lexicon_within(claims_name(c, b->place), claims_name(c, a->place));
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

/* "In March": of a period that goes on when the other has added up to the 12th.
 */
static bool
goes_on(const struct claim *a, const struct claim *b)
{
	return a->class == CLASS_PER_PERIOD && b->class == CLASS_CUMULATIVE &&
	    a->when.to > b->when.to;
}

/* What a slip of thousands may make of a part, times its whole. */
static const struct {
	double least, most;
} slipped = {100, 1000};

/* Is a so much more than b that it is hardly a part of it, or of those there:
 * "60 of them" are of something else than the two who were told of before? */
static bool
far_more(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct range x, y;
	double high = verdict_repaired(b, &y)->high;
	double r = high > 0 ? verdict_repaired(a, &x)->low / high : 0;

	return r > c->limits.v[LIMIT_WHOLE] &&
	    (r < slipped.least || r > slipped.most);
}

/* "97 of the 140", "49 of the 57": parts of two wholes. */
static bool
other_wholes(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return a->whole != CLAIM_NONE && b->whole != CLAIM_NONE &&
	    range_apart(&c->v[a->whole].q, &c->v[b->whole].q);
}

/* No value suits both and a is never more than b. The lesser may still come
 * later, when the greater has grown, as what happened once doesn't. */
static struct verdict
too_much(const struct claims *c, const struct claim *a, const struct claim *b,
    enum verdict_rule rule)
{
	enum period_answer t = clock_of_level(c, a, b);
	bool grew = t == PERIOD_APART && clock_later(a, b);

	if (verdict_one_voice(a, b) && a->whole == CLAIM_NONE)
		return IS(COMPATIBLE, ONE_VOICE);
	if (a->old != b->old || clock_other_event(c, a, b))
		return IS(CHANGED, MOVED_ON);
	if (apart_spans(a, b) || of_unknown_span(a, b) || goes_on(a, b))
		return IS(COMPATIBLE, PERIODS);
	if (a->measure == b->measure && a->whole == CLAIM_NONE &&
	    narrower(c, b, a))
		return IS(COMPATIBLE, PLACES);
	if (far_more(c, a, b))
		return IS(COMPATIBLE, ORDER);
	if (rule == RULE_PART && other_wholes(c, a, b))
		return IS(COMPATIBLE, PART);
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
	    range_equal(verdict_repaired(a, &x), verdict_repaired(b, &y)))
		return IS(AGREE, ROUNDING);
	return (struct verdict){VERDICT_COMPATIBLE, rule};
}

static struct verdict
meeting(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct range p, q;
	const struct range *x = verdict_repaired(a, &p),
			   *y = verdict_repaired(b, &q);
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

/* How like the words around a plan and a like number must be. */
#define PLAN 0.3f

/* Two reports tell of one plan, and not two people of what they expect: "will
 * cut 300 jobs", "the plan will cost 200 jobs". What one says as a fact may
 * only agree. */
static bool
same_plan(const struct claims *c, const struct claim *a, const struct claim *b)
{
	bool one = a->stance == STANCE_FORECAST, two = b->stance == a->stance;
	bool both = one && two;

	if ((!one && b->stance != STANCE_FORECAST) || a->doc == b->doc ||
	    a->role != b->role || a->kind == KIND_PERCENT ||
	    (a->party && b->party && a->party != b->party))
		return false;
	if (verdict_above(a, b) || verdict_above(b, a))
		return both;
	return around_likeness(c, (uint32_t)(a - c->v), (uint32_t)(b - c->v)) >=
	    PLAN;
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

/* "Up to 12 years in jail", "as much as 20 years", "at up to 124 mph": what the
 * most is, and not how much there may be. */
static bool
two_tops(const struct claim *a, const struct claim *b)
{
	return (a->kind == KIND_MONEY || a->kind == KIND_DURATION ||
		   a->kind == KIND_MEASURE) &&
	    a->doc != b->doc && a->q.mod == MOD_LE && b->q.mod == MOD_LE &&
	    fabs(a->q.value - b->q.value) > a->q.half + b->q.half;
}

/* "At least 1,240", "12,400": the one fits the other, but has its digits and a
 * nought more. A month is a twelfth of a year, and no slip. */
static bool
bound_slipped(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return (range_open(&a->q) || range_open(&b->q)) &&
	    a->kind != KIND_DURATION && apart_by_digits(c, a, b) &&
	    slip_tenfold(&a->q, &b->q, 3);
}

/* "Two miles", "up to 3.2 km"; "130 feet", "38 metres": of two units one is
 * likely reckoned from the other, and may be off by its last digit. */
static bool
reckoned(const struct claims *c, const struct claim *a, const struct claim *b)
{
	float x = claims_wording(c, a)->size, y = claims_wording(c, b)->size;
	double grain = a->q.grain > b->q.grain ? a->q.grain : b->q.grain;
	double most = c->limits.v[LIMIT_ROUNDING] *
	    fmin(fabs(a->q.value), fabs(b->q.value));

	return a->kind == KIND_MEASURE && b->kind == KIND_MEASURE && x > 0 &&
	    y > 0 && fabsf(x - y) > 1e-3F * x &&
	    fabs(a->q.value - b->q.value) <= fmin(grain, most);
}

/* "3,400 jobs will go from a town 60 miles north of Dorne": what is so at any
 * time is no forecast, whatever its sentence tells. */
static bool
is_idle(const struct claim *x)
{
	return verdict_idle(x) &&
	    !(x->stance == STANCE_FORECAST && x->class == CLASS_TIMELESS &&
		x->kind == KIND_MEASURE);
}

/* A plan, or what is expected, in the very digits of the other but for a slip:
 * they are of one thing, be it planned or there. */
static bool
copied_wrong(const struct claims *c, const struct claim *a,
    const struct claim *b, enum relation r)
{
	struct range x, y;

	if (r != RELATION_SAME || !a->measure || a->measure != b->measure)
		return false;
	if (a->repair != b->repair)
		return range_equal(verdict_repaired(a, &x),
		    verdict_repaired(b, &y));
	return (verdict_above(a, b) || verdict_above(b, a)) &&
	    apart_by_digits(c, a, b);
}

/* What two rates by different times may be off from one: a month is more than
 * four weeks. */
#define RATE_OFF 0.1

/* So many a month, so many a year: the same where they come to as much, and
 * against each other where they are written alike. */
static struct verdict
of_rates(const struct claim *a, const struct claim *b)
{
	double x = a->q.value * rate_yearly((enum rate)a->rate);
	double y = b->q.value * rate_yearly((enum rate)b->rate);

	if (fabs(x - y) <= RATE_OFF * fmin(fabs(x), fabs(y)))
		return IS(AGREE, ROUNDING);
	return range_equal(&a->q, &b->q) && a->doc != b->doc ?
	    IS(CONTRADICT, SAME_TIME) :
	    IS(COMPATIBLE, PERIODS);
}

static bool
two_rates(const struct claim *a, const struct claim *b)
{
	return a->rate && b->rate && a->rate != b->rate;
}

/* Two numbers that answer one question. */
static struct verdict
alike(const struct claims *c, const struct claim *a, const struct claim *b)
{
	if (two_rates(a, b))
		return of_rates(a, b);
	if (verdict_above(a, b) || verdict_above(b, a) || two_tops(a, b))
		return reckoned(c, a, b) ? IS(AGREE, ROUNDING) :
					   apart_why(c, a, b);
	return bound_slipped(c, a, b) ? IS(CONTRADICT, TENFOLD) :
					meeting(c, a, b);
}

/* Two numbers that stand in a relation to each other, by what they are. */
static struct verdict
by_terms(const struct claims *c, const struct claim *a, const struct claim *b,
    enum relation r, enum verdict_rule rule)
{
	if (r == RELATION_NONE)
		return IS(NONE, NONE);
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
	if (r == RELATION_SAME && a->repair == b->repair &&
	    apart_by_unit(c, a, b))
		return IS(CONTRADICT, UNIT);
	if ((a->role == ROLE_PLAN) != (b->role == ROLE_PLAN) &&
	    !copied_wrong(c, a, b, r))
		return IS(COMPATIBLE, ROLE);
	if (mended(a, b, r))
		return IS(SCALE, SLIP);
	if ((a->tied || b->tied) &&
	    (verdict_above(a, b) || verdict_above(b, a)) &&
	    !apart_by_digits(c, a, b))
		return a->tied == a->likened && b->tied == b->likened ?
		    IS(COMPATIBLE, THINGS) :
		    IS(NONE, NONE);
	if ((is_idle(a) || is_idle(b)) && !same_plan(c, a, b) &&
	    !copied_wrong(c, a, b, r) &&
	    (r != RELATION_SAME || verdict_above(a, b) || verdict_above(b, a) ||
		is_idle(a) != is_idle(b)))
		return IS(COMPATIBLE, STANCE);
	if (rule == RULE_PLACES && r != RELATION_SAME)
		return IS(COMPATIBLE, PLACES);
	if (r == RELATION_LE)
		return ordered(c, a, b, rule);
	if (r == RELATION_GE)
		return ordered(c, b, a, rule);
	return alike(c, a, b);
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

/* The same, but for such as the words beside them tell apart, and the digits
 * don't tell to be one. */
static struct verdict
related(const struct claims *c, const struct claim *a, const struct claim *b,
    enum relation r, enum verdict_rule rule)
{
	struct verdict v = by_terms(c, a, b, r, rule);
	bool apart =
	    v.kind == VERDICT_CONTRADICT || v.kind == VERDICT_IMPOSSIBLE;

	if (v.kind == VERDICT_IMPOSSIBLE && came_by_odds(c, a, b))
		return IS(NONE, NONE);
	return apart && !two_rates(a, b) && !apart_one_frame(c, a, b) &&
		!eventdate_of(c, a) && !apart_by_digits(c, a, b) &&
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

/* What looks as if it couldn't be tells of two things, where one is told of
 * another time or place than the reports'. */
static struct verdict
in_scene(const struct claims *c, const struct claim *a, const struct claim *b,
    struct verdict v)
{
	return verdict_alarm(v.kind) && v.kind != VERDICT_CONVERSION_BAD &&
		scenes_apart(c, a, b) ?
	    IS(COMPATIBLE, OTHER) :
	    v;
}

struct verdict
verdict_related(const struct claims *c, uint32_t i, uint32_t k,
    struct bearing r)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];

	return in_scene(c, a, b, related(c, a, b, r.relation, r.rule));
}

struct verdict
verdict_of(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];
	struct verdict v;

	if (a->state && b->state)
		v = states_compare(c, a, b);
	else if (a->state)
		v = states_number(c, a, b);
	else if (b->state)
		v = states_number(c, b, a);
	else
		v = numbers(c, i, k);
	return in_scene(c, a, b, v);
}
