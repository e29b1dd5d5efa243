/* passage.c - the words of the sentence being read, and what is known of each.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/passage.h"

#include <stdlib.h>

#include "core/diff/words/glossary.h"
#include "lib/block.h"
#include "lib/buf.h"
#include "lib/mem.h"

struct passage_own {
	struct glossary *known;
	struct buf text; /* and a block of zeros */
	size_t cap;      /* of words */
};

_Static_assert((int)GLOSSARY_PAST <= (int)BLOCK,
    "words are read past their end");

struct passage *
passage_new(const struct verbs *v, const struct facets *f)
{
	struct passage *w = mem_zero(1, sizeof(*w));

	w->own = mem_zero(1, sizeof(*w->own));
	w->own->known = glossary_new(v, f);
	w->text.s = "";
	w->v = mem_grow(NULL, &w->own->cap, 1, sizeof(*w->v));
	return w;
}

void
passage_free(struct passage *w)
{
	if (!w)
		return;
	glossary_free(w->own->known);
	buf_free(&w->own->text);
	free(w->own);
	free(w->v);
	free(w);
}

/* --- cutting */

static const unsigned char signs[256] = {
    [','] = SIGN_COMMA,
    [';'] = SIGN_SEMICOLON,
    [':'] = SIGN_COLON,
    ['.'] = SIGN_DOT,
    ['!'] = SIGN_END,
    ['?'] = SIGN_END,
    ['('] = SIGN_BRACKET,
    [')'] = SIGN_BRACKET,
    ['"'] = SIGN_QUOTE,
};

static unsigned
signs_in(const char *s, size_t from, size_t to)
{
	unsigned out = 0;

	for (; from < to; from++)
		out |= signs[(unsigned char)s[from]];
	return out;
}

static void
add_word(struct passage *w, size_t before, size_t from, size_t to)
{
	struct word_facts *k = glossary_know(w->own->known,
	    (struct cell){w->text.s + from, to - from});

	if (w->n == w->own->cap)
		w->v = mem_grow(w->v, &w->own->cap, w->n + 1, sizeof(*w->v));
	w->v[w->n++] = (struct passage_word){(uint32_t)before, (uint32_t)from,
	    (uint32_t)to, signs_in(w->text.s, before, from), k};
	w->facts.verbs |= k->role;
	w->facts.facet |= k->facet != 0;
	w->facts.sector |= k->sector >= 0;
}

/* The bytes of words in a block, but for what joins two: see token_byte. */
static inline uint64_t
bytes_of_words(const struct block *b)
{
	return block_letters(b) | block_digits(b) | block_wide(b);
}

static inline uint64_t
joints(const struct block *b)
{
	return block_is(b, '\'') | block_is(b, '-');
}

/* Finds the words, as token_next has them, by the places where the bytes of
 * one begin or end: the bits of a block that differ from the one before. */
static void
cut(struct passage *w)
{
	const char *s = w->text.s;
	size_t before = 0, from = 0;
	struct block b = block_of(s);
	uint64_t was = 0, now = bytes_of_words(&b), open = 0;

	for (size_t at = 0; at <= w->text.len; at += BLOCK) {
		uint64_t join = joints(&b), next = 0, in, edge;

		if (at + BLOCK < w->text.len) {
			b = block_of(s + at + BLOCK);
			next = bytes_of_words(&b);
		}
		in = now |
		    (join & (now << 1 | was >> 63) & (now >> 1 | next << 63));
		for (edge = in ^ (in << 1 | open); edge; edge &= edge - 1) {
			size_t i = at + block_first(edge);

			if (in >> i % BLOCK & 1) {
				from = i;
				continue;
			}
			add_word(w, before, from, i);
			before = i;
		}
		open = in >> 63;
		was = now;
		now = next;
	}
}

void
passage_read(struct passage *w, struct cell text)
{
	struct buf *own = &w->own->text;

	if (cell_eq(w->text, text))
		return;
	glossary_tidy(w->own->known);
	w->n = own->len = 0;
	w->facts = (struct passage_facts){0};
	buf_add(own, text.s, text.len);
	memset(buf_room(own, BLOCK), 0, BLOCK);
	w->text = (struct cell){own->s, text.len};
	cut(w);
}

/* --- places */

struct cursor
passage_at(struct passage *w, size_t at)
{
	struct cursor c = {.w = w, .at = at < w->text.len ? at : w->text.len};
	size_t lo = 0, hi = at ? w->n : 0;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (w->v[mid].to <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	c.next = lo;
	return c;
}

static bool
nothing(struct cursor *c)
{
	static const struct word_facts none = {.verb = -1,
	    .sector = -1,
	    .echo = -1};

	c->s = (struct cell){"", 0};
	c->k = &none;
	return false;
}

/* The word of bytes [from, to), a part of one. */
static bool
take_part(struct cursor *c, size_t from, size_t to)
{
	c->s = (struct cell){c->w->text.s + from, to - from};
	c->k = glossary_know(c->w->own->known, c->s);
	return true;
}

bool
cursor_step(struct cursor *c)
{
	const struct passage *w = c->w;
	const struct passage_word *x;
	size_t from = c->at;

	c->gap = 0;
	if (c->next >= w->n)
		return nothing(c);
	x = &w->v[c->next++];
	c->at = x->to;
	if (from > x->from)
		return take_part(c, from, x->to);
	return cursor_take(c, x, x->to, signs_in(w->text.s, from, x->from));
}

bool
cursor_step_back(struct cursor *c)
{
	const struct passage *w = c->w;
	const struct passage_word *x;
	size_t to = c->at;

	c->gap = 0;
	if (cursor_cuts(c)) {
		c->at = w->v[c->next].from;
		return take_part(c, c->at, to);
	}
	if (!c->next)
		return nothing(c);
	x = &w->v[--c->next];
	return cursor_take(c, x, x->from, signs_in(w->text.s, x->to, to));
}
