/* way.c - how far a label is from a claim, edges of clauses counted in.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/way.h"

#include <string.h>

#include "core/tag/text/textword.h"
#include "data/clauses.h"
#include "lib/block.h"

/* Extra way, in bytes of text, for signs in between; words: clauses.tsv. */
enum { WAY_COMMA = 25, WAY_PART = 100, WAY_COLON = 15, WAY_NUMBER = 35 };

enum { LONGEST = 12 }; /* letters: no word of clauses.tsv has as many */

/* The extra way of the words of a row. */
static unsigned
row_way(size_t row)
{
	unsigned way = 0;

	for (const char *p = table_at(&table_clauses, row, 1); is_digit(*p);
	     p++)
		way = way * 10 + (unsigned)(*p - '0');
	return way;
}

void
way_known(struct known *k)
{
	for (size_t i = 0; i < table_clauses.nrow; i++) {
		const char *s = table_at(&table_clauses, i, 0);
		struct known_word *w = known_add(k, s, strlen(s));

		if (w)
			w->way = (uint8_t)row_way(i);
	}
}

/* The extra way of the word of letters at i, as clauses.tsv has it. */
static unsigned
word_way(const char *s, size_t i, size_t to)
{
	const struct table *t = &table_clauses;
	size_t n = i;
	long row;

	if (!t->lens[table_begins(s + i, to - i)])
		return 0; /* most words */
	while (n < to && is_lower((char)(s[n] | 32)))
		n++;
	row = n - i < LONGEST ? table_find(t, s + i, n - i) : -1;
	return row < 0 ? 0 : row_way((size_t)row);
}

/* Bytes that make the way longer, or may: what follows tells. */
enum { SIGN_NONE, SIGN_PART, SIGN_COLON, SIGN_COMMA, SIGN_PAUSE };
static const unsigned char signs[256] = {[';'] = SIGN_PART,
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
	if (i >= claim.start && i < claim.end)
		return 0;
	return is_digit(s[i]) ? WAY_NUMBER : word_way(s, i, to);
}

/* The bytes of a block that may be signs with a way of their own. */
static uint64_t
may_be_signs(const struct block *b)
{
	return block_among(b, 0, '(', '.' - '(' + 1) |
	    block_among(b, 0, ':', 2) | block_is(b, '"');
}

/* The words of a block with a way of their own. */
struct way_words {
	uint64_t bits;
	uint8_t way[BLOCK / 2]; /* of each, in order */
};

/* Adds those that the marks from *m on tell, and that begin where first has a
 * bit; the block is at byte at. */
static void
find_words(struct way_words *w, const struct marks *marks,
    const struct mark **m, size_t at, uint64_t first)
{
	size_t n = 0;

	for (; (*m)->at < at + BLOCK; ++*m) {
		unsigned id = (*m)->id;
		uint8_t way = id == KNOWN_LONG ? 0 : marks->words[id].way;

		if (!way || !(first >> ((*m)->at - at) & 1))
			continue;
		w->bits |= (uint64_t)1 << ((*m)->at - at);
		w->way[n++] = way;
	}
}

/* As ways_make, for a whole text whose words are marked. */
static void
ways_make_marked(struct narrow_ways *w, const char *s,
    const struct marks *marks)
{
	const struct mark *m = marks->m;
	uint64_t begins = 0;
	unsigned sum = 0;

	w->made = true;
	w->n = 0;
	for (size_t at = 0; at < w->to; at += BLOCK) {
		struct block b = block_load(s + at, w->to - at);
		uint64_t blank = block_is(&b, ' ');
		uint64_t first = blank << 1 | begins;
		uint64_t numbers = first & block_digits(&b), bits;
		struct way_words words = {0};
		const uint8_t *way = words.way;

		begins = blank >> (BLOCK - 1);
		find_words(&words, marks, &m, at, first);
		bits = words.bits | numbers | may_be_signs(&b);
		for (; bits; bits &= bits - 1) {
			unsigned k = block_first(bits);
			unsigned more = words.bits >> k & 1 ? *way++ :
			    numbers >> k & 1                ? WAY_NUMBER :
					       sign_way(s, at + k, w->to);

			if (!more)
				continue;
			w->at[w->n] = (uint16_t)(at + k);
			w->sum[w->n++] = sum += more;
		}
	}
}

/* Notes where the way is longer than its bytes. */
static void
ways_make(struct narrow_ways *w, const char *s, struct span claim)
{
	size_t to = w->to;
	bool begins = w->from && s[w->from - 1] == ' ';
	unsigned sum = 0;

	w->made = true;
	w->n = 0;
	for (size_t at = w->from; at < to; at += BLOCK) {
		struct block b = block_load(s + at, to - at);
		uint64_t blank = block_is(&b, ' ');
		uint64_t first = blank << 1 | begins;
		uint64_t bits = first | may_be_signs(&b);

		begins = blank >> (BLOCK - 1);
		if (to - at < BLOCK)
			bits &= ((uint64_t)1 << (to - at)) - 1;
		for (; bits; bits &= bits - 1) {
			unsigned k = block_first(bits);
			unsigned more = sign_way(s, at + k, to);

			if (first >> k & 1)
				more += begin_way(s, at + k, to, claim);
			if (!more)
				continue;
			w->at[w->n] = (uint16_t)(at + k - w->from);
			w->sum[w->n++] = sum += more;
		}
	}
}

/* The extra way from the first byte to byte x. */
static unsigned
extra(const struct narrow_ways *w, size_t x)
{
	size_t lo = 0, hi = w->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (w->at[mid] < x - w->from)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo ? w->sum[lo - 1] : 0;
}

void
way_turn(struct narrow_text *t, struct span claim)
{
	struct narrow_ways *w = &t->ways;

	w->turned = false;
	if (t->len <= NARROW_REACH && w->made)
		return;
	w->made = false;
	w->from = claim.start > NARROW_REACH ? claim.start - NARROW_REACH : 0;
	w->to = claim.start + NARROW_REACH < t->len ?
	    claim.start + NARROW_REACH :
	    t->len;
}

/* Makes sure of the ways, and of those to the claim. */
static void
ways_need(struct narrow_text *t, struct span claim)
{
	struct narrow_ways *w = &t->ways;

	if (w->turned)
		return;
	if (!w->made && t->marks && t->len <= NARROW_REACH)
		ways_make_marked(w, t->text, t->marks);
	else if (!w->made)
		ways_make(w, t->text,
		    t->len <= NARROW_REACH ? (struct span){0, 0} : claim);
	w->before = extra(w, claim.start);
	w->behind = extra(w, claim.end);
	w->turned = true;
}

size_t
way_to(struct narrow_text *t, struct span claim, struct span l)
{
	const struct narrow_ways *w = &t->ways;

	if (l.start < w->from || l.end > w->to)
		return WAY_OUT;
	if (l.end <= claim.start) {
		if (l.end == claim.start)
			return l.start >= claim.end;
		ways_need(t, claim);
		return claim.start - l.end + w->before - extra(w, l.end) +
		    (l.start >= claim.end);
	}
	if (l.start < claim.end || claim.end > w->to)
		return 0;
	if (l.start == claim.end)
		return 1;
	ways_need(t, claim);
	return l.start - claim.end + extra(w, l.start) - w->behind + 1;
}
