/* docdate.c - the date of a document that says none, from what it tells.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/docdate.h"

enum { YEAR = 366 };

/* A day at the top of a document is its date, unless the document tells of
 * what came well after that. Else it is the latest that it names, or "six
 * months later", counted from the earliest day that it names, where that is
 * later still; of years, only where no other date comes near. */
void
docdate_guess(struct doc *d)
{
	d->when = d->dateline ||
		(period_known(d->head) &&
		    d->last.to - d->head.to < PERIOD_MONTH) ?
	    d->head :
	    d->last;
	if (!period_known(d->head) && d->day != PERIOD_END && d->elapsed > 0 &&
	    d->last.to < d->day + d->elapsed &&
	    (d->elapsed <= YEAR ||
		d->last.to - (double)d->day < d->elapsed / 2) &&
	    d->day + d->elapsed < PERIOD_END)
		d->when.from = d->when.to = d->day + (int32_t)d->elapsed;
	d->guessed = period_known(d->when);
}

/* ANY_YEAR: the last day of a leap year. */
enum { HALF_YEAR = 184, ANY_YEAR = 18627 };

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

/* The first day that a document is dated by; PERIOD_END where none is. */
static int32_t
first_day(const struct claims *c)
{
	int32_t day = PERIOD_END;

	for (size_t i = 0; i < c->ndocs; i++) {
		const struct doc *d = &c->docs[i];

		if (period_known(d->when) && !d->yearless && d->when.to < day)
			day = d->when.to;
	}
	return day;
}

/* Where no document knows the year, days still tell which one came later: the
 * first dateline is of a year that stands for any. Else PERIOD_END. */
static int32_t
nominal_day(struct claims *c)
{
	uint32_t yearless = 0;

	for (size_t i = 0; i < c->ndocs; i++) {
		const struct doc *d = &c->docs[i];

		if (period_known(d->when))
			return PERIOD_END;
		if (!yearless)
			yearless = d->yearless;
	}
	if (!yearless)
		return PERIOD_END;
	c->nominal = true;
	return period_read(claims_name(c, yearless), ANY_YEAR).from;
}

/* A dateline without a year is of the year that puts it nearest to that. */
static void
guess_years(struct claims *c)
{
	int32_t first = first_day(c);

	if (first == PERIOD_END)
		first = nominal_day(c);
	for (size_t i = 0; first != PERIOD_END && i < c->ndocs; i++) {
		struct doc *d = &c->docs[i];

		if (d->date || d->dateline || !d->yearless)
			continue;
		d->when =
		    period_read(claims_name(c, d->yearless), first + HALF_YEAR);
		d->guessed = true;
	}
}

void
docdate_settle(struct claims *c)
{
	for (size_t i = 0; i < c->ndocs; i++)
		if (!c->docs[i].date)
			docdate_guess(&c->docs[i]);
	guess_years(c);
}
