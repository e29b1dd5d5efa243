/* affected.c - whom or what the act of a date happened to, and who did it.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/event/affected.h"

#include "core/diff/like/around.h"
#include "core/diff/like/bag.h"
#include "core/diff/words/people.h"
#include "core/diff/words/token.h"

/* Marks the sense of a word that senses.tsv says tells nothing. */
#define VAGUE 0x80000000u

/* A word's meaning; one that may stand for anything has a number of its own. */
static uint32_t
sense_id(struct telling *r, int i)
{
	struct cell w = token_owner(r->l.w[i]);
	struct sense s = senses_of(r->c->around->senses, w);

	return s.id ? s.id : bag_form(w) | VAGUE;
}

static uint32_t
set_of(struct telling *r, int i)
{
	struct sense s = senses_of(r->c->around->senses, r->l.w[i]);

	return s.id ? s.set : 0;
}

enum part { PART_HEAD, PART_WORD, PART_REST };

static void
add_word(struct telling *r, int i, enum part part)
{
	struct occasion *o = &r->o;
	struct cell w = token_owner(r->l.w[i]);
	uint32_t id = sense_id(r, i);
	char low[TOKEN_MAX];

	if (part == PART_HEAD) {
		o->head = id;
		o->human = people_noun(token_singular(w, low));
		o->vague = id & VAGUE; /* "company" may be any */
		o->thing = pool_add(&r->c->names, token_lower(w, low));
		o->named = telling_upper(w) && i > 0;
	}
	if (o->n == OCCASION_WORDS)
		return;
	o->names |= (uint16_t)((telling_upper(w) && i > 0) << o->n);
	o->rest |= (uint16_t)((part == PART_REST) << o->n);
	o->set[o->n] = set_of(r, i);
	o->word[o->n++] = id;
}

static bool
add_order(struct telling *r, int i)
{
	if (!telling_ordinal(r, i))
		return false;
	r->o.order = table_hash(r->l.w[i].s, r->l.w[i].len) | 1;
	return true;
}

/* Is it a word that tells whose: "her"? */
static bool
owner(struct telling *r, int i)
{
	return telling_is(r, i, "his") || telling_is(r, i, "her") ||
	    telling_is(r, i, "their");
}

/* People at large, of whom others have another date. */
static bool
crowd(struct telling *r, int i)
{
	char low[TOKEN_MAX];
	struct cell w = r->l.w[i];

	return telling_is(r, i, "people") ||
	    (telling_ends(w, "s") && telling_small(r, i - 1) != ONCE_DET &&
		people_noun(token_singular(w, low)));
}

/* Takes in the phrase of words [from, to); its head stands before the first
 * preposition. False where it is of several. */
static bool
add_phrase(struct telling *r, int from, int to, bool theme)
{
	int head = -1;
	bool first = false; /* is the head passed? */

	if (telling_counted(r, from - 1))
		return false;
	for (int i = from; i < to; i++) {
		if (telling_counted(r, i) && !add_order(r, i))
			return false;
		first |= telling_small(r, i) == ONCE_PREP && head >= 0;
		if (telling_content(r, i) && !first)
			head = i;
	}
	if (theme && head >= 0)
		r->o.some |= telling_is(r, from - 1, "a") ||
		    telling_is(r, from - 1, "an");
	if (theme && head >= 0 && !r->o.main && crowd(r, head))
		return false;
	r->o.owned |= theme && owner(r, from - 1);
	for (int i = from; i < to; i++)
		if (telling_content(r, i) && !add_order(r, i))
			add_word(r, i,
			    !theme        ? PART_REST :
				i == head ? PART_HEAD :
					    PART_WORD);
	return true;
}

/* The end of what stands before commas: "the plant, with 900 workers, will". */
static int
before_commas(struct telling *r, int i)
{
	int k = i;

	while (k > 0 && i - k < PHRASE && !(r->l.sign[k] & SIGN_COMMA))
		k--;
	return k > 0 && r->l.sign[k] & SIGN_COMMA ? k - 1 : -1;
}

/* Is what ends with word i between commas a name for what stands before them:
 * "the tunnel, a narrow bore, opened"? */
static bool
apposed(struct telling *r, int i)
{
	int k = before_commas(r, i) + 1;

	return k > 0 &&
	    (telling_is(r, k, "a") || telling_is(r, k, "an") ||
		telling_is(r, k, "the"));
}

