/* tense.c - does a claim tell of what is, or of what was?
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/tense.h"

#include "core/diff/words/token.h"
#include "core/diff/words/verb.h"
#include "data/irregular.h"
#include "data/tenses.h"

/* What a word is here, besides a row of tenses.tsv. */
enum { WORD_NONE = TENSES_TENSE_LASTS + 1, WORD_PAST };

/* Words before a claim that are looked at, and behind it. */
enum { BEFORE = 4, BEHIND = 2 };

enum { COL_TENSE = 1 };

/* What parts an auxiliary from its verb where it stands between them. */
enum { PARTS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_END };

static bool
ends_in(struct cell w, const char *s)
{
	size_t n = strlen(s);

	return w.len > n && memcmp(w.s + w.len - n, s, n) == 0;
}

/* By its form: "locked", "ran", but no "speed", "hundred". */
static bool
past_form(struct cell w)
{
	return table_named(&table_irregular, w.s, w.len) >= 0 ?
	    table_find(&table_irregular, w.s, w.len) < 0 :
	    (w.len > 4 || ends_in(w, "ied")) && ends_in(w, "ed") &&
		!ends_in(w, "eed") && !cell_is(w, "hundred");
}

void
tense_know(struct cell w, struct word_facts *k)
{
	char room[TOKEN_MAX];
	struct cell low = token_lower(w, room);
	long row = table_find(&table_tenses, low.s, low.len);

	k->tense = row >= 0 ?
	    table_tenses.code[(size_t)row * table_tenses.ncol + COL_TENSE] :
	    past_form(low) ? WORD_PAST :
			     WORD_NONE;
}

bool
tense_tells(const struct word_facts *k)
{
	return k->tense < TENSES_TENSE_TURN || k->tense == TENSES_TENSE_LASTS ||
	    k->tense == WORD_PAST;
}

bool
tense_past(const struct word_facts *k)
{
	return tense_tells(k) && k->tense != TENSES_TENSE_NOW;
}

static enum tense
of_word(const struct cursor *c)
{
	return c->k->tense == TENSES_TENSE_HAD ? TENSE_HAD :
	    c->k->tense == TENSES_TENSE_PAST   ? TENSE_PAST :
						 TENSE_OPEN;
}

/* The nearest auxiliary before c; found tells whether there is one. */
static enum tense
look_before(struct cursor c, bool *found)
{
	*found = false;
	for (int i = 0; i < BEFORE && cursor_before(&c); i++) {
		if (c.gap & PARTS || c.k->joins)
			break;
		*found = c.k->tense < TENSES_TENSE_TURN;
		if (*found)
			return of_word(&c);
	}
	return TENSE_OPEN;
}

/* Does it tell of what was otherwise before, from here to a little behind end:
 * "was open again"? */
static bool
turns(struct cursor here, struct cursor end)
{
	struct cursor c = here;

	while (c.at < end.at && cursor_next(&c))
		if (c.k->tense == TENSES_TENSE_TURN)
			return true;
	c = end;
	for (int i = 0; i < BEHIND && cursor_next(&c) && !(c.gap & PARTS); i++)
		if (c.k->tense == TENSES_TENSE_TURN)
			return true;
	return false;
}

enum tense
tense_find(struct cursor here, struct cursor end)
{
	struct cursor c = here;
	bool past = false, found;
	enum tense t;

	if (turns(here, end))
		return TENSE_OPEN;
	while (c.at < end.at && cursor_next(&c)) {
		if (c.k->tense < TENSES_TENSE_TURN)
			return of_word(&c);
		past = past || c.k->tense == WORD_PAST ||
		    c.k->tense == TENSES_TENSE_LASTS;
	}
	t = look_before(here, &found);
	return found || !past ? t : TENSE_PAST;
}

/* Words in which the verb of a number is sought behind it and before, and those
 * that may stand between "were" and "admitted". */
enum { COUNTED = 6, COUNTS = 5, ADVERBS = 2 };

static bool
parts(const struct cursor *c)
{
	return c->gap & PARTS || c->k->joins || c->k->number;
}

/* A participle behind "was" or "were", at c. */
static bool
was_done(struct cursor c)
{
	for (int i = 0; i < ADVERBS && cursor_next(&c) && !parts(&c); i++)
		if (c.k->tense >= TENSES_TENSE_LASTS && c.k->tense != WORD_NONE)
			return c.k->tense == WORD_PAST;
	return false;
}

/* Looks for "were admitted" behind c; found tells whether there is any
 * auxiliary. */
static bool
done_behind(struct cursor c, bool *found)
{
	for (int i = 0; i < COUNTED && cursor_next(&c) && !parts(&c); i++) {
		*found = c.k->tense < TENSES_TENSE_TURN;
		if (*found)
			return of_word(&c) == TENSE_PAST && was_done(c);
	}
	return false;
}

/* Looks for "rushed" before c, behind no "has" or "had". */
static bool
done_before(struct cursor c)
{
	for (int i = 0; i < COUNTS && cursor_before(&c) && !parts(&c); i++) {
		if (c.k->tense <= TENSES_TENSE_LASTS)
			return false;
		if (c.k->tense != WORD_PAST || verbs_empty(c.k))
			continue;
		return !cursor_before(&c) || c.k->tense >= TENSES_TENSE_TURN ||
		    of_word(&c) == TENSE_PAST;
	}
	return false;
}

bool
tense_done(struct cursor here, struct cursor end)
{
	bool found = false, done = done_behind(end, &found);

	return found ? done : done_before(here);
}
