/* gate.c - may a text hold a date? Told from its known words alone.
 * split > tag > [extract-numbers] > normalize-units > diff-claims
 *
 * Digits may always be one. Without digits each date has a word that says
 * which day it is: a month, a weekday, "today"; or a unit with a word near it
 * that says which one: "last week", "a year ago", "the end of the month". */
#include "core/date/gate.h"

#include "core/date/clause.h"
#include "core/date/lasting.h"
#include "core/date/lex.h"
#include "core/date/parse.h"

/* Classes that make no date but beside others of them, or beside digits. */
static const uint64_t weak = IN(W_SHY) | IN(W_UNIT) | IN(W_NUMBER) |
    IN(W_SOME) | IN(W_ORDINAL) | IN(W_SUFFIX) | IN(W_PART) | IN(W_WHICH) |
    IN(W_AGO) | IN(W_REST) | IN(W_PREP) | IN(W_OF) | IN(W_THE) | IN(W_AND) |
    IN(W_OR) | IN(W_FROM) | IN(W_BETWEEN) | IN(W_TO) | IN(W_BOUND) | IN(W_ERA) |
    IN(W_AMPM) | IN(W_FUTURE) | IN(W_FISCAL) | IN(W_YEAR) | IN(W_QUARTERLY) |
    IN(W_LABEL) | IN(W_ANAPHOR) | IN(W_WITHIN) | IN(W_EDGE) | IN(W_THAN) |
    IN(W_HOLIDAY) | IN(W_COUNTED) | IN(W_DAYPART) | IN(W_ONWARD);

/* Before a unit, not far off, these say which one; behind it, right there. */
static const uint64_t before_unit = IN(W_WHICH) | IN(W_ORDINAL) | IN(W_WITHIN) |
    IN(W_FISCAL) | IN(W_PART) | IN(W_REST);
static const uint64_t behind_unit =
    IN(W_AGO) | IN(W_BOUND) | IN(W_FROM) | IN(W_TO);

enum { UNIT_NEAR = 5 };

static uint32_t
gate_of(size_t row, uint64_t classes)
{
	struct tok t = {.row = (int)row, .words = classes};
	uint32_t gate = 0;

	if (classes & ~(weak | IN(W_NOW)))
		gate |= classes & IN(W_NOW) ? KNOWN_NOW : KNOWN_DATE;
	if (lex_is(&t, W_MONTH) && lex_is(&t, W_SHY) &&
	    lex_value(&t, W_SHY) == 1)
		gate = KNOWN_SHY;
	if (lex_value(&t, W_UNIT) == UNIT_WEEKEND)
		gate |= KNOWN_WEEKEND;
	return gate;
}

static void
mark_with(struct known *k, struct cell word, uint32_t gate)
{
	struct known_word *w = known_add(k, word.s, word.len);

	if (w)
		w->gate |= gate;
}

/* "new" makes a holiday before "year" or "years", "christmas" alone. */
static void
add_holiday(struct known *k, struct cell first, struct cell second)
{
	char plural[KNOWN_LONGEST + 1];

	mark_with(k, first, second.len ? KNOWN_NAME : KNOWN_DATE);
	mark_with(k, second, KNOWN_NAME_GOES_ON);
	if (!second.len || second.len >= sizeof(plural))
		return;
	memcpy(plural, second.s, second.len);
	plural[second.len] = 's';
	mark_with(k, (struct cell){plural, second.len + 1}, KNOWN_NAME_GOES_ON);
}

void
date_known(struct known *k)
{
	struct cell word, second;
	uint64_t classes;

	for (size_t i = 0; lex_row(i, &word, &classes); i++) {
		struct known_word *w = known_add(k, word.s, word.len);

		if (!w || w->row >= 0)
			continue;
		w->row = (int16_t)i;
		w->dates = classes;
		w->gate |= gate_of(i, classes);
	}
	for (size_t i = 0; holiday_name(i, &word, &second); i++)
		add_holiday(k, word, second);
	clause_known(k);
	lasting_known(k);
	mark_with(k, cell_of("final"), KNOWN_LEADS);
	mark_with(k, cell_of("working"), KNOWN_LEADS);
}

/* A mark and those around it. */
struct place {
	const struct marks *m;
	size_t i;
};

/* Is one of the n words behind in these classes, or has this gate? */
static bool
follows(const struct place *p, size_t n, uint64_t classes, uint32_t gate)
{
	for (size_t i = p->i + 1; i <= p->i + n; i++)
		if (known_of(p->m, i)->dates & classes ||
		    known_of(p->m, i)->gate & gate)
			return true;
	return false;
}

static bool
precedes(const struct place *p, size_t n, uint64_t classes, uint32_t gate)
{
	for (size_t i = p->i; i > 0 && i + n > p->i; i--)
		if (known_of(p->m, i - 1)->dates & classes ||
		    known_of(p->m, i - 1)->gate & gate)
			return true;
	return false;
}

/* May a date be around this word? */
static bool
dates(const struct place *p, const char *text, bool ref)
{
	const struct known_word *w = known_of(p->m, p->i);

	if (w->gate & KNOWN_DATE || (ref && w->gate & KNOWN_NOW))
		return true;
	if (w->gate & KNOWN_SHY &&
	    ((text[p->m->m[p->i].at] & 32) == 0 ||
		follows(p, 2, IN(W_NUMBER) | IN(W_ORDINAL), 0)))
		return true;
	if (w->gate & KNOWN_NAME && follows(p, 2, 0, KNOWN_NAME_GOES_ON))
		return true;
	if (w->dates & IN(W_UNIT) &&
	    (w->gate & KNOWN_WEEKEND || follows(p, 1, behind_unit, 0) ||
		precedes(p, UNIT_NEAR, before_unit, KNOWN_LEADS)))
		return true;
	return (w->dates & IN(W_DAYPART) && precedes(p, 1, IN(W_WHICH), 0)) ||
	    (w->dates & IN(W_NUMBER) && precedes(p, 1, IN(W_NUMBER), 0));
}

/* Of a text without any of these all words may be passed over. */
static const uint32_t telling_gates =
    KNOWN_DATE | KNOWN_NOW | KNOWN_SHY | KNOWN_NAME;
static const uint64_t telling = IN(W_UNIT) | IN(W_DAYPART) | IN(W_NUMBER);

bool
date_possible(const char *text, const struct marks *m, bool ref)
{
	if (m->digit || m->gate & KNOWN_DATE)
		return true;
	if (!(m->gate & telling_gates) && !(m->dates & telling))
		return false;
	for (size_t i = 0; i < m->n; i++)
		if (m->m[i].id && dates(&(struct place){m, i}, text, ref))
			return true;
	return false;
}

/* Words from a preposition to the unit, those of a long number among them. */
enum { LASTING_NEAR = 12 };

bool
date_lasts(const struct marks *m)
{
	size_t end = 0; /* of the words that are near one seen */

	if (!(m->gate & KNOWN_LASTING) || !(m->dates & IN(W_UNIT)))
		return false;
	for (size_t i = 0; i < m->n; i++) {
		const struct known_word *w = known_of(m, i);

		if (w->dates & IN(W_UNIT) && i < end)
			return true;
		if (w->gate & KNOWN_LASTING)
			end = i + LASTING_NEAR;
	}
	return false;
}
