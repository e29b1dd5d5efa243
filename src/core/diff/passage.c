/* passage.c - the words of the sentence being read, and what is known of each.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/passage.h"

#include <stdlib.h>

#include "core/diff/clause.h"
#include "core/diff/echo.h"
#include "core/diff/facet.h"
#include "core/diff/origin.h"
#include "core/diff/sector.h"
#include "core/diff/tense.h"
#include "core/diff/token.h"
#include "core/diff/verb.h"
#include "lib/buf.h"
#include "lib/pool.h"

/* Words that are known before all are forgotten. */
enum { MANY = 1 << 16 };

struct word {
	uint32_t from, to; /* bytes */
	uint32_t id;       /* of known */
};

struct passage {
	const struct verbs *verbs;
	const struct facets *facets;
	struct buf text;
	struct word *v;
	size_t n, cap;
	struct pool names;
	/* By number of names; cursors point to them while more come. */
	struct word_facts **known;
	size_t knowncap;
	struct arena mem; /* of them */
	struct passage_facts facts;
};

struct passage *
passage_new(const struct verbs *v, const struct facets *f)
{
	struct passage *w = mem_zero(1, sizeof(*w));

	w->verbs = v;
	w->facets = f;
	return w;
}

void
passage_free(struct passage *w)
{
	if (!w)
		return;
	buf_free(&w->text);
	pool_free(&w->names);
	arena_free(&w->mem);
	free(w->known);
	free(w->v);
	free(w);
}

struct cell
passage_text(const struct passage *w)
{
	return w->text.len ? (struct cell){w->text.s, w->text.len} :
			     (struct cell){"", 0};
}

struct passage_facts
passage_facts(const struct passage *w)
{
	return w->facts;
}

static struct word_facts
facts_of(const struct passage *w, struct cell s)
{
	struct word_facts k = {
	    .number = (unsigned char)(*s.s - '0') < 10,
	};

	verbs_know(w->verbs, s, &k);
	facets_know(w->facets, s, &k);
	sectors_know(s, &k);
	tense_know(s, &k);
	echoes_know(s, &k);
	clauses_know(s, &k);
	origins_know(s, &k);
	return k;
}

static uint32_t
id_of(struct passage *w, struct cell s)
{
	size_t had = w->names.n;
	uint32_t id = pool_add(&w->names, s);

	if (w->names.n == had)
		return id;
	w->known = mem_grow(w->known, &w->knowncap, id + 1, sizeof(*w->known));
	w->known[id] = arena_alloc(&w->mem, sizeof(**w->known));
	*w->known[id] = facts_of(w, s);
	return id;
}

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
add_facts(struct passage *w, const struct word_facts *k)
{
	w->facts.verbs |= k->role;
	w->facts.facet |= k->facet != 0;
	w->facts.sector |= k->sector >= 0;
}

void
passage_read(struct passage *w, struct cell text)
{
	struct cell s;
	size_t at = 0;

	if (cell_eq(passage_text(w), text))
		return;
	if (w->names.n > MANY) {
		pool_free(&w->names);
		arena_reset(&w->mem);
	}
	w->n = w->text.len = 0;
	w->facts = (struct passage_facts){0};
	buf_add(&w->text, text.s, text.len);
	text = passage_text(w);
	while ((s = token_next(text, &at)).len) {
		w->v = mem_grow(w->v, &w->cap, w->n + 1, sizeof(*w->v));
		w->v[w->n++] = (struct word){(uint32_t)(s.s - text.s),
		    (uint32_t)at, id_of(w, s)};
		add_facts(w, w->known[w->v[w->n - 1].id]);
	}
}

/* --- places */

struct cursor
passage_at(struct passage *w, size_t at)
{
	struct cursor c = {.w = w, .at = at < w->text.len ? at : w->text.len};
	size_t lo = 0, hi = w->n;

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

bool
cursor_cuts(const struct cursor *c)
{
	return c->next < c->w->n && c->w->v[c->next].from < c->at;
}

/* The word of bytes [from, to), a whole one or a part of one. */
static bool
take(struct cursor *c, size_t from, size_t to, const struct word *whole)
{
	struct passage *w = c->w;
	uint32_t id;

	c->s = (struct cell){w->text.s + from, to - from};
	id = whole ? whole->id : id_of(w, c->s);
	c->k = w->known[id];
	return true;
}

bool
cursor_next(struct cursor *c)
{
	const struct passage *w = c->w;
	const struct word *x;
	size_t from = c->at;

	c->gap = 0;
	if (c->next >= w->n)
		return nothing(c);
	x = &w->v[c->next++];
	c->at = x->to;
	if (from > x->from)
		return take(c, from, x->to, NULL);
	c->gap = signs_in(w->text.s, from, x->from);
	return take(c, x->from, x->to, x);
}

bool
cursor_before(struct cursor *c)
{
	const struct passage *w = c->w;
	const struct word *x;
	size_t to = c->at;

	c->gap = 0;
	if (cursor_cuts(c)) {
		c->at = w->v[c->next].from;
		return take(c, c->at, to, NULL);
	}
	if (!c->next)
		return nothing(c);
	x = &w->v[--c->next];
	c->at = x->from;
	c->gap = signs_in(w->text.s, x->to, to);
	return take(c, x->from, x->to, x);
}
