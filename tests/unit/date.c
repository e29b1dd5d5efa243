/* date.c - tests of reading, finding and counting dates. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/date/date.h"
#include "core/date/gate.h"
#include "core/date/lex.h"

/* All dates of text as "surface=edtf|..."; times as "surface=Thh:mm". */
static const char *
found(const char *text, const char *ref)
{
	static char line[1024];
	struct date d[16];
	struct date_memory m = {0};
	struct day low, high;
	size_t len = 0, n;

	date_read(cell_of(ref), &low, &high);
	n = date_scan(text, strlen(text), low, &m, d, 16);
	line[0] = '\0';
	for (size_t i = 0; i < n; i++)
		len += (size_t)snprintf(line + len, sizeof(line) - len,
		    "%s%.*s=%s", i ? "|" : "",
		    (int)(d[i].at.end - d[i].at.start), text + d[i].at.start,
		    d[i].edtf);
	return line;
}

/* First and last day of a cell, as "2024-08-01..2024-08-31". */
static const char *
days(const char *cell)
{
	static char line[64];
	struct day a, b;

	if (!date_read(cell_of(cell), &a, &b))
		return "none";
	snprintf(line, sizeof(line), "%04d-%02d-%02d..%04d-%02d-%02d", a.year,
	    a.month, a.day, b.year, b.month, b.day);
	return line;
}

static void
test_read(void)
{
	CHECK_STR(days("2024-08-06"), "2024-08-06..2024-08-06");
	CHECK_STR(days("2024-02"), "2024-02-01..2024-02-29");
	CHECK_STR(days("2023"), "2023-01-01..2023-12-31");
	CHECK_STR(days("2024-24"), "2024-12-01..2025-02-28");
	CHECK_STR(days("2024-35"), "2024-07-01..2024-09-30");
	CHECK_STR(days("199X"), "1990-01-01..1999-12-31");
	CHECK_STR(days("18XX"), "1800-01-01..1899-12-31");
	CHECK_STR(days("2024-08-06T14:55Z"), "2024-08-06..2024-08-06");
	CHECK_STR(days("2024-08~"), "2024-08-01..2024-08-31");
	CHECK_STR(days("2020-W53"), "2020-12-28..2021-01-03");
	CHECK_STR(days("2024-08/.."), "2024-08-01..0000-00-00");
	CHECK_STR(days("../2024-08-06"), "0000-00-00..2024-08-06");
	CHECK_STR(days("2024-08/2025-04"), "2024-08-01..2025-04-30");
	CHECK_STR(days("P3M/2025-01"), "2024-11-01..2025-01-31");
	CHECK_STR(days("2025-01-01/P2W"), "2025-01-01..2025-01-14");
	CHECK_STR(days("-0043"), "-043-01-01..-043-12-31");
}

static void
test_read_none(void)
{
	CHECK_STR(days(""), "none");
	CHECK_STR(days("XXXX-12"), "none");
	CHECK_STR(days("2024-13"), "none");
	CHECK_STR(days("2023-02-29"), "none");
	CHECK_STR(days("2025/2024"), "none");
	CHECK_STR(days("../.."), "none");
	CHECK_STR(days("yesterday"), "none");
	CHECK_STR(days("P3M"), "none");
}

static void
test_count(void)
{
	struct day d = day_of(0);

	CHECK(d.year == 1970 && d.month == 1 && d.day == 1);
	CHECK(day_number((struct day){2000, 3, 1}) == 11017);
	for (long n = -800000; n < 800000; n += 37)
		CHECK(day_number(day_of(n)) == n);
}

static void
test_absolute(void)
{
	CHECK_STR(found("It opened on March 3, 2021.", ""),
	    "March 3, 2021=2021-03-03");
	CHECK_STR(found("It opened on the 3rd of March 2021", ""),
	    "3rd of March 2021=2021-03-03");
	CHECK_STR(found("signed 17/9/1998 in Oslo", ""),
	    "17/9/1998=1998-09-17");
	CHECK_STR(found("signed 9.17.1998", ""), "9.17.1998=1998-09-17");
	CHECK_STR(found("dated 2019-11-05T08:30Z", ""),
	    "2019-11-05T08:30Z=2019-11-05T08:30");
	CHECK_STR(found("bridges built in June 1977 and Sept. 1981", ""),
	    "June 1977=1977-06|Sept. 1981=1981-09");
	CHECK_STR(found("music of the 1980s and the seventies", ""),
	    "1980s=198X|seventies=197X");
	CHECK_STR(found("in the spring of 2019", ""), "spring of 2019=2019-21");
	CHECK_STR(found("early 2019, mid-2020 and late March 2021", ""),
	    "early 2019=2019-01/2019-04|mid-2020=2020-05/2020-08|"
	    "late March 2021=2021-03-21/2021-03-31");
	CHECK_STR(found("sales in Q3 2019 and the first half of 2020", ""),
	    "Q3 2019=2019-07/2019-09|first half of 2020=2020-01/2020-06");
}

