/* theme.c - noun phrases: what an act is done to, or who does it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/theme.h"

#include <string.h>

#include "core/tag/state/phrase.h"
#include "core/tag/sent/scope.h"
#include "core/unit/noun.h"

/* Words that are looked at behind a preposition; clauses that a phrase may be
 * away. */
enum { PHRASE = 16, CLAUSES = 3 };

struct theme
theme_behind(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	struct theme x;

	if (!textword_adjacent(t->s, pos, w.start) ||
	    (sent_in(t, w, LIST_PREPOSITION) &&
		sent_in(t, sent_next(t, w.end), LIST_ARTICLE)))
		return (struct theme){.not = false}; /* "around the clock" */
	x = phrase_read(t, &pos, clause_end(t, pos));
	if (x.noun.start == w.start &&
	    (phrase_adverb(t, w) || sent_in(t, w, LIST_COMPLEMENT_WORD)))
		return (struct theme){.not = false}; /* "landed safely" */
	return x;
}

struct theme
theme_between(const struct sent *t, size_t pos, size_t end)
{
	return phrase_read(t, &pos, end);
}

/* Does a noun phrase begin with the word, behind another noun? */
static bool
opens_phrase(const struct sent *t, struct span w, struct span before)
{
	struct known k = known_of(t, w);

	return phrase_determiner(&k) || phrase_pronoun(&k) ||
	    phrase_amount(t, &k) ||
	    (textword_capital(t->s, w) && !textword_capital(t->s, before));
}

/* May the word stand before a preposition's noun? */
static bool
leads_noun(const struct sent *t, const struct known *w)
{
	return phrase_determiner(w) || (w->classes & of_class(WORD_CALENDAR)) ||
	    (w->lists & in_list(LIST_ADVERBIAL)) || phrase_amount(t, w);
}

/* Over a preposition and its noun: up to the next phrase, or behind the first
 * word of two. */
static size_t
past_noun(const struct sent *t, size_t pos, size_t end)
{
	struct span w = sent_next(t, pos), first;
	bool time = false;

	while (w.end <= end) {
		struct known k = known_of(t, w);

		if (!leads_noun(t, &k))
			break;
		if (time && phrase_no(t, &k))
			return w.start; /* "by Sunday evening no ship" */
		time = time || (k.classes & of_class(WORD_CALENDAR));
		w = sent_next(t, w.end);
	}
	first = w;
	for (int i = 0; i < PHRASE && w.end <= end; i++) {
		struct span n = sent_next(t, w.end);

		if (n.end > end || sent_in(t, n, LIST_PREPOSITION))
			break;
		if (opens_phrase(t, n, w))
			return n.start;
		w = n;
	}
	return w.start > first.start ? first.end : first.start;
}

/* Over "on Monday", "by noon" at the clause's beginning. */
static size_t
past_oblique(const struct sent *t, size_t pos, size_t end)
{
	for (int i = 0; i < CLAUSES; i++) {
		struct span w = sent_next(t, pos);

		if (w.end > end || !sent_in(t, w, LIST_PREPOSITION) ||
		    sent_is(t, w, "that"))
			break;
		pos = sent_of(t, w, WORD_OPENER) ? w.end :
						   past_noun(t, w.end, end);
	}
	return pos;
}

/* The first noun phrase of a clause. */
static struct theme
first_phrase(const struct sent *t, size_t from, size_t end)
{
	size_t pos = past_oblique(t, from, end);

	return phrase_read(t, &pos, end);
}

/* Over the comma before pos: where the words before it begin; pos if there is
 * none. */
static size_t
step_back(const struct sent *t, size_t *pos)
{
	size_t at = skip_blank_back(t, *pos);

	if (at == 0 || t->s[at - 1] != ',')
		return *pos;
	*pos = at - 1;
	return clause_start(t, *pos);
}

/* Behind "and" the subject of the clause before goes on. */
static bool
goes_on(const struct sent *t, size_t *pos)
{
	struct span w = sent_prev(t, *pos);

	if (w.start >= w.end || !sent_in(t, w, LIST_SECOND_VERB) ||
	    !textword_adjacent(t->s, w.end, *pos))
		return false;
	*pos = w.start;
	return true;
}

