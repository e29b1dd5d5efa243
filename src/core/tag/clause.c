/* clause.c - where clauses begin and end, by cheap signs.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <string.h>

#include "core/tag/sent.h"
#include "core/tag/textword.h"

/* The length of a sign at s that parts clauses, or 0. */
static size_t
sign(const char *s, size_t n)
{
	switch (*s) {
	case ';':
	case '(':
	case ')':
	case '"':
		return 1;
	case ':':
	case ',':
		return n > 1 && s[1] == ' ' ? 1 : 0;
	case '-':
		return n > 2 && s[1] == ' ' && s[-1] == ' ' ? 1 : 0;
	case '\xe2': /* dashes and curly double quotes */
		return n > 2 && s[1] == '\x80' &&
			(s[2] == '\x93' || s[2] == '\x94' || s[2] == '\x9c' ||
			    s[2] == '\x9d') ?
		    3 :
		    0;
	default:
		return 0;
	}
}

size_t
clause_start(const char *s, size_t len, size_t pos)
{
	while (pos > 1) {
		size_t n = sign(s + pos - 1, len - pos + 1);

		if (n)
			return pos - 1 + n;
		if (s[pos - 1] == ' ' &&
		    textword_of(s, textword_next(s, len, pos), WORD_OPENER))
			return pos;
		pos--;
	}
	return 0;
}

size_t
clause_end(const char *s, size_t len, size_t pos)
{
	for (; pos < len; pos++) {
		if (pos && sign(s + pos, len - pos))
			return pos;
		if (s[pos] == ' ' &&
		    textword_of(s, textword_next(s, len, pos), WORD_OPENER))
			return pos;
	}
	return len;
}
