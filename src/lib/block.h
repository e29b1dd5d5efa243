/* block.h - 64 bytes of a text at a time, a bit of a number for each: bit 0 is
 * the first byte's. For loops that pass all bytes of input. */
#ifndef LIB_BLOCK_H
#define LIB_BLOCK_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

#ifdef __SSE2__
struct block {
	__m128i a, b, c, d;
};

static inline __m128i
block_vector(const char *s)
{
	return _mm_loadu_si128((const void *)s);
}

static inline struct block
block_of(const char *s)
{
	return (struct block){block_vector(s), block_vector(s + 16),
	    block_vector(s + 32), block_vector(s + 48)};
}

static inline uint64_t
block_bits(const __m128i *v)
{
	return (unsigned)_mm_movemask_epi8(*v);
}

/* The bytes whose highest bit is set. */
static inline uint64_t
block_wide(const struct block *b)
{
	return block_bits(&b->a) | block_bits(&b->b) << 16 |
	    block_bits(&b->c) << 32 | block_bits(&b->d) << 48;
}

/* The bytes that are c. */
static inline uint64_t
block_is(const struct block *b, char c)
{
	const __m128i v = _mm_set1_epi8(c);
	const struct block hit = {_mm_cmpeq_epi8(b->a, v),
	    _mm_cmpeq_epi8(b->b, v), _mm_cmpeq_epi8(b->c, v),
	    _mm_cmpeq_epi8(b->d, v)};

	return block_wide(&hit);
}

static inline __m128i
block_below(__m128i v, char fold, char from, char last)
{
	v = _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(fold)),
	    _mm_set1_epi8(from));
	return _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(last)), v);
}

/* The bytes that are in [from, from + n) once the bits of fold are set in
 * them. */
static inline uint64_t
block_among(const struct block *b, char fold, char from, unsigned n)
{
	const char last = (char)(n - 1);
	const struct block hit = {block_below(b->a, fold, from, last),
	    block_below(b->b, fold, from, last),
	    block_below(b->c, fold, from, last),
	    block_below(b->d, fold, from, last)};

	return block_wide(&hit);
}
#else
struct block {
	unsigned char s[BLOCK];
};

static inline struct block
block_of(const char *s)
{
	struct block b;

	memcpy(b.s, s, BLOCK);
	return b;
}

static inline uint64_t
block_among(const struct block *b, char fold, char from, unsigned n)
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < BLOCK; i++) {
		unsigned c = b->s[i] | (unsigned char)fold;

		bits |= (uint64_t)(c - (unsigned char)from < n) << i;
	}
	return bits;
}

static inline uint64_t
block_is(const struct block *b, char c)
{
	return block_among(b, 0, c, 1);
}

static inline uint64_t
block_wide(const struct block *b)
{
	return block_among(b, 0, (char)0x80, 0x80);
}
#endif

/* The block at s, of which left bytes are there (left > 0); those behind them
 * are zero. */
static inline struct block
block_load(const char *s, size_t left)
{
	char rest[BLOCK];

	if (left >= BLOCK)
		return block_of(s);
	memset(rest, 0, sizeof(rest));
	memcpy(rest, s, left);
	return block_of(rest);
}

static inline uint64_t
block_letters(const struct block *b)
{
	return block_among(b, 32, 'a', 26);
}

static inline uint64_t
block_digits(const struct block *b)
{
	return block_among(b, 0, '0', 10);
}

/* The number of the lowest bit; bits is not 0. */
static inline unsigned
block_first(uint64_t bits)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(bits);
#else
	unsigned n = 0;

	for (; !(bits & 1); bits >>= 1)
		n++;
	return n;
#endif
}

#endif
