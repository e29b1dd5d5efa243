/* lex.c - unit tests of core/tag/text/lex and vocab: words, hashes, numbers. */
#include "core/tag/text/lex.h"

#include <stdio.h>

#include "check.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/text/textword.h"
#include "core/tag/rule/vocab.h"

static struct lex x;

/* The words of the text, in lower case, with bars between. */
static const char *
words(const char *s)
{
	static char out[256];
	size_t n = 0;

	lex_cut(&x, s, strlen(s));
	out[0] = '\0';
	for (size_t i = 0; i < x.n; i++)
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%s%.*s",
		    i ? "|" : "", x.w[i].end - x.w[i].start,
		    x.low + x.w[i].start);
	return out;
}

static void
test_words(void)
{
	CHECK_STR(words(""), "");
	CHECK_STR(words(" ,; "), "");
	CHECK_STR(words("The U.S. Army's half-hour_3"),
	    "the|u|s|army|s|half|hour_3");
	CHECK_STR(words("\xe2\x80\x9cZ\xc3\xbcrich\xe2\x80\x9d\xc2\xa0now"),
	    "z\xc3\xbcrich|now");
	CHECK(lex_bit(x.upper, 3) && !lex_bit(x.upper, 6));
	CHECK(lex_bit(x.word, 4) && !lex_bit(x.word, 1));
}

/* Whatever the bytes, words are where textword_at says. */
static void
test_bytes(void)
{
	static char s[LEX_MAX];
	size_t n = 0;

	for (size_t len = 0; len <= LEX_MAX; len += len < 200 ? 1 : 1331) {
		bool in = false, same = true;

		for (size_t i = 0; i < len; i++)
			s[i] = (char)((i * 7919 + len) >> 3 & 127);
		lex_cut(&x, s, len);
		n = 0;
		for (size_t i = 0; i < len; i++) {
			bool at = textword_at(s, len, i);

			n += at && !in;
			in = at;
			same &= lex_bit(x.word, i) == at;
		}
		CHECK(same && x.n == n && !lex_bit(x.word, len));
		CHECK(!n || x.w[n - 1].end <= len);
	}
}

static bool
same_span(struct span a, struct span b)
{
	return a.start == b.start && a.end == b.end;
}

/* From wherever, the next word and the last are those of textword.h, also
 * where the bytes are no UTF-8. */
static void
test_steps(void)
{
	static const char bytes[] =
	    "aB3_ .,-'&\xe2\x80\x99\xc2\xa0\xe3\x80\x81\xc3\xa9\xe2\x80";
	static char s[150];
	unsigned seed = 1, at = 0;

	for (int round = 0; round < 2000; round++) {
		size_t len = (size_t)round % sizeof(s), wrong = 0;
		struct sent t = {.s = s, .len = len, .x = &x};

		for (size_t i = 0; i < len; i++) {
			seed = seed * 1103515245 + 12345;
			at = seed >> 30 ? at + 1 : seed >> 16;
			s[i] = bytes[at % (sizeof(bytes) - 1)];
		}
		lex_cut(&x, s, len);
		for (size_t i = 0; i <= len; i++)
			wrong += !same_span(sent_next(&t, i),
				     textword_next(s, len, i)) +
			    !same_span(sent_prev(&t, i), textword_prev(s, i));
		CHECK_NUM(wrong, 0);
	}
}

static void
test_hashes(void)
{
	uint32_t h;

	lex_cut(&x, "Gazette xgazette GAZETTE", 24);
	h = x.w[0].hash;
	CHECK(x.w[2].hash == h && x.w[1].hash != h);
	lex_cut(&x, "internationally INTERNATIONALLY", 31);
	CHECK(x.w[0].hash == x.w[1].hash);
	CHECK(lex_pair(1, 2) != lex_pair(2, 1));
}

static void
test_vocab(void)
{
	struct vocab v;

	vocab_init(&v);
	CHECK(vocab_find(&v, 7) == 0);
	for (uint32_t i = 1; i <= 5000; i++)
		*vocab_add(&v, i * 4096) = i;
	for (uint32_t i = 1; i <= 5000; i++)
		CHECK(vocab_find(&v, i * 4096) == i);
	CHECK(*vocab_add(&v, 4096) == 1 && v.n == 5000);
	CHECK(vocab_find(&v, 7) == 0);
	vocab_free(&v);
}

int
main(void)
{
	test_words();
	test_bytes();
	test_steps();
	test_hashes();
	test_vocab();
	return check_done("lex");
}
