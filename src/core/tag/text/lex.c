/* lex.c - a text cut into words, once for all who read it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/text/lex.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/tag/text/textword.h"

/* What the bytes of a block of 64 are, a bit each. */
struct marks {
	uint64_t word, upper, lower, digit, blank, high;
};

#ifdef __SSE2__
static __m128i
between(__m128i v, char from, char to)
{
	return _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8((char)(from - 1))),
	    _mm_cmplt_epi8(v, _mm_set1_epi8((char)(to + 1))));
}

static uint64_t
bits_of(__m128i v)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(v);
}

/* Reads the bytes at p, and puts ASCII capitals into lower case. Hot. */
static void
read_block(char *p, struct marks *b)
{
	*b = (struct marks){.word = 0};
	for (unsigned at = 0; at < 64; at += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(p + at));
		__m128i up = between(v, 'A', 'Z');
		__m128i low =
		    _mm_or_si128(v, _mm_and_si128(up, _mm_set1_epi8(32)));
		__m128i letter = between(low, 'a', 'z');
		__m128i digit = between(v, '0', '9');
		__m128i word = _mm_or_si128(letter,
		    _mm_or_si128(digit, _mm_cmpeq_epi8(v, _mm_set1_epi8('_'))));
		__m128i blank = _mm_cmpeq_epi8(v, _mm_set1_epi8(' '));

		_mm_storeu_si128((__m128i *)(p + at), low);
		/* a byte from 0x80 on is negative */
		b->word |= bits_of(_mm_or_si128(word, v)) << at;
		b->upper |= bits_of(up) << at;
		b->lower |= bits_of(_mm_andnot_si128(up, letter)) << at;
		b->digit |= bits_of(digit) << at;
		b->blank |= bits_of(blank) << at;
		b->high |= bits_of(v) << at;
	}
}
#else
static void
read_block(char *p, struct marks *b)
{
	*b = (struct marks){.word = 0};
	for (unsigned i = 0; i < 64; i++) {
		char c = p[i];

		b->word |= (uint64_t)textword_byte((unsigned char)c) << i;
		b->upper |= (uint64_t)is_upper(c) << i;
		b->lower |= (uint64_t)is_lower(c) << i;
		b->digit |= (uint64_t)is_digit(c) << i;
		b->blank |= (uint64_t)(c == ' ') << i;
		b->high |= (uint64_t)((unsigned char)c >= 0x80) << i;
		if (is_upper(c))
			p[i] = (char)(c + 32);
	}
}
#endif

static void
set_bit(uint64_t *bits, size_t i)
{
	bits[i / 64] |= (uint64_t)1 << i % 64;
}

/* Bytes from 0x80 on: signs of UTF-8 are no parts of words; those with which
 * a capital may begin. */
static void
read_high(struct lex *x)
{
	for (size_t i = 0; i < x->len;) {
		unsigned char c = (unsigned char)x->low[i];
		size_t n = c < 0x80 ? 0 : textword_sign(x->low + i, x->len - i);

		if ((c >= 0xc3 && c <= 0xc5) || c == 0xd0)
			set_bit(x->first, i);
		/* a byte that should go on begins another */
		x->odd |=
		    n && ((unsigned char)x->low[i + n - 1] & 0xc0) != 0x80;
		for (size_t k = i; k < i + n; k++) {
			x->word[k / 64] &= ~((uint64_t)1 << k % 64);
			set_bit(x->sign, k);
		}
		i += n ? n : 1;
	}
}

/* Signs that join the words around them. */
static void
find_joints(struct lex *x)
{
	for (size_t i = lex_next(x->sign, x->len, 0); i < x->len;
	     i = lex_next(x->sign, x->len, i + 1)) {
		size_t n = textword_joint(x->s, x->len, i);

		if (n && i && lex_bit(x->word, i - 1) &&
		    lex_bit(x->word, i + n))
			while (n--)
				set_bit(x->joined, i + n);
	}
}

/* Words are where the bits of word begin and end. Hot. */
static void
find_words(struct lex *x)
{
	size_t n = 0, m = 0, blocks = x->len / 64 + 1;
	uint64_t before = 0;

	for (size_t i = 0; i < blocks; i++) {
		uint64_t w = x->word[i], at = w << 1 | before;
		uint64_t starts = w & ~at, ends = at & ~w;

		for (; starts; starts &= starts - 1) {
			x->w[n++].start =
			    (uint16_t)(i * 64 + block_first(starts));
		}
		for (; ends; ends &= ends - 1)
			x->w[m++].end = (uint16_t)(i * 64 + block_first(ends));
		before = w >> 63;
	}
	if (m < n)
		x->w[m].end = (uint16_t)x->len;
	x->n = n;
}

/* Numbers the bytes [from,to]; seven more may be. */
static inline void
number_bytes(struct lex *x, size_t from, size_t to, size_t number)
{
	uint64_t four = number * 0x0001000100010001, eight[] = {four, four};

	do
		memcpy(x->at + from, eight, sizeof(eight));
	while ((from += 8) <= to);
}

/* Which words are joined, and where they are. Hot. */
static void
join_words(struct lex *x)
{
	struct lexeme *end = x->w + x->n, *w;
	size_t from = 0, behind = 0;

	*end = (struct lexeme){(uint16_t)x->len, (uint16_t)x->len,
	    (uint16_t)x->len, (uint16_t)x->len, 0, NULL};
	for (w = x->w; w < end; w++) {
		if (w == x->w || !lex_bit(x->joined, behind))
			from = w->start;
		w->from = (uint16_t)from;
		w->hash =
		    lex_hash(x->low + w->start, (size_t)(w->end - w->start));
		number_bytes(x, behind, w->end - 1u, (size_t)(w - x->w));
		behind = w->end;
	}
	number_bytes(x, behind, x->len, x->n);
	while (w-- > x->w)
		w->to = w[1].from == w->from ? w[1].to : w->end;
}

void
lex_cut(struct lex *x, const char *s, size_t len)
{
	uint64_t high = 0;

	x->s = s;
	x->len = len;
	x->odd = false;
	if (len)
		memcpy(x->low, s, len);
	memset(x->low + len, 0, 64);
	for (size_t i = 0; i <= len / 64; i++) {
		struct marks b;

		read_block(x->low + i * 64, &b);
		x->word[i] = b.word;
		x->upper[i] = x->first[i] = b.upper;
		x->lower[i] = b.lower;
		x->digit[i] = b.digit;
		x->sign[i] = ~(b.word | b.blank);
		high |= b.high;
	}
	if (high)
		read_high(x);
	memcpy(x->joined, x->word, (len / 64 + 1) * sizeof(*x->word));
	find_joints(x);
	find_words(x);
	join_words(x);
}
