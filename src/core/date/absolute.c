/* absolute.c - dates that name their month, year or both.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

/* --- numbers in dates */

/* A number that is not a piece of a longer one: 35 of "35,000" or "1.35". */
static bool
alone(struct scan *s, size_t i)
{
	const struct tok *next = tok(s, i + 1), *after = tok(s, i + 2);
	const struct tok *prev = tok(s, i - 1);

	if (tok(s, i)->kind != TOK_NUM)
		return false;
	if (next->glued && next->kind == TOK_PUNCT && after->glued &&
	    after->kind == TOK_NUM && next->punct == ',')
		return false;
	if (next->glued && lex_punct(next, '%'))
		return false;
	return !(tok(s, i)->glued && prev->kind == TOK_PUNCT &&
	    (prev->punct == '$' || prev->punct == '#' || prev->punct == '+'));
}

/* May token i begin a date, or is it glued to a word or number before? */
static bool
begins(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i), *prev = tok(s, i - 1);

	if (!t->glued || prev->kind == TOK_END)
		return true;
	if (prev->kind == TOK_WORD || prev->kind == TOK_NUM)
		return false;
	if (prev->punct == '.' || prev->punct == ',' || prev->punct == ':')
		return !tok(s, i - 1)->glued || tok(s, i - 2)->kind != TOK_NUM;
	return prev->punct != '$' && prev->punct != '#' && prev->punct != '@';
}

size_t
parse_ordinal(struct scan *s, size_t i, int *n)
{
	const struct tok *t = tok(s, i), *next;

	if (t->kind == TOK_NUM && t->digits <= 2 && alone(s, i) &&
	    tok_is(s, i + 1, W_SUFFIX) && tok(s, i + 1)->glued) {
		*n = (int)t->num;
		return i + 2;
	}
	if (lex_is(t, W_ORDINAL)) {
		*n = lex_value(t, W_ORDINAL);
		return i + 1;
	}
	if (!lex_is(t, W_NUMBER) || lex_value(t, W_NUMBER) < 20)
		return 0;
	next = tok(s, i + 1);
	if (lex_punct(next, '-') && next->glued)
		next = tok(s, ++i + 1);
	if (!lex_is(next, W_ORDINAL) || lex_value(next, W_ORDINAL) > 9)
		return 0;
	*n = lex_value(t, W_NUMBER) + lex_value(next, W_ORDINAL);
	return i + 2;
}

/* "twenty-five", "nineteen", "7" up to two digits. */
static size_t
small_number(struct scan *s, size_t i, int *n)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	if (t->kind == TOK_NUM && t->digits <= 2 && alone(s, i)) {
		*n = (int)t->num;
		return k;
	}
	*n = lex_value(t, W_NUMBER);
	if (!*n || *n > 90)
		return 0;
	if (tok_punct(s, k, '-') && tok(s, k)->glued)
		k++;
	if (*n >= 20 && tok_is(s, k, W_NUMBER) &&
	    lex_value(tok(s, k), W_NUMBER) < 10) {
		*n += lex_value(tok(s, k), W_NUMBER);
		return k + 1;
	}
	return i + 1;
}

size_t
parse_count(struct scan *s, size_t i, int *n)
{
	const struct tok *t = tok(s, i);
	size_t k;

	if (t->kind == TOK_NUM && t->digits <= 4 && alone(s, i) &&
	    !(tok_punct(s, i + 1, '.') && tok(s, i + 2)->glued &&
		tok(s, i + 2)->kind == TOK_NUM)) {
		*n = (int)t->num;
		return i + 1;
	}
	if ((k = small_number(s, i, n)) > 0)
		return k;
	if (!lex_is(t, W_SOME))
		return 0;
	*n = lex_value(t, W_SOME);
	if (*n == 1 && tok_is(s, i + 1, W_SOME)) /* "a few", "a couple" */
		return parse_count(s, i + 1, n);
	return i +
	    (lex_word(&s->lex, t, "couple") && tok_is(s, i + 1, W_OF) ? 2 : 1);
}

