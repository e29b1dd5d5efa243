/* split.c - tests of finding sentences. */
#include <string.h>

#include "check.h"
#include "core/split/sentence.h"
#include "lib/buf.h"

/* The sentences of text with '|' between them, white space as blanks; forms
 * gets the first letter of each form. */
static const char *
split(const char *text, struct buf *forms)
{
	static struct buf out;
	struct splitter *s = splitter_new(NULL);
	struct sentence t;

	out.len = 0;
	while (splitter_next(s, text, strlen(text), true, &t)) {
		if (out.len)
			buf_addc(&out, '|');
		for (size_t i = t.start; i < t.end; i++)
			buf_addc(&out,
			    text[i] < ' ' && text[i] >= 0 ? ' ' : text[i]);
		if (forms)
			buf_addc(forms, form_names[t.form][0]);
	}
	splitter_free(s);
	return buf_str(&out);
}

/* Each want, its bars as blanks, must be split at the bars. */
static void
check_all(const char *const *want, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char text[512];

		snprintf(text, sizeof(text), "%s", want[i]);
		for (char *p = text; (p = strchr(p, '|')) != NULL;)
			*p = ' ';
		CHECK_STR(split(text, NULL), want[i]);
	}
}

#define CHECK_ALL(...) \
	do { \
		static const char *const want[] = {__VA_ARGS__}; \
		check_all(want, sizeof(want) / sizeof(*want)); \
	} while (0)

static void
test_abbreviations(void)
{
	CHECK_ALL("Mr. Ode saw Gen. Ruth Pike.|He waved.",
	    "Lt. Col. Ann B. Hall met Prof. J. R. Lund.|They ate.",
	    "It rose approx. 4.5 percent, i.e. a lot, vs. 3 in Jan. 2019.",
	    "Bolt Inc. fell.|Nut Corp. Chairman Al Low rose.",
	    "She left Bolt & Co.|It was late.",
	    "The U.S. Navy sailed to the U.K.|The crew slept.",
	    "We met at 5 p.m. Monday.|She came at 6 p.m.|We ate.",
	    "At 7 a.m. Mr. Ode ran.", "In 40 B.C. Rome was rich.",
	    "It began in 40 B.C.|Rome was rich.",
	    "See No. 5, Fig. 3 and Vol. II there.|No.|We won't.",
	    "He is 6 ft. 2 in. tall.|It weighs 3 lb.|Lift it.",
	    "She has a Ph.D. in law.|She earned a Ph.D.|Ed has none.",
	    "It was on Sat.|Then it rained.|He sat.|Then he rose.");
}

static void
test_quotes(void)
{
	CHECK_ALL("\"Stop!\" he cried.|\"Why?\" Mayor Ann Hall asked.",
	    "\xe2\x80\x9cWe won.|They lost,\xe2\x80\x9d she said.",
	    "She wrote \"No.\" and left.|\"Fine.\"|\"Good.\"",
	    "He (a cook. Or not?) came.|(He ate.)|He left.",
	    "A fact.[3]|Another. [4]|A third \"one\" (Low 12).",
	    "A \xe2\x80\x98tide rose. It fell and rose\xe2\x80\x99 (so he "
	    "wrote) in May.|It\xe2\x80\x99s over.");
}

static void
test_signs(void)
{
	CHECK_ALL("Write to jo.low@mail.example.org.|See www.a.example/b.html.",
	    "Wait ... what?|Well...|Then go!?|Version 1.2.3 is out.",
	    "So nice :)|We came again.|Great! :-)|Thanks.",
	    "i came home.|he was out.|then we ate.",
	    "What a great shop!|large choice too.|My Gosh! he said.",
	    "No way! my brother said.|Yahoo! shares fell.",
	    "Read it all.|https://a.example/x is the place.");
	CHECK_STR(split("\xe3\x81\x93\xe3\x80\x82\xe3\x81\x93", NULL),
	    "\xe3\x81\x93\xe3\x80\x82|\xe3\x81\x93");
}

static void
test_fields(void)
{
	CHECK_ALL("Ann Lee|04/26/2001 07:17 AM|Will it rain?",
	    "\"Lee, Ann\" <ann@b.example>|4/6/01 11:05:09|all is well.",
	    "Bo@b.example on 04/26/2001 07:17 PM|It rained.",
	    "She came on 04/26/2001 07:17 PM and left at 8:30 AM.",
	    "E-mail: Bo Low <bo@b.example>|It rained.",
	    "Note: Bo Low saw it and Ann did not.",
	    "Go to http://a.example/b|It is there.",
	    "At http://a.example/b Ann wrote it.",
	    "http://a.example/b|http://a.example/c");
}

static void
test_lists(void)
{
	CHECK_ALL("1. Wash it.|2. Dry it.|3. Go.", "a) wash|b) dry|c) go",
	    "(i) Wash it.|(ii) Dry it.", "It rained.|w) out|x) in|y) up",
	    "\xe2\x80\xa2 one|\xe2\x80\xa2 two");
}

