/* clauseword.c - what a word is in its clause: a verb, a subject, an edge.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/clauseword.h"

#include "core/tag/label/ownverb.h"
#include "core/tag/text/textword.h"

/* Words before the end of a clause among which its verb is looked for. */
enum { NOUN = 5 };

bool
clauseword_relative(const char *s, struct span w)
{
	return textword_is(s, w, "that") || textword_is(s, w, "whose") ||
	    textword_is(s, w, "whom") || textword_in(s, w, LIST_RELATIVE);
}

bool
clauseword_aux(const char *s, struct span w)
{
	const uint64_t lists =
	    (uint64_t)1 << LIST_BE | (uint64_t)1 << LIST_AUXILIARY;

	return textword_lists(s, w) & lists && !textword_is(s, w, "to") &&
	    !textword_is(s, w, "having");
}

bool
clauseword_amount(const char *s, struct span w)
{
	return w.start < w.end &&
	    (is_digit(s[w.start]) || textword_in(s, w, LIST_AMOUNT));
}

/* "Brought down", "gave way": the word goes with the verb before it. */
static bool
is_particle(const char *s, struct span w)
{
	static const char *const words[] = {"down", "up", "away", "back", "way",
	    "place"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (textword_is(s, w, words[i]))
			return true;
	return false;
}

bool
clauseword_finite(const char *s, size_t len, struct span w)
{
	struct span next;
	const uint64_t lists = (uint64_t)1 << LIST_PREPOSITION |
	    (uint64_t)1 << LIST_ARTICLE | (uint64_t)1 << LIST_POSSESSIVE |
	    (uint64_t)1 << LIST_AUXILIARY | (uint64_t)1 << LIST_THING_PRONOUN;

	if (clauseword_aux(s, w))
		return true;
	if (!own_verb_past(s, w) && !own_verb_present(s, w))
		return false;
	next = textword_next(s, len, w.end);
	return next.start >= next.end || next.start > w.end + 1 ||
	    textword_lists(s, next) & lists || clauseword_amount(s, next) ||
	    is_particle(s, next);
}

bool
clauseword_subject(const char *s, size_t len, struct span w)
{
	const uint64_t lists =
	    (uint64_t)1 << LIST_PREPOSITION | (uint64_t)1 << LIST_STATE_ADVERB;

	return !clauseword_aux(s, w) && !clauseword_finite(s, len, w) &&
	    !own_verb_past(s, w) && !clauseword_relative(s, w) &&
	    !(textword_lists(s, w) & lists) &&
	    !textword_is(s, w, "including") &&
	    !(w.end - w.start > 5 && textword_same(s + w.end - 3, "ing", 3)) &&
	    !(w.end - w.start > 4 && textword_same(s + w.end - 2, "ly", 2));
}

enum sign
clauseword_sign(const char *s, size_t from, size_t to)
{
	enum sign found = SIGN_NONE;

	for (; from < to; from++) {
		if (s[from] == ';' || s[from] == ':' ||
		    (s[from] == '-' && to - from > 1))
			return SIGN_PART;
		if ((unsigned char)s[from] >= 0x80 && to - from >= 3 &&
		    textword_sign(s + from, to - from) == 3 &&
		    ((unsigned char)s[from + 2] == 0x93 ||
			(unsigned char)s[from + 2] == 0x94))
			return SIGN_PART;
		if (s[from] == ',' && s[from + 1] == ' ')
			found = SIGN_COMMA;
	}
	return found;
}

bool
clauseword_verb_before(const char *s, size_t len, size_t pos)
{
	for (int i = 0; i < NOUN; i++) {
		struct span w = textword_prev(s, pos);

		if (w.start >= w.end || clauseword_sign(s, w.end, pos))
			return false;
		if (clauseword_finite(s, len, w))
			return !own_verb_says(s, w);
		pos = w.start;
	}
	return false;
}
