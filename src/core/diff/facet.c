/* facet.c - which of several things a number is of, by the words beside it.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/facet.h"

#include <stdlib.h>
#include <string.h>

#include "core/diff/token.h"
#include "lib/mem.h"
#include "lib/pool.h"

#include "data/facets.h"

enum { COL_WORDS, COL_FACET, COL_VALUE, COL_ALONE };

/* Facets, bits of one, and words that are looked at to either side. */
enum { FACETS = 21, BITS = 3, VALUES = 7, FAR = 24 };

struct phrase {
	struct cell rest; /* behind its first word */
	facet_set value;  /* in the bits of its facet */
	unsigned next;    /* another one of that first word, + 1 */
};

struct facets {
	struct pool words;
	unsigned *first; /* by number of words: its phrase + 1 */
	size_t cap;
	struct phrase *v;
	size_t n, room;
	/* all bits of facets with values that stand alone: of all, of shares */
	facet_set alone, share;
};

static facet_set
bits_of(facet_set value)
{
	for (int i = 0; i < FACETS; i++)
		if (value >> i * BITS & VALUES)
			return (facet_set)VALUES << i * BITS;
	return 0;
}

static void
add_phrase(struct facets *f, struct cell c, facet_set value)
{
	size_t at = 0;
	struct cell w = token_next(c, &at);
	uint32_t id = pool_add(&f->words, w);

	if (id >= f->cap) {
		size_t had = f->cap;

		f->first =
		    mem_grow(f->first, &f->cap, id + 1, sizeof(*f->first));
		memset(f->first + had, 0, (f->cap - had) * sizeof(*f->first));
	}
	f->v = mem_grow(f->v, &f->room, f->n + 1, sizeof(*f->v));
	f->v[f->n] =
	    (struct phrase){{c.s + at, c.len - at}, value, f->first[id]};
	f->first[id] = (unsigned)++f->n;
}

static void
add_row(struct facets *f, size_t row, facet_set value)
{
	const char *s = table_at(&table_facets, row, COL_WORDS);

	for (size_t n; *s; s += n + (s[n] == '|')) {
		n = strcspn(s, "|");
		add_phrase(f, (struct cell){s, n}, value);
	}
	s = table_at(&table_facets, row, COL_ALONE);
	f->alone |= *s == 'a' ? bits_of(value) : 0;
	f->share |= *s ? bits_of(value) : 0;
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

		if (id > FACETS || values[id] == VALUES)
			continue;
		add_row(f, i, (facet_set)++values[id] << (id - 1) * BITS);
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
	free(f);
}

/* Do the words of rest stand in text from byte at on? */
static bool
goes_on(struct cell text, size_t at, struct cell rest)
{
	size_t k = 0;

	for (;;) {
		struct cell w = token_next(rest, &k), t;
		size_t from = at;
		char low[TOKEN_MAX];

		if (!w.len)
			return true;
		t = token_next(text, &at);
		if (t.s != text.s + from + 1 ||
		    !cell_eq(token_lower(t, low), w))
			return false;
	}
}

/* Takes in what w, which ends at byte at, says of facets still unknown. */
static void
take(const struct facets *f, struct cell text, struct cell w, size_t at,
    facet_set *out)
{
	char low[TOKEN_MAX];
	uint32_t id = pool_find(&f->words, token_lower(w, low));
	facet_set found = 0;

	for (unsigned k = id ? f->first[id] : 0; k; k = f->v[k - 1].next) {
		const struct phrase *p = &f->v[k - 1];

		if (!(*out & bits_of(p->value)) && goes_on(text, at, p->rest))
			found |= found & bits_of(p->value) ? 0 : p->value;
	}
	*out |= found;
}

static bool
turns(struct cell w)
{
	return cell_is(w, "and") || cell_is(w, "but") || cell_is(w, "while") ||
	    cell_is(w, "whereas") || cell_is(w, "although");
}

static bool
parted(struct cell text, size_t from, size_t to, const char *signs)
{
	for (size_t i = from; i < to; i++)
		if (strchr(signs, text.s[i]))
			return true;
	return false;
}

static facet_set
look_behind(const struct facets *f, struct cell text, size_t at)
{
	facet_set out = 0;

	for (int i = 0; i < FAR; i++) {
		size_t from = at;
		struct cell w = token_next(text, &at);

		if (!w.len || turns(w) || (*w.s >= '0' && *w.s <= '9') ||
		    parted(text, from, (size_t)(w.s - text.s), ",;:.!?()"))
			break;
		take(f, text, w, at, &out);
	}
	return out;
}

static void
look_before(const struct facets *f, struct cell text, size_t at, facet_set *out)
{
	for (int i = 0; i < FAR; i++) {
		size_t to = at;
		struct cell w = token_before(text, &at);

		if (!w.len || (turns(w) && !cell_is(w, "and")) ||
		    parted(text, at + w.len, to, ";!?"))
			break;
		take(f, text, w, at + w.len, out);
	}
}

facet_set
facets_find(const struct facets *f, struct cell text, struct span at)
{
	facet_set out;

	if (at.end > text.len || at.start > at.end)
		return 0;
	out = look_behind(f, text, at.end);
	look_before(f, text, at.start, &out);
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

bool
facets_alone(const struct facets *f, facet_set a, facet_set b, bool shares)
{
	facet_set all = shares ? f->share : f->alone;

	for (facet_set m = VALUES; m; m <<= BITS)
		if (m & all && !(a & m) != !(b & m))
			return true;
	return false;
}
