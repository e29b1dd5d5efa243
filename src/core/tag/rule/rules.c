/* rules.c - the rules in force: built in, read, written.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/rules.h"

#include <stdlib.h>
#include <string.h>

#include "core/tag/rule/announce.h"
#include "core/tag/rule/frozen.h"
#include "core/tag/label/label.h"
#include "core/tag/rule/lexicon.h"
#include "core/tag/rule/rulerow.h"
#include "core/tag/rule/ruleset.h"
#include "data/rules-amounts.h"
#include "data/rules-conflict.h"
#include "data/rules-counts.h"
#include "data/rules-cyber.h"
#include "data/rules-disaster.h"
#include "data/rules-economy.h"
#include "data/rules-energy.h"
#include "data/rules-health.h"
#include "data/rules-justice.h"
#include "data/rules-mishap.h"
#include "data/rules-politics.h"
#include "data/rules-space.h"
#include "data/rules-states.h"
#include "data/rules-things.h"
#include "data/rules-transport.h"
#include "data/rules.h"
#include "lib/ac.h"
#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/rx.h"
#include "lib/table.h"

/* The packs of rules that are compiled in. */
static const struct table *const packs[] = {&table_rules, &table_rules_disaster,
    &table_rules_transport, &table_rules_economy, &table_rules_health,
    &table_rules_politics, &table_rules_justice, &table_rules_space,
    &table_rules_amounts, &table_rules_energy, &table_rules_conflict,
    &table_rules_cyber, &table_rules_mishap, &table_rules_things,
    &table_rules_counts, &table_rules_states};

enum { PACKS = sizeof(packs) / sizeof(*packs) };

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
	const char *s = r->known ? "" : x->names;

	while (*s) {
		size_t n = strcspn(s, "|");

		if (n)
			announce_entry(r, (struct cell){s, n},
			    (struct entry){.rule = (uint32_t)at,
				.exact = true,
				.left = true,
				.right = true});
		s += n + (s[n] == '|');
	}
}

/* --- rows of rule tables */

/* Reads conditions, which are good. */
static void
read_when(const char *s, struct rule *x, struct arena *a)
{
	struct label l;
	size_t n = strlen(s);
	char *word = arena_alloc(a, n + 16);
	struct cell rest = {word, n + 11};

	memcpy(word, "state=@0-0;", 11);
	memcpy(word + 11, s, n);
	label_next(&rest, &l);
	x->kinds = l.kinds;
	x->dim = l.dim;
	x->aspect = l.aspect;
	x->weak = l.weak;
	x->here = l.here;
}

static enum label_col
label_col_of(const char *s)
{
	int i = 0;

	while (i < LABEL_N && strcmp(s, label_names[i]) != 0)
		i++;
	return (enum label_col)i;
}

/* Patterns that begin alike are told apart by their bytes. */
enum { HASHED = 64 };

/* The rule of a row before with the same column, label and pattern; or NULL,
 * and the next rule to be made will be it. */
static struct rule *
same_rule(struct rules *r, struct rule *x)
{
	uint32_t *first = vocab_add(&r->rows,
	    table_hash(x->pattern.s,
		x->pattern.len < HASHED ? x->pattern.len : HASHED));

	for (uint32_t i = *first; i; i = r->rule[i - 1].same)
		if (r->rule[i - 1].col == x->col &&
		    cell_eq(r->rule[i - 1].label, x->label) &&
		    cell_eq(r->rule[i - 1].pattern, x->pattern))
			return &r->rule[i - 1];
	x->same = *first;
	*first = (uint32_t)r->n + 1;
	return NULL;
}

static bool
twice(const struct rule *x, struct buf *err)
{
	err->len = 0;
	buf_addf(err,
	    "%s:%u: pattern \"%.*s\": a row before has it too, and its label: "
	    "make them one",
	    x->file, x->line, (int)x->pattern.len, x->pattern.s);
	return false;
}

static bool
add_row(struct rules *r, const struct table *t, size_t row, struct buf *err,
    void (*warn)(const char *))
{
	const char *when = table_at(t, row, RULE_WHEN);
	const char *pattern = table_at(t, row, RULE_PATTERN);
	struct rule x = {.what = RULE_LABEL,
	    .file = t->file,
	    .line = t->line[row],
	    .col = label_col_of(table_at(t, row, RULE_COLUMN)),
	    .label = cell_of(table_at(t, row, RULE_NAME)),
	    .pattern = cell_of(pattern),
	    .icase = strchr(table_at(t, row, RULE_FLAGS), 'i') != NULL};
	struct rule *old;
	size_t at;

	if (!r->known && !rulerow_good(t, row, err))
		return false;
	read_when(when, &x, &r->arena);
	if (x.col == LABEL_STATE && x.aspect == ASPECT_NONE)
		x.aspect = state_aspect(x.label);
	old = same_rule(r, &x);
	if (old && r->builtin)
		return twice(&x, err);
	if (old) {
		x.prefix = old->prefix;
		x.reach = old->reach;
		x.same = old->same;
		*old = x;
		return true;
	}
	at = rule_new(r, &x);
	if (r->known)
		frozen_rule(r, at);
	else
		announce_rule(r, at, table_at(t, row, RULE_LITERAL), warn);
	return true;
}

bool
rules_add(struct rules *r, const struct table *t, struct buf *err,
    void (*warn)(const char *))
{
	for (size_t i = 0; i < t->nrow; i++)
		if (!add_row(r, t, i, err, warn))
			return false;
	memo_forget(&r->memo);
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

	r->ac = ac_new();
	r->room = rx_room_new();
	memo_init(&r->memo);
	vocab_init(&r->rows);
	r->known = r->lent = builtin && frozen_lend(r);
	if (!r->lent)
		announce_init(r);
	r->builtin = builtin;
	if (builtin) {
		lexicon_add(r);
		for (size_t i = 0; i < PACKS && !r->fault; i++)
			if (!rules_add(r, packs[i], &err, NULL))
				r->fault = mem_dup(err.s, err.len);
		buf_free(&err);
	}
	r->builtin = r->known = false;
	return r;
}

const char *
rules_fault(const struct rules *r)
{
	return r->fault;
}

void
rules_free(struct rules *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->n; i++)
		rx_free(r->rule[i].rx);
	rx_room_free(r->room);
	if (!r->lent)
		announce_free(r);
	ac_free(r->ac);
	memo_free(&r->memo);
	vocab_free(&r->rows);
	arena_free(&r->arena);
	free(r->rule);
	free(r->any);
	free(r->cand);
	free(r->hit);
	free(r->bare);
	free(r->fault);
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
	case RULE_LINK:
		return label_names[LABEL_STATE];
	default:
		return label_names[x->col];
	}
}

/* Is its label what it gives, and no more than that? */
static bool
is_plain(const struct rule *x)
{
	return x->what <= RULE_ORG || x->what == RULE_PLACE;
}

void
rule_put(struct buf *b, const struct rule *x)
{
	struct label l = {.kinds = x->kinds,
	    .dim = x->dim,
	    .aspect = x->aspect,
	    .weak = x->weak,
	    .here = x->here};

	if (!is_plain(x))
		buf_addc(b, '#');
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
