/* blank.c - copies text with each byte of ASCII white space as one blank.
 * All text that split writes passes here: hot loops. The last step covers
 * bytes of the one before again, which changes nothing. */
#include "lib/blank.h"

#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "lib/wide.h"

static bool
copy_bytes(char *to, const char *s, size_t len)
{
	bool slash = false;

	for (size_t i = 0; i < len; i++) {
		to[i] = s[i] >= '\t' && s[i] <= '\r' ? ' ' : s[i];
		slash = slash || s[i] == '\\';
	}
	return slash;
}

/* Eight bytes; a byte of white space is one of 9 to 13, so that adding 0x77
 * sets its top bit and adding 0x72 doesn't, where the bit wasn't set. */
static bool
copy_word(char *to, const char *s)
{
	const uint64_t ones = 0x0101010101010101, tops = ones << 7;
	uint64_t x, low, space, slash;

	memcpy(&x, s, 8);
	low = x & ~tops;
	space = (low + ones * 0x77) & ~(low + ones * 0x72) & ~x & tops;
	slash = ~((low ^ ones * '\\') + ones * 0x7f) & ~x & tops;
	space |= space - (space >> 7); /* each whole byte */
	x = (x & ~space) | (space & ones * ' ');
	memcpy(to, &x, 8);
	return slash != 0;
}

bool
blank_copy_plain(char *to, const char *s, size_t len)
{
	bool slash = false;

	if (len < 8)
		return copy_bytes(to, s, len);
	for (size_t i = 0; i + 8 < len; i += 8)
		slash |= copy_word(to + i, s + i);
	return slash | copy_word(to + len - 8, s + len - 8);
}

#ifdef __SSE2__
/* Sixteen bytes; adds to slash where a backslash stands. */
static inline void
copy_step(char *to, const char *s, __m128i *slash)
{
	__m128i v = _mm_loadu_si128((const void *)s);
	__m128i off = _mm_sub_epi8(v, _mm_set1_epi8('\t'));
	__m128i space =
	    _mm_cmpeq_epi8(_mm_min_epu8(off, _mm_set1_epi8(4)), off);

	*slash = _mm_or_si128(*slash, _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
	v = _mm_or_si128(_mm_andnot_si128(space, v),
	    _mm_and_si128(space, _mm_set1_epi8(' ')));
	_mm_storeu_si128((void *)to, v);
}

static bool
copy_sixteens(char *to, const char *s, size_t len)
{
	__m128i slash = _mm_setzero_si128();

	for (size_t i = 0; i + 16 < len; i += 16)
		copy_step(to + i, s + i, &slash);
	copy_step(to + len - 16, s + len - 16, &slash);
	return _mm_movemask_epi8(slash) != 0;
}
#endif

#ifdef WIDE
WIDE_FUNCTION static inline __m256i
copy_wide(char *to, const char *s)
{
	__m256i v = _mm256_loadu_si256((const void *)s);
	__m256i off = _mm256_sub_epi8(v, _mm256_set1_epi8('\t'));
	__m256i space =
	    _mm256_cmpeq_epi8(_mm256_min_epu8(off, _mm256_set1_epi8(4)), off);

	_mm256_storeu_si256((void *)to,
	    _mm256_blendv_epi8(v, _mm256_set1_epi8(' '), space));
	return _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\\'));
}

/* All of the first BLANK_PAD bytes, however few are asked for: where a loop
 * ends can't be guessed, and a wrong guess costs more. */
WIDE_FUNCTION static bool
copy_wides(char *to, const char *s, size_t len)
{
	__m256i slash = copy_wide(to, s);

	slash = _mm256_or_si256(slash, copy_wide(to + 32, s + 32));
	slash = _mm256_or_si256(slash, copy_wide(to + 64, s + 64));
	slash = _mm256_or_si256(slash, copy_wide(to + 96, s + 96));
	if (len > BLANK_PAD) {
		for (size_t i = BLANK_PAD; i + 32 < len; i += 32)
			slash =
			    _mm256_or_si256(slash, copy_wide(to + i, s + i));
		slash = _mm256_or_si256(slash,
		    copy_wide(to + len - 32, s + len - 32));
	}
	return _mm256_movemask_epi8(slash) != 0;
}
#endif

bool
blank_copy(char *to, const char *s, size_t len, size_t room)
{
#ifdef WIDE
	if (room >= BLANK_PAD && wide_have())
		return copy_wides(to, s, len);
#else
	(void)room;
#endif
#ifdef __SSE2__
	if (len >= 16)
		return copy_sixteens(to, s, len);
#endif
	return blank_copy_plain(to, s, len);
}
