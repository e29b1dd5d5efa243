/* states.c - what a state is to another one, or to a number.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verdict/states.h"

#include "core/diff/verdict/clock.h"
#include "core/diff/claim/family.h"
#include "core/diff/claim/oneof.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/meet/matter.h"
#include "core/diff/claim/pairs.h"
#include "core/diff/claim/sector.h"

#define IS(kind, rule) ((struct verdict){VERDICT_##kind, RULE_##rule})

/* Does a's state speak of b's place too, as a whole of its parts does? */
static bool
reaches(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return family_whole(claims_name(c, a->state)) &&
	    pairs_are(c, PAIRS_WITHIN, b->place, a->place);
}

/* Of places of which one isn't in the gazetteer, that one may lie in the
 * other; but a state that holds for all parts must be the wider one's. */
static bool
may_lie(const struct claims *c, const struct claim *a, const struct claim *b)
{
	bool ca = lexicon_charted(claims_name(c, a->place));
	bool cb = lexicon_charted(claims_name(c, b->place));

	return !(ca && cb) && (ca || !family_whole(claims_name(c, a->state)));
}

static bool
same_ground(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return a->place == b->place || !a->place || !b->place ||
	    reaches(c, a, b) || reaches(c, b, a) ||
	    (may_lie(c, a, b) && may_lie(c, b, a));
}

/* "Arrested in Malmo", "in Lund": is the place what is told? */
static bool
of_slot(const struct claims *c, const struct claim *x)
{
	return x->verb && oneof_slot(claims_name(c, x->state));
}

/* One took it on one day, the other on another. */
static bool
turns(const struct claim *a, const struct claim *b)
{
	return a->dated && b->dated && a->when.to == PERIOD_END &&
	    b->when.to == PERIOD_END && a->when.from != b->when.from;
}

/* Do both reports tell of one day? */
static bool
one_day(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct period p = c->docs[a->doc].when, q = c->docs[b->doc].when;

	return period_known(p) && p.from == p.to && p.from == q.from &&
	    q.from == q.to;
}

/* Two that can't both hold, unless time passed in between. */
static struct verdict
clash(const struct claims *c, const struct claim *a, const struct claim *b,
    enum verdict_rule rule)
{
	enum period_answer t = clock_of_state(c, a, b);

	if (t == PERIOD_APART || (rule == RULE_RIVALS && turns(a, b)))
		return IS(CHANGED, MOVED_ON);
	if (a->party && a->party == b->party && a->subject == b->subject &&
	    a->doc != b->doc && t != PERIOD_SAME && !one_day(c, a, b))
		return IS(CHANGED, ONE_VOICE);
	if (verdict_one_voice(a, b) &&
	    (a->subject == b->subject || !a->subject || !b->subject))
		return IS(CHANGED, ONE_VOICE);
	return (struct verdict){VERDICT_OPPOSES, rule};
}

/* What x tells a day of, of a thing, came well after y was denied: who holds a
 * place is denied again and again. */
static bool
came_later(const struct claims *c, const struct claim *x, const struct claim *y)
{
	return x->dated && !x->place && !y->place &&
	    period_known(c->docs[y->doc].when) && x->when.from != PERIOD_OPEN &&
	    x->when.from >
	    c->docs[y->doc].when.to + (int64_t)c->limits.v[LIMIT_NEWS];
}

static struct verdict
same_state(const struct claims *c, const struct claim *a, const struct claim *b)
{
	bool da = a->stance == STANCE_DENIED, db = b->stance == STANCE_DENIED;

	if (da != db && a->party && a->party == b->party && a->doc != b->doc)
		return IS(CHANGED, ONE_VOICE); /* denied first, then admitted */
	if (da != db && came_later(c, da ? b : a, da ? a : b))
		return IS(CHANGED, MOVED_ON);
	if (da != db) /* what one denies the next day was said before */
		return clock_of_state(c, a, b) == PERIOD_APART &&
			period_gap(a->when, b->when) > c->limits.v[LIMIT_NEWS] ?
		    IS(CHANGED, MOVED_ON) :
		    IS(DENIED, DENIAL);
	if (a->verb && matter_beside(c, a) &&
	    matter_beside(c, a) == matter_beside(c, b))
		return IS(NONE, NONE); /* numbers tell it better */
	return a->doc == b->doc && a->party == b->party ?
	    IS(REPEAT, SAID_TWICE) :
	    IS(AGREE, SAME_STATE);
}

static struct cell
last_word(struct cell name)
{
	size_t n = name.len;

	while (n && name.s[n - 1] != ' ')
		n--;
	return (struct cell){name.s + n, name.len - n};
}

/* Whoever holds a post, which small letters tell from a name. */
static bool
is_post(struct cell name)
{
	return name.len && name.s[0] >= 'a' && name.s[0] <= 'z';
}

