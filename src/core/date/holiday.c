/* holiday.c - holidays by name, and the day that they fall on.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include <stdlib.h>
#include <string.h>

#include "core/date/calendar.h"
#include "core/date/parse.h"
#include "data/holidays.h"

enum { FIRST, REST, RULE, A, B, C, PLUS };

static int
number(int h, int col)
{
	return atoi(table_at(&table_holidays, (size_t)h, (size_t)col));
}

/* The n-th such weekday of a month; n -1: the last. */
static struct day
nth_weekday(int year, int month, int weekday, int n)
{
	struct day d = {year, month, 1};

	if (n < 0) {
		d = calendar_last(year, month);
		return calendar_add(d,
		    -((calendar_weekday(d) - weekday + 7) % 7));
	}
	return calendar_add(d,
	    (weekday - calendar_weekday(d) + 7) % 7 + 7L * (n - 1));
}

struct day
holiday_day(int h, int year)
{
	const struct table *t = &table_holidays;
	struct day d = {year, number(h, A), number(h, B)};

	switch (t->code[(size_t)h * t->ncol + RULE]) {
	case HOLIDAYS_RULE_NTH:
		d = nth_weekday(year, d.month, d.day, number(h, C));
		break;
	case HOLIDAYS_RULE_EASTER:
		d = calendar_add(calendar_easter(year), number(h, A));
		break;
	default:
		break;
	}
	return calendar_add(d, number(h, PLUS));
}

/* Behind a word of a name: "'s", "'" or nothing. */
static size_t
skip_ending(struct scan *s, size_t i)
{
	if (!tok_punct(s, i, '\'') || !tok(s, i)->glued)
		return i;
	i++;
	return lex_word(&s->lex, tok(s, i), "s") && tok(s, i)->glued ? i + 1 :
								       i;
}

/* Does token i start with this word, a plural "s" apart? */
static bool
named(struct scan *s, size_t i, const char *word, size_t len)
{
	const struct tok *t = tok(s, i);
	char buf[32];

	if (len + 2 > sizeof(buf))
		return false;
	memcpy(buf, word, len);
	buf[len] = '\0';
	if (lex_word(&s->lex, t, buf))
		return true;
	buf[len] = 's';
	buf[len + 1] = '\0';
	return lex_word(&s->lex, t, buf);
}

/* The rest of a name, word by word; returns the token behind, or 0. */
static size_t
rest_of(struct scan *s, size_t i, const char *rest)
{
	while (*rest) {
		size_t n = strcspn(rest, " ");

		if (!named(s, i, rest, n))
			return 0;
		i = skip_ending(s, i + 1);
		rest += n + (rest[n] == ' ');
	}
	return i;
}

bool
holiday_name(size_t i, struct cell *first, struct cell *second)
{
	const struct table *t = &table_holidays;

	if (i >= t->nrow)
		return false;
	*first = cell_of(table_at(t, i, FIRST));
	*second = cell_of(table_at(t, i, REST));
	second->len = strcspn(second->s, " ");
	return true;
}

void
holiday_weekend(struct piece *p)
{
	int w = calendar_weekday(p->low);

	p->low = calendar_add(p->low,
	    w == 1     ? -2 :
		w == 2 ? -3 :
		w == 5 ? 0 :
			 6 - w);
	p->high = calendar_add(p->low, w == 1 || w == 5 ? 2 : 1);
	p->grain = GRAIN_FIXED;
}

size_t
parse_holiday(struct scan *s, size_t i, struct piece *p)
{
	const struct table *t = &table_holidays;
	const struct tok *w = tok(s, i);
	size_t k, end;
	long h;

	if (!lex_is(w, W_HOLIDAY) || (!w->capital && lex_is(w, W_SHY)))
		return 0;
	h = table_find(t, s->lex.text + w->start, w->end - w->start);
	k = skip_ending(s, i + 1);
	for (end = 0; h >= 0 && (size_t)h < t->nrow; h++) {
		if (!named(s, i, table_at(t, (size_t)h, FIRST),
			strlen(table_at(t, (size_t)h, FIRST))))
			break;
		if ((end = rest_of(s, k, table_at(t, (size_t)h, REST))) > 0)
			break;
	}
	if (!end)
		return 0;
	*p = (struct piece){.grain = GRAIN_HOLIDAY, .hour = -1, .sub = (int)h};
	if (t->code[(size_t)h * t->ncol + RULE] == HOLIDAYS_RULE_FIXED) {
		p->month = number((int)h, A);
		p->day = number((int)h, B);
	}
	if ((k = parse_linked_year(s, end, &p->year)) > 0)
		end = k;
	if (tok_is(s, end, W_UNIT) && lex_value(tok(s, end), W_UNIT) == 10) {
		resolve(s, p);
		if (p->low.year)
			holiday_weekend(p);
		end++;
	}
	return end;
}
