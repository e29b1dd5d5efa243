/* clock.c - whether two claims speak of the same time.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verdict/clock.h"

#include "core/diff/claim/family.h"
#include "core/diff/words/tense.h"

/* Are both of one day, and it is known when on that day? */
static bool
timed(const struct claim *a, const struct claim *b)
{
	return a->when.from == a->when.to && a->when.from == b->when.from &&
	    a->when.to == b->when.to && a->hour && b->hour;
}

enum period_answer
clock_same(const struct claim *a, const struct claim *b)
{
	return timed(a, b) && a->hour != b->hour ?
	    PERIOD_APART :
	    period_same(a->when, b->when);
}

/* A level of its own, and no count that adds up or of a period; or what
 * happened once, and no day is told. */
static bool
is_slow(const struct claim *x)
{
	return !x->quick &&
	    (x->class == CLASS_LEVEL || x->class == CLASS_NONE ||
		(x->class == CLASS_EVENT && !x->dated));
}

/* A fall and a rise by one figure: one of them is wrong. */
static bool
mirrored(const struct claim *a, const struct claim *b)
{
	struct range q;

	if (!a->change || !b->change)
		return false;
	q = range_times(&b->q, -1);
	return range_equal(&a->q, &q);
}

/* Of two events, years from each other? */
bool
clock_other_event(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return period_known(a->when) && period_known(b->when) &&
	    period_gap(a->when, b->when) > c->limits.v[LIMIT_EVENT];
}

/* Do both tell of what is over, so that it is no other a week later? */
static bool
both_closed(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return !a->dated && !b->dated &&
	    facets_closed(c->facets, claims_facets(c, a)) &&
	    facets_closed(c->facets, claims_facets(c, b));
}

/* Of a time class of which there is one number, if it is of what was done? */
static bool happens(enum claim_class class)
{
	return class == CLASS_NONE || class == CLASS_LEVEL ||
	    class == CLASS_EVENT;
}

/* "17 were admitted", "more than 30 were rushed to hospital": of what was done
 * once, reports of two days tell the same; what both date is of its day. */
static bool
both_done(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->done && b->done && !a->change && !b->change &&
	    !(a->dated && b->dated) && happens(a->class) && happens(b->class) &&
	    a->doc != b->doc &&
	    period_gap(a->when, b->when) <= c->limits.v[LIMIT_CROWD];
}

enum period_answer
clock_of_level(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	enum period_answer t = clock_same(a, b);
	double most =
	    a->dated || b->dated ? PERIOD_MONTH : c->limits.v[LIMIT_SLOW];

	if (t == PERIOD_APART && both_done(c, a, b))
		return PERIOD_SAME;
	if (t == PERIOD_APART && both_closed(c, a, b))
		return clock_other_event(c, a, b) ? t : PERIOD_SAME;
	return t == PERIOD_APART &&
		((is_slow(a) && is_slow(b)) || mirrored(a, b)) &&
		!(a->dated && b->dated) &&
		(a->named || b->named || !a->hour == !b->hour) &&
		period_gap(a->when, b->when) <= most ?
	    PERIOD_SAME :
	    t;
}

bool
clock_later(const struct claim *a, const struct claim *b)
{
	return a->when.from > b->when.to || (timed(a, b) && a->hour > b->hour);
}

/* Is the time of a behind the report of b, which tells of no time? */
static bool
not_yet(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return a->when.from != PERIOD_OPEN && b->when.to != PERIOD_END &&
	    a->when.from > (int64_t)b->when.to + c->limits.v[LIMIT_NEWS];
}

/* Is it since a day or up to one? What happened once is not. */
static bool
lasts(struct period p)
{
	return p.from == PERIOD_OPEN || p.to == PERIOD_END;
}

/* Times of what happened once: only its own count, not the report's, which
 * tells of what is not years ago. */
enum period_answer
clock_of_event(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	if (a->dated && b->dated)
		return period_same(a->when, b->when);
	if (a->dated != b->dated &&
	    not_yet(c, a->dated ? a : b, a->dated ? b : a))
		return PERIOD_APART;
	if (a->dated != b->dated && !lasts((a->dated ? a : b)->when) &&
	    !period_short((a->dated ? a : b)->when))
		return PERIOD_MAYBE;
	if (a->counts == ITEM_CROWD && period_known(a->when) &&
	    period_known(b->when) &&
	    period_gap(a->when, b->when) > c->limits.v[LIMIT_CROWD])
		return PERIOD_APART;
	return clock_other_event(c, a, b) ? PERIOD_APART : PERIOD_SAME;
}

/* Is the period of a the last full one before the report of b, which doesn't
 * say which period it counts? */
static bool
last_period(const struct claim *a, const struct claim *b)
{
	int64_t length = (int64_t)a->when.to - a->when.from + 1;

	return a->when.from != PERIOD_OPEN && a->when.to != PERIOD_END &&
	    b->when.from != PERIOD_OPEN && b->when.from > a->when.to &&
	    b->when.from <= a->when.to + length;
}

/* Periods of counts: where neither says which, those of the reports, which
 * tell of the last one. */
