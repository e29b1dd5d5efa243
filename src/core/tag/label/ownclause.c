/* ownclause.c - whether a claim and a label stand in two clauses of their own.
 * split > [tag > extract-numbers] > normalize-units > diff-claims
 *
 * What one clause tells of its number is not said of the number in the next.
 * A clause is told by its verb: one that stands behind a claim and before the
 * words or sign that end the clause makes it whole. Words that leave a verb
 * out ("and 13 injured", "among them two children") go on with the last one. */
#include "core/tag/label/ownclause.h"

#include "core/tag/label/clauseword.h"
#include "core/tag/label/ownverb.h"
#include "core/tag/text/textword.h"

/* Words between a claim and a label that are looked at. */
enum { WORDS = 32 };

/* Words of a noun with what stands before it, behind a number or the edge of a
 * clause. */
enum { NOUN = 5 };

/* Does the label touch a number of its own, right before or behind it? */
static bool
has_number(const char *s, size_t len, size_t from, struct span label, bool unit)
{
	struct span w = {label.start, label.start};

	for (int i = 0; i < (unit ? 3 : 1); i++) {
		w = textword_prev(s, w.start);
		if (w.start >= w.end || w.start < from ||
		    clauseword_aux(s, w) ||
		    clauseword_sign(s, w.end, label.start))
			break;
		if (clauseword_amount(s, w))
			return true;
	}
	w = textword_next(s, len, label.end);
	if (textword_is(s, w, "of") || textword_is(s, w, "at"))
		w = textword_next(s, len, w.end);
	return w.start < w.end && w.start <= label.end + 4 &&
	    clauseword_amount(s, w);
}

/* How the words behind a claim go on. */
struct way_on {
	size_t words; /* up to the edge of the clause */
	bool verb;    /* a finite one among them */
	bool again;   /* a new subject, or a clause within, begins there */
	bool parts;   /* a clause of its own begins somewhere */
	size_t edge;  /* its byte; 0: none */
};

static struct way_on
go_on(const char *s, size_t len, size_t from, size_t to)
{
	struct way_on on = {0};
	size_t pos = from;

	for (int i = 0; i < WORDS; i++) {
		struct span w = textword_next(s, len, pos);
		enum sign sign;
		bool joins, parts;

		if (w.start >= w.end || w.start >= to)
			return on;
		sign = clauseword_sign(s, pos, w.start);
		if (!on.edge && !on.verb && on.words && sign == SIGN_NONE &&
		    own_verb_says(s, w)) {
			on.verb = on.again = true;
			on.edge = w.start;
			return on;
		}
		joins = textword_is(s, w, "and") || textword_is(s, w, "but");
		parts = sign == SIGN_PART || own_verb_parts(s, w);
		if (sign != SIGN_NONE || joins || parts) {
			struct span n =
			    joins ? textword_next(s, len, w.end) : w;

			on.edge = w.start;
			on.again = parts || clauseword_subject(s, len, n);
			on.parts = on.parts || own_verb_parts(s, w);
			if (on.again && on.verb)
				return on;
			if (!on.verb && joins)
				return on;
		} else if (!on.edge) {
			on.words++;
		}
		on.verb = on.verb || clauseword_finite(s, len, w);
		pos = w.end;
	}
	return on;
}

/* "The 12-metre boat": the number is no more than a word for its noun. */
static bool
is_attribute(const char *s, struct span claim)
{
	for (size_t i = claim.start; i + 1 < claim.end; i++)
		if (s[i] == '-' && is_digit(s[claim.start]) &&
		    is_lower(s[i + 1]))
			return true;
	return false;
}

/* Does a number stand at byte pos, a word or two before it: "20 metres, nearly
 * 66 feet high"? */
static bool
number_at(const char *s, size_t len, size_t pos)
{
	for (int i = 0; i < 3; i++) {
		struct span w = textword_next(s, len, pos);

		if (w.start >= w.end)
			return false;
		if (clauseword_amount(s, w))
			return true;
		pos = w.end;
	}
	return false;
}

/* Does another subject with its verb begin at edge, and the label with them:
 * "rose to 268, and a fifth patient died"? */
static bool
has_subject(const char *s, size_t len, size_t edge, struct span label)
{
	struct span w = textword_next(s, len, edge);

	if (!textword_is(s, w, "and") && !textword_is(s, w, "but"))
		return false;
	w = textword_next(s, len, w.end);
	if (!clauseword_subject(s, len, w) || clauseword_amount(s, w))
		return false;
	for (int i = 0; i < NOUN; i++) {
		w = textword_next(s, len, w.end);
		if (w.start >= w.end || w.start >= label.end ||
		    clauseword_amount(s, w))
			return false;
		if (clauseword_finite(s, len, w))
			return true;
	}
	return false;
}

bool
clause_ends(const char *text, size_t len, struct span claim, struct span label,
    bool unit)
{
	struct span first = textword_next(text, len, claim.end);
	struct way_on on;

	if (label.start <= claim.end || first.start >= label.start)
		return false;
	if (clauseword_relative(text, first))
		return clause_parts(text, first.end, label.start) &&
		    has_number(text, len, first.end, label, unit);
	on = go_on(text, len, claim.end, label.start);
	if (!on.edge)
		return false;
	if ((on.words || (unit && !number_at(text, len, on.edge))) &&
	    has_number(text, len, on.edge, label, unit))
		return true;
	if (on.parts && clauseword_verb_before(text, len, claim.start))
		return true;
	if (!on.verb && !on.words &&
	    clauseword_verb_before(text, len, claim.start) &&
	    has_subject(text, len, on.edge, label))
		return true;
	return on.verb && (on.again || is_attribute(text, claim));
}
