/* gate.c - may a text hold a date? Told from its known words alone.
 * split > tag > [extract-numbers] > normalize-units > diff-claims
 *
 * Without digits each date has a word that says which day it is: a month, a
 * weekday, "today"; or a unit with a word near it that says which one: "last
 * week", "a year ago", "the end of the month". With digits it has such a word
 * too, or they look like a year, like several numbers of a date or like a time
 * of day: most are mere numbers. */
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
    IN(W_HOLIDAY) | IN(W_COUNTED) | IN(W_DAYPART) | IN(W_ONWARD) | IN(W_ZONE);

/* Before a unit, not far off, these say which one; behind it, right there. */
static const uint64_t before_unit = IN(W_WHICH) | IN(W_ORDINAL) | IN(W_WITHIN) |
    IN(W_FISCAL) | IN(W_PART) | IN(W_REST);
static const uint64_t behind_unit =
    IN(W_AGO) | IN(W_BOUND) | IN(W_FROM) | IN(W_TO);

enum { UNIT_NEAR = 5 };

static uint32_t
gate_of(size_t row, uint64_t classes)
{
	struct tok t = {.row = (int16_t)row, .words = classes};
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
	mark_with(k, cell_of("date"), KNOWN_TO_DATE);
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

/* "twenty past three", "a quarter to five": a time that ends with this number?
 */
static bool
spoken(const struct place *p)
{
	return precedes(p, 1, IN(W_WHICH) | IN(W_TO), 0) &&
	    precedes(p, 3, IN(W_NUMBER) | IN(W_UNIT), 0);
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
	if (w->dates & IN(W_DAYPART))
		return precedes(p, 1, IN(W_WHICH), 0) ||
		    precedes(p, 3, IN(W_NUMBER), 0); /* "five in the morning" */
	return w->dates & IN(W_NUMBER) &&
	    (precedes(p, 1, IN(W_NUMBER), 0) || spoken(p));
}

/* --- digits */

/* Classes of words that make a date with any digits near them. */
static const uint64_t numbered = IN(W_MONTH) | IN(W_WEEKDAY) | IN(W_SEASON) |
    IN(W_SHY) | IN(W_UNIT) | IN(W_SUFFIX) | IN(W_ERA) | IN(W_NOON) |
    IN(W_TENS) | IN(W_FISCAL) | IN(W_YEAR) | IN(W_QUARTERLY) | IN(W_ZONE) |
    IN(W_DAYPART);

static bool
is_digit(const char *s, size_t len, size_t i)
{
	return i < len && (unsigned)(s[i] - '0') < 10;
}

/* The byte at i in lower case, or 0. */
static char
lower(const char *s, size_t len, size_t i)
{
	return i < len ? (char)(s[i] | 32) : '\0';
}

/* Digits end at byte i: does a sign join more to them, so that they may be a
 * date: "6/8", "17:30", "6.8.24", "2024-W31", "1990's"? */
static bool
joined(const char *s, size_t len, size_t i)
{
	char c = i < len ? s[i] : '\0';
	size_t k = i + 2;

	if (c == '\'' || lower(s, len, i) == 's')
		return true;
	if (c == '-' && lower(s, len, i + 1) == 'w')
		return true;
	if (!is_digit(s, len, i + 1))
		return false;
	while (is_digit(s, len, k))
		k++;
	return c == ':' || c == '/' ||
	    ((c == '-' || c == '.') && k < len && s[k] == c &&
		is_digit(s, len, k + 1));
}

/* Does "am" or "p.m." follow, and be it only as it begins? */
static bool
half_follows(const char *s, size_t len, size_t i)
{
	char c;

	while (i < len && (unsigned char)s[i] <= ' ')
		i++;
	c = lower(s, len, i);
	return (c == 'a' || c == 'p') &&
	    (lower(s, len, i + 1) == 'm' || (i + 1 < len && s[i + 1] == '.'));
}

/* "on 5.12": is "on" what stands before byte i? */
static bool
on_before(const char *s, size_t i)
{
	while (i && (unsigned char)s[i - 1] <= ' ')
		i--;
	return i > 1 && (s[i - 1] | 32) == 'n' && (s[i - 2] | 32) == 'o';
}

/* May the digits [at,end) be part of a date in which no word of those classes
 * stands? */
static bool
digits_date(const char *s, size_t len, size_t at, size_t end)
{
	if (end - at > 4)
		return false;
	return (end - at == 4 && (s[at] == '1' || s[at] == '2')) ||
	    (at && s[at - 1] == '\'') || joined(s, len, end) ||
	    half_follows(s, len, end) ||
	    (end < len && s[end] == '.' && on_before(s, at));
}

/* May digits of the text be a date, or part of one, that words don't tell? */
static bool
digits_possible(const char *text, size_t len, const struct marks *m)
{
	size_t end;

	if (!m->digit)
		return false;
	if (m->wide || m->dates & numbered || m->gate & KNOWN_TO_DATE)
		return true; /* "12 to date" */
	for (size_t i = m->digit_at; i < len; i = end + 1) {
		for (end = i; is_digit(text, len, end); end++)
			;
		if (end > i && digits_date(text, len, i, end))
			return true;
	}
	return false;
}

/* --- */

/* Of a text without any of these all words may be passed over. */
static const uint32_t telling_gates =
    KNOWN_DATE | KNOWN_NOW | KNOWN_SHY | KNOWN_NAME;
static const uint64_t telling = IN(W_UNIT) | IN(W_DAYPART) | IN(W_NUMBER);

bool
date_possible(const char *text, size_t len, const struct marks *m, bool ref)
{
	if (m->gate & KNOWN_DATE || digits_possible(text, len, m))
		return true;
	if (!(m->gate & telling_gates) && !(m->dates & telling))
		return false;
	for (size_t i = 0; i < m->n; i++) {
		const struct known_word *w = known_of(m, i);

		if ((w->gate & telling_gates || w->dates & telling) &&
		    dates(&(struct place){m, i}, text, ref))
			return true;
	}
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