/* Behind a verb of saying that has no "that": "they said no arrests had". */
static size_t
past_saying(const struct sent *t, size_t from, size_t pos)
{
	if (!t->hits.first[RULE_VERB])
		return from;
	for (size_t i = 0; i < t->hits.n && t->hits.v[i].end < pos; i++) {
		const struct hit *h = &t->hits.v[i];
		struct span w;

		if (h->what != RULE_VERB || h->start <= from)
			continue;
		w = sent_next(t, h->end);
		if (w.end <= pos && textword_adjacent(t->s, h->end, w.start) &&
		    (sent_is(t, w, "that") || !sent_in(t, w, LIST_PREPOSITION)))
			from = w.start; /* but "found in the truck" */
	}
	return from;
}

/* What "which" or "who" behind a clause is: its last noun phrase, but for
 * "which" none that tells where or when. */
static struct theme
last_phrase(const struct sent *t, size_t from, size_t end, bool who)
{
	struct theme best = first_phrase(t, from, end);
	struct span before = sent_next(t, from), w = before;

	for (; w.start < w.end && w.end <= end; w = sent_next(t, w.end)) {
		size_t pos = w.start;
		struct theme x;

		if (!opens_phrase(t, w, before) ||
		    (sent_in(t, before, LIST_PREPOSITION) &&
			!sent_is(t, before, "of") &&
			(!who || sent_of(t, before, WORD_INSIDE)))) {
			before = w;
			continue;
		}
		x = phrase_read(t, &pos, end);
		best = x.noun.end && !x.pronoun ? x : best;
		before = w.end < pos ? sent_prev(t, pos) : w;
		w.end = before.end;
	}
	return best;
}

/* The noun phrase of [from, end) that ends it. */
static struct theme
nearest(const struct sent *t, size_t from, size_t end)
{
	size_t pos = end;

	for (int i = 0; i < PHRASE; i++) {
		struct span w = sent_prev(t, pos);
		struct known k;

		if (w.start >= w.end || w.start < from)
			break;
		k = known_of(t, w);
		if (phrase_ends(&k) || phrase_finite(t, w))
			break;
		pos = w.start;
		if (phrase_determiner(&k))
			break;
	}
	return phrase_read(t, &pos, end);
}

/* "Generators, all of which worked": what they are all, or some, of. False
 * where no such words end at w. */
static bool
partitive(const struct sent *t, struct span w, struct theme *x)
{
	struct span of = sent_prev(t, w.start), all;
	struct known k;
	size_t at, from;

	if (!(sent_is(t, w, "whom") || sent_is(t, w, "which")) ||
	    !sent_is(t, of, "of"))
		return false;
	all = sent_prev(t, of.start);
	k = known_of(t, all);
	at = all.start;
	from = phrase_amount(t, &k) ? step_back(t, &at) : at;
	if (from >= at)
		return false;
	*x = nearest(t, from, at);
	x->not = phrase_no(t, &k);
	x->counted = !x->not &&!sent_in(t, all, LIST_ALL);
	return true;
}

/* "The driver who hit the girl was": whom a clause without a comma is of;
 * people of whom it tells are not those of whom others do. */
static struct theme
restricted(const struct sent *t, size_t at)
{
	size_t end = skip_blank_back(t, at);
	size_t from = end ? clause_start(t, end - 1) : 0;
	struct theme x = {.not = false};

	if (from < end)
		x = last_phrase(t, past_saying(t, from, end), end, true);
	x.other = x.other || sent_in(t, x.noun, LIST_ANYBODY);
	return x;
}

/* "The plant, she said, had": is it nothing but who says so? */
static bool
names_source(const struct sent *t, size_t from, size_t end)
{
	end = skip_blank_back(t, end);
	for (size_t i = 0; i < t->hits.n && t->hits.v[i].start < end; i++)
		if (t->hits.v[i].what == RULE_VERB &&
		    t->hits.v[i].start >= from && t->hits.v[i].end == end)
			return true;
	return false;
}

/* Does the word make a clause of its phrase, as a verb does? */
static bool
is_finite(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_COPULA) || sent_in(t, w, LIST_AUXILIARY) ||
	    phrase_finite(t, w);
}

/* "The merger between A and B was": where the phrase begins of which what
 * stands behind the "and" at end is a part; end if it is none. */
static size_t
past_joined(const struct sent *t, size_t end)
{
	size_t start = end ? clause_start(t, end - 1) : 0;
	struct span w = sent_next(t, start);
	struct span next = sent_next(t, sent_next(t, end).end);
	bool linked = false;
	bool own = sent_in(t, next, LIST_NO_ACT); /* "and the owner was" */

	if (sent_in(t, w, LIST_PREPOSITION))
		return end;
	for (; w.start < w.end && w.end <= end; w = sent_next(t, w.end)) {
		if (is_finite(t, w))
			return end;
		linked = linked || sent_is(t, w, "between") ||
		    (!own && (sent_is(t, w, "of") || sent_is(t, w, "from")));
	}
	return linked ? start : end;
}

