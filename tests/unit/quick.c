/* quick.c - tests that the short ways of finding sentences say the same as the
 * rules, whatever the window, and that both ways of skipping bytes agree. */
#include <string.h>

#include "check.h"
#include "core/split/cuts.h"
#include "core/split/sentence.h"
#include "lib/buf.h"

static unsigned
next_random(void)
{
	static unsigned state = 1;

	state = state * 1664525 + 1013904223;
	return state >> 8;
}

/* Text of pieces that short ways look at, or nearly. */
static void
make_text(struct buf *b, size_t n)
{
	static const char *const piece[] = {" ", " ", " ", " ", " ", "\n",
	    "\n\n", ". ", ".", ".\n", "? ", "! ", "...", "... ", ", ", "the",
	    "rain", "west", "Ans", "Gen", "Dr", "Ltg", "Mrs", "etc", "inc",
	    "Inc", "Yahoo", "ok", "I", "A", "it", "Il", "Vixen", "live", "Xi",
	    "USA", "U.S", "St", "a.m", "e.g", "No", "42", "3", "1.5", "12",
	    "\"", "(", ")", "[", "]", "\"", "'", "\xe2\x80\x9c", "\xe2\x80\x9d",
	    "\xc3\xa9", "- ", "* ", "1. ", "2. ", "a. ", "b. ", "ii. ", "iii. ",
	    "!!", "!!\n", "..it", ". \"", "(b) ", "ii) ", "Q: ", "jo@x.org ",
	    "Answer: ", ":)", "http://x.org", "www.y.com", "***\n", "\t",
	    "\r\n", "> "};

	b->len = 0;
	for (size_t i = 0; i < n; i++)
		buf_adds(b,
		    piece[next_random() % (sizeof(piece) / sizeof(*piece))]);
}

/* Writes the sentences of text, of which step bytes more come at a time. */
static void
list(struct buf *out, const struct buf *text, size_t step, bool careful)
{
	struct splitter *s = splitter_new(NULL);
	size_t seen = 0;
	struct sentence t;

	out->len = 0;
	splitter_careful(s, careful);
	do {
		size_t base = splitter_base(s);

		seen = text->len - seen > step ? seen + step : text->len;
		while (splitter_next(s, text->s + base, seen - base,
		    seen == text->len, &t))
			buf_addf(out, "%zu-%zu %s\n", t.start, t.end,
			    form_names[t.form]);
		splitter_drop(s, splitter_needs(s));
	} while (seen < text->len);
	splitter_free(s);
}

static void
test_same(void)
{
	struct buf text = {0}, rules = {0}, quick = {0};

	for (int i = 0; i < 500; i++) {
		make_text(&text, 10 + next_random() % 300);
		list(&rules, &text, text.len, true);
		list(&quick, &text, text.len, false);
		CHECK_STR(buf_str(&quick), buf_str(&rules));
		list(&quick, &text, 1 + next_random() % 64, false);
		CHECK_STR(buf_str(&quick), buf_str(&rules));
	}
	buf_free(&text);
	buf_free(&rules);
	buf_free(&quick);
}

/* What stands behind the next line must not count, be it seen or not. */
static void
test_far(void)
{
	static const char *const texts[] = {
	    "It went on ... [1\n\n] as it had.\n",
	    "Part so.4\n1 Left, 2.\n",
	    "It sings. www..\nIt stops.\n",
	    "It said so??j\xc3\nUp.\n",
	};
	struct buf text = {0}, whole = {0}, bytes = {0};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		text.len = 0;
		buf_adds(&text, texts[i]);
		list(&whole, &text, text.len, false);
		list(&bytes, &text, 1, false);
		CHECK_STR(buf_str(&bytes), buf_str(&whole));
	}
	buf_free(&text);
	buf_free(&whole);
	buf_free(&bytes);
}

static void
test_cuts(void)
{
	unsigned char s[300];
	size_t bad = 0;

	for (int round = 0; round < 200; round++) {
		struct cuts c = {0};
		size_t len = next_random() % sizeof(s), at = 0;

		for (size_t i = 0; i < len; i++)
			s[i] =
			    (unsigned char)(next_random() % 8 ? 'a' :
								next_random());
		while (at < len) {
			size_t want = cuts_next_plain(s, at, len);

			bad += cuts_next(&c, s, at, len) != want;
			at = want + 1 + next_random() % 4;
		}
	}
	CHECK_NUM(bad, 0);
}

int
main(void)
{
	test_same();
	test_far();
	test_cuts();
	return check_done("quick");
}
