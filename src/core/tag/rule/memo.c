/* memo.c - what is known of words, looked up once and kept.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/memo.h"

#include <stdlib.h>
#include <string.h>

#include "core/tag/rule/ruleset.h"
#include "core/tag/text/textword.h"
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
	*m = (struct memo){0};
}

void
memo_forget(struct memo *m)
{
	if (m->n)
		memset(m->slot, 0, SLOTS * sizeof(*m->slot));
	m->n = m->nasked = m->nphrase = 0;
	m->nsure = 1; /* the first: none, for most words */
}

/* --- a new word */

/* Bytes of a word beside that tell whether an entry stands there. */
enum { TELLING = 2 };

/* How an entry stands to the word that it hangs at. */
enum stand { STANDS_SURE, STANDS_ASKED, SPACED, GOES_ON, BEHIND, OTHER };

/* Two bytes at least of the word behind it tell whether the entry stands, or
 * the last two of the word before it. */
static enum stand
stand_of(const struct rules *r, const struct entry *e, size_t len)
{
	size_t end = e->key + len;

	if (end + TELLING < e->len)
		return GOES_ON;
	if (e->key > TELLING)
		return BEHIND;
	if (e->len == len && e->exact)
		return r->rule[e->rule].icase ? STANDS_SURE : OTHER;
	if (e->len == len)
		return STANDS_ASKED;
	return !e->key && !e->exact && e->len == len + 1 &&
		entry_low(r, e)[len] == ' ' ?
	    SPACED :
	    OTHER;
}

/* The bytes that tell most phrases apart: how the next word begins, or what
 * stands before. */
static size_t
telling_bytes(const struct entry *e, size_t len)
{
	size_t next = e->key + len + 1;

	return next < e->len ? next :
	    e->key > 4       ? e->key - 5u :
	    e->key           ? 0 :
	    len < e->len     ? len :
			       0;
}

static void
add_phrase(struct rules *r, const struct entry *e, size_t len)
{
	struct memo *m = &r->memo;
	struct memo_phrase p = {.key = e->key};
	size_t at = telling_bytes(e, len), n = e->len - at;

	p.at = (uint8_t)at;
	memcpy(&p.bytes, entry_low(r, e) + at, 4);
	memset(&p.mask, 0xff, n < 4 ? n : 4);
	p.bytes &= p.mask;
	m->phrase = mem_grow(m->phrase, &m->phrasecap, m->nphrase + 1,
	    sizeof(*m->phrase));
	m->entry =
	    mem_grow(m->entry, &m->entrycap, m->nphrase + 1, sizeof(*m->entry));
	m->entry[m->nphrase] = entry_asked(r, e);
	m->phrase[m->nphrase++] = p;
}

static void
add_sure(struct rules *r, const struct entry *e)
{
	struct memo *m = &r->memo;
	const struct rule *x = &r->rule[e->rule];

	m->sure =
	    mem_grow(m->sure, &m->surecap, m->nsure + 1, sizeof(*m->sure));
	m->sure[m->nsure++] = (struct memo_sure){e->rule, (uint16_t)e->len,
	    (uint8_t)x->what, rule_layer(x)};
}

/* No more of the word. */
static void
end_sure(struct rules *r)
{
	struct memo *m = &r->memo;

	m->sure =
	    mem_grow(m->sure, &m->surecap, m->nsure + 1, sizeof(*m->sure));
	m->sure[m->nsure++] = (struct memo_sure){.len = 0};
}

static void
add_asked(struct rules *r, const struct entry *e)
{
	struct memo *m = &r->memo;

	m->asked =
	    mem_grow(m->asked, &m->askedcap, m->nasked + 1, sizeof(*m->asked));
	m->asked[m->nasked++] =
	    (struct memo_asked){e->rule, e->need, r->need[e->need].also[0]};
}

/* Does the entry hold the word where its key is? */
static bool
holds(const struct rules *r, const struct entry *e, const char *low, size_t len)
{
	return e->len >= e->key + len &&
	    memcmp(entry_low(r, e) + e->key, low, len) == 0;
}

static void
add_entry(struct rules *r, struct memo_word *w, const struct entry *e,
    enum stand how, size_t len)
{
	const char *low = entry_low(r, e);

	if (how == STANDS_SURE)
		add_sure(r, e);
	else if (how == STANDS_ASKED || how == SPACED)
		add_asked(r, e);
	else
		add_phrase(r, e, len);
	if (how == GOES_ON)
		w->next |= memo_bytes(low + e->key + len + 1);
	else if (how == BEHIND)
		w->before |= memo_bytes(low + e->key - 1 - TELLING);
}

/* Entries that hang at the word, and stand to it so; first: of their chain. How
 * many they are. */
static uint16_t
add_keyed(struct rules *r, struct memo_word *w, uint32_t first, enum stand how,
    struct cell word)
{
	uint16_t n = 0;

	for (const struct entry *e; first; first = e->next) {
		e = &r->entry[first - 1];
		if (!holds(r, e, word.s, word.len) ||
		    stand_of(r, e, word.len) != how)
			continue;
		add_entry(r, w, e, how, word.len);
		n++;
	}
	return n;
}

