/* announce.c - the words that announce a rule, and those it needs besides.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/announce.h"

#include <string.h>

#include "core/tag/literal.h"
#include "core/tag/litset.h"
#include "core/tag/textword.h"
#include "lib/ac.h"
#include "lib/buf.h"
#include "lib/mem.h"

/* Bytes with which a word of text may begin. */
static bool
may_begin(char c)
{
	return is_upper(c) || is_lower(c) || is_digit(c) ||
	    (unsigned char)c >= 0x80;
}

/* May the entry begin anywhere, or do its words not end where the text's
 * do, for they end within a sign of UTF-8? */
static bool
is_loose(const struct entry *e)
{
	unsigned char last = (unsigned char)e->s.s[e->s.len - 1];

	return !e->left || !may_begin(e->s.s[0]) || e->s.len > 255 ||
	    !textword_at(e->s.s, e->s.len, 0) || (last >= 0x80 && !e->right);
}

static void
chain(struct rules *r, uint32_t *value, struct entry e, unsigned shift)
{
	e.next = *value >> shift;
	r->entry =
	    mem_grow(r->entry, &r->entrycap, r->nentry + 1, sizeof(*r->entry));
	r->entry[r->nentry++] = e;
	*value = (uint32_t)r->nentry << shift | (*value & shift);
}

static void
add_prefix(struct rules *r, struct entry e)
{
	size_t n = e.s.len < LONG ? e.s.len : LONG;

	chain(r, vocab_add(&r->prefix, prefix_key(e.low, n)), e, 0);
}

static void
add_loose(struct rules *r, struct entry e)
{
	unsigned char first = (unsigned char)e.s.s[0];
	size_t w;
	uint32_t value;

	if (first < 0x80 && first != ' ' && !textword_byte(first)) {
		chain(r, &r->by_sign[first], e, 0);
		r->signs = true;
		return;
	}
	w = ac_add(r->ac, e.s.s, e.s.len);
	r->any = mem_grow(r->any, &r->anycap, w + 1, sizeof(*r->any));
	while (r->nany <= w)
		r->any[r->nany++] = 0;
	value = (uint32_t)r->any[w];
	chain(r, &value, e, 0);
	r->any[w] = value;
}

/* The rarest of the words of the entry that are whole, n of them; or n, where
 * all are common. */
static size_t
rarest(const struct rules *r, size_t n)
{
	size_t best = n;
	unsigned least = LITSET_COMMON;

	for (size_t i = 0; i < n; i++) {
		struct span w = {r->lex.w[i].start, r->lex.w[i].end};
		unsigned c = litset_word_cost(r->lex.low, w);

		if (c < least) {
			least = c;
			best = i;
		}
	}
	return best;
}

/* Two words in a row that all entries of the key begin with; whole: the
 * second one is. False where they can't be a key. */
static bool
add_pair(struct rules *r, struct entry e, size_t i, bool whole)
{
	const struct lexeme *w = r->lex.w + i;
	uint32_t second = w[1].hash;

	if (w[1].start != w[0].end + 1)
		return false;
	if (!whole && w[1].end - w[1].start < SHORT)
		return false;
	if (!whole)
		second = prefix_key(e.low + w[1].start, SHORT);
	e.key = (unsigned char)w[0].start;
	*vocab_add(&r->vocab, w[0].hash) |= 1;
	chain(r, vocab_add(&r->pairs, lex_pair(w[0].hash, second)), e, 0);
	return true;
}

/* Adds the entry under one of its words that are whole; or, where all are
 * common, the last two or the first two. */
static void
add_words(struct rules *r, struct entry e)
{
	const struct lexeme *w = r->lex.w;
	size_t n = r->lex.n, whole = n - (w[n - 1].end == e.s.len && !e.right);
	size_t best = n > 1 ? rarest(r, whole) : n;

	if (best < whole)
		e.key = (unsigned char)w[best].start;
	else if (n > 1 && whole < n && add_pair(r, e, n - 2, false))
		return;
	else if (whole > 1 && add_pair(r, e, 0, true))
		return;
	chain(r, vocab_add(&r->vocab, w[best < whole ? best : 0].hash), e, 1);
}

void
announce_entry(struct rules *r, struct entry e)
{
	const struct rule *x = &r->rule[e.rule];

	/* behind a blank a word begins */
	while (!e.exact && !x->prefix && e.s.len > 1 && e.s.s[0] == ' ') {
		e.s.s++;
		e.s.len--;
		e.left = true;
	}
	e.left = e.left && textword_byte((unsigned char)e.s.s[0]);
	if (e.s.len > LEX_MAX) {
		add_loose(r, e);
		return;
	}
	lex_cut(&r->lex, e.s.s, e.s.len);
	e.low = arena_dup(&r->arena, r->lex.low, e.s.len + LONG);
	if (e.s.len >= sizeof(e.head))
		memcpy(e.head, e.low, sizeof(e.head));
	if (is_loose(&e))
		add_loose(r, e);
	else if (r->lex.n > 1 || r->lex.w[0].end < e.s.len || e.right)
		add_words(r, e);
	else if (e.s.len < 2)
		add_loose(r, e);
	else
		add_prefix(r, e);
}

