/* tag.c - rows with text in, the same rows with label columns out.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Rows that are claims already (they have nstart) are labelled claim by claim,
 * and the states of their sentence become rows among them. */
#include <stdlib.h>
#include <string.h>

#include "core/claim.h"
#include "core/number/common.h"
#include "core/tag/label/label.h"
#include "core/tag/label/narrow.h"
#include "core/tag/rule/rulecheck.h"
#include "core/tag/tag.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/filter.h"
#include "lib/num.h"
#include "lib/opt.h"
#include "lib/table.h"

/* Our columns: those of enum label_col, then: */
enum { OWN_LABELS = LABEL_N, OWN_NOTE, OWN_N };

/* Columns of claims that a state row has values in, then those it has none
 * in; passed through unless the row is one. */
enum { CLAIM_NSTART, CLAIM_NEND, CLAIM_QUOTE, CLAIM_KIND, CLAIM_WHEN };

static const char *const claim_names[] = {"nstart", "nend", "quote", "kind",
    "when", "mod", "low", "value", "high", "grain", "change", "unit", "item",
    "of", "dim", "uname", "nlow", "nvalue", "nhigh", "ngrain", "nunit", "same",
    "check"};

enum { CLAIM_N = sizeof(claim_names) / sizeof(*claim_names), STATES = 64 };

/* A row kept beyond its turn, to make state rows of. */
struct kept {
	struct buf bytes;
	struct cell *cells;
	size_t cap;
};

/* The sentence that rows belong to. */
struct sentence {
	struct kept row;
	struct cell text, date; /* in row, or in the arena */
	size_t base;
	struct buf labels; /* as a cell */
	const struct labels *parts;
	struct narrow_claim states[STATES];
	size_t nstate, next; /* next state to write */
	const struct rule *broken;
	bool any;
};

struct tagging {
	struct filter f;
	struct rules *rules;
	struct tagger *tagger;
	int text, start, doc, date, form, note; /* input columns, or -1 */
	int claim[CLAIM_N];
	bool claims;      /* rows are claims already */
	size_t own_claim; /* of our own cells: first claim column */
	int own_of[CLAIM_N];
	size_t nown;
	struct table **tables; /* of --rules: the rules point into them */
	struct buf docname;
	bool doc_known;
	struct sentence s;
	struct arena arena; /* of the sentence */
	struct units *units;
	struct numbers *numbers;
	struct date_memory memory;
	const struct quantity *q;
	size_t nq;
	struct dates dates; /* of the sentence */
};

static const char *columns;
static bool no_header, line_buffered, list, check;
static struct opt_list rule_files, only_files;

static const struct opt options[] =
    {{"rules", 'r', "FILE", OPT_LIST, &rule_files,
	 "Add the rules of FILE to those built in; a row of the same column, "
	 "label and pattern replaces. May be given several times."},
	{"only", 0, "FILE", OPT_LIST, &only_files,
	    "Use the rules of FILE, and nothing that is built in. May be given "
	    "several times, and with --rules."},
	{"print-rules", 0, NULL, OPT_FLAG, &list,
	    "Write the rules in force as a table, which --only can read, and "
	    "stop."},
	{"check-rules", 0, NULL, OPT_FLAG, &check,
	    "Tell which rules can never match, hide each other or are costly, "
	    "and stop: 1 if there are any. A note tells of measures and "
	    "states that are your own: no fault."},
	OPT_ROWS(columns, no_header, line_buffered)};

static const struct opt_prog prog = {.name = "tag",
    .summary = "label texts: who says it, how sure, about what, whom, where",
    .operands = "[FILE ...]",
    .opts = options,
    .nopts = sizeof(options) / sizeof(*options)};

/* --- rules */

