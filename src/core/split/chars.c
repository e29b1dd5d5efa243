/* chars.c - what kind of character stands at a byte.
 * [split] > tag > extract-numbers > normalize-units > diff-claims
 *
 * A small part of the Unicode Character Database, as ranges: general
 * categories Lu, Ll, Zs, Ps, Pe, Pi, Pf, Pd and Sentence_Terminal, for what
 * stands in running text. */
#include "core/split/chars.h"

#define B CC_BLANK
#define N CC_LINE
#define L CC_LOWER
#define U CC_UPPER
#define D CC_DIGIT
#define S CC_STOP
#define O CC_OPEN
#define C CC_CLOSE
#define Q CC_QUOTE
#define H CC_DASH
#define M CC_MARK
#define Y CC_SYMBOL

/* clang-format off */
const uint8_t cc_ascii[128] = {
	Y, Y, Y, Y, Y, Y, Y, Y, Y, B, N, N, N, N, Y, Y,
	Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y,
	/*  ! " # $ % & ' ( ) * + , - . / */
	B, S, Q, Y, Y, M, M, Q, O, C, Y, M, M, H, S, M,
	D, D, D, D, D, D, D, D, D, D, M, M, Y, M, M, S,
	Y, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
	U, U, U, U, U, U, U, U, U, U, U, O, M, C, M, Y,
	Q, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, O, M, C, M, Y,
};
/* clang-format on */

struct range {
	unsigned lo, hi;
	enum cc cc;
};

/* Sorted; what stands in none is CC_LETTER. Extended Latin is settled by
 * even and odd before. */
static const struct range ranges[] = {
    {0x80, 0x84, Y},
    {0x85, 0x85, N},
    {0x86, 0x9f, Y},
    {0xa0, 0xa0, B},
    {0xa1, 0xa1, O},
    {0xa2, 0xa9, Y},
    {0xab, 0xab, O},
    {0xac, 0xac, M},
    {0xad, 0xaf, Y},
    {0xb0, 0xb3, M},
    {0xb4, 0xb4, Q},
    {0xb6, 0xb6, Y},
    {0xb7, 0xb7, M},
    {0xb9, 0xb9, M},
    {0xbb, 0xbb, C},
    {0xbc, 0xbe, D},
    {0xbf, 0xbf, O},
    {0xc0, 0xd6, U},
    {0xd7, 0xd7, M},
    {0xd8, 0xde, U},
    {0xdf, 0xf6, L},
    {0xf7, 0xf7, M},
    {0xf8, 0xff, L},
    {0x386, 0x386, U},
    {0x388, 0x38f, U},
    {0x390, 0x390, L},
    {0x391, 0x3ab, U},
    {0x3ac, 0x3ce, L},
    {0x400, 0x42f, U},
    {0x430, 0x45f, L},
    {0x531, 0x556, U},
    {0x561, 0x587, L},
    {0x589, 0x589, CC_WIDE},
    {0x60c, 0x60c, M},
    {0x61b, 0x61b, M},
    {0x61f, 0x61f, CC_WIDE},
    {0x660, 0x669, D},
    {0x6d4, 0x6d4, CC_WIDE},
    {0x6f0, 0x6f9, D},
    {0x964, 0x965, CC_WIDE},
    {0x966, 0x96f, D},
    {0x104a, 0x104b, CC_WIDE},
    {0x1362, 0x1362, CC_WIDE},
    {0x1367, 0x1368, CC_WIDE},
    {0x1680, 0x1680, B},
    {0x17d4, 0x17d5, CC_WIDE},
    {0x2000, 0x200a, B},
    {0x200b, 0x200f, Y},
    {0x2010, 0x2015, H},
    {0x2018, 0x2018, O},
    {0x2019, 0x2019, C},
    {0x201a, 0x201a, O},
    {0x201b, 0x201c, O},
    {0x201d, 0x201d, C},
    {0x201e, 0x201f, O},
    {0x2020, 0x2021, Y},
    {0x2022, 0x2023, CC_BULLET},
    {0x2024, 0x2025, S},
    {0x2026, 0x2026, S},
    {0x2027, 0x2027, M},
    {0x2028, 0x2029, N},
    {0x202f, 0x202f, B},
    {0x2030, 0x2038, M},
    {0x2039, 0x2039, O},
    {0x203a, 0x203a, C},
    {0x203c, 0x203d, S},
    {0x2043, 0x2043, CC_BULLET},
    {0x2047, 0x2049, S},
    {0x205f, 0x205f, B},
    {0x20a0, 0x20bf, Y},
    {0x2190, 0x2212, Y},
    {0x2213, 0x22ff, M},
    {0x2300, 0x259f, Y},
    {0x25a0, 0x25a1, CC_BULLET},
    {0x25a2, 0x25a9, Y},
    {0x25aa, 0x25ab, CC_BULLET},
    {0x25ac, 0x25b5, Y},
    {0x25b6, 0x25b9, CC_BULLET},
    {0x25ba, 0x25ca, Y},
    {0x25cb, 0x25cb, CC_BULLET},
    {0x25cc, 0x25ce, Y},
    {0x25cf, 0x25cf, CC_BULLET},
    {0x25d0, 0x25e5, Y},
    {0x25e6, 0x25e6, CC_BULLET},
    {0x25e7, 0x2712, Y},
    {0x2713, 0x2714, CC_BULLET},
    {0x2715, 0x2793, Y},
    {0x2794, 0x27be, CC_BULLET},
    {0x27bf, 0x2bff, Y},
    {0x3000, 0x3000, B},
    {0x3001, 0x3001, M},
    {0x3002, 0x3002, CC_WIDE},
    {0x3003, 0x3007, Y},
    {0x3008, 0x3008, O},
    {0x3009, 0x3009, C},
    {0x300a, 0x300a, O},
    {0x300b, 0x300b, C},
    {0x300c, 0x300c, O},
    {0x300d, 0x300d, C},
    {0x300e, 0x300e, O},
    {0x300f, 0x300f, C},
    {0x3010, 0x3010, O},
    {0x3011, 0x3011, C},
    {0xe000, 0xf8ff, Y},
    {0xfe0f, 0xfe0f, Y},
    {0xfeff, 0xfeff, Y},
    {0xff01, 0xff01, CC_WIDE},
    {0xff08, 0xff08, O},
    {0xff09, 0xff09, C},
    {0xff0c, 0xff0c, M},
    {0xff0e, 0xff0e, CC_WIDE},
    {0xff10, 0xff19, D},
    {0xff1a, 0xff1b, M},
    {0xff1f, 0xff1f, CC_WIDE},
    {0xff21, 0xff3a, U},
    {0xff41, 0xff5a, L},
    {0xff61, 0xff61, CC_WIDE},
    {0xff62, 0xff62, O},
    {0xff63, 0xff63, C},
    {0xfff9, 0xffff, Y},
    {0x1f000, 0x1faff, Y},
};

