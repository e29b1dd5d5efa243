/* facet.c - which of several things a number is of, by the words beside it.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/facet.h"

#include <stdlib.h>
#include <string.h>

#include "core/diff/words/token.h"
#include "lib/mem.h"
#include "lib/pool.h"

#include "data/facets.h"

enum { COL_WORDS, COL_FACET, COL_VALUE, COL_ALONE, COL_SIDE };

/* Facets, bits of one, words that are looked at to either side, and those
 * among which a word before the number is near it. */
enum { FACETS = 21, BITS = 3, VALUES = 7, FAR = 24, NEAR = 4 };

/* Where a word stands, as bits of the column side. */
enum { SIDE_BEFORE = 1, SIDE_AFTER = 2, SIDE_NEAR = 4 };

struct phrase {
	unsigned rest;    /* in more: its words behind the first one */
	facet_set value;  /* in the bits of its facet */
	facet_set bits;   /* all of those */
	unsigned char at; /* bits of SIDE_ where it counts */
	unsigned next;    /* another one of that first word, + 1 */
};

struct facets {
	struct pool words;
	unsigned *first; /* by number of words: its phrase + 1 */
	size_t cap;
	struct phrase *v;
	size_t n, room;
	uint32_t *more; /* numbers of words, 0 behind each phrase */
	size_t nmore, moreroom;
	/* by facet, bits of values that stand alone: of all, of shares, of what
	 * is less */
	unsigned char alone[FACETS], share[FACETS], less[FACETS];
	facet_set wish;     /* all bits of the one that tells of wishes */
	facet_set all, top; /* values: in all, at its peak */
};

static facet_set
bits_of(facet_set value)
{
	for (int i = 0; i < FACETS; i++)
		if (value >> i * BITS & VALUES)
			return (facet_set)VALUES << i * BITS;
	return 0;
}

/* The value that a has of facet i, or 0. */
static unsigned
value_of(facet_set a, int i)
{
	return (unsigned)(a >> i * BITS & VALUES);
}

/* The number of the next word of c; 0 behind the last. */
static uint32_t
add_word(struct facets *f, struct cell c, size_t *at)
{
	uint32_t id = pool_add(&f->words, token_next(c, at));

	if (id >= f->cap) {
		size_t had = f->cap;

		f->first =
		    mem_grow(f->first, &f->cap, id + 1, sizeof(*f->first));
		memset(f->first + had, 0, (f->cap - had) * sizeof(*f->first));
	}
	return id;
}

static void
add_phrase(struct facets *f, struct cell c, facet_set value, unsigned char side)
{
	size_t at = 0;
	uint32_t first = add_word(f, c, &at), id;

	f->v = mem_grow(f->v, &f->room, f->n + 1, sizeof(*f->v));
	f->v[f->n] = (struct phrase){(unsigned)f->nmore, value, bits_of(value),
	    side, f->first[first]};
	f->first[first] = (unsigned)++f->n;
	do {
		id = add_word(f, c, &at);
		f->more = mem_grow(f->more, &f->moreroom, f->nmore + 1,
		    sizeof(*f->more));
		f->more[f->nmore++] = id;
	} while (id);
}

/* The bits of SIDE_ of a row. */
static unsigned char
side_of(size_t row)
{
	switch (*table_at(&table_facets, row, COL_SIDE)) {
	case 'b':
		return SIDE_BEFORE;
	case 'a':
		return SIDE_AFTER;
	case 'n':
		return SIDE_NEAR;
	default:
		return SIDE_BEFORE | SIDE_AFTER;
	}
}

static void
add_row(struct facets *f, size_t row, facet_set value)
{
	const char *s = table_at(&table_facets, row, COL_WORDS);

	for (size_t n; *s; s += n + (s[n] == '|')) {
		n = strcspn(s, "|");
		add_phrase(f, (struct cell){s, n}, value, side_of(row));
	}
	s = table_at(&table_facets, row, COL_ALONE);
	for (int i = 0; i < FACETS && *s; i++) {
		unsigned char bit = (unsigned char)(1U << value_of(value, i));

		if (bit == 1)
			continue;
		f->share[i] |= bit;
		f->alone[i] |= *s == 'a' ? bit : 0;
		f->less[i] |= *s == 'l' ? bit : 0;
	}
	s = table_at(&table_facets, row, COL_VALUE);
	if (strcmp(s, "wish") == 0)
		f->wish = bits_of(value);
	if (strcmp(s, "all") == 0)
		f->all = value;
	if (strcmp(s, "peak") == 0)
		f->top = value;
}

/* Is the row of the value of the one before it? */
static bool
goes_with(size_t row)
{
	return row &&
	    strcmp(table_at(&table_facets, row, COL_FACET),
		table_at(&table_facets, row - 1, COL_FACET)) == 0 &&
	    strcmp(table_at(&table_facets, row, COL_VALUE),
		table_at(&table_facets, row - 1, COL_VALUE)) == 0;
}

