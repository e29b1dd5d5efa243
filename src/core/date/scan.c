/* scan.c - finds the dates of a text.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/heading.h"
#include "core/date/parse.h"

/* A date can begin at a number, or at a word of most classes. */
static const uint64_t opening = ~(IN_MARK | IN_OTHER | IN_END | IN(W_PREP) |
    IN(W_OF) | IN(W_AND) | IN(W_OR) | IN(W_AGO) | IN(W_FUTURE) | IN(W_LABEL) |
    IN(W_SUFFIX) | IN(W_AMPM) | IN(W_ERA) | IN(W_TO) | IN(W_COUNTED) |
    IN(W_ONWARD) | IN(W_ZONE));

/* Does a number only count what stands behind it: "16 units", "5%"? */
static bool
only_counts(const struct tok *t, const struct tok *next)
{
	if (next->kind == TOK_PUNCT)
		return next->punct == '%' && next->glued;
	return t->digits < 4 && next->kind != TOK_NUM && !next->glued &&
	    !(next->words & ~IN(W_COUNTED)) &&
	    (next->kind == TOK_WORD || next->kind == TOK_END);
}

/* Does a sign follow that parts a small number from all that could make it a
 * date? */
static bool
stands_alone(struct scan *s, size_t i)
{
	const struct tok *next = tok(s, i + 1), *after = tok(s, i + 2);

	if (tok(s, i)->digits > 3 || next->kind != TOK_PUNCT)
		return false;
	switch (next->punct) {
	case '.':
	case ':':
		return after->kind != TOK_NUM;
	case ',': /* "6, 7 and 9 August" */
		return after->kind != TOK_NUM &&
		    !(after->words &
			(IN(W_ORDINAL) | IN(W_NUMBER) | IN(W_THE)));
	case '-': /* "20-mile"; but "5 - final week of July" */
		return after->kind == TOK_WORD && !after->words &&
		    !lex_word(&s->lex, after, "final") &&
		    !lex_word(&s->lex, after, "w");
	case '/':
	case '~':
	case '\'':
		return false;
	default:
		return true;
	}
}

/* The 11 of "Bulletin No. 11 - 22 July". */
static bool
numbered(struct scan *s, size_t i)
{
	size_t k = i - 1 - (i > 1 && tok_punct(s, i - 1, '.'));

	return k > 0 && lex_word(&s->lex, tok(s, k), "no");
}

static bool
num_starts(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i), *next = tok(s, i + 1);

	return t->digits <= 4 && !numbered(s, i) && !stands_alone(s, i) &&
	    (!only_counts(t, next) || parse_spoken_on(s, i + 1)) &&
	    !(next->glued && next->punct == ',' && tok(s, i + 2)->glued &&
		tok(s, i + 2)->digits == 3);
}

/* "from", "since", "before": a date begins there only where one stands right
 * behind. */
static const uint64_t leading = IN(W_FROM) | IN(W_BOUND) | IN(W_BETWEEN) |
    IN(W_THAN) | IN(W_TO) | IN(W_PREP) | IN(W_ONWARD) | IN(W_AGO);

/* May a date stand at the token behind such a word? */
static bool
is_led(const struct scan *s, const struct tok *t)
{
	if (t->kind == TOK_PUNCT)
		return t->punct == '\'';
	return t->kind == TOK_NUM || t->words ||
	    lex_word(&s->lex, t, "final") || lex_word(&s->lex, t, "w") ||
	    lex_word(&s->lex, t, "than");
}

/* What stands behind a number in words that a date begins with. */
static const uint64_t behind_number = PARSE_NTH | IN_MARK | IN(W_AND) |
    IN(W_OR) | IN(W_TO) | IN(W_OF) | IN(W_UNIT) | IN(W_MONTH) | IN(W_WHICH) |
    IN(W_SUFFIX);

/* May a date begin at the unit i: "week of", "year to date", "half a year
 * ago", "(the) day before"? */
static bool
unit_starts(struct scan *s, size_t i)
{
	return !(tok(s, i + 1)->is & (IN_OTHER | IN_MARK | IN_END)) ||
	    tok_is(s, i - 1, W_THE);
}

/* May a date begin at token i, which opens one or is a mark? What stands in
 * most sentences is told apart by the word behind it. */