/* --- rules with a pattern */

/* The literals of a row's own column "literal": a|b|c. */
static struct litset
given_set(struct rules *r, const char *s)
{
	struct litset x = {.left = true, .begin = true};

	while (*s) {
		size_t n = strcspn(s, "|");
		struct litset one = litset_one(&r->arena, s, n);

		one.left = may_begin(*s);
		if (n)
			x = litset_join(&r->arena, x, one);
		s += n + (s[n] == '|');
	}
	return x;
}

static void
given_literals(struct rules *r, size_t at, struct litset x)
{
	for (size_t i = 0; i < x.n; i++)
		announce_entry(r,
		    (struct entry){.s = x.s[i],
			.rule = (uint32_t)at,
			.left = may_begin(x.s[i].s[0])});
}

static void
found_literals(struct rules *r, size_t at, const struct literals *l)
{
	for (size_t i = 0; i < l->n; i++)
		announce_entry(r,
		    (struct entry){.s = l->s[i],
			.rule = (uint32_t)at,
			.exact = l->exact,
			.left = l->left,
			.right = l->exact && l->right});
}

/* The number in bloom of the string: of its rarest word that is whole, or, were
 * that a common one, of how the last begins that may go on; false if there is
 * neither. */
static bool
also_at(struct rules *r, struct cell s, uint16_t *at)
{
	const struct lexeme *w = r->lex.w;
	size_t n, whole, best;

	if (!s.len || s.len > 255)
		return false;
	lex_cut(&r->lex, s.s, s.len);
	n = r->lex.n;
	whole = n - (n && w[n - 1].end == s.len);
	best = rarest(r, whole);
	if (best == whole && n > whole &&
	    w[whole].end - w[whole].start >= SHORT) {
		size_t len = (size_t)(w[whole].end - w[whole].start);

		*at = bloom_at(prefix_key(r->lex.low + w[whole].start,
		    len < LONG ? SHORT : LONG));
		return true;
	}
	if (whole)
		*at = bloom_at(w[best < whole ? best : 0].hash);
	return whole > 0;
}

/* What else the rule needs: the set number k. */
static void
also_literals(struct rules *r, size_t at, size_t k, struct litset s)
{
	uint16_t *nos = arena_alloc(&r->arena, s.n * sizeof(*nos));
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		size_t j = 0;

		if (!also_at(r, s.s[i], &nos[n]))
			return;
		while (nos[j] != nos[n])
			j++;
		n += j == n;
	}
	r->rule[at].also[k] = (struct rule_need){.at = nos, .n = n};
}

static void
warn_bare(const struct rule *x, void (*warn)(const char *))
{
	struct buf b = {0};

	buf_addf(&b,
	    "%s:%u: pattern \"%.*s\": no word that every match holds,"
	    " so it is tried on each row: name one in column literal",
	    x->file, x->line, (int)x->pattern.len, x->pattern.s);
	warn(buf_str(&b));
	buf_free(&b);
}

/* Are the words that a row gives better ones to look for than those found?
 * Those that need begin no word cost a pass over every byte. */
static bool
given_better(struct litset given, const struct literals *l)
{
	struct litset found = {.s = l->s, .n = l->n};

	return !l->n || l->exact || !l->left ||
	    litset_cost(given) * (l->prefix ? LITSET_AFAR : 1) <
	    litset_cost(found);
}

static void
announce_given(struct rules *r, size_t at, const struct literals *l,
    struct litset given)
{
	if (given_better(given, l)) {
		given_literals(r, at, given);
		if (l->left && !l->exact)
			also_literals(r, at, 0,
			    (struct litset){.s = l->s, .n = l->n});
		if (l->nalso)
			also_literals(r, at, 1, l->also[0]);
		return;
	}
	r->rule[at].prefix = l->prefix;
	found_literals(r, at, l);
	if (l->nalso)
		also_literals(r, at, 0, l->also[0]);
	if (!given.left)
		return;
	also_literals(r, at, 1, given);
	r->rule[at].also[1].anywhere = true;
}

void
announce_rule(struct rules *r, size_t at, const char *given,
    void (*warn)(const char *))
{
	struct rule *x = &r->rule[at];
	struct literals l;

	literal_find(x->pattern.s, x->pattern.len, &r->arena, &l);
	if (*given) {
		announce_given(r, at, &l, given_set(r, given));
		return;
	}
	for (size_t i = 0; i < l.nalso; i++)
		also_literals(r, at, i, l.also[i]);
	x->prefix = l.prefix;
	x->icase |= l.icase;
	found_literals(r, at, &l);
	if (l.n)
		return;
	r->bare =
	    mem_grow(r->bare, &r->barecap, r->nbare + 1, sizeof(*r->bare));
	r->bare[r->nbare++] = at;
	if (warn)
		warn_bare(x, warn);
}
