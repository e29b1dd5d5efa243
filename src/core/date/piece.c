/* piece.c - any one date: absolute, relative, weekday, part of a period.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

struct span
parse_span(struct scan *s, size_t i, size_t end)
{
	return (struct span){tok(s, i)->start, tok(s, end - 1)->end};
}

enum { DEEPEST = 3 }; /* dates within dates: "two days before the end of .." */

/* The running unit, as in "the end of the year". */
static size_t
running_unit(struct scan *s, size_t i, struct piece *p)
{
	if (!tok_is(s, i, W_UNIT) ||
	    (!tok_is(s, i - 1, W_THE) && !tok_is(s, i - 1, W_OF)) ||
	    lex_value(tok(s, i), W_UNIT) == UNIT_DAY ||
	    lex_value(tok(s, i), W_UNIT) == UNIT_HOUR)
		return 0;
	relative_unit(s, p, 0, lex_value(tok(s, i), W_UNIT));
	return i + 1;
}

/* "early 2025", "mid-November", "the end of March", "late last year". */
static size_t
part_of(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i, end;
	int from, to, edge;

	if (lex_is(t, W_THE))
		t = tok(s, ++k);
	if (!lex_is(t, W_PART))
		return 0;
	from = lex_value(t, W_PART);
	to = lex_hi(t, W_PART);
	edge = lex_is(t, W_EDGE) ? lex_value(t, W_EDGE) + 1 : 0;
	k++;
	if (tok_is(s, k, W_OF) || tok_punct(s, k, '-') ||
	    (!edge && lex_word(&s->lex, tok(s, k), "in")))
		k++;
	else if (edge && lex_word(&s->lex, t, "start"))
		return 0;
	if (tok_is(s, k, W_THE))
		k++;
	*p = (struct piece){.hour = -1};
	if (!(end = running_unit(s, k, p)) &&
	    (!(end = parse_piece(s, k, p)) || p->grain == GRAIN_TIME ||
		p->grain == GRAIN_DAY || p->part_end))
		return 0;
	p->part = from;
	p->part_end = to;
	p->edge = edge;
	return end;
}

/* What is left of a running period, or gone: "earlier this year", "later in
 * the week", "the rest of the month". */
static size_t
rest_of(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	struct day middle;
	size_t k = i + 1, end;
	int dir = lex_value(t, W_REST);

	if (!lex_is(t, W_REST))
		return 0;
	if (dir == 2 ?
		!tok_is(s, k, W_OF) :
		tok_is(s, k, W_PREP) && !lex_word(&s->lex, tok(s, k), "in"))
		return 0;
	if (tok_is(s, k, W_PREP))
		k++;
	if (tok_is(s, k, W_THE))
		k++;
	if (!(end = running_unit(s, k, p)) &&
	    !(tok_is(s, k, W_WHICH) && (end = parse_relative(s, k, p))))
		return 0;
	if (!s->ref.year || !p->low.year || calendar_cmp(p->low, s->ref) > 0 ||
	    calendar_cmp(p->high, s->ref) < 0)
		return end;
	if (dir < 0) {
		p->high = calendar_add(s->ref, -1);
		if (calendar_cmp(p->high, p->low) < 0)
			p->high = p->low;
		return end;
	}
	middle = day_of((day_number(p->low) + day_number(p->high) + 1) / 2);
	p->low = dir == 1 && calendar_cmp(middle, s->ref) > 0 ? middle : s->ref;
	return end;
}

/* "first week of Jan 2015", "last three months of the year", "15th day of
 * next month": n-th of the units in a period, or the first or last n. */
