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

static bool
opens(const struct sent *t, size_t pos)
{
	return textword_of(t->s, textword_next(t->s, t->len, pos), WORD_OPENER);
}

/* Bytes that may part clauses; all others cost a look at this table. */
static const bool parting[256] = {[' '] = true,
    [';'] = true,
    ['('] = true,
    [')'] = true,
    ['"'] = true,
    [':'] = true,
    [','] = true,
    ['-'] = true,
    [0xe2] = true};

/* Fills all edges, from right to left and back: once for a sentence, since
 * each of many words in it may ask. */
static void
find_edges(const struct sent *t)
{
	struct clauses *c = t->clauses;
	size_t len = t->len;

	c->end[len] = (uint16_t)len;
	c->start[0] = c->start[len > 0] = 0;
	for (size_t i = len; i-- > 0;) {
		size_t n;

		c->end[i] = c->end[i + 1];
		c->start[i + 1] = 0;
		if (!parting[(unsigned char)t->s[i]])
			continue;
		n = i ? sign(t->s + i, len - i) : 0;
		if (n)
			c->start[i + 1] = (uint16_t)(i + n);
		else if (t->s[i] == ' ' && opens(t, i))
			c->start[i + 1] = (uint16_t)(i + 1);
		if (c->start[i + 1])
			c->end[i] = (uint16_t)i;
	}
	c->start[len > 0] = 0;
	for (size_t i = 2; i <= len; i++)
		if (!c->start[i])
			c->start[i] = c->start[i - 1];
	c->known = true;
}

size_t
clause_start(const struct sent *t, size_t pos)
{
	if (!t->clauses->known)
		find_edges(t);
	return t->clauses->start[pos < t->len ? pos : t->len];
}

size_t
clause_end(const struct sent *t, size_t pos)
{
	if (!t->clauses->known)
		find_edges(t);
	return t->clauses->end[pos < t->len ? pos : t->len];
}
