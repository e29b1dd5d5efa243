/* match.c - where the rules match a text.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <stdlib.h>
#include <string.h>

#include "core/tag/rule/litset.h"
#include "core/tag/rule/need.h"
#include "core/tag/rule/ruleset.h"
#include "core/tag/text/textword.h"
#include "lib/ac.h"
#include "lib/rx.h"

/* What rule_layer tells apart. */
enum { LAYERS = LABEL_N + 1 + RULE_WHATS };

/* So many matches before one are looked at for one that holds it. */
enum { LOOK_BACK = 24 };

/* Blanks at its end are none of the hit's. */
static void
hit_add(struct rules *r, const char *text, struct hit h)
{
	while (h.end > h.start && text[h.end - 1] == ' ')
		h.end--;
	if (h.start >= h.end)
		return;
	r->hit = mem_grow(r->hit, &r->hitcap, r->nhit + 1, sizeof(*r->hit));
	r->hit[r->nhit++] = h;
}

/* What the pattern matches. */
static void
match_add(struct rules *r, struct rule *x, const char *text, struct span at)
{
	hit_add(r, text,
	    (struct hit){x, NULL, (uint32_t)at.start, (uint32_t)at.end,
		(uint8_t)x->what, rule_layer(x)});
}

static struct rx *
compiled(struct rules *r, struct rule *x)
{
	if (!x->tried)
		x->rx = rx_new(x->pattern.s, x->pattern.len, x->icase,
		    x->prefix, r->room);
	x->tried = true;
	return x->rx;
}

/* The first match from pos on, or only at pos where the rule's words begin
 * its matches; false if there is none. */
static bool
match(struct rules *r, struct rule *x, const char *text, size_t len, size_t pos,
    struct span *at)
{
	int rc = compiled(r, x) ? rx_find(x->rx, text, len, pos, at) : 0;

	if (rc < 0)
		r->broken = x;
	return rc > 0;
}

/* All matches; none begins before pos. */
static void
match_all(struct rules *r, struct rule *x, const char *text, size_t len,
    size_t pos)
{
	struct span at;

	if (x->stamp == r->stamp)
		return;
	x->stamp = r->stamp;
	while (pos <= len && match(r, x, text, len, pos, &at)) {
		match_add(r, x, text, at);
		pos = at.end > at.start ? at.end : at.end + 1;
	}
}

/* Where matches may begin whose first word that announces them is at pos:
 * behind the blank that is one too many. */
static size_t
match_begin(const struct rule *x, const char *s, size_t pos)
{
	unsigned n = x->reach;

	if (n >= BLANKS_MANY)
		return 0;
	for (; pos; pos--)
		if (s[pos - 1] == ' ' && !n--)
			break;
	return pos;
}

static void
match_here(struct rules *r, struct rule *x, const char *text, size_t len,
    size_t pos)
{
	struct span at;

	if (x->stamp != r->stamp) {
		x->stamp = r->stamp;
		x->last = x->tried_at = 0;
	}
	if (pos < x->last || x->tried_at == pos + 1)
		return;
	x->tried_at = pos + 1;
	if (!match(r, x, text, len, pos, &at))
		return;
	match_add(r, x, text, at);
	x->last = at.end;
}

/* As written in the rule, or all in capitals, as headlines are. */
static bool
case_suits(const char *text, struct cell s)
{
	if (cell_same(text, s.s, s.len))
		return true;
	if (s.len < 4)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (is_lower(text[i]))
			return false;
	return true;
}

/* The rule's pattern may match, where one of its words stands. */
static void
candidate_add(struct rules *r, uint32_t rule, size_t start)
{
	r->cand =
	    mem_grow(r->cand, &r->candcap, r->ncand + 1, sizeof(*r->cand));
	r->cand[r->ncand++] = (struct candidate){rule, (uint32_t)start};
}

/* An entry that says everything. */
static void
exact_found(struct rules *r, const struct memo_entry *e, const struct lex *x,
    size_t start)
{
	struct cell written = {r->bytes + e->text + e->len, e->len};
	size_t end = start + e->len;

	if (e->icase || case_suits(x->s + start, written))
		hit_add(r, x->s,
		    (struct hit){&r->rule[e->rule], NULL, start, end, e->what,
			e->layer});
}

/* The bytes of the entry stand at start; a word ends with them if need be. */
static inline void
found(struct rules *r, const struct memo_entry *e, const struct lex *x,
    size_t start)
{
	if (e->right && lex_bit(x->word, start + e->len))
		return;
	if (e->exact)
		exact_found(r, e, x, start);
	else if (!e->need || has_needs(r, e->need, x, start))
		candidate_add(r, e->rule, start);
}

static void
entry_found(struct rules *r, const struct entry *e, const struct lex *x,
    size_t start)
{
	struct memo_entry asked = entry_asked(r, e);

	found(r, &asked, x, start);
}