/* What an entry asks for that the word begins with. */
static enum stand
begun_of(const struct rules *r, const struct entry *e)
{
	return !e->exact           ? STANDS_ASKED :
	    r->rule[e->rule].icase ? STANDS_SURE :
				     OTHER;
}

/* The same of entries that the word begins with. */
static uint16_t
add_begun(struct rules *r, struct memo_word *w, enum stand how,
    struct cell word)
{
	uint16_t count = 0;

	for (size_t n = 2; n <= LONG && n <= word.len; n++) {
		uint32_t i = vocab_find(&r->prefix, prefix_key(word.s, n));

		for (const struct entry *e; i; i = e->next) {
			e = &r->entry[i - 1];
			if (begun_of(r, e) != how || e->len > word.len ||
			    memcmp(entry_low(r, e), word.s, e->len) != 0)
				continue;
			add_entry(r, w, e, how, word.len);
			count++;
		}
	}
	return count;
}

/* Does the word begin with an entry's bytes, perhaps? */
static bool
may_begin(const struct rules *r, struct cell word)
{
	for (size_t n = 2; n <= LONG && n <= word.len; n++)
		if (vocab_find(&r->prefix, prefix_key(word.s, n)))
			return true;
	return false;
}

/* All that hang at the word; first: of their chain. */
static void
add_entries(struct rules *r, struct memo_word *w, uint32_t first,
    struct cell word)
{
	w->sure = (uint32_t)r->memo.nsure;
	add_keyed(r, w, first, STANDS_SURE, word);
	add_begun(r, w, STANDS_SURE, word);
	w->busy = w->pairs || r->memo.nsure > w->sure;
	end_sure(r);
	w->nasked = add_keyed(r, w, first, STANDS_ASKED, word);
	w->nasked += add_begun(r, w, STANDS_ASKED, word);
	w->nspaced = add_keyed(r, w, first, SPACED, word);
	w->nnext = add_keyed(r, w, first, GOES_ON, word);
	w->nbefore = add_keyed(r, w, first, BEHIND, word);
	w->nother = add_keyed(r, w, first, OTHER, word);
	w->nother += add_begun(r, w, OTHER, word);
	w->busy |=
	    w->nasked || w->nspaced || w->nnext || w->nbefore || w->nother;
}

/* The numbers under which rules ask for the word. */
static void
find_numbers(struct rules *r, struct memo_word *w, const struct lex *x,
    const struct lexeme *l)
{
	uint16_t *more = r->memo.more[w - r->memo.word].number;
	const char *low = x->low + l->start;
	size_t n = 0, len = (size_t)(l->end - l->start);
	bool digit = lex_next(x->digit, l->end, l->start) < l->end;
	uint16_t number[MEMO_NUMBERS + MEMO_MORE] = {number_of(r, l->hash),
	    number_of(r, prefix_key(low, 2)),
	    number_of(r, prefix_key(low, SHORT)),
	    number_of(r, prefix_key(low, LONG)),
	    digit ? NUMBER_DIGIT : NUMBER_NONE};

	for (size_t i = 2; i <= LONG && i <= len; i++)
		number[3 + i] = number_of(r, tail_key(low, len, i));

	memset(more, 0, MEMO_MORE * sizeof(*more));
	for (size_t i = 0; i < MEMO_NUMBERS + MEMO_MORE; i++) {
		if (number[i] == NUMBER_NONE)
			continue;
		*(n < MEMO_NUMBERS ? &w->number[n] : &more[n - MEMO_NUMBERS]) =
		    number[i];
		n++;
	}
	w->more = n > MEMO_NUMBERS;
	w->leads = number_of(r, leads_key(l->hash)) != NUMBER_NONE;
}

static struct memo_word *
word_new(struct rules *r, const struct lex *x, const struct lexeme *l)
{
	struct memo *m = &r->memo;
	struct memo_word *w = &m->word[m->n++];
	struct cell word = {x->low + l->start, (size_t)(l->end - l->start)};
	struct span at = {l->start, l->end};
	uint32_t first = vocab_find(&r->vocab, l->hash);

	*w = (struct memo_word){.classes = textword_classes(x->s, at),
	    .lists = textword_lists(x->s, at),
	    .asked = (uint32_t)m->nasked,
	    .phrase = (uint32_t)m->nphrase};
	if (word.len <= MEMO_BYTES) {
		w->len = (uint8_t)word.len;
		memcpy(w->low, word.s, word.len);
	}
	find_numbers(r, w, x, l);
	w->pairs = w->busy = first & 1;
	if (first >> 1 || may_begin(r, word))
		add_entries(r, w, first >> 1, word);
	return w;
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
		return word_new(r, x, l);
	for (; m->slot[at]; at = (at + 1) & (SLOTS - 1)) {
		const struct memo_word *w = &m->word[m->slot[at] - 1];

		if (is_word(w, x->low + l->start, len))
			return w;
	}
	m->slot[at] = (uint16_t)(m->n + 1);
	return word_new(r, x, l);
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
