/* clausebegin.c - whether a claim begins a clause of its own, behind a label.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/ownclause.h"

#include "core/tag/label/clauseword.h"
#include "core/tag/label/ownverb.h"
#include "core/tag/text/textword.h"

/* Words between a claim and a label that are looked at. */
enum { WORDS = 32 };

/* Words of a noun with what stands before it, behind a number or the edge of a
 * clause. */
enum { NOUN = 5 };

/* The byte at which the clause begins that the claim stands in, behind from;
 * 0 where it is the label's. *words is how many stand between. */
static size_t
edge_before(const char *s, size_t from, size_t claim, size_t *words)
{
	size_t pos = claim;

	*words = 0;
	for (int i = 0; i < WORDS; i++) {
		struct span w = textword_prev(s, pos);

		if (w.start >= w.end || w.start < from)
			return clauseword_sign(s, from, pos) ? pos : 0;
		if (clauseword_sign(s, w.end, pos) || own_verb_parts(s, w) ||
		    textword_is(s, w, "and") || textword_is(s, w, "but"))
			return pos;
		(*words)++;
		pos = w.start;
	}
	return 0;
}

/* "Two have gone home": does what is counted do something of its own? */
static bool
goes_its_way(const char *s, size_t len, struct span w)
{
	if (textword_is(s, w, "have") || textword_is(s, w, "had") ||
	    textword_is(s, w, "has")) {
		w = textword_next(s, len, w.end);
		return !textword_is(s, w, "been") && own_verb_past(s, w) &&
		    !own_verb_sum(s, w);
	}
	if (textword_is(s, w, "stayed") || textword_is(s, w, "remained"))
		return true;
	return clauseword_finite(s, len, w) && !clauseword_aux(s, w) &&
	    !own_verb_sum(s, w) && !own_verb_says(s, w);
}

/* Does the claim, whose clause begins with it, have a noun and verb of its own
 * behind it: "three centres were opened"? */
static bool
has_own_verb(const char *s, size_t len, size_t pos)
{
	struct span w = textword_next(s, len, pos);

	if (w.start == pos + 1 && goes_its_way(s, len, w))
		return true;
	if (w.start != pos + 1 || clauseword_finite(s, len, w) ||
	    textword_in(s, w, LIST_PREPOSITION))
		return false;
	for (int i = 0; i < NOUN; i++) {
		if (w.start >= w.end || !textword_adjacent(s, pos, w.start) ||
		    textword_in(s, w, LIST_PREPOSITION))
			return false;
		if (clauseword_finite(s, len, w))
			return i > 0;
		pos = w.end;
		w = textword_next(s, len, pos);
	}
	return false;
}

/* Does "NOUN of" stand before the claim in its clause, and tell what it is? */
static bool
has_own_noun(const char *s, size_t edge, size_t claim)
{
	struct span w = textword_prev(s, claim);

	if (w.start <= edge || !textword_is(s, w, "of"))
		return false;
	w = textword_prev(s, w.start);
	return w.start >= edge && w.start < w.end && is_lower(s[w.start]) &&
	    !own_verb_general(s, w);
}

/* Does "NOUN grew by" stand before the claim in its clause? */
static bool
has_own_subject(const char *s, size_t edge, size_t claim)
{
	struct span w = textword_prev(s, claim);

	if (textword_is(s, w, "by") || textword_is(s, w, "to") ||
	    textword_is(s, w, "at") || textword_is(s, w, "from"))
		w = textword_prev(s, w.start);
	if (w.start < edge || !own_verb_sum(s, w))
		return false;
	w = textword_prev(s, w.start);
	return w.start >= edge && w.end - w.start > 4 && is_lower(s[w.start]) &&
	    !own_verb_general(s, w) && !clauseword_relative(s, w) &&
	    !clauseword_aux(s, w);
}

/* What a verb before the claim does in its clause: nothing that tells of a
 * number, as "counted" and "said" do. */
static bool
is_deed(const char *s, size_t len, struct span w)
{
	return clauseword_finite(s, len, w) && !own_verb_sum(s, w) &&
	    !own_verb_says(s, w) && !own_verb_tells(s, w);
}

/* Does a subject with a verb of its own stand before the claim, "and the first
 * crew was on the scene at" six? */
static bool
has_own_predicate(const char *s, size_t len, size_t edge, size_t claim)
{
	struct span w = textword_next(s, len, edge);
	bool subject = false;

	if (textword_is(s, w, "and") || textword_is(s, w, "but"))
		w = textword_next(s, len, w.end);
	if (!clauseword_subject(s, len, w) || clauseword_amount(s, w) ||
	    textword_in(s, w, LIST_SUBJECT_PRONOUN))
		return false;
	for (int i = 0; i < WORDS && w.start < w.end && w.end <= claim; i++) {
		if (subject && is_deed(s, len, w))
			return true;
		subject = true;
		w = textword_next(s, len, w.end);
	}
	return false;
}

bool
clause_begins(const char *text, size_t len, struct span claim,
    struct span label)
{
	size_t words, edge = edge_before(text, label.end, claim.start, &words);

	if (!edge)
		return false;
	return has_own_noun(text, edge, claim.start) ||
	    has_own_subject(text, edge, claim.start) ||
	    has_own_predicate(text, len, edge, claim.start) ||
	    (words == 0 && has_own_verb(text, len, claim.end));
}