struct theme
theme_before(const struct sent *t, size_t pos)
{
	size_t from, at;
	struct span w, rel;
	struct theme x;

	for (int i = 0; i < CLAUSES && goes_on(t, &pos); i++)
		;
	from = clause_start(t, pos);
	w = sent_next(t, from);
	if (from && partitive(t, w, &x))
		return x;
	if (from && w.end <= pos && !sent_in(t, w, LIST_RELATIVE) &&
	    sent_is(t, sent_prev(t, from), "and")) {
		x = first_phrase(t, from, pos);
		if (x.noun.end)
			return x;
	}
	if (from && sent_is(t, w, "and")) {
		at = past_joined(t, w.start);
		if (at < w.start)
			return first_phrase(t, at, pos);
	}
	if (from == 0 || (w.end <= pos && !sent_in(t, w, LIST_RELATIVE)))
		return first_phrase(t, past_saying(t, from, pos), pos);
	at = from;
	rel = w;
	from = step_back(t, &at);
	if (from < at && w.start >= pos && names_source(t, from, at)) {
		at = from;
		from = step_back(t, &at);
	}
	if (from == at && sent_is(t, rel, "who"))
		return restricted(t, at);
	w = sent_next(t, from);
	if (from && from < at && sent_in(t, w, LIST_ARTICLE) &&
	    !sent_is(t, w, "the")) {
		at = from;
		from = step_back(t, &at);
	}
	return from < at &&
		(sent_is(t, rel, "which") || sent_is(t, rel, "who")) ?
	    last_phrase(t, from, at, sent_is(t, rel, "who")) :
	    first_phrase(t, from, at);
}

/* --- what it is called */

/* Puts the noun behind s, a plural in -s in the singular; a name stays. */
static size_t
put_singular(char *s, size_t n, struct cell noun, bool first)
{
	char one[NOUN_MAX];
	size_t k = noun.len, len;

	memcpy(s + n, noun.s, k);
	if (k < 4 || noun.s[k - 1] != 's')
		return n + k;
	if (first && is_upper(s[n]))
		s[n] = (char)(s[n] + 32); /* "Rents rose": hardly a name */
	if (is_upper(s[n]))
		return n + k;
	len = noun_singular((struct cell){s + n, k}, one);
	if (!len || len > k)
		return n + k;
	memcpy(s + n, one, len);
	return n + len;
}

/* Where the words that tell which begin: two at most, or a name. */
static size_t
which(const struct sent *t, const struct theme *x)
{
	size_t pos = x->noun.start;

	for (int i = 0; pos > x->at.start; i++) {
		struct span w = sent_prev(t, pos);

		if (w.start < x->at.start ||
		    (i > 1 && !textword_capital(t->s, w)))
			break;
		pos = w.start;
	}
	return pos;
}

/* "The suspect": one whom the report has told of. */
static bool
is_somebody(const struct sent *t, const struct theme *x)
{
	return x->at.start == x->noun.start && !x->counted &&
	    !x->not &&sent_is(t, sent_prev(t, x->noun.start), "the") &&
	    (sent_is(t, x->noun, "suspect") || sent_is(t, x->noun, "victim") ||
		sent_is(t, x->noun, "man") || sent_is(t, x->noun, "woman"));
}

struct cell
theme_name(const struct sent *t, const struct theme *x)
{
	bool poss;
	struct span noun = textword_unpossess(t->s, x->noun, &poss);
	size_t from = which(t, x), n = 0;
	struct known noun_known;
	char *s;

	if (x->pronoun)
		return cell_of("");
	if (sent_in(t, x->noun, LIST_ANYBODY) && !is_somebody(t, x))
		return cell_of("people");
	noun_known = known_of(t, x->noun);
	if (phrase_amount(t, &noun_known))
		return cell_of("");
	s = arena_alloc(t->a,
	    noun.end - from + (x->where.end - x->where.start) + 1);
	if (x->where.end && !is_upper(t->s[from])) {
		n = put_singular(s, 0,
		    (struct cell){t->s + x->where.start,
			x->where.end - x->where.start},
		    false);
		s[n++] = ' ';
	}
	memcpy(s + n, t->s + from, noun.start - from);
	n += noun.start - from;
	n = put_singular(s, n,
	    (struct cell){t->s + noun.start, noun.end - noun.start},
	    noun.start == t->begin);
	return (struct cell){s, n};
}
