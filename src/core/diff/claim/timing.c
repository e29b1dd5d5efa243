/* timing.c - the time that a claim holds for.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/timing.h"

#include "core/diff/claim/docdate.h"
#include "core/diff/claim/facts.h"
#include "core/diff/claim/family.h"
#include "core/diff/claim/weekday.h"

/* A part is of the day of its whole: "31 on Monday night, 12 of which". */
static void
name_part(const struct claims *c, struct claim *x)
{
	const struct claim *w = x->whole == CLAIM_NONE ? x : &c->v[x->whole];

	if (x->named || x->timed || w->sent != x->sent)
		return;
	x->named = w->named;
	x->named_to = w->named_to;
}

/* The time a claim holds for: its own, else its document's. What adds up over
 * time is as of the end of its time. */
static void
settle_when(struct claims *c, struct claim *x)
{
	const struct doc *d = &c->docs[x->doc];

	name_part(c, x);
	if (x->edtf)
		x->when = facts_when(c, x->edtf, d->when.to);
	else if (x->named)
		x->when = weekday_days(d, x);
	x->dated = period_known(x->when) &&
	    (x->class != CLASS_PER_PERIOD || !x->yearly ||
		x->when.to - (int64_t)x->when.from > 0);
	if (!x->dated && x->class == CLASS_PER_PERIOD) {
		x->when = docdate_count(d);
		x->dated = period_known(x->when);
	}
	if (!x->dated)
		x->when = d->when;
	if (!x->dated ||
	    (x->when.from == d->when.from && x->when.to == d->when.to))
		x->hour = d->hour;
	if (x->state && (!x->dated || x->named) && period_known(x->when))
		x->when = family_reach(claims_name(c, x->state), x->when);
	if (x->class != CLASS_CUMULATIVE || !period_known(x->when) ||
	    period_short(x->when))
		return;
	x->span = x->dated && x->when.from != PERIOD_OPEN &&
	    x->when.to != PERIOD_END && x->when.to < d->when.from;
	if (x->when.to == PERIOD_END && period_known(d->when))
		x->when.to = d->when.to;
	if (x->when.to != PERIOD_END)
		x->when.from = x->when.to;
}

/* What holds for a time that the document doesn't know of yet is foretold,
 * unless it is just the year that the document is about. */
static void
foretell(const struct claims *c, struct claim *x)
{
	const struct doc *d = &c->docs[x->doc];

	if (!x->state && x->dated && period_known(d->when) &&
	    (x->when.from != d->count.from || x->when.to != d->count.to) &&
	    d->when.to != PERIOD_END && x->when.to != PERIOD_END &&
	    x->when.to > (int64_t)d->when.to + PERIOD_MONTH &&
	    (x->stance >= STANCE_HEDGED || !x->stance))
		x->stance = STANCE_FORECAST;
}

void
timing_settle(struct claims *c, struct claim *x)
{
	settle_when(c, x);
	foretell(c, x);
}

/* A claim that was given another class may hold for another time. */
void
timing_anew(struct claims *c, struct claim *x)
{
	x->when = PERIOD_NONE;
	settle_when(c, x);
}
