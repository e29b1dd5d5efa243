/* relative.c - dates told from another day: today, last week, a year ago.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

struct day
relative_add(struct day d, long n, int unit)
{
	switch (unit) {
	case UNIT_HOUR:
		return calendar_add(d, n < 0 ? (n - 23) / 24 : (n + 23) / 24);
	case UNIT_DAY:
		return calendar_add(d, n);
	case UNIT_WEEK:
	case UNIT_WEEKEND:
	case UNIT_WORKWEEK:
		return calendar_add(d, 7 * n);
	case UNIT_FORTNIGHT:
		return calendar_add(d, 14 * n);
	case UNIT_MONTH:
		return calendar_add_months(d, n);
	case UNIT_QUARTER:
		return calendar_add_months(d, 3 * n);
	case UNIT_HALF:
		return calendar_add_months(d, 6 * n);
	case UNIT_YEAR:
		return calendar_add_months(d, 12 * n);
	case UNIT_DECADE:
		return calendar_add_months(d, 120 * n);
	default:
		return calendar_add_months(d, 1200 * n);
	}
}

/* The running unit that d lies in. */
static void
period(struct day d, int unit, struct day *low, struct day *high)
{
	int months = 12, first = 1;

	if (unit == UNIT_DAY || unit == UNIT_HOUR) {
		*low = *high = d;
		return;
	}
	if (unit == UNIT_WEEK || unit == UNIT_WEEKEND ||
	    unit == UNIT_WORKWEEK || unit == UNIT_FORTNIGHT) {
		*low = calendar_monday(d);
		*high = calendar_add(*low,
		    unit == UNIT_WORKWEEK      ? 4 :
			unit == UNIT_FORTNIGHT ? 13 :
						 6);
		if (unit == UNIT_WEEKEND)
			*low = calendar_add(*low, 5);
		return;
	}
	if (unit == UNIT_MONTH) {
		months = 1;
		first = d.month;
	} else if (unit == UNIT_QUARTER) {
		months = 3;
		first = (d.month - 1) / 3 * 3 + 1;
	} else if (unit == UNIT_HALF) {
		months = 6;
		first = (d.month - 1) / 6 * 6 + 1;
	} else if (unit == UNIT_DECADE) {
		months = 120;
		d.year -= d.year % 10;
	} else if (unit == UNIT_CENTURY) {
		months = 1200;
		d.year -= d.year % 100;
	}
	*low = (struct day){d.year, first, 1};
	*high = calendar_add(calendar_add_months(*low, months), -1);
}

/* Four digits hold it, and it is not the year 0 that stands for none. */
static bool
writable(struct day d)
{
	return d.year && d.year > -10000 && d.year < 10000;
}

void
relative_fix(struct piece *p, struct day low, struct day high)
{
	bool good = writable(low) && writable(high);

	p->grain = good ? GRAIN_FIXED : GRAIN_OPEN;
	p->low = good ? low : (struct day){0};
	p->high = good ? high : (struct day){0};
	p->relative = true;
}

/* "As we now know": when it is known, and not when it was. */
static bool
known_now(struct scan *s, const struct tok *next)
{
	return lex_word(&s->lex, next, "know") ||
	    lex_word(&s->lex, next, "known") ||
	    lex_word(&s->lex, next, "clear");
}

/* "today", "yesterday", "currently". */
static size_t
day_word(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	struct day d = s->ref;

	if (!lex_is(t, W_DAY))
		return 0;
	if (lex_is(t, W_NOW) && (!d.year || known_now(s, tok(s, i + 1))))
		return 0;
	if (d.year)
		d = calendar_add(d, lex_value(t, W_DAY));
	relative_fix(p, d, d);
	return i + 1;
}

/* N units that end with the day before, or begin with the day after, the day
 * of writing: "the past three months", "next 3 days", "5 past years". */
