/* acting.c - the verb or noun that tells what a date is the date of.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * The nearest verb before the date is looked for, and where the date begins
 * its clause, the first one behind it. One that once.tsv doesn't know, or that
 * tells who spoke when, ends the search: then the date tells of nothing. */
#include "core/diff/event/acting.h"

enum { LABEL = 3 }; /* words of one: "Start date: 3 May" */

/* Is a plural in the phrase before word i? */
static bool
plural(struct telling *r, int i)
{
	for (int k = telling_phrase_from(r, i - 1); k < i; k++)
		if ((telling_ends(r->l.w[k], "s") &&
			!telling_ends(r->l.w[k], "ss")) ||
		    telling_ends(r->l.w[k], "men") ||
		    telling_is(r, k, "people") || telling_is(r, k, "police"))
			return true;
	return false;
}

/* Does what stands behind word i follow a verb: "starts vaccinating", "opens
 * its"? */
static bool
takes_more(struct telling *r, int i)
{
	return telling_content(r, i - 1) && !telling_stops(r, i + 1) &&
	    (telling_small(r, i + 1) == ONCE_DET ||
		telling_small(r, i + 1) == ONCE_PRON ||
		telling_at(r, i + 1)->form == FORM_ING);
}

/* "15 crowns", "withdrew its eye drops": a noun that looks like a verb. */
static bool
plural_noun(struct telling *r, int i)
{
	if (telling_counted(r, i - 1))
		return true;
	if (telling_at(r, i)->verb.how != HOW_LAST)
		return false;
	for (int k = i; k > 0 && i - k < REACH && !telling_stops(r, k) &&
	     telling_small(r, k - 1) != ONCE_CUTS;
	     k--)
		if (telling_at(r, k - 1)->form == FORM_PAST)
			return true;
	return false;
}

static bool
is_verb(struct telling *r, int i)
{
	enum once_form f = telling_at(r, i)->form;

	if (f == FORM_ING)
		return telling_ends_phrase(r, i + 1) &&
		    !telling_noun_place(r, i);
	if (f == FORM_PAST && telling_small(r, i - 1) == ONCE_DET &&
	    telling_content(r, i + 1) && !telling_stops(r, i + 1))
		return false; /* "the left flank" */
	if (f == FORM_PAST ||
	    (telling_at(r, i)->verb.len > 1 &&
		i + telling_at(r, i)->verb.len >= r->l.from - 1))
		return true;
	if (f == FORM_BASE)
		return !telling_noun_place(r, i) &&
		    (telling_small(r, i - 1) == ONCE_PLAN ||
			telling_after_aux(r, i) ||
			telling_small(r, i - 1) == ONCE_PRON ||
			telling_light(r, i - 1) ||
			(plural(r, i) && telling_ends_phrase(r, i + 1)) ||
			telling_small(r, i + 1) == ONCE_DET);
	return f == FORM_S && !telling_noun_place(r, i) && i > 0 &&
	    !plural_noun(r, i) &&
	    (!telling_stops(r, i) || telling_at(r, i)->verb.len > 1) &&
	    (takes_more(r, i) || telling_at(r, i)->verb.len > 1 ||
		telling_ends_phrase(r, i + telling_at(r, i)->verb.len));
}

static bool
passive(struct telling *r, int i)
{
	while (i > 0 && telling_light(r, i - 1))
		i--;
	return i > 0 && telling_small(r, i - 1) == ONCE_AUX &&
	    !telling_is(r, i - 1, "has") && !telling_is(r, i - 1, "have") &&
	    !telling_is(r, i - 1, "had");
}

static bool
take(struct telling *r, int i, const struct once_hit *h, enum once_role role)
{
	r->verb = i;
	r->end = i + h->len;
	r->role = role;
	r->be = passive(r, i);
	r->o.what = h->what;
	r->how = h->how;
	r->o.main =
	    h->how == HOW_MAIN || h->how == HOW_MAIN_EVER || h->how == HOW_SELF;
	r->o.ever = h->how == HOW_EVER || h->how == HOW_MAIN_EVER;
	r->o.last = h->how == HOW_LAST;
	r->o.span = h->how == HOW_SPAN;
	return true;
}

