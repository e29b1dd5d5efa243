/* theme.c - noun phrases: what an act is done to, or who does it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/theme.h"

#include <string.h>

#include "core/tag/scope.h"
#include "core/tag/sentword.h"
#include "core/unit/noun.h"

/* Words of a phrase that are looked at; clauses that one may be away. */
enum { PHRASE = 16, CLAUSES = 3 };

bool
theme_is_no(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_NO_PART) || sent_is(t, w, "no-one") ||
	    sent_is(t, w, "not");
}

/* Words that say which or how many, and are no noun. */
static bool
is_determiner(const struct sent *t, struct span w)
{
	return sent_lists(t, w) &
	    (in_list(LIST_ARTICLE) | in_list(LIST_POSSESSIVE) |
		in_list(LIST_NO_ACT));
}

static bool
is_amount(const struct sent *t, struct span w)
{
	const char *dash = memchr(t->s + w.start, '-', w.end - w.start);

	if (dash) /* seventy-eight */
		w.end = (size_t)(dash - t->s);
	return is_digit(t->s[w.start]) ||
	    (sent_lists(t, w) &
		(in_list(LIST_QUANTIFIER) | in_list(LIST_AMOUNT))) ||
	    theme_is_no(t, w);
}

/* It says how many, and not that it is all or none. */
static bool
is_count(const struct sent *t, struct span w)
{
	return is_amount(t, w) && !theme_is_no(t, w) &&
	    !sent_in(t, w, LIST_ALL);
}

static bool
is_pronoun(const struct sent *t, struct span w)
{
	return sent_of(t, w, WORD_PRONOUN) ||
	    (sent_lists(t, w) &
		(in_list(LIST_SUBJECT_PRONOUN) | in_list(LIST_THING_PRONOUN)));
}

/* A word at which a noun phrase ends. */
static bool
ends_phrase(const struct sent *t, struct span w)
{
	const uint64_t lists = in_list(LIST_PREPOSITION) |
	    in_list(LIST_COPULA) | in_list(LIST_AUXILIARY) |
	    in_list(LIST_NEGATION) | in_list(LIST_STATE_ADVERB) |
	    in_list(LIST_RELATIVE);

	return (sent_lists(t, w) & lists) ||
	    (sent_classes(t, w) &
		(of_class(WORD_CALENDAR) | of_class(WORD_OPENER))) ||
	    is_pronoun(t, w);
}

static bool
ends_in(const struct sent *t, struct span w, const char *tail)
{
	size_t n = strlen(tail);

	return w.end - w.start > n + 2 &&
	    memcmp(t->s + w.end - n, tail, n) == 0;
}

/* A word before a noun that tells nothing of which one it is. */
static bool
idle_word(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_NO_KIND) || ends_in(t, w, "ly") ||
	    ends_in(t, w, "ed") || ends_in(t, w, "ing") ||
	    is_digit(t->s[w.start]);
}

/* "halted trading shortly": no noun. */
static bool
is_adverb(const struct sent *t, struct span w)
{
	static const char *const nouns[] = {"supply", "family", "assembly",
	    "rally", "ally", "reply", "monopoly", "anomaly", "friendly"};

	if (!ends_in(t, w, "ly") || textword_capital(t->s, w))
		return false;
	for (size_t i = 0; i < sizeof(nouns) / sizeof(*nouns); i++)
		if (sent_is(t, w, nouns[i]))
			return false;
	return true;
}

bool
theme_is_particle(const struct sent *t, struct span w)
{
	static const char *const words[] = {"out", "up", "down", "away",
	    "back"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sent_is(t, w, words[i]))
			return true;
	return false;
}