static void
load_rules(struct tagging *g)
{
	const char *const *types;
	const struct table *like = rules_like(&types);
	struct buf err = {0};
	size_t n = only_files.n + rule_files.n;

	g->rules = rules_new(!only_files.n);
	g->tables = mem_zero(n + 1, sizeof(*g->tables));
	for (size_t i = 0; i < n; i++) {
		const char *file = i < only_files.n ?
		    only_files.v[i] :
		    rule_files.v[i - only_files.n];
		struct table *t = table_read(file, like, types, NULL, &err);

		g->tables[i] = t;
		if (!t ||
		    !rules_add(g->rules, t, &err, check ? NULL : err_warns))
			err_die("%s", buf_str(&err));
	}
	buf_free(&err);
	g->tagger = tagger_new(g->rules, !only_files.n);
}

static void
list_rules(const struct tagging *g)
{
	struct tsv_out out;
	int e;

	tsv_out_init(&out, 1, line_buffered);
	if (!no_header)
		tsv_raw(&out, "column\tlabel\tpattern\twhen\tflags\n", 32);
	for (size_t i = 0; i < rules_count(g->rules); i++) {
		struct buf b = {0};

		rule_put(&b, rules_at(g->rules, i));
		tsv_raw(&out, b.s, b.len);
		tsv_eol(&out);
		buf_free(&b);
	}
	e = tsv_out_close(&out);
	if (e)
		err_die("standard output: %s", strerror(e));
}

/* 1 if something is wrong with them. */
static int
check_rules(const struct tagging *g)
{
	struct tsv_out out;
	struct buf b = {0};
	size_t n = rulecheck(g->rules, &b);
	int e;

	tsv_out_init(&out, 1, line_buffered);
	tsv_raw(&out, b.s, b.len);
	e = tsv_out_close(&out);
	buf_free(&b);
	if (e)
		err_die("standard output: %s", strerror(e));
	return n > 0;
}

/* --- columns */

static void
find_columns(struct tagging *g)
{
	struct tsv *in = g->f.in;

	g->text = filter_need(&g->f, "text");
	g->start = tsv_find(in, "start");
	g->doc = tsv_find(in, "doc");
	g->date = tsv_find(in, "date");
	g->form = tsv_find(in, "form");
	g->note = tsv_find(in, "note");
	for (size_t i = 0; i < CLAIM_N; i++)
		g->claim[i] = tsv_find(in, claim_names[i]);
	g->claims = g->claim[CLAIM_NSTART] >= 0 && g->claim[CLAIM_NEND] >= 0 &&
	    g->claim[CLAIM_KIND] >= 0;
}

static void
plan(struct tagging *g)
{
	const char *names[OWN_N + CLAIM_N];

	for (int i = 0; i < LABEL_N; i++)
		names[i] = label_names[i];
	names[OWN_LABELS] = "labels";
	names[OWN_NOTE] = "note";
	g->nown = OWN_N;
	for (size_t i = 0; i < CLAIM_N && g->claims; i++) {
		g->own_of[i] = -1;
		if (g->claim[i] < 0)
			continue;
		g->own_of[i] = (int)g->nown;
		names[g->nown++] = claim_names[i];
	}
	filter_plan(&g->f, names, g->nown);
}

/* --- the sentence */

static void
same_document(struct tagging *g, struct cell doc)
{
	if (g->doc_known &&
	    cell_eq(doc, (struct cell){g->docname.s, g->docname.len}))
		return;
	g->docname.len = 0;
	buf_add(&g->docname, doc.s, doc.len);
	g->doc_known = true;
	tagger_document(g->tagger);
	g->memory = (struct date_memory){0};
}

static struct cell
labels_of(const struct sentence *s)
{
	return (struct cell){s->labels.s, s->labels.len};
}

static void
read_sentence(struct tagging *g, const struct cell *row)
{
	struct sentence *s = &g->s;

	s->base = 0;
	s->text = tsv_unescape(row[g->text], &g->arena);
	s->date = filter_cell(row, g->date);
	num_offset(filter_cell(row, g->start), &s->base);
	s->broken = tagger_sentence(g->tagger, s->text.s, s->text.len, s->base,
	    filter_cell(row, g->form), &s->labels);
	s->parts = tagger_labels(g->tagger);
}

