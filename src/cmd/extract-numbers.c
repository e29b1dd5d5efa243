/* extract-numbers.c - rows with text in, a row per claim out.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include <stdlib.h>
#include <string.h>

#include "cmd/extract-numbers/claimrow.h"
#include "cmd/extract-numbers/document.h"
#include "cmd/extract-numbers/excerpt.h"
#include "cmd/extract-numbers/values.h"
#include "core/claim.h"
#include "core/number/common.h"
#include "core/tag/label/label.h"
#include "core/tag/label/narrow.h"
#include "core/unit/unit.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/filter.h"
#include "lib/num.h"
#include "lib/opt.h"
#include "lib/table.h"

enum { STATES = 64 };

/* One input row; text and labels without escapes. */
struct row {
	const struct cell *cells;
	struct cell text, labels, start, date;
	size_t base;
	bool cut;   /* its claims have excerpts of it */
	bool claim; /* it is one itself */
	const struct quantity *q;
	size_t nq;
	struct narrow_claim state[STATES];
	size_t nstate;
};

struct extractor {
	struct filter f;
	int text, start, doc, date, labels, form; /* input columns, or -1 */
	int label[LABEL_N];
	int mine[OWN_N + LABEL_N + 1]; /* input columns of our names, or -1 */
	size_t nown;
	size_t rules; /* number of our column for them */
	struct claimrows claims;
	struct row sentence; /* that the last rows that are claims are of */
	bool any;            /* is there one? */
	struct units *units;
	const struct table **tables; /* of --units, in which units points */
	struct numbers *numbers;
	struct document d;
	bool kinds[KIND_N];
	bool keep;
	size_t found;
	struct labels parts; /* of this row */
	struct dates dates;  /* of this row */
	struct narrow_text narrow;
	struct excerpt_cols cols;
	struct arena own; /* of the claim being written */
};

static const char *columns;
static const char *kinds;
static bool no_header, line_buffered, keep, fail_empty, comma, explain;
static struct opt_list unit_files;

static const struct opt options[] = {
    {"kinds", 0, "LIST", OPT_STR, &kinds,
	"Write claims of these kinds only: count, ordinal, fraction, percent, "
	"money, measure, age, duration, date, time, ratio, score, number, "
	"state, separated by commas."},
    {"keep", 0, NULL, OPT_FLAG, &keep,
	"Pass on rows without a claim too, with our columns empty."},
    {"decimal-comma", 0, NULL, OPT_FLAG, &comma,
	"A comma is the decimal mark, and points part groups of digits: "
	"1.234,56."},
    {"explain", 0, NULL, OPT_FLAG, &explain,
	"Add the column rules: the rules of the grammar that read the number, "
	"as the page lists them."},
    {"units", 'u', "FILE", OPT_LIST, &unit_files,
	"Add the units of FILE to those built in; the same name replaces. May "
	"be given several times."},
    {"fail-empty", 'e', NULL, OPT_FLAG, &fail_empty,
	"Exit with status 1 when no claim was found."},
    OPT_ROWS(columns, no_header, line_buffered)};

static const struct opt_prog prog = {.name = "extract-numbers",
    .summary = "the numbers, dates and states that texts claim, a row for each",
    .operands = "[FILE ...]",
    .opts = options,
    .nopts = sizeof(options) / sizeof(*options)};

/* Reads --kinds into the set of kinds to write. */
static void
choose_kinds(struct extractor *x)
{
	const char *s = kinds;

	for (int k = 0; k < KIND_N; k++)
		x->kinds[k] = !kinds;
	while (s) {
		size_t n = strcspn(s, ",");
		enum claim_kind k = claim_kind_of((struct cell){s, n});

		if (k == KIND_NONE)
			err_die("--kinds: no kind \"%.*s\": see --help for the "
				"kinds there are",
			    (int)n, s);
		x->kinds[k] = true;
		s = s[n] ? s + n + 1 : NULL;
	}
}

