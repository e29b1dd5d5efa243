/* newsday.c - the day of reports of one event, by the weekdays that they tell.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/newsday.h"

#include <stdlib.h>

#include "core/diff/claim/weekday.h"
#include "core/diff/words/token.h"
#include "lib/mem.h"

/* Sentences in which a report tells its news; days in a week. */
enum { TOP = 6, WEEK = 7 };

static const char *const weekdays[WEEK] = {"monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday"};

int
newsday_weekday(struct cell words)
{
	char low[TOKEN_MAX];
	size_t at = 0;
	struct cell w;

	while ((w = token_next(words, &at)).len) {
		w = token_lower(token_owner(w), low);
		for (int k = 0; k < WEEK; k++)
			if (cell_is(w, weekdays[k]))
				return k;
	}
	return -1;
}

int32_t
newsday_of(int32_t day)
{
	return ((day + 3) % WEEK + WEEK) % WEEK; /* 1970-01-01: a Thursday */
}

/* How many days before the report that day is: "tonight" 0, "last night" 1;
 * -1 where the words don't tell. */
static int
days_back(struct cell words)
{
	static const char *const today[] = {"today", "tonight"};
	static const char *const part[] = {"morning", "afternoon", "evening",
	    "night"};
	char low[TOKEN_MAX];
	int which = -1;
	size_t at = 0;
	struct cell w;

	while ((w = token_next(words, &at)).len) {
		w = token_lower(w, low);
		for (size_t i = 0; i < 2; i++)
			if (cell_is(w, today[i]))
				return 0;
		if (cell_is(w, "yesterday"))
			return 1;
		for (size_t i = 0; which >= 0 && i < 4; i++)
			if (cell_is(w, part[i]))
				return which;
		which = cell_is(w, "this") ? 0 : cell_is(w, "last") ? 1 : -1;
	}
	return -1;
}

/* Keeps a number that is told at byte at, the first one. */
static void
keep_first(uint8_t *kept, size_t *kept_at, int n, size_t at)
{
	if (*kept && *kept_at <= at)
		return;
	*kept = (uint8_t)(n + 1);
	*kept_at = at;
}

void
newsday_tell(struct claims *c, struct cell quote, const struct claim *x,
    bool dateline)
{
	struct doc *d = &c->docs[x->doc];
	struct news *n = &d->news;
	int weekday, back;

	weekday = newsday_weekday(quote);
	if (!dateline && weekday >= 0)
		weekday_tell(c, x, (unsigned)weekday + 1);
	if (x->sent > TOP)
		return;
	if (dateline) {
		if (weekday >= 0)
			keep_first(&n->weekday, &n->weekday_at, weekday,
			    x->nstart);
		return;
	}
	if (x->stance == STANCE_FORECAST)
		return;
	back = days_back(quote);
	if (back >= 0)
		keep_first(&n->back, &n->back_at, back, x->nstart);
	else if (weekday >= 0)
		keep_first(&n->told, &n->told_at, weekday, x->nstart);
}

/* --- years */

/* A weekday that stands beside the day decides; wires tell of the day that they
 * are of, or of the one before. */
int
newsday_suits(const struct doc *d, int32_t day)
{
	const struct news *n = &d->news;
	int32_t of = newsday_of(day);

	if (n->weekday)
		return of == n->weekday - 1 ? 4 : -4;
	if (!n->told)
		return 0;
	of = (of - (n->told - 1) + WEEK) % WEEK;
	return of == 0 ? 2 : of == 1;
}

/* --- days */

/* Is its date one that it tells as its own, or that it was given? */
static bool
dated(const struct doc *d)
{
	return period_known(d->when) && d->when.from == d->when.to &&
	    (d->date || d->dateline || d->yearless || period_known(d->head));
}

/* The day that a dated document tells the news of. */
static int32_t
event_day(const struct doc *d)
{
	const struct news *n = &d->news;
	int32_t day = d->when.from;

	if (n->told)
		return day - (newsday_of(day) - (n->told - 1) + WEEK) % WEEK;
	return n->back ? day - (n->back - 1) : day;
}

static int
by_day(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

/* The first day of the week that most of n days are of; PERIOD_END where that
 * isn't half of them. */
static int32_t
fullest_week(int32_t *day, size_t n)
{
	int32_t best = PERIOD_END;
	size_t most = 0, from = 0;

	qsort(day, n, sizeof(*day), by_day);
	for (size_t to = 0; to < n; to++) {
		while ((int64_t)day[to] - day[from] >= WEEK)
			from++;
		if (to - from + 1 > most) {
			most = to - from + 1;
			best = day[from];
		}
	}
	return most * 2 >= n ? best : PERIOD_END;
}

/* The day of a report of that event, or PERIOD_END: of the weekday in its
 * dateline, at most a day before the first other. */
static int32_t
day_by_news(const struct doc *d, int32_t event)
{
	const struct news *n = &d->news;

	if (n->weekday)
		return event - 1 +
		    (n->weekday - 1 - newsday_of(event - 1) + WEEK) % WEEK;
	return n->back ? event + n->back - 1 : PERIOD_END;
}

/* What it names that is later still tells more of its date. */
static void
give_day(struct claims *c, struct doc *d, int32_t event)
{
	int32_t day = day_by_news(d, event);

	if (day == PERIOD_END || (period_known(d->when) && d->when.to > day))
		return;
	d->when.from = d->when.to = day;
	d->guessed = true;
	d->made_up = c->nominal;
	d->by_week = true;
}

void
newsday_settle(struct claims *c)
{
	int32_t *day, event;
	size_t n = 0, without = 0;

	for (size_t i = 0; i < c->ndocs; i++) {
		const struct news *w = &c->docs[i].news;

		without += !dated(&c->docs[i]) && (w->weekday || w->back);
	}
	if (!without)
		return;
	day = mem_alloc(c->ndocs * sizeof(*day));
	for (size_t i = 0; i < c->ndocs; i++)
		if (dated(&c->docs[i]))
			day[n++] = event_day(&c->docs[i]);
	event = n ? fullest_week(day, n) : PERIOD_END;
	for (size_t i = 0; event != PERIOD_END && i < c->ndocs; i++)
		if (!dated(&c->docs[i]))
			give_day(c, &c->docs[i], event);
	free(day);
}