void
relative_run(const struct scan *s, struct piece *p, int dir, long n, int unit)
{
	struct day ref = s->ref, low, high;

	if (!ref.year) {
		relative_fix(p, ref, ref);
		return;
	}
	if (unit == UNIT_QUARTER) {
		period(ref, unit, &low, &high);
		if (dir < 0)
			relative_fix(p, relative_add(low, -n, unit),
			    calendar_add(low, -1));
		else
			relative_fix(p, calendar_add(high, 1),
			    calendar_add(relative_add(calendar_add(high, 1), n,
					     unit),
				-1));
		return;
	}
	if (dir < 0)
		relative_fix(p, relative_add(ref, -n, unit),
		    calendar_add(ref, -1));
	else
		relative_fix(p, calendar_add(ref, 1),
		    relative_add(ref, n, unit));
	p->count = dir < 0 ? (int)n : 0;
	p->unit = (enum unit)unit;
}

void
relative_unit(const struct scan *s, struct piece *p, int dir, int unit)
{
	struct day low, high;

	if (!s->ref.year) {
		relative_fix(p, s->ref, s->ref);
		return;
	}
	period(relative_add(s->ref, dir, unit), unit, &low, &high);
	relative_fix(p, low, high);
}

/* "the previous day", "the same month": from the last date told, where one
 * was told; of no day where that is not known. */
static void
anaphor(const struct scan *s, struct piece *p, int dir, int unit)
{
	struct scan then = *s;

	if (s->memory->adrift)
		then.ref = (struct day){0};
	else if (s->memory->last.year)
		then.ref = s->memory->last;
	relative_unit(&then, p, dir, unit);
}

/* Weeks belong to a period as in ISO 8601, by their Thursday. */
bool
relative_nth(struct piece *p, int nth, int n, int unit)
{
	bool week = unit == UNIT_WEEK;
	struct day low =
	    week ? calendar_monday(calendar_add(p->low, 3)) : p->low;
	struct day end = calendar_add(week ?
		calendar_add(calendar_monday(calendar_add(p->high, -3)), 6) :
		p->high,
	    1);
	struct day from = nth ? relative_add(low, nth - 1, unit) :
				relative_add(end, -n, unit);
	struct day to =
	    calendar_add(nth ? relative_add(low, nth - 1 + n, unit) : end, -1);

	if (calendar_cmp(from, low) < 0 || calendar_cmp(from, p->high) > 0)
		return false;
	relative_fix(p, from, to);
	return true;
}

/* "last Wednesday" is of the week before, "next Wednesday" of the next. */
static void
which_weekday(const struct scan *s, struct piece *p, const struct tok *which,
    int weekday)
{
	struct day d = s->ref;
	int dir = lex_value(which, W_WHICH);

	if (d.year) {
		d = calendar_add(calendar_monday(d), 7L * dir + weekday - 1);
		if (lex_word(&s->lex, which, "past")) {
			d = calendar_add(d, 7);
			if (calendar_cmp(d, s->ref) >= 0)
				d = calendar_add(d, -7);
		}
	}
	relative_fix(p, d, d);
}

/* "last autumn", "this spring", "next March": nearest that is over, runs or
 * is to come; "this" is of the running year. */
static void
which_period(const struct scan *s, struct piece *p, int dir)
{
	struct scan then = *s;
	struct day ref = s->ref.year ? s->ref : s->memory->latest;

	p->relative = true;
	if (!ref.year)
		return;
	then.ref = ref;
	then.future = dir > 0;
	if (dir == 0) {
		p->year = ref.year;
		resolve(&then, p);
	} else {
		resolve(&then, p);
		if (dir < 0 && calendar_cmp(p->high, ref) >= 0) {
			p->year--;
			resolve(&then, p);
		} else if (dir > 0 && calendar_cmp(p->low, ref) <= 0) {
			p->year++;
			resolve(&then, p);
		}
	}
	p->grain = GRAIN_FIXED;
}

static bool
plural(const struct scan *s, const struct tok *t)
{
	return s->lex.text[t->end - 1] == 's';
}