/* "interior minister", "finance minister": two posts of one kind. */
static bool
two_posts(struct cell x, struct cell y)
{
	return is_post(x) && is_post(y) && memchr(x.s, ' ', x.len) &&
	    memchr(y.s, ' ', y.len) && cell_eq(last_word(x), last_word(y));
}

/* Do the words around two states tell whether they are of one thing? */
static bool
told_apart(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return claims_wording(c, a)->matter && claims_wording(c, b)->matter &&
	    claims_twin(c, a) && claims_twin(c, b);
}

/* Do they tell that they may be of one? */
static bool
meet(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct topic x = matter_topic(c, a), y = matter_topic(c, b);

	return matter_meet(&x, &y);
}

static bool
titled(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return naming_titled(naming_of(c, a->subject),
	    naming_of(c, b->subject));
}

/* Do both tell what one event was brought about by? */
static bool
one_effect(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return oneof_cause(claims_name(c, a->state)) &&
	    oneof_cause(claims_name(c, b->state)) &&
	    oneof_one_effect(claims_name(c, a->subject),
		claims_name(c, b->subject));
}

/* Are both of one subject, as far as is known? */
static bool
same_whom(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct cell x = claims_name(c, a->subject);
	struct cell y = claims_name(c, b->subject);

	if (pairs_are(c, PAIRS_EVENTFUL, a->state, b->state) ||
	    one_effect(c, a, b))
		return true;
	if (told_apart(c, a, b) && (a->verb || b->verb))
		return !a->subject || !b->subject || meet(c, a, b) ||
		    titled(c, a, b);
	if (a->subject == b->subject || !a->subject || !b->subject ||
	    (told_apart(c, a, b) && meet(c, a, b)))
		return true;
	return family_personal(claims_name(c, a->state)) && !two_posts(x, y) &&
	    (is_post(x) || is_post(y) || cell_eq(last_word(x), last_word(y)));
}

/* Do both say the same, one of them as an act? */
static bool
twins(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->state == b->state ||
	    (claims_twin(c, a) && claims_twin(c, a) == claims_twin(c, b));
}

static bool
oppose(const struct claims *c, const struct claim *a, const struct claim *b,
    bool same)
{
	return pairs_are(c, same ? PAIRS_OPPOSE_ONE : PAIRS_OPPOSE, a->state,
		   b->state) ||
	    (same && claims_twin(c, a) && claims_twin(c, b) &&
		matter_contrary(c, a, b));
}

/* Are both denied, or neither? */
static bool
both_or_none(const struct claim *a, const struct claim *b)
{
	return (a->stance == STANCE_DENIED) == (b->stance == STANCE_DENIED);
}

/* Does one deny what the other is told with: "denied that he had left",
 * "resigned"? */
static bool
one_denied(const struct claims *c, const struct claim *a, const struct claim *b)
{
	const struct claim *d = a->stance == STANCE_DENIED ? a : b;
	const struct claim *x = d == a ? b : a;

	if (both_or_none(a, b))
		return false;
	return family_against(claims_name(c, d->state),
		   claims_name(c, x->state)) ||
	    matter_denied(c, d, x);
}

/* Was the act of x done to people years before the report of y, which tells of
 * others? */
static bool
long_ago(const struct claims *c, const struct claim *x, const struct claim *y)
{
	struct period d = x->when;

	if (!x->verb || !x->dated || y->dated ||
	    !cell_is(claims_name(c, x->subject), "people") ||
	    d.from == PERIOD_OPEN || !period_known(c->docs[y->doc].when))
		return false;
	d.to = d.to == PERIOD_END ? d.from : d.to;
	return period_gap(d, c->docs[y->doc].when) > c->limits.v[LIMIT_EVENT];
}

/* Is it what somebody announces that he will do, or will have done? */
static bool
is_plan(const struct claims *c, const struct claim *x)
{
	return x->stance == STANCE_FORECAST && claims_twin(c, x) &&
	    !family_fated(claims_name(c, claims_twin(c, x)));
}

/* Does it tell whether something goes ahead? */
static bool
goes_ahead(const struct claims *c, const struct claim *x)
{
	struct cell twin = claims_name(c, claims_twin(c, x));

	return twin.len > 3 && memcmp(twin.s, "on=", 3) == 0;
}

/* Two plans for one thing agree, or can't both come true; what has been called
 * off doesn't go ahead. Nothing else that is not so yet is against anything. */
static struct verdict
of_plans(const struct claims *c, const struct claim *a, const struct claim *b)
{
	bool both = is_plan(c, a) && is_plan(c, b);
	bool one = (is_plan(c, a) && !verdict_idle(b)) ||
	    (is_plan(c, b) && !verdict_idle(a));

	if (a->doc == b->doc || !same_whom(c, a, b) || sectors_apart(a, b))
		return IS(COMPATIBLE, STANCE);
	if (both && twins(c, a, b))
		return IS(AGREE, SAME_STATE);
	if (oppose(c, a, b, true) &&
	    (both || (one && goes_ahead(c, a) && goes_ahead(c, b))))
		return IS(OPPOSES, OPPOSES);
	return IS(COMPATIBLE, STANCE);
}