static enum cc
of_code(unsigned c)
{
	size_t lo = 0, hi = sizeof(ranges) / sizeof(*ranges);

	/* Latin Extended-A, -B in part, Cyrillic supplement, Latin Extended
	 * Additional: pairs of upper and lower case. */
	if ((c >= 0x100 && c <= 0x137) || (c >= 0x14a && c <= 0x177) ||
	    (c >= 0x460 && c <= 0x481) || (c >= 0x48a && c <= 0x4bf) ||
	    (c >= 0x4d0 && c <= 0x52f) || (c >= 0x1e00 && c <= 0x1eff))
		return c & 1 ? L : U;
	if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e))
		return c & 1 ? U : L;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (c > ranges[mid].hi)
			lo = mid + 1;
		else if (c < ranges[mid].lo)
			hi = mid;
		else
			return ranges[mid].cc;
	}
	return CC_LETTER;
}

#undef B
#undef N
#undef L
#undef U
#undef D
#undef S
#undef O
#undef C
#undef Q
#undef H
#undef M
#undef Y

/* Length of the well-formed sequence that the lead byte c begins, or 1. */
static unsigned
lead_len(unsigned char c)
{
	return c < 0xc2 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 1;
}

struct cc_at
cc_beyond(const unsigned char *b, size_t at, size_t len)
{
	unsigned n, code;

	if (b[at] == '\r')
		return (struct cc_at){CC_LINE,
		    at + 1 < len && b[at + 1] == '\n' ? 2 : 1};
	n = lead_len(b[at]);
	if (n == 1 || n > len - at)
		return (struct cc_at){CC_LETTER, 1};
	code = b[at] & (0x7fu >> n);
	for (unsigned i = 1; i < n; i++) {
		if ((b[at + i] & 0xc0) != 0x80)
			return (struct cc_at){CC_LETTER, 1};
		code = code << 6 | (b[at + i] & 0x3f);
	}
	return (struct cc_at){of_code(code), n};
}
