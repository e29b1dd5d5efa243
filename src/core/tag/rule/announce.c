/* announce.c - the words that announce a rule, and those it needs besides.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/announce.h"

#include <stdlib.h>
#include <string.h>

#include "core/tag/rule/frozen.h"
#include "core/tag/rule/literal.h"
#include "core/tag/rule/litset.h"
#include "core/tag/text/textword.h"
#include "lib/ac.h"
#include "lib/buf.h"
#include "lib/mem.h"

void
announce_init(struct rules *r)
{
	r->need = mem_grow(NULL, &r->needcap, 1, sizeof(*r->need));
	r->need[r->nneed++] = (struct need){{{.n = 0}}};
	vocab_init(&r->vocab);
	vocab_init(&r->pairs);
	vocab_init(&r->prefix);
	vocab_init(&r->asked);
	r->last = NUMBER_DIGIT;
}

void
announce_free(struct rules *r)
{
	vocab_free(&r->vocab);
	vocab_free(&r->pairs);
	vocab_free(&r->prefix);
	vocab_free(&r->asked);
	free(r->entry);
	free(r->bytes);
	free(r->need);
	free(r->number);
}

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
is_loose(const struct entry *e, struct cell s)
{
	unsigned char last = (unsigned char)s.s[s.len - 1];

	return !e->left || !may_begin(s.s[0]) || s.len > 255 ||
	    !textword_at(s.s, s.len, 0) || (last >= 0x80 && !e->right);
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
	size_t n = e.len < LONG ? e.len : LONG;

	chain(r, vocab_add(&r->prefix, prefix_key(entry_low(r, &e), n)), e, 0);
}

static void
add_loose(struct rules *r, struct entry e)
{
	struct cell s = entry_cell(r, &e);
	unsigned char first = (unsigned char)s.s[0];
	size_t w;
	uint32_t value;

	if (first < 0x80 && first != ' ' && !textword_byte(first)) {
		chain(r, &r->by_sign[first], e, 0);
		r->signs = true;
		return;
	}
	w = ac_add(r->ac, s.s, s.len);
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
		second = prefix_key(entry_low(r, &e) + w[1].start, SHORT);
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
	size_t n = r->lex.n, whole = n - (w[n - 1].end == e.len && !e.right);
	size_t best = n > 1 ? rarest(r, whole) : n;

	if (best < whole)
		e.key = (unsigned char)w[best].start;
	else if (n > 1 && whole < n && add_pair(r, e, n - 2, false))
		return;
	else if (whole > 1 && add_pair(r, e, 0, true))
		return;
	chain(r, vocab_add(&r->vocab, w[best < whole ? best : 0].hash), e, 1);
}

/* Keeps the bytes, in lower case and perhaps as they are: where they begin. */
static uint32_t
keep_bytes(struct rules *r, struct cell s, bool as_written)
{
	size_t at = r->nbytes, len = s.len * (as_written ? 2 : 1);
	char *p;

	r->bytes = mem_grow(r->bytes, &r->bytescap, at + len + ENTRY_ROOM, 1);
	p = r->bytes + at;
	for (size_t i = 0; i < s.len; i++)
		p[i] = is_upper(s.s[i]) ? (char)(s.s[i] + 32) : s.s[i];
	if (as_written)
		memcpy(p + s.len, s.s, s.len);
	memset(p + len, 0, ENTRY_ROOM);
	r->nbytes += len;
	return (uint32_t)at;
}