/* A year in words: "two thousand and five", "nineteen ninety-six",
 * "seventeen hundred thirty-three". */
static size_t
year_words(struct scan *s, size_t i, int *year)
{
	int a, b = 0;
	size_t k, n;

	if (tok(s, i)->kind != TOK_WORD || !(k = small_number(s, i, &a)))
		return 0;
	if (tok_is(s, k, W_NUMBER) && lex_value(tok(s, k), W_NUMBER) >= 100) {
		a *= lex_value(tok(s, k), W_NUMBER);
		k++;
		if (tok_is(s, k, W_AND))
			k++;
		n = tok(s, k)->kind == TOK_WORD ? small_number(s, k, &b) : 0;
		*year = a + b;
		if (!n && tok_is(s, k - 1, W_AND))
			k--;
		return *year >= 1000 && *year < 2100 ? (n ? n : k) : 0;
	}
	if (a < 12 || a > 20 || tok(s, k)->kind != TOK_WORD ||
	    !(n = small_number(s, k, &b)) || b < 10)
		return 0;
	*year = a * 100 + b;
	return n;
}

size_t
parse_year(struct scan *s, size_t i, int *year)
{
	const struct tok *t = tok(s, i), *next = tok(s, i + 1);

	if (t->kind == TOK_WORD)
		return year_words(s, i, year);
	if (t->digits != 4 || t->num < 1000 || t->num > 2999 || !alone(s, i))
		return 0;
	if (next->glued && (next->kind == TOK_WORD || lex_punct(next, '_')))
		return 0;
	if (next->glued && next->punct == '.' && tok(s, i + 2)->glued &&
	    tok(s, i + 2)->kind == TOK_NUM)
		return 0;
	*year = (int)t->num;
	if (next->kind == TOK_WORD && lex_is(next, W_ERA) &&
	    lex_value(next, W_ERA) < 0) {
		*year = 1 - *year;
		return i + 2;
	}
	return i + 1;
}

/* 30 is 2030, 39 is 1939: two digits are a year from 1940 to 2039. */
static int
full_year(int y)
{
	return y >= 100 ? y : y < 40 ? 2000 + y : 1900 + y;
}

/* --- names of months */

/* A month's name with the dot of an abbreviation. */
static size_t
month_name(struct scan *s, size_t i, int *month)
{
	const struct tok *t = tok(s, i);
	bool dot;

	if (!lex_is(t, W_MONTH))
		return 0;
	*month = lex_value(t, W_MONTH);
	dot = tok_punct(s, i + 1, '.') && tok(s, i + 1)->glued &&
	    t->end - t->start <= 4 && tok(s, i + 2)->kind != TOK_END;
	return i + 1 + dot;
}

/* A year that goes with a month: "2024", ", 2024", "of 2024", "'24",
 * "/2024", "in 2024". Returns i where there is none. */
static size_t
month_year(struct scan *s, size_t i, int *year)
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
		*year = full_year((int)tok(s, k + 1)->num);
		return k + 2;
	}
	if (tok(s, k)->kind == TOK_WORD && tok_punct(s, k - 1, ','))
		return i;
	if ((end = parse_year(s, k, year)) > 0)
		return end;
	if (linked && lex_is(t, W_OF) && tok(s, k)->digits == 2 &&
	    alone(s, k)) {
		*year = full_year((int)tok(s, k)->num);
		return k + 1;
	}
	return i;
}

/* A day of the month: 1..31, with or without its ending, or as a word. */
static size_t
day_number_at(struct scan *s, size_t i, int *day)
{
	const struct tok *next = tok(s, i + 1);
	size_t k = parse_ordinal(s, i, day);

	if (!k && tok(s, i)->kind == TOK_NUM && tok(s, i)->digits <= 2 &&
	    alone(s, i)) {
		if (next->glued &&
		    (next->kind == TOK_WORD || lex_punct(next, ':') ||
			(lex_punct(next, '.') && tok(s, i + 2)->glued &&
			    tok(s, i + 2)->kind == TOK_NUM)))
			return 0;
		*day = (int)tok(s, i)->num;
		k = i + 1;
	} else if (!k && tok(s, i)->kind == TOK_WORD) {
		k = small_number(s, i, day);
	}
	return k && *day >= 1 && *day <= 31 ? k : 0;
}