static bool
relative(struct telling *r, int i)
{
	return telling_is(r, i, "which") || telling_is(r, i, "that") ||
	    telling_is(r, i, "who");
}

/* The noun that ends with word i, which a relative clause is of. */
static void
nearest(struct telling *r, int i, int *from, int *to)
{
	int least = telling_phrase_from(r, i), k = i;

	*from = *to = 0;
	if (!telling_content(r, i))
		return;
	while (k > least && telling_small(r, k - 1) != ONCE_PREP)
		k--;
	*from = k;
	*to = i + 1;
}

/* The phrase before the verb: from to is empty where there is none. */
static void
subject_of(struct telling *r, int *from, int *to)
{
	int i = r->verb - 1;
	bool aux = false;

	*from = *to = 0;
	while (i >= 0 && !telling_stops(r, i + 1) &&
	    telling_small(r, i) != ONCE_PRON &&
	    (telling_light(r, i) || telling_small(r, i) == ONCE_AUX ||
		telling_small(r, i) == ONCE_PLAN || telling_is(r, i, "not"))) {
		aux |= telling_small(r, i) == ONCE_AUX ||
		    telling_small(r, i) == ONCE_PLAN;
		i--;
	}
	r->o.pron = telling_small(r, i) == ONCE_PRON && !relative(r, i);
	if (i > 0 && r->o.pron && telling_content(r, i - 1) &&
	    !telling_stops(r, i) &&
	    r->role != ONCE_DOES) { /* "the attack it noticed" */
		nearest(r, i - 1, from, to);
		return;
	}
	if (relative(r, i)) {
		nearest(r, i - 1, from, to);
		return;
	}
	if (i >= 0 && r->l.sign[i + 1] & SIGN_COMMA &&
	    (aux || !telling_content(r, i) || apposed(r, i) ||
		telling_at(r, r->verb)->form == FORM_S))
		i = before_commas(r, i);
	if (i > 0 && telling_at(r, i)->form == FORM_PAST &&
	    telling_content(r, i - 1))
		i--; /* "the batches involved" */
	if (i < 0 || !telling_content(r, i))
		return;
	*from = telling_phrase_from(r, i);
	*to = i + 1;
}

/* "The launch of the probe is planned for May": the launch is what is to be. */
static void
planned(struct telling *r, int *from, int *to)
{
	int head = *from;

	while (head + 1 < *to && telling_small(r, head + 1) != ONCE_PREP)
		head++;
	if (telling_at(r, head)->noun.role != ONCE_NOUN)
		return;
	r->o.what = telling_at(r, head)->noun.what;
	r->o.main = telling_at(r, head)->noun.how == HOW_MAIN;
	r->o.last = telling_at(r, head)->noun.how == HOW_LAST;
	if (telling_is(r, head + 1, "of")) {
		*from = head + 2 + (telling_small(r, head + 2) == ONCE_DET);
		*to = telling_phrase_to(r, *from);
	} else {
		*to = head;
	}
}

/* "Work on the bridge was finished", "production at the mill": the bridge was,
 * the mill is. */
static void
works(struct telling *r, int *from, int to)
{
	for (int i = *from; i + 1 < to; i++) {
		const struct once_hit *w = &telling_at(r, i)->state;

		r->o.ever |= w->role == ONCE_WORKS;
		if (w->role == ONCE_WORKS &&
		    telling_small(r, i + 1) == ONCE_PREP &&
		    once_shared(w->what, r->o.what)) {
			r->o.what = w->what;
			*from = i + 2 + (telling_small(r, i + 2) == ONCE_DET);
			return;
		}
	}
}

/* What stands before the verb. */
static bool
add_before(struct telling *r)
{
	int from, to, k;

	subject_of(r, &from, &to);
	k = from - 1 - (telling_small(r, from - 1) == ONCE_DET);
	if (to > from && r->role == ONCE_TO && !r->be && relative(r, k))
		nearest(r, k - 1, &from, &to); /* "which parliament passed" */
	if (to > from &&
	    (r->role == ONCE_PASSIVE || telling_is(r, r->verb + 1, "place")))
		planned(r, &from, &to);
	if (to > from)
		works(r, &from, to);
	return to <= from || add_phrase(r, from, to, true);
}

