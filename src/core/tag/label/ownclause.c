/* ownclause.c - whether a claim and a label stand in two clauses of their own.
 * split > [tag > extract-numbers] > normalize-units > diff-claims
 *
 * What one clause tells of its number is not said of the number in the next.
 * A clause is told by its verb: one that stands behind a claim and before the
 * words or sign that end the clause makes it whole. Words that leave a verb
 * out ("and 13 injured", "among them two children") go on with the last one. */
#include "core/tag/label/ownclause.h"

#include "core/tag/label/counted.h"
#include "core/tag/label/ownverb.h"
#include "core/tag/text/textword.h"

/* Words between a claim and a label that are looked at. */
enum { WORDS = 32 };

/* Words of a noun with what stands before it, behind a number or the edge of a
 * clause. */
enum { NOUN = 5 };

/* What parts two words: nothing, a comma, a sign that parts clauses. */
enum sign { SIGN_NONE, SIGN_COMMA, SIGN_PART };

static enum sign
sign_between(const char *s, size_t from, size_t to)
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

static bool
is_relative(const char *s, struct span w)
{
	return textword_is(s, w, "that") || textword_is(s, w, "whose") ||
	    textword_is(s, w, "whom") || textword_in(s, w, LIST_RELATIVE);
}

static bool
is_aux(const char *s, struct span w)
{
	const uint64_t lists =
	    (uint64_t)1 << LIST_BE | (uint64_t)1 << LIST_AUXILIARY;

	return textword_lists(s, w) & lists && !textword_is(s, w, "to") &&
	    !textword_is(s, w, "having");
}

static bool
is_amount(const char *s, struct span w)
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

/* Does a finite verb stand at w? What ends in -ed before a noun is none. */
static bool
is_finite(const char *s, size_t len, struct span w)
{
	struct span next;
	const uint64_t lists = (uint64_t)1 << LIST_PREPOSITION |
	    (uint64_t)1 << LIST_ARTICLE | (uint64_t)1 << LIST_POSSESSIVE |
	    (uint64_t)1 << LIST_AUXILIARY | (uint64_t)1 << LIST_THING_PRONOUN;

	if (is_aux(s, w))
		return true;
	if (!own_verb_past(s, w))
		return false;
	next = textword_next(s, len, w.end);
	return next.start >= next.end || next.start > w.end + 1 ||
	    textword_lists(s, next) & lists || is_amount(s, next) ||
	    is_particle(s, next);
}

/* Does a new subject begin at w, behind "and" or a comma? Not where a verb
 * goes on with the last one, nor a part or a name for it. */
static bool
is_subject(const char *s, size_t len, struct span w)
{
	const uint64_t lists =
	    (uint64_t)1 << LIST_PREPOSITION | (uint64_t)1 << LIST_STATE_ADVERB;

	return !is_aux(s, w) && !is_finite(s, len, w) && !own_verb_past(s, w) &&
	    !is_relative(s, w) && !(textword_lists(s, w) & lists) &&
	    !textword_is(s, w, "including") &&
	    !(w.end - w.start > 5 && textword_same(s + w.end - 3, "ing", 3)) &&
	    !(w.end - w.start > 4 && textword_same(s + w.end - 2, "ly", 2));
}

/* Does the label touch a number of its own, right before or behind it? */
static bool
has_number(const char *s, size_t len, size_t from, struct span label, bool unit)
{
	struct span w = {label.start, label.start};

	for (int i = 0; i < (unit ? 3 : 1); i++) {
		w = textword_prev(s, w.start);
		if (w.start >= w.end || w.start < from || is_aux(s, w) ||
		    sign_between(s, w.end, label.start))
			break;
		if (is_amount(s, w))
			return true;
	}
	w = textword_next(s, len, label.end);
	if (textword_is(s, w, "of") || textword_is(s, w, "at"))
		w = textword_next(s, len, w.end);
	return w.start < w.end && w.start <= label.end + 4 && is_amount(s, w);
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
		sign = sign_between(s, pos, w.start);
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
			on.again = parts || is_subject(s, len, n);
			on.parts = on.parts || own_verb_parts(s, w);
			if (on.again && on.verb)
				return on;
			if (!on.verb && joins)
				return on;
		} else if (!on.edge) {
			on.words++;
		}
		on.verb = on.verb || is_finite(s, len, w);
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
		if (is_amount(s, w))
			return true;
		pos = w.end;
	}
	return false;
}

/* Does a finite verb stand in the clause before byte pos? */
static bool
verb_before(const char *s, size_t len, size_t pos)
{
	for (int i = 0; i < NOUN; i++) {
		struct span w = textword_prev(s, pos);

		if (w.start >= w.end || sign_between(s, w.end, pos))
			return false;
		if (is_finite(s, len, w))
			return !own_verb_says(s, w);
		pos = w.start;
	}
	return false;
}

bool
clause_ends(const char *text, size_t len, struct span claim, struct span label,
    bool unit)
{
	struct span first = textword_next(text, len, claim.end);
	struct way_on on;

	if (label.start <= claim.end || first.start >= label.start ||
	    is_relative(text, first))
		return false;
	on = go_on(text, len, claim.end, label.start);
	if (!on.edge)
		return false;
	if ((on.words || (unit && !number_at(text, len, on.edge))) &&
	    has_number(text, len, on.edge, label, unit))
		return true;
	if (on.parts && verb_before(text, len, claim.start))
		return true;
	return on.verb && (on.again || is_attribute(text, claim));
}

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
			return sign_between(s, from, pos) ? pos : 0;
		if (sign_between(s, w.end, pos) || own_verb_parts(s, w) ||
		    textword_is(s, w, "and") || textword_is(s, w, "but"))
			return pos;
		(*words)++;
		pos = w.start;
	}
	return 0;
}

/* Does the claim, whose clause begins with it, have a noun and verb of its own
 * behind it: "three centres were opened"? */
static bool
has_own_verb(const char *s, size_t len, size_t pos)
{
	struct span w = textword_next(s, len, pos);

	if (w.start != pos + 1 || is_finite(s, len, w) ||
	    textword_in(s, w, LIST_PREPOSITION))
		return false;
	for (int i = 0; i < NOUN; i++) {
		if (w.start >= w.end || !textword_adjacent(s, pos, w.start) ||
		    textword_in(s, w, LIST_PREPOSITION))
			return false;
		if (is_finite(s, len, w))
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
	    !own_verb_general(s, w) && !is_relative(s, w) && !is_aux(s, w);
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
	    (words == 0 && has_own_verb(text, len, claim.end));
}

/* Where the part of the whole at byte pos begins: "three" in "three of the
 * 12"; pos where there is none. */
static size_t
part_before(const char *s, size_t pos)
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
	return w.start < w.end &&
		(is_amount(s, w) || textword_is(s, w, "one") ||
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
		if (is_finite(text, len, w) ||
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
	size_t part = part_before(text, claim.start), pos = claim.end;
	bool told;

	if (part == claim.start)
		return false;
	if (label.end <= part)
		return true;
	told = verb_before(text, len, part);
	for (int i = 0; i < WORDS; i++) {
		struct span w = textword_next(text, len, pos);

		if (w.start >= w.end || w.start >= label.end)
			return false;
		if (i > 0 && is_finite(text, len, w) &&
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
		if (is_amount(s, w))
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