static void
test_range(void)
{
	CHECK_STR(found("open from 6 to 10 May 2019", ""),
	    "from 6 to 10 May 2019=2019-05-06/2019-05-10");
	CHECK_STR(found("between March and May 2019", ""),
	    "between March and May 2019=2019-21");
	CHECK_STR(found("from November to February 2019", ""),
	    "from November to February 2019=2018-11/2019-02");
	CHECK_STR(found("closed since July 2018", ""),
	    "since July 2018=2018-07/..");
	CHECK_STR(found("dues paid before 2018", ""), "before 2018=../2017");
	CHECK_STR(found("the budget for 2016-2018", ""), "2016-2018=2016/2018");
}

static void
test_relative(void)
{
	CHECK_STR(found("It rained yesterday", "2023-05-01"),
	    "yesterday=2023-04-30");
	CHECK_STR(found("It rained in December", ""), "December=XXXX-12");
	CHECK_STR(found("It rained on 29 February", ""),
	    "29 February=XXXX-02-29");
	CHECK_STR(found("It rained on 31 April", ""), "31 April=");
	CHECK_STR(found("It rained on 31 April", "2023-05-01"), "31 April=");
	CHECK_STR(found("It rained on 30 February", ""), "30 February=");
	CHECK_STR(found("It rained in December", "2023-05-01"),
	    "December=2022-12");
	CHECK_STR(found("In October 2018 it rained, in January it froze", ""),
	    "October 2018=2018-10|January=2019-01");
	CHECK_STR(found("three weeks ago", "2023-05-22"),
	    "three weeks ago=2023-05-01");
}

static void
test_spoken(void)
{
	CHECK_STR(found("out until twenty past three, then", ""),
	    "twenty past three=T03:20?");
	CHECK_STR(found("It rang at a quarter to noon.", ""),
	    "quarter to noon=T11:45");
	CHECK_STR(found("It was ten to five in the morning.", ""),
	    "ten to five in the morning=T04:50");
	CHECK_STR(found("at half past one that night", "2021-05-02"),
	    "half past one=T01:30|that night=2021-05-02");
	CHECK_STR(found("On 3 May, at 0620 hours, they came", ""),
	    "3 May=XXXX-05-03|0620 hours=T06:20");
	CHECK_STR(found("at 1430 hrs", ""), "1430 hrs=T14:30");
	CHECK_STR(found("it took 1200 hours", ""), "");
	CHECK_STR(found("It was twenty to eleven", ""),
	    "twenty to eleven=T10:40?");
	CHECK_STR(found("The vote was ten to five", ""), "");
	CHECK_STR(found("by seven o'clock on Friday evening", "2021-05-02"),
	    "seven o'clock=T19:00|Friday=2021-04-30");
	CHECK_STR(found("It fell at 4.22 in the morning.", ""),
	    "4.22 in the morning=T04:22");
	CHECK_STR(found("12 minutes past 3 pm", ""),
	    "12 minutes past 3 pm=T15:12");
	CHECK_STR(found("five minutes to midnight", ""),
	    "five minutes to midnight=T23:55");
	/* ranges, scores, prices, counts */
	CHECK_STR(found("a quarter to half of the homes", ""), "");
	CHECK_STR(found("they lost by ten to five", ""), "");
	CHECK_STR(found("at ten to twelve per cent", ""), "");
	CHECK_STR(found("ten to twelve people", ""), "");
	CHECK_STR(found("the two in the morning group", ""), "");
	CHECK_STR(found("a rate of 4.22 on the Friday", ""), "Friday=");
}