static struct cell
note_of(struct tagging *g, const struct cell *row)
{
	struct cell old = tsv_unescape(filter_cell(row, g->note), &g->f.arena);
	const struct rule *r = g->s.broken;
	struct buf b = {0};
	struct cell c;

	if (!r)
		return old;
	buf_add(&b, old.s, old.len);
	buf_addf(&b, "%srule %s:%u took too long", old.len ? "; " : "", r->file,
	    r->line);
	c = (struct cell){arena_dup(&g->f.arena, b.s, b.len), b.len};
	buf_free(&b);
	return c;
}

/* The labels of one claim, or of the sentence, to own. */
static void
put_labels(struct tagging *g, const struct cell *row,
    const struct narrow_claim *c, struct cell *own)
{
	struct sentence *s = &g->s;

	narrow(s->text.s, s->text.len, s->base, s->parts, c, &g->f.arena, own);
	own[OWN_LABELS] = labels_of(s);
	own[OWN_NOTE] = note_of(g, row);
}

static void
put_sentence(struct tagging *g, const struct cell *row, struct cell *own)
{
	struct sentence *s = &g->s;
	struct narrow_claim c = {.at = {0, s->text.len}};
	struct narrow_claim first;

	if (narrow_states(s->parts, s->base, s->text.len, &first, 1))
		c.state = first.state;
	put_labels(g, row, &c, own);
}

static void
tag_sentence(struct tagging *g, const struct cell *row)
{
	struct cell own[OWN_N];

	arena_reset(&g->arena);
	same_document(g, filter_cell(row, g->doc));
	read_sentence(g, row);
	put_sentence(g, row, own);
	filter_write(&g->f, row, own);
}

/* --- rows that are claims */

static void
keep_row(struct kept *k, const struct cell *row, size_t n)
{
	size_t at = 0;

	k->cells = mem_grow(k->cells, &k->cap, n, sizeof(*k->cells));
	k->bytes.len = 0;
	for (size_t i = 0; i < n; i++)
		buf_add(&k->bytes, row[i].s, row[i].len);
	for (size_t i = 0; i < n; i++) {
		k->cells[i] = (struct cell){k->bytes.s + at, row[i].len};
		at += row[i].len;
	}
}

static void
set_claim(struct tagging *g, struct cell *own, int which, struct cell c)
{
	if (g->own_of[which] >= 0)
		own[g->own_of[which]] = c;
}

static void
write_state(struct tagging *g, const struct narrow_claim *c)
{
	struct cell own[OWN_N + CLAIM_N] = {{0}};
	struct sentence *s = &g->s;
	struct arena *a = &g->f.arena;

	put_labels(g, s->row.cells, c, own);
	own[OWN_NOTE] = narrow_note(c);
	set_claim(g, own, CLAIM_NSTART,
	    common_number(a, (double)(s->base + c->at.start)));
	set_claim(g, own, CLAIM_NEND,
	    common_number(a, (double)(s->base + c->at.end)));
	set_claim(g, own, CLAIM_QUOTE, common_quote(a, s->text, c->at));
	set_claim(g, own, CLAIM_KIND, cell_of(claim_kinds[KIND_STATE]));
	set_claim(g, own, CLAIM_WHEN,
	    common_when(a, &g->dates, c->at, c->aspect, s->date));
	filter_write(&g->f, s->row.cells, own);
}

/* Writes the states that begin before pos. */
static void
write_states(struct tagging *g, size_t pos)
{
	struct sentence *s = &g->s;

	while (
	    s->next < s->nstate && s->base + s->states[s->next].at.start < pos)
		write_state(g, &s->states[s->next++]);
}

static void
end_sentence(struct tagging *g)
{
	if (g->s.any)
		write_states(g, (size_t)-1);
	g->s.any = false;
}

static bool
same_sentence(const struct tagging *g, const struct cell *row)
{
	const struct cell *old = g->s.row.cells;

	return g->s.any && cell_eq(old[g->text], row[g->text]) &&
	    cell_eq(filter_cell(old, g->doc), filter_cell(row, g->doc)) &&
	    cell_eq(filter_cell(old, g->start), filter_cell(row, g->start));
}

