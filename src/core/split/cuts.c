/* cuts.c - the bytes at which a sentence may end, and all others skipped.
 * [split] > tag > extract-numbers > normalize-units > diff-claims
 *
 * All text passes here: hot loops. */
#include "core/split/cuts.h"

#include <stdbool.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "lib/wide.h"

const unsigned char cut_of[256] = {
    ['.'] = CUT_STOP,
    ['?'] = CUT_STOP,
    ['!'] = CUT_STOP,
    ['\n'] = CUT_LINE,
    ['\r'] = CUT_LINE,
    ['\v'] = CUT_LINE,
    ['\f'] = CUT_LINE,
    ['('] = CUT_OPEN,
    ['['] = CUT_OPEN,
    [')'] = CUT_CLOSE,
    [']'] = CUT_CLOSE,
    ['"'] = CUT_QUOTE,
    [':'] = CUT_COLON,
    /* lead bytes of NEL, stops, quotes and bullets beyond ASCII */
    [0xc2] = CUT_LEAD,
    [0xd6] = CUT_LEAD,
    [0xd8] = CUT_LEAD,
    [0xdb] = CUT_LEAD,
    [0xe0] = CUT_LEAD,
    [0xe1] = CUT_LEAD,
    [0xe2] = CUT_LEAD,
    [0xe3] = CUT_LEAD,
    [0xef] = CUT_LEAD,
};

/* Is this lead byte followed by nothing to look at? A quick yes for the bulk:
 * apostrophes, dashes, letters. */
static bool
is_dull(const unsigned char *b)
{
	if (b[0] == 0xe2)
		return b[1] == 0x80 && b[2] >= 0x90 && b[2] <= 0x9b &&
		    b[2] != 0x98 && b[2] != 0x99;
	if (b[0] == 0xe3)
		return b[1] != 0x80;
	return b[0] == 0xc2 && b[1] != 0x85;
}

static inline bool
is_cut(const unsigned char *b, size_t at, size_t len)
{
	unsigned char cut = cut_of[b[at]];

	return cut && (cut != CUT_LEAD || len - at < 3 || !is_dull(b + at));
}

size_t
cuts_next_plain(const unsigned char *b, size_t at, size_t len)
{
	while (at < len && !is_cut(b, at, len))
		at++;
	return at;
}

#ifdef __SSE2__
/* A bit for each of sixteen bytes that may be a cut: control bytes and those
 * beyond ASCII, ! " ( ) . : ? [ ] and, for speed, Y and _ among them. */
static inline uint64_t
near_sixteen(const unsigned char *b)
{
	__m128i v = _mm_loadu_si128((const void *)b);
	__m128i hit = _mm_cmplt_epi8(v, _mm_set1_epi8(' '));

#define OR(x, c) hit = _mm_or_si128(hit, _mm_cmpeq_epi8(x, _mm_set1_epi8(c)))
	OR(v, '.');
	OR(v, ':');
	OR(v, '!');
	OR(v, '"');
	OR(v, '?');
	OR(_mm_or_si128(v, _mm_set1_epi8(1)), ')');
	OR(_mm_and_si128(v, _mm_set1_epi8((char)0xf9)), 'Y');
#undef OR
	return (uint64_t)(unsigned)_mm_movemask_epi8(hit);
}

WIDE_ELSE static uint64_t
near_all(const unsigned char *b)
{
	return near_sixteen(b) | near_sixteen(b + 16) << 16 |
	    near_sixteen(b + 32) << 32 | near_sixteen(b + 48) << 48;
}
#else
WIDE_ELSE static uint64_t
near_all(const unsigned char *b)
{
	uint64_t near = 0;

	for (int i = 0; i < CUTS_STEP; i++)
		near |= (uint64_t)(cut_of[b[i]] != 0) << i;
	return near;
}
#endif

#ifdef WIDE
/* The same for 32 bytes: a bit for each upper half of a byte that cut_of has,
 * and for each lower half the bits of those with which it is in there. */
WIDE_FUNCTION static inline uint64_t
near_wide(const unsigned char *b)
{
	const __m256i high =
	    _mm256_setr_epi8(1, 0, 2, 4, 0, 8, 0, 0, 0, 0, 0, 0, 16, 32, 64, 0,
		1, 0, 2, 4, 0, 8, 0, 0, 0, 0, 0, 0, 16, 32, 64, 0);
	const __m256i low =
	    _mm256_setr_epi8(64, 66, 82, 64, 0, 0, 32, 0, 34, 2, 5, 41, 1, 9, 2,
		68, 64, 66, 82, 64, 0, 0, 32, 0, 34, 2, 5, 41, 1, 9, 2, 68);
	const __m256i half = _mm256_set1_epi8(15);
	__m256i v = _mm256_loadu_si256((const void *)b);
	__m256i h = _mm256_and_si256(_mm256_srli_epi16(v, 4), half);
	__m256i l = _mm256_and_si256(v, half);
	__m256i miss =
	    _mm256_cmpeq_epi8(_mm256_and_si256(_mm256_shuffle_epi8(high, h),
				  _mm256_shuffle_epi8(low, l)),
		_mm256_setzero_si256());

	return (uint64_t)(uint32_t)~_mm256_movemask_epi8(miss);
}

WIDE_FUNCTION static uint64_t
near_all_wide(const unsigned char *b)
{
	return near_wide(b) | near_wide(b + 32) << 32;
}
#else
#define wide_have() 0
#define near_all_wide near_all
#endif

size_t
cuts_seek(struct cuts *c, const unsigned char *b, size_t at, size_t len)
{
	uint64_t m = 0;

	if (at - c->at < c->n)
		m = c->near >> (at - c->at) << (at - c->at);
	else
		c->at = at - CUTS_STEP;
	for (;;) {
		for (; m; m &= m - 1) {
			size_t i = c->at + block_first(m);

			if (is_cut(b, i, len))
				return i;
		}
		c->at += CUTS_STEP;
		c->n = len - c->at >= CUTS_STEP ? CUTS_STEP : 0;
		if (!c->n)
			return cuts_next_plain(b, c->at, len);
		c->near = m = wide_have() ? near_all_wide(b + c->at) :
					    near_all(b + c->at);
	}
}