/* "last week", "this fiscal year", "past months" (some three of them). */
static size_t
which_unit(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *w = tok(s, i), *t;
	int dir = lex_value(w, W_WHICH), unit;
	size_t k = i + 1;

	if (tok_is(s, k, W_FISCAL) || lex_word(&s->lex, tok(s, k), "working"))
		k++;
	t = tok(s, k);
	if (!lex_is(t, W_UNIT))
		return 0;
	unit = lex_value(t, W_UNIT);
	if (plural(s, t) && dir)
		relative_run(s, p, dir, 3, unit);
	else if (unit == UNIT_HOUR)
		return 0;
	else if (lex_word(&s->lex, w, "past"))
		relative_run(s, p, dir, 1, unit);
	else if (lex_is(w, W_ANAPHOR) ||
	    (tok_is(s, i - 1, W_THE) && unit == UNIT_DAY))
		anaphor(s, p, dir, unit);
	else
		relative_unit(s, p, dir,
		    tok_is(s, k - 1, W_WHICH) || unit != UNIT_WEEK ?
			unit :
			UNIT_WORKWEEK);
	return k + 1;
}

/* "The truce is to last 72 hours": a verb. */
static bool
lasts(struct scan *s, size_t i)
{
	static const char *const before[] = {"to", "will", "would", "could",
	    "may", "might", "should", "can", "must", "not"};
	int n;

	if (!lex_word(&s->lex, tok(s, i), "last") || !parse_count(s, i + 1, &n))
		return false;
	for (size_t k = 0; k < sizeof(before) / sizeof(*before); k++)
		if (lex_word(&s->lex, tok(s, i - 1), before[k]))
			return true;
	return false;
}

/* What may stand behind "last", "this", "next". */
static size_t
which(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *w = tok(s, i), *t = tok(s, i + 1);
	size_t k = i + 1, end;
	int n;

	if (!lex_is(w, W_WHICH) || lasts(s, i))
		return 0;
	if ((end = which_unit(s, i, p)) > 0)
		return end;
	if (lex_is(t, W_DAYPART) && lex_value(w, W_WHICH) <= 0) {
		/* "last night", "this morning", "that evening" */
		if (lex_is(w, W_ANAPHOR))
			anaphor(s, p, 0, UNIT_DAY);
		else
			relative_unit(s, p, lex_value(w, W_WHICH), UNIT_DAY);
		return k + 1;
	}
	if (lex_is(t, W_WEEKDAY)) {
		end = k + 1 + tok_punct(s, k + 1, '(');
		if ((end = parse_absolute(s, end, p)) > 0 &&
		    p->grain == GRAIN_DAY && p->month) {
			p->weekday = lex_value(t, W_WEEKDAY);
			return end;
		}
		*p = (struct piece){.hour = -1};
		which_weekday(s, p, w, lex_value(t, W_WEEKDAY));
		return k + 1;
	}
	if (lex_value(w, W_WHICH) && (end = parse_count(s, k, &n)) > 0 &&
	    tok_is(s, end, W_UNIT)) {
		relative_run(s, p, lex_value(w, W_WHICH), n,
		    lex_value(tok(s, end), W_UNIT));
		return end + 1;
	}
	if ((end = parse_holiday(s, k, p)) ||
	    ((lex_is(t, W_SEASON) || lex_is(t, W_MONTH) ||
		 t->kind == TOK_NUM) &&
		(end = parse_absolute(s, k, p)) && p->grain != GRAIN_YEAR)) {
		if (!p->year)
			which_period(s, p, lex_value(w, W_WHICH));
		return end;
	}
	return 0;
}

size_t
parse_relative(struct scan *s, size_t i, struct piece *p)
{
	/* behind a count: its unit, "past" or "and a half" */
#define COUNTED (IN(W_UNIT) | IN(W_WHICH) | IN(W_AND))
	static const struct form forms[] = {{day_word, IN(W_DAY), IN_ANY},
	    {which, IN(W_WHICH), IN_ANY}, {parse_counted, IN_NUM, COUNTED},
	    {parse_counted, IN(W_NUMBER), COUNTED | IN(W_NUMBER) | IN_MARK},
	    {parse_counted, IN(W_SOME),
		COUNTED | IN_NUM | IN(W_NUMBER) | IN(W_SOME) | IN(W_OF)},
	    {parse_counted, IN(W_UNIT), IN_ANY}};
	size_t end =
	    parse_forms(s, i, p, forms, sizeof(forms) / sizeof(*forms));

	if (end)
		p->at = parse_span(s, i, end);
	return end;
}