/* Is word i one of a verb's words: "go on sale"? */
static bool
within_verb(struct telling *r, int i)
{
	for (int k = 1; k < 4; k++)
		if (telling_at(r, i - k)->verb.role != ONCE_NONE &&
		    telling_at(r, i - k)->verb.len > k)
			return true;
	return false;
}

/* May it be told of this date? Some have an hour and hardly a day. */
static bool
suits(struct telling *r, const struct once_hit *h)
{
	return h->how != HOW_HOUR || r->o.scale == OCCASION_HOUR;
}

enum find { FIND_ON, FIND_STOP, FIND_HIT };

static bool
noun_main(const struct once *w)
{
	return w->noun.how == HOW_MAIN || w->noun.how == HOW_MAIN_EVER;
}

/* Is word i the event, or does it end the search? */
static enum find
look_at(struct telling *r, int i, bool nouns)
{
	const struct once *w = telling_at(r, i);

	if (telling_dash(r->l.w[i]))
		return FIND_STOP;
	if (w->state.role == ONCE_IS && !within_verb(r, i) &&
	    w->state.len >= w->verb.len &&
	    (passive(r, i) || w->state.len > 1 || w->small == ONCE_NONE) &&
	    (w->state.len > 1 ||
		(passive(r, i) && telling_is(r, r->l.from, "since"))))
		return take(r, i, &w->state, ONCE_IS), FIND_HIT;
	if (w->verb.role == ONCE_LASTS && r->o.since)
		return take(r, i, &w->verb, ONCE_IS), FIND_HIT;
	if (w->verb.role != ONCE_NONE && !within_verb(r, i) && is_verb(r, i)) {
		if (!suits(r, &w->verb) || w->verb.role == ONCE_SAYS ||
		    w->verb.role == ONCE_LASTS ||
		    (w->verb.role == ONCE_PASSIVE && !passive(r, i)))
			return FIND_STOP;
		return take(r, i, &w->verb, w->verb.role), FIND_HIT;
	}
	if (nouns && w->noun.role == ONCE_NOUN && suits(r, &w->noun) &&
	    (w->noun.how != HOW_SELF ||
		(i == r->l.from - 2 && telling_is(r, i + 1, "of"))) &&
	    telling_small(r, i) == ONCE_NONE && !within_verb(r, i) &&
	    !telling_is(r, i - 1, "to") &&
	    (telling_noun_place(r, i) || telling_small(r, i + 1) == ONCE_PREP ||
		noun_main(w) || telling_is(r, i - 1, "last")))
		return take(r, i, &w->noun, ONCE_NOUN), FIND_HIT;
	if (w->small == ONCE_CUTS || telling_other_verb(r, i))
		return FIND_STOP;
	return FIND_ON;
}

/* Does no more than the date stand behind the mark before word i, and nothing
 * behind that: "next year, on 1 July"? */
static bool
trails(struct telling *r, int i)
{
	if (r->l.sign[i] & ~(unsigned)SIGN_COMMA ||
	    (r->l.to < r->l.n && !telling_stops(r, r->l.to)))
		return false;
	while (i < r->l.from &&
	    (telling_small(r, i) == ONCE_PREP || telling_light(r, i)))
		i++;
	return i == r->l.from;
}

/* "will be 20 percent from 1 May": a rate changes. */
static bool
rate_to_be(struct telling *r, int i)
{
	struct once_hit h = {.role = ONCE_DOES, .len = 1, .how = HOW_LAST};

	if (!telling_is(r, i, "be") || telling_small(r, i - 1) != ONCE_PLAN ||
	    !telling_counted(r, i + 1))
		return false;
	h.what.v[0] = once_event(r->c->onces, "changed");
	return take(r, i, &h, ONCE_DOES);
}

