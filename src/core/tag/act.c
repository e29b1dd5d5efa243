/* act.c - what is done to anything, or is not: "no shops were looted".
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * acts.tsv has the verbs. The state is named by the verb, "looted=yes", and is
 * said of the noun that it is done to: the one behind the verb, or, with a form
 * of be, the one before it. */
#include <string.h>

#include "core/tag/deed.h"
#include "core/tag/lexicon.h"
#include "core/tag/scope.h"
#include "core/tag/sentword.h"
#include "core/tag/theme.h"

enum form { FORM_TO, FORM_DOES, FORM_BY, FORM_IS, FORM_NONE, FORM_PHASE };

struct act {
	const struct hit *hit;
	enum form form;
	struct auxiliaries aux;
	struct theme theme;
	bool not ;
	bool some;          /* done by some of many: "78 deputies" */
	size_t end;         /* where its words end */
	const char *called; /* its name, or NULL for that of the hit */
};

static enum form
form_of(const struct hit *h)
{
	const char *s = h->rule->form;

	return *s == 't' || *s == 's' ? FORM_TO :
	    *s == 'd'                 ? FORM_DOES :
	    *s == 'b'                 ? FORM_BY :
	    *s == 'n'                 ? FORM_NONE :
	    *s == 'p'                 ? FORM_PHASE :
					FORM_IS;
}

/* Is the hit of the rule's bases, forms in -s, or nouns? The first letters tell
 * these apart. */
static bool
of_kind(const struct hit *h, const char *kind)
{
	return *h->rule->need == *kind;
}

/* Does a denial stand there? */
static bool
is_denial(const struct sent *t, struct span at)
{
	const struct hit *h = t->hits.first[RULE_LABEL];

	for (; h && h->start < at.end; h = h->next)
		if (h->end > at.start && cell_is(h->rule->label, "denial"))
			return true;
	return false;
}

static bool
is_act(struct cell state)
{
	return claim_is_act(state) && !state_known(state);
}

/* Does a state answer what an act would: one of harm, a person or a place,
 * or a deed of a thing whose negation is one too? */
static bool
answers(const struct sent *t, size_t i, bool not )
{
	struct cell state = t->lab[i].name;

	if (state_of_thing(state) || (i < t->ndeed && state_of_event(state)))
		return i < t->ndeed && (not || state_not(state).len > 0);
	return state_of_toll(state) || state_of_person(state) ||
	    state_of_place(state) || state_of_cause(state);
}

/* Has the verb been told by a state that answers it, or by an act? */
static bool
is_told(const struct sent *t, const struct act *a)
{
	struct span at = {a->aux.from, a->end};

	for (size_t i = 0; i < t->nlab; i++) {
		const struct label *l = &t->lab[i];

		if (l->col != LABEL_STATE || l->at.end <= at.start ||
		    l->at.start >= at.end)
			continue;
		if (is_act(l->name) ? l->at.end > a->hit->start :
				      answers(t, i, a->not ))
			return true;
	}
	return false;
}

/* Is it told over those bytes that nothing of the kind befell anybody: "caused
 * no casualties"? */
static bool
of_event(const struct sent *t, struct span at)
{
	for (size_t i = 0; i < t->nlab; i++)
		if (t->lab[i].col == LABEL_STATE &&
		    state_of_toll(t->lab[i].name) &&
		    t->lab[i].at.end > at.start && t->lab[i].at.start < at.end)
			return true;
	return false;
}

/* "condemned by the union": who does it. */
static struct theme
theme_by(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return sent_is(t, w, "by") ? theme_behind(t, w.end) :
				     (struct theme){.not = false};
}

static struct cell
state_name(const struct sent *t, const char *name, bool not )
{
	bool minus = *name == '-';
	size_t n = strlen(name += minus);
	char *s = arena_alloc(t->a, n + 4);

	not = not != minus;
	memcpy(s, name, n);
	memcpy(s + n, not ? "=no" : "=yes", not ? 3 : 4);
	return (struct cell){s, n + (not ? 3 : 4)};
}

/* --- what the verb is said of */

/* "No drone hit the depot": nobody does it. */
static bool
nobody(const struct theme *who)
{
	return who->noun.end && who->not ;
}

/* "ran all night": nothing that was run. */
static bool
tells_when(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_ADVERBIAL) || sent_is(t, w, "day") ||
	    sent_is(t, w, "days") || sent_is(t, w, "hours") ||
	    sent_is(t, w, "weeks") || sent_is(t, w, "weekend");
}

