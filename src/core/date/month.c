/* month.c - dates that name their month.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

/* A month's name with the dot of an abbreviation. */
size_t
parse_month(struct scan *s, size_t i, int *month)
{
	const struct tok *t = tok(s, i);
	bool dot;

	if (!lex_is(t, W_MONTH))
		return 0;
	*month = lex_value(t, W_MONTH);
	dot = tok_punct(s, i + 1, '.') && t->end - t->start <= 4 &&
	    (tok(s, i + 1)->glued ? tok(s, i + 2)->kind != TOK_END :
				    tok(s, i + 2)->kind == TOK_NUM);
	return i + 1 + dot;
}

/* A year that goes with a month: "2024", ", 2024", "of 2024", "'24",
 * "/2024", "in 2024". Returns i where there is none. */
size_t
parse_month_year(struct scan *s, size_t i, int *year)
{
	const struct tok *t = tok(s, i);
	size_t k = i, end;
	bool linked = false;

	if (lex_punct(t, ',') || lex_is(t, W_OF) || lex_word(&s->lex, t, "in"))
		linked = ++k;
	else if (t->glued && (lex_punct(t, '-') || lex_punct(t, '/')))
		linked = ++k;
	if (tok_punct(s, k, '\'') && tok(s, k + 1)->digits == 2 &&
	    tok(s, k + 1)->glued) {
		*year = parse_full_year((int)tok(s, k + 1)->num);
		return k + 2;
	}
	if (tok(s, k)->kind == TOK_WORD && tok_punct(s, k - 1, ','))
		return i;
	if ((end = parse_year(s, k, year)) > 0)
		return end;
	if (linked && lex_is(t, W_OF) && tok(s, k)->digits == 2 &&
	    parse_alone(s, k)) {
		*year = parse_full_year((int)tok(s, k)->num);
		return k + 1;
	}
	return i;
}

/* A day of the month: 1..31, with or without its ending, or as a word. */
size_t
parse_day(struct scan *s, size_t i, int *day)
{
	const struct tok *next = tok(s, i + 1);
	size_t k = parse_ordinal(s, i, day);

	if (!k && tok(s, i)->kind == TOK_NUM && tok(s, i)->digits <= 2 &&
	    parse_alone(s, i)) {
		if (next->glued &&
		    (next->kind == TOK_WORD || lex_punct(next, ':') ||
			(lex_punct(next, '.') && tok(s, i + 2)->glued &&
			    tok(s, i + 2)->kind == TOK_NUM)))
			return 0;
		*day = (int)tok(s, i)->num;
		k = i + 1;
	} else if (!k && tok(s, i)->kind == TOK_WORD) {
		k = parse_small(s, i, day);
	}
	return k && *day >= 1 && *day <= 31 ? k : 0;
}

/* Words before which a shy month or form_season may stand. */
bool
parse_led(struct scan *s, size_t i)
{
	const struct tok *p = tok(s, i - 1);
	const uint64_t lead = (uint64_t)1 << W_PREP | (uint64_t)1 << W_BOUND |
	    (uint64_t)1 << W_FROM | (uint64_t)1 << W_TO |
	    (uint64_t)1 << W_BETWEEN | (uint64_t)1 << W_PART |
	    (uint64_t)1 << W_WHICH;

	if (p->words & lead || lex_word(&s->lex, p, "by"))
		return true;
	if (lex_punct(p, '-') && tok_is(s, i - 2, W_PART))
		return true;
	if (lex_is(p, W_AND) || lex_is(p, W_OR) || lex_punct(p, '-') ||
	    lex_punct(p, ',') || lex_punct(p, '/'))
		return tok_is(s, i - 2, W_MONTH) || tok_is(s, i - 2, W_SEASON);
	return false;
}

/* May a month or form_season stand here without number? */
static bool
sure(struct scan *s, size_t i, size_t end)
{
	const struct tok *t = tok(s, i), *next = tok(s, end);

	if (!lex_is(t, W_SHY))
		return true;
	if ((tok_is(s, end, W_TO) || tok_punct(s, end, '-') ||
		tok_is(s, end, W_AND)) &&
	    tok_is(s, end + 1, W_MONTH))
		return t->capital || lex_value(t, W_SHY) == 0;
	if (parse_led(s, i) ||
	    (lex_value(t, W_SHY) == 0 && tok_is(s, i - 1, W_THE)))
		return t->capital || lex_is(t, W_SEASON) ||
		    lex_value(t, W_SHY) == 0;
	return lex_value(t, W_SHY) == 0 && t->capital &&
	    !(next->kind == TOK_WORD && next->capital);
}

/* The time of "Oct 26 15:50:06 2016". */
static size_t
clock_between(struct scan *s, size_t i, struct piece *p)
{
	struct piece t;
	int year;
	size_t k = tok(s, i)->kind == TOK_NUM ? parse_time(s, i, &t) : 0;

	if (!k || !parse_year(s, k, &year))
		return i;
	p->hour = t.hour;
	p->minute = t.minute;
	return k;
}

