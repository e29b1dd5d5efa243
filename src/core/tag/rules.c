/* rules.c - the rules in force, and where they match a text.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rules.h"

#include <stdlib.h>
#include <string.h>

#include "core/tag/label.h"
#include "core/tag/lexicon.h"
#include "core/tag/literal.h"
#include "core/tag/textword.h"
#include "data/rules.h"
#include "lib/ac.h"
#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/rx.h"
#include "lib/table.h"

enum { COL_COLUMN, COL_LABEL, COL_PATTERN, COL_WHEN, COL_FLAGS, COL_LITERAL };

/* A word of the automaton, for one rule. */
struct entry {
	size_t rule;
	struct cell s;           /* as written in the rule */
	bool exact, left, right; /* as in literal.h */
	size_t next;             /* entry of the same word + 1, or 0 */
};

struct rules {
	struct rule *rule;
	size_t n, cap;
	struct entry *entry;
	size_t nentry, entrycap;
	size_t *word[2]; /* word number -> entry + 1 */
	size_t nword[2], wordcap[2];
	struct ac *ac[2]; /* words that begin where words do; others */
	struct arena arena;
	struct hit *hit;
	size_t nhit, hitcap;
	size_t *bare; /* rules that no word announces */
	size_t nbare, barecap;
	size_t stamp;
	const struct rule *broken;
};

/* Bytes with which a word of text may begin. */
static bool
may_begin(char c)
{
	return is_upper(c) || is_lower(c) || is_digit(c) ||
	    (unsigned char)c >= 0x80;
}

static void
word_add(struct rules *r, size_t rule, struct cell s, bool exact, bool left,
    bool right)
{
	size_t w;
	int k;

	/* behind a blank a word begins */
	while (!exact && !r->rule[rule].prefix && s.len > 1 && s.s[0] == ' ') {
		s.s++;
		s.len--;
		left = true;
	}
	k = left && may_begin(s.s[0]) ? 0 : 1;
	w = ac_add(r->ac[k], s.s, s.len);
	r->entry =
	    mem_grow(r->entry, &r->entrycap, r->nentry + 1, sizeof(*r->entry));
	r->word[k] =
	    mem_grow(r->word[k], &r->wordcap[k], w + 1, sizeof(*r->word[k]));
	while (r->nword[k] <= w)
		r->word[k][r->nword[k]++] = 0;
	r->entry[r->nentry] =
	    (struct entry){rule, s, exact, left, right, r->word[k][w]};
	r->word[k][w] = ++r->nentry;
}

static size_t
rule_new(struct rules *r, const struct rule *x)
{
	r->rule = mem_grow(r->rule, &r->cap, r->n + 1, sizeof(*r->rule));
	r->rule[r->n] = *x;
	return r->n++;
}

void
rules_names(struct rules *r, const struct rule *x)
{
	size_t at = rule_new(r, x);
	const char *s = x->names;

	while (*s) {
		size_t n = strcspn(s, "|");

		if (n)
			word_add(r, at, (struct cell){s, n}, true, true, true);
		s += n + (s[n] == '|');
	}
}

/* --- rows of rule tables */

static bool
read_when(const char *s, struct rule *x, struct arena *a)
{
	struct label l;
	size_t n = strlen(s);
	char *word = arena_alloc(a, n + 16);
	struct cell rest = {word, n + 10};

	memcpy(word, "state=@0-0;", 11);
	memcpy(word + 11, s, n);
	rest.len = n + 11;
	if (memchr(s, ' ', n) || !label_next(&rest, &l))
		return false;
	x->kinds = l.kinds;
	x->dim = l.dim;
	x->aspect = l.aspect;
	x->weak = l.weak;
	return !*s || l.kinds || l.dim.len || l.weak || l.aspect != ASPECT_NONE;
}

static enum label_col
label_col_of(const char *s)
{
	int i = 0;

	while (i < LABEL_N && strcmp(s, label_names[i]) != 0)
		i++;
	return (enum label_col)i;
}

static struct rule *
same_rule(struct rules *r, const struct rule *x)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->rule[i].what == RULE_LABEL && r->rule[i].col == x->col &&
		    r->rule[i].pattern.len &&
		    cell_eq(r->rule[i].label, x->label) &&
		    cell_eq(r->rule[i].pattern, x->pattern))
			return &r->rule[i];
	return NULL;
}

/* The literals of a row's own column "literal": a|b|c. */
static void
given_literals(struct rules *r, size_t at, const char *s)
{
	while (*s) {
		size_t n = strcspn(s, "|");

		if (n)
			word_add(r, at, (struct cell){s, n}, false,
			    may_begin(*s), false);
		s += n + (s[n] == '|');
	}
}