static size_t
nth_of(struct scan *s, size_t i, struct piece *p)
{
	int nth = 0, n = 1, unit;
	size_t k = i, end;

	if (lex_word(&s->lex, tok(s, k), "last") ||
	    lex_word(&s->lex, tok(s, k), "final"))
		k++;
	else if (!(k = parse_ordinal(s, k, &nth)))
		return 0;
	if (nth <= 1 && (end = parse_count(s, k, &n)) > 0)
		k = end;
	else
		n = 1;
	if (!tok_is(s, k, W_UNIT) || n < 1)
		return 0;
	unit = lex_value(tok(s, k++), W_UNIT);
	if (!tok_is(s, k, W_OF) && !lex_word(&s->lex, tok(s, k), "in"))
		return 0;
	if (tok_is(s, ++k, W_THE))
		k++;
	*p = (struct piece){.hour = -1};
	if (!(end = running_unit(s, k, p)) && !(end = parse_piece(s, k, p)))
		return 0;
	resolve(s, p);
	if (!p->low.year || !p->high.year || !relative_nth(p, nth, n, unit))
		return 0;
	return end;
}

/* "week of 4 February", "the week beginning 4 February", "w/c 4 February";
 * "week after next", "week before last". */
static size_t
week_of(struct scan *s, size_t i, struct piece *p)
{
	size_t k = i, end;
	const struct tok *link;

	if (lex_word(&s->lex, tok(s, k), "w") && tok_punct(s, k + 1, '/') &&
	    lex_word(&s->lex, tok(s, k + 2), "c")) {
		k += 3;
	} else {
		if (!tok_is(s, k, W_UNIT) ||
		    lex_value(tok(s, k), W_UNIT) != UNIT_WEEK)
			return 0;
		link = tok(s, ++k);
		if (lex_is(link, W_BOUND) && tok_is(s, k + 1, W_WHICH) &&
		    !tok_is(s, k + 2, W_UNIT) && !tok_is(s, k + 2, W_WEEKDAY)) {
			relative_unit(s, p, 2 * lex_value(link, W_BOUND),
			    UNIT_WEEK);
			return k + 2;
		}
		if (!lex_is(link, W_OF) &&
		    !lex_word(&s->lex, link, "beginning") &&
		    !lex_word(&s->lex, link, "starting") &&
		    !lex_word(&s->lex, link, "commencing"))
			return 0;
		k++;
	}
	if (!(end = parse_absolute(s, k, p)) || p->grain != GRAIN_DAY)
		return 0;
	resolve(s, p);
	if (!p->low.year)
		return 0;
	p->grain = GRAIN_FIXED;
	if (tok_is(s, k - 1, W_OF))
		p->low = calendar_monday(p->low);
	p->high = calendar_add(p->low, 6);
	return end;
}

/* "the weekend": the one that is, was last or comes next. */
static size_t
the_weekend(struct scan *s, size_t i, struct piece *p)
{
	struct day d = s->ref;
	size_t end;

	if (!tok_is(s, i, W_UNIT) || !tok_is(s, i - 1, W_THE) ||
	    lex_value(tok(s, i), W_UNIT) != UNIT_WEEKEND)
		return 0;
	if (tok_is(s, i + 1, W_OF) && (end = parse_piece(s, i + 2, p)) > 0) {
		resolve(s, p);
		if (!p->low.year || calendar_cmp(p->low, p->high) != 0)
			return 0;
		holiday_weekend(p);
		return end;
	}
	relative_unit(s, p, 0, UNIT_WEEKEND);
	if (d.year && !s->future && calendar_weekday(d) < 4) {
		p->low = calendar_add(p->low, -7);
		p->high = calendar_add(p->high, -7);
	}
	return i + 1;
}

static bool
is_week(const struct piece *p)
{
	return p->grain == GRAIN_FIXED && p->low.year && p->high.year &&
	    day_number(p->high) - day_number(p->low) == 6 &&
	    calendar_weekday(p->low) == 1;
}

/* A weekday of the week that p is; or p as it was. */
static size_t
day_of_week(struct scan *s, size_t i, struct piece *p)
{
	size_t k = i;

	if (!is_week(p))
		return i;
	if (tok_punct(s, k, ',') || tok_punct(s, k, '-') ||
	    lex_word(&s->lex, tok(s, k), "on"))
		k++;
	if (!tok_is(s, k, W_WEEKDAY))
		return i;
	p->low = calendar_add(p->low, lex_value(tok(s, k), W_WEEKDAY) - 1);
	p->high = p->low;
	return k + 1;
}

