/* ahead.c - whether a sentence looks ahead where a date stands in it.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

#include "data/clause-words.h"

/* Tokens from a past to the date that it is told with. */
enum { REACH = 10 };

#define CLAUSE(class) (1u << CLAUSE_WORDS_IS_##class)

static bool
is(struct scan *s, size_t i, uint32_t classes)
{
	return (tok(s, i)->clause & classes) != 0;
}

static bool
one_of(struct scan *s, size_t i, const char *const *words, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (lex_word(&s->lex, tok(s, i), words[k]))
			return true;
	return false;
}

/* "signed the social plan on Monday": a noun, of which nothing is told to come.
 */
static bool
is_noun(struct scan *s, size_t i)
{
	static const char *const nouns[] = {"plan", "plans", "schedule", "book",
	    "set"};
	static const char *const on[] = {"to", "for"};
	const struct tok *next = tok(s, i + 1);

	return one_of(s, i, nouns, sizeof(nouns) / sizeof(*nouns)) &&
	    (next->kind != TOK_WORD ||
		(is(s, i + 1, CLAUSE(PREP) | CLAUSE(AUX) | CLAUSE(COORD)) &&
		    !one_of(s, i + 1, on, sizeof(on) / sizeof(*on))));
}

/* "deaths due to the heat": because of it. */
static bool
is_cause(struct scan *s, size_t i)
{
	return lex_word(&s->lex, tok(s, i), "due") &&
	    lex_word(&s->lex, tok(s, i + 1), "to") &&
	    tok(s, i - 1)->kind == TOK_WORD &&
	    !is(s, i - 1, CLAUSE(AUX) | CLAUSE(ADVERB) | CLAUSE(COORD));
}

/* "He is to be sentenced", and not "is to blame", "is to the north". */
static bool
is_to(struct scan *s, size_t i)
{
	static const char *const not [] = {"blame", "date"};

	return lex_word(&s->lex, tok(s, i + 1), "to") &&
	    tok(s, i + 2)->kind == TOK_WORD && !tok(s, i + 2)->capital &&
	    !is(s, i + 2, CLAUSE(DET) | CLAUSE(PREP) | CLAUSE(PRONOUN)) &&
	    !one_of(s, i + 2, not, sizeof(not ) / sizeof(*not ));
}

/* "stays closed until Monday": does the word stand before the next mark? */
static bool
until_follows(struct scan *s, size_t i)
{
	static const char *const until[] = {"until", "till"};

	for (size_t k = i + 1; k < i + REACH; k++) {
		if (tok(s, k)->kind == TOK_PUNCT || tok(s, k)->kind == TOK_END)
			return false;
		if (one_of(s, k, until, sizeof(until) / sizeof(*until)))
			return true;
	}
	return false;
}

/* "The trial opens on 3 May", "the law takes effect in June", "goes before a
 * judge on 3 May", "is to be heard": the present of what is set. Does what
 * stands behind the verb make it that? */
static bool
is_set(struct scan *s, size_t i)
{
	static const char *const more[] = {"effect", "office", "into", "up",
	    "down", "live", "on", "off", "before", "to"};
	const uint64_t dates =
	    IN(W_WEEKDAY) | IN(W_MONTH) | IN(W_DAY) | IN(W_WHICH);

	switch (lex_value(tok(s, i), W_FUTURE)) {
	case 2:
		return is(s, i + 1, CLAUSE(PREP)) ||
		    tok(s, i + 1)->words & dates;
	case 3:
		return one_of(s, i + 1, more, sizeof(more) / sizeof(*more));
	case 4:
		return is_to(s, i);
	case 5:
		return until_follows(s, i);
	default:
		return true;
	}
}

/* "Would have opened", "must have been": what was not, or was. */
static bool
is_perfect(struct scan *s, size_t i)
{
	static const char *const modals[] = {"would", "must"};

	return one_of(s, i, modals, sizeof(modals) / sizeof(*modals)) &&
	    (lex_word(&s->lex, tok(s, i + 1), "have") ||
		lex_word(&s->lex, tok(s, i + 2), "have"));
}

bool
ahead_begins(struct scan *s, size_t i)
{
	return is_set(s, i) && !is_noun(s, i) && !is_cause(s, i) &&
	    !is_perfect(s, i);
}

static bool
past_aux(struct scan *s, size_t i)
{
	static const char *const words[] = {"was", "were", "had", "did"};

	return one_of(s, i, words, sizeof(words) / sizeof(*words));
}

/* By its form alone: "closed", "broke". */
bool
ahead_past_form(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i);
	size_t n = t->end - t->start;

	return t->kind == TOK_WORD && !t->capital &&
	    (past_aux(s, i) || is(s, i, CLAUSE(PAST) | CLAUSE(PARTICIPLE)) ||
		(n > 4 && memcmp(s->lex.text + t->end - 2, "ed", 2) == 0));
}

/* The participle of what is yet to be: "will be closed", "to remain shut", "as
 * planned". */
static bool
of_what_comes(struct scan *s, size_t i)
{
	size_t k = i - 1;

	if (is(s, k, CLAUSE(COORD)) && ahead_past_form(s, k - 1))
		k -= 2; /* "be closed and searched" */
	while (k > 0 && is(s, k, CLAUSE(ADVERB)) && !is(s, k, CLAUSE(DET)))
		k--;
	return !past_aux(s, k) &&
	    is(s, k,
		CLAUSE(AUX) | CLAUSE(STAYS) | CLAUSE(DET) | CLAUSE(AS) |
		    CLAUSE(PREP));
}

bool
ahead_is_past(struct scan *s, size_t i)
{
	return ahead_past_form(s, i) && !of_what_comes(s, i);
}

bool
ahead_ends(struct scan *s, size_t i)
{
	for (size_t k = i - 1; k > 0 && k + REACH > i; k--) {
		if ((tok_is(s, k, W_FUTURE) && is_set(s, k)) ||
		    tok(s, k)->kind == TOK_NUM)
			return false;
		if (ahead_past_form(s, k))
			return !of_what_comes(s, k);
	}
	return false;
}
