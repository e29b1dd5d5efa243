/* textword.c - words in text: where they begin and end, step by step.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/text/textword.h"

#include <string.h>

#include "data/function-words.h"
#include "data/word-lists.h"

size_t
textword_sign(const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;

	if (n >= 2 && u[0] == 0xc2 && u[1] >= 0x80 && u[1] <= 0xbf)
		return 2;
	if (n >= 3 && u[0] == 0xe2 && (u[1] == 0x80 || u[1] == 0x81))
		return 3;
	if (n >= 3 && u[0] == 0xe3 && u[1] == 0x80)
		return 3;
	return 0;
}

/* The same for punctuation that ends at pos. */
static size_t
punct_before(const char *s, size_t pos)
{
	if (pos >= 3 && textword_sign(s + pos - 3, 3) == 3)
		return 3;
	if (pos >= 2 && textword_sign(s + pos - 2, 2) == 2)
		return 2;
	return 0;
}

bool
textword_before(const char *s, size_t pos)
{
	unsigned char c = pos ? (unsigned char)s[pos - 1] : ' ';

	return textword_byte(c) && (c < 0x80 || !punct_before(s, pos));
}

bool
textword_high(const char *s, size_t len, size_t pos)
{
	return !textword_sign(s + pos, len - pos);
}

size_t
textword_joint(const char *s, size_t len, size_t pos)
{
	char c = s[pos];

	if (c == '-' || c == '\'' || c == '&')
		return 1;
	if (c == '.' && pos)
		return is_digit(s[pos - 1]) || pos == 1 ||
		    !textword_byte((unsigned char)s[pos - 2]);
	if (len - pos >= 3 && memcmp(s + pos, "\xe2\x80\x99", 3) == 0)
		return 3;
	return 0;
}

static size_t
joint_before(const char *s, size_t pos)
{
	if (pos && textword_joint(s, pos, pos - 1) == 1)
		return 1;
	return pos >= 3 && textword_joint(s, pos, pos - 3) == 3 ? 3 : 0;
}

/* Behind the bytes of ASCII at pos that make words. */
static size_t
past_ascii(const char *s, size_t len, size_t pos)
{
	while (pos < len && (unsigned char)s[pos] < 0x80 &&
	    textword_byte((unsigned char)s[pos]))
		pos++;
	return pos;
}

struct span
textword_next(const char *s, size_t len, size_t pos)
{
	struct span r;

	while (pos < len && !textword_at(s, len, pos)) {
		size_t n = (unsigned char)s[pos] < 0x80 ?
		    1 :
		    textword_sign(s + pos, len - pos);

		pos += n ? n : 1;
	}
	r.start = pos;
	while ((pos = past_ascii(s, len, pos)) < len) {
		size_t n;

		if (s[pos] == ' ')
			break;
		if (textword_at(s, len, pos)) {
			pos++;
			continue;
		}
		n = textword_joint(s, len, pos);
		if (!n || !textword_at(s, len, pos + n))
			break;
		pos += n;
	}
	r.end = pos;
	return r;
}

struct span
textword_prev(const char *s, size_t pos)
{
	struct span r;

	while (pos && !textword_before(s, pos)) {
		size_t n = punct_before(s, pos);

		pos -= n ? n : 1;
	}
	r.end = pos;
	while (pos) {
		size_t n;

		if (textword_before(s, pos)) {
			pos--;
			continue;
		}
		n = joint_before(s, pos);
		if (!n || n >= pos || !textword_before(s, pos - n))
			break;
		pos -= n;
	}
	r.start = pos;
	return r;
}

static char
lower(char c)
{
	return is_upper(c) ? (char)(c + 32) : c;
}

bool
textword_same(const char *s, const char *w, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (lower(s[i]) != w[i])
			return false;
	return true;
}

const char *
textword_list(enum word_list list)
{
	return table_at(&table_word_lists, list, 0);
}

uint64_t
textword_lists(const char *s, struct span at)
{
	return table_rows(&table_word_lists, s + at.start, at.end - at.start);
}

bool
textword_in(const char *s, struct span at, enum word_list list)
{
	return textword_lists(s, at) >> list & 1;
}

/* The row of function-words.tsv, or -1. */
static long
class_row(const char *s, struct span at)
{
	size_t n = at.end - at.start;

	return n && n < 20 ?
	    table_find(&table_function_words, s + at.start, n) :
	    -1;
}

bool
textword_of(const char *s, struct span at, enum word_class c)
{
	const struct table *t = &table_function_words;
	long row = class_row(s, at);

	return row >= 0 && t->code[(size_t)row * t->ncol + c] == 0;
}

uint16_t
textword_classes(const char *s, struct span at)
{
	const struct table *t = &table_function_words;
	long row = class_row(s, at);
	unsigned bits = 0;

	for (unsigned c = WORD_OPENER; row >= 0 && c < WORD_CLASS_N; c++)
		if (t->code[(size_t)row * t->ncol + c] == 0)
			bits |= 1u << c;
	return (uint16_t)bits;
}

bool
textword_common(const char *s, struct span at)
{
	static const enum word_class common[] = {WORD_STOP, WORD_PLAIN,
	    WORD_PASSIVE};
	const struct table *t = &table_function_words;
	long row = table_find(t, s + at.start, at.end - at.start);

	for (size_t i = 0; row >= 0 && i < sizeof(common) / sizeof(*common);
	     i++)
		if (t->code[(size_t)row * t->ncol + common[i]] == 0)
			return true;
	return false;
}

bool
textword_high_capital(const char *s, struct span at)
{
	const unsigned char *u = (const unsigned char *)s + at.start;

	if (at.end < at.start + 2)
		return false;
	return (u[0] == 0xc3 && u[1] >= 0x80 && u[1] <= 0x9e) ||
	    (u[0] == 0xc4 && !(u[1] & 1)) || (u[0] == 0xc5 && u[1] == 0xa0) ||
	    (u[0] == 0xd0 && u[1] >= 0x80 && u[1] <= 0xaf);
}

struct span
textword_unpossess(const char *s, struct span at, bool *poss)
{
	size_t n = at.end - at.start;

	*poss = true;
	if (n > 2 &&
	    (memcmp(s + at.end - 2, "'s", 2) == 0 ||
		memcmp(s + at.end - 2, "'S", 2) == 0))
		at.end -= 2;
	else if (n > 4 && memcmp(s + at.end - 4, "\xe2\x80\x99s", 4) == 0)
		at.end -= 4;
	else
		*poss = false;
	return at;
}