static bool
theme_of_verb(const struct sent *t, struct act *a)
{
	struct theme behind;

	if (a->form == FORM_BY) {
		a->theme = a->aux.be ? theme_by(t, a->hit->end) :
				       theme_before(t, a->aux.from);
		return true;
	}
	if (a->aux.be) {
		a->theme = theme_before(t, a->aux.from);
		return true;
	}
	behind = theme_behind(t, a->hit->end);
	if (behind.noun.end && !tells_when(t, behind.noun)) {
		struct theme who = theme_before(t, a->aux.from);

		a->theme = behind;
		a->not = a->not != nobody(&who);
		a->some = who.counted;
		return true;
	}
	if (theme_is_particle(t, sent_next(t, a->hit->end)))
		return false; /* "ended up", "found out": another verb */
	if (a->form == FORM_DOES || t->heading)
		a->theme = theme_before(t, a->aux.from);
	return a->form == FORM_DOES || t->heading;
}

/* "nobody was arrested": a small word itself. */
static void
theme_small(const struct sent *t, struct act *a)
{
	struct span w = sent_next(t, a->aux.from);

	if (!a->theme.noun.end &&
	    (a->aux.be ? theme_is_no(t, w) :
			 sent_in(t, w, LIST_ANYBODY) &&
			!sent_is(t, sent_next(t, a->hit->end), "of")))
		a->theme.noun = a->theme.at = w;
}

/* --- forms of a verb */

static bool
in_ing(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->start);

	return w.end - w.start > 4 && memcmp(t->s + w.end - 3, "ing", 3) == 0;
}

/* "the killing of", "its attacks": a noun. */
static bool
is_noun(const struct sent *t, const struct hit *h)
{
	struct span w = sent_prev(t, h->start);

	return w.start < w.end && textword_adjacent(t->s, w.end, h->start) &&
	    (sent_in(t, w, LIST_NO_ACT) || sent_in(t, w, LIST_PREPOSITION));
}

/* Does a noun with its article stand behind: "rejects the offer"? */
static bool
has_object(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->end);

	return textword_adjacent(t->s, h->end, w.start) &&
	    (sent_in(t, w, LIST_NO_ACT) || sent_in(t, w, LIST_QUANTIFIER));
}

static bool
has_name(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->end);

	return textword_adjacent(t->s, h->end, w.start) &&
	    textword_capital(t->s, w);
}

/* "stays at 17%": no place. */
static bool
at_number(const struct sent *t, const struct hit *h)
{
	return h->end - h->start > 3 &&
	    memcmp(t->s + h->end - 3, " at", 3) == 0 &&
	    is_digit(t->s[sent_next(t, h->end).start]);
}

/* "agreed to" takes a noun here, and no verb. */
static bool
ends_in_to(const struct sent *t, const struct hit *h)
{
	return h->end - h->start > 3 &&
	    memcmp(t->s + h->end - 3, " to", 3) == 0;
}

/* "is bound to rise", "refused to go": of another verb. */
static bool
before_to(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->end);

	return sent_is(t, w, "to") &&
	    textword_adjacent(t->s, h->end, w.start) &&
	    is_lower(t->s[sent_next(t, w.end).start]) &&
	    !sent_in(t, sent_next(t, w.end), LIST_NO_ACT);
}

/* Does a form of be, or of have and do, follow in the clause: is what might
 * be a verb a noun then, "the price rises were"? */
static bool
verb_follows(const struct sent *t, size_t pos)
{
	size_t end = clause_end(t, pos);

	for (struct span w = sent_next(t, pos); w.start < w.end && w.end <= end;
	     w = sent_next(t, w.end))
		if (sent_in(t, w, LIST_COPULA) ||
		    (sent_in(t, w, LIST_AUXILIARY) && !sent_is(t, w, "to")))
			return true;
	return false;
}

/* "The minister stays", "the plant works": nothing is done to anything. */
static bool
stands_alone(const struct sent *t, const struct act *a)
{
	const struct hit *h = a->hit;
	struct span w = sent_next(t, h->end);

	if (memchr(t->s + h->start, ' ', h->end - h->start))
		return true; /* "remains open" */
	if (!is_lower(t->s[h->start]) ||
	    sent_in(t, sent_next(t, h->start), LIST_NOUN_IN_S))
		return false;
	return a->form != FORM_TO &&
	    (!textword_adjacent(t->s, h->end, w.start) ||
		(sent_in(t, w, LIST_PREPOSITION) && !sent_is(t, w, "of")) ||
		sent_in(t, w, LIST_STATE_ADVERB)) &&
	    !verb_follows(t, h->end);
}

