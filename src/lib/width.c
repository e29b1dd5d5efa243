/* width.c - how wide UTF-8 text stands on a terminal. */
#include "lib/width.h"

#include <stdlib.h>

#include "data/widths.h"
#include "lib/buf.h"

enum { FIRST, LAST, WIDTH };

/* Reads the character at *p, moving *p behind it; 0xFFFD, one byte on, where
 * no UTF-8 stands (RFC 3629: no surrogates, no overlong forms). */
static unsigned long
next_char(const unsigned char **p, const unsigned char *end)
{
	static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
	const unsigned char *s = *p;
	unsigned c = *s;
	size_t n = c < 0x80 ? 1 :
	    c < 0xc2        ? 0 :
	    c < 0xe0        ? 2 :
	    c < 0xf0        ? 3 :
	    c < 0xf5        ? 4 :
			      0;
	unsigned long u = n < 2 ? c : c & (0x7fu >> n);

	*p = s + 1;
	if (n == 0 || (size_t)(end - s) < n)
		return 0xfffd;
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0xfffd;
		u = u << 6 | (s[i] & 0x3f);
	}
	if (u < least[n] || (u >= 0xd800 && u < 0xe000) || u > 0x10ffff)
		return 0xfffd;
	*p = s + n;
	return u;
}

static unsigned long
code(size_t row, size_t col)
{
	return strtoul(table_at(&table_widths, row, col), NULL, 16);
}

static size_t
char_width(unsigned long u)
{
	size_t lo = 0, hi = table_widths.nrow;

	if (u < code(0, FIRST))
		return 1;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (u > code(mid, LAST))
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == table_widths.nrow || u < code(lo, FIRST))
		return 1;
	return (size_t)(table_at(&table_widths, lo, WIDTH)[0] - '0');
}

/* The bytes of c that take no more than max cells; *w becomes their width. */
static size_t
measure(struct cell c, size_t max, size_t *w)
{
	const unsigned char *p = (const unsigned char *)c.s;
	const unsigned char *end = p + c.len;

	*w = 0;
	while (p < end) {
		const unsigned char *at = p;
		size_t cw = char_width(next_char(&p, end));

		if (*w + cw > max)
			return (size_t)((const char *)at - c.s);
		*w += cw;
	}
	return c.len;
}

size_t
width_of(struct cell c)
{
	size_t w;

	measure(c, (size_t)-1, &w);
	return w;
}

size_t
width_fit(struct cell c, size_t max)
{
	size_t w;

	return measure(c, max, &w);
}

/* Characters that turn the direction of the text behind them. */
static bool
is_bidi(unsigned long u)
{
	return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
}

void
width_add(struct buf *b, struct cell c)
{
	const unsigned char *p = (const unsigned char *)c.s;
	const unsigned char *end = p + c.len;

	while (p < end) {
		const unsigned char *at = p;
		unsigned long u = next_char(&p, end);

		if (u < 0x20 || (u >= 0x7f && u < 0xa0))
			buf_addc(b, ' ');
		else if (u == 0xfffd)
			buf_adds(b, "\xef\xbf\xbd");
		else if (!is_bidi(u))
			buf_add(b, (const char *)at, (size_t)(p - at));
	}
}

size_t
width_add_short(struct buf *b, struct cell c, size_t max)
{
	size_t w, n = measure(c, max, &w);

	if (n < c.len && max > 3) {
		n = measure(c, max - 3, &w);
		while (n && c.s[n - 1] == ' ') {
			n--;
			w--;
		}
	}
	width_add(b, (struct cell){c.s, n});
	if (n < c.len && max > 3) {
		buf_adds(b, "...");
		w += 3;
	}
	return w;
}

void
width_pad(struct buf *b, size_t n)
{
	while (n--)
		buf_addc(b, ' ');
}
