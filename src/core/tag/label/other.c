/* other.c - labels near a claim that are of something else.
 * split > [tag > extract-numbers] > normalize-units > diff-claims
 *
 * The nearest label is mostly the claim's. But a name before a value of its
 * own owns that, what one verb does is not done to another's number, and a
 * noun that may be counted is none of other things. */
#include "core/tag/label/other.h"

#include <string.h>

#include "core/tag/label/counted.h"
#include "core/tag/label/measure.h"
#include "core/tag/label/ownclause.h"
#include "core/tag/label/ownverb.h"
#include "core/tag/label/uncounted.h"
#include "core/tag/text/textword.h"

/* An actor who stands so far behind a number acts in another clause: "dozens
 * died while our boys beat Ghana"; but right behind it he is the one. */
enum { ACTOR_BEHIND = 110, ACTOR_NEXT = 8 };

/* Does a number begin at byte i? */
static bool
is_amount(const char *s, size_t len, size_t i)
{
	return is_digit(s[i]) ||
	    textword_in(s, textword_next(s, len, i), LIST_AMOUNT);
}

/* Behind the "'s" that a name ends with or that follows it; 0 where there is
 * none. */
static size_t
past_possessive(const char *s, size_t len, size_t i)
{
	static const char *const ends[] = {"'s", "\xe2\x80\x99s"};
	bool before = i > 2 && s[i - 1] == 's';

	if (!before && (i >= len || (s[i] != '\'' && s[i] != '\xe2')))
		return 0;
	for (size_t k = 0; k < 2; k++) {
		size_t n = strlen(ends[k]);

		if (len - i > n && memcmp(s + i, ends[k], n) == 0)
			return i + n;
		if (i > n && memcmp(s + i - n, ends[k], n) == 0)
			return i;
	}
	return 0;
}

/* "Half of Norway's 12": the claim is of that figure. */
static bool
is_part_of(const struct weighing *g, const struct label *l)
{
	size_t at = l->at.start - g->base, to = g->c->at.end;

	return at == to + 4 && memcmp(g->text + to, " of ", 4) == 0;
}

bool
other_owns(const struct weighing *g, const struct label *l)
{
	size_t i = l->at.end - g->base;

	/* a label written by hand may lie anywhere */
	if (l->col != LABEL_SUBJECT || other_far(g, l) || l->at.end < g->base)
		return false;
	i = past_possessive(g->text, g->len, i);
	return i && i + 1 < g->len && g->text[i] == ' ' &&
	    i + 1 != g->c->at.start && !is_part_of(g, l) &&
	    is_amount(g->text, g->len, i + 1);
}

/* Does the name behind the claim stand before a value of its own, in a list:
 * "Norl 21.4 C; Sund 19.8 C"? */
static bool
heads_other(const struct weighing *g, const struct label *l)
{
	size_t i = l->at.end - g->base, at = l->at.start - g->base;

	if ((l->col != LABEL_SUBJECT && l->col != LABEL_PLACE) ||
	    other_far(g, l) || at < g->c->at.end ||
	    (l->col == LABEL_PLACE &&
		(at < 2 || !memchr(";,:", g->text[at - 2], 3))))
		return false;
	i += i < g->len && g->text[i] == ':';
	return i + 1 < g->len && g->text[i] == ' ' &&
	    is_digit(g->text[i + 1]) && g->text[i - 2] != '\'';
}

/* Does the actor stand so far behind the number that he acts in another
 * clause? Not in "49.7% for Salcedo". */
static bool
acts_elsewhere(const struct weighing *g, const struct label *l, size_t way)
{
	return l->col == LABEL_SUBJECT && !l->in.end &&
	    way > ACTOR_BEHIND + (l->weak ? WAY_WEAK : 0) &&
	    g->c->kind != KIND_NONE && g->c->kind != KIND_STATE &&
	    l->at.start >= g->base + g->c->at.end + ACTOR_NEXT;
}

/* Do the words at and up to end count or describe what a number of their own
 * counts: "71 confirmed cases", "63 dead birds"? */
static bool
is_own_noun(const struct weighing *g, size_t at, size_t end)
{
	size_t from = at >= g->c->at.end ? g->c->at.end : 0;

	return counted_before(g->text, from, at) &&
	    (g->text[end - 1] == 's' ||
		counted_noun(g->text, g->len, end).start == end + 1);
}

/* Is the claim told as a part of what went before? */
static bool
is_part(const struct weighing *g)
{
	return clause_is_part(g->text, g->c->at.start) ||
	    clause_whole(g->text, g->len, g->c->at) != g->c->at.end;
}