/* "Rebels control the port": many do it, and it is done to something. */
static bool
of_many(const struct sent *t, const struct act *a)
{
	struct span w = sent_prev(t, a->aux.from);
	size_t n = w.end - w.start;

	return n > 1 && !a->aux.be &&
	    textword_adjacent(t->s, w.end, a->aux.from) &&
	    !sent_in(t, sent_next(t, a->hit->start), LIST_PREPOSITION) &&
	    !sent_in(t, sent_prev(t, w.start), LIST_PREPOSITION) &&
	    (sent_in(t, w, LIST_ANYBODY) || sent_is(t, w, "police") ||
		(n > 4 && t->s[w.end - 1] == 's' && t->s[w.end - 2] != 's' &&
		    t->s[w.end - 2] != 'u' && t->s[w.end - 2] != 'i' &&
		    is_lower(t->s[w.start]))) &&
	    (has_object(t, a->hit) || has_name(t, a->hit));
}

/* "has running water". */
static bool
after_have(const struct sent *t, const struct hit *h)
{
	struct span w = sent_prev(t, h->start);

	return textword_is(t->s, w, "has") || textword_is(t->s, w, "have") ||
	    textword_is(t->s, w, "had");
}

static bool
is_verb(const struct sent *t, const struct act *a)
{
	const struct hit *h = a->hit;

	if (a->form == FORM_IS)
		return a->aux.be && !before_to(t, h);
	if ((before_to(t, h) && a->form != FORM_BY) || at_number(t, h))
		return false;
	if (ends_in_to(t, h) && !has_object(t, h) && !has_name(t, h))
		return false;
	if (of_kind(h, "small"))
		return a->aux.verb || of_many(t, a);
	if (of_kind(h, "third"))
		return !is_noun(t, h) &&
		    (has_object(t, h) || t->heading || stands_alone(t, a));
	if (in_ing(t, h) && after_have(t, h))
		return false;
	if (!in_ing(t, h) && !a->aux.be &&
	    sent_in(t, sent_prev(t, h->start), LIST_ARTICLE))
		return false; /* "a broken rail" */
	if (!in_ing(t, h) || a->aux.be || has_object(t, h))
		return true;
	return !is_noun(t, h) && (a->form == FORM_TO || a->aux.from < h->start);
}

/* --- an act as a noun: "no arrests were made" */

/* The theme behind "of". */
static struct theme
theme_of(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return sent_is(t, w, "of") && textword_adjacent(t->s, pos, w.start) ?
	    theme_behind(t, w.end) :
	    (struct theme){.not = false};
}

/* Where the noun phrase of the noun at pos begins; *no: with "no". */
static size_t
noun_from(const struct sent *t, size_t pos, bool *no)
{
	for (int i = 0; i < 4; i++) {
		struct span w = sent_prev(t, pos);

		if (w.start >= w.end || !textword_adjacent(t->s, w.end, pos))
			break;
		if (sent_in(t, w, LIST_NO_PART)) {
			*no = true;
			return w.start;
		}
		if (!sent_in(t, w, LIST_NO_ACT) &&
		    !sent_in(t, w, LIST_QUANTIFIER) &&
		    !sent_in(t, w, LIST_NO_KIND))
			break;
		pos = w.start;
	}
	return pos;
}

/* "The servicing of the pump was skipped": there was none. */
static bool
is_undone(const struct sent *t, size_t pos)
{
	for (int i = 0; i < 4; i++) {
		struct span w = sent_next(t, pos);

		if (!textword_adjacent(t->s, pos, w.start))
			return false;
		if (sent_in(t, w, LIST_UNDONE))
			return true;
		if (!sent_in(t, w, LIST_COPULA) &&
		    !sent_in(t, w, LIST_AUXILIARY) &&
		    !sent_in(t, w, LIST_STATE_ADVERB))
			return false;
		pos = w.end;
	}
	return false;
}

/* "There was no closure of the school", "made no arrests". */
static bool
read_noun(const struct sent *t, struct act *a)
{
	bool no = false;
	struct auxiliaries light;
	struct span verb;

	light = deed_auxiliaries(t, a->hit->start);
	if (light.from < a->hit->start && !light.be)
		return false; /* "did not start" */
	a->aux.from = noun_from(t, a->hit->start, &no);
	a->not = no;
	a->theme = theme_of(t, a->hit->end);
	verb = sent_prev(t, a->aux.from);
	light = deed_auxiliaries(t, verb.start);
	if (!no && light.not &&textword_adjacent(t->s, verb.end, a->aux.from))
		a->not = true;
	if (is_undone(t, a->theme.noun.end ? a->theme.noun.end : a->hit->end))
		a->not = !a->not ;
	return (a->not || a->theme.noun.end) && !a->theme.counted;
}