struct verdict
states_compare(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	bool same;

	if (matter_two(c, a, b))
		return IS(NONE, NONE);
	if (verdict_idle(a) || verdict_idle(b))
		return of_plans(c, a, b);
	if ((!same_ground(c, a, b) && !of_slot(c, a)) || sectors_apart(a, b) ||
	    long_ago(c, a, b) || long_ago(c, b, a))
		return IS(NONE, NONE);
	same = same_whom(c, a, b);
	if (same && twins(c, a, b) && both_or_none(a, b))
		return same_state(c, a, b);
	if (matter_two_charges(c, a, b))
		return IS(NONE, NONE);
	if (same && (twins(c, a, b) || one_denied(c, a, b)))
		return same_state(c, a, b);
	if (a->other || b->other || !oppose(c, a, b, same) ||
	    matter_others(c, a, b) || matter_others(c, b, a))
		return IS(NONE, NONE);
	if (a->stance == STANCE_DENIED || b->stance == STANCE_DENIED)
		return IS(COMPATIBLE, DENIAL);
	return clash(c, a, b, same ? RULE_OPPOSES : RULE_RIVALS);
}

/* Why a state and a number can't both hold, if they can't. */
static enum verdict_rule
excludes(const struct claims *c, const struct claim *s, const struct claim *x)
{
	if (pairs_are(c, PAIRS_NONE, s->state, x->measure) && !x->old)
		return RULE_NIL;
	return pairs_are(c, PAIRS_ZERO, s->state, x->measure) && s->subject &&
		x->subject && s->subject != x->subject ?
	    RULE_ZERO :
	    RULE_NONE;
}

/* Is that time far from the one in which s is told? */
static bool
long_after(const struct claims *c, const struct claim *s, struct period when)
{
	struct period d = c->docs[s->doc].when;

	return period_known(d) && period_known(when) &&
	    period_gap(d, when) > c->limits.v[LIMIT_EVENT];
}

/* "No jobs are to go", "400 jobs will go": may both be held against another,
 * though neither is so yet? */
static bool
both_plans(const struct claims *c, const struct claim *s, const struct claim *x)
{
	return (!verdict_idle(s) || s->stance == STANCE_FORECAST) &&
	    (!verdict_idle(x) || x->stance == STANCE_FORECAST) &&
	    s->doc != x->doc &&
	    family_none_planned(claims_name(c, s->state),
		claims_name(c, x->measure));
}

struct verdict
states_number(const struct claims *c, const struct claim *s,
    const struct claim *x)
{
	enum verdict_rule rule = excludes(c, s, x);

	if (rule == RULE_NONE || !same_ground(c, s, x) || !(x->q.low > 0) ||
	    x->host != CLAIM_NONE || s->other || x->other ||
	    matter_others(c, s, x))
		return IS(NONE, NONE);
	if ((x->dated && long_after(c, s, x->when)) ||
	    (verdict_idle(x) && long_after(c, s, c->docs[x->doc].when)))
		return IS(CHANGED, MOVED_ON); /* the dead of years ago */
	if ((verdict_idle(s) || verdict_idle(x)) && !both_plans(c, s, x))
		return IS(COMPATIBLE, STANCE);
	if (s->stance == STANCE_DENIED || x->stance == STANCE_DENIED)
		return IS(COMPATIBLE, DENIAL);
	return clash(c, s, x, rule);
}

/* The same of two states, of one thing or not. */
static enum verdict_kind
most_of(const struct claims *c, const struct claim *a, const struct claim *b,
    bool same)
{
	if (twins(c, a, b) && same)
		return (a->stance == STANCE_DENIED) !=
			(b->stance == STANCE_DENIED) ?
		    VERDICT_DENIED :
		    VERDICT_AGREE;
	return oppose(c, a, b, same) ? VERDICT_OPPOSES : VERDICT_NONE;
}

enum verdict_kind
states_most(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	const struct claim *s = a->state ? a : b, *x = s == a ? b : a;
	enum verdict_kind one, two;

	if (!x->state)
		return pairs_are(c, PAIRS_NONE, s->state, x->measure) ||
			pairs_are(c, PAIRS_ZERO, s->state, x->measure) ?
		    VERDICT_OPPOSES :
		    VERDICT_NONE;
	if (!told_apart(c, a, b))
		return most_of(c, a, b, same_whom(c, a, b));
	one = most_of(c, a, b, true);
	two = most_of(c, a, b, false);
	return one > two ? one : two;
}
