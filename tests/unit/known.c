/* known.c - unit tests of core/known and of the gates of number and date. */
#include "core/known.h"

#include <ctype.h>
#include <stdlib.h>

#include "check.h"
#include "core/date/gate.h"
#include "core/number/gate.h"
#include "core/number/words.h"
#include "core/unit/unit.h"

/* Are the marks those that a look at each byte finds? */
static bool
as_plain(const char *s, size_t len, const struct marks *m)
{
	size_t n = 0;

	for (size_t i = 0, k; i < len; i = k + 1) {
		for (k = i; k < len && isalpha((unsigned char)s[k]); k++)
			;
		if (k == i)
			continue;
		if (n == m->n || m->m[n].at != i || m->m[n].len != k - i)
			return false;
		n++;
	}
	return n == m->n && m->m[n].at == UINT32_MAX;
}

/* Words of each length at each place of a block. */
static void
test_blocks(void)
{
	struct known *k = known_new();
	struct marks m = {0};
	char s[300];

	known_add(k, "abc", 3)->row = 7;
	for (size_t word = 1; word < 140; word++)
		for (size_t at = 0; at < 70; at++) {
			size_t len = at + word + 9;

			memset(s, '.', sizeof(s));
			memset(s + at, 'x', word);
			memcpy(s + at + word + 2, "aBc", 3);
			known_read(k, s, len, &m);
			CHECK(as_plain(s, len, &m));
			CHECK((m.m[0].id == KNOWN_LONG) ==
			    (word > KNOWN_LONGEST));
			CHECK(known_of(&m, 1)->row == 7);
			CHECK(!m.digit && !m.wide);
		}
	known_read(k, "", 0, &m);
	CHECK(m.n == 0 && m.m[0].at == UINT32_MAX);
	known_read(k, "ab4\xc3", 4, &m);
	CHECK(m.n == 1 && m.m[0].id == 0 && m.digit && m.wide);
	CHECK(!known_add(k, "o'clock", 7) && !known_add(k, "", 0));
	free(m.m);
	known_free(k);
}

/* No word of the lists is left out for want of room. */
static void
test_room(void)
{
	struct known *k = known_new();
	struct words *words = number_words_new();
	struct marks m = {0};
	const struct word *w;

	number_known(k, words);
	date_known(k);
	for (unsigned i = 1; (w = number_words_at(words, i)) != NULL; i++) {
		known_read(k, w->s, w->len, &m);
		if (m.n == 1 && m.m[0].len == w->len && w->len < KNOWN_LONGEST)
			CHECK(known_of(&m, 0)->word == i);
	}
	free(m.m);
	number_words_free(words);
	known_free(k);
}

struct gates {
	struct known *k;
	struct words *words;
	struct units *units;
	struct marks m;
};

static bool
date(struct gates *g, const char *s)
{
	known_read(g->k, s, strlen(s), &g->m);
	return date_possible(s, strlen(s), &g->m, true);
}

static bool
number(struct gates *g, const char *s)
{
	known_read(g->k, s, strlen(s), &g->m);
	return number_possible(g->units, s, strlen(s), &g->m);
}

static void
test_dates(struct gates *g)
{
	CHECK(date(g, "on Friday") && date(g, "in July") && date(g, "at noon"));
	CHECK(!date(g, "room 12") && date(g, "a year ago"));
	CHECK(date(g, "the last few weeks") && date(g, "last night"));
	CHECK(date(g, "the end of the month") && date(g, "year to date"));
	CHECK(date(g, "by New Year's Eve") && !date(g, "by new roads"));
	CHECK(!date(g, "they may march") && date(g, "on may third"));
	CHECK(!date(g, "a day at the sea") && !date(g, "years of toil"));
	CHECK(!date(g, "the rest of that") && !date(g, ""));
}

static void
test_digits(struct gates *g)
{
	CHECK(date(g, "from 1998 on") && !date(g, "some 8119 seats"));
	CHECK(!date(g, "4,119 or 12345") && date(g, "12 bc"));
	CHECK(date(g, "6/8") && date(g, "at 17:30") && !date(g, "5-6 or 5.6"));
	CHECK(date(g, "6.8.24") && date(g, "6-8-24") && !date(g, "6.8-24"));
	CHECK(date(g, "on 6.8") && !date(g, "an 6.8") && !date(g, "in 6.8"));
	CHECK(date(g, "5 pm") && date(g, "5 a.m.") && !date(g, "5 a head"));
	CHECK(date(g, "from 12 to date") && date(g, "at 0830 GMT"));
	CHECK(date(g, "3024-W31") && date(g, "the 90s") && date(g, "the '90"));
	CHECK(date(g, "the 5th") && date(g, "5 may") && !date(g, "5 men"));
	CHECK(date(g,
		  "\xe2\x80\x99"
		  "90") &&
	    !date(g, "caf\xc3\xa9"));
}

static void
test_numbers(struct gates *g)
{
	CHECK(number(g, "the two") && number(g, "hundreds came"));
	CHECK(number(g, "a few") && number(g, "most of it") &&
	    number(g, "a kilometer off"));
	CHECK(number(g, "a square mile") && number(g, "an \"hour\""));
	CHECK(!number(g, "a lawyer and an owl") && !number(g, "the owl"));
	CHECK(number(g, "for weeks") && number(g, "weeks later"));
	CHECK(!number(g, "weeks of toil") && !number(g, "a"));
	CHECK(number(g, "\xc2\xbd cup") && !number(g, "caf\xc3\xa9"));
	CHECK(number(g, "quattuordecillions"));
}

int
main(void)
{
	struct gates g = {.k = known_new(),
	    .words = number_words_new(),
	    .units = units_new(NULL, 0)};

	number_known(g.k, g.words);
	date_known(g.k);
	test_blocks();
	test_room();
	test_dates(&g);
	test_digits(&g);
	test_numbers(&g);
	free(g.m.m);
	units_free(g.units);
	number_words_free(g.words);
	known_free(g.k);
	return check_done("known");
}