/* Words before which a shy month or season may stand. */
static bool
led(struct scan *s, size_t i)
{
	const struct tok *p = tok(s, i - 1);
	const uint64_t lead = (uint64_t)1 << W_PREP | (uint64_t)1 << W_BOUND |
	    (uint64_t)1 << W_FROM | (uint64_t)1 << W_TO |
	    (uint64_t)1 << W_BETWEEN | (uint64_t)1 << W_PART |
	    (uint64_t)1 << W_WHICH;

	if (p->words & lead || lex_word(&s->lex, p, "by"))
		return true;
	if (lex_is(p, W_AND) || lex_is(p, W_OR) || lex_punct(p, '-') ||
	    lex_punct(p, ',') || lex_punct(p, '/'))
		return tok_is(s, i - 2, W_MONTH) || tok_is(s, i - 2, W_SEASON);
	return false;
}

/* May a month or season stand here without number? */
static bool
sure(struct scan *s, size_t i, size_t end)
{
	const struct tok *t = tok(s, i), *next = tok(s, end);

	if (!lex_is(t, W_SHY))
		return true;
	if (led(s, i))
		return t->capital || lex_is(t, W_SEASON) ||
		    lex_value(t, W_SHY) == 0;
	return lex_value(t, W_SHY) == 0 && t->capital &&
	    !(next->kind == TOK_WORD && next->capital);
}

/* "August 6, 2024", "Aug. 6th", "Dec31, 1994", "Oct/2", "August the 6th",
 * "August 2024", "August of 87", "August". */
static size_t
month_first(struct scan *s, size_t i, struct piece *p)
{
	size_t k = month_name(s, i, &p->month), end = 0, j;

	if (!k || !begins(s, i))
		return 0;
	p->grain = GRAIN_MONTH;
	j = month_year(s, k, &p->year);
	if (j > k && tok(s, j - 1)->digits != 2)
		return j;
	j = k;
	if (tok(s, j)->glued && (tok_punct(s, j, '/') || tok_punct(s, j, '-')))
		j++;
	else if (tok_is(s, j, W_THE))
		j++;
	end = day_number_at(s, j, &p->day);
	if (end && tok_is(s, j, W_ORDINAL) && tok_is(s, end, W_UNIT))
		end = 0;
	if (end) {
		p->grain = GRAIN_DAY;
		if (tok_is(s, end, W_SUFFIX))
			end++;
		j = month_year(s, end, &p->year);
		if (j == end && tok(s, end)->digits == 2 && alone(s, end) &&
		    tok_is(s, end - 1, W_ORDINAL)) {
			p->year = full_year((int)tok(s, end)->num);
			return end + 1;
		}
		return j;
	}
	p->day = 0;
	if ((j = month_year(s, k, &p->year)) > k)
		return j;
	return sure(s, i, k) ? k : 0;
}

/* "6 August 2024", "6th of August, 2024", "23/Sep/2020", "the 6th of Aug." */
static size_t
day_first(struct scan *s, size_t i, struct piece *p)
{
	size_t k = i, end;
	bool small;

	if (tok_is(s, k, W_THE))
		k++;
	if (!begins(s, i) || !(k = day_number_at(s, k, &p->day)))
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
	if (!(end = month_name(s, k, &p->month)) || small)
		return 0;
	p->grain = GRAIN_DAY;
	return month_year(s, end, &p->year);
}

/* --- digits alone */

/* Are tokens i.. NUM sep NUM with the separator glued on both sides? */
static bool
pair(struct scan *s, size_t i, char sep)
{
	return tok_punct(s, i + 1, sep) && tok(s, i + 1)->glued &&
	    tok(s, i + 2)->glued;
}

