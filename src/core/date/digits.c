/* digits.c - dates of digits alone: 2024-08-06, 6.8.2024, 08/2024.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

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
	p->year = parse_full_year(year);
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

/* The ISO week 2024-W31. */
size_t
form_iso_week(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *y = tok(s, i), *n = tok(s, i + 3);

	if (y->digits != 4 || !pair(s, i, '-') || !parse_begins(s, i) ||
	    !lex_word(&s->lex, tok(s, i + 2), "w") || !n->glued ||
	    n->digits != 2 || n->num < 1 || n->num > 53)
		return 0;
	p->grain = GRAIN_WEEK;
	p->year = (int)y->num;
	p->sub = (int)n->num;
	return i + 4;
}

/* 2024-08-06, 2024/08/06, 2024.08.06, 06/08/2024, 6.8.2024, 12/12/30,
 * 2020/Sep/23, 2020/23/Sep. */
size_t
form_three_numbers(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *a = tok(s, i), *b = tok(s, i + 2), *c;
	char sep = tok(s, i + 1)->punct;
	int month;

	if ((sep != '-' && sep != '/' && sep != '.') || !pair(s, i, sep) ||
	    !pair(s, i + 2, sep) || !parse_begins(s, i) ||
	    tok_is(s, i - 1, W_LABEL))
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

/* Are tokens i.. "5/12"? */
static bool
slashed(struct scan *s, size_t i)
{
	return tok(s, i)->kind == TOK_NUM && tok_punct(s, i + 1, '/') &&
	    pair(s, i, '/') && tok(s, i + 2)->kind == TOK_NUM;
}

/* Is a lone "5/12" or "5.12" a date here? After a weekday or a word that
 * leads to one, and at either end of a range of such. */
static bool
dated(struct scan *s, size_t i, char sep)
{
	const struct tok *p = tok(s, i - 1), *next = tok(s, i + 3);
	bool joins = tok_is(s, i + 3, W_TO) || tok_is(s, i + 3, W_AND) ||
	    lex_punct(next, '-');

	if (lex_is(p, W_WEEKDAY) || lex_word(&s->lex, p, "on"))
		return true;
	if (sep == '.' || (lex_is(next, W_OF) && tok(s, i + 4)->digits != 4))
		return false;
	if (joins && slashed(s, i + 4))
		return !tok_is(s, i + 7, W_OF) || tok(s, i + 8)->digits == 4;
	if ((lex_is(p, W_TO) || lex_is(p, W_AND) || lex_punct(p, '-') ||
		lex_is(p, W_WHICH)) &&
	    i > 4 && slashed(s, i - 4))
		return true;
	return lex_is(p, W_BOUND) || lex_is(p, W_WHICH);
}

/* 2015-3, 12-2015, 08/2024 and, where a date is awaited, 5/12 and 5.12. */
size_t
form_two_numbers(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *a = tok(s, i), *b = tok(s, i + 2);
	const struct tok *behind = tok(s, i + 3);
	char sep = tok(s, i + 1)->punct;

	if ((sep != '-' && sep != '/' && sep != '.') || !pair(s, i, sep) ||
	    b->kind != TOK_NUM || !parse_begins(s, i) || !parse_alone(s, i + 2))
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
	if (sep == '-' || a->digits > 2 || b->digits > 2 || !dated(s, i, sep))
		return 0;
	p->grain = GRAIN_DAY;
	p->month = (int)(a->num > 12 ? b->num : a->num);
	p->day = (int)(a->num > 12 ? a->num : b->num);
	if (p->month < 1 || p->month > 12 || p->day < 1 || p->day > 31)
		return 0;
	return parse_month_year(s, i + 3, &p->year);
}
