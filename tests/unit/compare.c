/* compare.c - tests of core/compare. */
#include "check.h"
#include "core/compare/docs.h"
#include "core/compare/figure.h"
#include "core/compare/page.h"
#include "core/compare/report.h"
#include "core/compare/show.h"
#include "core/compare/title.h"
#include "lib/buf.h"

static void
number_is(double x, const char *want)
{
	struct buf b = {0};

	figure_number(&b, x);
	CHECK_STR(buf_str(&b), want);
	buf_free(&b);
}

static void
test_numbers(void)
{
	number_is(0, "0");
	number_is(12, "12");
	number_is(999, "999");
	number_is(1250, "1,250");
	number_is(-45000, "-45,000");
	number_is(0.6666666666666666, "0.667");
	number_is(90.6495838, "90.65");
	number_is(29888.46, "29,888");
	number_is(4200000000, "4.2 billion");
	number_is(1000000, "1 million");
	number_is(1234567, "1,234,567");
	number_is(8.18e9, "8.18 billion");
	number_is(0.0004, "0.0004");
}

static void
range_is(const char *lo, const char *hi, const char *unit, const char *want)
{
	struct buf b = {0};

	figure_range(&b, cell_of(lo), cell_of(hi), cell_of(unit));
	CHECK_STR(buf_str(&b), want);
	buf_free(&b);
}

static void
days_are(const char *lo, const char *hi, const char *want)
{
	struct buf b = {0};

	figure_days(&b, cell_of(lo), cell_of(hi));
	CHECK_STR(buf_str(&b), want);
	buf_free(&b);
}

static void
test_days(void)
{
	days_are("1987-01-01", "1987-12-31", "1987");
	days_are("2024-02-01", "2024-02-29", "2024-02");
	days_are("2024-05-01", "2024-05-31", "2024-05");
	days_are("2024-05-01", "2024-05-28", "2024-05-01 to 2024-05-28");
	days_are("2024-05-03", "2024-05-03", "2024-05-03");
	days_are("T06:00", "T06:00", "T06:00");
	days_are("2024-05-03", "", "2024-05-03 or later");
	days_are("", "2024-05-03", "up to 2024-05-03");
	days_are("12", "12", "");
}

static void
test_ranges(void)
{
	range_is("47336400", "47336400", "s", "18 months");
	range_is("1704110400", "1704110400", "s", "54 years");
	range_is("8640000", "8640000", "s", "100 days");
	range_is("10000", "12000", "1", "10,000 - 12,000");
	range_is("12", "12", "", "12");
	range_is("1000", "inf", "1", "1,000 or more");
	range_is("-inf", "12", "1", "up to 12");
	range_is("0", "12", "1", "up to 12");
	range_is("0", "0", "1", "0");
	range_is("90000000", "90649583.84", "m2", "90 - 90.65 km\xc2\xb2");
	range_is("268.15", "268.15", "K",
	    "-5 \xc2\xb0"
	    "C");
	range_is("200000", "200000", "m2", "200,000 m\xc2\xb2");
	range_is("900", "900", "m2", "900 m\xc2\xb2");
	range_is("4200000000", "4200000000", "USD", "4.2 billion USD");
	range_is("16800000000", "17200000000", "USD",
	    "16.8 - 17.2 billion USD");
	range_is("900000000", "1e9", "USD", "900 million - 1 billion USD");
	range_is("900000", "1e6", "USD", "900,000 - 1 million USD");
	range_is("0.046", "0.046", "%", "4.6%");
	range_is("", "", "1", "");
	range_is("-inf", "inf", "1", "");
}

static void
when_is(const char *edtf, const char *want)
{
	struct buf b = {0};

	figure_when(&b, cell_of(edtf));
	CHECK_STR(buf_str(&b), want);
	buf_free(&b);
}

static void
test_whens(void)
{
	when_is("", "");
	when_is("2025-06-22", "2025-06-22");
	when_is("2025-04-26/..", "from 2025-04-26");
	when_is("../2025-06-22", "to 2025-06-22");
	when_is("2024-08/2024-10", "2024-08 to 2024-10");
	when_is("2024-23", "autumn 2024");
	when_is("2024-21/..", "from spring 2024");
	when_is("2024-12", "2024-12");
	when_is("2024-12-02~", "~2024-12-02");
	when_is("2024-23~", "~autumn 2024");
	when_is("/", " to ");
}

/* --- a report of two documents */

static const char text_a[] = "One.\nTen dead.\nTen dead, or 12 dead.\n";

