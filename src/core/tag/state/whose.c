/* whose.c - the noun that a state is said of, where no actor is named.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * "The hostages have been released": hostages. "The court acquitted the
 * former mayor": mayor. Nouns are told by the small words around them. */
#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"

enum { AUXILIARIES = 6, ADJECTIVES = 4 };

static bool
is_adverb(const struct sent *t, struct span w)
{
	return w.end - w.start > 4 && t->s[w.end - 1] == 'y' &&
	    t->s[w.end - 2] == 'l';
}

/* A form of be, have or do, an adverb, a negation. */
static bool
is_small(const struct sent *t, struct span w)
{
	const uint64_t lists = in_list(LIST_COPULA) | in_list(LIST_AUXILIARY) |
	    in_list(LIST_NEGATION) | in_list(LIST_STATE_ADVERB);

	return (sent_lists(t, w) & lists) || is_adverb(t, w);
}

static bool
is_determiner(const struct sent *t, struct span w)
{
	return sent_lists(t, w) &
	    (in_list(LIST_AFTER_VERB) | in_list(LIST_POSSESSIVE));
}

/* A word that may be a noun: lower case, and none of the small words. */
static bool
may_be_noun(const struct sent *t, struct span w)
{
	const unsigned classes = of_class(WORD_STOP) | of_class(WORD_PRONOUN) |
	    of_class(WORD_LINK) | of_class(WORD_OPENER) |
	    of_class(WORD_LOCATIVE);

	return w.end - w.start > 2 && is_lower(t->s[w.start]) &&
	    !is_small(t, w) && !is_determiner(t, w) &&
	    !(sent_classes(t, w) & classes);
}

/* The words before the noun at at belong to its name: "interior minister", but
 * not "embattled minister". */
static void
take_in(const struct sent *t, struct span w, struct span *at)
{
	size_t n = w.end - w.start;

	if (!sent_in(t, w, LIST_NO_KIND) && !is_adverb(t, w) &&
	    (n < 5 ||
		(memcmp(t->s + w.end - 2, "ed", 2) != 0 &&
		    memcmp(t->s + w.end - 3, "ing", 3) != 0)))
		at->start = w.start;
}

bool
state_noun_before(const struct sent *t, size_t pos, struct span *at)
{
	struct span w = sent_prev(t, pos);
	size_t from = clause_start(t, pos);

	for (int i = 0; i < AUXILIARIES && w.start < w.end && is_small(t, w);
	     i++) {
		if (!textword_adjacent(t->s, w.end, pos))
			return false;
		pos = w.start;
		w = sent_prev(t, pos);
	}
	if (w.start >= w.end || !textword_adjacent(t->s, w.end, pos) ||
	    w.start < from || !may_be_noun(t, w))
		return false;
	*at = w;
	for (int i = 0; i < ADJECTIVES; i++) {
		struct span d = sent_prev(t, w.start);

		if (d.start >= d.end || d.start < from)
			return w.start == from;
		if (is_determiner(t, d))
			return true;
		if (!may_be_noun(t, d))
			return false;
		w = d;
		if (w.end + 1 == at->start)
			take_in(t, w, at);
	}
	return false;
}

bool
state_noun_behind(const struct sent *t, size_t pos, struct span *at)
{
	struct span w = sent_next(t, pos);
	bool found = false;

	if (!textword_adjacent(t->s, pos, w.start) || !is_determiner(t, w))
		return false;
	for (int i = 0; i < ADJECTIVES; i++) {
		struct span before = *at;

		pos = w.end;
		w = sent_next(t, pos);
		if (w.start >= w.end || !may_be_noun(t, w) ||
		    !textword_adjacent(t->s, pos, w.start))
			break;
		*at = w;
		if (found && before.end + 1 == w.start)
			take_in(t, before, at);
		found = true;
	}
	return found;
}

bool
state_noun(const struct sent *t, struct span state, struct span *at)
{
	return state_noun_behind(t, state.end, at) ||
	    state_noun_before(t, state.start, at);
}
