/* relative.c - dates told from another day: today, last week, a year ago.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

static struct day
add_units(struct day d, long n, int unit)
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

static void
fix(struct piece *p, struct day low, struct day high)
{
	bool good = writable(low) && writable(high);

	p->grain = good ? GRAIN_FIXED : GRAIN_OPEN;
	p->low = good ? low : (struct day){0};
	p->high = good ? high : (struct day){0};
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
	else if (lex_is(t, W_NOW))
		return 0;
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
		return;
	}
	if (dir < 0)
		fix(p, add_units(ref, -n, unit), calendar_add(ref, -1));
	else
		fix(p, calendar_add(ref, 1), add_units(ref, n, unit));
	p->count = dir < 0 ? (int)n : 0;
	p->unit = (enum unit)unit;
}

void
relative_unit(const struct scan *s, struct piece *p, int dir, int unit)
{
	struct day low, high;

	if (!s->ref.year) {
		fix(p, s->ref, s->ref);
		return;
	}
	period(add_units(s->ref, dir, unit), unit, &low, &high);
	fix(p, low, high);
}

/* "the previous day", "the same month": from the last date told, where one
 * was told. */
static void
anaphor(const struct scan *s, struct piece *p, int dir, int unit)
{
	struct scan then = *s;

	if (s->memory->last.year)
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
	struct day from =
	    nth ? add_units(low, nth - 1, unit) : add_units(end, -n, unit);
	struct day to =
	    calendar_add(nth ? add_units(low, nth - 1 + n, unit) : end, -1);

	if (calendar_cmp(from, low) < 0 || calendar_cmp(from, p->high) > 0)
		return false;
	fix(p, from, to);
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
	fix(p, d, d);
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
		run_of(s, p, dir, 3, unit);
	else if (unit == UNIT_HOUR)
		return 0;
	else if (lex_word(&s->lex, w, "past"))
		run_of(s, p, dir, 1, unit);
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

/* What may stand behind "last", "this", "next". */
static size_t
which(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *w = tok(s, i), *t = tok(s, i + 1);
	size_t k = i + 1, end;
	int n;

	if (!lex_is(w, W_WHICH))
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
		run_of(s, p, lex_value(w, W_WHICH), n,
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

/* A length of time: "three days", "2 years 1 month and 21 days". */
enum { AMOUNTS = 4 };

struct amount {
	int n[AMOUNTS], unit[AMOUNTS], len;
};

/* "half a", or behind a count that ends at u "and a half"; or 0. */
static size_t
half_of(struct scan *s, size_t i, size_t u)
{
	if (!u)
		return lex_word(&s->lex, tok(s, i), "half") &&
			tok_is(s, i + 1, W_SOME) ?
		    i + 2 :
		    0;
	return tok_is(s, u, W_AND) && tok_is(s, u + 1, W_SOME) &&
		lex_word(&s->lex, tok(s, u + 2), "half") ?
	    u + 3 :
	    0;
}

/* Half of the unit just read: instead of it where alone, else added. */
static void
add_half(struct amount *a, bool alone)
{
	int unit = a->unit[a->len], at = alone ? a->len : ++a->len;

	a->n[at] = unit == UNIT_DECADE ? 60 :
	    unit == UNIT_YEAR          ? 6 :
	    unit == UNIT_MONTH         ? 15 :
	    unit == UNIT_WEEK          ? 3 :
					 0;
	a->unit[at] =
	    unit == UNIT_DECADE || unit == UNIT_YEAR ? UNIT_MONTH : UNIT_DAY;
}

static size_t
amount(struct scan *s, size_t i, struct amount *a)
{
	size_t k = i, end = 0;

	for (a->len = 0; a->len + 1 < AMOUNTS; a->len++) {
		int n;
		size_t u = parse_count(s, k, &n), h = half_of(s, k, u);

		u = h ? h : u;
		if (!u || !tok_is(s, u, W_UNIT))
			break;
		a->n[a->len] = n;
		a->unit[a->len] = lex_value(tok(s, u), W_UNIT);
		if (h)
			add_half(a, h == k + 2);
		end = k = u + 1;
		if (tok_is(s, k, W_AND) || tok_punct(s, k, ','))
			k++;
	}
	return a->len ? end : 0;
}

static struct day
moved(struct day d, const struct amount *a, int dir)
{
	for (int i = 0; i < a->len; i++)
		d = add_units(d, (long)dir * a->n[i], a->unit[i]);
	return d;
}

/* "for 3 days from today", "2 weeks starting May 20th": from a day on. */
static size_t
lasting(struct scan *s, size_t i, size_t first, const struct amount *a,
    struct piece *p)
{
	bool comma = tok_punct(s, i, ',');
	size_t k = i + comma, end;
	bool from = tok_is(s, k, W_FROM);

	if (!tok_is(s, k, W_BOUND) || lex_value(tok(s, k), W_BOUND) < 0 ||
	    lex_word(&s->lex, tok(s, k), "after") ||
	    lex_word(&s->lex, tok(s, k), "since") ||
	    (from && !lex_word(&s->lex, tok(s, first - 1), "for")))
		return 0;
	k++;
	if (tok_is(s, k, W_FROM) || tok_is(s, k, W_PREP))
		k++;
	if (!(end = parse_piece(s, k, p)))
		return 0;
	resolve(s, p);
	if (p->low.year)
		fix(p, p->low, calendar_add(moved(p->low, a, 1), -1));
	return end;
}

/* "two weeks before 13 May 1999", "three days from tomorrow". */
static size_t
anchored(struct scan *s, size_t i, const struct amount *a, struct piece *p)
{
	const struct tok *t = tok(s, i);
	int dir = lex_word(&s->lex, t, "before") ? -1 : 1;
	size_t end;

	if (lex_word(&s->lex, t, "prior") && tok_is(s, i + 1, W_TO)) {
		dir = -1;
		i++;
	} else if (dir > 0 && !lex_is(t, W_FROM) &&
	    !lex_word(&s->lex, t, "after")) {
		return 0;
	}
	if (!(end = parse_piece(s, i + 1, p)) || p->grain == GRAIN_TIME)
		return 0;
	resolve(s, p);
	if (p->low.year && p->high.year)
		fix(p, moved(p->low, a, dir), moved(p->high, a, dir));
	return end;
}

/* "three days ago", "two weeks later", "2 past months", "the day before the
 * election day". */
static size_t
counted(struct scan *s, size_t i, struct piece *p)
{
	struct amount a;
	int n;
	size_t k = parse_count(s, i, &n), end;
	struct day d = s->ref;
	const struct tok *t;

	if (k && tok_is(s, k, W_WHICH) && tok_is(s, k + 1, W_UNIT) &&
	    lex_value(tok(s, k), W_WHICH)) {
		run_of(s, p, lex_value(tok(s, k), W_WHICH), n,
		    lex_value(tok(s, k + 1), W_UNIT));
		return k + 2;
	}
	k = amount(s, i, &a);
	if (!k && tok_is(s, i, W_UNIT) && tok_is(s, i - 1, W_THE) &&
	    lex_value(tok(s, i), W_UNIT) < UNIT_MONTH) {
		a = (struct amount){{1}, {lex_value(tok(s, i), W_UNIT)}, 1};
		return anchored(s, i + 1, &a, p);
	}
	if (!k)
		return 0;
	if ((end = lasting(s, k, i, &a, p)) || (end = anchored(s, k, &a, p)))
		return end;
	*p = (struct piece){.hour = -1};
	t = tok(s, k);
	if (!lex_is(t, W_AGO))
		return 0;
	if (!lex_word(&s->lex, t, "ago") && s->memory->last.year)
		d = s->memory->last;
	if (d.year)
		d = moved(d, &a, lex_value(t, W_AGO));
	fix(p, d, d);
	p->about = a.unit[a.len - 1] >= UNIT_MONTH;
	return k + 1;
}

/* Behind a length of time: "'s time", "' time", "time". */
static size_t
of_time(struct scan *s, size_t i)
{
	if (tok_punct(s, i, '\'') && tok(s, i)->glued)
		i++;
	if (lex_word(&s->lex, tok(s, i), "s") && tok(s, i)->glued)
		i++;
	return lex_word(&s->lex, tok(s, i), "time") ? i + 1 : 0;
}

size_t
parse_within(struct scan *s, size_t i, struct piece *p)
{
	struct amount a;
	size_t k = i + 1, end, time;
	struct day d;

	if (!tok_is(s, i, W_WITHIN) || !s->ref.year)
		return 0;
	if (lex_word(&s->lex, tok(s, k), "next"))
		k++;
	if (!(end = amount(s, k, &a)))
		return 0;
	time = of_time(s, end);
	if (!time && !s->future)
		return 0;
	*p = (struct piece){.hour = -1};
	d = moved(s->ref, &a, 1);
	fix(p, lex_value(tok(s, i), W_WITHIN) == 1 ? d : s->ref, d);
	end = time ? time : end;
	p->at = parse_span(s, i, end);
	return end;
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