/* Two sentences of one document: the dates of the second. */
static const char *
found_after(const char *first, const char *second, const char *ref)
{
	static char line[256];
	struct date d[16];
	struct date_memory m = {0};
	struct day low, high;
	size_t len = 0, n;

	date_read(cell_of(ref), &low, &high);
	date_scan(first, strlen(first), low, &m, d, 16);
	n = date_scan(second, strlen(second), low, &m, d, 16);
	line[0] = '\0';
	for (size_t i = 0; i < n; i++)
		len += (size_t)snprintf(line + len, sizeof(line) - len, "%s%s",
		    i ? "|" : "", d[i].edtf);
	return line;
}

/* The day at the top of a report is what "yesterday" counts from, where no
 * other is known; a day in the midst of a sentence isn't, nor is a later one.
 */
static void
test_dateline(void)
{
	CHECK_STR(found_after("OSLO, May 3, 2027 (Fjord Press) - It burned.",
		      "It fell on Saturday.", ""),
	    "2027-05-01");
	CHECK_STR(found_after("The Lantern, 3 May 2027", "It fell yesterday.",
		      ""),
	    "2027-05-02");
	CHECK_STR(found_after("The Lantern, 3 May 2027", "It fell yesterday.",
		      "2020-01-10"),
	    "2020-01-09");
	CHECK_STR(found_after("The ship that sank off Aden on 3 May 2027 with "
			      "its crew of twelve has been found again.",
		      "It fell yesterday.", ""),
	    "");
	CHECK_STR(
	    found("OSLO, May 3, 2027 (Fjord Press) - It fell on Saturday.", ""),
	    "May 3, 2027=2027-05-03|Saturday=2027-05-01");
	CHECK_STR(found("It was deeper, we now know", "2027-05-03"), "");
	CHECK_STR(found("The rate goes up on 1 January", "2027-05-03"),
	    "1 January=2028-01-01");
	CHECK_STR(found("The trial opens in March", "2027-05-03"),
	    "March=2028-03");
	CHECK_STR(found("It closes a gap that it left in March", "2027-05-03"),
	    "March=2027-03");
}

static void
test_memory(void)
{
	const char *first = "The mill opened on 4 October 2018.";

	CHECK_STR(found_after(first, "It burned in December.", ""), "2018-12");
	CHECK_STR(found_after(first, "It burned in January.", ""), "2019-01");
	CHECK_STR(found_after(first, "It burned in May.", ""), "XXXX-05");
	CHECK_STR(found_after(first, "It burned in May.", "2021-08-01"),
	    "2021-05");
	CHECK_STR(found_after(first, "It burned the next day.", ""),
	    "2018-10-05");
	CHECK_STR(found_after(first, "It burned two weeks later.", ""),
	    "2018-10-18");
	CHECK_STR(found_after("A plan of 2018.", "It failed in March.", ""),
	    "XXXX-03");
}

