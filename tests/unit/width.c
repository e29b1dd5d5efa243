/* width.c - tests of lib/width. */
#include "lib/width.h"

#include "check.h"
#include "lib/buf.h"

static size_t
width(const char *s)
{
	return width_of(cell_of(s));
}

static void
test_of(void)
{
	CHECK(width("") == 0);
	CHECK(width("abc") == 3);
	CHECK(width("na\xc3\xafve") == 5);             /* precomposed */
	CHECK(width("nai\xcc\x88ve") == 5);            /* combining */
	CHECK(width("\xe6\x9d\xb1\xe4\xba\xac") == 4); /* two ideographs */
	CHECK(width("\xf0\x9f\x98\x80") == 2);         /* a face */
	CHECK(width("\xe2\x80\x8b") == 0);             /* zero width space */
	CHECK(width("\xff\xfe") == 2);                 /* bytes, no UTF-8 */
	CHECK(width("\xc0\xaf") == 2);                 /* overlong */
	CHECK(width("\xed\xa0\x80") == 3);             /* a surrogate */
	CHECK(width("\xe6\x9d") == 2);                 /* cut short */
	CHECK(width("\xf4\x90\x80\x80") == 4);         /* beyond U+10FFFF */
}

static void
test_fit(void)
{
	CHECK(width_fit(cell_of("abcdef"), 3) == 3);
	CHECK(width_fit(cell_of("abc"), 9) == 3);
	CHECK(width_fit(cell_of("\xe6\x9d\xb1\xe4\xba\xac"), 3) == 3);
	/* the mark stays with its letter */
	CHECK(width_fit(cell_of("ab\xcc\x88zz"), 2) == 4);
}

static void
short_is(const char *text, size_t max, const char *want)
{
	struct buf b = {0};
	size_t w = width_add_short(&b, cell_of(text), max);

	CHECK_STR(buf_str(&b), want);
	CHECK(w == width(want));
	buf_free(&b);
}

static void
test_short(void)
{
	short_is("nine reports", 12, "nine reports");
	short_is("nine reports", 11, "nine rep...");
	short_is("nine reports", 8, "nine..."); /* no blank before the dots */
	short_is("nine", 3, "nin");
	short_is("nine", 0, "");
	short_is("\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd", 5, "\xe6\x9d\xb1...");
}

static void
test_safe(void)
{
	struct buf b = {0};

	width_add(&b, (struct cell){"a\033[1m\0b\x9b", 8});
	CHECK_STR(buf_str(&b), "a [1m b\xef\xbf\xbd");
	b.len = 0;
	width_add(&b, cell_of("\xc2\x9b[x\xe2\x80\xaez"));
	CHECK_STR(buf_str(&b), " [xz");
	buf_free(&b);
}

int
main(void)
{
	test_of();
	test_fit();
	test_short();
	test_safe();
	return check_done("width");
}
