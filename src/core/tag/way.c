/* way.c - how far a label is from a claim, edges of clauses counted in.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/way.h"

#include <stdlib.h>

#include "core/tag/textword.h"
#include "data/clauses.h"

/* Extra way, in bytes of text, for signs in between; words: clauses.tsv. */
enum { WAY_COMMA = 25, WAY_PART = 100, WAY_COLON = 15, WAY_NUMBER = 35 };

static unsigned
word_way(const char *s, size_t len)
{
	long row = len < 12 ? table_find(&table_clauses, s, len) : -1;

	return row < 0 ?
	    0 :
	    (unsigned)atoi(table_at(&table_clauses, (size_t)row, 1));
}

/* Bytes that make the way longer, or may: what follows tells. */
enum { SIGN_NONE, SIGN_BLANK, SIGN_PART, SIGN_COLON, SIGN_COMMA, SIGN_PAUSE };
static const unsigned char signs[256] = {[' '] = SIGN_BLANK,
    [';'] = SIGN_PART,
    [':'] = SIGN_COLON,
    ['('] = SIGN_COMMA,
    [')'] = SIGN_COMMA,
    ['"'] = SIGN_COMMA,
    [','] = SIGN_PAUSE,
    ['.'] = SIGN_PAUSE};

static unsigned
sign_way(const char *s, size_t i, size_t to)
{
	switch (signs[(unsigned char)s[i]]) {
	case SIGN_PART:
		return WAY_PART;
	case SIGN_COLON:
		return WAY_COLON;
	case SIGN_COMMA:
		return WAY_COMMA;
	case SIGN_PAUSE:
		return i + 1 < to && s[i + 1] == ' ' ? WAY_COMMA : 0;
	default:
		return 0;
	}
}

/* The extra way of the word that begins at i; numbers stand for claims of
 * their own, but the claim itself costs nothing. */
static unsigned
begin_way(const char *s, size_t i, size_t to, struct span claim)
{
	size_t n = i;

	if (i >= claim.start && i < claim.end)
		return 0;
	if (is_digit(s[i]))
		return WAY_NUMBER;
	while (n < to && is_lower((char)(s[n] | 32)))
		n++;
	return word_way(s + i, n - i);
}

/* A hot loop: most bytes are letters. */
static void
ways_make(struct narrow_ways *w, const char *s, struct span claim)
{
	size_t from = w->from, to = w->to;
	unsigned *at = w->at, sum = 0;
	bool begins = from && s[from - 1] == ' ';

	w->made = true;
	at[0] = at[to - from] = 0;
	if (claim.start <= from && claim.end >= to)
		return; /* all of it: nothing is any way off */
	for (size_t i = from; i < to; i++) {
		at[i - from] = sum++;
		if (begins)
			sum += begin_way(s, i, to, claim);
		begins = false;
		if (signs[(unsigned char)s[i]] == SIGN_BLANK)
			begins = true;
		else if (signs[(unsigned char)s[i]])
			sum += sign_way(s, i, to);
	}
	at[to - from] = sum;
}

void
way_turn(struct narrow_text *t, struct span claim)
{
	struct narrow_ways *w = &t->ways;

	if (t->len <= NARROW_REACH && w->made)
		return;
	w->made = false;
	w->from = claim.start > NARROW_REACH ? claim.start - NARROW_REACH : 0;
	w->to = claim.start + NARROW_REACH < t->len ?
	    claim.start + NARROW_REACH :
	    t->len;
}

size_t
way_to(struct narrow_text *t, struct span claim, struct span l)
{
	struct narrow_ways *w = &t->ways;
	size_t a, b;

	if (l.start < w->from || l.end > w->to)
		return WAY_OUT;
	if (l.end <= claim.start) {
		a = l.end;
		b = claim.start;
	} else if (l.start >= claim.end && claim.end <= w->to) {
		a = claim.end;
		b = l.start;
	} else {
		return 0;
	}
	if (!w->made)
		ways_make(w, t->text,
		    t->len <= NARROW_REACH ? (struct span){0, 0} : claim);
	return w->at[b - w->from] - w->at[a - w->from] + (l.start >= claim.end);
}
