/* act.c - what is done to anything, or is not: "no shops were looted".
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * acts.tsv has the verbs. The state is named by the verb, "looted=yes", and is
 * said of the noun that it is done to: the one behind the verb, or, with a form
 * of be, the one before it. */
#include <string.h>

#include "core/tag/state/act.h"
#include "core/tag/rule/lexicon.h"
#include "core/tag/state/anaphor.h"
#include "core/tag/sent/scope.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/state/thing.h"
#include "core/tag/state/auxiliary.h"
#include "core/tag/state/deed.h"
#include "data/persons.h"

/* Words of a phrase that are looked at. */
enum { PHRASE = 5 };

/* As what it is read; see enum rule_form. */
static enum rule_form
form_of(const struct hit *h)
{
	uint8_t f = h->rule->form;

	return f == FORM_SIDE || f == FORM_DENIED ? FORM_TO :
	    f == FORM_SELF                        ? FORM_DOES :
						    f;
}

static bool
is_parted(const struct hit *h)
{
	return act_of(h, WORDS_APART) || act_of(h, WORDS_AWAY);
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
	    state_of_trial(state) || state_of_place(state) ||
	    state_of_cause(state);
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
	struct span w;

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
		if (a->hit->rule->form == FORM_SELF)
			return false; /* "picked up the phone" */
		struct theme who = theme_before(t, a->aux.from);

		a->theme = behind;
		a->not = a->not != nobody(&who);
		a->some = who.counted;
		return true;
	}
	w = sent_next(t, a->hit->end);
	if (theme_is_particle(t, w) || sent_is(t, w, "that") ||
	    (sent_in(t, w, LIST_COMPLEMENT_WORD) &&
		textword_adjacent(t->s, a->hit->end, w.start)))
		return false; /* "ended up", "ran dry", "found that" */
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

/* Is it somebody by name, or by his post? */
static bool
is_person(const struct sent *t, const struct theme *x)
{
	struct span w = sent_prev(t, x->noun.start);

	return sent_of(t, x->noun, WORD_TITLE) ||
	    (textword_capital(t->s, x->noun) && x->at.start < x->noun.start &&
		textword_capital(t->s, w) && !x->where.end);
}

/* The name of the act: what is done to a person may be another one. */
static const char *
act_name(const struct sent *t, const struct act *a)
{
	struct span w = sent_next(t, a->hit->start);
	long row = -1;

	if (a->called)
		return a->called;
	if (a->form != FORM_BY && !t->titled && w.end == a->hit->end &&
	    is_person(t, &a->theme))
		row = table_named(&table_persons, t->x->low + w.start,
		    w.end - w.start);
	return row < 0 ? a->hit->rule->arg :
			 table_at(&table_persons, (size_t)row, 1);
}

/* "told the council": that is said, but "nobody told the council" is an act. */
static bool
only_denied(const struct hit *h)
{
	return h->rule->form == FORM_DENIED;
}

/* "Did not begin in any of the engines": it did, elsewhere. */
static bool
not_there(const struct sent *t, const struct act *a)
{
	struct span w = sent_next(t, a->end), any = sent_next(t, w.end);

	return a->aux.not &&a->form == FORM_DOES && sent_is(t, any, "any") &&
	    sent_in(t, w, LIST_PREPOSITION) &&
	    textword_adjacent(t->s, a->end, w.start) &&
	    !sent_is(t, sent_next(t, any.end), "way");
}

/* "The two climbers": all that there are. */
static bool
is_all(const struct sent *t, const struct theme *x)
{
	struct span w = x->noun;

	for (int i = 0; i < PHRASE; i++) {
		struct span before = sent_prev(t, w.start);

		if (before.start >= before.end ||
		    !textword_adjacent(t->s, before.end, w.start) ||
		    sent_in(t, before, LIST_PREPOSITION))
			return false;
		if (sent_is(t, before, "the") || sent_in(t, before, LIST_ALL))
			return true;
		w = before;
	}
	return false;
}