static void
test_past(void)
{
	const char *ref = "2023-05-17"; /* a Wednesday */

	CHECK_STR(found("the 2021-22 season", ref), "2021-22=2021/2022");
	CHECK_STR(found("fiscal 2024-25", ref), "fiscal 2024-25=2024/2025");
	CHECK_STR(found("the 1800s", ref), "1800s=18XX");
	CHECK_STR(found("in the early 1900s", ref),
	    "early 1900s=1900-01/1933-04");
	CHECK_STR(found("the 2000s", ref), "2000s=200X");
	CHECK_STR(found("on Monday", ref), "Monday=2023-05-15");
	CHECK_STR(found("last Monday", ref), "last Monday=2023-05-08");
	CHECK_STR(found("on the Friday of the storm", ref), "Friday=");
	CHECK_STR(found("on the Monday after the vote", ref), "Monday=");
	CHECK_STR(found("on the Friday, the day of rest", ref),
	    "Friday=2023-05-12");
	CHECK_STR(found("next Friday", ref), "next Friday=2023-05-26");
	CHECK_STR(found("last week", ref), "last week=2023-05-08/2023-05-14");
	CHECK_STR(found("Tuesday of last week", ref),
	    "Tuesday of last week=2023-05-09");
	CHECK_STR(found("last autumn", ref), "last autumn=2022-23");
	CHECK_STR(found("this spring", ref), "this spring=2023-21");
	CHECK_STR(found("earlier this year", ref),
	    "earlier this year=2023-01-01/2023-05-16");
	CHECK_STR(found("in the past three months", ref),
	    "past three months=P3M/2023-05-16");
	CHECK_STR(found("a year ago", ref), "a year ago=2022-05-17~");
	CHECK_STR(found("two weeks and 3 days ago", ref),
	    "two weeks and 3 days ago=2023-04-30");
	CHECK_STR(found("two days before 1 May", ref),
	    "two days before 1 May=2023-04-29");
	CHECK_STR(found("at the end of the month", ref),
	    "end of the month=2023-05-21/2023-05-31");
	CHECK_STR(found("It will open in June", ref), "June=2023-06");
	CHECK_STR(found("It will open in two weeks", ref),
	    "in two weeks=2023-05-31");
	CHECK_STR(found("She goes before a judge on Friday", ref),
	    "Friday=2023-05-19");
	CHECK_STR(found("She went before a judge on Friday", ref),
	    "Friday=2023-05-12");
	CHECK_STR(found("He is to be heard on Friday", ref),
	    "Friday=2023-05-19");
	CHECK_STR(found("He is to blame for the crash on Friday", ref),
	    "Friday=2023-05-12");
	CHECK_STR(found("Schools stay closed until Friday", ref),
	    "until Friday=../2023-05-19");
	CHECK_STR(found("It remains unclear who fired on Friday", ref),
	    "Friday=2023-05-12");
	CHECK_STR(found("The talks resume on Friday", ref),
	    "Friday=2023-05-19");
	CHECK_STR(found("It took two weeks in all", ref), "");
	CHECK_STR(found("August last year", ref), "August last year=2022-08");
	CHECK_STR(found("the 12th of next month", ref),
	    "12th of next month=2023-06-12");
	CHECK_STR(found("last night", ref), "last night=2023-05-16");
	CHECK_STR(found("two and a half years ago", ref),
	    "two and a half years ago=2020-11-17~");
	CHECK_STR(found("from Monday through Friday", ref),
	    "from Monday through Friday=2023-05-15/2023-05-19");
	CHECK_STR(found("year to date", ref),
	    "year to date=2023-01-01/2023-05-17");
	CHECK_STR(found("2010 or later", ref), "2010 or later=2010/..");
	CHECK_STR(found("from 3/2 to 4/5 of 2017", ref),
	    "from 3/2 to 4/5 of 2017=2017-03-02/2017-04-05");
	CHECK_STR(found("now", ref), "now=2023-05-17");
	CHECK_STR(found("now", ""), "");
}

static void
test_coming(void)
{
	static const struct {
		const char *text, *want;
	} t[] = {
	    {"On 12 July the bridge will close", "12 July=2024-07-12"},
	    {"In May the school is going to reopen", "May=2025-05"},
	    {"On Friday the minister will meet them", "Friday=2024-07-05"},
	    {"But by 3 October it should be running", "3 October=2024-10-03"},
	    {"On 12 July and 14 July it may rain",
		"12 July=2024-07-12|14 July=2024-07-14"},
	    {"The vote on 12 July is expected to be close",
		"12 July=2024-07-12"},
	    {"The election is on 3 August", "3 August=2024-08-03"},
	    {"The pool could open on Friday", "Friday=2024-07-05"},
	    {"The road is shut until Friday", "until Friday=../2024-07-05"},
	    {"From 12 July the ban applies", "12 July=2024-07-12"},
	    {"They imposed a duty from 12 July", "12 July=2024-07-12"},
	    {"At the weekend he will visit the town",
		"weekend=2024-07-06/2024-07-07"},
	    /* what was */
	    {"On 12 July the bridge was closed", "12 July=2023-07-12"},
	    {"On 12 July he said it will be shut", "12 July=2023-07-12"},
	    {"In September the board planned to close it", "September=2023-09"},
	    {"In July 300 people died; it will be shut", "July=2024-07"},
	    {"The fire of 12 July will be looked into", "12 July=2023-07-12"},
	    {"The bridge that fell on 12 July will be rebuilt",
		"12 July=2023-07-12"},
	    {"The 12 July attack will be remembered", "12 July=2023-07-12"},
	    {"The offer made on Friday will be rejected", "Friday=2024-06-28"},
	    {"Monday's news means that it will close", "Monday=2024-07-01"},
	    {"The vote in May will be repeated", "May=2024-05"},
	    {"He may have left on 12 July", "12 July=2023-07-12"},
	    {"It would have opened on 12 July", "12 July=2023-07-12"},
	    {"They could not sleep on Friday", "Friday=2024-06-28"},
	    {"Sales fell 3% from August", "August=2023-08"},
	    {"The road was shut from 12 July", "12 July=2023-07-12"},
	    {"On 1 July the rise will be felt", "1 July=2024-07-01"},
	};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++)
		if (!CHECK_STR(found(t[i].text, "2024-07-02"), t[i].want))
			printf("# %s\n", t[i].text);
}