struct facets *
facets_new(void)
{
	struct facets *f = mem_zero(1, sizeof(*f));
	struct pool names = {0};
	unsigned char values[FACETS + 1] = {0};

	for (size_t i = 0; i < table_facets.nrow; i++) {
		uint32_t id = pool_add(&names,
		    cell_of(table_at(&table_facets, i, COL_FACET)));

		if (id > FACETS || (values[id] == VALUES && !goes_with(i)))
			continue;
		values[id] += !goes_with(i);
		add_row(f, i, (facet_set)values[id] << (id - 1) * BITS);
	}
	pool_free(&names);
	return f;
}

void
facets_free(struct facets *f)
{
	if (!f)
		return;
	pool_free(&f->words);
	free(f->first);
	free(f->v);
	free(f->more);
	free(f);
}

/* Do these words stand in w from its word i on, a blank before each? */
static bool
goes_on(const struct passage *w, size_t i, const uint32_t *rest)
{
	for (; *rest; rest++, i++) {
		const struct passage_word *x = w->v + i;

		if (i >= w->n || x->k->low != *rest || x->from != x->before + 1)
			return false;
	}
	return true;
}

static bool
turns(struct cell w)
{
	return cell_is(w, "and") || cell_is(w, "but") || cell_is(w, "while") ||
	    cell_is(w, "whereas") || cell_is(w, "although") ||
	    cell_is(w, "when") || cell_is(w, "where") || cell_is(w, "because");
}

/* A bit for a word by its number; that of 0, for none, is of no other. */
static uint64_t
bit_of(uint32_t id)
{
	return id ? (uint64_t)2 << id % 63 : 1;
}

void
facets_know(const struct facets *f, struct cell w, struct word_facts *k)
{
	char low[TOKEN_MAX];

	k->facets = 0;
	k->low = pool_find(&f->words, token_lower(w, low));
	k->facet = k->low ? f->first[k->low] : 0;
	for (unsigned i = k->facet; i; i = f->v[i - 1].next)
		k->facets |= bit_of(f->more[f->v[i - 1].rest]);
	k->turns = turns(w);
}

/* Takes in what the word at c, behind which word i comes, says of facets still
 * unknown where it stands on these sides. */
static void
take(const struct facets *f, const struct cursor *c, size_t i, unsigned sides,
    facet_set *out)
{
	facet_set found = 0;
	const struct passage *w = c->w;

	if (!(c->k->facets & (1 | bit_of(i < w->n ? w->v[i].k->low : 0))))
		return;
	for (unsigned k = c->k->facet; k; k = f->v[k - 1].next) {
		const struct phrase *p = &f->v[k - 1];

		if (p->at & sides && !(*out & p->bits) &&
		    goes_on(w, i, f->more + p->rest))
			found |= found & p->bits ? 0 : p->value;
	}
	*out |= found;
}

static facet_set
look_behind(const struct facets *f, struct cursor c)
{
	enum {
		PARTS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_DOT |
		    SIGN_END | SIGN_BRACKET
	};
	facet_set out = 0;

	for (int i = 0; i < FAR; i++) {
		if (!cursor_next(&c) || c.k->turns || c.k->number ||
		    c.gap & PARTS)
			break;
		if (c.k->facet)
			take(f, &c, c.next, SIDE_AFTER, &out);
	}
	return out;
}

/* The word behind the one that c went before; none where that one is cut. */
static size_t
behind(const struct cursor *c)
{
	return c->at + c->s.len < c->w->v[c->next].to ? c->w->n : c->next + 1;
}

static void
look_before(const struct facets *f, struct cursor c, facet_set *out)
{
	for (int i = 0; i < FAR; i++) {
		if (!cursor_before(&c) ||
		    (c.k->turns && !cell_is(c.s, "and")) ||
		    c.gap & (SIGN_SEMICOLON | SIGN_END))
			break;
		if (c.k->facet)
			take(f, &c, behind(&c),
			    SIDE_BEFORE | (i < NEAR ? SIDE_NEAR : 0), out);
	}
}

facet_set
facets_find(const struct facets *f, struct cursor here, struct cursor end)
{
	facet_set out;

	if (!passage_facts(here.w).facet && !cursor_cuts(&here) &&
	    !cursor_cuts(&end))
		return 0;
	out = look_behind(f, end);
	look_before(f, here, &out);
	return out;
}

bool
facets_differ(facet_set a, facet_set b)
{
	for (facet_set m = VALUES; a && b && m; m <<= BITS)
		if (a & m && b & m && (a & m) != (b & m))
			return true;
	return false;
}

facet_set
facets_granted(const struct facets *f, facet_set a)
{
	return a & ~f->wish;
}

bool
facets_closed(const struct facets *f, facet_set a)
{
	facet_set x = a & bits_of(f->all);

	return x == f->all || x == f->top;
}

bool
facets_less(const struct facets *f, facet_set a, facet_set b)
{
	for (int i = 0; i < FACETS; i++)
		if (f->less[i] >> value_of(a, i) & 1 && !value_of(b, i))
			return true;
	return false;
}

bool
facets_alone(const struct facets *f, facet_set a, facet_set b, bool shares)
{
	const unsigned char *all = shares ? f->share : f->alone;

	for (int i = 0; i < FACETS; i++) {
		unsigned x = value_of(a, i), y = value_of(b, i);

		if (!x != !y && all[i] >> (x | y) & 1)
			return true;
	}
	return false;
}