/* After a whole date: "T14:55:06Z" or " 14:55"; how many tokens to skip. */
static size_t
clock(struct scan *s, size_t i, struct piece *p)
{
	struct piece t = {0};
	size_t k = i, end;

	if (tok(s, k)->glued && lex_word(&s->lex, tok(s, k), "t"))
		k++;
	if (tok(s, k)->kind != TOK_NUM || !(end = parse_time(s, k, &t)))
		return i;
	p->hour = t.hour;
	p->minute = t.minute;
	if (tok(s, end)->glued && lex_word(&s->lex, tok(s, end), "z"))
		end++;
	return end;
}

static bool
set_day(struct piece *p, int year, int month, int day)
{
	p->grain = GRAIN_DAY;
	p->year = full_year(year);
	p->month = month;
	p->day = day;
	if (month > 12 && day <= 12) {
		p->month = day;
		p->day = month;
	}
	p->impossible = !calendar_valid(
	    (struct day){p->year, p->month < 13 ? p->month : 1, p->day});
	return p->month >= 1 && p->month <= 12 && p->day >= 1 && p->day <= 31;
}

/* 2024-08-06, 2024/08/06, 2024.08.06, 06/08/2024, 6.8.2024, 12/12/30,
 * 2020/Sep/23, 2020/23/Sep. */
static size_t
three_numbers(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *a = tok(s, i), *b = tok(s, i + 2), *c;
	char sep = tok(s, i + 1)->punct;
	int month;

	if ((sep != '-' && sep != '/' && sep != '.') || !pair(s, i, sep) ||
	    !pair(s, i + 2, sep) || !begins(s, i))
		return 0;
	c = tok(s, i + 4);
	if (tok(s, i + 5)->glued &&
	    (tok(s, i + 5)->kind == TOK_NUM ||
		(tok_punct(s, i + 5, sep) && tok(s, i + 6)->glued &&
		    tok(s, i + 6)->kind == TOK_NUM)))
		return 0;
	if (a->digits == 4 && lex_is(b, W_MONTH) && c->digits &&
	    c->digits <= 2) {
		month = lex_value(b, W_MONTH);
		return set_day(p, (int)a->num, month, (int)c->num) ? i + 5 : 0;
	}
	if (a->digits == 4 && lex_is(c, W_MONTH) && b->digits &&
	    b->digits <= 2) {
		month = lex_value(c, W_MONTH);
		return set_day(p, (int)a->num, month, (int)b->num) ? i + 5 : 0;
	}
	if (b->kind != TOK_NUM || c->kind != TOK_NUM || b->digits > 2)
		return 0;
	if (a->digits == 4 && c->digits <= 2 &&
	    set_day(p, (int)a->num, (int)b->num, (int)c->num))
		return clock(s, i + 5, p);
	if (a->digits > 2 || (c->digits != 4 && c->digits != 2) ||
	    (sep == '.' && c->digits == 2 && a->digits + b->digits < 4))
		return 0;
	if (sep == '.' && b->num <= 12) { /* day first where dots are used */
		if (!set_day(p, (int)c->num, (int)b->num, (int)a->num))
			return 0;
	} else if (!set_day(p, (int)c->num, (int)a->num, (int)b->num)) {
		return 0;
	}
	return clock(s, i + 5, p);
}

/* Is a lone "5/12" a date here? After a weekday or a word that leads to one. */
static bool
dated(struct scan *s, size_t i)
{
	const struct tok *p = tok(s, i - 1);

	if (lex_is(p, W_WEEKDAY) || lex_is(p, W_FROM) || lex_is(p, W_BETWEEN) ||
	    lex_word(&s->lex, p, "on") || lex_word(&s->lex, p, "by") ||
	    lex_is(p, W_BOUND) || lex_is(p, W_WHICH))
		return true;
	if (p->kind == TOK_END)
		return tok(s, i + 3)->kind == TOK_END;
	return false;
}