/* "2017 April", "2017 April 6". */
size_t
form_year_first(struct scan *s, size_t i, struct piece *p)
{
	size_t k, end;

	if (tok(s, i)->digits != 4 || !parse_begins(s, i) ||
	    !(k = parse_year(s, i, &p->year)))
		return 0;
	if (tok_is(s, k, W_SEASON)) {
		p->grain = GRAIN_SEASON;
		p->sub = lex_value(tok(s, k), W_SEASON);
		return lex_is(tok(s, k), W_SHY) && !parse_led(s, i) ? 0 : k + 1;
	}
	if (!(k = parse_month(s, k, &p->month)))
		return 0;
	p->grain = GRAIN_MONTH;
	end = parse_day(s, k, &p->day);
	if (!end || parse_year(s, end, &p->sub)) {
		p->day = 0;
		return k;
	}
	p->grain = GRAIN_DAY;
	return end;
}

/* "the 12th of next month", "12 of this month". */
static size_t
day_of_month(struct scan *s, size_t i, struct piece *p)
{
	size_t k = parse_day(s, i, &p->day);
	struct day d = s->ref;

	if (!k || !tok_is(s, k, W_OF) || !tok_is(s, k + 1, W_WHICH) ||
	    lex_value(tok(s, k + 2), W_UNIT) != UNIT_MONTH || !d.year)
		return 0;
	d.day = 1;
	d = calendar_add_months(d, lex_value(tok(s, k + 1), W_WHICH));
	p->year = d.year;
	p->month = d.month;
	p->grain = GRAIN_DAY;
	p->relative = true;
	return k + 3;
}

/* "on the 18th": a day of the month alone. */
size_t
form_month_day(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *next;
	size_t end = day_of_month(s, i + tok_is(s, i, W_THE), p);

	if (end)
		return end;
	if (!lex_word(&s->lex, tok(s, i - 1), "on") || !tok_is(s, i, W_THE) ||
	    tok(s, i + 1)->kind != TOK_NUM ||
	    !(end = parse_ordinal(s, i + 1, &p->day)) || p->day > 31)
		return 0;
	next = tok(s, end);
	if (next->kind == TOK_WORD &&
	    !(next->words &
		(1ull << W_AND | 1ull << W_TO | 1ull << W_PREP |
		    1ull << W_WHICH)))
		return 0;
	p->grain = GRAIN_DAY;
	return end;
}

/* "march 12 miles", "may 5 help": the word of a month is a verb before a
 * number, unless a preposition leads to it or a year follows. */
static bool
verb_before(struct scan *s, size_t i, size_t end)
{
	const struct tok *t = tok(s, i), *next = tok(s, end);
	int year;

	if (lex_value(t, W_SHY) != 1 || parse_led(s, i) ||
	    tok(s, i + 1)->glued || tok_is(s, end - 1, W_SUFFIX) ||
	    parse_month_year(s, end, &year) > end)
		return false;
	if (!t->capital)
		return next->kind == TOK_WORD;
	return next->kind == TOK_WORD && !next->words && !next->capital &&
	    s->lex.text[next->end - 1] == 's';
}

/* "August 6, 2024", "Aug. 6th", "Dec31, 1994", "Oct/2", "August the 6th",
 * "August 2024", "August of 87", "August". */
size_t
form_month_first(struct scan *s, size_t i, struct piece *p)
{
	size_t k = parse_month(s, i, &p->month), end = 0, j;

	if (!k || !parse_begins(s, i))
		return 0;
	p->grain = GRAIN_MONTH;
	j = parse_month_year(s, k, &p->year);
	if (j > k && tok(s, j - 1)->digits != 2)
		return j;
	j = k;
	if (tok(s, j)->glued && (tok_punct(s, j, '/') || tok_punct(s, j, '-')))
		j++;
	else if (tok_is(s, j, W_THE))
		j++;
	end = parse_day(s, j, &p->day);
	if (end && tok_is(s, j, W_ORDINAL) && tok_is(s, end, W_UNIT))
		end = 0;
	if (end && !verb_before(s, i, end)) {
		p->grain = GRAIN_DAY;
		if (tok_is(s, end, W_SUFFIX))
			end++;
		end = clock_between(s, end, p);
		j = parse_month_year(s, end, &p->year);
		if (j == end && tok(s, end)->digits == 2 &&
		    parse_alone(s, end) && tok_is(s, end - 1, W_ORDINAL)) {
			p->year = parse_full_year((int)tok(s, end)->num);
			return end + 1;
		}
		return j;
	}
	p->day = 0;
	if ((j = parse_month_year(s, k, &p->year)) > k)
		return j;
	return sure(s, i, k) ? k : 0;
}

/* "6 August 2024", "6th of August, 2024", "23/Sep/2020", "the 6th of Aug." */
size_t
form_day_first(struct scan *s, size_t i, struct piece *p)
{
	size_t k = i, end;
	bool small;

	if (tok_is(s, k, W_THE))
		k++;
	if (!parse_begins(s, i) || !(k = parse_day(s, k, &p->day)))
		return 0;
	if (tok_is(s, k, W_UNIT) && lex_value(tok(s, k), W_UNIT) == 1)
		k++;
	if (tok_is(s, k, W_OF))
		k++;
	else if (tok(s, k)->glued &&
	    (tok_punct(s, k, '/') || tok_punct(s, k, '-')))
		k++;
	small = lex_is(tok(s, k), W_SHY) && !tok(s, k)->capital &&
	    lex_value(tok(s, k), W_SHY) == 1;
	if (!(end = parse_month(s, k, &p->month)) || small)
		return 0;
	p->grain = GRAIN_DAY;
	return parse_month_year(s, end, &p->year);
}