/* "plant in Lomm", "driver of the bus": the name or noun behind. */
static struct span
name_behind(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos), n = sent_next(t, w.end);
	struct span none = {0, 0};

	if (sent_is(t, w, "of") && textword_adjacent(t->s, pos, w.start) &&
	    sent_in(t, n, LIST_NO_ACT)) {
		w = n;
		n = sent_next(t, n.end);
		return textword_adjacent(t->s, w.end, n.start) &&
			!ends_phrase(t, n) && !is_amount(t, n) &&
			!idle_word(t, n) ?
		    n :
		    none;
	}

	if (!textword_adjacent(t->s, pos, w.start) ||
	    !(sent_is(t, w, "in") || sent_is(t, w, "at") ||
		sent_is(t, w, "of") || sent_is(t, w, "near")) ||
	    !textword_adjacent(t->s, w.end, n.start) ||
	    !textword_capital(t->s, n) || sent_of(t, n, WORD_CALENDAR))
		return none;
	return n;
}

/* The length of the apostrophe behind a plural's owner: "dockers' walkout". */
static size_t
owner_sign(const struct sent *t, size_t pos)
{
	if (pos + 1 < t->len && t->s[pos] == '\'' && t->s[pos + 1] == ' ')
		return 1;
	return pos + 3 < t->len && memcmp(t->s + pos, "\xe2\x80\x99 ", 4) == 0 ?
	    3 :
	    0;
}

/* "the union's", "this year's": whose it is, and not what; a name tells which
 * one. */
static bool
is_owner(const struct sent *t, struct span w)
{
	bool poss;

	textword_unpossess(t->s, w, &poss);
	return (poss || owner_sign(t, w.end)) && !textword_capital(t->s, w);
}

/* Takes the word of a phrase in; false where the phrase ends before it. */
static bool
take(const struct sent *t, struct theme *x, struct span w, bool *of)
{
	bool named = x->noun.end && textword_capital(t->s, x->noun);

	if (theme_is_particle(t, w) || sent_is(t, w, "without") ||
	    sent_is(t, w, "late") || sent_is(t, w, "early") ||
	    (x->noun.end && !*of &&
		(is_adverb(t, w) || sent_in(t, w, LIST_PAST_NOUN))))
		return false;
	if (sent_is(t, w, "of") && *of && !x->pronoun) {
		x->noun = x->at = (struct span){0, 0};
		return true;
	}
	if (x->noun.end && !*of && (is_determiner(t, w) || is_amount(t, w)))
		return false;
	if (is_amount(t, w)) {
		x->not = x->not || theme_is_no(t, w);
		x->counted = x->counted || is_count(t, w);
		if (!is_digit(t->s[w.start]))
			x->noun = x->at = w;
		return *of = true;
	}
	if (is_owner(t, w)) {
		x->noun = x->at = (struct span){0, 0};
		return *of = true;
	}
	if (is_determiner(t, w))
		return true;
	if (ends_phrase(t, w) ||
	    (named && is_lower(t->s[w.start]) && ends_in(t, w, "ed"))) {
		x->pronoun = !x->noun.end && is_pronoun(t, w);
		if (x->pronoun)
			x->noun = x->at = w;
		return false;
	}
	if (*of || !x->noun.end || idle_word(t, x->noun))
		x->at = w;
	x->other = x->other || sent_in(t, w, LIST_ANOTHER);
	*of = false;
	x->noun = w;
	x->at.end = w.end;
	return true;
}

/* Over the rest of a number: "300,000". */
static size_t
past_number(const struct sent *t, size_t pos)
{
	while (pos > 0 && pos + 1 < t->len && is_digit(t->s[pos - 1]) &&
	    (t->s[pos] == ',' || t->s[pos] == '.') && is_digit(t->s[pos + 1]))
		for (pos++; pos < t->len && is_digit(t->s[pos]); pos++)
			;
	return pos < t->len && t->s[pos] == '%' ? pos + 1 : pos;
}

/* Does a verb in the past begin there? */
static bool
is_finite(const struct sent *t, struct span w)
{
	const struct hit *h = hit_starting(t, RULE_ACT, w.start);

	if (hit_starting(t, RULE_VERB, w.start))
		return true;
	for (; h && h->start == w.start; h = h->next)
		if (!*h->rule->need && *h->rule->form != 'i' &&
		    !ends_in(t, w, "ing"))
			return true;
	return false;
}

