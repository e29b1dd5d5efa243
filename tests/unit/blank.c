/* blank.c - tests of lib/blank.h: all ways of copying agree with a loop that
 * is too simple to err. */
#include "lib/blank.h"

#include <string.h>

#include "check.h"

enum { N = 300 };

/* Is to what a copy of s[0,len) must be? */
static bool
is_right(const char *to, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		bool space = s[i] != '\0' && strchr("\t\n\v\f\r", s[i]);

		if (to[i] != (space ? ' ' : s[i]))
			return false;
	}
	return true;
}

static bool
has_slash(const char *s, size_t len)
{
	return memchr(s, '\\', len) != NULL;
}

static void
test_copies(void)
{
	static const char some[] = "\t\n\v\f\r\\ \b\x0e\x89\x8d\xdc\0";
	char s[N], to[N + BLANK_PAD];
	unsigned rnd = 1;
	size_t bad = 0;

	for (size_t len = 0; len <= N; len++) {
		for (size_t i = 0; i < N; i++) {
			rnd = rnd * 1664525 + 1013904223;
			s[i] = (rnd >> 16) % (1 + len % 50) ?
			    'x' :
			    some[(rnd >> 24) % (sizeof(some) - 1)];
		}
		bad += blank_copy_plain(to, s, len) != has_slash(s, len);
		bad += !is_right(to, s, len);
		memset(to, 0, sizeof(to));
		bad += blank_copy(to, s, len, len) != has_slash(s, len);
		bad += !is_right(to, s, len);
		memset(to, 0, sizeof(to));
		bad += !blank_copy(to, s, len, N) && has_slash(s, len);
		bad += !is_right(to, s, len);
	}
	CHECK_NUM(bad, 0);
}

int
main(void)
{
	test_copies();
	return check_done("blank");
}