static void
claim(struct report *r, const char *doc, const char *start, const char *end,
    const char *quote, const char *n)
{
	struct cell f[RC_N];

	for (int i = 0; i < RC_N; i++)
		f[i] = cell_of("");
	f[RC_DOC] = cell_of(doc);
	f[RC_NSTART] = cell_of(start);
	f[RC_NEND] = cell_of(end);
	f[RC_QUOTE] = cell_of(quote);
	f[RC_NLOW] = f[RC_NHIGH] = cell_of(n);
	report_add_claim(r, f);
}

static void
camp(struct report *r, const char *verdict, const char *key, const char *n,
    const char *at)
{
	struct cell f[RP_N];

	for (int i = 0; i < RP_N; i++)
		f[i] = cell_of("");
	f[RP_VERDICT] = cell_of(verdict);
	f[RP_KEY] = cell_of(key);
	f[RP_LOW] = f[RP_HIGH] = cell_of(n);
	f[RP_AT] = cell_of(at);
	f[RP_RULE] = cell_of("apart");
	f[RP_WHY] = cell_of("10 is not 400");
	report_add_camp(r, f);
}

static void
fill(struct report *r)
{
	claim(r, "in/a b.txt", "5", "8", "Ten dead", "10");
	claim(r, "in/a b.txt", "15", "18", "Ten dead", "10");
	claim(r, "in/a b.txt", "28", "35", "12 dead", "12");
	claim(r, "in/c.txt", "0", "8", "400 dead", "400");
	camp(r, "agree", "depth@Oslo", "1", "nowhere:0-1 in/c.txt x:1 :2-");
	camp(r, "contradict", "toll@Oslo", "10",
	    "in/a%20b.txt:15-18 in/a%20b.txt:5-8 in/a%20b.txt:28-35");
	camp(r, "contradict", "toll@Oslo", "400", "in/c.txt:0-8");
	report_join(r);
	docs_lines(r, 0, (struct cell){text_a, sizeof(text_a) - 1});
}

static void
test_join(void)
{
	struct report r = {0};

	fill(&r);
	CHECK(r.ndoc == 2);
	CHECK(cell_is(r.doc[0].label, "a b"));
	CHECK(cell_is(r.doc[1].label, "c"));
	CHECK(r.ntopic == 2);
	CHECK(cell_is(r.topic[0].key, "toll@Oslo")); /* the graver one */
	CHECK(r.topic[0].n == 2 && r.topic[0].ndocs == 2);
	CHECK(r.camp[0].n == 0); /* places that there aren't */
	CHECK(r.camp[1].n == 3);
	CHECK(r.claim[0].line == 2 && r.claim[1].line == 3);
	CHECK(r.claim[2].line == 3 && r.claim[3].line == 0);
	report_free(&r);
}

static void
words_are(const char *text, const char *from, const char *to, const char *item,
    const char *state, const char *want)
{
	struct report r = {0};
	struct cell f[RC_N];

	for (int i = 0; i < RC_N; i++)
		f[i] = cell_of("");
	f[RC_DOC] = cell_of("doc");
	f[RC_START] = cell_of("100");
	f[RC_TEXT] = cell_of(text);
	f[RC_NSTART] = cell_of(from);
	f[RC_NEND] = cell_of(to);
	f[RC_QUOTE] = cell_of("quote");
	f[RC_ITEM] = cell_of(item);
	f[RC_STATE] = cell_of(state);
	report_add_claim(&r, f);
	CHECK_CELL(r.claim[0].words, want);
	report_free(&r);
}

static void
test_words_of_claims(void)
{
	const char *sent = "It sent 12 of  its soldiers, and 30 tanks.";

	words_are(sent, "108", "110", "soldiers", "", "12 of its soldiers");
	words_are(sent, "108", "110", "tanks", "", "12"); /* too far */
	words_are(sent, "108", "110", "", "", "12");
	words_are(sent, "133", "135", "tanks", "", "30 tanks");
	words_are(sent, "103", "107", "", "a=b", "sent 12 of its soldiers");
	words_are(sent, "103", "150", "", "", "quote"); /* beyond the text */
	words_are(sent, "99", "101", "", "", "quote");
	words_are("They still hold a part of the city and of all the land",
	    "105", "115", "", "control=part",
	    "still hold a part of the city and of all the land");
}

static void
label_is(const char *one, const char *other, const char *want)
{
	struct report r = {0};

	claim(&r, one, "0", "1", "", "");
	if (*other)
		claim(&r, other, "0", "1", "", "");
	report_join(&r);
	CHECK_CELL(r.doc[0].label, want);
	report_free(&r);
}

static void
test_labels(void)
{
	label_is("in/a.txt", "in/b.txt", "a");
	label_is("in/a.txt", "", "a");
	label_is("../in.d/a", "../in.d/b", "a");
	label_is("a/x.txt", "b/x.txt", "a/x");
	label_is("a.txt", "b.csv", "a.txt");
	label_is("-", "in/b.txt", "-");
	label_is("in/b.txt", "-", "b");
	label_is(".txt", "a.txt", ".txt");
}

