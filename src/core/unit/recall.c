/* recall.c - words that units begin with, and units in cells: what is known of
 * those met before.
 * split > tag > [extract-numbers > normalize-units] > diff-claims
 *
 * Most words are asked for again and again, and most begin no unit; of those
 * that do most are the whole of it. */
#include <string.h>

#include "core/unit/compound.h"
#include "core/unit/index.h"

/* A hash of n bytes, n > 0, from some of them. */
static unsigned
hash(const char *s, size_t n)
{
	unsigned h = (unsigned char)s[0] * 961u +
	    (unsigned char)s[n / 2] * 31u + (unsigned char)s[n - 1] +
	    (unsigned)n * 131u;

	return h ^ h >> 9;
}

/* Fills the slot with what is known of the word. */
static void
learn(struct units *u, struct first *f, const char *s, size_t n)
{
	memcpy(f->s, s, n);
	f->len = (unsigned char)n;
	f->names = (unsigned char)index_names_of(u, s, n);
	u->alone[f - u->first] = (struct simple){0};
	if (f->names & INDEX_WORDS)
		index_find_first(u, s, n, n, &u->alone[f - u->first]);
}

/* What is known of the word of n bytes at s; NULL where it is too long, or
 * names are still to come. */
static const struct first *
recall(struct units *u, const char *s, size_t n)
{
	struct first *f;

	if (!u->loaded || n > FIRST_LONGEST)
		return NULL;
	f = &u->first[hash(s, n) % FIRST_SLOTS];
	if (f->len != n || !cell_same(f->s, s, n))
		learn(u, f, s, n);
	return f;
}

/* Does a word of letters, or a sign, end where any name may end, whatever it
 * is? */
static bool
ends(const char *s, size_t len, size_t first)
{
	if (first == 1 && (unsigned char)*s < 0x80 && !index_letter(s, 1))
		return !factor_digit(s, 1);
	return index_letter(s, len) &&
	    (first == len || (s[first] != '_' && !factor_digit(s + first, 1)));
}

bool
index_find(struct units *u, const char *s, size_t len, struct simple *out)
{
	const struct first *f;
	size_t first;

	*out = (struct simple){0};
	if (len > INDEX_LONGEST)
		len = INDEX_LONGEST;
	first = index_word(s, len);
	if (!first)
		return false;
	f = recall(u, s, first);
	if (f && f->names == INDEX_NONE)
		return false;
	if (!f || f->names & INDEX_PREFIXED || !ends(s, len, first))
		return index_find_first(u, s, len, first, out);
	*out = u->alone[f - u->first];
	if (f->names & INDEX_PHRASES)
		index_find_phrase(u, s, len, first, out);
	return out->len > 0 && !(out->flags & ALIAS_NONE);
}

bool
unit_begins(struct units *u, const char *s, size_t len, size_t n)
{
	static const char *const others[] = {"square", "sq", "cubic", "cu",
	    "per"};
	const struct first *f;
	char c = (char)(*s | 32);
	size_t k;

	if (index_word(s, len) != n)
		return true;
	for (size_t i = 0; (c == 's' || c == 'c' || c == 'p') &&
	     i < sizeof(others) / sizeof(*others);
	     i++)
		if (factor_word(s, len, others[i], &k))
			return true;
	f = recall(u, s, n);
	return (f ? f->names : index_names_of(u, s, n)) != INDEX_NONE;
}

bool
unit_of_cell(struct units *u, struct cell c, struct unit_hit *hit)
{
	struct met *m;

	if (!u->loaded || !c.len || c.len > MET_LONGEST)
		return unit_find(u, c.s, c.len, hit);
	m = &u->met[hash(c.s, c.len) % MET_SLOTS];
	if (m->len != c.len || !cell_same(m->s, c.s, c.len)) {
		memcpy(m->s, c.s, c.len);
		m->len = (unsigned char)c.len;
		m->found = unit_find(u, c.s, c.len, &m->hit);
	}
	*hit = m->hit;
	return m->found;
}
