/* deed.c - states by grammar: what a thing is, does, or has done to it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * deeds.tsv has the words ("closed"), things.tsv the nouns they may be said
 * of. "The road is closed", "the dam burst", "police closed the road": the
 * thing stands before the words or, where something is done to it, behind
 * them; small words before them negate. */
#include <string.h>

#include "core/tag/state/deed.h"
#include "core/tag/rule/lexicon.h"
#include "core/tag/state/auxiliary.h"
#include "core/tag/sent/scope.h"
#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"

/* How far a thing may stand from what it does, in bytes and words. */
enum { FAR = 64, NEAR = 48, BETWEEN = 5, BEFORE = 7 };

struct deed {
	const struct hit *hit, *thing;
	struct cell called; /* the thing that "it" stands for */
	size_t from;        /* where its first auxiliary begins */
	bool be, not ;      /* a form of be, or a negation before it */
};

/* Is the thing one that the deed is said of? */
static bool
suits(const struct deed *d, const struct hit *h)
{
	return (d->hit->rule->classes & h->rule->classes) &&
	    cell_listed(cell_of(h->rule->arg), d->hit->rule->need);
}

/* What "it" at w stands for: the last thing before the deed that suits, of
 * this sentence or the two before it. */
static bool
pronoun(const struct sent *t, struct deed *d, struct span w)
{
	const struct memory *m = t->m;
	const struct hit *h, *last = NULL;

	if (!sent_in(t, w, LIST_THING_PRONOUN))
		return false;
	for (h = t->hits.first[RULE_THING]; h; h = h->next)
		if (h->end <= w.start && suits(d, h))
			last = h;
	if (last) {
		d->called = last->rule->label;
		return true;
	}
	for (size_t i = m->nnouns; i > 0 && i + NOUNS_MAX > m->nnouns; i--) {
		const struct past_noun *p = &m->nouns[(i - 1) % NOUNS_MAX];

		if (p->sent + 2 < m->sent ||
		    p->sent < m->topics[TOPIC_ONE].sent)
			return false; /* told of before something else */
		if (!cell_listed(cell_of(p->class), d->hit->rule->need))
			continue;
		d->called = p->noun;
		return true;
	}
	return false;
}

/* The last thing in [from, to) that suits. */
static const struct hit *
last_thing(const struct sent *t, const struct deed *d, size_t from, size_t to)
{
	const struct hit *h = t->hits.first[RULE_THING], *best = NULL;

	for (; h && h->start < to; h = h->next)
		if (h->start >= from && h->end <= to && suits(d, h))
			best = h;
	return best;
}

/* "Not a single house", "not one house". */
static bool
not_one(const struct sent *t, struct span w)
{
	struct span one = sent_next(t, w.end);

	return sent_is(t, w, "not") &&
	    (sent_is(t, one, "a") || sent_is(t, one, "one"));
}

/* Where the noun phrase begins whose noun begins at pos; *not says whether
 * its words negate ("neither of the two"). */
static size_t
phrase_start(const struct sent *t, size_t pos, bool * not )
{
	for (int i = 0; i < BETWEEN; i++) {
		struct span w = sent_prev(t, pos);

		if (w.start >= w.end || !textword_adjacent(t->s, w.end, pos))
			return pos;
		if (sent_in(t, w, LIST_NO_PART) || not_one(t, w))
			*not = true;
		else if (sent_of(t, w, WORD_OPENER) ||
		    (sent_of(t, w, WORD_LOCATIVE) && !sent_is(t, w, "of")))
			return pos;
		pos = w.start;
	}
	return pos;
}

/* "traces of explosives": what is found is the traces. */
static bool
trace_of(const struct sent *t, const struct hit *h)
{
	return strcmp(h->rule->arg, "find") == 0 &&
	    sent_is(t, sent_next(t, h->end), "of");
}

/* "the road to the airport": the first of the two is meant. */
static const struct hit *
head_thing(const struct sent *t, const struct deed *d, size_t from,
    const struct hit *h)
{
	const struct hit *first = last_thing(t, d, from, h->start);

	while (first && h->start - first->end <= NEAR &&
	    (sent_of(t, sent_next(t, first->end), WORD_LOCATIVE) ||
		trace_of(t, first))) {
		h = first;
		first = last_thing(t, d, from, h->start);
	}
	return h;
}

/* One clause back over a comma or the word that opens this one. */
static size_t
step_back(const struct sent *t, size_t from, size_t *pos)
{
	*pos = skip_blank_back(t, from);
	if (*pos && t->s[*pos - 1] == ',')
		--*pos;
	return *pos ? clause_start(t, *pos - 1) : 0;
}

