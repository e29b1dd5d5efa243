/* denial.c - denials, and the state that they deny.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/denial.h"

#include <string.h>

#include "core/tag/sent/sentword.h"

static bool
same_name(struct cell a, const struct name *b)
{
	return a.len && b->len == a.len && memcmp(a.s, b->s, a.len) == 0;
}

/* Who says what stands at pos: the speaker with the narrowest scope. */
static struct cell
speaker_at(const struct sent *t, size_t pos)
{
	struct cell by = {NULL, 0};
	size_t best = (size_t)-1;

	for (size_t i = 0; i < t->nsaid; i++) {
		const struct speech *p = &t->said[i];

		if (p->in.start <= pos && pos < p->in.end &&
		    p->in.end - p->in.start < best) {
			best = p->in.end - p->in.start;
			by = p->name;
		}
	}
	return by;
}

/* The last state before pos of this sentence that is not by's own word. */
static bool
state_here(const struct sent *t, size_t pos, struct cell by, struct cell *state)
{
	const struct hit *h = t->hits.first[RULE_LABEL];
	bool found = false;

	for (; h && h->start < pos; h = h->next) {
		struct cell who;

		if (h->rule->col != LABEL_STATE || h->end > pos ||
		    cell_is(h->rule->label, "denial") ||
		    state_negated(t, h->start))
			continue;
		who = speaker_at(t, h->start);
		if (who.len && by.len && cell_eq(who, by))
			continue;
		*state = h->rule->label;
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
	const struct hit *h = t->hits.first[RULE_LABEL];

	for (; h; h = h->next)
		if (h->rule->col == LABEL_STATE && h->start >= d->end &&
		    h->start < d->end + 40 &&
		    !memchr(t->s + d->end, ',', h->start - d->end) &&
		    !cell_is(h->rule->label, "denial")) {
			*state = h->rule->label;
			return true;
		}
	return false;
}

/* "Denied this": what was said before. */
static bool
of_pronoun(const struct sent *t, const struct hit *d)
{
	struct span w = sent_prev(t, d->end);

	return sent_is(t, w, "this") || sent_is(t, w, "that") ||
	    sent_is(t, w, "it") || sent_is(t, w, "them");
}

/* "denied a report that it had": what is denied stands behind, known or not. */
static bool
has_own_words(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return textword_adjacent(t->s, pos, w.start) &&
	    (sent_in(t, w, LIST_DENIED_WORDS) || sent_is(t, w, "that"));
}

/* "Denies that any of the figures leaked": a clause is denied, and no figures.
 */
static bool
of_clause(const struct sent *t, const struct hit *d)
{
	struct span that = sent_next(t, sent_next(t, d->start).end);
	struct span w = sent_next(t, that.end);

	return sent_is(t, that, "that") && w.end < d->end &&
	    (sent_in(t, w, LIST_NO_ACT) || sent_in(t, w, LIST_QUANTIFIER) ||
		sent_in(t, w, LIST_POSSESSIVE));
}

void
denial_add(struct sent *t, const struct hit *h)
{
	struct cell state = {"", 0}, by = {"", 0};
	struct span at = {h->start, h->end};
	struct label *l;

	if (of_clause(t, h))
		return;
	for (size_t i = 0; i < t->nsaid; i++)
		if (t->said[i].at.start <= h->end && !t->said[i].noun)
			by = t->said[i].name;
	if ((of_pronoun(t, h) || !state_behind(t, h, &state)) &&
	    !state_here(t, h->start, by, &state) && !has_own_words(t, h->end))
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
