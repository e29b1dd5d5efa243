/* clausepart.c - numbers that are parts or wholes of others.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/ownclause.h"

#include "core/tag/label/clauseword.h"
#include "core/tag/label/ownverb.h"
#include "core/tag/text/textword.h"

/* Words between a claim and a label that are looked at. */
enum { WORDS = 32 };

size_t
clause_part_before(const char *s, size_t pos)
{
	struct span w = textword_prev(s, pos);

	if (w.end + 1 == pos &&
	    (textword_in(s, w, LIST_ARTICLE) ||
		textword_in(s, w, LIST_POSSESSIVE) ||
		textword_in(s, w, LIST_ALL)))
		w = textword_prev(s, w.start);
	if (!textword_is(s, w, "of") || w.start < 2)
		return pos;
	w = textword_prev(s, w.start);
	if (textword_is(s, w, "out"))
		w = textword_prev(s, w.start);
	return w.start < w.end &&
		(clauseword_amount(s, w) || textword_is(s, w, "one") ||
		    textword_is(s, w, "half")) ?
	    w.start :
	    pos;
}

bool
clause_goes_on(const char *text, size_t len, size_t from, size_t to)
{
	for (int i = 0; i < WORDS; i++) {
		struct span w = textword_next(text, len, from);

		if (w.start >= w.end || w.start >= to)
			return false;
		if (clauseword_finite(text, len, w) ||
		    (textword_in(text, w, LIST_PREPOSITION) &&
			!textword_is(text, w, "and") &&
			!textword_is(text, w, "or") &&
			!textword_is(text, w, "of")))
			return true;
		from = w.end;
	}
	return false;
}

bool
clause_of_part(const char *text, size_t len, struct span claim,
    struct span label)
{
	size_t part = clause_part_before(text, claim.start), pos = claim.end;
	bool told;

	if (part == claim.start)
		return false;
	if (label.end <= part)
		return true;
	told = clauseword_verb_before(text, len, part);
	for (int i = 0; i < WORDS; i++) {
		struct span w = textword_next(text, len, pos);

		if (w.start >= w.end || w.start >= label.end)
			return false;
		if (i > 0 && clauseword_finite(text, len, w) &&
		    !(told && w.start >= label.start))
			return true;
		pos = w.end;
	}
	return false;
}

bool
clause_is_part(const char *text, size_t at)
{
	for (int i = 0; i < 3; i++) {
		struct span w = textword_prev(text, at);

		if (w.start >= w.end)
			return false;
		if (textword_is(text, w, "including") ||
		    textword_is(text, w, "among") ||
		    textword_is(text, w, "whom") ||
		    textword_is(text, w, "which"))
			return true;
		at = w.start;
	}
	return false;
}

/* Behind the last number that ends before byte pos; 0 if there is none. */
static size_t
number_before(const char *s, size_t pos)
{
	for (int i = 0; i < WORDS; i++) {
		struct span w = textword_prev(s, pos);

		if (w.start >= w.end)
			return 0;
		if (clauseword_amount(s, w))
			return w.end;
		pos = w.start;
	}
	return 0;
}

size_t
clause_whole(const char *text, size_t len, struct span claim)
{
	struct span of = textword_next(text, len, claim.end);
	struct span it = textword_next(text, len, of.end);
	struct span w = textword_prev(text, claim.start);
	size_t whole = 0;

	if ((textword_is(text, of, "of") && textword_is(text, it, "them")) ||
	    (textword_is(text, w, "which") &&
		textword_is(text, textword_prev(text, w.start), "of")))
		whole = number_before(text, w.end);
	return whole ? whole : claim.end;
}