static bool
relative(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_RELATIVE) || sent_is(t, w, "that") ||
	    sent_is(t, w, "whose") || sent_is(t, w, "where");
}

/* The beginning of the clause that has the subject of what is said at pos,
 * over "which" and over "..., whose A is B (C) D,". */
static size_t
subject_clause(const struct sent *t, size_t *pos)
{
	size_t at = *pos, from = clause_start(t, at);
	struct span w = sent_next(t, from);
	bool empty = w.start >= at;

	for (int i = 0; empty && i < BETWEEN && from && !relative(t, w); i++) {
		from = step_back(t, from, &at);
		w = sent_next(t, from);
	}
	if (!relative(t, w) || (!empty && !textword_adjacent(t->s, w.end, at)))
		return clause_start(t, *pos);
	from = step_back(t, w.start, &at);
	*pos = at;
	return from;
}

/* Behind "and", the sentence's subject goes on. */
static bool
goes_on(const struct sent *t, size_t pos)
{
	struct span w = sent_prev(t, pos);

	return textword_adjacent(t->s, w.end, pos) &&
	    sent_in(t, w, LIST_SECOND_VERB);
}

static bool
thing_before(const struct sent *t, struct deed *d)
{
	size_t pos = d->from, from = subject_clause(t, &pos);
	const struct hit *h = last_thing(t, d, from, pos);

	if (!h && goes_on(t, d->from)) {
		h = last_thing(t, d, 0, pos);
		from = pos = h ? h->end : pos;
	}
	if (!h && cell_listed(cell_of("it"), d->hit->rule->need))
		h = last_thing(t, d, 0, pos);
	if (!h || pos - h->end > FAR) {
		struct span w = sent_prev(t, d->from);

		return textword_adjacent(t->s, w.end, d->from) &&
		    pronoun(t, d, w);
	}
	d->thing = head_thing(t, d, from, h);
	phrase_start(t, d->thing->start, &d->not );
	return true;
}

/* "No drone hit the depot": nobody does it. */
static bool
nobody(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, clause_start(t, pos));

	return w.end <= pos && sent_in(t, w, LIST_NO_PART);
}

static bool
thing_behind(const struct sent *t, struct deed *d)
{
	size_t end = clause_end(t, d->hit->end);
	size_t pos = d->hit->end;
	const struct hit *h = t->hits.first[RULE_THING];
	struct span it = sent_next(t, pos);

	if (textword_adjacent(t->s, pos, it.start) && pronoun(t, d, it))
		return true;
	if (nobody(t, d->from))
		d->not = !d->not ;
	for (; h && h->start < end; h = h->next) {
		if (h->start < pos || h->start - pos > NEAR || !suits(d, h))
			continue;
		while (pos < h->start) {
			struct span w = sent_next(t, pos);

			if (w.start >= h->start)
				break;
			if (sent_in(t, w, LIST_NO_PART))
				d->not = !d->not ;
			else if (sent_of(t, w, WORD_LOCATIVE) &&
			    !sent_is(t, w, "of"))
				return false;
			pos = w.end;
		}
		d->thing = h;
		return true;
	}
	return false;
}

/* The next of "tear gas and rubber bullets", or NULL. */
static const struct hit *
next_thing(const struct sent *t, const struct deed *d)
{
	const struct hit *h = t->hits.first[RULE_THING];

	for (; h; h = h->next) {
		struct span w;

		if (h->start <= d->thing->end || !suits(d, h))
			continue;
		w = sent_next(t, d->thing->end);
		if (sent_is(t, w, "and") || sent_is(t, w, "or"))
			w = sent_next(t, w.end);
		return w.start == h->start ? h : NULL;
	}
	return NULL;
}

/* "It was overloaded", "Corvus stands upright": where an event has one such
 * thing, it need not be called by its noun. */
static bool
implied(const struct sent *t, const struct deed *d)
{
	struct span w = sent_prev(t, d->from);

	return cell_listed(cell_of("it"), d->hit->rule->need) &&
	    w.start < w.end && textword_adjacent(t->s, w.end, d->from) &&
	    (sent_in(t, w, LIST_SUBJECT_PRONOUN) || textword_capital(t->s, w));
}

/* "was carrying weapons" is done by it, not to it. */
static bool
progressive(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->start);

	return w.end - w.start > 4 && memcmp(t->s + w.end - 3, "ing", 3) == 0;
}

