/* check.h - the whole test framework of tests/unit: a program per file.
 *
 *	static void
 *	test_empty(void)
 *	{
 *		CHECK(buf.len == 0);
 *		CHECK_STR(buf_str(&b), "");
 *	}
 *	int
 *	main(void)
 *	{
 *		test_empty();
 *		return check_done("buf");
 *	}
 *
 * A failed check says where and what and goes on; check_done prints
 * "buf: 2 passed, 0 failed" and returns the exit status. A check in a loop
 * counts once when it passes: numbers of turns are no measure of proof. */
#ifndef TESTS_UNIT_CHECK_H
#define TESTS_UNIT_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static size_t check_passed, check_failed;

static inline bool
check_that(bool good, const char *file, int line, const char *what)
{
	static unsigned char counted[1 << 16]; /* by line */

	if (good) {
		check_passed += !counted[line & 0xffff];
		counted[line & 0xffff] = 1;
		return true;
	}
	check_failed++;
	printf("%s:%d: failed: %s\n", file, line, what);
	return false;
}

/* Bytes as C would write them, so that a TAB can be told from a blank. */
static inline void
check_show(const char *label, const char *s, size_t n)
{
	printf("\t%s \"", label);
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '"' || c == '\\')
			printf("\\%c", c);
		else if (c < 32 || c == 127)
			printf("\\x%02x", c);
		else
			putchar(c);
	}
	puts("\"");
}

static inline bool
check_bytes(const char *got, size_t ngot, const char *want, size_t nwant,
    const char *file, int line, const char *what)
{
	bool same = ngot == nwant && (!ngot || memcmp(got, want, ngot) == 0);

	if (!check_that(same, file, line, what)) {
		check_show("got", got, ngot);
		check_show("want", want, nwant);
	}
	return same;
}

static inline bool
check_num(double got, double want, const char *file, int line, const char *what)
{
	bool same = got <= want && got >= want;

	if (!check_that(same, file, line, what))
		printf("\tgot %.17g\n\twant %.17g\n", got, want);
	return same;
}

/* The check itself; each is true when it holds, so that it can guard. */
#define CHECK(cond) check_that((cond), __FILE__, __LINE__, #cond)

/* got and want are NUL-terminated. */
#define CHECK_STR(got, want) \
	check_bytes((got), strlen(got), (want), strlen(want), __FILE__, \
	    __LINE__, #got)

/* got is a struct cell (or anything with s and len), want a string. */
#define CHECK_CELL(got, want) \
	check_bytes((got).s, (got).len, (want), strlen(want), __FILE__, \
	    __LINE__, #got)

/* Exactly equal numbers, of any type that a double holds. */
#define CHECK_NUM(got, want) \
	check_num((double)(got), (double)(want), __FILE__, __LINE__, #got)

static inline int
check_done(const char *name)
{
	printf("%s: %zu passed, %zu failed\n", name, check_passed,
	    check_failed);
	return check_failed ? 1 : 0;
}

/* No test file needs all of these. */
static inline void
check_unused(void)
{
	(void)check_bytes;
	(void)check_num;
}

#endif
