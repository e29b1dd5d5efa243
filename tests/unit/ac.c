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
	struct ac *a = ac_new(), *b = ac_new();

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
	CHECK(ac_add(b, "x", 1) == 0);
	CHECK(ac_add(b, "\xc3\xa9", 2) == 1);
	CHECK_STR(found(b, "\xc3\xa9tax-X", 7), "1@2 0@5 0@7");
	ac_free(b);
	ac_free(a);
}

/* Nothing to find, and nodes with many children. */
static void
test_wide(void)
{
	struct ac *none = ac_new(), *a = ac_new();
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
	test_wide();
	return check_done("ac");
}
