/* memo.c - what is known of words, looked up once and kept.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/memo.h"

#include <stdlib.h>
#include <string.h>

#include "core/tag/ruleset.h"
#include "core/tag/textword.h"
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
	*m = (struct memo){.word = mem_zero(WORDS, sizeof(*m->word)),
	    .slot = mem_zero(SLOTS, sizeof(*m->slot)),
	    .busy = mem_zero(TEXT_WORDS, sizeof(*m->busy))};
}

void
memo_free(struct memo *m)
{
	free(m->word);
	free(m->slot);
	free(m->busy);
	free(m->whole);
	free(m->phrase);
	free(m->asked);
	*m = (struct memo){0};
}

void
memo_forget(struct memo *m)
{
	if (m->n)
		memset(m->slot, 0, SLOTS * sizeof(*m->slot));
	m->n = m->nwhole = m->nphrase = 0;
}

/* --- a new word */

static void
add_whole(struct rules *r, struct memo_word *w, uint32_t entry)
{
	struct memo *m = &r->memo;
	const struct entry *e = &r->entry[entry];

	m->whole =
	    mem_grow(m->whole, &m->wholecap, m->nwhole + 1, sizeof(*m->whole));
	m->whole[m->nwhole++] = entry_asked(r, e);
	w->nwhole++;
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
			       len;
}

static void
add_phrase(struct rules *r, struct memo_word *w, uint32_t entry, size_t len)
{
	struct memo *m = &r->memo;
	const struct entry *e = &r->entry[entry];
	struct memo_phrase p = {.key = e->key};
	size_t at = telling_bytes(e, len), n = e->len - at;

	p.at = (uint8_t)at;
	memcpy(&p.bytes, entry_low(r, e) + at, 4);
	memset(&p.mask, 0xff, n < 4 ? n : 4);
	p.bytes &= p.mask;
	m->phrase = mem_grow(m->phrase, &m->phrasecap, m->nphrase + 1,
	    sizeof(*m->phrase));
	m->asked =
	    mem_grow(m->asked, &m->askedcap, m->nphrase + 1, sizeof(*m->asked));
	m->asked[m->nphrase] = entry_asked(r, e);
	m->phrase[m->nphrase++] = p;
	w->nphrase++;
}

/* Two bytes at least of the word behind it tell whether the entry stands. */
static bool
tells_next(const struct entry *e, size_t len)
{
	return e->key + len + 2 < e->len;
}

/* Does the entry hold the word where its key is? */
static bool
holds(const struct rules *r, const struct entry *e, const char *low, size_t len)
{
	return e->len >= e->key + len &&
	    memcmp(entry_low(r, e) + e->key, low, len) == 0;
}

/* Entries that hang at the word: those that go on first. */
static void
add_keyed(struct rules *r, struct memo_word *w, uint32_t hash, const char *low,
    size_t len)
{
	uint32_t first = vocab_find(&r->vocab, hash);
	const struct entry *e;

	w->pairs = first & 1;
	for (uint32_t n = first >> 1; n; n = e->next) {
		e = &r->entry[n - 1];
		if (!holds(r, e, low, len))
			continue;
		if (e->len == len) {
			add_whole(r, w, n - 1);
		} else if (tells_next(e, len)) {
			add_phrase(r, w, n - 1, len);
			w->next |=
			    memo_next(entry_low(r, e) + e->key + len + 1);
		}
	}
	w->nnext = w->nphrase;
	for (uint32_t n = first >> 1; n; n = e->next) {
		e = &r->entry[n - 1];
		if (holds(r, e, low, len) && e->len > len &&
		    !tells_next(e, len))
			add_phrase(r, w, n - 1, len);
	}
}

/* Entries that the word begins with. */
static void
add_begun(struct rules *r, struct memo_word *w, const char *low, size_t len)
{
	for (size_t n = 2; n <= LONG && n <= len; n++) {
		uint32_t i = vocab_find(&r->prefix, prefix_key(low, n));

		for (const struct entry *e; i; i = e->next) {
			e = &r->entry[i - 1];
			if (e->len <= len &&
			    !memcmp(entry_low(r, e), low, e->len))
				add_whole(r, w, i - 1);
		}
	}
}

static struct memo_word *
word_new(struct rules *r, const struct lex *x, const struct lexeme *l)
{
	struct memo *m = &r->memo;
	struct memo_word *w = &m->word[m->n++];
	const char *low = x->low + l->start;
	size_t len = (size_t)(l->end - l->start);
	struct span at = {l->start, l->end};

	*w = (struct memo_word){.classes = textword_classes(x->s, at),
	    .lists = textword_lists(x->s, at),
	    .whole = (uint32_t)m->nwhole,
	    .phrase = (uint32_t)m->nphrase};
	if (len <= MEMO_BYTES) {
		w->len = (uint8_t)len;
		memcpy(w->low, low, len);
	}
	w->bloom[0] = bloom_at(l->hash);
	w->bloom[1] = bloom_at(prefix_key(low, SHORT));
	w->bloom[2] = bloom_at(prefix_key(low, LONG));
	add_keyed(r, w, l->hash, low, len);
	add_begun(r, w, low, len);
	w->busy = w->pairs || w->nwhole || w->nphrase;
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

/* A new text, of which nothing is in bloom yet. */
static void
clear_bloom(struct rules *r)
{
	r->bloomed = (uint16_t)(r->bloomed + BLOOM_STAMP);
	if (r->bloomed)
		return;
	memset(r->bloom, 0, sizeof(r->bloom));
	r->bloomed = BLOOM_STAMP;
}

/* Hot. */
void
memo_words(struct rules *r, struct lex *x)
{
	size_t digits = lex_last(x->digit, x->len);
	uint16_t before = 0;

	if (r->memo.n + x->n > WORDS)
		memo_forget(&r->memo);
	r->memo.nbusy = 0;
	clear_bloom(r);
	for (size_t i = 0; i < x->n; i++) {
		struct lexeme *w = &x->w[i];
		const struct memo_word *k = find_word(r, x, w);
		uint16_t now = bloom_now(r, w->start);

		w->known = k;
		r->memo.busy[r->memo.nbusy] = (uint16_t)i;
		r->memo.nbusy += k->busy;
		for (size_t b = 0; b < 3; b++)
			r->bloom[k->bloom[b]] = now;
		if (i && w->start == w[-1].end + 1)
			r->bloom[bloom_at(lex_pair(w[-1].hash, w->hash))] =
			    before;
		before = now;
	}
	if (digits)
		r->bloom[BLOOM_DIGIT] = bloom_now(r, digits - 1);
}
