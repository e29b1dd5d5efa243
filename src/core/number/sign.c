/* sign.c - characters that numbers are written with.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/sign.h"

#include <string.h>

unsigned
sign_decode(const char *s, size_t len, size_t *n)
{
	const unsigned char *p = (const unsigned char *)s;
	unsigned c = p[0];
	size_t k = c < 0x80 ? 1 :
	    c < 0xc2        ? 0 :
	    c < 0xe0        ? 2 :
	    c < 0xf0        ? 3 :
	    c < 0xf5        ? 4 :
			      0;

	*n = 1;
	if (k == 1)
		return c;
	if (!k || k > len)
		return 0xfffd;
	c &= 0x7fu >> k;
	for (size_t i = 1; i < k; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0xfffd;
		c = c << 6 | (p[i] & 0x3f);
	}
	*n = k;
	return c;
}

/* Unicode 15, blocks that hold signs and spaces among letters. */
bool
sign_wide_letter(unsigned c)
{
	if (c < 0xc0)
		return c == 0xaa || c == 0xb5 || c == 0xba;
	return c != 0xd7 && c != 0xf7 &&
	    !(c >= 0x2000 && c < 0x2c00 && !(c >= 0x2100 && c < 0x2150)) &&
	    !(c >= 0x3000 && c < 0x3040) && c != 0xfffd && c != 0xfeff;
}

bool
sign_wide_space(unsigned c)
{
	return c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f ||
	    c == 0x205f || c == 0x3000;
}

size_t
sign_minus(const char *s, size_t len)
{
	size_t n;
	unsigned c;

	if (!len)
		return 0;
	c = sign_decode(s, len, &n);
	return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2012 ||
		c == 0x2013 || c == 0x2212 ?
	    n :
	    0;
}

size_t
sign_superscript(const char *s, size_t len, int *value)
{
	size_t n;
	unsigned c;

	if (!len || (unsigned char)*s < 0x80)
		return 0;
	c = sign_decode(s, len, &n);
	if (c == 0xb2 || c == 0xb3)
		*value = (int)(c - 0xb0);
	else if (c == 0xb9)
		*value = 1;
	else if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
		*value = (int)(c - 0x2070);
	else
		return 0;
	return n;
}

/* U+2150 to U+215E: numerator and denominator. */
static const unsigned char vulgar[15][2] = {{1, 7}, {1, 9}, {1, 10}, {1, 3},
    {2, 3}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8},
    {5, 8}, {7, 8}};

size_t
sign_fraction(const char *s, size_t len, double *value)
{
	size_t n;
	unsigned c;

	if (!len || (unsigned char)*s < 0x80)
		return 0;
	c = sign_decode(s, len, &n);
	if (c >= 0xbc && c <= 0xbe)
		*value = c == 0xbc ? 0.25 : c == 0xbd ? 0.5 : 0.75;
	else if (c >= 0x2150 && c <= 0x215e)
		*value = (double)vulgar[c - 0x2150][0] / vulgar[c - 0x2150][1];
	else
		return 0;
	return n;
}