static bool
starts(struct scan *s, size_t i)
{
	const uint64_t counted =
	    IN(W_UNIT) | IN(W_SOME) | IN(W_NUMBER) | IN(W_WHICH);
	const uint64_t named = IN(W_UNIT) | IN(W_SOME) | IN(W_NUMBER) |
	    IN(W_FISCAL) | IN(W_DAYPART) | IN(W_WEEKDAY) | IN(W_HOLIDAY) |
	    IN(W_SEASON) | IN(W_MONTH);
	const struct tok *t = tok(s, i), *next;

	if (t->kind == TOK_PUNCT)
		return t->punct == '\'' && tok(s, i + 1)->digits == 2;
	if (t->kind == TOK_NUM)
		return num_starts(s, i);
	next = tok(s, i + 1);
	if (lex_is(t, W_THE))
		return next->is & opening;
	if (!(t->words & ~leading))
		return is_led(s, next);
	if (!(t->words & ~IN(W_NUMBER)))
		return next->is & behind_number || parse_spoken_on(s, i + 1);
	if (!(t->words & ~(IN(W_UNIT) | IN(W_YEAR))))
		return unit_starts(s, i);
	if (lex_is(t, W_SOME) || lex_is(t, W_WITHIN))
		return next->kind == TOK_NUM || next->words & counted;
	if (!(t->words & ~(IN(W_WHICH) | IN(W_ANAPHOR)))) /* "that", "last" */
		return next->kind == TOK_NUM || next->words & named ||
		    lex_word(&s->lex, next, "working");
	return true;
}

/* A year or more is too coarse to tell which "March" is meant. */
enum { FULL_DAYS = 125 };

static bool
remember(struct date_memory *m, const struct date *d)
{
	if (!d->time && !d->low.year && !d->high.year)
		m->adrift = true;
	if (d->time || !d->low.year || !d->high.year ||
	    day_number(d->high) - day_number(d->low) > FULL_DAYS)
		return false;
	m->adrift = false;
	m->last = d->low;
	if (!m->latest.year || day_number(d->low) > day_number(m->latest))
		m->latest = d->low;
	return true;
}

/* The dates of what is in s->lex; the rest of s is set here. */
static size_t
scan(struct scan *s, struct day ref, struct date_memory *m, struct date *out,
    size_t max)
{
	const uint64_t telling = opening | IN(W_FUTURE) | IN_MARK | IN_END;
	size_t n = 0, i = 1, end, k;
	const struct tok *t;

	s->ref = ref.year ? ref : m->written;
	s->memory = m;
	s->future = false;
	s->depth = 0;
	s->anchor = (struct day){0};
	for (; n < max; i = end) {
		while (!((t = tok(s, i))->is & telling))
			i++;
		if (t->kind == TOK_END)
			break;
		end = i + 1;
		if (lex_is(t, W_FUTURE))
			s->future |= ahead_begins(s, i);
		else if (t->kind == TOK_PUNCT &&
		    (t->punct == ';' || t->punct == '.'))
			s->future = false;
		if (!(t->is & (opening | IN_MARK)) || !starts(s, i))
			continue;
		s->future = s->future && !ahead_ends(s, i);
		if (!(k = parse_range(s, i, &out[n])))
			continue;
		if (out[n].relative && !out[n].time && !s->future &&
		    s->ref.year)
			coming_read(s, i, k, &out[n]);
		end = k;
		if (remember(m, &out[n]) && !out[n].relative)
			s->anchor = m->last;
		n++;
	}
	return n;
}

/* A day as it is written in full, with its year. */
static bool
full_day(const struct date *d)
{
	return !d->time && !d->relative && d->low.year &&
	    calendar_cmp(d->low, d->high) == 0;
}

/* A month of a year, as magazines tell theirs. */
static bool
full_month(const struct date *d)
{
	return !d->relative && d->low.year && d->high.year == d->low.year &&
	    d->high.month == d->low.month && d->low.day == 1 && d->high.day > 1;
}

/* Looks for the dateline of a document of which no day is known yet: is there
 * one among these dates of the text? */
static bool
finds_dateline(struct date_memory *m, struct cell text, const struct date *out,
    size_t n)
{
	for (size_t i = 0; i < n && !m->dated; i++) {
		bool dates = heading_dates(text, out[i].at);

		if (dates && !m->issue.year && full_month(&out[i]))
			m->issue = out[i].high;
		if (!full_day(&out[i]) || (!dates && heading_line(text)))
			continue;
		m->dated = true;
		if (dates)
			m->written = out[i].low;
	}
	return m->written.year != 0;
}

size_t
date_scan(const char *text, size_t len, struct day ref, struct date_memory *m,
    struct date *out, size_t max)
{
	struct tok ring[LEX_RING];
	struct scan s;
	size_t n;

	lex_init(&s.lex, ring, text, len);
	n = scan(&s, ref, m, out, max);
	if (ref.year || m->dated ||
	    !finds_dateline(m, (struct cell){text, len}, out, n))
		return n;
	lex_init(&s.lex, ring, text, len);
	return scan(&s, ref, m, out, max);
}

size_t
date_scan_text(struct date_text *t, struct day ref, struct date_memory *m,
    struct date *out, size_t max)
{
	struct scan s;
	size_t n;

	s.lex = t->lex;
	n = scan(&s, ref, m, out, max);
	if (!ref.year && !m->dated &&
	    finds_dateline(m, (struct cell){s.lex.text, s.lex.len}, out, n))
		n = scan(&s, ref, m, out, max);
	t->lex = s.lex; /* with what it has read */
	return n;
}