void
announce_entry(struct rules *r, struct cell s, struct entry e)
{
	const struct rule *x = &r->rule[e.rule];

	if (r->lent)
		frozen_own(r);
	/* behind a sign a word begins */
	while (!e.exact && !x->prefix && s.len > 1 &&
	    !textword_byte((unsigned char)s.s[0])) {
		s.s++;
		s.len--;
		e.left = true;
	}
	e.left = e.left && textword_byte((unsigned char)s.s[0]);
	e.text = keep_bytes(r, s, e.exact);
	e.len = (uint32_t)s.len;
	if (is_loose(&e, s)) {
		add_loose(r, e);
		return;
	}
	lex_cut(&r->lex, s.s, s.len);
	if (r->lex.n > 1 || r->lex.w[0].end < s.len || e.right)
		add_words(r, e);
	else if (s.len < 2)
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

/* The number of what has the key, perhaps a new one. */
static uint16_t
number_add(struct rules *r, uint32_t key)
{
	uint32_t *v = vocab_add(&r->asked, key);

	if (!*v)
		*v = r->last < NUMBERS_MAX ? ++r->last : key % NUMBERS_MAX + 1;
	return (uint16_t)*v;
}

/* The number of how the word begins, which may go on; false where that says
 * too little. */
static bool
begin_at(struct rules *r, const struct lexeme *w, uint16_t *at)
{
	size_t len = (size_t)(w->end - w->start);

	if (len < 2)
		return false;
	*at = number_add(r,
	    prefix_key(r->lex.low + w->start,
		len < SHORT    ? 2 :
		    len < LONG ? SHORT :
				 LONG));
	return true;
}

/* The number of how the only word of the string ends, which may begin before
 * it; false where that says too little. right: it ends where the string does.
 */
static bool
tail_at(struct rules *r, struct cell s, bool right, uint16_t *at)
{
	const struct lexeme *w = r->lex.w;
	size_t n;

	if (s.len > 255)
		return false;
	lex_cut(&r->lex, s.s, s.len);
	n = w->end - w->start < LONG ? (size_t)(w->end - w->start) : LONG;
	if (r->lex.n != 1 || n < 2 || (w->end == s.len && !right))
		return false;
	*at = number_add(r, tail_key(r->lex.low, w->end, n));
	return true;
}

/* The number of the string: of its rarest word that is whole, or, were
 * that a common one, of how the last begins that may go on, or of two words in
 * a row; false if there is none of them. right: the last is whole. */
static bool
also_at(struct rules *r, struct cell s, bool right, uint16_t *at)
{
	const struct lexeme *w = r->lex.w;
	size_t n, whole, best;

	if (!s.len || s.len > 255)
		return false;
	lex_cut(&r->lex, s.s, s.len);
	n = r->lex.n;
	whole = n - (n && w[n - 1].end == s.len && !right);
	best = rarest(r, whole);
	if (best == whole && n > whole && begin_at(r, &w[whole], at))
		return true;
	for (size_t i = 0; best == whole && i + 1 < whole; i++)
		if (w[i + 1].start == w[i].end + 1) {
			number_add(r, leads_key(w[i].hash));
			*at = number_add(r, lex_pair(w[i].hash, w[i + 1].hash));
			return true;
		}
	if (whole)
		*at = number_add(r, w[best < whole ? best : 0].hash);
	return whole > 0;
}

_Static_assert((int)BACK_ANY == (int)BLANKS_MANY &&
	(int)NEAR_ANY == (int)BYTES_MANY,
    "a window is an extent");

/* The bits of what stands at most so many words behind one of rank back. */
static uint32_t
span_of(unsigned back, unsigned on)
{
	return back + on < RANKS - 1 ? ((uint32_t)2 << (back + on)) - 1 :
				       UINT32_MAX;
}

/* Where the n numbers stand that have been added last: ways to match ask for
 * the same ones, which are kept once. */
static uint32_t
numbers_keep(struct rules *r, size_t n)
{
	const uint16_t *no = r->number + r->nnumber;
	size_t at = 0;

	while (memcmp(r->number + at, no, n * sizeof(*no)) != 0)
		at++;
	if (at + n > r->nnumber)
		r->nnumber = at + n;
	return (uint32_t)at;
}

/* The words of which one is needed also, at most back blanks before the entry;
 * none where any word may do. */
static struct need_set
need_set(struct rules *r, struct litset s, unsigned char back)
{
	struct extent on = back < BACK_ANY ?
	    extent_add(s.before, litset_extent(s)) :
	    (struct extent)EXTENT_ANY;
	size_t from = r->nnumber, n = 0;
	uint16_t *no;

	r->number = mem_grow(r->number, &r->numbercap, from + s.n + 1,
	    sizeof(*r->number));
	no = r->number + from;
	if (s.digit)
		no[n++] = NUMBER_DIGIT;
	for (size_t i = 0; i < s.n; i++) {
		size_t k = 0;

		if (!(s.left ? also_at(r, s.s[i], s.right, &no[n]) :
			       tail_at(r, s.s[i], s.right, &no[n])))
			return (struct need_set){.n = 0};
		while (no[k] != no[n])
			k++;
		n += k == n;
	}
	return (struct need_set){numbers_keep(r, n), (uint16_t)n, back,
	    on.bytes, span_of(back, on.blanks)};
}

/* Adds a set to what is needed; of too many the largest goes. */
static void
need_also(struct need *x, struct need_set s)
{
	size_t i = 0;

	while (i < NEEDS && x->also[i].n && x->also[i].n <= s.n)
		i++;
	if (!s.n || i == NEEDS)
		return;
	memmove(x->also + i + 1, x->also + i,
	    (NEEDS - 1 - i) * sizeof(*x->also));
	x->also[i] = s;
}

/* The sets that the literal needs besides; matches begin so many blanks before
 * it at most. */
static struct need
need_of(struct rules *r, const struct literal *x, unsigned char back)
{
	struct need need = {{{.n = 0}}};

	for (size_t i = 0; i < x->nalso; i++)
		need_also(&need, need_set(r, x->also[i], back));
	return need;
}

/* The number of what is needed. */
static uint32_t
need_add(struct rules *r, const struct need *x)
{
	if (!x->also[0].n)
		return 0;
	for (size_t i = r->nneed; i-- > 1;)
		if (memcmp(&r->need[i], x, sizeof(*x)) == 0)
			return (uint32_t)i;
	r->need =
	    mem_grow(r->need, &r->needcap, r->nneed + 1, sizeof(*r->need));
	r->need[r->nneed] = *x;
	return (uint32_t)r->nneed++;
}

/* The literals announce the rule, together with what they need. */
static void
announce_set(struct rules *r, size_t at, const struct literals *l,
    const struct literal *x, uint32_t need)
{
	if (r->rule[at].reach < x->reach)
		r->rule[at].reach = x->reach;
	for (size_t i = 0; i < x->n; i++)
		announce_entry(r, x->s[i],
		    (struct entry){.rule = (uint32_t)at,
			.need = need,
			.exact = l->exact,
			.left = x->left,
			.right = l->exact ? l->right : x->right});
}

static void
announce_literal(struct rules *r, size_t at, const struct literals *l,
    const struct literal *x)
{
	struct need need = need_of(r, x, l->prefix ? 0 : x->reach);

	announce_set(r, at, l, x, need_add(r, &need));
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
	struct litset found = {.s = l->all.s, .n = l->all.n};

	return !l->all.n || l->exact || !l->all.left ||
	    litset_cost(given) * (l->prefix ? LITSET_AFAR : 1) <
	    litset_cost(found);
}

/* The words given announce the rule, and those found are needed besides. */
static void
announce_given(struct rules *r, size_t at, const struct literals *l,
    struct litset given)
{
	struct litset found = {.s = l->all.s, .n = l->all.n, .left = true};
	struct need need = need_of(r, &l->all, BACK_ANY);
	uint32_t number;

	if (l->all.left && !l->exact)
		need_also(&need, need_set(r, found, BACK_ANY));
	number = need_add(r, &need);
	r->rule[at].reach = BLANKS_MANY;
	for (size_t i = 0; i < given.n; i++)
		announce_entry(r, given.s[i],
		    (struct entry){.rule = (uint32_t)at,
			.need = number,
			.left = may_begin(given.s[i].s[0])});
}

/* The other way round. */
static void
announce_found(struct rules *r, size_t at, const struct literals *l,
    struct litset given)
{
	struct need need = need_of(r, &l->all, l->prefix ? 0 : l->all.reach);

	if (given.left)
		need_also(&need, need_set(r, given, BACK_ANY));
	announce_set(r, at, l, &l->all, need_add(r, &need));
}

void
announce_rule(struct rules *r, size_t at, const char *given,
    void (*warn)(const char *))
{
	struct rule *x = &r->rule[at];
	struct litset set = given_set(r, given);
	struct literals l;

	if (r->lent)
		frozen_own(r);
	literal_find(x->pattern.s, x->pattern.len, &r->arena, &l);
	if (*given && given_better(set, &l)) {
		announce_given(r, at, &l, set);
		return;
	}
	x->prefix = l.prefix;
	if (*given) {
		announce_found(r, at, &l, set);
		return;
	}
	x->icase |= l.icase;
	if (!l.nway)
		announce_literal(r, at, &l, &l.all);
	for (size_t i = 0; i < l.nway; i++)
		announce_literal(r, at, &l, &l.way[i]);
	if (l.all.n)
		return;
	r->bare =
	    mem_grow(r->bare, &r->barecap, r->nbare + 1, sizeof(*r->bare));
	r->bare[r->nbare++] = at;
	if (warn)
		warn_bare(x, warn);
}