static void
load_units(struct extractor *x)
{
	const struct table **t = mem_zero(unit_files.n, sizeof(*t));
	const char *const *types;
	const struct table *like = units_like(&types);
	struct buf err = {0};

	for (size_t i = 0; i < unit_files.n; i++) {
		t[i] = table_read(unit_files.v[i], like, types, NULL, &err);
		if (!t[i] || !units_check(t[i], &err))
			err_die("%s", buf_str(&err));
	}
	x->tables = t;
	x->units = units_new(t, unit_files.n);
	x->numbers = numbers_new(x->units);
	if (comma)
		numbers_decimal_comma(x->numbers);
}

static void
find_columns(struct extractor *x)
{
	struct tsv *in = x->f.in;

	x->text = filter_need(&x->f, "text");
	x->start = tsv_find(in, "start");
	x->doc = tsv_find(in, "doc");
	x->date = tsv_find(in, "date");
	x->labels = tsv_find(in, "labels");
	x->form = tsv_find(in, "form");
	for (int i = 0; i < LABEL_N; i++)
		x->label[i] = tsv_find(in, label_names[i]);
	x->cols = (struct excerpt_cols){x->text, x->start, tsv_find(in, "end"),
	    x->labels};
	claimrow_columns(&x->claims, in,
	    (const int[CLAIMROW_N]){x->text, x->labels, x->doc, x->start,
		x->date});
}

/* What all claims have: place, quote, kind, time. */
static void
put_claim(struct extractor *x, const struct row *r, struct span at,
    enum claim_kind kind, enum aspect aspect, struct cell *own)
{
	struct arena *a = &x->own;

	own[OWN_NSTART] = common_offset(a, r->base + at.start);
	own[OWN_NEND] = common_offset(a, r->base + at.end);
	own[OWN_QUOTE] = common_quote(a, r->text, at);
	own[OWN_KIND] = cell_of(claim_kinds[kind]);
	if (kind == KIND_DATE || kind == KIND_TIME)
		return;
	own[OWN_WHEN] = common_when(a, &x->dates, at, aspect, r->date);
}

static void
put_labels(struct extractor *x, const struct narrow_claim *c, struct cell *own)
{
	if (x->labels >= 0)
		narrow_in(&x->narrow, c, &x->own, own + OWN_N);
}

static struct cell
put_whole(struct extractor *x, const struct row *r, const struct quantity *q)
{
	size_t at;

	if (q->of >= 0)
		at = r->base + r->q[q->of].at.start;
	else if (!document_whole(&x->d, q->whole, &at))
		return (struct cell){"", 0};
	return common_offset(&x->own, at);
}

/* What sentences before it gave to a claim's row, which may have been dropped
 * since: its whole, its time. And its note. */
static void
keep_cells(struct extractor *x, const struct cell *cells, struct cell *own)
{
	static const enum own kept[] = {OWN_OF, OWN_WHEN};
	struct arena *a = &x->f.arena;

	for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++) {
		struct cell old = filter_cell(cells, x->mine[kept[i]]);

		if (!claimrow_is_open(old))
			own[kept[i]] = tsv_unescape(old, a);
	}
	own[OWN_NOTE] = claimrow_note(&x->claims, cells, own[OWN_NOTE], a);
}

/* Of a long text a claim's row has an excerpt, and a note of that. */
static void
write_claim(struct extractor *x, const struct row *r, struct span at,
    struct cell *own)
{
	const struct cell *cells = r->cells;

	if (r->claim)
		keep_cells(x, cells, own);
	if (r->cut) {
		cells = excerpt_cells(&x->cols, cells, tsv_ncols(x->f.in),
		    r->text, at, r->base, &x->own);
		own[OWN_NOTE] = excerpt_note(own[OWN_NOTE], &x->own);
	}
	filter_write(&x->f, cells, own);
	arena_reset(&x->own);
	x->found++;
}

static void
write_quantity(struct extractor *x, const struct row *r,
    const struct quantity *q)
{
	struct cell own[OWN_N + LABEL_N + 1] = {{0}};
	struct narrow_claim c = {.at = q->at,
	    .kind = q->kind,
	    .dim = q->u ? cell_of(q->u->dim) : (struct cell){"", 0}};

	put_claim(x, r, q->at, q->kind, ASPECT_NONE, own);
	values_put(&x->own, q, own);
	own[OWN_UNIT] = q->u && q->unit.start == q->unit.end ?
	    cell_of(q->u->name) :
	    common_quote(&x->own, r->text, q->unit);
	own[OWN_ITEM] = common_quote(&x->own, r->text, q->item);
	own[OWN_OF] = put_whole(x, r, q);
	if (explain)
		own[x->rules] = values_rules(&x->own, q->rules);
	put_labels(x, &c, own);
	write_claim(x, r, q->at, own);
}

