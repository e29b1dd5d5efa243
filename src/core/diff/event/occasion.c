/* occasion.c - what a date is the date of: the act that the words around it
 * tell of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/event/occasion.h"

#include "core/diff/event/acting.h"
#include "core/diff/event/affected.h"
#include "core/diff/event/telling.h"
#include "core/diff/event/toldday.h"

enum { MONTH = 28 };

/* "Press release, 22 October": a line that is no sentence tells its own date.
 */
static bool
own_date(struct telling *r, struct cell text)
{
	return r->role == ONCE_NOUN && !telling_stops(r, r->l.from) &&
	    text.len && !memchr(".?!\"'", text.s[text.len - 1], 5);
}

/* Words around the verb, to where their clause begins. */
static int
clause_from(struct telling *r)
{
	int i = r->verb, least = r->verb - REACH;

	while (i > 0 && i > least && !telling_stops(r, i) &&
	    telling_small(r, i - 1) != ONCE_CUTS)
		i--;
	return i;
}

/* "Pensions are raised on 1 May", told in April. */
static bool
yet_to_come(struct telling *r)
{
	bool is = telling_near(r, "is", r->verb - 3, r->verb) ||
	    telling_near(r, "are", r->verb - 3, r->verb);

	return is && r->o.scale == OCCASION_FULL && period_known(r->day) &&
	    r->o.lo > r->day.to;
}

static enum occasion_tense
tense(struct telling *r)
{
	enum once_form f = telling_at(r, r->verb)->form;
	bool aux = false;

	for (int i = r->verb - 1;
	     i >= 0 && r->verb - i <= REACH / 2 && !telling_stops(r, i + 1);
	     i--) {
		enum once_role s = telling_small(r, i);

		if (s == ONCE_PLAN)
			return OCCASION_FUTURE;
		if (s != ONCE_AUX && !telling_light(r, i))
			break;
		aux |= s == ONCE_AUX;
	}
	if (r->how == HOW_YET)
		return OCCASION_FUTURE;
	if (aux)
		return yet_to_come(r) ? OCCASION_FUTURE : OCCASION_PAST;
	if (r->role == ONCE_NOUN || f == FORM_ING ||
	    telling_at(r, r->verb)->both)
		return OCCASION_ANY;
	if (r->role == ONCE_IS)
		return r->o.since ? OCCASION_PAST : OCCASION_ANY;
	return f == FORM_PAST ? OCCASION_PAST : OCCASION_FUTURE;
}

/* Is it denied, by a word anywhere before it? */
static bool
denied(struct telling *r)
{
	static const char *const words[] = {"no", "not", "never", "nobody",
	    "none", "nor", "without"};
	int from = r->verb - REACH;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (telling_near(r, words[i], from, r->verb))
			return true;
	for (int i = r->verb > 4 ? r->verb - 4 : 0; i < r->verb; i++)
		if (telling_ends(r->l.w[i], "n't") ||
		    telling_ends(r->l.w[i], "n\xe2\x80\x99t"))
			return true;
	return false;
}

/* "was to open in May": a plan of once, but for what someone said. */
static bool
old_plan(struct telling *r, int from)
{
	for (int i = from; i < r->verb; i++)
		if (telling_small(r, i) == ONCE_OLD)
			return true;
	for (int i = from + 1; i <= r->verb; i++)
		if ((telling_small(r, i) == ONCE_PLAN ||
			(i == r->verb && r->how == HOW_YET)) &&
		    !telling_is(r, i, "would") &&
		    (telling_is(r, i - 1, "was") ||
			telling_is(r, i - 1, "were") ||
			telling_is(r, i - 1, "been")))
			return from == 0 || telling_stops(r, from);
	return false;
}

/* "will not open before May": in May or later. */
static bool
settle_denied(struct telling *r)
{
	if (telling_led_by(r, "before"))
		r->o.mod = MOD_GE;
	if (r->o.since)
		r->o.rank = RANK_LAST;
	return r->o.since || telling_led_by(r, "until") ||
	    telling_led_by(r, "before");
}

static enum occasion_rank
rank_of(struct telling *r, int from)
{
	if (telling_near(r, "last", from, r->l.from))
		return RANK_LAST;
	if (telling_near(r, "previous", from, r->l.from) ||
	    telling_near(r, "latest", from, r->l.from))
		return RANK_LAST;
	return telling_near(r, "first", from, r->l.from) ? RANK_FIRST :
							   RANK_NONE;
}

/* "did not open on 3 May" tells of no date; "has not been inspected since
 * 2019" tells of the last. */
static bool
settle_sense(struct telling *r)
{
	int from = clause_from(r);
	bool no = denied(r);

	r->o.rank = (uint8_t)rank_of(r, from);

	r->o.old = old_plan(r, from);
	r->o.tense = (uint8_t)tense(r);
	if (no)
		return settle_denied(r);
	if (r->as_of && r->o.tense != OCCASION_FUTURE)
		return false;
	if (telling_led_by(r, "until") && !r->o.main && r->end <= r->l.from)
		return false;
	if (r->o.last && r->o.tense != OCCASION_FUTURE)
		return r->o.rank != RANK_NONE;
	return !r->o.since || r->role == ONCE_IS ||
	    telling_at(r, r->verb)->state.len > 0;
}

/* "closed 2023 with higher sales", "ended September well": how it went by then.
 */
static bool
by_then(struct telling *r)
{
	return r->role <= ONCE_EITHER && r->end == r->l.from &&
	    r->o.scale < OCCASION_WEEKDAY && r->o.hi - r->o.lo >= MONTH - 1 &&
	    telling_small(r, r->l.from) != ONCE_PREP;
}

/* Only an hour is just of what happened: that of an act that an incident begins
 * with, or of a noun that is one: "the fire began". */
static bool
settle_what(struct telling *r)
{
	uint8_t any = once_event(r->c->onces, "happened");
	bool hour = r->o.scale == OCCASION_HOUR;
	bool happened = once_drop(&r->o.what, any);

	r->o.later = hour && r->how == HOW_HOUR && !happened;
	r->o.begins = hour && !r->o.later &&
	    (r->told ||
		(happened && r->o.tense != OCCASION_FUTURE &&
		    r->o.mod != MOD_LE && !r->o.since));
	return r->o.begins || r->o.what.v[0];
}

void
occasion_read(struct claims *c, const struct cell row[IN_N], struct span at,
    struct claim *x)
{
	const struct doc *d = &c->docs[x->doc];
	struct telling r = {.c = c, .day = d->date ? d->when : d->head};

	once_line(c->passage, at.start, at.end, &r.l);
	if (!r.l.n || r.l.from >= r.l.to || !toldday_read(&r, row) ||
	    !acting_find(&r) || own_date(&r, passage_text(c->passage)) ||
	    by_then(&r) || !settle_sense(&r) || !settle_what(&r) ||
	    (!r.o.begins && !affected_read(&r)))
		return;
	c->occasions = mem_grow(c->occasions, &c->occasioncap, c->noccasion + 1,
	    sizeof(*c->occasions));
	c->occasions[c->noccasion++] = r.o;
	claims_word(c, x)->occasion = (uint32_t)c->noccasion;
}
