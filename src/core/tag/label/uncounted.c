/* uncounted.c - numbers that count nothing, though words near them would.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/uncounted.h"

#include "core/tag/label/counted.h"
#include "core/tag/label/ownverb.h"
#include "core/tag/text/textword.h"

/* Words before "at six" among which one tells what stands at that. */
enum { CLAUSE = 14 };

/* Digits of an age or an hour, at most. */
enum { DIGITS = 2 };

/* Does one of the words end where the next one begins? */
static bool
is_one_of(const char *s, struct span w, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (textword_is(s, w, words[i]))
			return true;
	return false;
}

/* Does it have more digits than an age? A word has none. */
static bool
is_long(const char *s, struct span number)
{
	return is_digit(s[number.start]) && number.end - number.start > DIGITS;
}

/* Is byte i past the text, or a sign that ends a part of the sentence? */
static bool
ends_part(const char *s, size_t len, size_t i)
{
	return i >= len || s[i] == '.' || s[i] == ',' || s[i] == ';' ||
	    s[i] == ')' || s[i] == '"';
}

/* Does a word of the clause before byte from tell what stands at a figure? */
static bool
stands_at(const char *s, size_t from)
{
	for (int i = 0; i < CLAUSE; i++) {
		struct span w = textword_prev(s, from);

		if (w.start >= w.end || own_verb_parts(s, w) ||
		    textword_is(s, w, "and") || textword_is(s, w, "but") ||
		    !textword_adjacent(s, w.end, from))
			return false;
		if (textword_in(s, w, LIST_STANDING))
			return true;
		from = w.start;
	}
	return false;
}

/* "Took over at six", "may leave at 60", "shortly after five". */
static bool
is_hour(const char *s, size_t len, struct span number)
{
	static const char *const before[] = {"after", "before", "since",
	    "until", "till", "past"};
	struct span w = textword_prev(s, number.start);

	if (is_long(s, number) || w.end + 1 != number.start)
		return false;
	if (is_one_of(s, w, before, sizeof(before) / sizeof(*before)))
		return ends_part(s, len, number.end);
	return textword_is(s, w, "at") &&
	    !(number.end < len && s[number.end] == ' ' &&
		counted_noun(s, len, number.end).end) &&
	    !stands_at(s, w.start);
}

/* "Children under seven". */
static bool
is_age_group(const char *s, struct span number)
{
	static const char *const bounds[] = {"under", "over", "above", "below",
	    "aged"};
	static const char *const whose[] = {"children", "those", "people",
	    "anyone", "boys", "girls", "kids", "pupils", "women", "men",
	    "everyone", "persons", "aged", "patients", "residents", "adults",
	    "youngsters", "pensioners", "babies", "infants"};
	struct span who, w = textword_next(s, number.end, number.start);

	if (is_digit(s[number.start]) || w.end >= number.end)
		w = textword_prev(s, number.start);
	who = textword_prev(s, w.start);
	return who.end + 1 == w.start &&
	    is_one_of(s, w, bounds, sizeof(bounds) / sizeof(*bounds)) &&
	    is_one_of(s, who, whose, sizeof(whose) / sizeof(*whose));
}

/* "Lina, 14, was hauled out": behind a name, between commas. */
static bool
is_age(const char *s, size_t len, struct span number)
{
	struct span w = textword_prev(s, number.start);
	size_t gap = number.start - w.end;

	if (is_age_group(s, number))
		return !counted_noun(s, len, number.end).end;
	if (!is_digit(s[number.start]) || number.end - number.start != DIGITS ||
	    w.start >= w.end || !is_upper(s[w.start]) ||
	    !ends_part(s, len, number.end))
		return false;
	return (gap == 2 || (gap == 3 && s[w.end] == '.')) &&
	    s[number.start - 2] == ',';
}

/* "Three times her size", "a 22-floor block". */
static bool
is_factor(const char *s, size_t len, struct span number)
{
	struct span w = textword_next(s, len, number.end);

	if (number.end + 1 < len && s[number.end] == '-' &&
	    is_lower(s[number.end + 1]))
		return true;
	if (!textword_is(s, w, "times") || w.start != number.end + 1)
		return false;
	w = textword_next(s, len, w.end);
	return textword_in(s, w, LIST_ARTICLE) ||
	    textword_in(s, w, LIST_POSSESSIVE) || textword_is(s, w, "as") ||
	    textword_is(s, w, "more") || textword_is(s, w, "higher") ||
	    textword_is(s, w, "larger") || textword_is(s, w, "bigger");
}

bool
uncounted(const char *text, size_t len, struct span number)
{
	return is_hour(text, len, number) || is_age(text, len, number) ||
	    is_factor(text, len, number);
}