/* Who did it: what stands before an active verb, or behind "by". */
static void
add_agent(struct telling *r)
{
	int from, to;

	if (telling_is(r, r->end, "by") && !telling_stops(r, r->end)) {
		from = r->end + 1;
		from += telling_small(r, from) == ONCE_DET;
		to = telling_phrase_to(r, from);
	} else {
		subject_of(r, &from, &to);
		if (r->o.pron) /* "Halm said it would shut its mill" */
			return;
	}
	for (int i = from; i < to && telling_small(r, i) != ONCE_PREP; i++)
		if (telling_content(r, i))
			r->o.agent = sense_id(r, i);
}

/* "Founded in 1908, the bank": what stands behind the date. */
static bool
add_behind(struct telling *r)
{
	int i = r->l.to;

	while (i < r->l.n && !(r->l.sign[i] & SIGN_COMMA))
		i++;
	if (i >= r->l.n || i - r->l.to > PHRASE / 2 ||
	    (telling_small(r, i) != ONCE_DET && !telling_upper(r->l.w[i])))
		return true;
	i += telling_small(r, i) == ONCE_DET;
	return add_phrase(r, i, telling_phrase_to(r, i), true);
}

/* The phrase from word i on. */
static bool
add_object(struct telling *r, int from)
{
	int to = telling_phrase_to(r, from);

	works(r, &from, to);
	return add_phrase(r, from, to, true);
}

/* Of a noun that tells of it: "the opening of the bridge", or that is it: "the
 * treaty of 1996". */
static bool
add_of_noun(struct telling *r)
{
	int from, to;

	if (r->how == HOW_SELF) {
		nearest(r, r->verb, &from, &to);
		return add_phrase(r, from, to, true);
	}
	if (telling_is(r, r->end, "of"))
		return add_object(r,
		    r->end + 1 + (telling_small(r, r->end + 1) == ONCE_DET));
	r->o.owned = owner(r, r->verb - 1);
	return !telling_content(r, r->verb - 1) ||
	    add_phrase(r, telling_phrase_from(r, r->verb - 1), r->verb, true);
}

static bool
add_theme(struct telling *r)
{
	int to = r->end +
	    (telling_small(r, r->end) == ONCE_DET ||
		(telling_is(r, r->end, "that") &&
		    telling_content(r, r->end + 1)));
	bool done = r->role == ONCE_TO || r->role == ONCE_EITHER;
	bool more = r->end < r->l.n && !telling_stops(r, r->end) &&
	    telling_phrase_to(r, to) > to;

	if (r->role == ONCE_NOUN)
		return add_of_noun(r);
	if (done && !r->be && !telling_stops(r, r->end) &&
	    telling_small(r, r->end) == ONCE_PRON)
		return true;
	if (done && (!r->be ? more : telling_is(r, r->end, "by")))
		add_agent(r);
	if (done && !r->be && more) {
		r->o.pron = false;
		return add_object(r, to);
	}
	if (r->verb == 0 || (r->verb == 1 && telling_light(r, 0)))
		return r->l.to < r->l.n && add_behind(r);
	if (!add_before(r))
		return false;
	if (telling_is(r, r->end, "as")) /* "resigned as minister" */
		return add_phrase(r, to + 1, telling_phrase_to(r, to + 1),
		    false);
	return done || !more || telling_counted(r, to) ||
	    add_phrase(r, to, telling_phrase_to(r, to), false);
}

/* Names of places behind the verb: "began in Japan". */
static void
add_places(struct telling *r)
{
	int to = r->l.to;

	while (to < r->l.n && !telling_stops(r, to) &&
	    telling_small(r, to) != ONCE_CUTS)
		to++;
	for (int i = r->end; i < to; i++) {
		if (i < r->l.from && telling_stops(r, i))
			i = r->l.from;
		if (!telling_is(r, i, "in") && !telling_is(r, i, "at"))
			continue;
		i += 1 + (telling_small(r, i + 1) == ONCE_DET);
		for (; i < to && telling_content(r, i) &&
		     telling_upper(r->l.w[i]);
		     i++)
			add_word(r, i, PART_WORD);
	}
}

bool
affected_read(struct telling *r)
{
	if (!add_theme(r))
		return false;
	add_places(r);
	return true;
}