static void
begin_sentence(struct tagging *g, const struct cell *row)
{
	struct sentence *s = &g->s;

	end_sentence(g);
	arena_reset(&g->arena);
	same_document(g, filter_cell(row, g->doc));
	keep_row(&s->row, row, tsv_ncols(g->f.in));
	read_sentence(g, s->row.cells);
	g->nq = common_scan(g->numbers, s->text, s->date, &g->memory, &g->q,
	    &g->dates);
	s->nstate =
	    narrow_states(s->parts, s->base, s->text.len, s->states, STATES);
	if (s->nstate > STATES)
		s->nstate = STATES;
	s->next = 0;
	s->any = true;
}

static struct narrow_claim
claim_of(const struct tagging *g, const struct cell *row, size_t start,
    size_t end)
{
	struct narrow_claim c = {.at = {start - g->s.base, end - g->s.base},
	    .kind = claim_kind_of(row[g->claim[CLAIM_KIND]])};

	for (size_t i = 0; i < g->nq; i++)
		if (g->q[i].at.start == c.at.start && g->q[i].u)
			c.dim = cell_of(g->q[i].u->dim);
	return c;
}

static void
tag_claim(struct tagging *g, const struct cell *row)
{
	struct cell own[OWN_N + CLAIM_N] = {{0}};
	size_t start, end;
	struct narrow_claim c;

	if (!same_sentence(g, row))
		begin_sentence(g, row);
	if (!num_offset(row[g->claim[CLAIM_NSTART]], &start) ||
	    !num_offset(row[g->claim[CLAIM_NEND]], &end) || start < g->s.base ||
	    end > g->s.base + g->s.text.len) {
		if (g->s.nstate)
			return; /* its states are its rows */
		put_sentence(g, row, own);
	} else {
		c = claim_of(g, row, start, end);
		if (c.kind == KIND_STATE)
			return; /* made anew */
		write_states(g, start);
		put_labels(g, row, &c, own);
	}
	for (size_t i = 0; i < CLAIM_N; i++)
		if (g->claim[i] >= 0)
			own[g->own_of[i]] =
			    tsv_unescape(row[g->claim[i]], &g->f.arena);
	filter_write(&g->f, row, own);
}

static void
tag_rows(struct tagging *g)
{
	const struct cell *row;

	find_columns(g);
	plan(g);
	if (g->claims) {
		g->units = units_new(NULL, 0);
		g->numbers = numbers_new(g->units);
	}
	while (filter_next(&g->f, &row))
		if (g->claims)
			tag_claim(g, row);
		else
			tag_sentence(g, row);
	if (g->claims)
		end_sentence(g);
}

static void
release(struct tagging *g)
{
	if (g->numbers)
		numbers_free(g->numbers);
	if (g->units)
		units_free(g->units);
	tagger_free(g->tagger);
	rules_free(g->rules);
	for (size_t i = 0; i < only_files.n + rule_files.n; i++)
		table_free(g->tables[i]);
	free(g->tables);
	free((void *)rule_files.v);
	free((void *)only_files.v);
	arena_free(&g->arena);
	buf_free(&g->docname);
	buf_free(&g->s.labels);
	buf_free(&g->s.row.bytes);
	free(g->s.row.cells);
	free(g->dates.v);
}

int
main(int argc, char **argv)
{
	static struct tagging g;
	struct filter_opts fo;
	size_t n;
	int status = 0;

	err_init(argv[0]);
	n = opt_parse(&prog, argc, argv);
	load_rules(&g);
	if (list) {
		list_rules(&g);
	} else if (check) {
		status = check_rules(&g);
	} else {
		fo = (struct filter_opts){columns, no_header, line_buffered};
		if (filter_open(&g.f, &fo, (const char *const *)argv + 1, n))
			tag_rows(&g);
		status = filter_close(&g.f);
	}
	release(&g);
	return status;
}
