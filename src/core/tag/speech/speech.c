/* speech.c - who says what, and which bytes that governs.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * "X said that A", "A, X said", "A," said X, "X did B, saying A", "according
 * to X, A", "X's claims of A", X: "A". The bytes governed end where a new
 * clause takes another line: "but", a semicolon, another source. */
#include <string.h>

#include "core/tag/sent/scope.h"
#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/state/act.h"

static struct speech *
said_add(struct sent *t, struct span at, struct cell name, struct span in)
{
	t->said =
	    mem_grow(t->said, &t->saidcap, t->nsaid + 1, sizeof(*t->said));
	t->said[t->nsaid] = (struct speech){.at = at,
	    .name = name,
	    .in = in,
	    .stance = "claimed"};
	return &t->said[t->nsaid++];
}

/* --- verbs */

/* The subject of "..., saying that": the last source, else the first actor or
 * pronoun of the sentence. */
static bool
sentence_source(struct sent *t, size_t pos, struct span *at, struct cell *name)
{
	struct span w = sent_next(t, 0);
	const char *kind;

	for (size_t i = t->nsaid; i-- > 0;)
		if (t->said[i].at.end <= pos && !t->said[i].noun) {
			*at = t->said[i].who;
			*name = t->said[i].name;
			return true;
		}
	if (sent_in(t, w, LIST_SUBJECT_PRONOUN) && t->m->speaker.len) {
		*at = w;
		*name = name_cell(&t->m->speaker);
		return true;
	}
	for (size_t i = 0; i < t->nmen; i++) {
		struct span m = t->men[i].at;

		if (t->men[i].col != LABEL_SUBJECT || m.end > pos)
			continue;
		w = sent_prev(t, m.start);
		if (w.start < w.end && sent_in(t, w, LIST_OBLIQUE))
			continue;
		while (m.end < t->len && textword_at(t->s, t->len, m.end))
			m.end++;
		w = sent_next(t, m.end);
		if (hit_ending(t, RULE_SOURCE, w.end))
			m.end = w.end;
		return source_before(t, m.end, at, name, &(bool){false}, &kind);
	}
	return false;
}

static void
say(struct sent *t, const struct hit *v, struct span who, struct cell name,
    const char *kind, struct span in)
{
	struct span at = {who.start < v->start ? who.start : v->start,
	    who.end > v->end ? who.end : v->end};
	struct speech *p = said_add(t, at, name, in);

	p->who = who;
	p->stance = v->rule->arg;
	p->denies = strcmp(p->stance, "denied") == 0;
	if (p->denies && !p->behind && in.start >= v->end) {
		size_t end = denied_end(t, (struct span){v->start, v->end});

		if (!end && strcmp(v->rule->need, "deed") == 0)
			end = act_denied(t, v->end);
		p->denies = end > 0;
		p->in.end = end ? end : clause_end(t, v->end);
		if (!end) { /* "rejected the plan": nobody's words */
			p->stance = "claimed";
			p->in.start = v->start;
		}
	}
	if (strcmp(kind, "hearsay") == 0 && strcmp(p->stance, "claimed") == 0)
		p->stance = "hedged";
}

/* "A," said X. */
static bool
try_inverted(struct sent *t, const struct hit *v)
{
	struct span who, w = {v->start, v->end};
	struct cell name;
	const char *kind;
	bool quoted;
	size_t end;

	if (!comma_before(t, v->start, &quoted) || v->start < 6)
		return false;
	if (!quoted && !sent_in(t, w, LIST_INVERTED))
		return false;
	if (!source_after(t, v->end, &who, &name, &kind))
		return false;
	end = past_adverbial(t, who.end);
	if (!quoted && end < t->len && t->s[end] != '.' && t->s[end] != ',')
		return false;
	say(t, v, who, name, kind,
	    (struct span){scope_start(t, v->start), v->start});
	t->said[t->nsaid - 1].behind = true;
	end = skip_blank(t, end);
	if (quoted && end < t->len &&
	    (t->s[end] == ',' || t->s[end] == '.' || t->s[end] == ':'))
		say(t, v, who, name, kind,
		    (struct span){who.end, scope_end(t, who.end)});
	return true;
}

static void
try_participle(struct sent *t, const struct hit *v)
{
	struct span who = {v->start, v->start}, w = sent_prev(t, v->start);
	struct cell name = {NULL, 0};
	const char *kind = "who";
	bool passive, ok = false;

	if (w.start < w.end && textword_adjacent(t->s, w.end, v->start) &&
	    hit_ending(t, RULE_SOURCE, w.end))
		ok = source_before(t, v->start, &who, &name, &passive, &kind);
	else if (w.start < w.end && sent_in(t, w, LIST_BE))
		ok = source_before(t, v->start, &who, &name, &passive, &kind);
	if (!ok && !sentence_source(t, v->start, &who, &name))
		return;
	if (strcmp(v->rule->need, "that") == 0 && !has_complement(t, v->end) &&
	    !sent_in(t, (struct span){v->start, v->end}, LIST_BARE_PARTICIPLE))
		return;
	say(t, v, who, name, kind,
	    (struct span){v->start, scope_end(t, v->end)});
}