static void
announce(struct rules *r, size_t at, const char *given,
    void (*warn)(const char *))
{
	struct rule *x = &r->rule[at];
	struct literals l;
	struct buf b = {0};

	if (*given) {
		given_literals(r, at, given);
		return;
	}
	literal_find(x->pattern.s, x->pattern.len, &r->arena, &l);
	x->prefix = l.prefix;
	x->icase |= l.icase;
	for (size_t i = 0; i < l.n; i++)
		word_add(r, at, l.s[i], l.exact, l.left, l.right);
	if (l.n)
		return;
	r->bare =
	    mem_grow(r->bare, &r->barecap, r->nbare + 1, sizeof(*r->bare));
	r->bare[r->nbare++] = at;
	if (!warn)
		return;
	buf_addf(&b,
	    "%s:%u: pattern \"%.*s\": no word that every match holds,"
	    " so it is tried on each row: name one in column literal",
	    x->file, x->line, (int)x->pattern.len, x->pattern.s);
	warn(buf_str(&b));
	buf_free(&b);
}

static bool
fail(struct buf *err, const struct rule *x, const char *what, const char *s,
    const char *mend)
{
	err->len = 0;
	buf_addf(err, "%s:%u: %s \"%s\": %s", x->file, x->line, what, s, mend);
	return false;
}

static bool
add_row(struct rules *r, const struct table *t, size_t row, struct buf *err,
    void (*warn)(const char *))
{
	const char *when = table_at(t, row, COL_WHEN);
	const char *pattern = table_at(t, row, COL_PATTERN);
	struct rule x = {.what = RULE_LABEL,
	    .file = t->file,
	    .line = t->line[row],
	    .col = label_col_of(table_at(t, row, COL_COLUMN)),
	    .label = cell_of(table_at(t, row, COL_LABEL)),
	    .pattern = cell_of(pattern),
	    .icase = strchr(table_at(t, row, COL_FLAGS), 'i') != NULL};
	struct rule *old;

	if (!*pattern)
		return fail(err, &x, "pattern", pattern, "write a pattern");
	if (!read_when(when, &x, &r->arena))
		return fail(err, &x, "when", when,
		    "write kind=K, dim=D, from, to or weak, joined by ','");
	if (x.col == LABEL_STATE && x.aspect == ASPECT_NONE)
		x.aspect = state_aspect(x.label);
	old = same_rule(r, &x);
	if (old) {
		x.prefix = old->prefix;
		*old = x;
		return true;
	}
	announce(r, rule_new(r, &x), table_at(t, row, COL_LITERAL), warn);
	return true;
}

bool
rules_add(struct rules *r, const struct table *t, struct buf *err,
    void (*warn)(const char *))
{
	for (size_t i = 0; i < t->nrow; i++)
		if (!add_row(r, t, i, err, warn))
			return false;
	return true;
}

const struct table *
rules_like(const char *const **types)
{
	*types = table_rules_types;
	return &table_rules;
}

struct rules *
rules_new(bool builtin)
{
	struct rules *r = mem_zero(1, sizeof(*r));
	struct buf err = {0};

	r->ac[0] = ac_new(true);
	r->ac[1] = ac_new(false);
	if (builtin) {
		lexicon_add(r);
		rules_add(r, &table_rules, &err, NULL);
		buf_free(&err);
	}
	return r;
}

void
rules_free(struct rules *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->n; i++)
		rx_free(r->rule[i].rx);
	ac_free(r->ac[0]);
	ac_free(r->ac[1]);
	arena_free(&r->arena);
	free(r->rule);
	free(r->entry);
	free(r->word[0]);
	free(r->word[1]);
	free(r->hit);
	free(r->bare);
	free(r);
}

size_t
rules_count(const struct rules *r)
{
	return r->n;
}

const struct rule *
rules_at(const struct rules *r, size_t i)
{
	return &r->rule[i];
}

/* A name as a pattern: signs that mean something get a backslash. */
static void
put_name(struct buf *b, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strchr(".+*?()[]{}^$\\", s[i]))
			buf_addc(b, '\\');
		buf_addc(b, s[i]);
	}
}

static void
put_names(struct buf *b, const char *s)
{
	buf_adds(b, "\\b(?:");
	while (*s) {
		size_t n = strcspn(s, "|");

		put_name(b, s, n);
		if (s[n])
			buf_addc(b, '|');
		s += n + (s[n] == '|');
	}
	buf_adds(b, ")\\b");
}

static const char *
rule_column(const struct rule *x)
{
	switch (x->what) {
	case RULE_VERB:
	case RULE_SOURCE:
	case RULE_SPEECH:
		return label_names[LABEL_SPEAKER];
	case RULE_CUE:
		return label_names[LABEL_STANCE];
	case RULE_NOUN:
		return label_names[LABEL_PLACE];
	default:
		return label_names[x->col];
	}
}

void
rule_put(struct buf *b, const struct rule *x)
{
	struct label l = {.kinds = x->kinds,
	    .dim = x->dim,
	    .aspect = x->aspect,
	    .weak = x->weak};

	buf_adds(b, rule_column(x));
	buf_addc(b, '\t');
	if (x->label.len)
		buf_add(b, x->label.s, x->label.len);
	else
		buf_adds(b, x->arg);
	buf_addc(b, '\t');
	if (x->names)
		put_names(b, x->names);
	else
		buf_add(b, x->pattern.s, x->pattern.len);
	buf_addc(b, '\t');
	label_conditions(b, &l);
	buf_addc(b, '\t');
	if (x->icase)
		buf_addc(b, 'i');
}

