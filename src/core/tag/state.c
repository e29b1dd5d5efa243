/* state.c - states that a sentence gives, whose they are, and denials.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <string.h>

#include "core/tag/sent.h"
#include "core/tag/token.h"

/* Is what begins at pos negated by the words before it? */
static bool
negated(const struct sent *t, size_t pos)
{
	size_t from = clause_start(t->s, t->len, pos);

	for (int i = 0; i < 4; i++) {
		struct span w = token_prev(t->s, pos);
		size_t n = w.end - w.start;

		if (w.start >= w.end || w.start < from)
			return false;
		if (token_in(t->s, w,
			"not never no without neither nor cannot "
			"unable failed fails fail struggled struggles struggling "
			"struggle prevent prevented preventing") ||
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
	size_t from = clause_start(t->s, t->len, h->start);

	if (h->end + 4 < t->len && memcmp(t->s + h->end, " by ", 4) == 0)
		m = actor_in(t, h->end, clause_end(t->s, t->len, h->end + 4));
	if (!m && !full)
		m = actor_in(t, h->start, h->end);
	if (!m)
		m = actor_before(t, from, h->start);
	if (!m)
		m = actor_before(t, 0, h->start);
	return m;
}

static void
add_state(struct sent *t, const struct hit *h)
{
	const struct mention *m = holder(t, h);
	struct span at = {h->start, h->end};
	struct label *l = sent_label(t, LABEL_STATE, h->rule->label, at);

	l->aspect = h->rule->aspect;
	if (!m)
		return;
	l = sent_label(t, LABEL_SUBJECT, m->label, m->at);
	l->in = at;
}

/* --- denials */

static bool
same_name(struct cell a, const struct name *b)
{
	return a.len && b->len == a.len && memcmp(a.s, b->s, a.len) == 0;
}

/* The last state that another party gave before pos of this sentence; it is
 * left in *state. */
static bool
state_here(const struct sent *t, size_t pos, struct cell *state)
{
	bool found = false;

	for (size_t i = 0; i < t->nhit && t->hit[i].start < pos; i++)
		if (t->hit[i].rule->what == RULE_LABEL &&
		    t->hit[i].rule->col == LABEL_STATE &&
		    t->hit[i].end <= pos &&
		    !cell_is(t->hit[i].rule->label, "denial") &&
		    !negated(t, t->hit[i].start)) {
			*state = t->hit[i].rule->label;
			found = true;
		}
	return found;
}

static bool
state_past(const struct sent *t, struct cell by, struct cell *state)
{
	const struct memory *m = t->m;

	for (size_t i = 0; i < m->nstates; i++) {
		const struct past_state *p = &m->states[i];

		if (p->state.sent + 2 < m->sent)
			return false;
		if (same_name(by, &p->speaker))
			continue;
		*state = name_cell(&p->state);
		return true;
	}
	return false;
}

/* A state right behind the denial: "dismissed claims of full control". */
static bool
state_behind(const struct sent *t, const struct hit *d, struct cell *state)
{
	for (size_t i = 0; i < t->nhit; i++) {
		const struct hit *h = &t->hit[i];

		if (h->rule->what == RULE_LABEL &&
		    h->rule->col == LABEL_STATE && h->start >= d->end &&
		    h->start < d->end + 40 &&
		    !cell_is(h->rule->label, "denial")) {
			*state = h->rule->label;
			return true;
		}
	}
	return false;
}

static void
add_denial(struct sent *t, const struct hit *h)
{
	struct cell state = {"", 0}, by = {"", 0};
	struct span at = {h->start, h->end};
	struct label *l;

	for (size_t i = 0; i < t->nsaid; i++)
		if (t->said[i].at.start <= h->end && !t->said[i].noun)
			by = t->said[i].name;
	if (!state_behind(t, h, &state) && !state_here(t, h->start, &state))
		state_past(t, by, &state);
	sent_label(t, LABEL_STATE, state, at);
	l = sent_label(t, LABEL_STANCE, cell_of("denied"), at);
	l->in = at;
	if (!by.len)
		return;
	for (size_t i = 0; i < t->nsaid; i++)
		if (t->said[i].name.s == by.s) {
			l = sent_label(t, LABEL_SPEAKER, by, t->said[i].at);
			l->in = at;
			return;
		}
}

void
state_find(struct sent *t)
{
	for (size_t i = 0; i < t->nhit; i++) {
		const struct hit *h = &t->hit[i];

		if (h->rule->what != RULE_LABEL || h->rule->col != LABEL_STATE)
			continue;
		if (cell_is(h->rule->label, "denial"))
			add_denial(t, h);
		else if (!negated(t, h->start))
			add_state(t, h);
	}
}