/* Is the label a noun that may be counted, or one that another number counts,
 * and the number counts others? */
static bool
of_other_noun(struct weighing *g, const struct label *l)
{
	size_t at = l->at.start - g->base, end = l->at.end - g->base;
	struct span noun;

	if (l->col != LABEL_MEASURE || g->c->kind != KIND_COUNT ||
	    other_far(g, l) || l->here)
		return false;
	if (l->weak ? g->text[end - 1] != 's' :
		      !is_own_noun(g, at, end) || is_part(g))
		return false;
	noun = counted_noun(g->text, g->len, g->c->at.end);
	if (!noun.end && !l->weak)
		noun = counted_people(g->text, g->len, g->c->at.end);
	return noun.end && (at >= noun.end || end <= g->c->at.end);
}

/* Is the label what another verb does than the number's own? */
static bool
of_other_verb(const struct weighing *g, const struct label *l)
{
	struct span at = {l->at.start - g->base, l->at.end - g->base};

	return l->col == LABEL_MEASURE && g->c->kind != KIND_NONE &&
	    !other_far(g, l) && at.end < g->c->at.start &&
	    own_verb(g->text, at, g->c->at.start);
}

/* Does the label measure people, where the number counts things? */
static bool
of_others(struct weighing *g, const struct label *l)
{
	if (l->col != LABEL_MEASURE ||
	    (g->c->kind != KIND_COUNT && g->c->kind != KIND_NUMBER))
		return false;
	if (g->counts == UNKNOWN) {
		size_t whole = clause_whole(g->text, g->len, g->c->at);

		g->counts = counted_lifeless(g->text, g->len, whole) ||
			counted_which(g->text, g->len, g->c->at.end) ?
		    THINGS :
		    OTHERS;
	}
	return g->counts == THINGS && measure_find(l->name).people;
}

/* Is the number an hour, an age or how many times? What is right beside it, it
 * may be still. */
static bool
of_no_count(const struct weighing *g, const struct label *l, size_t way)
{
	return way > 1 && !l->here &&
	    (g->c->kind == KIND_NUMBER || g->c->kind == KIND_COUNT) &&
	    uncounted(g->text, g->len, g->c->at);
}

/* Does the number count the places where that is: "no jobs go in any of the 14
 * ministries", "in all nine provinces"? */
static bool
of_places(struct weighing *g, const struct label *l)
{
	size_t to = g->c->at.start;

	if (l->col != LABEL_MEASURE || g->c->kind != KIND_COUNT || l->here ||
	    other_far(g, l) || l->at.end - g->base + 1 >= to)
		return false;
	for (int i = 0; i < 4; i++) {
		struct span w = textword_prev(g->text, to);

		if (w.start >= w.end || w.start < l->at.end - g->base ||
		    !textword_adjacent(g->text, w.end, to))
			return false;
		if (textword_is(g->text, w, "in") ||
		    textword_is(g->text, w, "across") ||
		    textword_is(g->text, w, "throughout"))
			return counted_lifeless(g->text, g->len, g->c->at.end);
		if (!textword_is(g->text, w, "of") &&
		    !textword_in(g->text, w, LIST_ARTICLE) &&
		    !textword_in(g->text, w, LIST_QUANTIFIER))
			return false;
		to = w.start;
	}
	return false;
}

/* "No one was hurt; 60 hikers were flown out": did that happen to nobody, and
 * the number stands in another clause? */
static bool
of_nobody(const struct weighing *g, const struct label *l)
{
	size_t at = l->at.start - g->base, from = l->at.end - g->base;

	return l->col == LABEL_MEASURE && g->c->kind != KIND_NONE &&
	    !other_far(g, l) && from < g->c->at.start &&
	    clause_parts(g->text, from, g->c->at.start) &&
	    clause_of_none(g->text, at);
}

/* Does the label begin with the name of a length, mass or the like? */
static bool
is_unit_word(const char *s, size_t at, size_t end)
{
	static const char *const units[] = {"km", "kilometres", "kilometers",
	    "miles", "mile", "metres", "meters", "feet", "foot", "yards", "cm",
	    "centimetres", "centimeters", "mm", "millimetres", "millimeters",
	    "inches", "inch", "m", "tonnes", "tons", "kilograms", "kg", "grams",
	    "minutes", "hours", "days", "weeks", "months", "years", "seconds"};
	struct span w = textword_next(s, end, at);

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (textword_is(s, w, units[i]))
			return true;
	return false;
}

/* Bytes between a number and the other one that restates it: "60 metres (200
 * feet) from". */
enum { RESTATED = 14 };

