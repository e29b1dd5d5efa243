/* memo.c - what is known of words, looked up once and kept.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/memo.h"

#include <stdlib.h>
#include <string.h>

#include "core/tag/rule/memonew.h"
#include "core/tag/rule/ruleset.h"
#include "lib/mem.h"

/* All is forgotten where a text might find no room; slots for it. */
enum {
	TEXT_WORDS = LEX_MAX / 2 + 1,
	WORDS = 16384 + TEXT_WORDS,
	SLOT_BITS = 15,
	SLOTS = 1 << SLOT_BITS
};

void
memo_init(struct memo *m)
{
	*m = (struct memo){.word = mem_lines(WORDS * sizeof(*m->word)),
	    .more = mem_zero(WORDS, sizeof(*m->more)),
	    .slot = mem_zero(SLOTS, sizeof(*m->slot)),
	    .sure = mem_zero(1, sizeof(*m->sure)),
	    .asked = mem_zero(1, sizeof(*m->asked)),
	    .nsure = 1,
	    .surecap = 1,
	    .askedcap = 1,
	    .busy = mem_zero(TEXT_WORDS, sizeof(*m->busy))};
}

void
memo_free(struct memo *m)
{
	free(m->word);
	free(m->slot);
	free(m->busy);
	free(m->sure);
	free(m->more);
	free(m->asked);
	free(m->phrase);
	free(m->entry);
	free(m->group);
	free(m->hanging);
	*m = (struct memo){0};
}

void
memo_forget(struct memo *m)
{
	if (m->n)
		memset(m->slot, 0, SLOTS * sizeof(*m->slot));
	m->n = m->nasked = m->nphrase = m->ngroup = 0;
	m->nsure = 1; /* the first: none, for most words */
}

/* --- looking words up */

/* Are the eight bytes at both the same? */
static inline bool
same_eight(const char *a, const char *b)
{
	uint64_t x, y;

	memcpy(&x, a, 8);
	memcpy(&y, b, 8);
	return x == y;
}

/* Is it the word of len bytes at low? Its first eight and its last are all
 * there are. Hot. */
static inline bool
is_word(const struct memo_word *w, const char *low, size_t len)
{
	uint64_t x, y;

	if (w->len != len)
		return false;
	if (len > 8)
		return same_eight(w->low, low) &&
		    same_eight(w->low + len - 8, low + len - 8);
	memcpy(&x, w->low, 8);
	memcpy(&y, low, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return !((x ^ y) >> (64 - 8 * len));
#else
	return !((x ^ y) << (64 - 8 * len));
#endif
}

static const struct memo_word *
find_word(struct rules *r, const struct lex *x, const struct lexeme *l)
{
	struct memo *m = &r->memo;
	size_t len = (size_t)(l->end - l->start);
	size_t at = l->hash >> (32 - SLOT_BITS);

	if (len > MEMO_BYTES)
		return memo_word_new(r, x, l);
	for (; m->slot[at]; at = (at + 1) & (SLOTS - 1)) {
		const struct memo_word *w = &m->word[m->slot[at] - 1];

		if (is_word(w, x->low + l->start, len))
			return w;
	}
	m->slot[at] = (uint16_t)(m->n + 1);
	return memo_word_new(r, x, l);
}

/* A new text, of which no word has been looked up yet. */
static void
clear_ranks(struct rules *r)
{
	for (size_t i = 0; i < r->nlit; i++)
		for (size_t k = 0; k < LIT; k++)
			r->ranks_of[r->lit[i].at[k]] = 0;
	r->nlit = 0;
}

/* What has those numbers stands there; the last one at the word before. */
static inline void
set_ranks(struct rules *r, const struct lit *l, uint32_t rank, uint32_t before)
{
	r->lit[r->nlit++] = *l;
	for (size_t k = 0; k + 1 < LIT; k++)
		r->ranks_of[l->at[k]] |= rank;
	r->ranks_of[l->at[LIT - 1]] |= before;
}

/* More than the word has room for. */
static void
set_more(struct rules *r, const struct memo_word *k, uint32_t rank)
{
	const uint16_t *more = r->memo.more[k - r->memo.word].number;

	for (size_t i = 0; i < MEMO_MORE && more[i] != NUMBER_NONE; i += LIT)
		set_ranks(r,
		    &(struct lit){
			{more[i], more[i + 1], more[i + 2], more[i + 3]}},
		    rank, rank);
}

/* Hot; with few branches that the text decides. */
void
memo_words(struct rules *r, struct lex *x)
{
	unsigned rank = 0;
	uint32_t before = 1, bit, last = 0;
	size_t end = 0, nbusy = 0;
	bool leads = false;

	clear_ranks(r);
	r->rank[0] = 0;
	if (r->memo.n + x->n > WORDS)
		memo_forget(&r->memo);
	for (size_t i = 0; i < x->n; i++) {
		struct lexeme *w = &x->w[i];
		const struct memo_word *k = find_word(r, x, w);
		struct lit l = {{k->number[0], k->number[1], k->number[2]}};

		rank += w->start && x->low[w->start - 1] == ' ';
		bit = rank_bit(rank);
		w->known = k;
		r->rank[i] = (uint16_t)rank;
		r->memo.busy[nbusy] = (uint16_t)i;
		nbusy += k->busy;
		if (leads && w->start == end + 1)
			l.at[LIT - 1] = number_of(r, lex_pair(last, w->hash));
		set_ranks(r, &l, bit, before);
		if (k->more)
			set_more(r, k, bit);
		leads = k->leads;
		before = bit;
		last = w->hash;
		end = w->end;
	}
	r->memo.nbusy = nbusy;
	r->ranks = rank;
}
