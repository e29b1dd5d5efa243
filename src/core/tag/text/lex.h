/* lex.h - a text cut into words, once for all who read it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * A word here is a run of bytes that textword_at takes for a word's: "U.S."
 * is two, "half-hour" too. Words are hashed as they are cut; what bytes stand
 * where is kept as one bit a byte, so that those who look for few bytes skip
 * the others sixty-four at a time. */
#ifndef CORE_TAG_TEXT_LEX_H
#define CORE_TAG_TEXT_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/block.h"

/* Longer texts are cut into pieces before, so that memory stays in bounds. */
enum { LEX_MAX = 8192, LEX_BITS = LEX_MAX / 64 + 2 };

struct memo_word;

/* A run of word bytes: [start,end) of the text; and of it and those that are
 * joined with it, as textword_next has it. */
struct lexeme {
	uint16_t start, end, from, to;
	uint32_t hash;                 /* of its bytes, ASCII case aside */
	const struct memo_word *known; /* where it was looked up, see memo.h */
};

struct lex {
	const char *s;                    /* the text, */
	size_t len;                       /* at most LEX_MAX bytes of it */
	struct lexeme w[LEX_MAX / 2 + 1]; /* behind the last an empty one */
	size_t n;
	uint64_t word[LEX_BITS];  /* bit i: byte i stands in a word */
	uint64_t upper[LEX_BITS]; /* it is an ASCII capital */
	uint64_t lower[LEX_BITS]; /* or a small letter of ASCII */
	uint64_t digit[LEX_BITS]; /* or a digit of ASCII */
	uint64_t first[LEX_BITS]; /* a capital may begin with it */
	uint64_t sign[LEX_BITS];  /* it is no word's and no blank */
	/* it stands in a word, or joins two as textword_next has it */
	uint64_t joined[LEX_BITS];
	/* of a byte: the number of the first word that ends behind it */
	uint16_t at[LEX_MAX + 8];
	bool odd;               /* signs of UTF-8 that are none */
	char low[LEX_MAX + 64]; /* the text in lower case, NULs behind it */
};

/* Cuts the text, which must outlive what is read of x. */
void lex_cut(struct lex *x, const char *s, size_t len);

static inline bool
lex_bit(const uint64_t *bits, size_t i)
{
	return bits[i / 64] >> i % 64 & 1;
}

/* The first bit at or behind i that is set, those of flip flipped; at most
 * len. */
static inline size_t
lex_from(const uint64_t *bits, uint64_t flip, size_t len, size_t i)
{
	size_t k = i / 64;
	uint64_t b;

	if (i >= len)
		return len;
	b = (bits[k] ^ flip) >> i % 64 << i % 64;
	while (!b) {
		if (++k > len / 64)
			return len;
		b = bits[k] ^ flip;
	}
	i = k * 64 + block_first(b);
	return i < len ? i : len;
}

/* The 64 bits from i on; those behind the text's may be anything. */
static inline uint64_t
lex_window(const uint64_t *bits, size_t i)
{
	const uint64_t *b = bits + i / 64;

	return b[0] >> i % 64 | b[1] << 1 << (63 - i % 64);
}

/* The first bit that is set at or behind i, or len where there is none. Most
 * are near. */
static inline size_t
lex_next(const uint64_t *bits, size_t len, size_t i)
{
	uint64_t b = i < len ? lex_window(bits, i) : 0;

	if (!b)
		return lex_from(bits, 0, len, i);
	i += block_first(b);
	return i < len ? i : len;
}

/* The first bit at or behind i that is not set, at most len. */
static inline size_t
lex_end(const uint64_t *bits, size_t len, size_t i)
{
	uint64_t b = i < len ? ~lex_window(bits, i) : 0;

	if (!b)
		return lex_from(bits, UINT64_MAX, len, i);
	i += block_first(b);
	return i < len ? i : len;
}

/* Behind the last bit that is set before i, those of flip flipped; or 0. */
static inline size_t
lex_back(const uint64_t *bits, uint64_t flip, size_t i)
{
	size_t k = i / 64;
	uint64_t b;

	if (!i)
		return 0;
	b = i % 64 ? (bits[k] ^ flip) << (64 - i % 64) >> (64 - i % 64) : 0;
	while (!b) {
		if (!k--)
			return 0;
		b = bits[k] ^ flip;
	}
	return k * 64 + 64 - (size_t)__builtin_clzll(b);
}

/* Behind the last bit that is set before i, or 0. */
static inline size_t
lex_last(const uint64_t *bits, size_t i)
{
	return lex_back(bits, 0, i);
}

/* Where the bits begin that are set in a row up to i. */
static inline size_t
lex_begin(const uint64_t *bits, size_t i)
{
	return lex_back(bits, UINT64_MAX, i);
}

/* The hash of len > 0 bytes of lower case, best in its upper bits; eight bytes
 * from any of them on must be readable. */
static inline uint32_t
lex_hash(const char *low, size_t len)
{
	const uint64_t k = 0x9e3779b97f4a7c15;
	uint64_t h = len, w;

	for (; len > 8; low += 8, len -= 8) {
		memcpy(&w, low, 8);
		h = (h ^ w) * k;
		h ^= h >> 29;
	}
	memcpy(&w, low, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	w >>= 64 - 8 * len;
#else
	w <<= 64 - 8 * len;
#endif
	h = (h ^ w) * k;
	return (uint32_t)(h >> 32);
}

/* The hash of two words in a row. */
static inline uint32_t
lex_pair(uint32_t a, uint32_t b)
{
	return (a << 5 | a >> 27) * 0x85ebca6bu ^ b;
}

#endif