/* Does the label begin with the unit of another number: "20 km from the crater,
 * 2 cm had come down"? */
static bool
of_other_unit(const struct weighing *g, const struct label *l)
{
	size_t at = l->at.start - g->base, end = l->at.end - g->base;

	if (l->col != LABEL_MEASURE || !g->c->dim.len || l->here ||
	    other_far(g, l) || (at < g->c->at.end && end > g->c->at.start))
		return false;
	return (at < g->c->at.start || at > g->c->at.end + RESTATED) &&
	    is_unit_word(g->text, at, end) && counted_before(g->text, 0, at);
}

/* Does the label hold a number of its own, and the claim counts other things:
 * "fired 30 rounds, hitting five inmates"? */
static bool
of_other_count(const struct weighing *g, const struct label *l)
{
	size_t i = l->at.start - g->base, end = l->at.end - g->base;
	bool behind = i > g->c->at.end;

	if (l->col != LABEL_MEASURE || g->c->kind != KIND_COUNT ||
	    other_far(g, l) || (end > g->c->at.start && !behind))
		return false;
	while (i < end && !is_digit(g->text[i]))
		i++;
	while (i < end && g->text[i] != ' ')
		i++;
	return i < end && counted_noun(g->text, end, i).end &&
	    (behind ?
		    clause_goes_on(g->text, g->len, g->c->at.end,
			l->at.start - g->base) :
		    (counted_noun(g->text, g->len, g->c->at.end).end > 0 ||
			counted_people(g->text, g->len, g->c->at.end).end > 0));
}

/* Has the noun, a word of the text, the measure's name: seats? */
static bool
is_named(const struct weighing *g, struct span noun, struct cell name)
{
	return noun.end - noun.start >= name.len &&
	    textword_same(g->text + noun.start, name.s, name.len);
}

/* Is the claim the whole of a part before it, and what the label says said of
 * the part: "lost 311 of its 400 houses", "1,900 of 32,000 employees are to
 * go"? Of "12 of the 31 dead" it is said of both. */
static bool
of_its_part(const struct weighing *g, const struct label *l)
{
	struct span at = {l->at.start - g->base, l->at.end - g->base};
	size_t from = g->c->at.start, part;
	struct span noun;

	if (l->weak || g->c->kind != KIND_COUNT)
		return false;
	part = clause_part_before(g->text, from);
	if (part == from || at.end <= part)
		return false;
	noun = counted_noun(g->text, g->len, g->c->at.end);
	return at.start < part ||
	    (at.start == noun.start && at.end == noun.end &&
		!is_named(g, noun, l->name));
}

/* Does the claim stand in a clause of its own, and the label in another? What
 * a short head before a colon says is said of all in its list. */
static bool
of_other_clause(const struct weighing *g, const struct label *l)
{
	struct span at = {l->at.start - g->base, l->at.end - g->base};
	bool unit = g->c->dim.len && !cell_is(g->c->dim, "fraction");

	if (l->col != LABEL_MEASURE || other_far(g, l) ||
	    g->c->kind == KIND_NONE || g->c->kind == KIND_STATE)
		return false;
	if (clause_of_part(g->text, g->len, g->c->at, at) || of_its_part(g, l))
		return true;
	if (l->here)
		return false;
	return at.start >= g->c->at.end ?
	    clause_ends(g->text, g->len, g->c->at, at, unit) :
	    at.end <= g->c->at.start &&
		clause_begins(g->text, g->len, g->c->at, at);
}

/* Is the name made of the claim's own bytes: "R420" of "R420 million"? */
static bool
is_number(const struct weighing *g, const struct label *l)
{
	size_t at = l->at.start - g->base, end = l->at.end - g->base;

	return l->col == LABEL_SUBJECT && !l->in.end && !other_far(g, l) &&
	    g->c->kind != KIND_NONE && g->c->kind != KIND_STATE &&
	    at < g->c->at.end && end > g->c->at.start;
}

bool
other_than(struct weighing *g, const struct label *l, size_t way)
{
	if (l->col == LABEL_MEASURE)
		return g->c->kind != KIND_NONE &&
		    (of_others(g, l) || of_no_count(g, l, way) ||
			of_other_noun(g, l) || of_other_verb(g, l) ||
			of_nobody(g, l) || of_other_count(g, l) ||
			of_other_unit(g, l) || of_places(g, l) ||
			of_other_clause(g, l));
	if (l->col != LABEL_SUBJECT)
		return l->col == LABEL_PLACE && heads_other(g, l);
	return other_owns(g, l) || heads_other(g, l) || is_number(g, l) ||
	    acts_elsewhere(g, l, way);
}
