/* calendar.h - counting days, months and weeks of the Gregorian calendar.
 * Inside core/date. Years before 1 are astronomical: 44 BC is -43. */
#ifndef CORE_DATE_CALENDAR_H
#define CORE_DATE_CALENDAR_H

#include <stdbool.h>

#include "core/date/date.h"

bool calendar_leap(int year);

/* 28..31; month 1..12. */
int calendar_days(int year, int month);

/* Is there such a day? */
bool calendar_valid(struct day d);

/* 1 Monday .. 7 Sunday. */
int calendar_weekday(struct day d);

/* n days, or n months, later (earlier when n < 0); the 31st becomes the last
 * day of a shorter month. */
struct day calendar_add(struct day d, long n);
struct day calendar_add_months(struct day d, long n);

/* Monday of the week of d, and of ISO week 1..53 of a year. */
struct day calendar_monday(struct day d);
struct day calendar_week(int year, int week);

/* Easter Sunday of the western churches (Meeus, Jones, Butcher). */
struct day calendar_easter(int year);

/* The last day of a month. */
struct day calendar_last(int year, int month);

/* Negative, 0 or positive, as a comes before, with or after b. */
int calendar_cmp(struct day a, struct day b);

#endif