/* "which claimed": the name before the comma. */
static bool
relative_source(struct sent *t, struct span *who, struct cell *name)
{
	const char *kind;
	bool passive;
	size_t pos = skip_blank_back(t, who->start);

	if (pos && t->s[pos - 1] == ',')
		pos--;
	return source_before(t, pos, who, name, &passive, &kind) &&
	    strcmp(kind, "pronoun") != 0;
}

static bool
is_participle_ing(const struct sent *t, const struct hit *v)
{
	return v->end - v->start > 5 &&
	    memcmp(t->s + v->end - 3, "ing", 3) == 0;
}

/* Is the form a noun here: "Russian claims of", "recent reports say"? */
static bool
is_noun_here(const struct sent *t, const struct hit *v)
{
	struct span w = sent_prev(t, v->start), n;
	const struct hit *adj = hit_ending(t, RULE_ADJ, w.end);
	bool poss;

	for (size_t i = 0; i < t->nsaid; i++)
		if (t->said[i].noun && t->said[i].at.end == v->end)
			return true;
	if (!hit_starting(t, RULE_SOURCE, v->start) &&
	    !hit_starting(t, RULE_SPEECH, v->start))
		return false;
	n = sent_next(t, v->end);
	textword_unpossess(t->s, w, &poss);
	if (poss || hit_starting(t, RULE_VERB, n.start) ||
	    sent_in(t, n, LIST_NOUN_GOES_ON))
		return true;
	return adj && t->s[adj->end - 1] != 's';
}

/* "put the army's losses at 43": is there such a number behind the verb, in one
 * clause with it? */
static bool
puts_at(const struct sent *t, const struct hit *v)
{
	size_t end = clause_end(t, v->end);

	for (size_t i = v->end; i + 5 < end; i++) {
		struct span w;

		if (memcmp(t->s + i, " at ", 4) != 0)
			continue;
		w = sent_next(t, i + 4);
		return w.start > i + 4 || is_digit(sent_first(t, w)) ||
		    (sent_lists(t, w) &
			(in_list(LIST_QUANTIFIER) | in_list(LIST_AMOUNT)));
	}
	return false;
}

static void
try_plain(struct sent *t, const struct hit *v)
{
	bool sum = strcmp(v->rule->need, "sum") == 0 && !puts_at(t, v);
	bool need_that = sum || strcmp(v->rule->need, "that") == 0;
	bool passive, quoted, behind, comma;
	struct span who, w;
	struct cell name;
	const char *kind;
	size_t end;

	if (is_noun_here(t, v) ||
	    !source_before(t, v->start, &who, &name, &passive, &kind))
		return;
	if (passive && v->end > 2 && memcmp(t->s + v->end - 2, "ed", 2) == 0)
		return;
	if (strcmp(v->rule->need, "at") == 0 && !puts_at(t, v))
		return;
	w = (struct span){who.start, who.end};
	if (strcmp(kind, "pronoun") == 0 && sent_in(t, w, LIST_RELATIVE) &&
	    !relative_source(t, &who, &name))
		return;
	if (strcmp(kind, "pronoun") == 0 && !name.len)
		return;
	end = past_adverbial(t, v->end);
	comma = comma_before(t, who.start, &quoted);
	behind = comma && who.start > 12 &&
	    (at_end(t, end) || at_end(t, v->end) || quoted ||
		(end < t->len && t->s[skip_blank(t, end)] == ','));
	if (need_that && !behind && !has_complement(t, v->end))
		return;
	if (behind) {
		say(t, v, who, name, kind,
		    (struct span){scope_start(t, who.start), who.start});
		t->said[t->nsaid - 1].behind = true;
		if (at_end(t, end) || at_end(t, v->end))
			return;
	}
	say(t, v, who, name, kind, (struct span){v->end, scope_end(t, v->end)});
}

/* "according to X, A"; "A, according to X". */
static void
try_after(struct sent *t, const struct hit *v)
{
	struct span who, in;
	struct cell name;
	const char *kind;

	if (!source_after(t, v->end, &who, &name, &kind))
		return;
	if (skip_blank_back(t, v->start) < 3)
		in = (struct span){who.end, scope_end(t, who.end)};
	else
		in = (struct span){scope_start(t, v->start), v->start};
	say(t, v, who, name, kind, in);
	t->said[t->nsaid - 1].behind = in.start < v->start;
}

static void
try_verb(struct sent *t, const struct hit *v)
{
	if (strcmp(v->rule->need, "after") == 0)
		try_after(t, v);
	else if (try_inverted(t, v))
		return;
	else if (is_participle_ing(t, v))
		try_participle(t, v);
	else
		try_plain(t, v);
}

/* --- nouns of saying */

