/* ac.c - unit tests of lib/ac: all words, in any case, whatever the bytes. */
#include "lib/ac.h"

#include "check.h"

/* Every word found as its number and end: "0@3 1@5". */
static const char *
found(struct ac *a, const char *text, size_t len)
{
	static char out[512];
	struct ac_at at = {0};
	size_t word, end, n = 0;

	out[0] = '\0';
	while (ac_next(a, &at, text, len, &word, &end))
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%s%zu@%zu",
		    n ? " " : "", word, end);
	return out;
}

static void
test_all(void)
{
	struct ac *a = ac_new(false);

	CHECK(ac_add(a, "he", 2) == 0);
	CHECK(ac_add(a, "she", 3) == 1);
	CHECK(ac_add(a, "hers", 4) == 2);
	CHECK(ac_add(a, "his", 3) == 3);
	CHECK(ac_add(a, "HE", 2) == 0);
	CHECK_STR(found(a, "ushers", 6), "1@4 0@4 2@6");
	CHECK_STR(found(a, "UsHeRs", 6), "1@4 0@4 2@6");
	CHECK_STR(found(a, "hihis", 5), "3@5");
	CHECK_STR(found(a, "", 0), "");
	CHECK_STR(found(a, "h\0he", 4), "0@4");
	ac_free(a);
}

static void
test_words(void)
{
	struct ac *a = ac_new(true);

	ac_add(a, "new york", 8);
	ac_add(a, "york", 4);
	ac_add(a, "new", 3);
	ac_add(a, "\xc3\xa9vian", 6);
	CHECK_STR(found(a, "New York", 8), "2@3 0@8 1@8");
	CHECK_STR(found(a, "renew newyork", 13), "2@9");
	CHECK_STR(found(a, "in \xc3\xa9vian", 9), "3@9");
	CHECK_STR(found(a, "\xe2\x80\x9cyork", 7), "1@7");
	CHECK_STR(found(a, "new new york", 12), "2@3 2@7 0@12 1@12");
	ac_free(a);
}

/* Nothing to find, and nodes with many children. */
static void
test_wide(void)
{
	struct ac *none = ac_new(true), *a = ac_new(true);
	char s[3] = "a?";

	CHECK_STR(found(none, "some text", 9), "");
	for (char c = 'a'; c <= 'z'; c++) {
		s[1] = c;
		ac_add(a, s, 2);
	}
	CHECK_STR(found(a, "ab az a1", 8), "1@2 25@5");
	ac_free(none);
	ac_free(a);
}

int
main(void)
{
	test_all();
	test_words();
	test_wide();
	return check_done("ac");
}
