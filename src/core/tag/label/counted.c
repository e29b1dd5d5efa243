/* counted.c - what a number counts, by the noun behind it.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/counted.h"

#include "core/tag/text/textword.h"
#include "data/lifeless.h"

/* Words behind a number among which its noun is looked for, and letters of the
 * longest noun. */
enum { WORDS = 5, LONGEST = 16 };

static bool
is_lifeless(const char *s, struct span w)
{
	char low[LONGEST];
	size_t n = w.end - w.start;

	if (n < 3 || n > sizeof(low))
		return false;
	for (size_t i = 0; i < n; i++)
		low[i] = is_upper(s[w.start + i]) ?
		    (char)(s[w.start + i] | 32) :
		    s[w.start + i];
	return table_find(&table_lifeless, low, n) >= 0;
}

/* A small word that ends what is counted. */
static bool
ends_noun(const char *s, struct span w)
{
	const uint64_t lists = (uint64_t)1 << LIST_PREPOSITION |
	    (uint64_t)1 << LIST_COPULA | (uint64_t)1 << LIST_AUXILIARY |
	    (uint64_t)1 << LIST_POSSESSIVE | (uint64_t)1 << LIST_ARTICLE;

	return textword_lists(s, w) & lists;
}

/* "31 of the tanks", "31 out of 40": past "of" and its article. */
static size_t
past_of(const char *s, size_t len, size_t pos)
{
	struct span w = textword_next(s, len, pos);
	size_t from = pos;

	if (textword_is(s, w, "out") && w.start == from + 1) {
		from = w.end;
		w = textword_next(s, len, from);
	}
	if (!textword_is(s, w, "of") || w.start != from + 1)
		return pos;
	pos = w.end;
	w = textword_next(s, len, pos);
	return textword_in(s, w, LIST_ARTICLE) ||
		textword_in(s, w, LIST_POSSESSIVE) ?
	    w.end :
	    pos;
}

/* A plural of a kind of its own. */
static bool
is_plural(const char *s, struct span w)
{
	return w.end > w.start + 3 && s[w.end - 1] == 's' &&
	    s[w.end - 2] != 's' && !textword_is(s, w, "others") &&
	    !textword_is(s, w, "persons");
}

/* The word at pos, where the noun goes on with it; else an empty one. */
static struct span
next_of_noun(const char *text, size_t len, size_t pos)
{
	struct span w = textword_next(text, len, pos);

	return w.start < w.end && textword_adjacent(text, pos, w.start) &&
		!ends_noun(text, w) ?
	    w :
	    (struct span){0, 0};
}

struct span
counted_noun(const char *text, size_t len, size_t pos)
{
	pos = past_of(text, len, pos);
	for (int i = 0; i < WORDS; i++) {
		struct span w = next_of_noun(text, len, pos);

		if (w.start >= w.end)
			break;
		if (is_plural(text, w))
			return w;
		pos = w.end;
	}
	return (struct span){0, 0};
}

/* Is it a plural of persons that doesn't end in s? */
static bool
is_people(const char *s, struct span w)
{
	static const char *const words[] = {"people", "men", "women",
	    "children"};

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (textword_is(s, w, words[k]))
			return true;
	return false;
}

bool
counted_lifeless(const char *text, size_t len, size_t pos)
{
	pos = past_of(text, len, pos);
	for (int i = 0; i < WORDS; i++) {
		struct span w = next_of_noun(text, len, pos);

		if (w.start >= w.end)
			return false;
		if (is_lifeless(text, w))
			return true;
		if (text[w.end - 1] == 's' || is_people(text, w))
			return false; /* another plural */
		pos = w.end;
	}
	return false;
}

bool
counted_before(const char *text, size_t from, size_t pos)
{
	struct span w = textword_prev(text, pos);

	return w.start < w.end && w.start >= from && w.end + 1 == pos &&
	    (is_digit(text[w.start]) || textword_in(text, w, LIST_AMOUNT));
}

bool
counted_which(const char *text, size_t len, size_t pos)
{
	struct span of = textword_next(text, len, pos);
	struct span which = textword_next(text, len, of.end);

	return textword_is(text, of, "of") && of.start == pos + 1 &&
	    textword_is(text, which, "which");
}

struct span
counted_people(const char *text, size_t len, size_t pos)
{
	for (int i = 0; i < WORDS; i++) {
		struct span w = next_of_noun(text, len, pos);

		if (w.start >= w.end)
			break;
		if (is_people(text, w) || textword_is(text, w, "police"))
			return w;
		pos = w.end;
	}
	return (struct span){0, 0};
}