/* The phrase from pos to end, and where it ends. */
static struct theme
read_phrase(const struct sent *t, size_t *pos, size_t end)
{
	struct theme x = {.not = false};
	bool of = false;

	for (int i = 0; i < PHRASE; i++) {
		struct span w = sent_next(t, *pos);

		if (w.start >= w.end || w.end > end ||
		    (i && !textword_adjacent(t->s, *pos, w.start)) ||
		    (x.noun.end && !of && !is_adverb(t, x.noun) &&
			is_finite(t, w)) ||
		    !take(t, &x, w, &of))
			break;
		*pos = past_number(t, w.end);
		*pos += owner_sign(t, *pos);
	}
	if (x.noun.end && !x.pronoun)
		x.where = name_behind(t, x.noun.end);
	return x;
}

struct theme
theme_behind(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	struct theme x;

	if (!textword_adjacent(t->s, pos, w.start))
		return (struct theme){.not = false};
	x = read_phrase(t, &pos, clause_end(t, pos));
	if (x.noun.start == w.start &&
	    (is_adverb(t, w) || sent_in(t, w, LIST_COMPLEMENT_WORD)))
		return (struct theme){.not = false}; /* "landed safely" */
	return x;
}

struct theme
theme_between(const struct sent *t, size_t pos, size_t end)
{
	return read_phrase(t, &pos, end);
}

/* Does a noun phrase begin with the word, behind another noun? */
static bool
opens_phrase(const struct sent *t, struct span w, struct span before)
{
	return is_determiner(t, w) || is_amount(t, w) || is_pronoun(t, w) ||
	    (textword_capital(t->s, w) && !textword_capital(t->s, before));
}

/* Over a preposition and its noun: up to the next phrase, or behind the first
 * word of two. */
static size_t
past_noun(const struct sent *t, size_t pos, size_t end)
{
	struct span w = sent_next(t, pos), first;
	bool time = false;

	while (w.end <= end &&
	    (is_determiner(t, w) || is_amount(t, w) ||
		sent_of(t, w, WORD_CALENDAR) ||
		sent_in(t, w, LIST_ADVERBIAL))) {
		if (time && theme_is_no(t, w))
			return w.start; /* "by Sunday evening no ship" */
		time = time || sent_of(t, w, WORD_CALENDAR);
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

	return read_phrase(t, &pos, end);
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
		if (w.end <= pos && textword_adjacent(t->s, h->end, w.start))
			from = w.start;
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
		x = read_phrase(t, &pos, end);
		best = x.noun.end && !x.pronoun ? x : best;
		before = w.end < pos ? sent_prev(t, pos) : w;
		w.end = before.end;
	}
	return best;
}

struct theme
theme_before(const struct sent *t, size_t pos)
{
	size_t from, at;
	struct span w, rel;

	for (int i = 0; i < CLAUSES && goes_on(t, &pos); i++)
		;
	from = clause_start(t, pos);
	w = sent_next(t, from);
	if (from && w.end <= pos && !sent_in(t, w, LIST_RELATIVE) &&
	    sent_is(t, sent_prev(t, from), "and")) {
		struct theme x = first_phrase(t, from, pos);

		if (x.noun.end)
			return x;
	}
	if (from == 0 || (w.end <= pos && !sent_in(t, w, LIST_RELATIVE)))
		return first_phrase(t, past_saying(t, from, pos), pos);
	at = from;
	rel = w;
	from = step_back(t, &at);
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

struct cell
theme_name(const struct sent *t, const struct theme *x)
{
	bool poss;
	struct span noun = textword_unpossess(t->s, x->noun, &poss);
	size_t from = which(t, x), n = 0;
	char *s;

	if (x->pronoun)
		return cell_of("");
	if (sent_in(t, x->noun, LIST_ANYBODY))
		return cell_of("people");
	if (is_amount(t, x->noun))
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
