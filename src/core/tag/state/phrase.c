/* phrase.c - noun phrases word by word: which and how many, and what.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/phrase.h"

#include <string.h>

#include "core/tag/sent/scope.h"

/* Words of a phrase that are looked at. */
enum { PHRASE = 16 };

bool
theme_is_no(const struct sent *t, struct span w)
{
	struct known k = known_of(t, w);

	return phrase_no(t, &k);
}

bool
phrase_amount(const struct sent *t, const struct known *w)
{
	const uint64_t lists = in_list(LIST_QUANTIFIER) | in_list(LIST_AMOUNT);
	struct span at = w->at;
	const char *dash = memchr(t->s + at.start, '-', at.end - at.start);

	if (is_digit(sent_first(t, at)))
		return true;
	if (!dash)
		return (w->lists & lists) || phrase_no(t, w);
	at.end = (size_t)(dash - t->s); /* seventy-eight */
	return (sent_lists(t, at) & lists) || theme_is_no(t, at);
}

/* It says how many, and not that it is all or none. */
static bool
is_count(const struct sent *t, const struct known *w)
{
	return phrase_amount(t, w) && !phrase_no(t, w) &&
	    !(w->lists & in_list(LIST_ALL));
}

bool
phrase_ends(const struct known *w)
{
	const uint64_t lists = in_list(LIST_PREPOSITION) |
	    in_list(LIST_COPULA) | in_list(LIST_AUXILIARY) |
	    in_list(LIST_NEGATION) | in_list(LIST_STATE_ADVERB) |
	    in_list(LIST_RELATIVE);

	return (w->lists & lists) ||
	    (w->classes & (of_class(WORD_CALENDAR) | of_class(WORD_OPENER))) ||
	    phrase_pronoun(w);
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
	    is_digit(sent_first(t, w));
}

bool
phrase_adverb(const struct sent *t, struct span w)
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
	size_t n = w.end - w.start;

	if (n == 4)
		return sent_is(t, w, "down") || sent_is(t, w, "away") ||
		    sent_is(t, w, "back");
	return sent_is(t, w, "out") || sent_is(t, w, "up");
}

/* "plant in Lomm", "driver of the bus": the name or noun behind. */
static struct span
name_behind(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos), n = sent_next(t, w.end);
	struct span none = {0, 0};
	struct known k;

	if (sent_is(t, w, "of") && sent_is(t, n, "any"))
		return none; /* "no deal of any kind" */
	if (sent_is(t, w, "of") && textword_adjacent(t->s, pos, w.start) &&
	    sent_in(t, n, LIST_NO_ACT)) {
		w = n;
		n = sent_next(t, n.end);
		k = known_of(t, n);
		return textword_adjacent(t->s, w.end, n.start) &&
			!phrase_ends(&k) && !phrase_amount(t, &k) &&
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

/* A word that begins no phrase, or ends one. */
static bool
stops(const struct sent *t, const struct theme *x, const struct known *w,
    bool of)
{
	return theme_is_particle(t, w->at) || sent_is(t, w->at, "without") ||
	    sent_is(t, w->at, "late") || sent_is(t, w->at, "early") ||
	    (x->noun.end && !of &&
		((w->lists & in_list(LIST_PAST_NOUN)) ||
		    phrase_adverb(t, w->at)));
}

/* "Members of the crew": the crew. */
static bool
is_member(const struct sent *t, struct span w)
{
	return (sent_is(t, w, "member") || sent_is(t, w, "members")) &&
	    sent_is(t, sent_next(t, w.end), "of");
}

/* Takes the word of a phrase in; false where the phrase ends before it. */
static bool
take(const struct sent *t, struct theme *x, const struct known *k, bool *of)
{
	struct span w = k->at;
	bool amount;

	if (stops(t, x, k, *of))
		return false;
	if (*of && !x->pronoun && sent_is(t, w, "of")) {
		x->noun = x->at = (struct span){0, 0};
		return true;
	}
	amount = phrase_amount(t, k);
	if (x->noun.end && !*of && (phrase_determiner(k) || amount))
		return false;
	if (amount) {
		if (!x->not &&phrase_no(t, k)) {
			x->not = true;
			x->no = w;
		}
		x->counted = x->counted || is_count(t, k);
		if (!is_digit(sent_first(t, w)))
			x->noun = x->at = w;
		return *of = true;
	}
	if (is_owner(t, w)) {
		x->noun = x->at = (struct span){0, 0};
		return *of = true;
	}
	if (phrase_determiner(k))
		return true;
	if (is_member(t, w)) {
		x->noun = x->at = w;
		return *of = true;
	}
	if (phrase_ends(k) ||
	    (x->noun.end && textword_capital(t->s, x->noun) &&
		is_lower(sent_first(t, w)) && ends_in(t, w, "ed"))) {
		x->pronoun = !x->noun.end && phrase_pronoun(k);
		if (x->pronoun)
			x->noun = x->at = w;
		return false;
	}
	if (*of || !x->noun.end || idle_word(t, x->noun))
		x->at = w;
	x->other = x->other || (k->lists & in_list(LIST_ANOTHER));
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

bool
phrase_finite(const struct sent *t, struct span w)
{
	const struct hit *h = hit_starting(t, RULE_ACT, w.start);

	if (hit_starting(t, RULE_VERB, w.start))
		return true;
	for (; h && h->start == w.start; h = h->next)
		if (h->rule->words == WORDS_VERB && h->rule->form != FORM_IS &&
		    !ends_in(t, w, "ing"))
			return true;
	return false;
}

struct theme
phrase_read(const struct sent *t, size_t *pos, size_t end)
{
	struct theme x = {.not = false};
	bool of = false;

	for (int i = 0; i < PHRASE; i++) {
		struct span w = sent_next(t, *pos);
		struct known k;

		if (w.start >= w.end || w.end > end ||
		    (i && !textword_adjacent(t->s, *pos, w.start)) ||
		    (x.noun.end && !of && !phrase_adverb(t, x.noun) &&
			phrase_finite(t, w)))
			break;
		k = known_of(t, w);
		if (!take(t, &x, &k, &of))
			break;
		*pos = past_number(t, w.end);
		*pos += owner_sign(t, *pos);
	}
	if (x.noun.end && !x.pronoun)
		x.where = name_behind(t, x.noun.end);
	return x;
}
