/* date.h - dates in text, and what days they name.
 * split > tag > [extract-numbers] > normalize-units > diff-claims
 *
 * Conventions, where a text leaves it open:
 *   early, mid and late are thirds of their period (early 2025: January to
 *   April); "from the end of May" begins on its last day;
 *   seasons are those of meteorology (spring: March to May; the winter of a
 *   year begins in its December), weeks those of ISO 8601;
 *   a range takes in both of its ends whole (2014-2018: to the end of 2018);
 *   06/08/2024 is of June unless that can't be, 6.8.2024 of August;
 *   fiscal years are taken for calendar years;
 *   a date without year is the last before the day of writing, or the next
 *   where "will" or the like stands before it, or behind it in its clause (if
 *   that only may mean it, and the next is 92 days on at most); but in a
 *   sentence that names a year, the one near that; without day of writing,
 *   near the dates before, or where a month with its year stands at the top,
 *   the last up to that;
 *   "last Monday" is that of last week, "Monday" the last that was;
 *   "past 3 months" end with yesterday; what is told in months or longer
 *   units ("two years ago") is a day marked "~";
 *   years before Christ are astronomical: 44 BC is -0043. */
#ifndef CORE_DATE_DATE_H
#define CORE_DATE_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/known.h"
#include "lib/cell.h"

/* A day of the proleptic Gregorian calendar; year 0 where there is none. */
struct day {
	int year;
	int month; /* 1..12 */
	int day;   /* 1..31 */
};

enum { DATE_EDTF = 48 }; /* room for the EDTF of any date found */

struct date {
	struct span at;       /* bytes of the text, "in", "on" not included */
	struct day low, high; /* first and last day; year 0 when open */
	char edtf[DATE_EDTF]; /* 2024-08-06, 2024-08, 2024-23, XXXX-12, A/B */
	bool time;            /* a time of day alone ("5 pm"): kind time */
	bool relative;        /* resolved against the reference day */
};

/* What earlier sentences of the document give to later ones. Zero at the
 * start of each document. */
struct date_memory {
	struct day last;    /* first day of the last full date seen, and of */
	struct day latest;  /* the latest one; none of a year or more */
	struct day written; /* the day of writing, by its dateline */
	struct day issue;   /* the last day of the month at its top */
	bool dated;         /* has it named a day with its year? */
	bool adrift;        /* a day that isn't known was told after last */
};

/* Finds the dates of text in order, without overlap; ref is the day the text
 * was written (year 0: unknown). Then it is that of the document's dateline:
 * the first day that the document names with its year, where it stands at the
 * top of a report (see heading.h). Without one, relative dates stay open, as
 * XXXX-12. Returns how many it wrote to out, at most max. */
size_t date_scan(const char *text, size_t len, struct day ref,
    struct date_memory *m, struct date *out, size_t max);

/* A text whose words are marked (see gate.h), read once for its dates and its
 * clauses. Room for it is kept from one text to the next. */
struct date_text *date_text_new(void);
void date_text_free(struct date_text *t);

/* Turns to this text; it and its marks are borrowed until the next one. */
void date_text_begin(struct date_text *t, const char *text, size_t len,
    const struct marks *marks);

/* As date_scan, for such a text. */
size_t date_scan_text(struct date_text *t, struct day ref,
    struct date_memory *m, struct date *out, size_t max);

/* ISO 8601 (2024-08-06) or EDTF as in a cell, to its first and last day;
 * false when it is none. "../2025-04" has low.year 0, "2025-04/.." high. */
bool date_read(struct cell c, struct day *low, struct day *high);

/* Days since 1970-01-01, and back. */
long day_number(struct day d);
struct day day_of(long n);

#endif
