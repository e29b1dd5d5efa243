/* glossary.c - the words that have been met, and what is known of each.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/glossary.h"

#include <stdlib.h>

#include "core/diff/words/clause.h"
#include "core/diff/words/echo.h"
#include "core/diff/words/facet.h"
#include "core/diff/claim/origin.h"
#include "core/diff/claim/sector.h"
#include "core/diff/words/tense.h"
#include "core/diff/words/verb.h"
#include "lib/mem.h"

/* Words that are known before all are forgotten, and slots at first. */
enum { MANY = 1 << 16, FIRST = 1 << 12 };

/* All bytes of a word of at most SHORT, and how many they are; of a longer one
 * a hash. */
struct name {
	uint64_t a, b;
};
enum { SHORT = 15 };

struct met {
	struct word_facts facts;
	struct cell word;
};

struct slot {
	struct name name;
	struct met *met; /* NULL: free */
};

struct glossary {
	const struct verbs *verbs;
	const struct facets *facets;
	struct slot *slot;
	size_t nslot, n; /* a power of two; how many are taken */
	struct arena mem;
};

struct glossary *
glossary_new(const struct verbs *v, const struct facets *f)
{
	struct glossary *w = mem_zero(1, sizeof(*w));

	w->verbs = v;
	w->facets = f;
	w->nslot = FIRST;
	w->slot = mem_zero(w->nslot, sizeof(*w->slot));
	return w;
}

void
glossary_free(struct glossary *w)
{
	if (!w)
		return;
	arena_free(&w->mem);
	free(w->slot);
	free(w);
}

void
glossary_tidy(struct glossary *w)
{
	if (w->n <= MANY)
		return;
	memset(w->slot, 0, w->nslot * sizeof(*w->slot));
	arena_reset(&w->mem);
	w->n = 0;
}

/* --- names */

/* The first n bytes at s, of which eight may be read. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
static inline uint64_t
first_of(const char *s, size_t n)
{
	uint64_t w;

	memcpy(&w, s, sizeof(w));
	return n < sizeof(w) ? w & (((uint64_t)1 << 8 * n) - 1) : w;
}
#else
static inline uint64_t
first_of(const char *s, size_t n)
{
	uint64_t w = 0;

	for (size_t i = 0; i < n && i < sizeof(w); i++)
		w |= (uint64_t)(unsigned char)s[i] << 8 * i;
	return w;
}
#endif

static inline uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * 0xff51afd7ed558ccdu;
	return h ^ h >> 32;
}

static struct name
long_name(struct cell w)
{
	uint64_t h = w.len;
	size_t i = 0;

	for (; i + 8 <= w.len; i += 8)
		h = mix(h, first_of(w.s + i, 8));
	return (struct name){mix(h, first_of(w.s + w.len - 8, 8)), UINT64_MAX};
}

/* No name of a free slot, for it isn't 0. */
static inline struct name
short_name(struct cell w)
{
	return (struct name){first_of(w.s, w.len),
	    (w.len > 8 ? first_of(w.s + 8, w.len - 8) : 0) |
		(uint64_t)w.len << 56};
}

static inline size_t
place_of(struct name x)
{
	return (size_t)(mix(x.a, x.b * 0x9e3779b97f4a7c15u) >> 32);
}

/* The slot where the word is or belongs. */
static struct slot *
slot_of(const struct glossary *w, struct cell word, struct name x)
{
	for (size_t at = place_of(x);; at++) {
		struct slot *s = &w->slot[at & (w->nslot - 1)];

		if (!s->met ||
		    (s->name.a == x.a && s->name.b == x.b &&
			(word.len <= SHORT || cell_eq(s->met->word, word))))
			return s;
	}
}

/* --- facts */

static struct word_facts
facts_of(const struct glossary *w, struct cell s)
{
	struct word_facts k = {
	    .number = (unsigned char)(*s.s - '0') < 10,
	};

	verbs_know(w->verbs, s, &k);
	facets_know(w->facets, s, &k);
	sectors_know(s, &k);
	echoes_know(s, &k);
	clauses_know(s, &k);
	origins_know(s, &k);
	tense_know(s, &k);
	return k;
}

static void
grow(struct glossary *w)
{
	struct slot *old = w->slot;
	size_t many = w->nslot;

	w->nslot *= 2;
	w->slot = mem_zero(w->nslot, sizeof(*w->slot));
	for (size_t i = 0; i < many; i++)
		if (old[i].met)
			*slot_of(w, old[i].met->word, old[i].name) = old[i];
	free(old);
}

/* What is known of a word that isn't where its name leads first. */
static struct word_facts *
look_up(struct glossary *w, struct cell word, struct name x)
{
	struct slot *s = slot_of(w, word, x);
	struct met *m = s->met;

	if (m)
		return &m->facts;
	m = arena_alloc(&w->mem, sizeof(*m));
	m->word = (struct cell){arena_dup(&w->mem, word.s, word.len), word.len};
	m->facts = facts_of(w, m->word);
	if (++w->n * 2 > w->nslot) {
		grow(w);
		s = slot_of(w, word, x);
	}
	*s = (struct slot){x, m};
	return &m->facts;
}

struct word_facts *
glossary_know(struct glossary *w, struct cell word)
{
	struct name x;
	const struct slot *s;

	if (word.len > SHORT)
		return look_up(w, word, long_name(word));
	x = short_name(word);
	s = &w->slot[place_of(x) & (w->nslot - 1)];
	return s->name.a == x.a && s->name.b == x.b ? &s->met->facts :
						      look_up(w, word, x);
}
