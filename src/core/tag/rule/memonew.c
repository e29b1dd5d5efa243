/* memonew.c - what is known of a word, found out when it comes first.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/memonew.h"

#include <string.h>

#include "core/tag/rule/ruleset.h"
#include "core/tag/text/textword.h"
#include "lib/mem.h"

/* Bytes of a word beside that tell whether an entry stands there. */
enum { TELLING = 2 };

/* How an entry stands to the word that it hangs at: it is sure, or asked, or
 * that where a blank follows; or it is a phrase, of one of the groups that go
 * on or of those that are behind a word, or of none. */
enum part {
	SURE,
	ASKED,
	SPACED,
	GOES_ON,
	BEHIND = GOES_ON + MEMO_GROUPS,
	OTHER = BEHIND + MEMO_GROUPS,
	PARTS
};

/* --- the entries that hang at it */

/* Two bytes at least of the word behind it tell whether the entry stands, or
 * the last two of the word before it. */
static enum part
part_of(const struct rules *r, const struct entry *e, size_t len)
{
	const char *low = entry_low(r, e);
	size_t end = e->key + len;

	if (end + TELLING < e->len)
		return GOES_ON + memo_bytes(low + end + 1);
	if (e->key > TELLING)
		return BEHIND + memo_bytes(low + e->key - 1 - TELLING);
	if (e->len == len && e->exact)
		return r->rule[e->rule].icase ? SURE : OTHER;
	if (e->len == len)
		return ASKED;
	return !e->key && !e->exact && e->len == len + 1 && low[len] == ' ' ?
	    SPACED :
	    OTHER;
}

/* The same of an entry that the word begins with. */
static enum part
begun_part(const struct rules *r, const struct entry *e)
{
	return !e->exact ? ASKED : r->rule[e->rule].icase ? SURE : OTHER;
}

static void
hang(struct memo *m, const struct entry *e, enum part part)
{
	m->hanging = mem_grow(m->hanging, &m->hangcap, m->nhanging + 1,
	    sizeof(*m->hanging));
	m->hanging[m->nhanging++] = (struct memo_hanging){e, part};
}

/* Notes the entries of which the word is the key; first: of their chain. */
static void
hang_keyed(struct rules *r, uint32_t first, struct cell word)
{
	for (const struct entry *e; first; first = e->next) {
		e = &r->entry[first - 1];
		if (e->len >= e->key + word.len &&
		    cell_same(entry_low(r, e) + e->key, word.s, word.len))
			hang(&r->memo, e, part_of(r, e, word.len));
	}
}

/* Those that the word begins with. */
static void
hang_begun(struct rules *r, struct cell word)
{
	for (size_t n = 2; n <= LONG && n <= word.len; n++) {
		uint32_t i = vocab_find(&r->prefix, prefix_key(word.s, n));

		for (const struct entry *e; i; i = e->next) {
			e = &r->entry[i - 1];
			if (e->len <= word.len &&
			    cell_same(entry_low(r, e), word.s, e->len))
				hang(&r->memo, e, begun_part(r, e));
		}
	}
}

/* --- what is kept of them */

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

/* Where a group of phrases begins, from the word's first phrase on. */
static void
add_group(struct memo *m, size_t first)
{
	m->group =
	    mem_grow(m->group, &m->groupcap, m->ngroup + 1, sizeof(*m->group));
	m->group[m->ngroup++] = (uint16_t)first;
}

/* Adds where the groups that have phrases begin, n of each part; a bit for each
 * of those. */
static uint64_t
add_groups(struct memo *m, const size_t n[PARTS])
{
	size_t first = 0;
	uint64_t bits = 0;

	for (unsigned p = GOES_ON; p < OTHER; p++) {
		if (!n[p])
			continue;
		add_group(m, first);
		bits |= (uint64_t)1 << (p - GOES_ON);
		first += n[p];
	}
	add_group(m, first);
	return bits;
}

/* Puts what hangs at the word, which stays in order within a part, behind
 * itself in the order of parts; n gets how many there are of each. */
static const struct memo_hanging *
sort_hanging(struct memo *m, size_t n[PARTS])
{
	size_t at[PARTS], end = m->nhanging;

	m->hanging = mem_grow(m->hanging, &m->hangcap, 2 * m->nhanging,
	    sizeof(*m->hanging));
	memset(n, 0, PARTS * sizeof(*n));
	for (size_t i = 0; i < m->nhanging; i++)
		n[m->hanging[i].part]++;
	for (size_t p = 0; p < PARTS; p++) {
		at[p] = end;
		end += n[p];
	}
	for (size_t i = 0; i < m->nhanging; i++)
		m->hanging[at[m->hanging[i].part]++] = m->hanging[i];
	return m->hanging + m->nhanging;
}

/* Adds to w all that hangs at the word of len bytes. */
static void
add_entries(struct rules *r, struct memo_word *w, size_t len)
{
	struct memo *m = &r->memo;
	size_t n[PARTS];
	const struct memo_hanging *h = sort_hanging(m, n);
	uint64_t groups;

	w->sure = (uint32_t)m->nsure;
	w->group = (uint32_t)m->ngroup;
	for (size_t i = 0; i < m->nhanging; i++)
		if (h[i].part == SURE)
			add_sure(r, h[i].entry);
		else if (h[i].part < GOES_ON)
			add_asked(r, h[i].entry);
		else
			add_phrase(r, h[i].entry, len);
	end_sure(r);
	groups = add_groups(m, n);
	w->next = (uint32_t)groups;
	w->before = (uint32_t)(groups >> MEMO_GROUPS);
	w->nasked = (uint16_t)n[ASKED];
	w->nspaced = (uint16_t)n[SPACED];
	w->nother = (uint16_t)n[OTHER];
	w->busy = true;
}

/* --- the word */

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

struct memo_word *
memo_word_new(struct rules *r, const struct lex *x, const struct lexeme *l)
{
	struct memo *m = &r->memo;
	struct memo_word *w = &m->word[m->n++];
	struct cell word = {x->low + l->start, (size_t)(l->end - l->start)};
	struct span at = {l->start, l->end};
	uint32_t first = vocab_find(&r->vocab, l->hash);

	m->nhanging = 0;
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
	hang_keyed(r, first >> 1, word);
	hang_begun(r, word);
	if (m->nhanging)
		add_entries(r, w, word.len);
	return w;
}
