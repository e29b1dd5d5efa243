/* when.c - tests of which date a claim takes. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "core/date/when.h"

/* The when of the claim that the word marks in text. */
static const char *
when(const char *text, const char *claim, enum aspect aspect, const char *ref)
{
	static char out[WHEN_MAX];
	struct date d[16];
	struct date_memory m = {0};
	struct day low, high;
	const char *at = strstr(text, claim);
	struct span span;
	size_t n;

	if (!CHECK(at != NULL))
		return "no such claim";
	span.start = (size_t)(at - text);
	span.end = span.start + strlen(claim);
	date_read(cell_of(ref), &low, &high);
	n = date_scan(text, strlen(text), low, &m, d, 16);
	n = when_of(text, strlen(text), d, n, span, aspect, cell_of(ref), out);
	CHECK(n == strlen(out));
	return out;
}

static void
test_nearest(void)
{
	const char *s = "The ferry carried 8,100 people in May 2019 and 9,400 "
			"in June 2019.";
	const char *t = "In March 2020, output fell to 40 tonnes, and by "
			"May 2020 it was 12.";

	CHECK_STR(when(s, "8,100", ASPECT_NONE, ""), "2019-05");
	CHECK_STR(when(s, "9,400", ASPECT_NONE, ""), "2019-06");
	CHECK_STR(when(t, "40", ASPECT_NONE, ""), "2020-03");
	CHECK_STR(when(t, "12", ASPECT_NONE, ""), "2020-05");
	CHECK_STR(when("It rose from 10 in 2010 to 20 in 2015.", "20 ",
		      ASPECT_NONE, ""),
	    "2015");
	CHECK_STR(when("It rose from 10 in 2010 to 20 in 2015.", "10 ",
		      ASPECT_NONE, ""),
	    "2010");
	CHECK_STR(when("Sales were $4 million, up from $3.9 million in 2019.",
		      "$4 million", ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("Its third-quarter 2019 sales were $4 million.",
		      "$4 million", ASPECT_NONE, ""),
	    "2019-07/2019-09");
	CHECK_STR(when("The mill ground 40 tons, up from 31 in 1998.", "40",
		      ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("The mill had 40 hands, 12 fewer than in 1998.", "40",
		      ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("The mill had 40 hands, twice as many as in 1998.", "40",
		      ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("Output was 61 tons, down four tons from 1998.", "four",
		      ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("Sales were $5 in 2021, up 4% on 2020.", "4%",
		      ASPECT_NONE, ""),
	    "2021");
	CHECK_STR(when("OSLO, May 3, 2027 (Fjord Press) - Nine men fell.",
		      "Nine", ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("OSLO, May 3, 2027 (Fjord Press) - Nine fell in April.",
		      "Nine", ASPECT_NONE, ""),
	    "2027-04");
	CHECK_STR(when("On May 3, 2027 nine men fell - and lived.", "nine",
		      ASPECT_NONE, ""),
	    "2027-05-03");
	CHECK_STR(when("It sold 40 tons in 2021 and 12 this year.", "12",
		      ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("It had 40 guests, the fewest since 1998.", "40",
		      ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("As of 3 July 2021, the dam held 70 litres.", "70",
		      ASPECT_NONE, ""),
	    "2021-07-03");
	CHECK_STR(when("The dam held 70 litres.", "70", ASPECT_NONE,
		      "2021-07-03"),
	    "");
}

static void
test_nested(void)
{
	const char *s = "In May 2019 the firm reopened 12 mines, first closed "
			"by the state in August 2003.";
	const char *t = "The town rebuilt after a flood caused in June 2018, "
			"has 400 homes.";
	const char *u = "This follows a strike called in May 2017, where "
			"2,000 workers took part.";

	CHECK_STR(when(s, "12", ASPECT_NONE, ""), "2019-05");
	CHECK_STR(when(t, "400", ASPECT_NONE, ""), "");
	CHECK_STR(when(u, "2,000", ASPECT_NONE, ""), "2017-05");
	CHECK_STR(when("The mayor said on 4 May 2019 that 300 had left.", "300",
		      ASPECT_NONE, ""),
	    "2019-05-04");
	CHECK_STR(when("The club, which was founded in 1903, has 80 members.",
		      "80", ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("The firm recalled 48,000 ovens built between May 2019 "
		       "and June 2020.",
		      "48,000", ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("A bridge opened in 1961 collapsed, killing 8.", "8",
		      ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("The bridge that opened in 1961 was hit, killing 8.",
		      "8", ASPECT_NONE, ""),
	    "");
	CHECK_STR(when("The bridge collapsed in 1961, killing 8.", "8",
		      ASPECT_NONE, ""),
	    "1961");
	CHECK_STR(when("Some 12 people killed in May 2019 were buried.", "12",
		      ASPECT_NONE, ""),
	    "2019-05");
	CHECK_STR(when("The firm sold 300 homes in May 2019.", "300",
		      ASPECT_NONE, ""),
	    "2019-05");
	CHECK_STR(when("When the bridge fell in 2007, 13 people died.", "13",
		      ASPECT_NONE, ""),
	    "2007");
}

static void
test_open(void)
{
	CHECK_STR(when("Since May 2019, 45 wells have run dry.", "45",
		      ASPECT_NONE, "2021-02-01"),
	    "2019-05/2021-02-01");
	CHECK_STR(when("Since May 2019, 45 wells have run dry.", "45",
		      ASPECT_NONE, ""),
	    "2019-05/..");
	CHECK_STR(when("45 wells have run dry since miners came in May 2019.",
		      "45", ASPECT_NONE, ""),
	    "2019-05/..");
	CHECK_STR(when("The fund lost 5 million in just two weeks in May 2019",
		      "5 million", ASPECT_NONE, ""),
	    "P2W/2019-05");
	CHECK_STR(when("Over six months 900 people moved in", "900",
		      ASPECT_NONE, "2021-02-01"),
	    "P6M/2021-02-01");
	CHECK_STR(when("Some 900 people moved in over the past week", "900",
		      ASPECT_NONE, "2021-02-01"),
	    "P1W/2021-01-31");
}

static void
test_aspect(void)
{
	const char *s = "In May 2019 officials said the state has retaken it.";

	CHECK_STR(when(s, "has retaken", ASPECT_FROM, ""), "2019-05/..");
	CHECK_STR(when("As of 2 May 2019 it still holds the port.",
		      "still holds", ASPECT_TO, ""),
	    "../2019-05-02");
	CHECK_STR(when("It still holds the port.", "still holds", ASPECT_TO,
		      "2019-05-02"),
	    "../2019-05-02");
	CHECK_STR(when("It has cleared the port.", "has cleared", ASPECT_FROM,
		      "2019-05-02"),
	    "2019-05-02/..");
	CHECK_STR(when("It has cleared the port.", "has cleared", ASPECT_FROM,
		      ""),
	    "");
	CHECK_STR(when("It still holds the port, a year after a raid begun in "
		       "May 2019.",
		      "still holds", ASPECT_TO, "2020-06-01"),
	    "../2020-06-01");
}

int
main(void)
{
	test_nearest();
	test_nested();
	test_open();
	test_aspect();
	return check_done("when");
}
