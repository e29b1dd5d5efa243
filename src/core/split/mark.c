/* mark.c - the marks of list items.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/mark.h"

static bool
is_gap(const unsigned char *b, size_t at, size_t len)
{
	enum cc cc = cc_at(b, at, len).cc;

	return cc == CC_BLANK || cc == CC_LINE || cc == CC_END;
}

/* Bytes of a bullet at b[at], 0 if there is none. */
static size_t
bullet_len(const unsigned char *b, size_t at, size_t len, bool line_start)
{
	struct cc_at c = cc_at(b, at, len);

	if (c.cc == CC_BULLET)
		return c.len;
	if (!line_start || !is_gap(b, at + c.len, len))
		return 0;
	if (c.cc == CC_DASH)
		return c.len;
	if (c.cc != CC_END && (b[at] == '*' || b[at] == '+'))
		return 1;
	return c.len == 2 && b[at] == 0xc2 && b[at + 1] == 0xb7 ? 2 : 0;
}

static unsigned
roman_digit(unsigned char c)
{
	switch (cc_fold(c)) {
	case 'i':
		return 1;
	case 'v':
		return 5;
	case 'x':
		return 10;
	case 'l':
		return 50;
	default:
		return 0;
	}
}

/* The value of n letters as a Roman numeral, 0 when they are none. */
static unsigned
roman(const unsigned char *s, size_t n)
{
	unsigned sum = 0;

	if (n > 6)
		return 0;
	for (size_t i = 0; i < n; i++) {
		unsigned d = roman_digit(s[i]);
		unsigned next = i + 1 < n ? roman_digit(s[i + 1]) : 0;

		if (!d)
			return 0;
		sum = d < next ? sum - d : sum + d;
	}
	return sum < 40 ? sum : 0;
}

/* Reads the digits or letters of a mark; returns how many bytes, or 0. */
static size_t
read_value(const unsigned char *s, size_t len, struct mark *m)
{
	size_t n = 0;

	while (n < len && n < 4 && cc_digit(s[n]))
		m->number = m->number * 10 + (unsigned)(s[n++] - '0');
	if (n)
		return n < 4 ? n : 0;
	while (n < len && n < 7 && cc_alpha(s[n]))
		n++;
	if (!n)
		return 0;
	m->capital = s[0] < 'a';
	m->roman = roman(s, n);
	if (n == 1)
		m->letter = (unsigned)(cc_fold(s[0]) - 'a') + 1;
	return m->roman || m->letter ? n : 0;
}

/* The bytes of a number or letter with its bracket or stop. */
static size_t
read_number(const unsigned char *b, size_t at, size_t len, struct mark *m)
{
	size_t i = at, n;
	bool open = i < len && (b[i] == '(' || b[i] == '[');

	i += open;
	n = i < len && !mark_is_word(b, i, len) ?
	    read_value(b + i, len - i, m) :
	    0;
	if (!n)
		return 0;
	i += n;
	if (i < len && b[i] == '.') {
		m->style = '.';
		i++;
	}
	if (i < len && (b[i] == ')' || b[i] == ']')) {
		m->style = open ? '(' : ')';
		i++;
		i += i < len && b[i] == '.';
	} else if (open) {
		return 0;
	}
	return m->style && is_gap(b, i, len) ? i - at : 0;
}

struct mark
mark_read(const unsigned char *b, size_t at, size_t len, bool line_start)
{
	struct mark m = {0}, num = {0};
	size_t bullet, i, n;

	if (at >= len || mark_is_word(b, at, len))
		return m;
	bullet = bullet_len(b, at, len, line_start);
	i = at + bullet;
	if (bullet)
		while (i < len && (b[i] == ' ' || b[i] == '\t'))
			i++;
	n = read_number(b, i, len, &num);
	if (n) {
		m = num;
		m.len = i + n - at;
	} else {
		m.len = bullet;
	}
	m.bullet = bullet > 0;
	return m;
}

bool
mark_follows(const struct mark *m, const struct mark *next)
{
	if (m->bullet || next->bullet)
		return m->bullet && next->bullet;
	if (m->style != next->style)
		return false;
	if (m->style == ')' && (next->number == 1 || next->letter == 1))
		return true; /* a list in the list, or another */
	if (m->number)
		return next->number == m->number + 1;
	if (m->capital != next->capital)
		return false;
	return (m->letter && next->letter == m->letter + 1) ||
	    (m->roman && next->roman == m->roman + 1);
}

bool
mark_is_doubtful(const unsigned char *b, size_t at, size_t len,
    const struct mark *m)
{
	struct mark last = *m;
	bool stopped = false;
	int n = 1;

	for (size_t i = at + m->len;
	     i < len && n < 3 && b[i] != '\n' && b[i] != '\r'; i++) {
		struct mark next;

		if (b[i] != ' ')
			continue;
		next = mark_read(b, i + 1, len, false);
		if (!next.len || !mark_follows(&last, &next))
			continue;
		if (n++ == 1)
			stopped = cc_at(b, i - 1, len).cc == CC_STOP;
		last = next;
	}
	if (n != 2)
		return false;
	return m->number ? stopped : last.letter || m->roman != 1;
}