/* Two bare marks on a line are few: what else they may be decides. */
static void
test_doubtful_marks(void)
{
	CHECK_ALL("1. Wash it|2. Dry it", "1. Wash it.|2. Dry it.|3. Go.",
	    "1.|Wash it.|2.|Dry it.", "1.) Wash it.|2.) Dry it.",
	    "a. Wash it b. Dry it", "a. Wash it|b. Dry it|c. Go",
	    "i. Wash it|ii. Dry it", "ii.|Wash it iii.|Dry it");
	CHECK_STR(split("1. Wash it.\n2. Dry it.\n", NULL),
	    "1. Wash it.|2. Dry it.");
	CHECK_STR(split("ii. Wash it.\niii. Dry it.\n", NULL),
	    "ii. Wash it.|iii. Dry it.");
}

/* A short item without a figure is kept whole. */
static void
test_notes(void)
{
	CHECK_STR(split("- All is well. Go home.\n- Is it? It is.\n", NULL),
	    "- All is well. Go home.|- Is it?|It is.");
	CHECK_STR(split("* It rained. 3 roads are closed.\n", NULL),
	    "* It rained.|3 roads are closed.");
	CHECK_STR(split("* The rain went on through the night. The bridges are "
			"closed.\nAll is well. Go home.\n",
		      NULL),
	    "* The rain went on through the night.|The bridges are closed.|"
	    "All is well.|Go home.");
}

static void
test_lines(void)
{
	struct buf f = {0};
	const char *got;

	got = split("News of the Day\nIt rained.\n- one\n- two\n"
		    "Q: Will it stop?\nA: It may. Wait.\n> mail\n"
		    "\"All is well.\"\nWhy so?\nMore News\n",
	    &f);
	CHECK_STR(got,
	    "News of the Day|It rained.|- one|- two|Q: Will it stop?|"
	    "A: It may.|Wait.|> mail|\"All is well.\"|Why so?|More News");
	CHECK_STR(buf_str(&f), "htiiqaaqqqh");
	buf_free(&f);
	CHECK_STR(split("The river rose through the night and by the morning\n"
			"it had reached the doors of the houses along Mill\n"
			"Lane and the lower part of Church Street. The mayor\n"
			"closed both bridges.\n\nNo one was hurt",
		      NULL),
	    "The river rose through the night and by the morning it had "
	    "reached the doors of the houses along Mill Lane and the lower "
	    "part of Church Street.|The mayor closed both bridges.|"
	    "No one was hurt");
	/* The next line shows that the page is wider, or this one is wider
	 * than a page. */
	CHECK_STR(split("we went there twice and it was so good\n"
			"how much was it and how long did you have to wait\n",
		      NULL),
	    "we went there twice and it was so good|"
	    "how much was it and how long did you have to wait");
	CHECK_STR(split("a\r\n\r\nb\rc\xc2\x85"
			"d",
		      NULL),
	    "a|b|c|d");
	CHECK_STR(split("", NULL), "");
	CHECK_STR(split(" \n\t\r\n", NULL), "");
	CHECK_STR(split("\xef\xbb\xbfHi.", NULL), "Hi.");
}

/* A window that grows by a byte gives what the whole gives. */
static void
check_windows(const char *text, enum layout_mode mode)
{
	size_t len = strlen(text), seen = 0;
	struct splitter *a = splitter_new(NULL), *b = splitter_new(NULL);
	struct sentence x, y;

	splitter_layout(a, mode);
	splitter_layout(b, mode);
	while (splitter_next(a, text, len, true, &x)) {
		size_t base;

		while (base = splitter_base(b),
		    !splitter_next(b, text + base, seen - base, seen == len,
			&y) &&
			seen < len) {
			splitter_drop(b, splitter_needs(b));
			seen++;
		}
		CHECK_NUM(y.start, x.start);
		CHECK_NUM(y.end, x.end);
		CHECK(y.form == x.form);
	}
	splitter_free(a);
	splitter_free(b);
}

static void
test_windows(void)
{
	check_windows("\xef\xbb\xbf"
		      "One Line\nMr. Low came in\n"
		      "and sat. \"Oh?\" he said...\n\n* x\n"
		      "\xe2\x80\x9cYes.\xe2\x80\x9d",
	    LAYOUT_AUTO);
	/* the window no longer has the mark that opened the quotation */
	check_windows("\xe2\x80\x98Low.\nEbb.\n\xe2\x80\x99. "
		      "It \"goes. And comes\" on",
	    LAYOUT_PAR);
}

static void
test_given_lines(void)
{
	const char text[] = "One. Two.\nthree\n";
	struct splitter *s = splitter_new(NULL);
	struct sentence t = {0, 0, FORM_TEXT};

	splitter_lines(s, true);
	CHECK(splitter_next(s, text, sizeof(text) - 1, true, &t));
	CHECK_NUM(t.end, 9);
	CHECK(splitter_next(s, text, sizeof(text) - 1, true, &t));
	CHECK_NUM(t.start, 10);
	CHECK(!splitter_next(s, text, sizeof(text) - 1, true, &t));
	splitter_free(s);
}

int
main(void)
{
	test_abbreviations();
	test_quotes();
	test_signs();
	test_fields();
	test_lists();
	test_doubtful_marks();
	test_notes();
	test_lines();
	test_windows();
	test_given_lines();
	return check_done("split");
}
