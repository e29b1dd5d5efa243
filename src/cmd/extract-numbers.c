/* extract-numbers.c - rows with text in, a row per claim out.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/extract-numbers/excerpt.h"
#include "core/claim.h"
#include "core/date/edtf.h"
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

/* Our columns in the order of claims-tsv(5); the label columns follow where
 * the input has labels. */
enum own {
	OWN_NSTART,
	OWN_NEND,
	OWN_QUOTE,
	OWN_KIND,
	OWN_MOD,
	OWN_LOW,
	OWN_VALUE,
	OWN_HIGH,
	OWN_GRAIN,
	OWN_CHANGE,
	OWN_UNIT,
	OWN_ITEM,
	OWN_OF,
	OWN_WHEN,
	OWN_NOTE,
	OWN_N
};

static const char *const own_names[OWN_N] = {"nstart", "nend", "quote", "kind",
    "mod", "low", "value", "high", "grain", "change", "unit", "item", "of",
    "when", "note"};

static const char *const change_names[] = {"", "up", "down"};

enum { STATES = 64 };

/* The claims of one document so far, as far as later rows need them. */
struct document {
	struct buf name;
	struct date_memory dates;
	/* Bits of enum whole that are known, and nstart of the last of each. */
	unsigned known;
	size_t whole[WHOLE_MEASURE + 1];
};

struct extractor {
	struct filter f;
	int text, start, doc, date, labels, form; /* input columns, or -1 */
	int label[LABEL_N];
	size_t rules; /* number of our column for them */
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

/* One input row. */
struct row {
	const struct cell *cells;
	struct cell text, labels, date;
	size_t base;
	bool cut; /* its claims have excerpts of it */
	const struct quantity *q;
	size_t nq;
	struct narrow_claim state[STATES];
	size_t nstate;
};

static const char *columns;
static const char *kinds;
static bool no_header, line_buffered, keep, fail_empty, comma, explain;
static struct opt_list unit_files;

static const struct opt options[] = {
    {"kinds", 'k', "LIST", OPT_STR, &kinds,
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
}

/* What an earlier document left is forgotten. */
static void
same_document(struct extractor *x, struct cell doc)
{
	struct document *d = &x->d;

	if (cell_eq(doc, (struct cell){d->name.s, d->name.len}))
		return;
	d->name.len = 0;
	buf_add(&d->name, doc.s, doc.len);
	d->dates = (struct date_memory){0};
	d->known = 0;
}

static struct cell
put_day(struct arena *a, struct day d)
{
	char *s;

	if (!d.year)
		return (struct cell){"", 0};
	s = arena_alloc(a, DATE_EDTF);
	return (struct cell){s, edtf_day(s, d)};
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

static void
put_values(struct extractor *x, const struct quantity *q, struct cell *own)
{
	struct arena *a = &x->own;

	if (q->kind == KIND_DATE || q->kind == KIND_TIME) {
		own[OWN_LOW] = put_day(a, q->date->low);
		own[OWN_VALUE] = cell_of(q->date->edtf);
		own[OWN_HIGH] = put_day(a, q->date->high);
		if (strncmp(q->date->edtf, "XXXX", 4) == 0)
			own[OWN_NOTE] = cell_of("year not known");
		return;
	}
	if (isinf(q->value)) {
		own[OWN_NOTE] = cell_of("number too large");
		return;
	}
	own[OWN_LOW] = common_number(a, q->low);
	own[OWN_VALUE] = num_same(q->value, q->low) ?
	    own[OWN_LOW] :
	    common_number(a, q->value);
	own[OWN_HIGH] = num_same(q->high, q->value) ? own[OWN_VALUE] :
						      common_number(a, q->high);
	own[OWN_GRAIN] = common_number(a, q->grain);
}

static struct cell
put_whole(struct extractor *x, const struct row *r, const struct quantity *q)
{
	size_t at;

	if (q->of >= 0)
		at = r->base + r->q[q->of].at.start;
	else if (q->whole && x->d.known >> q->whole & 1)
		at = x->d.whole[q->whole];
	else
		return (struct cell){"", 0};
	return common_offset(&x->own, at);
}

static struct cell
put_rules(struct arena *a, rule_set set)
{
	char *s = arena_alloc(a, RULES_MAX);

	return (struct cell){s, rule_names(set, s)};
}

/* Of a long text a claim's row has an excerpt, and a note of that. */
static void
write_claim(struct extractor *x, const struct row *r, struct span at,
    struct cell *own)
{
	const struct cell *cells = r->cells;

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
	own[OWN_MOD] = cell_of(claim_mods[q->mod]);
	put_values(x, q, own);
	own[OWN_CHANGE] = cell_of(change_names[q->change]);
	own[OWN_UNIT] = q->u && q->unit.start == q->unit.end ?
	    cell_of(q->u->name) :
	    common_quote(&x->own, r->text, q->unit);
	own[OWN_ITEM] = common_quote(&x->own, r->text, q->item);
	own[OWN_OF] = put_whole(x, r, q);
	if (explain)
		own[x->rules] = put_rules(&x->own, q->rules);
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

/* Later rows may name a part of what this one counts. */
static void
remember_wholes(struct extractor *x, const struct row *r)
{
	for (size_t i = 0; i < r->nq; i++) {
		enum whole w = number_whole(&r->q[i]);

		if (!w || r->q[i].change)
			continue;
		x->d.whole[w] = r->base + r->q[i].at.start;
		x->d.known |= 1u << w;
	}
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
	remember_wholes(x, r);
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
	labels_read(&x->parts, tsv_unescape(r->labels, &x->f.arena));
	narrow_begin(&x->narrow, r->text.s, r->text.len, r->base, &x->parts,
	    numbers_marks(x->numbers));
	r->nstate =
	    narrow_states(&x->parts, r->base, r->text.len, r->state, STATES);
	if (r->nstate > STATES)
		r->nstate = STATES;
}

/* Most rows have no claim: what only those need that have is read last. */
static void
extract_row(struct extractor *x, const struct cell *cells)
{
	struct row r; /* its states are too many to be cleared for each row */
	bool claims;

	r.cells = cells;
	r.base = r.nstate = 0;
	same_document(x, filter_cell(cells, x->doc));
	r.text = tsv_unescape(cells[x->text], &x->f.arena);
	r.labels = filter_cell(cells, x->labels);
	r.date = filter_cell(cells, x->date);
	if (is_mark(filter_cell(cells, x->form), r.text))
		r.text.len = 0;
	r.cut = excerpt_needed(&x->cols, r.text);
	r.nq = common_scan(x->numbers, r.text, r.date, &x->d.dates, &r.q,
	    &x->dates);
	claims = r.nq || labels_hold(r.labels, LABEL_STATE);
	if (claims)
		num_offset(filter_cell(cells, x->start), &r.base);
	if (x->labels >= 0 && claims)
		read_labels(x, &r);
	if (r.nq || r.nstate)
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
	buf_free(&x.d.name);
	arena_free(&x.own);
	free(x.dates.v);
	free(x.parts.v);
	return status ? status : fail_empty && !x.found ? 1 : 0;
}
