/* ownverb.c - whether a number has a verb of its own.
 * split > [tag > extract-numbers] > normalize-units > diff-claims
 *
 * "The line cancelled 120 flights and delayed 300": what the first verb says
 * is not said of the second number. "The toll rose to 30 and reached 41" is
 * another matter: the label is what both verbs tell of. */
#include "core/tag/label/ownverb.h"

#include "core/tag/text/textword.h"
#include "data/own-verbs.h"

/* Words between a number and what joins its verb to the words before. */
enum { WORDS = 6 };

/* Words of a clause that are looked at for "none". */
enum { CLAUSE = 8 };

/* Letters of a word of own-verbs.tsv, at most. */
enum { LONGEST = 16 };

static bool
ends(const char *s, struct span w, const char *end, size_t n)
{
	return w.end - w.start > n + 1 && textword_same(s + w.end - n, end, n);
}

/* Has the word that role in own-verbs.tsv? */
static bool
has_role(const char *s, struct span w, int role)
{
	const struct table *t = &table_own_verbs;
	long row = w.end - w.start < LONGEST ?
	    table_find(t, s + w.start, w.end - w.start) :
	    -1;

	return row >= 0 && t->code[(size_t)row * t->ncol + 1] == role;
}

/* A past or a form in -ing, in small letters, of a verb that does something. */
static bool
is_verb(const char *s, struct span w)
{
	return is_lower(s[w.start]) &&
	    (ends(s, w, "ed", 2) || ends(s, w, "ing", 3) ||
		has_role(s, w, OWN_VERBS_ROLE_PAST)) &&
	    !has_role(s, w, OWN_VERBS_ROLE_SUM);
}

bool
own_verb_past(const char *text, struct span word)
{
	return is_lower(text[word.start]) &&
	    (ends(text, word, "ed", 2) ||
		has_role(text, word, OWN_VERBS_ROLE_PAST) ||
		has_role(text, word, OWN_VERBS_ROLE_TELLS) ||
		own_verb_says(text, word) ||
		has_role(text, word, OWN_VERBS_ROLE_SUM));
}

bool
own_verb_present(const char *text, struct span word)
{
	return is_lower(text[word.start]) &&
	    has_role(text, word, OWN_VERBS_ROLE_PRESENT);
}

bool
own_verb_sum(const char *text, struct span word)
{
	return has_role(text, word, OWN_VERBS_ROLE_SUM);
}

bool
own_verb_says(const char *text, struct span word)
{
	return has_role(text, word, OWN_VERBS_ROLE_SAYS);
}

bool
own_verb_tells(const char *text, struct span word)
{
	return has_role(text, word, OWN_VERBS_ROLE_TELLS);
}

bool
own_verb_parts(const char *text, struct span word)
{
	return has_role(text, word, OWN_VERBS_ROLE_PARTS);
}

bool
own_verb_general(const char *text, struct span word)
{
	return has_role(text, word, OWN_VERBS_ROLE_GENERAL);
}

/* Is the label what a verb does, or the count that stands before it? */
static bool
is_done(const char *s, struct span label)
{
	struct span w = textword_next(s, label.end, label.start);

	for (size_t i = label.start; i < label.end; i++)
		if (is_digit(s[i]))
			return true;
	if (is_verb(s, w))
		return true;
	w = textword_prev(s, label.start);
	return w.end + 1 == label.start && is_digit(s[w.start]);
}

/* What stands between two words: nothing, a mark that joins, or any other. */
enum gap { GAP_NONE, GAP_JOINS, GAP_OTHER };

static enum gap
gap_of(const char *s, size_t from, size_t to)
{
	if (textword_adjacent(s, from, to))
		return GAP_NONE;
	return (s[from] == ',' || s[from] == ';') &&
		textword_adjacent(s, from + 1, to) ?
	    GAP_JOINS :
	    GAP_OTHER;
}

/* Does a verb stand before the number, behind a word or mark that joins it to
 * what ends at byte from? */
static bool
verb_joined(const char *s, size_t from, size_t number)
{
	bool verb = false;

	for (int i = 0; i < WORDS; i++) {
		struct span w = textword_prev(s, number);
		enum gap gap = gap_of(s, w.end, number);

		if (w.start >= w.end || w.start < from || gap == GAP_OTHER ||
		    has_role(s, w, OWN_VERBS_ROLE_SUM))
			return false;
		if (gap == GAP_JOINS || textword_is(s, w, "and") ||
		    textword_is(s, w, "but"))
			return verb;
		verb = verb || is_verb(s, w);
		number = w.start;
	}
	return false;
}

bool
own_verb(const char *text, struct span label, size_t number)
{
	return verb_joined(text, label.end, number) && is_done(text, label);
}

bool
clause_parts(const char *text, size_t from, size_t to)
{
	for (size_t i = from; i + 1 < to; i++)
		if ((text[i] == ',' || text[i] == ';') && text[i + 1] == ' ')
			return true;
	return false;
}

bool
clause_of_none(const char *text, size_t at)
{
	for (int i = 0; i < CLAUSE; i++) {
		struct span w = textword_prev(text, at);

		if (w.start >= w.end || gap_of(text, w.end, at) != GAP_NONE ||
		    textword_is(text, w, "and") || textword_is(text, w, "but"))
			return false;
		if (textword_in(text, w, LIST_NO_PART))
			return true;
		at = w.start;
	}
	return false;
}
