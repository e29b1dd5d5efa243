/* docdate.c - the date of a document that says none, from what it tells.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/docdate.h"

#include "core/diff/claim/newsday.h"

enum { YEAR = 366, HALF_YEAR = 184 };

/* Is the day or month at its top known, and what it tells of less than so many
 * days behind that? */
static bool
tops(const struct doc *d, struct period top, int64_t days)
{
	return period_known(top) &&
	    (!period_known(d->last) || d->last.to - (int64_t)top.to < days);
}

/* A day or month at the top of a document is its date, unless the document
 * tells of what came well after that. Else it is the latest that it names, or
 * "six months later", counted from the earliest day that it names, where that
 * is later still; of years, only where no other date comes near. */
void
docdate_guess(struct doc *d)
{
	d->when =
	    d->dateline || tops(d, d->head, PERIOD_MONTH) ? d->head : d->last;
	if (!period_known(d->head) && tops(d, d->issue, HALF_YEAR))
		d->when = d->issue;
	else if (!period_known(d->head) && d->day != PERIOD_END &&
	    d->elapsed > 0 && d->last.to < d->day + d->elapsed &&
	    (d->elapsed <= YEAR ||
		d->last.to - (double)d->day < d->elapsed / 2) &&
	    d->day + d->elapsed < PERIOD_END)
		d->when.from = d->when.to = d->day + (int32_t)d->elapsed;
	d->guessed = period_known(d->when);
}

/* ANY_YEAR: the last day of a leap year. */
enum { ANY_YEAR = 18627 };

/* The period by which a document counts, unless it is yet to come; a year may
 * well be, where the document's date is not known. */
struct period
docdate_count(const struct doc *d)
{
	int64_t latest = (int64_t)d->when.to + PERIOD_MONTH;

	if (!period_known(d->count) ||
	    (period_known(d->when) && period_gap(d->when, d->count) > 2 * YEAR))
		return PERIOD_NONE;
	if (!period_known(d->when) || d->when.to == PERIOD_END)
		latest = (int64_t)d->count.from + HALF_YEAR;
	return d->count.to > latest ? PERIOD_NONE : d->count;
}

/* Does it tell its own date in full? */
static bool
sure(const struct doc *d)
{
	return period_known(d->when) && !d->yearless &&
	    (d->date || d->dateline || period_known(d->head));
}

/* The first day that a document is sure to be of, or else is dated by at all;
 * PERIOD_END where none is. */
static int32_t
first_day(const struct claims *c)
{
	int32_t day = PERIOD_END, any = PERIOD_END;

	for (size_t i = 0; i < c->ndocs; i++) {
		const struct doc *d = &c->docs[i];

		if (!period_known(d->when) || d->yearless)
			continue;
		if (d->when.to < any)
			any = d->when.to;
		if (sure(d) && d->when.to < day)
			day = d->when.to;
	}
	return day == PERIOD_END ? any : day;
}

/* --- years that no dateline tells */

/* Years among which one is sought whose weekdays are those that are told. */
enum { YEARS = 12 };

/* The day of a dateline without a year in the year of another day. */
static int32_t
day_in(const struct claims *c, const struct doc *d, int32_t year)
{
	return period_read(claims_name(c, d->yearless), year).from;
}

/* How well a year suits the datelines without one and the weekdays that they
 * tell. */
static int
year_suits(const struct claims *c, int32_t last_day, int32_t latest)
{
	int n = 0;

	for (size_t i = 0; i < c->ndocs; i++) {
		const struct doc *d = &c->docs[i];
		int32_t day = d->yearless ? day_in(c, d, last_day) : PERIOD_END;

		if (day != PERIOD_END)
			n += newsday_suits(d, day) - 8 * (day < latest);
	}
	return n;
}

/* The latest day that a document names; the last of a leap year where they name
 * none. */
static int32_t
latest_day(const struct claims *c)
{
	int32_t day = PERIOD_OPEN;

	for (size_t i = 0; i < c->ndocs; i++)
		if (period_known(c->docs[i].last) && c->docs[i].last.to > day &&
		    c->docs[i].last.to != PERIOD_END)
			day = c->docs[i].last.to;
	return day == PERIOD_OPEN ? ANY_YEAR - HALF_YEAR : day;
}

/* Where no document knows the year, days still tell which one came later:
 * datelines are of a year that stands for any, behind all that they tell of.
 * Returns its last day, or PERIOD_END. */
static int32_t
nominal_year(struct claims *c)
{
	int32_t latest = latest_day(c), best = PERIOD_END;
	int most = 0;

	for (int i = 0; i < YEARS; i++) {
		int32_t day = period_in_year(ANY_YEAR, period_year(latest) + i);
		int n = year_suits(c, day, latest);

		if (best != PERIOD_END && n <= most)
			continue;
		best = day;
		most = n;
	}
	return best;
}

static bool
any_yearless(const struct claims *c)
{
	for (size_t i = 0; i < c->ndocs; i++)
		if (!c->docs[i].date && !c->docs[i].dateline &&
		    c->docs[i].yearless)
			return true;
	return false;
}

/* A dateline without a year is of the year that puts it nearest to a day that
 * a document is of. */
static void
guess_years(struct claims *c)
{
	int32_t first = first_day(c), to;

	if (!any_yearless(c))
		return;
	c->nominal = first == PERIOD_END;
	to = c->nominal ? nominal_year(c) : first + HALF_YEAR;
	for (size_t i = 0; i < c->ndocs; i++) {
		struct doc *d = &c->docs[i];

		if (d->date || d->dateline || !d->yearless)
			continue;
		d->when = period_read(claims_name(c, d->yearless), to);
		d->guessed = true;
		d->made_up = c->nominal;
		d->by_week = true;
	}
}

void
docdate_settle(struct claims *c)
{
	for (size_t i = 0; i < c->ndocs; i++)
		if (!c->docs[i].date)
			docdate_guess(&c->docs[i]);
	guess_years(c);
	newsday_settle(c);
}