/* --- the label */

/* What passes tells of its day; else what was done holds from then on, and
 * what was not lasts up to then. */
static enum aspect
aspect_of(struct cell state, bool not )
{
	return state_aspect(state) == ASPECT_NONE ? ASPECT_NONE :
	    not                                   ? ASPECT_TO :
						    ASPECT_FROM;
}

/* Does a state begin there? Two that do have one subject. */
static bool
is_taken(const struct sent *t, size_t pos)
{
	for (size_t i = 0; i < t->nlab; i++)
		if (t->lab[i].col == LABEL_STATE && t->lab[i].at.start == pos)
			return true;
	return false;
}

static void
add(struct sent *t, const struct act *a)
{
	struct span at = {a->aux.from, a->end};
	struct cell state;
	struct cell name = cell_of("");
	bool not = a->not != a->theme.not ;

	if (is_denial(t, at))
		return;
	if (a->theme.noun.end) {
		name = theme_name(t, &a->theme);
		/* some of them died, others survived */
		if (*a->hit->rule->arg == '-' &&
		    (cell_is(name, "people") || a->theme.counted))
			return;
		if (a->some && *a->hit->rule->form == 's')
			return;
		if (a->theme.noun.start < at.start)
			at.start = a->theme.at.start;
		if (a->theme.noun.end > at.end)
			at.end = a->theme.noun.end;
	}
	if (a->theme.not &&of_event(t, at))
		return;
	if (deed_denied(t, &at) && a->theme.counted)
		return; /* so many it may not be, but others */
	if (is_taken(t, at.start) && a->theme.noun.start > at.start)
		at.start = a->theme.noun.start;
	else if (is_taken(t, at.start) && a->hit->start > at.start)
		at.start = a->hit->start;
	state = state_name(t, a->called ? a->called : a->hit->rule->arg, not );
	sent_label(t, LABEL_STATE, state, at)->aspect = aspect_of(state, not );
	sent_label(t, LABEL_SUBJECT, name, name.len ? a->theme.noun : at)->in =
	    (struct span){at.start, at.start + 1};
}

/* "wanted to close", but not "is to close", which is a plan. */
static bool
is_wish(const struct sent *t, const struct act *a)
{
	return !a->not &&state_wanted(t, a->hit->start) &&
	    !sent_in(t, sent_prev(t, a->aux.from), LIST_PLANNED) && !a->aux.be;
}

/* The act that the noun at w tells of, if it is one. */
static const struct hit *
noun_of_act(const struct sent *t, struct span w)
{
	const struct hit *h = hit_starting(t, RULE_ACT, w.start);

	for (; h && h->start == w.start; h = h->next)
		if (h->end == w.end && of_kind(h, "noun"))
			return h;
	return NULL;
}

/* Acts that say no more of a noun than that it was done. */
static bool
is_light(const char *name)
{
	return !strcmp(name, "made") || !strcmp(name, "given") ||
	    !strcmp(name, "received") || !strcmp(name, "carried-out") ||
	    !strcmp(name, "started");
}

/* Does what it is done to stand behind the word? */
static bool
leads_on(const struct sent *t, struct span w)
{
	return sent_is(t, w, "of") || sent_is(t, w, "to") ||
	    sent_is(t, w, "for") || sent_is(t, w, "on") ||
	    sent_is(t, w, "against");
}

/* What the noun of an act is done to: "approval to the reform". */
static struct theme
theme_of_noun(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return textword_adjacent(t->s, pos, w.start) && leads_on(t, w) ?
	    theme_behind(t, w.end) :
	    (struct theme){.not = false};
}

/* "Police made no arrests", "gave its approval to the reform": the noun tells
 * what was done, and the verb no more than that it was. */
/* "The panels failed a fire test": what tests are for. */
static bool
read_test(const struct sent *t, struct act *a, const struct hit *noun)
{
	bool fail = (t->s[a->hit->start] | 32) == 'f';
	const char *verb = a->hit->rule->arg;
	const char *name = noun ? noun->rule->arg : "";

	if (strcmp(verb, fail ? "-worked" : "accepted") != 0 ||
	    (strcmp(name, "passed") != 0 && strcmp(name, "inspected") != 0 &&
		strcmp(name, "audited") != 0))
		return false;
	if (!fail && (t->s[a->hit->start] | 32) != 'p')
		return false;
	a->not = (a->not != fail) != a->theme.not ;
	a->called = "passed";
	a->theme = theme_before(t, a->aux.from);
	if (noun->end > a->end)
		a->end = noun->end;
	return true;
}