/* The words from the verb to the date, the nearest first. */
static bool
find_before(struct telling *r)
{
	bool aux = false;

	for (int i = r->l.from - 1; i >= 0 && r->l.from - i <= REACH; i--) {
		enum find f;

		if (r->l.sign[i + 1] & STOPS && !trails(r, i + 1))
			return false;
		if (telling_small(r, i) == ONCE_AUX &&
		    telling_at(r, i)->verb.len < 2 &&
		    !(telling_is(r, i, "been") && r->o.since)) {
			if (rate_to_be(r, i))
				return true;
			aux = true; /* "the deadline is 5 May" */
			continue;
		}
		f = look_at(r, i, true);
		if (f == FIND_HIT && aux &&
		    (r->role != ONCE_NOUN ||
			!(r->o.main || telling_is(r, i - 1, "last"))))
			return false;
		if (f != FIND_ON)
			return f == FIND_HIT;
		if (aux && r->l.from - i > REACH / 2)
			return false;
	}
	return false;
}

/* Does word at begin its clause, but for small words? */
static bool
leads_clause(struct telling *r, int at)
{
	for (int i = at; i > 0; i--) {
		enum once_role s = telling_small(r, i - 1);

		if (r->l.sign[i] & STOPS || s == ONCE_CUTS ||
		    telling_is(r, i - 1, "that"))
			return true;
		if (s != ONCE_PREP && s != ONCE_DET && !telling_light(r, i - 1))
			return false;
	}
	return true;
}

/* "Launch: 3 February". */
static bool
find_label(struct telling *r)
{
	if (r->l.from == 0 || r->l.sign[r->l.from] != SIGN_COLON)
		return false;
	for (int i = r->l.from - 1; i >= 0 && r->l.from - i <= LABEL; i--) {
		const struct once *w = telling_at(r, i);

		if (i < r->l.from - 1 && telling_stops(r, i + 1))
			return false;
		if (w->noun.role == ONCE_NOUN && !within_verb(r, i))
			return r->o.bare = take(r, i, &w->noun, ONCE_NOUN);
	}
	return false;
}

/* The word behind the comma that ends what the one before word i begins: "At
 * six, in heavy rain, the dam"; word i itself right behind the date; -1 where
 * it is no such thing. */
static int
aside_to(struct telling *r, int i)
{
	if (r->l.sign[i] & ~(unsigned)SIGN_COMMA)
		return -1;
	if (telling_small(r, i) != ONCE_PREP)
		return i == r->l.to ? i : -1;
	for (int k = i + 1; k < r->l.n && k - i < PHRASE; k++) {
		if (r->l.sign[k] & SIGN_COMMA)
			return k;
		if (telling_small(r, k) == ONCE_CUTS ||
		    r->l.sign[k] & ~(unsigned)(SIGN_COMMA | SIGN_BRACKET))
			return -1;
	}
	return -1;
}

static bool
find_behind(struct telling *r)
{
	if (!leads_clause(r, r->l.from))
		return false;
	for (int i = r->l.to, n = 0; i < r->l.n && n < REACH; i++, n++) {
		enum find f;

		if (telling_stops(r, i) && (i = aside_to(r, i)) < 0)
			return false;
		f = look_at(r, i, false);
		if (f != FIND_ON)
			return f == FIND_HIT;
	}
	return false;
}

/* Is it told as the hour of the report: "It was ten to five when the dam"? */
static bool
told_hour(struct telling *r)
{
	int i = r->l.from;

	while (i > 0 &&
	    (telling_small(r, i - 1) == ONCE_PREP || telling_light(r, i - 1)))
		i--;
	return r->o.scale == OCCASION_HOUR && telling_is(r, i - 1, "was") &&
	    telling_is(r, i - 2, "it");
}

/* "It was ten to five when the dam burst": the verb behind it, or whatever the
 * report tells of. */
static bool
find_told(struct telling *r)
{
	struct once_hit any = {.role = ONCE_DOES, .how = HOW_HOUR};

	if (!told_hour(r))
		return false;
	r->told = true;
	for (int i = r->l.to; i < r->l.n && i - r->l.to < REACH; i++) {
		enum find f = look_at(r, i, false);

		if (f == FIND_HIT)
			return true;
		if (f == FIND_STOP && telling_small(r, i) != ONCE_CUTS)
			break;
	}
	any.what.v[0] = once_event(r->c->onces, "happened");
	return take(r, r->l.from - 1, &any, ONCE_DOES);
}

bool
acting_find(struct telling *r)
{
	return find_told(r) || find_label(r) || find_before(r) ||
	    find_behind(r);
}