/* Do the entry's bytes stand at start, where a word begins? */
static inline bool
entry_stands(const struct rules *r, const struct entry *e, const struct lex *x,
    size_t start)
{
	return e->len <= x->len - start &&
	    cell_same(x->low + start, entry_low(r, e), e->len) &&
	    (!e->key || !start || !lex_bit(x->word, start - 1));
}

/* The entries whose key stands at at. */
static void
try_chain(struct rules *r, uint32_t n, const struct lex *x, size_t at)
{
	for (const struct entry *e; n; n = e->next) {
		e = &r->entry[n - 1];
		if (e->key <= at && entry_stands(r, e, x, at - e->key))
			entry_found(r, e, x, at - e->key);
	}
}

/* Entries of more words than the one, the next one of which is w[1]. */
static void
try_pairs(struct rules *r, const struct lex *x, const struct lexeme *w)
{
	uint32_t short_key = prefix_key(x->low + w[1].start, SHORT);

	try_chain(r, vocab_find(&r->pairs, lex_pair(w->hash, w[1].hash)), x,
	    w->start);
	try_chain(r, vocab_find(&r->pairs, lex_pair(w->hash, short_key)), x,
	    w->start);
}

/* May the phrase stand where the word begins at pos? */
static inline bool
phrase_may(const struct memo_phrase *p, const struct lex *x, size_t pos)
{
	uint32_t bytes;

	if (pos < p->key)
		return false;
	memcpy(&bytes, x->low + (pos - p->key) + p->at, sizeof(bytes));
	return (bytes & p->mask) == p->bytes;
}

/* Does its entry, where phrase_may is true? */
static inline bool
phrase_stands(const struct rules *r, const struct memo_entry *e,
    const struct lex *x, size_t start, bool begins)
{
	return e->len <= x->len - start &&
	    cell_same(x->low + start, r->bytes + e->text, e->len) &&
	    (begins || !start || !lex_bit(x->word, start - 1));
}

/* What the word is, whatever stands around it. */
static void
add_sure(struct rules *r, const struct memo_sure *e, size_t start)
{
	for (; e->len; e++) {
		r->hit =
		    mem_grow(r->hit, &r->hitcap, r->nhit + 1, sizeof(*r->hit));
		r->hit[r->nhit++] = (struct hit){&r->rule[e->rule], NULL, start,
		    start + e->len, e->what, e->layer};
	}
}

/* Those of the phrases, n from i on, that the text has where the word does. */
static void
try_phrases(struct rules *r, const struct lex *x, size_t start, size_t i,
    size_t n)
{
	for (size_t end = i + n; i < end; i++) {
		const struct memo_phrase *p = &r->memo.phrase[i];
		const struct memo_entry *e = &r->memo.entry[i];

		if (phrase_may(p, x, start) &&
		    phrase_stands(r, e, x, start - p->key, !p->key))
			found(r, e, x, start - p->key);
	}
}

/* How many bits are set. */
static inline unsigned
bits_in(uint32_t x)
{
	x -= x >> 1 & 0x55555555;
	x = (x & 0x33333333) + (x >> 2 & 0x33333333);
	x = (x + (x >> 4)) & 0x0f0f0f0f;
	return x * 0x01010101 >> 24;
}

/* One of the groups of the word's phrases. */
static void
try_group(struct rules *r, const struct lex *x, size_t start,
    const struct memo_word *k, size_t number)
{
	const uint16_t *first = r->memo.group + k->group + number;

	try_phrases(r, x, start, k->phrase + first[0], first[1] - first[0]);
}

/* The phrases of the word that may stand beside what the text has there. */
static void
try_beside(struct rules *r, const struct lex *x, const struct lexeme *w)
{
	const struct memo_word *k = w->known;
	uint32_t bit = (uint32_t)1 << memo_bytes(x->low + w->end + 1);

	if (k->next & bit)
		try_group(r, x, w->start, k, bits_in(k->next & (bit - 1)));
	if (!k->before || w->start <= 2)
		return;
	bit = (uint32_t)1 << memo_bytes(x->low + w->start - 3);
	if (k->before & bit)
		try_group(r, x, w->start, k,
		    bits_in(k->next) + bits_in(k->before & (bit - 1)));
}

/* Those for which what stands beside the word is no matter. */
static void
try_others(struct rules *r, const struct lex *x, const struct lexeme *w)
{
	const struct memo_word *k = w->known;
	size_t groups = bits_in(k->next) + bits_in(k->before);

	try_phrases(r, x, w->start,
	    k->phrase + r->memo.group[k->group + groups], k->nother);
}

/* The entries that stand in the word, and its phrases that the text has. */
static void
try_word(struct rules *r, const struct lex *x, const struct lexeme *w)
{
	const struct memo_word *k = w->known;
	const struct memo_asked *a = r->memo.asked + k->asked;
	const struct memo_asked *end =
	    a + k->nasked + (x->low[w->end] == ' ' ? k->nspaced : 0);
	struct place here = place_of(r, w->start, (size_t)(w - x->w));

	add_sure(r, r->memo.sure + k->sure, w->start);
	for (; a < end; a++)
		if ((!a->first.n || has_one(r, x, &a->first, &here)) &&
		    has_all(r, x, a->need, 1, &here))
			candidate_add(r, a->rule, w->start);
	if (k->next | k->before)
		try_beside(r, x, w);
	if (k->nother)
		try_others(r, x, w);
}