/* "Tuesday of last week", "Monday two weeks from now". */
static size_t
weekday_in_week(struct scan *s, size_t i, int weekday, struct piece *p)
{
	size_t k = i, end;

	if (tok_is(s, k, W_OF) || lex_word(&s->lex, tok(s, k), "in"))
		k++;
	if (tok_is(s, k, W_THE))
		k++;
	if (!(end = parse_relative(s, k, p)) || !p->low.year)
		return 0;
	if (k == i ? calendar_cmp(p->low, p->high) != 0 && !is_week(p) :
		     !is_week(p))
		return 0;
	p->low = calendar_add(calendar_monday(p->low), weekday - 1);
	p->high = p->low;
	return end;
}

/* "Mon 13th", "Sunday 31": the day of the month behind a weekday. */
static size_t
bare_day(struct scan *s, size_t i, int *day)
{
	size_t k = parse_ordinal(s, i, day);

	if (tok(s, i)->kind != TOK_NUM || tok(s, i)->digits > 2 ||
	    !parse_alone(s, i))
		return 0;
	if (!k &&
	    (tok(s, i + 1)->kind == TOK_WORD || tok_punct(s, i + 1, ':') ||
		tok_punct(s, i + 1, '-') || tok_punct(s, i + 1, '/')))
		return 0;
	*day = (int)tok(s, i)->num;
	return *day >= 1 && *day <= 31 ? (k ? k : i + 1) : 0;
}

/* "The Friday of the outage", "the Monday after the vote": a weekday of a week
 * that is told by what was in it, behind "the" and before word k. */
static bool
week_of_event(struct scan *s, size_t i, size_t k)
{
	return tok_is(s, i - 1, W_THE) &&
	    (tok_is(s, k, W_OF) || lex_word(&s->lex, tok(s, k), "before") ||
		lex_word(&s->lex, tok(s, k), "after")) &&
	    (tok_is(s, k + 1, W_THE) || lex_word(&s->lex, tok(s, k + 1), "a"));
}

/* "Wednesday", "Sunday, June 22, 2025", "Mon 13th". */
static size_t
weekday(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1, end;

	if (!lex_is(t, W_WEEKDAY))
		return 0;
	if (tok_punct(s, k, '.') && tok(s, k)->glued &&
	    t->end - t->start <= 5 && tok(s, k + 1)->kind != TOK_END)
		k++;
	end = k;
	if (tok_punct(s, k, ',') || tok_punct(s, k, '('))
		k++;
	if (tok_is(s, k, W_THE))
		k++;
	if ((k = parse_absolute(s, k, p)) > 0 && p->grain == GRAIN_DAY) {
		p->weekday = lex_value(t, W_WEEKDAY);
		return k;
	}
	if ((k = weekday_in_week(s, end, lex_value(t, W_WEEKDAY), p)) > 0)
		return k;
	*p = (struct piece){.grain = GRAIN_DAY,
	    .hour = -1,
	    .weekday = lex_value(t, W_WEEKDAY)};
	if (week_of_event(s, i, end)) {
		relative_fix(p, (struct day){0}, (struct day){0});
		return end;
	}
	if ((k = bare_day(s, end, &p->day)) > 0)
		return k;
	if (lex_is(t, W_SHY) && !lex_is(t, W_MONTH) &&
	    !lex_word(&s->lex, tok(s, i - 1), "on"))
		return 0;
	return end;
}

/* Does a piece lack just its year? */
static bool
yearless(const struct piece *p)
{
	return !p->year && !p->weekday && !p->relative &&
	    (p->grain == GRAIN_MONTH || p->grain == GRAIN_SEASON ||
		p->grain == GRAIN_QUARTER || p->grain == GRAIN_HALF ||
		p->grain == GRAIN_HOLIDAY ||
		(p->grain == GRAIN_DAY && p->month && p->day));
}

