/* state.c - states that a sentence gives, and whose they are.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <string.h>

#include "core/tag/state/deed.h"
#include "core/tag/state/denial.h"
#include "core/tag/state/side.h"
#include "core/tag/rule/lexicon.h"
#include "core/tag/sent/scope.h"
#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/state/thing.h"
#include "core/tag/state/theme.h"
#include "core/tag/state/auxiliary.h"

bool
state_negated(const struct sent *t, size_t pos)
{
	size_t from = clause_start(t, pos);
	struct span first = sent_next(t, from);

	if (first.end <= pos && sent_in(t, first, LIST_NO_PART) &&
	    textword_is(t->s, sent_next(t, first.end), "of"))
		return true; /* "none of the passengers was" */
	if (first.end <= pos && sent_in(t, first, LIST_NO_PART) &&
	    theme_before(t, auxiliary_read(t, pos).from).not )
		return true; /* "no member of the crew was" */
	for (int i = 0; i < 4; i++) {
		struct span w = sent_prev(t, pos);
		size_t n = w.end - w.start;

		if (w.start >= w.end || w.start < from)
			return false;
		if (sent_in(t, w, LIST_NEGATION) ||
		    (n > 3 && memcmp(t->s + w.end - 2, "'t", 2) == 0) ||
		    (n > 5 &&
			memcmp(t->s + w.end - 4, "\xe2\x80\x99t", 4) == 0))
			return true;
		pos = w.start;
	}
	return false;
}

/* The last actor before pos, if there is one at or after from. */
static const struct mention *
actor_before(const struct sent *t, size_t from, size_t pos)
{
	const struct mention *best = NULL;

	for (size_t i = 0; i < t->nmen; i++) {
		const struct mention *m = &t->men[i];

		if (m->col == LABEL_SUBJECT && m->at.end <= pos &&
		    m->at.start >= from && (!best || !m->weak || best->weak))
			best = m;
	}
	return best;
}

static const struct mention *
actor_in(const struct sent *t, size_t from, size_t to)
{
	for (size_t i = 0; i < t->nmen; i++)
		if (t->men[i].col == LABEL_SUBJECT &&
		    t->men[i].at.start >= from && t->men[i].at.end <= to)
			return &t->men[i];
	return NULL;
}

/* Who is in the state: the actor of "by X", the one in the words themselves
 * unless it is who was driven out, the one before them. */
static const struct mention *
holder(const struct sent *t, const struct hit *h)
{
	bool full = cell_is(h->rule->label, "control=full");
	const struct mention *m = NULL;
	size_t from = clause_start(t, h->start);

	if (h->end + 4 < t->len && memcmp(t->s + h->end, " by ", 4) == 0)
		m = actor_in(t, h->end, clause_end(t, h->end + 4));
	if (!m && !full)
		m = actor_in(t, h->start, h->end);
	if (!m)
		m = actor_before(t, from, h->start);
	if (!m)
		m = actor_before(t, 0, h->start);
	return m;
}

/* "sent troops to regain control": what is wanted, and not yet so. */
bool
state_wanted(const struct sent *t, size_t pos)
{
	struct span to = sent_prev(t, pos), w;

	if (!sent_is(t, to, "to") || !textword_adjacent(t->s, to.end, pos))
		return false;
	w = sent_prev(t, to.start);
	for (int i = 0; i < 3; i++) {
		if (sent_in(t, w, LIST_ACHIEVED))
			return false;
		w = sent_prev(t, w.start);
	}
	return true;
}

/* The same state twice over the same bytes is one. */
static bool
stated(const struct sent *t, const struct hit *h, struct cell state)
{
	for (size_t i = t->nlab; i-- > 0;)
		if (t->lab[i].col == LABEL_STATE &&
		    t->lab[i].at.end > h->start &&
		    t->lab[i].at.start < h->end &&
		    cell_eq(t->lab[i].name, state))
			return true;
	return false;
}

/* A post that stands for who holds it, in small letters as no name is: "The
 * President". */
static struct cell
post_name(const struct sent *t, struct span at)
{
	size_t n = at.end - at.start;
	char *s = arena_dup(t->a, t->s + at.start, n);

	for (size_t i = 0; i < n; i++)
		s[i] = (char)(is_upper(s[i]) ? s[i] + 32 : s[i]);
	return (struct cell){s, n};
}

