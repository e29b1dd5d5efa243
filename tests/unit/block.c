/* block.c - tests of lib/block.h: each set of bits agrees with a loop over the
 * bytes, whatever they are and however many there are. */
#include "lib/block.h"

#include "check.h"

static bool
agrees(const char *s, size_t left)
{
	const struct block b = block_load(s, left);

	for (size_t i = 0; i < BLOCK; i++) {
		unsigned char c = i < left ? (unsigned char)s[i] : 0;

		if ((block_is(&b, '@') >> i & 1) != (c == '@') ||
		    (block_wide(&b) >> i & 1) != (c >= 0x80) ||
		    (block_digits(&b) >> i & 1) != (c >= '0' && c <= '9') ||
		    (block_letters(&b) >> i & 1) !=
			((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) ||
		    (block_among(&b, 0, '(', 7) >> i & 1) !=
			(c >= '(' && c <= '.'))
			return false;
	}
	return true;
}

static void
test_bits(void)
{
	char s[256];

	for (int i = 0; i < 256; i++)
		s[i] = (char)i;
	for (size_t from = 0; from + BLOCK <= sizeof(s); from++)
		for (size_t left = 1; left <= BLOCK; left++)
			CHECK(agrees(s + from, left));
}

static void
test_first(void)
{
	for (unsigned i = 0; i < BLOCK; i++)
		CHECK_NUM(block_first(~(uint64_t)0 << i), i);
}

int
main(void)
{
	test_bits();
	test_first();
	return check_done("block");
}
