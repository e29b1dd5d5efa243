/* scan.c - tests of lib/scan.h: both ways of cutting at tabs agree with a loop
 * that is too simple to err. */
#include "check.h"
#include "lib/mem.h"
#include "lib/scan.h"

#include <stdlib.h>

typedef bool (*scanner)(const char *, size_t *, size_t, struct cells *);

/* Where a run of scan from pos on must stop, and what it must find. */
static bool
agrees(scanner scan, const char *s, size_t pos, size_t len)
{
	struct cells t = {.from = s + pos};
	size_t end = pos, n = 0, at = pos, from = pos;
	bool good = true, nl;

	while (end < len && s[end] != '\n')
		end++;
	nl = scan(s, &at, len, &t);
	good = nl == (end < len) && at == end;
	for (size_t i = pos; i < end; i++)
		if (s[i] == '\t') {
			good = good && n < t.n && t.at[n].s == s + from &&
			    t.at[n].len == i - from;
			n++;
			from = i + 1;
		}
	good = good && n == t.n && t.from == s + from;
	free(t.at);
	return good;
}

/* All texts of a few bytes, then long ones with many and with few tabs, read
 * from each place to each end. */
static size_t
count_bad(scanner scan)
{
	static const char some[] = "\t\n\b\v\x89\x8a\xff\0a";
	enum { N = 200 };
	char *s = mem_alloc(N + SCAN_PAD);
	unsigned rnd = 1;
	size_t bad = 0;

	for (int round = 0; round < 8; round++) {
		memset(s, '\t',
		    N + SCAN_PAD); /* what is behind must not count */
		for (size_t i = 0; i < N; i++) {
			rnd = rnd * 1664525 + 1013904223;
			s[i] = (rnd >> 16) % (unsigned)(1 + round * 3) ?
			    'x' :
			    some[(rnd >> 24) % (sizeof(some) - 1)];
		}
		for (size_t len = 0; len <= N; len++)
			for (size_t pos = 0; pos <= len; pos += 1 + len / 16)
				bad += !agrees(scan, s, pos, len);
	}
	free(s);
	return bad;
}

static void
test_go_on(scanner scan)
{
	char s[64 + SCAN_PAD] = "one\ttwo";
	struct cells t = {.from = s};
	size_t pos = 0;

	CHECK(!scan(s, &pos, 7, &t) && pos == 7 && t.n == 1);
	memcpy(s + 7, "\tthree\n\t", 8);
	CHECK(scan(s, &pos, 15, &t) && pos == 13 && t.n == 2);
	CHECK(t.at[0].len == 3 && t.at[1].s == s + 4 && t.at[1].len == 3);
	CHECK(t.from == s + 8);
	free(t.at);
}

int
main(void)
{
	CHECK_NUM(count_bad(scan_line), 0);
	CHECK_NUM(count_bad(scan_line_plain), 0);
	test_go_on(scan_line);
	test_go_on(scan_line_plain);
	return check_done("scan");
}
