/* coming.c - whether a date is one to come, by the verb that stands behind it
 * or around it.
 * split > tag > [extract-numbers] > normalize-units > diff-claims
 *
 * scan.c has found no word before the date that looks ahead (ahead.c): then it
 * is taken for one that was. "On 12 July the bridge will close" tells what is
 * to come only behind it. */
#include <string.h>

#include "core/date/calendar.h"
#include "core/date/parse.h"

#include "data/clause-words.h"

/* Tokens: up to a date that begins its clause, from a verb to a date, and from
 * a date to the verb of its clause. */
enum { FRONT = 8, BEFORE = 12, BEHIND = 12 };

/* A date that only may be one to come is within so many days; one that was
 * JUST days ago, and comes again only after that, is that one. */
enum { SOON = 92, JUST = 14 };

enum coming { COMING_NOT, COMING_SOON, COMING };

#define CLAUSE(class) (1u << CLAUSE_WORDS_IS_##class)

static bool
is(struct scan *s, size_t i, uint32_t classes)
{
	return (tok(s, i)->clause & classes) != 0;
}

static bool
word(struct scan *s, size_t i, const char *w)
{
	return lex_word(&s->lex, tok(s, i), w);
}

/* Does a clause end before token i, or begin there? */
static bool
parts(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i);

	if (t->kind == TOK_END ||
	    (t->kind == TOK_PUNCT && t->punct && strchr(".;:?!()", t->punct)) ||
	    (lex_punct(t, '-') && !t->glued))
		return true;
	return is(s, i,
	    CLAUSE(RELATIVE) | CLAUSE(COMPLEMENT) | CLAUSE(TEMPORAL) |
		CLAUSE(SINCE) | CLAUSE(SUB));
}

/* "They should", "it may", but not "should have", the month, a request, or what
 * one was not able to do. */
static bool
is_modal(struct scan *s, size_t i)
{
	return is(s, i, CLAUSE(MODAL)) && !tok(s, i)->capital &&
	    tok(s, i - 1)->kind == TOK_WORD && !word(s, i + 1, "have") &&
	    !word(s, i + 2, "have") &&
	    !(word(s, i, "could") && word(s, i + 1, "not"));
}

/* Is token i a verb of what was, or has been? */
static bool
is_done(struct scan *s, size_t i)
{
	return ahead_is_past(s, i) || word(s, i, "has") || word(s, i, "have");
}

/* Is the first verb from token i on one of what is to come? */
static bool
verb_comes(struct scan *s, size_t i)
{
	for (size_t end = i + BEHIND; i < end && !parts(s, i); i++) {
		if (is_done(s, i))
			return false;
		if ((tok_is(s, i, W_FUTURE) && ahead_begins(s, i)) ||
		    is_modal(s, i))
			return true;
	}
	return false;
}

/* "From 12 July", and not up to another day. */
static bool
is_from(struct scan *s, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end; k++)
		if (tok_is(s, k, W_TO))
			return false;
	return tok_is(s, i, W_FROM) || word(s, i - 1, "from") ||
	    word(s, i, "starting");
}

/* "From 12 July the ban applies": is there no verb of what was? */
static bool
lasts_from(struct scan *s, size_t i, size_t end)
{
	if (!is_from(s, i, end))
		return false;
	for (size_t k = end; k < end + BEHIND && !parts(s, k); k++)
		if (is_done(s, k))
			return false;
	return true;
}

/* Is token i a word that a date at the head of its clause may have before it?
 */
static bool
leads(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i);

	if (t->kind != TOK_WORD)
		return t->kind == TOK_NUM || lex_punct(t, ',');
	return (t->words && !lex_is(t, W_FUTURE)) ||
	    is(s, i,
		CLAUSE(PREP) | CLAUSE(DET) | CLAUSE(ADVERB) | CLAUSE(COORD));
}

/* "They imposed a duty from 12 July": a day that it is set for, unless
 * something lasted from then on. */
static bool
set_from(struct scan *s, size_t i, size_t end)
{
	bool day = false;

	for (size_t k = i; k < end; k++)
		day |= tok(s, k)->kind == TOK_NUM;
	if (!day || !is_from(s, i, end))
		return false;
	for (size_t k = i - 1; k + BEFORE > i && !parts(s, k); k--)
		if (is(s, k, CLAUSE(AUX)))
			return false;
	return true;
}