/* 2015-3, 12-2015, 08/2024 and, where a date is awaited, 5/12 and 5.12. */
static size_t
two_numbers(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *a = tok(s, i), *b = tok(s, i + 2);
	const struct tok *behind = tok(s, i + 3);
	char sep = tok(s, i + 1)->punct;

	if ((sep != '-' && sep != '/' && sep != '.') || !pair(s, i, sep) ||
	    b->kind != TOK_NUM || !begins(s, i) || !alone(s, i + 2))
		return 0;
	if (behind->glued &&
	    (behind->kind == TOK_WORD ||
		(behind->punct == '-' && tok(s, i + 4)->glued &&
		    tok(s, i + 4)->kind == TOK_NUM &&
		    tok(s, i + 4)->digits > 2)))
		return 0;
	p->grain = GRAIN_MONTH;
	if (sep != '.' && a->digits == 4 && a->num >= 1500 && a->num < 2200 &&
	    b->digits <= 2 && b->num >= 1 && b->num <= 12 &&
	    (sep == '-' || b->num != (a->num + 1) % 100)) {
		p->year = (int)a->num;
		p->month = (int)b->num;
		return i + 3;
	}
	if (sep != '.' && b->digits == 4 && b->num >= 1500 && b->num < 2200 &&
	    a->digits <= 2 && a->num >= 1 && a->num <= 12) {
		p->year = (int)b->num;
		p->month = (int)a->num;
		return i + 3;
	}
	if (sep == '-' || a->digits > 2 || b->digits > 2 || !dated(s, i))
		return 0;
	p->grain = GRAIN_DAY;
	p->month = (int)(a->num > 12 ? b->num : a->num);
	p->day = (int)(a->num > 12 ? a->num : b->num);
	return p->month >= 1 && p->month <= 12 && p->day >= 1 && p->day <= 31 ?
	    i + 3 :
	    0;
}

/* --- periods of a year and longer ones */

/* "1990s", "1990's", "the 1990 s", "the nineties". */
static size_t
decade(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	p->grain = GRAIN_DECADE;
	if (lex_is(t, W_TENS)) {
		if (!tok_is(s, i - 1, W_THE) && !tok_is(s, i - 1, W_PART))
			return 0;
		p->year = lex_value(t, W_TENS);
		p->year += p->year < 30 ? 2000 : 1900;
		return k;
	}
	if (t->kind != TOK_NUM || t->num % 10 || !begins(s, i) ||
	    (t->digits != 4 && t->digits != 2))
		return 0;
	if (tok_punct(s, k, '\'') && tok(s, k)->glued)
		k++;
	if (!lex_word(&s->lex, tok(s, k), "s") ||
	    (t->digits == 2 &&
		(!tok(s, k)->glued ||
		    (!tok_punct(s, i - 1, '\'') && !tok_is(s, i - 1, W_THE)))))
		return 0;
	p->year = (int)t->num;
	if (t->digits == 2)
		p->year += p->year < 30 ? 2000 : 1900;
	return p->year >= 1000 && p->year < 2200 ? k + 1 : 0;
}

/* "the 19th century", "fifth century BC". */
static size_t
century(struct scan *s, size_t i, struct piece *p)
{
	int n;
	size_t k = parse_ordinal(s, i, &n);

	if (!k)
		return 0;
	if (tok_punct(s, k, '-'))
		k++;
	if (!tok_is(s, k, W_UNIT) || lex_value(tok(s, k), W_UNIT) != 9)
		return 0;
	p->grain = GRAIN_CENTURY;
	p->year = (n - 1) * 100;
	if (tok_is(s, k + 1, W_ERA)) {
		if (lex_value(tok(s, k + 1), W_ERA) < 0)
			p->year = 1 - n * 100;
		k++;
	}
	return k + 1;
}