static void
test_show(void)
{
	static const struct show_opts o = {.width = 50};
	struct report r = {0};
	struct buf b = {0};

	fill(&r);
	show_report(&r, &o, &b);
	CHECK_STR(buf_str(&b),
	    "2 reports. Disputed: 1. Changed: 0. Agreed: 1.\n"
	    "\n"
	    "1 CONTRADICT      Oslo: toll\n"
	    "    10   1 report\n"
	    "        a b:2,3 \"Ten dead\"\n"
	    "        a b:3   \"12 dead\"\n"
	    "    400  1 report\n"
	    "        c       \"400 dead\"\n"
	    "    why [apart] 10 is not 400\n"
	    "\n"
	    "1 agreed: --all shows them.\n");
	buf_free(&b);
	report_free(&r);
}

static void
test_repair(void)
{
	static const char why[] = "thousands dropped; 12 -> 12000, alone: c";
	struct report r = {0};

	claim(&r, "a", "0", "2", "12", "12");
	claim(&r, "a", "5", "7", "11", "11");
	claim(&r, "b", "0", "5", "12,000", "12000");
	camp(&r, "scale", "toll", "12", "a:0-2 a:5-7");
	camp(&r, "scale", "toll", "12000", "b:0-5");
	report_join(&r);
	CHECK_NUM(title_repair(&r, &r.camp[0]), 0);
	r.camp[0].f[RP_WHY] = r.camp[1].f[RP_WHY] = cell_of(why);
	CHECK_NUM(title_repair(&r, &r.camp[0]), 1000);
	CHECK_NUM(title_repair(&r, &r.camp[1]), 0);
	r.camp[0].f[RP_WHY] = cell_of("0 -> 1, -> 5, 12 ->");
	CHECK_NUM(title_repair(&r, &r.camp[0]), 0);
	report_free(&r);
}

static void
title_is(const char *key, const char *want)
{
	struct report_topic t = {.key = cell_of(key)};
	struct buf b = {0};

	title_topic(&b, &t);
	CHECK_STR(buf_str(&b), want);
	buf_free(&b);
}

static void
camp_is(const char *key, const char *name, const char *n, const char *want)
{
	struct report_camp c = {.n = 0};
	struct report r = {0};
	struct buf b = {0};

	for (int i = 0; i < RP_N; i++)
		c.f[i] = cell_of("");
	c.f[RP_KEY] = cell_of(key);
	c.f[RP_CAMP] = cell_of(name);
	c.f[RP_LOW] = c.f[RP_HIGH] = cell_of(n);
	title_camp(&b, &r, &c);
	CHECK_STR(buf_str(&b), want);
	buf_free(&b);
}

static void
test_titles(void)
{
	title_is("toll@North Korea", "North Korea: toll");
	title_is("soldier.send@?", "soldier, send");
	title_is("soldier.send@Norway", "Norway: soldier, send");
	title_is("revenue@?revenue|USD", "revenue, USD");
	title_is("depth@?depth", "depth");
	title_is("depth@?the lake", "depth, the lake");
	title_is("debt@Norway|EUR", "Norway, EUR: debt");
	title_is("toll", "toll");
	title_is("", "");
	camp_is("toll@Oslo", "deaths", "10", "10 deaths");
	camp_is("toll@Oslo", "deaths 2", "10", "10 deaths");
	camp_is("depth@?", "depth", "10", "10");
	camp_is("depth@?", "2", "10", "10");
	camp_is("depth@?", "2", "", "2");
	camp_is("control@Kursk", "Ukraine control=part", "", "part: Ukraine");
	camp_is("control@Kursk", "control=full denied", "", "full denied");
	camp_is("toll@Oslo", "Bo Ek life=dead", "", "life=dead: Bo Ek");
	camp_is("dam@Orla", "Orla dam=intact", "", "intact");
	camp_is("toll@Oslo", "=", "", "=");
}

static void
test_words(void)
{
	struct buf b = {0};
	struct page p = {.out = &b, .width = 12};

	page_words(&p, 2, cell_of("one two three four  five"));
	page_end(&p, cell_of("six"));
	CHECK_STR(buf_str(&b), "one two\n  three four\n  five   six\n");
	buf_free(&b);
}

int
main(void)
{
	test_numbers();
	test_days();
	test_ranges();
	test_whens();
	test_join();
	test_labels();
	test_words_of_claims();
	test_repair();
	test_titles();
	test_show();
	test_words();
	return check_done("compare");
}
