/* buf.c - tests of lib/buf.h. */
#include "check.h"
#include "lib/buf.h"

int
main(void)
{
	struct buf b = {0};

	CHECK_STR(buf_str(&b), "");
	buf_adds(&b, "a");
	buf_addc(&b, '\t');
	buf_add(&b, "xyz", 2);
	buf_addf(&b, "%d:%s", 7, "seven");
	CHECK_NUM(b.len, 11);
	CHECK_STR(buf_str(&b), "a\txy7:seven");
	b.len = 0;
	for (int i = 0; i < 1000; i++)
		buf_addf(&b, "%d,", i);
	CHECK_NUM(b.len, 10 * 2 + 90 * 3 + 900 * 4);
	buf_free(&b);
	CHECK(!b.s && !b.len && !b.cap);
	return check_done("buf");
}
