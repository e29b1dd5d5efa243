/* reader.h - what stands at a byte of a text of numbers.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_READER_H
#define CORE_NUMBER_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "core/number/sign.h"

/* Bytes that the caller owns. */
struct reader {
	const char *s;
	size_t len;
};

/* Is there a digit at i? */
static inline bool
reader_digit(const struct reader *r, size_t i)
{
	return i < r->len && sign_digit((unsigned char)r->s[i]);
}

/* Is there an ASCII letter or a digit at i? */
static inline bool
reader_alnum(const struct reader *r, size_t i)
{
	return i < r->len && sign_alnum((unsigned char)r->s[i]);
}

/* Where the digits from i on end. */
static inline size_t
reader_run(const struct reader *r, size_t i)
{
	while (reader_digit(r, i))
		i++;
	return i;
}

/* The whole number that the few digits of [i,end) write. */
static inline int
reader_small(const struct reader *r, size_t i, size_t end)
{
	int x = 0;

	for (; i < end; i++)
		x = 10 * x + (r->s[i] - '0');
	return x;
}

/* Does mark stand at i? */
static inline bool
reader_is(const struct reader *r, size_t i, const char *mark)
{
	size_t n = strlen(mark);

	return i + n <= r->len && memcmp(r->s + i, mark, n) == 0;
}

#endif
