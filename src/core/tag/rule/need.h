/* need.h - do the words stand near that a rule needs besides?
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * memo.c sets a bit for each word of a text, by its rank. */
#ifndef CORE_TAG_RULE_NEED_H
#define CORE_TAG_RULE_NEED_H

#include "core/tag/rule/ruleset.h"

/* Where something stands that needs others: its begin, the last word that
 * begins there or before, and the word's rank. */
struct place {
	size_t start, word;
	unsigned rank;
	uint32_t behind; /* the bits of the rank and higher ones */
};

static inline struct place
place_of(const struct rules *r, size_t start, size_t word)
{
	unsigned rank = r->rank[word];

	return (struct place){start, word, rank,
	    r->ranks < RANKS ? UINT32_MAX << rank : UINT32_MAX};
}

/* The bits of the ranks of words that begin so many bytes behind it, or
 * less. */
static inline uint32_t
near_bytes(const struct rules *r, const struct lex *x, const struct place *p,
    size_t bytes)
{
	size_t i = p->word;

	if (r->ranks >= RANKS)
		return UINT32_MAX;
	while (i + 1 < x->n && x->w[i + 1].start <= p->start + bytes)
		i++;
	return UINT32_MAX >> (RANKS - 1 - r->rank[i]);
}

/* May one of the words stand near enough to the place that needs it? */
static inline bool
has_one(const struct rules *r, const struct lex *x, const struct need_set *s,
    const struct place *p)
{
	const uint16_t *no = r->number + s->at, *end = no + s->n;
	unsigned turn = (p->rank - s->back) % RANKS;
	uint32_t bits = s->span << turn | s->span >> (-turn % RANKS);

	if (!s->back)
		bits &= p->behind;
	if (s->near < NEAR_ANY)
		bits &= near_bytes(r, x, p, s->near);
	for (; no < end; no++)
		if (r->ranks_of[*no] & bits)
			return true;
	return false;
}

/* May all the words stand that are needed there, those of the first from sets
 * aside? */
static inline bool
has_all(const struct rules *r, const struct lex *x, uint32_t need, size_t from,
    const struct place *p)
{
	const struct need_set *s = r->need[need].also, *end = s + NEEDS;

	for (s += from; s < end && s->n; s++)
		if (!has_one(r, x, s, p))
			return false;
	return true;
}

/* The last word that begins at pos or before; the first where none does. */
static inline size_t
word_at(const struct lex *x, size_t pos)
{
	size_t w = x->at[pos];

	return w - (w > 0 && x->w[w].start > pos);
}

/* May all the words stand that are needed by what begins at start? */
static inline bool
has_needs(const struct rules *r, uint32_t need, const struct lex *x,
    size_t start)
{
	struct place p = place_of(r, start, word_at(x, start));

	return has_all(r, x, need, 0, &p);
}

#endif