/* A year after "of", "-", "/", "in", or straight away. */
static size_t
linked_year(struct scan *s, size_t i, int *year)
{
	if (tok_is(s, i, W_OF) || tok_punct(s, i, ',') ||
	    ((tok_punct(s, i, '-') || tok_punct(s, i, '/')) &&
		tok(s, i)->glued) ||
	    lex_word(&s->lex, tok(s, i), "in"))
		i++;
	if (tok_is(s, i, W_THE))
		i++;
	if (tok_is(s, i, W_FISCAL))
		i++;
	if (tok_is(s, i, W_YEAR))
		i++;
	return parse_year(s, i, year);
}

/* "Q3", "H2": a letter and a glued number. */
static size_t
letter_quarter(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i), *n = tok(s, i + 1);
	const struct tok *next = tok(s, i + 2);
	int months = lex_is(t, W_QUARTERLY) ? lex_value(t, W_QUARTERLY) : 0;

	if (!months || !n->glued || n->digits != 1 || n->num < 1 ||
	    n->num > (months == 1 ? 4 : 2) ||
	    (next->glued && (next->kind == TOK_WORD || next->kind == TOK_NUM)))
		return 0;
	p->grain = months == 1 ? GRAIN_QUARTER : GRAIN_HALF;
	p->sub = (int)n->num;
	return i + 2;
}

/* "Q3 2024", "Q3 of 2024", "2024-Q3", "third quarter of 2024", "first half
 * of 2025". */
static size_t
quarter(struct scan *s, size_t i, struct piece *p)
{
	size_t k, end;
	int unit;

	if ((k = parse_year(s, i, &p->year)) > 0 && begins(s, i)) {
		if (tok_punct(s, k, '-') || tok_punct(s, k, '/'))
			k++;
		return letter_quarter(s, k, p);
	}
	p->year = 0;
	if ((k = letter_quarter(s, i, p)) > 0) {
		end = linked_year(s, k, &p->year);
		return end ? end : p->grain == GRAIN_QUARTER ? k : 0;
	}
	if (!(k = parse_ordinal(s, i, &p->sub)) || !tok_is(s, k, W_UNIT))
		return 0;
	unit = lex_value(tok(s, k), W_UNIT);
	if (unit == 2) { /* "first week of 2021" */
		p->grain = GRAIN_WEEK;
		return linked_year(s, k + 1, &p->year);
	}
	if ((unit != 5 && unit != 6) || p->sub > (unit == 5 ? 4 : 2))
		return 0;
	p->grain = unit == 5 ? GRAIN_QUARTER : GRAIN_HALF;
	end = linked_year(s, k + 1, &p->year);
	return end ? end : unit == 5 ? k + 1 : 0;
}

/* "autumn of 2024", "spring 2025", "winter 2024/25", "summer". */
static size_t
season(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k;

	if (!lex_is(t, W_SEASON))
		return 0;
	p->grain = GRAIN_SEASON;
	p->sub = lex_value(t, W_SEASON);
	if ((k = linked_year(s, i + 1, &p->year)) > 0) {
		if (tok_punct(s, k, '/') && tok(s, k + 1)->digits == 2 &&
		    tok(s, k + 1)->glued)
			k += 2;
		return k;
	}
	if (lex_is(t, W_SHY) &&
	    (tok_is(s, i + 1, W_OF) ||
		!(led(s, i) || (tok_is(s, i - 1, W_THE) && led(s, i - 1)))))
		return 0;
	return i + 1;
}

/* "FY2024", "FY 24", "fiscal year 2024", "week 31", "the year 2008". */
static size_t
named_year(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	p->grain = GRAIN_YEAR;
	if (lex_is(t, W_UNIT) && lex_value(t, W_UNIT) == 2 &&
	    tok(s, k)->digits && tok(s, k)->digits <= 2 && alone(s, k) &&
	    tok(s, k)->num >= 1 && tok(s, k)->num <= 53) {
		p->grain = GRAIN_WEEK;
		p->sub = (int)tok(s, k)->num;
		i = linked_year(s, k + 1, &p->year);
		return i ? i : k + 1;
	}
	if (lex_is(t, W_FISCAL)) {
		if (tok_is(s, k, W_YEAR))
			k++;
		if (tok(s, k)->digits == 2 && alone(s, k)) {
			p->year = full_year((int)tok(s, k)->num);
			return k + 1;
		}
		return parse_year(s, k, &p->year);
	}
	if (!lex_is(t, W_YEAR))
		return 0;
	if (tok_is(s, k, W_OF))
		k++;
	return parse_year(s, k, &p->year);
}