static void
read_light(const struct sent *t, struct act *a)
{
	const char *verb = a->hit->rule->arg;
	const struct hit *noun = noun_of_act(t, a->theme.noun);
	size_t end = a->hit->end;
	bool minus = *verb == '-', not = a->theme.not ;
	struct theme x;

	if (read_test(t, a, noun) || !noun || a->theme.counted ||
	    !strcmp(noun->rule->arg, "asked-for") || !is_light(verb + minus))
		return;
	x = strcmp(verb, "received") == 0 ? theme_before(t, a->aux.from) :
					    theme_of_noun(t, end);
	if (!x.noun.end)
		x = theme_of_noun(t, noun->end);
	if (noun->start < a->aux.from)
		a->aux.from = noun->start;
	if (noun->end > a->end)
		a->end = noun->end;
	a->not = (a->not != minus) != not ;
	a->hit = noun;
	a->form = FORM_TO;
	a->theme = x;
}

/* "There was no alarm", "had no fire doors"; and "there was an alarm". */
static void
try_none(struct sent *t, const struct hit *h)
{
	struct act a = {.hit = h, .form = FORM_NONE, .end = h->end};
	struct span w = sent_next(t, h->end);
	bool there = (t->s[h->start] | 32) == 't' && h->end - h->start > 5;

	a.aux.from = h->start;
	a.theme = theme_behind(t, h->end);
	if (!a.theme.noun.end || a.theme.counted || a.theme.pronoun ||
	    theme_is_no(t, a.theme.noun) || noun_of_act(t, a.theme.noun) ||
	    is_told(t, &a) || cell_is(theme_name(t, &a.theme), "people"))
		return;
	if (sent_in(t, w, LIST_NO_PART) ||
	    (there && (sent_is(t, w, "a") || sent_is(t, w, "an"))))
		add(t, &a);
}

/* "Barges went on passing", "the ferries have stopped sailing": whatever they
 * do, it goes on, or doesn't. */
static void
try_phase(struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->end);
	struct act a = {.hit = h, .form = FORM_PHASE, .end = w.end};
	struct theme behind = theme_behind(t, w.end);

	a.aux = deed_auxiliaries(t, h->start);
	a.not = a.aux.not ;
	if (!textword_adjacent(t->s, h->end, w.start) || w.end - w.start < 5 ||
	    memcmp(t->s + w.end - 3, "ing", 3) != 0 ||
	    (behind.noun.end && !tells_when(t, behind.noun)))
		return;
	a.theme = theme_before(t, a.aux.from);
	if (a.theme.noun.end && !a.theme.other && !a.theme.pronoun &&
	    !cell_is(theme_name(t, &a.theme), "people") && !is_told(t, &a))
		add(t, &a);
}

static void
try_act(struct sent *t, const struct hit *h)
{
	struct act a = {.hit = h, .form = form_of(h), .end = h->end};

	if (of_kind(h, "noun")) {
		a.aux.from = h->start;
		if (!is_told(t, &a) && read_noun(t, &a))
			add(t, &a);
		return;
	}
	if (a.form == FORM_NONE) {
		try_none(t, h);
		return;
	}
	if (a.form == FORM_PHASE) {
		try_phase(t, h);
		return;
	}
	a.aux = deed_auxiliaries(t, h->start);
	a.not = a.aux.not ;
	if (!is_verb(t, &a) || is_told(t, &a) || is_wish(t, &a))
		return;
	if (a.aux.be && a.form != FORM_IS && in_ing(t, h))
		a.aux.be = false; /* "was closing the road": it did */
	if (!theme_of_verb(t, &a))
		return;
	theme_small(t, &a);
	if (a.theme.noun.end && !a.theme.other) {
		read_light(t, &a);
		add(t, &a);
	}
}

static bool
comes_later(const struct hit *h)
{
	return form_of(h) == FORM_DOES || form_of(h) == FORM_PHASE;
}

/* Verbs that may stand alone come after those that need what they are done
 * to: "recovered the body", "prices recovered". */
void
acts_find(struct sent *t)
{
	const struct hit *first = t->hits.first[RULE_ACT], *h;
	bool later = false;

	for (h = first; h; h = h->next)
		if (comes_later(h))
			later = true;
		else
			try_act(t, h);
	for (h = first; h && later; h = h->next)
		if (comes_later(h))
			try_act(t, h);
}