/* --- matching */

static void
hit_add(struct rules *r, struct rule *x, const char *text, size_t start,
    size_t end)
{
	while (end > start && text[end - 1] == ' ')
		end--;
	if (start >= end)
		return;
	r->hit = mem_grow(r->hit, &r->hitcap, r->nhit + 1, sizeof(*r->hit));
	r->hit[r->nhit++] = (struct hit){x, start, end};
}

static struct rx *
compiled(struct rule *x)
{
	if (!x->tried)
		x->rx = rx_new(x->pattern.s, x->pattern.len, x->icase);
	x->tried = true;
	return x->rx;
}

/* The first match from pos on, or only at pos where the rule's words begin
 * its matches; false if there is none. */
static bool
match(struct rules *r, struct rule *x, const char *text, size_t len, size_t pos,
    struct span *at)
{
	int rc =
	    compiled(x) ? rx_find(x->rx, text, len, pos, x->prefix, at) : 0;

	if (rc < 0)
		r->broken = x;
	return rc > 0;
}

static void
match_all(struct rules *r, struct rule *x, const char *text, size_t len)
{
	struct span at;
	size_t pos = 0;

	if (x->stamp == r->stamp)
		return;
	x->stamp = r->stamp;
	while (pos <= len && match(r, x, text, len, pos, &at)) {
		hit_add(r, x, text, at.start, at.end);
		pos = at.end > at.start ? at.end : at.end + 1;
	}
}

static void
match_here(struct rules *r, struct rule *x, const char *text, size_t len,
    size_t pos)
{
	struct span at;

	if (x->stamp != r->stamp) {
		x->stamp = r->stamp;
		x->last = 0;
	}
	if (pos < x->last || !match(r, x, text, len, pos, &at))
		return;
	hit_add(r, x, text, at.start, at.end);
	x->last = at.end;
}

/* As written in the rule, or all in capitals, as headlines are. */
static bool
case_suits(const char *text, struct cell s)
{
	if (memcmp(text, s.s, s.len) == 0)
		return true;
	if (s.len < 4)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (is_lower(text[i]))
			return false;
	return true;
}

static void
word_found(struct rules *r, const struct entry *e, const char *text, size_t len,
    size_t end)
{
	struct rule *x = &r->rule[e->rule];
	size_t start = end - e->s.len;

	if (e->left && textword_before(text, start))
		return;
	if (!e->exact) {
		if (x->prefix)
			match_here(r, x, text, len, start);
		else
			match_all(r, x, text, len);
		return;
	}
	if (e->right && textword_at(text, len, end))
		return;
	if (x->icase || case_suits(text + start, e->s))
		hit_add(r, x, text, start, end);
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
	if (n > 24) {
		qsort(h, n, sizeof(*h), by_start);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		struct hit x = h[i];
		size_t k = i;

		for (; k && by_start(&x, &h[k - 1]) < 0; k--)
			h[k] = h[k - 1];
		h[k] = x;
	}
}

/* Hits of one layer compete for the same bytes: the longest stays. */
static int
layer(const struct rule *x)
{
	if (x->what == RULE_LABEL)
		return (int)x->col;
	if (x->what >= RULE_NATION && x->what <= RULE_PLACE)
		return LABEL_N;
	return LABEL_N + 1 + (int)x->what;
}

enum { LAYER_N = LABEL_N + 2 + RULE_NOUN };

static void
drop_contained(struct rules *r)
{
	struct span widest[LAYER_N] = {{0, 0}};
	size_t n = 0;

	for (size_t i = 0; i < r->nhit; i++) {
		struct hit h = r->hit[i];
		struct span *w = &widest[layer(h.rule)];
		bool same = h.start == w->start && h.end == w->end;

		if (h.end <= w->end && !same)
			continue;
		if (same && n && r->hit[n - 1].rule == h.rule)
			continue;
		if (h.end > w->end)
			*w = (struct span){h.start, h.end};
		r->hit[n++] = h;
	}
	r->nhit = n;
}

static void
scan_words(struct rules *r, int k, const char *text, size_t len)
{
	struct ac_at at = {0};
	size_t word, end;

	if (!r->nword[k])
		return;
	while (ac_next(r->ac[k], &at, text, len, &word, &end))
		for (size_t e = r->word[k][word]; e; e = r->entry[e - 1].next)
			word_found(r, &r->entry[e - 1], text, len, end);
}

size_t
rules_scan(struct rules *r, const char *text, size_t len,
    const struct hit **out, const struct rule **broken)
{
	r->nhit = 0;
	r->stamp++;
	r->broken = NULL;
	scan_words(r, 0, text, len);
	scan_words(r, 1, text, len);
	for (size_t i = 0; i < r->nbare; i++)
		match_all(r, &r->rule[r->bare[i]], text, len);
	sort_hits(r->hit, r->nhit);
	drop_contained(r);
	*out = r->hit;
	*broken = r->broken;
	return r->nhit;
}