/* The year behind "August last year", "March 5, this year". */
static size_t
relative_year(struct scan *s, size_t i, struct piece *p)
{
	size_t k = i;

	if (tok_is(s, k, W_OF) || tok_punct(s, k, ',') ||
	    lex_word(&s->lex, tok(s, k), "in"))
		k++;
	if (!tok_is(s, k, W_WHICH) || tok_is(s, k, W_ANAPHOR) ||
	    lex_value(tok(s, k + 1), W_UNIT) != UNIT_YEAR ||
	    s->lex.text[tok(s, k + 1)->end - 1] == 's')
		return i;
	if (s->ref.year)
		p->year = s->ref.year + lex_value(tok(s, k), W_WHICH);
	return k + 2;
}

/* "year to date": from its first day on. */
static size_t
to_date(struct scan *s, size_t i, struct piece *p)
{
	if (!tok_is(s, i, W_UNIT) || !tok_is(s, i + 1, W_TO) ||
	    !lex_word(&s->lex, tok(s, i + 2), "date"))
		return 0;
	relative_unit(s, p, 0, lex_value(tok(s, i), W_UNIT));
	if (p->low.year)
		p->high = s->ref;
	return i + 3;
}

/* What may stand behind any date: its week's day, its year, its weekend. */
static size_t
behind(struct scan *s, size_t end, struct piece *p)
{
	if (yearless(p))
		end = relative_year(s, end, p);
	if (p->grain == GRAIN_DAY && p->month && tok_is(s, end, W_UNIT) &&
	    lex_value(tok(s, end), W_UNIT) == UNIT_WEEKEND) {
		resolve(s, p);
		if (p->low.year)
			holiday_weekend(p);
		return end + 1;
	}
	return day_of_week(s, end, p);
}

size_t
parse_forms(struct scan *s, size_t i, struct piece *p, const struct form *forms,
    size_t n)
{
	uint64_t is = tok(s, i)->is, next = tok(s, i + 1)->is;

	for (size_t k = 0; k < n; k++) {
		size_t end;

		if (!(forms[k].begins & is) || !(forms[k].then & next))
			continue;
		*p = (struct piece){.hour = -1};
		end = forms[k].read(s, i, p);
		if (end)
			return end;
	}
	return 0;
}

/* A number of units, or one. */
#define UNITS (IN_NUM | IN(W_NUMBER) | IN(W_SOME) | IN(W_UNIT))

/* What begins with a number in digits. */
static const struct form numbers[] = {{nth_of, IN_NUM, IN(W_SUFFIX)},
    {parse_absolute, IN_NUM, IN_ANY}, {parse_relative, IN_NUM, IN_ANY}};

/* "final" and the "w" of "w/c" are in no class. */
static const struct form others[] = {{weekday, IN(W_WEEKDAY), IN_ANY},
    {nth_of, IN_OTHER | IN(W_WHICH) | IN(W_ORDINAL), UNITS},
    {nth_of, IN(W_NUMBER), IN(W_ORDINAL) | IN_MARK},
    {parse_holiday, IN(W_HOLIDAY), IN_ANY}, {week_of, IN_OTHER, IN_MARK},
    {week_of, IN(W_UNIT), IN_ANY}, {parse_absolute, PARSE_ABSOLUTE, IN_ANY},
    {rest_of, IN(W_REST), IN_ANY}, {parse_relative, PARSE_RELATIVE, IN_ANY},
    {part_of, IN(W_PART), IN_ANY}, {part_of, IN(W_THE), IN(W_PART)},
    {the_weekend, IN(W_UNIT), IN_ANY}, {to_date, IN(W_UNIT), IN(W_TO)}};

static size_t
first_form(struct scan *s, size_t i, struct piece *p)
{
	size_t end = tok(s, i)->kind == TOK_NUM ?
	    parse_forms(s, i, p, numbers, sizeof(numbers) / sizeof(*numbers)) :
	    parse_forms(s, i, p, others, sizeof(others) / sizeof(*others));

	return end ? behind(s, end, p) : 0;
}

size_t
parse_piece(struct scan *s, size_t i, struct piece *p)
{
	size_t end = 0;

	if (s->depth >= DEEPEST)
		return 0;
	s->depth++;
	end = first_form(s, i, p);
	if (!end && tok_is(s, i, W_THE))
		end = first_form(s, i + 1, p);
	s->depth--;
	if (end)
		p->at = parse_span(s, i + tok_is(s, i, W_THE), end);
	return end;
}