/* The bytes of a state's family: what stands before '='. */
static size_t
family_len(struct cell state)
{
	const char *eq = state.len ? memchr(state.s, '=', state.len) : NULL;

	return eq ? (size_t)(eq - state.s) : state.len;
}

/* Is it what somebody does to people: "the court acquitted the banker"? */
static bool
done_to(const struct sent *t, const struct hit *h, struct span *at)
{
	struct span w = sent_next(t, h->end);

	return state_of_accused(h->rule->label) &&
	    !auxiliary_read(t, h->start).be &&
	    textword_adjacent(t->s, h->end, w.start) &&
	    (sent_in(t, w, LIST_NO_ACT) || textword_capital(t->s, w)) &&
	    state_noun_behind(t, h->end, at);
}

/* Who is judged: "acquitted Dahl", "found the clerk guilty". */
static struct theme
judged(const struct sent *t, const struct hit *h)
{
	static const char guilty[] = "guilty";
	struct span verb = sent_next(t, h->start);
	size_t n = sizeof(guilty) - 1;
	size_t last = h->end - h->start > n ? h->end - n : h->start;

	if (!state_of_accused(h->rule->label) || auxiliary_read(t, h->start).be)
		return (struct theme){.not = false};
	if (verb.end + 1 < last &&
	    sent_is(t, (struct span){last, h->end}, guilty) &&
	    !sent_is(t, verb, "not") && !sent_is(t, verb, "pleaded"))
		return theme_between(t, verb.end, last);
	return verb.end == h->end && sent_next(t, h->end).start == h->end + 1 ?
	    theme_behind(t, h->end) :
	    (struct theme){.not = false};
}

/* A name before the words that nobody knows: "Halvern admitted guilt". */
static struct cell
name_before(struct sent *t, const struct hit *h)
{
	struct theme x = theme_before(t, auxiliary_read(t, h->start).from);

	return x.noun.end && !x.pronoun && textword_capital(t->s, x.noun) ?
	    theme_name(t, &x) :
	    (struct cell){"", 0};
}

/* "A third climber": one that no other report tells of but as such. */
static bool
is_another(const struct sent *t, struct span at)
{
	struct span w = sent_next(t, at.start), a = sent_prev(t, at.start);

	return sent_in(t, w, LIST_ANOTHER) && w.end < at.end &&
	    (sent_is(t, a, "a") || sent_is(t, a, "an") ||
		sent_is(t, w, "another"));
}

static struct label *
label_subject(struct sent *t, const struct hit *h, const struct mention *m)
{
	struct span at = {h->start, h->end};
	struct theme who = judged(t, h);
	struct cell side;

	if (who.noun.end && !who.counted)
		return sent_label(t, LABEL_SUBJECT, theme_name(t, &who),
		    who.noun);
	if (!m && state_of_place(h->rule->label)) {
		side = side_of(t, at, &at);
		return sent_label(t, LABEL_SUBJECT, side,
		    side.len ? at : (struct span){h->start, h->end});
	}
	if (done_to(t, h, &at))
		return sent_label(t, LABEL_SUBJECT,
		    (struct cell){t->s + at.start, at.end - at.start}, at);

	if (state_of_thing(h->rule->label)) {
		struct cell thing = thing_in(t, h, &at);

		return sent_label(t, LABEL_SUBJECT, thing, at);
	}
	if (m && state_of_person(h->rule->label) &&
	    textword_of(t->s, m->at, WORD_TITLE))
		return sent_label(t, LABEL_SUBJECT, post_name(t, m->at), m->at);
	if (m)
		return sent_label(t, LABEL_SUBJECT, m->label, m->at);
	if ((state_of_subject(h->rule->label) ||
		state_of_person(h->rule->label)) &&
	    state_noun(t, (struct span){h->start, h->end}, &at) &&
	    is_another(t, at))
		return sent_label(t, LABEL_SUBJECT, cell_of("another"), at);
	if ((state_of_subject(h->rule->label) ||
		state_of_person(h->rule->label)) &&
	    state_noun(t, (struct span){h->start, h->end}, &at))
		return sent_label(t, LABEL_SUBJECT,
		    (struct cell){t->s + at.start, at.end - at.start}, at);
	return sent_label(t, LABEL_SUBJECT,
	    state_of_subject(h->rule->label) ? name_before(t, h) :
					       (struct cell){"", 0},
	    at);
}

