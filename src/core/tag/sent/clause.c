/* clause.c - where clauses begin and end, by cheap signs.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <string.h>

#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"

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

/* Is the word of the text that begins with the lexeme w one that opens a
 * clause? */
static bool
opens(const struct sent *t, const struct lexeme *w)
{
	if (w->end < t->len && t->s[w->end] != ' ' &&
	    (t->x->odd ||
		lex_bit(t->x->joined, w->end))) /* a hyphen, perhaps */
		return sent_of(t, sent_next(t, w->start), WORD_OPENER);
	return w->known->classes >> WORD_OPENER & 1;
}

static void
add_edge(struct clauses *c, size_t at, size_t next)
{
	c->at[c->n] = (uint16_t)at;
	c->next[c->n++] = (uint16_t)next;
}

/* The edges among the bytes between two words, the second one of which opens
 * a clause, or doesn't. */
static void
find_between(const struct sent *t, size_t from, size_t to, bool opened)
{
	for (size_t i = from; i < to; i++) {
		size_t n = i ? sign(t->s + i, t->len - i) : 0;

		if (n || (t->s[i] == ' ' && opened))
			add_edge(t->clauses, i, i + (n ? n : 1));
	}
}

/* Once for a sentence, since each of many words in it may ask. */
static void
find_edges(const struct sent *t)
{
	const struct lex *x = t->x;
	size_t end = 0;

	t->clauses->n = 0;
	for (size_t i = 0; i < x->n; end = x->w[i++].end) {
		const struct lexeme *w = &x->w[i];
		bool opened = w->start > end && opens(t, w);

		if (opened || w->start != end + 1 || t->s[end] != ' ')
			find_between(t, end, w->start, opened);
	}
	find_between(t, end, t->len, false);
	t->clauses->known = true;
}

/* How many edges are before pos. */
static size_t
edges_before(const struct clauses *c, size_t pos)
{
	size_t low = 0, high = c->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (c->at[mid] < pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t
clause_start(const struct sent *t, size_t pos)
{
	size_t n;

	if (!t->clauses->known)
		find_edges(t);
	n = edges_before(t->clauses, pos < t->len ? pos : t->len);
	return n && t->clauses->at[n - 1] ? t->clauses->next[n - 1] : 0;
}

size_t
clause_end(const struct sent *t, size_t pos)
{
	size_t n;

	if (!t->clauses->known)
		find_edges(t);
	n = edges_before(t->clauses, pos);
	return n < t->clauses->n ? t->clauses->at[n] : t->len;
}
