/* relative.c - dates told from another day: today, last week, a year ago.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

enum unit {
	UNIT_NONE,
	UNIT_DAY,
	UNIT_WEEK,
	UNIT_FORTNIGHT,
	UNIT_MONTH,
	UNIT_QUARTER,
	UNIT_HALF,
	UNIT_YEAR,
	UNIT_DECADE,
	UNIT_CENTURY,
	UNIT_WEEKEND,
	UNIT_WORKWEEK
};

static struct day
add_units(struct day d, long n, int unit)
{
	switch (unit) {
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

	if (unit == UNIT_DAY) {
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

static void
fix(struct piece *p, struct day low, struct day high)
{
	p->grain = low.year || high.year ? GRAIN_FIXED : GRAIN_OPEN;
	p->low = low;
	p->high = high;
	p->relative = true;
}

/* "today", "yesterday", "currently". */
static size_t
day_word(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	struct day d = s->ref;

	if (!lex_is(t, W_DAY))
		return 0;
	if (d.year)
		d = calendar_add(d, lex_value(t, W_DAY));
	fix(p, d, d);
	return i + 1;
}

/* N units that end with the day before, or begin with the day after, the day
 * of writing: "the past three months", "next 3 days", "5 past years". */
static void
run_of(const struct scan *s, struct piece *p, int dir, long n, int unit)
{
	struct day ref = s->ref, low, high;

	if (!ref.year) {
		fix(p, ref, ref);
		return;
	}
	if (unit == UNIT_QUARTER) {
		period(ref, unit, &low, &high);
		if (dir < 0)
			fix(p, add_units(low, -n, unit), calendar_add(low, -1));
		else
			fix(p, calendar_add(high, 1),
			    calendar_add(add_units(calendar_add(high, 1), n,
					     unit),
				-1));
	} else if (dir < 0) {
		fix(p, add_units(ref, -n, unit), calendar_add(ref, -1));
	} else {
		fix(p, calendar_add(ref, 1), add_units(ref, n, unit));
	}
}

/* "last week", "this year", "next month", "the previous day". */
static void
one_unit(const struct scan *s, struct piece *p, int dir, int unit,
    bool anaphoric)
{
	struct day d = s->ref, low, high;

	if (s->memory->last.year && (anaphoric || !d.year))
		d = anaphoric ? s->memory->last : d;
	if (!d.year) {
		fix(p, d, d);
		return;
	}
	period(add_units(d, dir, unit), unit, &low, &high);
	fix(p, low, high);
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
	fix(p, d, d);
}

/* "last autumn", "this spring", "next March": nearest that is over, runs or
 * is to come; "this" is of the running year. */
static void
which_period(const struct scan *s, struct piece *p, int dir)
{
	struct scan then = *s;
	struct day ref = s->ref.year ? s->ref : s->memory->last;

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

/* What may stand behind "last", "this", "next". */
static size_t
which(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *w = tok(s, i), *t;
	size_t k = i + 1, end;
	int dir, n;
	bool anaphoric;

	if (!lex_is(w, W_WHICH))
		return 0;
	dir = lex_value(w, W_WHICH);
	anaphoric = lex_word(&s->lex, w, "same") ||
	    lex_word(&s->lex, w, "following") ||
	    lex_word(&s->lex, w, "previous") ||
	    lex_word(&s->lex, w, "preceding");
	if (tok_is(s, k, W_FISCAL))
		k++;
	t = tok(s, k);
	if (lex_is(t, W_UNIT) && plural(s, t) && dir) {
		run_of(s, p, dir, 3, lex_value(t, W_UNIT));
		return k + 1;
	}
	if (lex_is(t, W_UNIT)) {
		if (lex_word(&s->lex, w, "past"))
			run_of(s, p, dir, 1, lex_value(t, W_UNIT));
		else
			one_unit(s, p, dir, lex_value(t, W_UNIT), anaphoric);
		return k + 1;
	}
	if (lex_is(t, W_WEEKDAY)) {
		which_weekday(s, p, w, lex_value(t, W_WEEKDAY));
		return k + 1;
	}
	if (lex_is(t, W_SEASON) || lex_is(t, W_MONTH)) {
		if (!(end = parse_absolute(s, k, p)))
			return 0;
		if (!p->year)
			which_period(s, p, dir);
		return end;
	}
	if (dir && (end = parse_count(s, k, &n)) > 0 &&
	    tok_is(s, end, W_UNIT)) {
		run_of(s, p, dir, n, lex_value(tok(s, end), W_UNIT));
		return end + 1;
	}
	return 0;
}

/* "three days ago", "two weeks later", "a year earlier", "2 past months". */
static size_t
counted(struct scan *s, size_t i, struct piece *p)
{
	int n, unit, dir;
	size_t k = parse_count(s, i, &n);
	struct day d = s->ref;
	const struct tok *t;

	if (!k)
		return 0;
	if (tok_is(s, k, W_WHICH) && tok_is(s, k + 1, W_UNIT) &&
	    lex_value(tok(s, k), W_WHICH)) {
		run_of(s, p, lex_value(tok(s, k), W_WHICH), n,
		    lex_value(tok(s, k + 1), W_UNIT));
		return k + 2;
	}
	if (!tok_is(s, k, W_UNIT))
		return 0;
	unit = lex_value(tok(s, k), W_UNIT);
	t = tok(s, k + 1);
	if (!lex_is(t, W_AGO))
		return 0;
	dir = lex_value(t, W_AGO);
	if (!lex_word(&s->lex, t, "ago") && s->memory->last.year)
		d = s->memory->last;
	if (d.year)
		d = add_units(d, dir * n, unit);
	fix(p, d, d);
	p->about = unit >= UNIT_MONTH;
	return k + 2;
}

/* "17:30", "5 pm", "5:30 p.m.", "noon". */
size_t
parse_time(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i), *m;
	size_t k = i + 1;
	bool minutes = false;

	*p = (struct piece){.grain = GRAIN_TIME};
	if (lex_is(t, W_NOON)) {
		p->hour = lex_value(t, W_NOON);
		p->at = parse_span(s, i, k);
		return k;
	}
	if (t->kind != TOK_NUM || t->digits > 2 || t->num > 24)
		return 0;
	p->hour = (int)t->num;
	m = tok(s, k + 1);
	if (tok_punct(s, k, ':') && tok(s, k)->glued && m->glued &&
	    m->digits == 2 && m->num < 60) {
		p->minute = (int)m->num;
		minutes = true;
		k += 2;
		if (tok_punct(s, k, ':') && tok(s, k)->glued &&
		    tok(s, k + 1)->glued && tok(s, k + 1)->digits == 2)
			k += 2;
	}
	if (tok_is(s, k, W_AMPM) && p->hour <= 12 &&
	    (tok(s, k)->end - tok(s, k)->start == 2 ||
		(tok_punct(s, k + 1, '.') &&
		    lex_word(&s->lex, tok(s, k + 2), "m")))) {
		p->hour = p->hour % 12 + lex_value(tok(s, k), W_AMPM);
		if (tok(s, k)->end - tok(s, k)->start == 1)
			k += 2 + (tok_punct(s, k + 3, '.') != 0);
		p->at = parse_span(s, i, k + 1);
		return k + 1;
	}
	p->at = parse_span(s, i, k);
	return minutes ? k : 0;
}

size_t
parse_relative(struct scan *s, size_t i, struct piece *p)
{
	static size_t (*const forms[])(struct scan *, size_t,
	    struct piece *) = {day_word, which, counted};

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