/* "On 12 July ...", "But by the end of May ...", but not "The 12 July vote",
 * "Monday's vote". */
static bool
is_fronted(struct scan *s, size_t i, size_t end)
{
	size_t k = i - 1, the = word(s, i, "the") ? i : i - 1;

	if ((is(s, the, CLAUSE(DET)) && !is(s, the - 1, CLAUSE(PREP))) ||
	    (lex_punct(tok(s, end), '\'') && tok(s, end)->glued))
		return false;
	while (k + FRONT > i && leads(s, k) && !parts(s, k))
		k--;
	return parts(s, k);
}

/* No verb before token i in its clause? */
static bool
no_verb_before(struct scan *s, size_t i)
{
	for (size_t k = i - 1; k + BEFORE > i && !parts(s, k); k--)
		if (is(s, k, CLAUSE(AUX)) || ahead_past_form(s, k))
			return false;
	return true;
}

static bool
modal_before(struct scan *s, size_t i)
{
	for (size_t k = i - 1; k + BEFORE > i && !parts(s, k); k--) {
		if (is_modal(s, k))
			return true;
		if (ahead_is_past(s, k))
			return false;
	}
	return false;
}

/* "The vote is on 12 July", "the deadline is still 12 July". */
static bool
present_before(struct scan *s, size_t i)
{
	size_t k = i - 1;

	if (is(s, k, CLAUSE(PREP)))
		k--;
	if (is(s, k, CLAUSE(ADVERB)))
		k--;
	return word(s, k, "is") || word(s, k, "are");
}

/* "The pool is shut until 12 July". */
static bool
lasts_until(struct scan *s, size_t i)
{
	size_t until = word(s, i, "until") || word(s, i, "till") ? i : i - 1;

	if (until != i && !word(s, until, "until") && !word(s, until, "till"))
		return false;
	for (size_t k = until - 1; k + BEFORE > until && !parts(s, k); k--)
		if (is_done(s, k))
			return false;
	return true;
}

/* A month or day of a year, led to by a word: "the vote in July". Of weekdays
 * one that was is as near as one to come. */
static bool
is_led(struct scan *s, size_t i, size_t end)
{
	const uint64_t yearly = IN(W_MONTH) | IN(W_HOLIDAY) | IN(W_SEASON);

	if (!is(s, i - 1, CLAUSE(PREP)) && !tok_is(s, i, W_FROM))
		return false;
	for (size_t k = i; k < end; k++)
		if (tok(s, k)->words & yearly)
			return true;
	return false;
}

/* Is the date of the tokens from i to just before end one to come? */
static enum coming
coming_of(struct scan *s, size_t i, size_t end)
{
	if (word(s, i, "since") || word(s, i - 1, "since") ||
	    tok_is(s, i - 1, W_OF))
		return COMING_NOT;
	if (is_fronted(s, i, end)) {
		if (verb_comes(s, end))
			return COMING;
		if (lasts_from(s, i, end))
			return COMING_SOON;
	}
	if (present_before(s, i) || modal_before(s, i) || lasts_until(s, i) ||
	    set_from(s, i, end) ||
	    (is_led(s, i, end) && no_verb_before(s, i) && verb_comes(s, end)))
		return COMING_SOON;
	return COMING_NOT;
}

/* The days from a to b, which are both known. */
static long
days_between(struct day a, struct day b)
{
	return day_number(b) - day_number(a);
}

void
coming_read(struct scan *s, size_t i, size_t end, struct date *d)
{
	enum coming c = coming_of(s, i, end);
	struct date then;
	struct day was = d->high.year ? d->high : d->low, comes;
	size_t k;

	if (c == COMING_NOT)
		return;
	s->future = true;
	k = parse_range(s, i, &then);
	s->future = false;
	comes = k && then.low.year ? then.low : then.high;
	if (k != end || !was.year || !comes.year ||
	    (then.high.year && days_between(s->ref, then.high) < 0) ||
	    (days_between(s->ref, comes) > SOON &&
		(c == COMING_SOON || days_between(was, s->ref) <= JUST)))
		return;
	*d = then;
}
