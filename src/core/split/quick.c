/* quick.c - short ways for what stands in text most often.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/quick.h"

enum {
	SMALL = 1,
	CAPITAL = 2,
	LETTER = SMALL | CAPITAL,
	DIGIT = 4,
	VOWEL = 8,
	ROMAN = 16,
	GAP = 32,   /* blank or newline */
	AFTER = 64, /* blank or apostrophe: behind a word of one letter */
};

/* clang-format off */
#define A(c) [c] = CAPITAL, [(c) + 32] = SMALL
#define V(c) [c] = CAPITAL | VOWEL, [(c) + 32] = SMALL | VOWEL
#define R(c) [c] = CAPITAL | ROMAN, [(c) + 32] = SMALL | ROMAN
static const unsigned char kind[256] = {
	V('A'), A('B'), A('C'), A('D'), V('E'), A('F'), A('G'), A('H'),
	['I'] = CAPITAL | VOWEL | ROMAN, ['i'] = SMALL | VOWEL | ROMAN,
	A('J'), A('K'), R('L'), A('M'), A('N'), V('O'), A('P'), A('Q'),
	A('R'), A('S'), A('T'), V('U'), R('V'), A('W'), R('X'), V('Y'),
	A('Z'),
	['0'] = DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT,
	DIGIT,
	[' '] = GAP | AFTER, ['\n'] = GAP, ['\''] = AFTER,
};
#undef A
#undef V
#undef R
/* clang-format on */

/* What follows is reckoned without branches: nothing tells which way they
 * would go, and each wrong guess costs more than all of it. */

static inline unsigned
has(unsigned kinds, unsigned any)
{
	return (kinds & any) != 0;
}

/* Might the last letters of a word, small or capital, be all of one that is
 * shortened as Ltg and Bzrk are: a capital and small consonants? k[1] may be
 * of the gap before it. */
static inline bool
is_harsh(const unsigned char k[4])
{
	unsigned vowels = k[2] | k[3] | (has(k[1], LETTER) ? k[1] : 0);
	unsigned first = has(k[1], LETTER) ? k[0] | k[1] : k[2];

	return has(first, CAPITAL) & !has(vowels, VOWEL);
}

/* Does a number end before b[at], or a word of two letters or more that no
 * full stop shortens? */
static inline bool
is_whole(const struct words *w, const unsigned char *b, size_t at)
{
	const unsigned char *s = b + at - 4;
	unsigned char k[4] = {kind[s[0]], kind[s[1]], kind[s[2]], kind[s[3]]};
	bool word = has(k[3], LETTER) & has(k[2], LETTER) &
	    has(k[1], LETTER | GAP) & !is_harsh(k) & !words_may_shorten(w, s);

	return word | (has(k[3], DIGIT) & !w->ordinals);
}

static inline bool
is_start(const unsigned char *b, size_t at)
{
	unsigned k0 = kind[b[at]], k1 = kind[b[at + 1]], k2 = kind[b[at + 2]];
	bool third = has(k2, LETTER) & !has(k2, ROMAN);
	bool numeral = has(k0 & k1, ROMAN) & !third & (b[at + 2] != ' ');
	bool word = has(k1, AFTER) | (has(k1, LETTER) & !numeral);
	bool answer = (b[at] == 'A') & (b[at + 1] == 'n') & (b[at + 2] == 's');

	return has(k0, LETTER) & word & !answer & (b[at] != 'Q');
}

bool
quick_word(const unsigned char *b, size_t at)
{
	return is_start(b, at);
}

/* Behind two full stops or more: those at b[at] and up to *end. */
static enum quick
quick_ellipsis(const unsigned char *b, size_t end, bool open)
{
	unsigned char c = b[end + 1];

	if (b[end] != ' ' || !is_start(b, end + 1))
		return QUICK_ASK;
	if (kind[c] & SMALL)
		/* http: and www. */
		return c == 'h' || c == 'w' ? QUICK_ASK : QUICK_ON;
	return open || c == 'I' ? QUICK_ASK : QUICK_ENDS;
}

/* Behind the digits at b[at] and each stop with a digit on either side. */
static size_t
skip_number(const unsigned char *b, size_t at, size_t len)
{
	while (at + 1 < len &&
	    (has(kind[b[at]], DIGIT) ||
		(b[at] == '.' && has(kind[b[at - 1]], DIGIT) &&
		    has(kind[b[at + 1]], DIGIT))))
		at++;
	return at;
}

enum quick
quick_stop(const struct words *w, const unsigned char *b, size_t at, size_t len,
    bool open, bool small, size_t *end)
{
	unsigned char c = b[at + 1];
	size_t i = at + 1;

	*end = i;
	if (has(kind[c], GAP)) {
		bool nl = c == '\n';
		unsigned char next = b[at + 2];
		bool letter = has(kind[next], CAPITAL) |
		    (small & (next != 'h') & (next != 'w'));
		bool starts = letter & is_start(b, at + 2) & !open;
		bool ends = (nl | starts) &
		    ((nl & (b[at] != '.')) | is_whole(w, b, at));

		return ends ? QUICK_ENDS : QUICK_ASK;
	}
	if (has(kind[c], SMALL))
		return b[at] == '.' ? QUICK_ON : QUICK_ASK;
	if (has(kind[c], DIGIT) && has(kind[b[at - 1]], DIGIT | CAPITAL)) {
		*end = skip_number(b, i, len);
		return QUICK_ON;
	}
	if (c == '.' && b[at] == '.' && kind[b[at - 1]] & LETTER) {
		while (i < at + QUICK_DOTS && b[i] == '.')
			i++;
		*end = i;
		return quick_ellipsis(b, i, open);
	}
	return QUICK_ASK;
}

bool
quick_small(unsigned char c)
{
	return has(kind[c], SMALL) & (c != 'h') & (c != 'w');
}

bool
quick_bracket(const unsigned char *b, size_t at)
{
	unsigned char c = b[at - 1];

	return (kind[c] & (LETTER | DIGIT)) && c != 'o';
}