/* Each word of the text, with the one behind it. Hot. */
static void
scan_words(struct rules *r, struct lex *x)
{
	memo_words(r, x);
	for (size_t i = 0; i < r->memo.nbusy; i++) {
		const struct lexeme *w = &x->w[r->memo.busy[i]];

		if (w->known->pairs && w + 1 < x->w + x->n &&
		    w[1].start == w[0].end + 1)
			try_pairs(r, x, w);
		try_word(r, x, w);
	}
}

/* Looks up each sign. */
static void
scan_signs(struct rules *r, const struct lex *x)
{
	for (size_t i = lex_next(x->sign, x->len, 0); i < x->len;
	     i = lex_next(x->sign, x->len, i + 1))
		if ((unsigned char)x->low[i] < 0x80)
			try_chain(r, r->by_sign[(unsigned char)x->low[i]], x,
			    i);
}

static int
by_start(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return x->rule < y->rule ? -1 : x->rule > y->rule;
}

static void
sort_hits(struct hit *h, size_t n)
{
	if (n > 64) {
		qsort(h, n, sizeof(*h), by_start);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		struct hit x = h[i];
		size_t k = i;

		if (x.start > h[i - 1].start)
			continue;
		for (; k && by_start(&x, &h[k - 1]) < 0; k--)
			h[k] = h[k - 1];
		h[k] = x;
	}
}

/* Is the match within another of its layer, among the kept ones before it? */
static bool
contained(const struct rules *r, size_t kept, const struct hit *h)
{
	for (size_t i = kept, k = 0; i-- > 0 && k < LOOK_BACK; k++) {
		const struct hit *o = &r->hit[i];

		if (o->end < h->end || o->layer != h->layer)
			continue;
		if (o->start == h->start && o->end == h->end) {
			if (o->rule == h->rule)
				return true;
			continue;
		}
		if (rule_serves(o->rule, h->rule))
			return true;
	}
	return false;
}

static void
drop_contained(struct rules *r)
{
	uint32_t end[LAYERS] = {0}; /* of the kept ones */
	size_t n = 0;

	for (size_t i = 0; i < r->nhit; i++) {
		struct hit h = r->hit[i];
		uint32_t *last = &end[h.layer];

		if (h.end <= *last && contained(r, n, &h))
			continue;
		*last = h.end > *last ? h.end : *last;
		r->hit[n++] = h;
	}
	r->nhit = n;
}

/* Looks for entries that need not begin where a word does. */
static void
scan_loose(struct rules *r, const struct lex *x)
{
	struct ac_at at = {0};
	size_t word, end;

	while (ac_next(r->ac, &at, x->s, x->len, &word, &end))
		for (size_t e = r->any[word]; e; e = r->entry[e - 1].next) {
			size_t start = end - r->entry[e - 1].len;

			if (!r->entry[e - 1].left ||
			    !textword_before(x->s, start))
				entry_found(r, &r->entry[e - 1], x, start);
		}
}

/* In order of start. */
static void
sort_candidates(struct candidate *c, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		struct candidate x = c[i];
		size_t k = i;

		for (; k && c[k - 1].start > x.start; k--)
			c[k] = c[k - 1];
		c[k] = x;
	}
}

/* Tries the patterns that were announced. */
static void
try_candidates(struct rules *r, const struct lex *x)
{
	sort_candidates(r->cand, r->ncand);
	for (size_t i = 0; i < r->ncand; i++) {
		struct rule *rule = &r->rule[r->cand[i].rule];
		size_t pos = r->cand[i].start;

		if (rule->prefix)
			match_here(r, rule, x->s, x->len, pos);
		else
			match_all(r, rule, x->s, x->len,
			    match_begin(rule, x->s, pos));
	}
}

/* Leads from each hit to the next of its kind. */
static void
link_hits(const struct rules *r, struct hits *out)
{
	*out = (struct hits){.v = r->hit, .n = r->nhit};
	for (size_t i = r->nhit; i-- > 0;) {
		struct hit *h = &r->hit[i];

		h->next = out->first[h->what];
		out->first[h->what] = h;
	}
}

const struct rule *
rules_scan(struct rules *r, struct lex *x, struct hits *out)
{
	r->nhit = r->ncand = 0;
	r->stamp++;
	r->broken = NULL;
	scan_words(r, x);
	if (r->signs)
		scan_signs(r, x);
	if (r->nany)
		scan_loose(r, x);
	try_candidates(r, x);
	for (size_t i = 0; i < r->nbare; i++)
		match_all(r, &r->rule[r->bare[i]], x->s, x->len, 0);
	sort_hits(r->hit, r->nhit);
	drop_contained(r);
	link_hits(r, out);
	return r->broken;
}