/* --- a year alone */

/* Is the word behind a plural, as of things counted? */
static bool
counts(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i);

	return t->kind == TOK_WORD && !t->capital && t->end - t->start > 3 &&
	    s->lex.text[t->end - 1] == 's' && s->lex.text[t->end - 2] != 's' &&
	    t->words == 0;
}

/* Do the words around let 2024 be a year? */
static bool
year_here(struct scan *s, size_t i, size_t end, int year)
{
	const struct tok *p = tok(s, i - 1), *next = tok(s, end);
	bool modern = year >= 1800 && year < 2100;
	bool joined =
	    lex_punct(p, '-') && p->glued && tok(s, i - 2)->kind == TOK_NUM;
	const uint64_t lead = (uint64_t)1 << W_BOUND | (uint64_t)1 << W_FROM |
	    (uint64_t)1 << W_TO | (uint64_t)1 << W_BETWEEN |
	    (uint64_t)1 << W_PART;

	if (lex_is(p, W_LABEL) || !begins(s, i) || lex_punct(p, '#') ||
	    lex_punct(next, '%') || lex_is(next, W_NUMBER))
		return false;
	if (p->kind == TOK_NUM ||
	    (joined &&
		(tok(s, i - 2)->digits != 4 ||
		    (tok_punct(s, i - 3, '-') && tok(s, i - 2)->glued))))
		return false;
	if (year < 0)
		return true;
	if (lex_word(&s->lex, p, "in") || lex_is(p, W_BOUND))
		return modern ? year % 100 || !counts(s, end) :
				!counts(s, end) && next->kind != TOK_WORD;
	if (!modern || (counts(s, end) && !lex_is(p, W_THE)))
		return false;
	if (p->words & lead || lex_word(&s->lex, p, "by") || lex_is(p, W_THE) ||
	    lex_is(p, W_OF))
		return year % 100 || next->kind != TOK_WORD || !counts(s, end);
	return next->kind != TOK_WORD || year % 100 != 0;
}

/* "2024", "2024/25", "2002-2025" is range.c's. */
static size_t
year_alone(struct scan *s, size_t i, struct piece *p)
{
	size_t k = parse_year(s, i, &p->year);

	p->grain = GRAIN_YEAR;
	if (!k || (tok(s, i)->kind == TOK_WORD && !led(s, i)) ||
	    !year_here(s, i, k, p->year))
		return 0;
	if (tok(s, i)->kind == TOK_NUM && tok_punct(s, k, '/') &&
	    tok(s, k)->glued && tok(s, k + 1)->digits == 2 &&
	    tok(s, k + 1)->num == (p->year + 1) % 100) {
		p->low = (struct day){p->year, 1, 1};
		p->high = (struct day){p->year + 1, 12, 31};
		p->grain = GRAIN_FIXED;
		return k + 2;
	}
	return k;
}

size_t
parse_absolute(struct scan *s, size_t i, struct piece *p)
{
	static size_t (*const forms[])(struct scan *, size_t,
	    struct piece *) = {three_numbers, quarter, month_first, day_first,
	    two_numbers, decade, century, season, named_year, year_alone};

	for (size_t k = 0; k < sizeof(forms) / sizeof(*forms); k++) {
		size_t end;

		*p = (struct piece){.hour = -1};
		end = forms[k](s, i, p);
		if (end) {
			p->at = parse_span(s, i, end);
			return end;
		}
	}
	return 0;
}