/* "Moscow's repeated claims", "Russian claims", "his claims". */
static bool
owner_before(struct sent *t, size_t pos, struct span *who, struct cell *name)
{
	for (int i = 0; i < 4; i++) {
		struct span w = sent_prev(t, pos), u;
		const struct hit *h;
		bool poss;

		if (w.start >= w.end || !textword_adjacent(t->s, w.end, pos))
			return false;
		u = textword_unpossess(t->s, w, &poss);
		h = hit_ending(t, RULE_ADJ, w.end);
		if (h) {
			*who = w;
			*name = h->rule->label;
			return true;
		}
		if (poss) {
			const char *kind;
			bool passive;

			return source_before(t, u.end, who, name, &passive,
			    &kind);
		}
		if (sent_in(t, w, LIST_POSSESSIVE) && t->m->speaker.len) {
			*who = w;
			*name = name_cell(&t->m->speaker);
			return true;
		}
		if (!is_lower(sent_first(t, w)) || sent_in(t, w, LIST_NO_OWNER))
			return false;
		pos = w.start;
	}
	return false;
}

static void
try_noun(struct sent *t, const struct hit *h)
{
	struct span n = sent_next(t, h->end), who;
	struct cell name = {NULL, 0};
	size_t end = clause_end(t, h->end + 1);
	struct speech *p;

	if (!textword_adjacent(t->s, h->end, n.start) ||
	    !sent_in(t, n, LIST_OF_CLAIM))
		return;
	if (sent_is(t, n, "that"))
		end = clause_end(t, n.end + 1);
	if (!owner_before(t, h->start, &who, &name)) {
		size_t i = h->end;
		const char *kind;

		for (; i + 4 < end; i++)
			if (memcmp(t->s + i, " by ", 4) == 0)
				break;
		if (i + 4 >= end || !source_after(t, i + 3, &who, &name, &kind))
			return;
	}
	p = said_add(t,
	    (struct span){who.start < h->start ? who.start : h->start, h->end},
	    name, (struct span){h->start, end});
	p->who = who;
	p->noun = true;
	p->denies = strcmp(h->rule->arg, "denial") == 0;
	if (p->denies)
		p->stance = "denied";
}

/* X: "A" */
static void
try_colon(struct sent *t)
{
	struct span who;
	struct cell name;
	const char *kind;
	bool passive;
	const char *colon = memchr(t->s, ':', t->len < 80 ? t->len : 80);
	size_t i;

	if (!colon)
		return;
	i = (size_t)(colon - t->s);
	if (i < 3 || !quote_at(t->s, t->len, skip_blank(t, i + 1)))
		return;
	if (!source_before(t, i, &who, &name, &passive, &kind) || who.start > 4)
		return;
	said_add(t, (struct span){who.start, i}, name, (struct span){i, t->len})
	    ->who = who;
}

/* --- the sentence as a whole */

/* Two sources side by side: the first one's words end where the second one's
 * clause begins. "X said that Y said A" is one inside the other. */
static void
part_neighbours(struct sent *t)
{
	for (size_t i = 0; i < t->nsaid; i++)
		for (size_t k = 0; k < t->nsaid; k++) {
			struct speech *a = &t->said[i], *b = &t->said[k];
			size_t pos = skip_blank_back(t, b->at.start);
			struct span w = sent_prev(t, pos);
			bool comma = pos && t->s[pos - 1] == ',';

			if (i == k || b->behind || a->behind ||
			    b->at.start <= a->at.end ||
			    b->at.start >= a->in.end ||
			    a->in.start > b->at.start)
				continue;
			if (comma || b->noun || sent_in(t, w, LIST_NEIGHBOUR))
				a->in.end =
				    b->noun && !comma ? a->in.end : b->at.start;
			if (a->denies && b->noun)
				a->in.end = b->at.start;
		}
}

/* Up to where a quotation from an earlier sentence ends, its speaker goes on,
 * unless the sentence names one behind it. */
static void
from_memory(struct sent *t)
{
	const struct name *by = &t->m->quote_by;
	size_t i = 0;

	if (!t->m->quote) {
		by = &t->m->speaker;
		if (t->nsaid || !quote_at(t->s, t->len, 0) ||
		    by->sent + 1 < t->m->sent)
			return;
		i = 1;
	}
	if (!by->len)
		return;
	for (i = sent_sign(t, i); i < t->len && !quote_at(t->s, t->len, i);)
		i = sent_sign(t, i + 1);
	for (size_t k = 0; k < t->nsaid; k++)
		if (t->said[k].behind && t->said[k].in.start < i)
			return;
	said_add(t, by->at, name_cell(by), (struct span){0, i})->remote = true;
}

void
speech_find(struct sent *t)
{
	const struct hit *noun = t->hits.first[RULE_SPEECH];
	const struct hit *verb = t->hits.first[RULE_VERB];

	t->nsaid = 0;
	while (noun || verb) /* in the order of the text */
		if (!verb || (noun && noun < verb)) {
			try_noun(t, noun);
			noun = noun->next;
		} else {
			try_verb(t, verb);
			verb = verb->next;
		}
	if (!t->nsaid)
		try_colon(t);
	part_neighbours(t);
	from_memory(t);
}