static void
write_state(struct extractor *x, const struct row *r,
    const struct narrow_claim *c)
{
	struct cell own[OWN_N + LABEL_N + 1] = {{0}};

	put_claim(x, r, c->at, KIND_STATE, c->aspect, own);
	own[OWN_NOTE] = narrow_note(c);
	put_labels(x, c, own);
	write_claim(x, r, c->at, own);
}

/* A row without a claim: our columns empty, labels as they came. */
static void
write_kept(struct extractor *x, const struct row *r)
{
	struct cell own[OWN_N + LABEL_N + 1] = {{0}};

	for (int i = 0; i < LABEL_N; i++)
		own[OWN_N + i] = filter_cell(r->cells, x->label[i]);
	filter_write(&x->f, r->cells, own);
}

/* Numbers and states in the order in which they stand. */
static void
write_claims(struct extractor *x, const struct row *r)
{
	size_t i = 0, k = 0, before = x->found;

	while (i < r->nq || k < r->nstate) {
		bool state = k < r->nstate &&
		    (i == r->nq || r->state[k].at.start < r->q[i].at.start);
		enum claim_kind kind = state ? KIND_STATE : r->q[i].kind;

		if (state && x->kinds[kind])
			write_state(x, r, &r->state[k]);
		else if (!state && x->kinds[kind])
			write_quantity(x, r, &r->q[i]);
		if (state)
			k++;
		else
			i++;
	}
	if (x->keep && x->found == before)
		write_kept(x, r);
	document_remember(&x->d, r->q, r->nq, r->base);
}

/* Is it an item's mark with nothing behind it: "2."? */
static bool
is_mark(struct cell form, struct cell text)
{
	size_t n = 0;

	if (!cell_is(form, "item"))
		return false;
	while (n < text.len && text.s[n] >= '0' && text.s[n] <= '9')
		n++;
	return n > 0 && n + 1 == text.len && text.s[n] == '.';
}

/* The row's labels and states, where it may have claims. */
static void
read_labels(struct extractor *x, struct row *r)
{
	labels_read(&x->parts, r->labels);
	narrow_begin(&x->narrow, r->text.s, r->text.len, r->base, &x->parts,
	    numbers_marks(x->numbers));
	r->nstate =
	    narrow_states(&x->parts, r->base, r->text.len, r->state, STATES);
	if (r->nstate > STATES)
		r->nstate = STATES;
}

/* Reads the row's text; its labels too, where it has claims: most have none. */
static bool
read_row(struct extractor *x, struct row *r, struct cell form)
{
	r->base = r->nstate = 0;
	if (is_mark(form, r->text))
		r->text.len = 0;
	r->cut = excerpt_needed(&x->cols, r->text);
	r->nq = common_scan(x->numbers, r->text, r->date, &x->d.dates, &r->q,
	    &x->dates);
	if (!r->nq && !labels_hold(r->labels, LABEL_STATE))
		return false;
	num_offset(r->start, &r->base);
	if (x->labels >= 0)
		read_labels(x, r);
	return r->nq || r->nstate;
}

/* --- rows that are claims already */

static void
end_sentence(struct extractor *x)
{
	if (x->any)
		document_remember(&x->d, x->sentence.q, x->sentence.nq,
		    x->sentence.base);
	x->any = false;
}

static void
begin_sentence(struct extractor *x, struct cell form)
{
	const struct cell *cell = x->claims.cell;
	struct row *r = &x->sentence;

	end_sentence(x);
	document_enter(&x->d, cell[CLAIMROW_DOC]);
	r->claim = true;
	r->text = tsv_unescape(cell[CLAIMROW_TEXT], &x->claims.bytes);
	r->labels = tsv_unescape(cell[CLAIMROW_LABELS], &x->claims.bytes);
	r->start = cell[CLAIMROW_START];
	r->date = cell[CLAIMROW_DATE];
	read_row(x, r, form);
	x->any = true;
}

