/* rx.c - unit tests of lib/rx: matches, faults, and patterns that explode. */
#include "lib/rx.h"

#include "check.h"

static struct rx_room *room;

static void
test_find(void)
{
	struct rx *r = rx_new("b+c", 3, false, false, room);
	struct span at = {0, 0};

	CHECK(rx_find(r, "abbc", 4, 0, &at) == 1);
	CHECK(at.start == 1 && at.end == 4);
	CHECK(rx_find(r, "ABBC", 4, 0, &at) == 0);
	CHECK(rx_find(r, "b\0bc", 4, 0, &at) == 1);
	CHECK(at.start == 2);
	rx_free(r);
	r = rx_new("b+c", 3, true, false, room);
	CHECK(rx_find(r, "ABBC", 4, 0, &at) == 1);
	rx_free(r);
	r = rx_new("b+c", 3, false, true, room);
	CHECK(rx_find(r, "abbc", 4, 0, &at) == 0);
	CHECK(rx_find(r, "abbc", 4, 2, &at) == 1);
	CHECK(at.start == 2 && at.end == 4);
	rx_free(r);
}

/* Before it is machine code and after. */
static void
test_often(void)
{
	struct rx *r = rx_new("(?<=a)b+c", 9, false, false, room);
	struct span at;

	for (int i = 0; i < 100; i++) {
		CHECK(rx_find(r, "abbc", 4, 0, &at) == 1);
		CHECK(at.start == 1 && at.end == 4);
		CHECK(rx_find(r, "abbc", 4, 2, &at) == 0);
	}
	rx_free(r);
}

/* What needs more stack than machine code has is found all the same. */
static void
test_deep(void)
{
	static const char pattern[] = "(?:(?:[a-z]|[0-9])+ )+zed\\b";
	enum { WORDS = 3000 };
	static char s[5 * WORDS + 3];
	struct span at;

	for (int i = 0; i < WORDS; i++)
		memcpy(s + (size_t)5 * i, "word ", 5);
	memcpy(s + (size_t)5 * WORDS, "zed", 3);
	for (size_t cut = 0; cut < WORDS; cut += WORDS / 3) {
		struct rx *r =
		    rx_new(pattern, sizeof(pattern) - 1, false, false, room);

		for (int i = 0; i < 40; i++) {
			CHECK(rx_find(r, s + 5 * cut, sizeof(s) - 5 * cut, 0,
				  &at) == 1);
			CHECK(at.end == sizeof(s) - 5 * cut);
		}
		rx_free(r);
	}
}

static void
test_faults(void)
{
	char msg[128];
	size_t at = 0;

	CHECK(!rx_check("a(b", 3, &at, msg, sizeof(msg)));
	CHECK(at == 3);
	CHECK_STR(msg, "missing closing parenthesis");
	CHECK(rx_new("a(b", 3, false, false, room) == NULL);
}

static void
test_explosion(void)
{
	struct rx *r = rx_new("(x+x+)+\\d", 9, false, false, room);
	char s[64];
	struct span at;

	memset(s, 'x', sizeof(s));
	CHECK(rx_find(r, s, sizeof(s), 0, &at) == -1);
	rx_free(r);
}

int
main(void)
{
	room = rx_room_new();
	test_find();
	test_often();
	test_deep();
	test_faults();
	test_explosion();
	rx_room_free(room);
	return check_done("rx");
}