enum period_answer
clock_of_count(const struct claim *a, const struct claim *b)
{
	if (a->doc == b->doc && !(a->dated && b->dated))
		return PERIOD_MAYBE;
	if (a->dated != b->dated)
		return last_period(a->dated ? a : b, a->dated ? b : a) ?
		    PERIOD_SAME :
		    PERIOD_MAYBE;
	if (a->dated)
		return period_same(a->when, b->when);
	return period_gap(a->when, b->when) <= PERIOD_MONTH ||
		!period_known(a->when) ?
	    PERIOD_SAME :
	    PERIOD_APART;
}

/* Said of one day, not of what lasts or has come to stay. */
static bool
is_day(struct period p)
{
	return p.from == p.to && p.from != PERIOD_OPEN && p.to != PERIOD_END;
}

enum period_answer
clock_of_tolls(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	const struct claim *x = a->dated ? a : b;
	struct period own = c->docs[x->doc].when;

	if (a->dated == b->dated || a->doc == b->doc || !a->done || !b->done ||
	    a->class != CLASS_CUMULATIVE || b->class != CLASS_CUMULATIVE ||
	    x->span || !is_day(x->when) || !period_known(own) ||
	    own.from < x->when.to ||
	    own.from - (int64_t)x->when.to > c->limits.v[LIMIT_NEWS])
		return PERIOD_APART;
	return period_same(c->docs[a->doc].when, c->docs[b->doc].when);
}

/* Days on which two acts were done, or up to which they were not. */
static struct period
day_of_act(const struct claim *x)
{
	struct period p = x->when;

	if (p.to == PERIOD_END)
		p.to = p.from;
	if (p.from == PERIOD_OPEN)
		p.from = p.to;
	return p;
}

/* What was done on Monday and undone on Tuesday; what was not done up to
 * Monday may be on Tuesday, and is against what was done before. */
static enum period_answer
days_of_acts(const struct claim *a, const struct claim *b)
{
	const struct claim *not = a->when.from == PERIOD_OPEN ? a : b;
	const struct claim *done = not == a ? b : a;

	if (not ->when.from != PERIOD_OPEN || done->when.from == PERIOD_OPEN)
		return period_same(day_of_act(a), day_of_act(b));
	return done->when.from > not ->when.to ? PERIOD_APART : PERIOD_MAYBE;
}

/* Does the claim name a day, and not just hold from its report's day or up to
 * it? */
static bool
names_day(const struct claims *c, const struct claim *x)
{
	struct period p = x->when, d = c->docs[x->doc].when;
	bool open = p.from == PERIOD_OPEN || p.to == PERIOD_END;

	return x->dated &&
	    !(open && (p.from == PERIOD_OPEN || p.from == d.from) &&
		(p.to == PERIOD_END || p.to == d.to));
}

/* "Had been locked", which may be long before its report; what "had not been
 * found" was so up to it. */
static bool
came_before(const struct claim *x)
{
	return x->tense == TENSE_HAD && x->when.from != PERIOD_OPEN;
}

/* Do two reports that name no day both look back on what they tell of, so that
 * it may be one time: some days apart, if it isn't what came about since or
 * goes up and down from day to day; or as what "had been" before, while it may
 * be one event? */
static bool
look_back(const struct claims *c, const struct claim *a, const struct claim *b)
{
	if (!a->tense || !b->tense || names_day(c, a) || names_day(c, b) ||
	    a->doc == b->doc)
		return false;
	if (came_before(a) || came_before(b))
		return !clock_other_event(c, a, b);
	return (clock_later(a, b) ? a : b)->when.to != PERIOD_END &&
	    !(a->verb && family_passes(claims_name(c, a->state))) &&
	    period_gap(a->when, b->when) <= c->limits.v[LIMIT_NEWS];
}

/* News lags behind what it tells of: what lasted to a day and what came a few
 * days later may be of one time. Of two that last up to a day, or hold from a
 * day on, those days count: what lasts in June need not have begun by February.
 * A road that is shut today may be open tomorrow; and the day on which
 * something came about, where it is told, doesn't lag. */
static enum period_answer
of_state(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct period p = a->when, q = b->when;

	if (a->verb && family_passes(claims_name(c, a->state))) {
		p = is_day(p) ? p : c->docs[a->doc].when;
		q = is_day(q) ? q : c->docs[b->doc].when;
	}
	if (is_day(p) || is_day(q))
		return period_same(p, q);
	if (a->act && b->act && a->dated && b->dated)
		return days_of_acts(a, b);
	if (p.from == PERIOD_OPEN && q.from == PERIOD_OPEN) {
		p.from = p.to;
		q.from = q.to;
	} else if (p.to == PERIOD_END && q.to == PERIOD_END) {
		p.to = p.from;
		q.to = q.from;
	} else if ((p.to == PERIOD_END ? a : b)->dated) {
		return period_same(p, q);
	} else {
		return period_gap(a->when, b->when) <= c->limits.v[LIMIT_NEWS] ?
		    PERIOD_MAYBE :
		    period_same(a->when, b->when);
	}
	if (p.from == PERIOD_END || p.to == PERIOD_OPEN ||
	    q.from == PERIOD_END || q.to == PERIOD_OPEN)
		return PERIOD_MAYBE;
	return period_gap(p, q) > PERIOD_MONTH ? PERIOD_APART : PERIOD_MAYBE;
}

enum period_answer
clock_of_state(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	enum period_answer t = of_state(c, a, b);

	return t == PERIOD_APART && look_back(c, a, b) ? PERIOD_MAYBE : t;
}