/* A claim that its text doesn't make, or no longer as a whole, or not alone:
 * as it came. */
static void
write_as_is(struct extractor *x, const struct cell *cells,
    const struct quantity *q)
{
	struct cell own[OWN_N + LABEL_N + 1];

	for (size_t i = 0; i < x->nown; i++)
		own[i] =
		    tsv_unescape(filter_cell(cells, x->mine[i]), &x->f.arena);
	if (explain && q)
		own[x->rules] = values_rules(&x->f.arena, q->rules);
	filter_write(&x->f, cells, own);
	x->found++;
}

static void
rewrite_row(struct extractor *x, const struct cell *cells,
    const struct claimrow *c)
{
	struct row *r = &x->sentence;
	bool state = c->kind == KIND_STATE;
	const struct quantity *q;
	const struct narrow_claim *s;

	if (!claimrow_same(&x->claims, cells) || !x->any)
		begin_sentence(x, filter_cell(cells, x->form));
	r->cells = cells;
	q = state ? NULL : claimrow_quantity(c, r->base, r->q, r->nq);
	s = state ? claimrow_state(c, r->base, r->state, r->nstate) : NULL;
	if (!x->kinds[q ? q->kind : c->kind])
		return;
	if (claimrow_is_cut(&x->claims, cells) || (!q && !s) ||
	    (q && q->date &&
		!claimrow_is_open(filter_cell(cells, x->mine[OWN_VALUE]))))
		write_as_is(x, cells, q);
	else if (q)
		write_quantity(x, r, q);
	else
		write_state(x, r, s);
}

static void
extract_row(struct extractor *x, const struct cell *cells)
{
	struct row r; /* its states are too many to be cleared for each row */
	struct claimrow c;

	if (claimrow_read(&x->claims, cells, &c)) {
		rewrite_row(x, cells, &c);
		return;
	}
	end_sentence(x);
	r.cells = cells;
	r.claim = false;
	document_enter(&x->d, filter_cell(cells, x->doc));
	r.text = tsv_unescape(cells[x->text], &x->f.arena);
	r.labels = tsv_unescape(filter_cell(cells, x->labels), &x->f.arena);
	r.start = filter_cell(cells, x->start);
	r.date = filter_cell(cells, x->date);
	if (read_row(x, &r, filter_cell(cells, x->form)))
		write_claims(x, &r);
	else if (x->keep)
		write_kept(x, &r);
}

/* Our columns, then the labels where the input has some, then the rules. */
static void
plan(struct extractor *x)
{
	const char *names[OWN_N + LABEL_N + 1];
	size_t n = OWN_N;

	memcpy(names, own_names, sizeof(own_names));
	memcpy(names + OWN_N, label_names, LABEL_N * sizeof(*names));
	if (x->labels >= 0)
		n += LABEL_N;
	x->rules = n;
	if (explain)
		names[n++] = "rules";
	x->nown = n;
	for (size_t i = 0; i < n; i++)
		x->mine[i] = tsv_find(x->f.in, names[i]);
	filter_plan(&x->f, names, n);
}

int
main(int argc, char **argv)
{
	static struct extractor x;
	struct filter_opts fo;
	const struct cell *row;
	size_t n;
	int status;

	err_init(argv[0]);
	n = opt_parse(&prog, argc, argv);
	choose_kinds(&x);
	x.keep = keep;
	load_units(&x);
	fo = (struct filter_opts){columns, no_header, line_buffered};
	if (filter_open(&x.f, &fo, (const char *const *)argv + 1, n)) {
		find_columns(&x);
		plan(&x);
		while (filter_next(&x.f, &row))
			extract_row(&x, row);
	}
	status = filter_close(&x.f);
	numbers_free(x.numbers);
	units_free(x.units);
	for (size_t i = 0; i < unit_files.n; i++)
		table_free((struct table *)(size_t)x.tables[i]);
	free(x.tables);
	document_free(&x.d);
	arena_free(&x.own);
	claimrow_free(&x.claims);
	free(x.dates.v);
	free(x.parts.v);
	return status ? status : fail_empty && !x.found ? 1 : 0;
}