static void
test_holiday(void)
{
	CHECK_STR(found("on Easter Monday 2018", ""),
	    "Easter Monday 2018=2018-04-02");
	CHECK_STR(found("before New Year's Eve 2019", ""),
	    "before New Year's Eve 2019=../2019-12-30");
	CHECK_STR(found("on Thanksgiving", "2021-12-24"),
	    "Thanksgiving=2021-11-25");
	CHECK_STR(found("Christmas", ""), "Christmas=XXXX-12-25");
	CHECK_STR(found("Memorial Day", "2022-07-01"),
	    "Memorial Day=2022-05-30");
}

static void
test_period(void)
{
	CHECK_STR(found("the 18th century", ""), "18th century=17XX");
	CHECK_STR(found("FY2021 and fiscal year 2022", ""),
	    "FY2021=2021|fiscal year 2022=2022");
	CHECK_STR(found("the 2021/22 season", ""), "2021/22=2021/2022");
	CHECK_STR(found("the last three months of 2020", ""),
	    "last three months of 2020=2020-10/2020-12");
	CHECK_STR(found("from the end of May to the middle of July 2020", ""),
	    "from the end of May to the middle of July 2020="
	    "2020-05-31/2020-07-16");
	CHECK_STR(found("the week of 8 June 2022", ""),
	    "week of 8 June 2022=2022-06-06/2022-06-12");
	CHECK_STR(found("not before May 2021, no later than 3 June 2022", ""),
	    "before May 2021=2021-05/..|later than 3 June 2022=../2022-06-03");
	CHECK_STR(found("Report no. 2, 24 March 2027", ""),
	    "24 March 2027=2027-03-24");
	CHECK_STR(found("6, 7 and 9 August 2021", ""),
	    "6=2021-08-06|7=2021-08-07|9 August 2021=2021-08-09");
	CHECK_STR(found("in 44 BC", ""), "44 BC=-0043");
}

static void
test_time(void)
{
	CHECK_STR(found("at 5 p.m. or 17:45", ""),
	    "5 p.m.=T17:00|17:45=T17:45");
	CHECK_STR(found("at noon on 2 May 2021", ""),
	    "noon=T12:00|2 May 2021=2021-05-02");
	CHECK_STR(found("odds of 3:1 and 4:30 of play", ""), "4:30=T04:30");
	CHECK_STR(found("sent 04/25/01 12:42:55", ""),
	    "04/25/01 12:42:55=2001-04-25T12:42");
}

static void
test_none(void)
{
	static const char *const none[] =
	    {"They may march in the fall of the year's stocks",
		"May I have 35,000 of Section 2024?",
		"a score of 3-1, half or 1/2 of it", "the fall of the old city",
		"cost $2024 or 2024 euros", "call 555-2024 or +47 2024 2025",
		"do not fall for it, do not spring to it",
		"between 1/3 and 1/2 of", "from 2.5 to 3.1 percent",
		"You may 2 times march 12 miles", "It employs 1999 people",
		"version 2.4.2011", "ISBN 978-3-16-148410-0, 10.12.2020.1",
		"the Winter War", "a second quarter of the city",
		"Comet C/2013 A1", "24/7 service",
		"the 10th anniversary on the 5th floor",
		"year on year, day by day", "the first half of the match",
		"1990 days", "", "May"};

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		CHECK_STR(found(none[i], ""), "");
}

/* No word of the list is left out for want of room. */
static void
test_known(void)
{
	struct known *k = known_new();
	struct marks m = {0};
	struct cell word;
	uint64_t in;

	date_known(k);
	for (size_t i = 0; lex_row(i, &word, &in); i++) {
		known_read(k, word.s, word.len, &m);
		if (m.n == 1 && m.m[0].len == word.len)
			CHECK((known_of(&m, 0)->dates & in) == in);
	}
	free(m.m);
	known_free(k);
}

int
main(void)
{
	test_read();
	test_read_none();
	test_count();
	test_absolute();
	test_range();
	test_relative();
	test_coming();
	test_spoken();
	test_memory();
	test_dateline();
	test_past();
	test_holiday();
	test_period();
	test_time();
	test_none();
	test_known();
	return check_done("date");
}