static void
add(struct sent *t, const struct act *a)
{
	struct span at = {a->aux.from, a->end};
	struct cell state;
	struct cell name = cell_of("");
	bool not = a->not != a->theme.not ;

	if (is_denial(t, at) || (!not &&only_denied(a->hit)) || not_there(t, a))
		return;
	if (a->theme.noun.end) {
		name = a->theme.pronoun ?
		    anaphor_name(t, &a->theme) :
		    thing_called(t, theme_name(t, &a->theme));
		/* some of them died, others survived */
		if (*a->hit->rule->arg == '-' &&
		    (cell_is(name, "people") ||
			(a->theme.counted && !is_all(t, &a->theme))))
			return;
		if (a->some && a->hit->rule->form == FORM_SIDE)
			return;
		if (a->theme.noun.start < at.start)
			at.start = a->theme.not ? a->theme.no.start :
						  a->theme.at.start;
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
	if (a->theme.noun.start < a->hit->start)
		anaphor_keep(t, &a->theme, name);
	state = state_name(t, act_name(t, a), not );
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

/* "He told this newspaper that": what is told is told there. */
static bool
is_source(const struct sent *t, const struct act *a)
{
	const struct hit *h = a->hit;

	if (a->aux.be || a->not || strcmp(h->rule->arg, "warned") != 0)
		return false;
	for (size_t i = 0; i < t->nsaid; i++)
		if (!t->said[i].remote && t->said[i].at.start < h->end &&
		    h->start < t->said[i].at.end)
			return true;
	return false;
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
	    theme_is_no(t, a.theme.noun) || act_noun_at(t, a.theme.noun) ||
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

	a.aux = auxiliary_read(t, h->start);
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

/* Is the word one of the sentence's, anywhere behind pos? */
static bool
stands_behind(const struct sent *t, size_t pos, struct cell word)
{
	const struct lexeme *w = &t->x->w[t->x->at[pos]];

	for (; w < t->x->w + t->x->n; w++)
		if (w->start >= pos &&
		    (size_t)(w->end - w->start) == word.len &&
		    cell_same(t->x->low + w->start, word.s, word.len))
			return true;
	return false;
}

/* "Switched the pumps off", "did not call the march off". Most sentences lack
 * the particle. */
static void
try_parted(struct sent *t, const struct hit *h)
{
	struct act a = {.hit = h, .form = FORM_TO};
	struct span w;

	if (!stands_behind(t, h->end, h->rule->label))
		return;
	a.aux = auxiliary_read(t, h->start);
	a.not = a.aux.not ;
	a.theme = theme_behind(t, h->end);
	w = sent_next(t, a.theme.noun.end);
	a.end = w.end;
	if (!a.theme.noun.end || a.theme.other || a.aux.be ||
	    (act_of(h, WORDS_AWAY) && !a.aux.verb) ||
	    !textword_adjacent(t->s, a.theme.noun.end, w.start) ||
	    !sent_is(t, w, h->rule->label.s) || is_told(t, &a) ||
	    is_wish(t, &a))
		return;
	add(t, &a);
}

/* "Kept producing", "went on to": of the verb behind it. */
static bool
goes_on(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->start), next = sent_next(t, w.end);

	return w.end == h->end && sent_in(t, w, LIST_PHASE) &&
	    textword_adjacent(t->s, w.end, next.start) &&
	    next.end - next.start > 4 &&
	    memcmp(t->s + next.end - 3, "ing", 3) == 0;
}

/* The act of a verb there, but for those whose words are no verb's. */
static bool
read_verb(const struct sent *t, const struct hit *h, struct act *a)
{
	a->aux = auxiliary_read(t, h->start);
	a->not = a->aux.not ;
	if (!act_is_verb(t, a) || is_wish(t, a) || is_source(t, a) ||
	    goes_on(t, h))
		return false;
	if (a->aux.be && a->form != FORM_IS && act_in_ing(t, h))
		a->aux.be = false; /* "was closing the road": it did */
	if (!theme_of_verb(t, a))
		return false;
	theme_small(t, a);
	return true;
}

/* "The coach, bound for Elmsay, left the road". */
static bool
is_aside(const struct sent *t, const struct act *a)
{
	size_t pos = skip_blank_back(t, a->hit->start);

	return a->form == FORM_IS && pos && t->s[pos - 1] == ',';
}

bool
act_read(const struct sent *t, const struct hit *h, struct act *a)
{
	*a = (struct act){.hit = h, .form = form_of(h), .end = h->end};
	if (is_aside(t, a)) {
		a->aux.from = h->start;
		a->theme = theme_before(t, h->start);
		return a->theme.noun.end && !a->theme.other;
	}
	return a->form != FORM_NONE && a->form != FORM_PHASE &&
	    !act_of(h, WORDS_NOUN) && !is_parted(h) && read_verb(t, h, a) &&
	    a->theme.noun.end && !a->theme.other;
}

static void
try_act(struct sent *t, const struct hit *h)
{
	struct act a = {.hit = h, .form = form_of(h), .end = h->end};

	if (act_of(h, WORDS_NOUN)) {
		a.aux.from = h->start;
		if (!is_told(t, &a) && act_read_noun(t, &a))
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
	a.aux = auxiliary_read(t, h->start);
	a.not = a.aux.not ;
	if (is_told(t, &a) || !read_verb(t, h, &a))
		return;
	if (a.theme.noun.end && !a.theme.other) {
		act_read_light(t, &a);
		if (strcmp(a.hit->rule->arg, "suffered") != 0)
			add(t, &a); /* "suffered losses": numbers tell that */
	}
}

/* What makes a thing so is told by that, and not as an act of its own. */
static void
complements_find(struct sent *t)
{
	const struct hit *h = t->hits.first[RULE_ACT];

	for (; h; h = h->next) {
		struct act a = {.hit = h, .form = FORM_IS, .end = h->end};

		if (form_of(h) != FORM_IS)
			continue;
		a.aux = auxiliary_read(t, h->start);
		if (!a.aux.be && act_read_complement(t, &a) &&
		    !is_told(t, &a) && !a.theme.other)
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

	complements_find(t);
	for (h = first; h; h = h->next)
		if (is_parted(h))
			try_parted(t, h);
	for (h = first; h; h = h->next)
		if (comes_later(h))
			later = true;
		else if (!is_parted(h))
			try_act(t, h);
	for (h = first; h && later; h = h->next)
		if (comes_later(h) && !is_parted(h))
			try_act(t, h);
}