/* Said of anybody: the noun before it. */
static bool
anybody(const struct sent *t, struct deed *d)
{
	struct span at;

	if (!cell_listed(cell_of("any"), d->hit->rule->need) ||
	    !state_noun_before(t, d->from, &at))
		return false;
	d->called = (struct cell){t->s + at.start, at.end - at.start};
	phrase_start(t, at.start, &d->not );
	return true;
}

/* Done to anybody: the noun behind it. */
static bool
anybody_behind(const struct sent *t, struct deed *d)
{
	struct span at;

	if (!cell_listed(cell_of("any"), d->hit->rule->need) ||
	    !state_noun_behind(t, d->hit->end, &at))
		return false;
	d->called = (struct cell){t->s + at.start, at.end - at.start};
	if (nobody(t, d->from))
		d->not = !d->not ;
	return true;
}

static bool
subject(const struct sent *t, struct deed *d)
{
	return thing_before(t, d) || implied(t, d) || anybody(t, d);
}

/* Finds the thing by the deed's form. */
static bool
find_thing(const struct sent *t, struct deed *d)
{
	uint8_t form = d->hit->rule->form;

	if (form == FORM_IS)
		return d->be && subject(t, d);
	if (form == FORM_DOES)
		return !d->be && (d->not || !state_wanted(t, d->hit->start)) &&
		    subject(t, d);
	if (form == FORM_OF || progressive(t, d->hit))
		return thing_behind(t, d);
	if (d->be)
		return thing_before(t, d) || anybody(t, d);
	return thing_behind(t, d) || anybody_behind(t, d);
}

bool
deed_denied(struct sent *t, struct span *at)
{
	for (size_t i = 0; i < t->nsaid; i++) {
		const struct speech *p = &t->said[i];
		struct span one;

		if (!p->denies || p->remote || p->in.start > at->start ||
		    at->start >= p->in.end || p->at.start >= at->start)
			continue;
		at->start = p->at.start;
		one = (struct span){at->start, at->start + 1};
		sent_label(t, LABEL_STANCE, cell_of("denied"), *at)->in = one;
		if (p->name.len)
			sent_label(t, LABEL_SPEAKER, p->name, p->at)->in = one;
		return true;
	}
	return false;
}

static void
add(struct sent *t, const struct deed *d, struct cell state)
{
	struct span said = {d->hit->start, d->hit->end};
	struct span at = {d->from, d->hit->end};

	if (d->thing && d->thing->start < at.start)
		at.start = d->thing->start;
	if (d->thing && d->thing->end > at.end)
		at.end = d->thing->end;
	deed_denied(t, &at);
	if (!state_put(t, state, said, at, d->thing, d->called))
		return;
	if (!d->not &&state_wanted(t, d->hit->start))
		sent_label(t, LABEL_STANCE, cell_of("forecast"), at)->in =
		    (struct span){at.start, at.start + 1};
}

/* "The plan was rejected": who is against it isn't told. */
static bool
of_whom(const struct deed *d, struct cell state)
{
	return d->be && state_of_subject(state) &&
	    d->hit->rule->form == FORM_TO &&
	    !cell_listed(cell_of("any"), d->hit->rule->need);
}

static void
try_deed(struct sent *t, const struct hit *h)
{
	struct auxiliaries a = auxiliary_read(t, h->start);
	struct deed d = {.hit = h};
	struct cell state = h->rule->label;

	d.from = a.from;
	d.be = a.be;
	d.not = a.not ;
	if (!find_thing(t, &d))
		return;
	if (d.not )
		state = state_not(state);
	if (!state.len || of_whom(&d, state))
		return;
	add(t, &d, state);
	if (!d.thing || d.thing->start < h->start)
		return;
	d.thing = next_thing(t, &d);
	if (!d.thing)
		return;
	d.from = d.thing->start;
	d.hit = d.thing;
	add(t, &d, state);
}

/* The bits of the classes of the things that the sentence names, or "it" may
 * stand for. */
static uint64_t
classes_there(const struct sent *t)
{
	uint64_t bits = (uint64_t)1 << CLASS_ANY;
	const struct hit *h = t->hits.first[RULE_THING];

	for (; h; h = h->next)
		bits |= h->rule->classes;
	for (size_t i = 0; i < t->m->nnouns && i < NOUNS_MAX; i++)
		bits |= t->m->nouns[i].classes;
	return bits;
}

void
deeds_find(struct sent *t)
{
	const struct hit *h = t->hits.first[RULE_DEED];
	uint64_t there = h ? classes_there(t) : 0;

	for (; h; h = h->next)
		if (h->rule->classes & there)
			try_deed(t, h);
}