/* Do the first nlab labels say a state of that family over those bytes? */
static bool
family_said(const struct sent *t, size_t nlab, struct cell state,
    struct span at)
{
	size_t n = family_len(state);

	for (size_t i = 0; i < nlab; i++) {
		const struct label *l = &t->lab[i];

		if (l->col == LABEL_STATE && l->at.end > at.start &&
		    l->at.start < at.end && family_len(l->name) == n &&
		    memcmp(l->name.s, state.s, n) == 0)
			return true;
	}
	return false;
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

/* A negated state is the one that its negation says: "never shut" is open. */
static void
add_state(struct sent *t, const struct hit *h)
{
	bool not = state_negated(t, h->start);
	struct cell state = not ? state_not(h->rule->label) : h->rule->label;
	const struct mention *m = holder(t, h);
	struct span at = {h->start, h->end};
	struct label *l;

	if (m && m->at.start >= h->start && state_of_event(h->rule->label))
		m = NULL; /* "Category 3" */
	if (!state.len || stated(t, h, state) ||
	    family_said(t, t->ndeed, state, at))
		return;
	if (is_taken(t, at.start) && sent_next(t, at.start).end < at.end)
		at.start = sent_next(t, sent_next(t, at.start).end).start;
	l = sent_label(t, LABEL_STATE, state, at);
	l->aspect = not ? state_aspect(state) : h->rule->aspect;
	l = label_subject(t, h, m);
	l->in = (struct span){at.start, at.start + 1};
	if (state_wanted(t, h->start))
		sent_label(t, LABEL_STANCE, cell_of("forecast"), at)->in = at;
}

/* "Moscow ratified the treaty": each side has to, and the next one may not. */
static bool
of_many_sides(const struct sent *t, struct cell state, size_t pos)
{
	const struct mention *m = actor_before(t, 0, pos);

	return m && !m->weak && m->at.end < pos &&
	    textword_adjacent(t->s, m->at.end, pos) && state.len > 5 &&
	    memcmp(state.s, "bill=", 5) == 0;
}

bool
state_put(struct sent *t, struct cell state, struct span said, struct span at,
    const struct hit *thing, struct cell called)
{
	struct cell name = called;
	struct span where;
	struct label *l;
	size_t begin = at.start;

	if (is_taken(t, at.start) && said.start > at.start)
		at.start = said.start;
	if (is_taken(t, at.start) && thing && thing->start > at.start)
		at.start = thing->start;
	where = at;
	if (family_said(t, t->nlab, state, said) ||
	    (thing && sent_in(t, sent_prev(t, thing->start), LIST_ANOTHER)))
		return false;
	l = sent_label(t, LABEL_STATE, state, at);
	l->aspect = state_aspect(state);
	if (state_of_thing(state) && thing)
		name = of_many_sides(t, state, begin) ?
		    actor_before(t, 0, begin)->label :
		    thing_name(t, thing, &where);
	else if (thing && thing->start >= said.end && state_of_accused(state))
		name = thing_name(t, thing, &where);
	else if (state_of_subject(state)) {
		const struct mention *m =
		    actor_before(t, clause_start(t, at.start), at.start);

		name = m ? m->label : called;
		where = m ? m->at : at;
		if (!name.len && state_noun_before(t, said.start, &where))
			name = (struct cell){t->s + where.start,
			    where.end - where.start};
	}
	sent_label(t, LABEL_SUBJECT, name, where)->in =
	    (struct span){at.start, at.start + 1}; /* not of numbers within */
	return true;
}

void
state_find(struct sent *t)
{
	things_find(t);
	deeds_find(t);
	causes_find(t);
	t->ndeed = t->nlab;
	for (const struct hit *h = t->hits.first[RULE_LABEL]; h; h = h->next) {
		if (h->rule->col != LABEL_STATE)
			continue;
		if (cell_is(h->rule->label, "denial"))
			denial_add(t, h);
		else
			add_state(t, h);
	}
	acts_find(t);
	slots_find(t);
}
