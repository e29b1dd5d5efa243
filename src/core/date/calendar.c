/* calendar.c - counting days, months and weeks of the Gregorian calendar.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"

bool
calendar_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
calendar_days(int year, int month)
{
	static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30,
	    31, 30, 31};

	return days[month - 1] + (month == 2 && calendar_leap(year));
}

bool
calendar_valid(struct day d)
{
	return d.month >= 1 && d.month <= 12 && d.day >= 1 &&
	    d.day <= calendar_days(d.year, d.month);
}

/* Howard Hinnant, "chrono-compatible low-level date algorithms": days in eras
 * of 400 years that begin on 1 March. */
long
day_number(struct day d)
{
	long y = d.year - (d.month <= 2);
	long era = (y >= 0 ? y : y - 399) / 400;
	long yoe = y - era * 400;
	long doy =
	    (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
	long doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

	return era * 146097 + doe - 719468;
}

struct day
day_of(long n)
{
	long z = n + 719468;
	long era = (z >= 0 ? z : z - 146096) / 146097;
	long doe = z - era * 146097;
	long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	long mp = (5 * doy + 2) / 153;
	int month = (int)(mp < 10 ? mp + 3 : mp - 9);

	return (struct day){(int)(yoe + era * 400) + (month <= 2), month,
	    (int)(doy - (153 * mp + 2) / 5 + 1)};
}

int
calendar_weekday(struct day d)
{
	long n = (day_number(d) + 3) % 7; /* 1970-01-01 was a Thursday */

	return (int)(n < 0 ? n + 7 : n) + 1;
}

struct day
calendar_add(struct day d, long n)
{
	return day_of(day_number(d) + n);
}

struct day
calendar_add_months(struct day d, long n)
{
	long m = d.year * 12L + d.month - 1 + n;
	long year = (m >= 0 ? m : m - 11) / 12;
	int month = (int)(m - year * 12) + 1;
	int days = calendar_days((int)year, month);

	return (struct day){(int)year, month, d.day < days ? d.day : days};
}

struct day
calendar_monday(struct day d)
{
	return calendar_add(d, 1 - calendar_weekday(d));
}

struct day
calendar_week(int year, int week)
{
	struct day first = calendar_monday((struct day){year, 1, 4});

	return calendar_add(first, 7L * (week - 1));
}

struct day
calendar_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30;
	int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return (struct day){year, n / 31, n % 31 + 1};
}

struct day
calendar_last(int year, int month)
{
	return (struct day){year, month, calendar_days(year, month)};
}

int
calendar_cmp(struct day a, struct day b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}
