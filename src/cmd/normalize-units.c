/* normalize-units.c - one unit per dimension, and restatements checked.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/normalize-units/host.h"
#include "cmd/normalize-units/table.h"
#include "core/unit/explain.h"
#include "core/unit/normal.h"
#include "core/unit/restate.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/filter.h"
#include "lib/mem.h"
#include "lib/num.h"
#include "lib/opt.h"
#include "lib/table.h"

static const char *const cols[NCOL] = {"doc", "sent", "start", "text", "date",
    "nstart", "nend", "quote", "kind", "value", "grain", "unit", "mod", "low",
    "high", "change", "item", "of", "when", "speaker", "stance", "measure",
    "class", "subject", "place", "note"};

/* Columns of our own, in the order in which they are written. */
enum {
	DIM,
	UNAME,
	NLOW,
	NVALUE,
	NHIGH,
	NGRAIN,
	NUNIT,
	SAME,
	CHECK,
	OWN_NOTE,
	CONVERSION, /* with --explain */
	NOWN
};

static const char *const own_names[NOWN] = {"dim", "uname", "nlow", "nvalue",
    "nhigh", "ngrain", "nunit", "same", "check", "note", "conversion"};

enum { HOST_REACH = 64 };

enum { NMAX = NCOL + NOWN };

struct prog {
	struct filter f;
	struct units *units;
	struct rates *rates; /* or NULL */
	struct cell currency;
	struct normal_to *to;
	size_t nto;
	int col[NCOL];           /* input column, or -1 */
	const char *names[NMAX]; /* of the own columns, as planned */
	int source[NMAX];        /* each: a rewritten column, or NCOL + own */
	size_t nnames, nrewritten;
	struct tsv_plan as_is; /* the plan where no column is rewritten */
	struct host host;
	bool explain;
	struct buf conversion; /* of the row */
};

/* --- options */

static void
set_currency(struct prog *p, struct cell code)
{
	if (!rates_know(p->rates, code))
		err_die("--to: money=%.*s: no such column in the table of "
			"rates",
		    (int)code.len, code.s);
	p->currency = code;
}

static void
add_targets(struct prog *p, const char *list)
{
	char err[2048];

	while (*list) {
		size_t n = strcspn(list, ",");

		if (p->rates && n > 6 && strncmp(list, "money=", 6) == 0) {
			set_currency(p, (struct cell){list + 6, n - 6});
			list += n + (list[n] == ',');
			continue;
		}
		p->to = mem_realloc(p->to, (p->nto + 1) * sizeof(*p->to));
		if (!normal_target(p->units, (struct cell){list, n},
			&p->to[p->nto], err, sizeof(err)))
			err_die("--to: %s", err);
		p->nto++;
		list += n + (list[n] == ',');
	}
}

static void
load_units(struct prog *p, const struct opt_list *files)
{
	const struct table **t = mem_zero(files->n, sizeof(*t));
	const char *const *types;
	const struct table *like = units_like(&types);
	struct buf err = {0};

	for (size_t i = 0; i < files->n; i++) {
		t[i] = table_read(files->v[i], like, types, NULL, &err);
		if (!t[i] || !units_check(t[i], &err))
			err_die("%s", buf_str(&err));
	}
	p->units = units_new(t, files->n);
	for (size_t i = 0; i < files->n; i++)
		table_free((struct table *)(size_t)t[i]);
	free(t);
	buf_free(&err);
}

/* --- columns */

/* The same columns, those that may be rewritten as they came. */
static void
plan_as_is(struct prog *p)
{
	int col[NMAX];

	for (size_t i = 0; i < p->nnames; i++)
		col[i] = p->source[i] < NCOL ? p->col[p->source[i]] : -1;
	tsv_plan_other(&p->as_is, &p->f.plan, col);
}

static void
plan(struct prog *p)
{
	for (int i = 0; i < NCOL; i++)
		p->col[i] = tsv_find(p->f.in, cols[i]);
	p->col[UNIT] = filter_need(&p->f, "unit");
	p->col[VALUE] = filter_need(&p->f, "value");
	for (int i = MOD; i < NOTE; i++)
		if (p->col[i] >= 0) {
			p->names[p->nnames] = cols[i];
			p->source[p->nnames++] = i;
		}
	p->nrewritten = p->nnames;
	for (int i = 0; i < NOWN - !p->explain; i++) {
		p->names[p->nnames] = own_names[i];
		p->source[p->nnames++] = NCOL + i;
	}
	filter_plan(&p->f, p->names, p->nnames);
	plan_as_is(p);
}

/* Has the row nothing escaped, nor to be escaped? Then its cells are what they
 * stand for. */
static bool
is_plain(const struct prog *p, const struct cell *row)
{
	const struct cell *last = &row[tsv_ncols(p->f.in) - 1];
	size_t len = (size_t)(last->s - row->s) + last->len;

	return tsv_is_plain(p->f.in, row) && !memchr(row->s, '\r', len);
}

static void
read_row(struct prog *p, const struct cell *row, bool plain,
    enum claim_kind kind, struct cell in[NCOL])
{
	static const int bare[] = {LOW, VALUE, HIGH, NOTE};

	if (plain && normal_is_bare(kind)) { /* every other row */
		memset(in, 0, NCOL * sizeof(*in));
		for (size_t i = 0; i < sizeof(bare) / sizeof(*bare); i++)
			in[bare[i]] = filter_cell(row, p->col[bare[i]]);
		return;
	}
	for (int i = 0; i < NCOL; i++)
		in[i] = filter_cell(row, p->col[i]);
	for (int i = 0; !plain && i < NCOL; i++)
		if (i != VALUE && i != GRAIN)
			in[i] = tsv_unescape(in[i], &p->f.arena);
}

static struct cell
number_cell(struct prog *p, double x)
{
	char *s;

	if (isnan(x))
		return (struct cell){"", 0};
	s = arena_alloc(&p->f.arena, NUM_MAX);
	return (struct cell){s, num_put(s, x)};
}

/* --- where a claim stands */

/* The claim's span in the text cell; empty where that can't be told. */
static struct span
claim_span(const struct cell in[NCOL])
{
	struct span none = {0, 0}, at;
	size_t base = 0;

	if (!in[TEXT].len || !num_offset(in[NSTART], &at.start) ||
	    !num_offset(in[NEND], &at.end))
		return none;
	if (in[START].len && !num_offset(in[START], &base))
		return none;
	if (at.start < base || at.end < at.start ||
	    at.end - base > in[TEXT].len)
		return none;
	return (struct span){at.start - base, at.end - base};
}

/* The days that a claim holds for, or the day of writing. */
static struct normal_rates
money_of(const struct prog *p, const struct cell in[NCOL])
{
	struct normal_rates m = {.rates = p->rates, .to = p->currency};
	struct cell when = in[WHEN].len ? in[WHEN] : in[DATE];

	if (!date_read(when, &m.low, &m.high))
		m.low.year = m.high.year = 0;
	if (!m.high.year)
		m.high = m.low;
	if (!m.low.year)
		m.low = m.high;
	return m;
}

static void
make(struct prog *p, enum claim_kind kind, const struct cell in[NCOL],
    struct normal *out)
{
	struct normal_in x = {.kind = kind,
	    .unit = in[UNIT],
	    .item = in[ITEM],
	    .quote = in[QUOTE],
	    .text = in[TEXT],
	    .low = in[LOW],
	    .value = in[VALUE],
	    .high = in[HIGH],
	    .grain = in[GRAIN],
	    .change = in[CHANGE],
	    .at = {0, 0}};

	if (in[UNIT].len)
		x.at = claim_span(in);
	if (p->rates)
		x.money = money_of(p, in);
	normal_make(p->units, p->to, p->nto, &x, out);
	if (p->explain) {
		p->conversion.len = 0;
		normal_explain(&x, out, &p->conversion);
	}
}

static bool
document_span(const struct cell in[NCOL], struct span *at)
{
	return num_offset(in[NSTART], &at->start) &&
	    num_offset(in[NEND], &at->end) && at->start <= at->end;
}

/* --- restatements */

/* The labels, modifier and ends of the host, for a row that restates it. */
static void
inherit(struct prog *p, struct cell in[NCOL], struct restated *b)
{
	struct host *h = &p->host;
	enum claim_mod was = b->mod;

	for (int i = CHANGE; i <= WHEN; i++)
		if (!in[i].len)
			in[i] = h->cell[i];
	for (int i = SPEAKER; i <= PLACE; i++)
		if (h->cell[i].len)
			in[i] = h->cell[i];
	b->change = in[CHANGE].len > 0;
	restate_inherit(&h->q, b);
	if (b->mod == was)
		return;
	in[MOD] = cell_of(claim_mods[b->mod]);
	in[LOW] = number_cell(p, b->low);
	in[HIGH] = number_cell(p, b->high);
}

static struct cell
check_cell(struct prog *p, enum restate_check check, double ratio)
{
	char *s;

	if (check == RESTATE_OK)
		return cell_of("ok");
	if (check != RESTATE_BAD)
		return (struct cell){"", 0};
	s = arena_alloc(&p->f.arena, 40);
	snprintf(s, 40, "bad:%.3g", ratio);
	return cell_of(s);
}

/* "restates 90 square kilometers (1.007 times)" */
static void
explain_restated(struct prog *p, const struct host *h, enum restate_check check,
    double ratio)
{
	struct buf *b = &p->conversion;
	struct cell host = h->cell[QUOTE];

	buf_adds(b, b->len ? "; restates " : "restates ");
	buf_add(b, host.s, host.len);
	if (check == RESTATE_OK || check == RESTATE_BAD)
		buf_addf(b, " (%.4g times)", ratio);
}

/* As restate_judge, for what is said aside: "60 metres, nearly 350ft,". */
static enum restate_check
judge_aside(const struct host *h, const struct cell in[NCOL],
    const struct restated *b, struct span at, double *ratio)
{
	if (b->mod == MOD_NONE || b->mod == MOD_EQ || b->mod == MOD_RANGE ||
	    !h->q.unit || !b->unit || !restate_systems(h->q.unit, b->unit) ||
	    !host_aside(h, in, at))
		return RESTATE_NONE;
	return restate_judge(&h->q, b, RESTATE_ASIDE, ratio);
}

/* Is the row a restatement of the host? Then its cells take after the host
 * and the columns same and check are told. */
static bool
restates(struct prog *p, struct cell in[NCOL], struct normal *n, struct span at,
    struct cell own[NOWN])
{
	struct host *h = &p->host;
	struct restated b;
	enum restate_check check = RESTATE_NONE;
	double within, ratio = 1;
	bool near;

	if (!h->known || at.start > h->nend + HOST_REACH)
		return false;
	near = host_near(h, in, at, &within);
	if (!near && !in[MOD].len)
		return false;
	host_read(h);
	b = restated_of(in, n->unit);
	b.change |= h->q.change;
	if (near)
		check = restate_judge(&h->q, &b, within, &ratio);
	if (check == RESTATE_NONE)
		check = judge_aside(h, in, &b, at, &ratio);
	if (check == RESTATE_NONE)
		return false;
	if (check == RESTATE_UNKNOWN && h->converted && n->nunit.s == n->noun) {
		struct restated money = converted_of(in, n);

		check = restate_judge_same(&h->money, &money, &ratio);
	}
	own[SAME] = h->cell[NSTART].len ? number_cell(p, (double)h->nstart) :
					  (struct cell){"", 0};
	own[CHECK] = check_cell(p, check, ratio);
	inherit(p, in, &b);
	make(p, claim_kind_of(in[KIND]), in, n);
	if (p->explain)
		explain_restated(p, h, check, ratio);
	h->nend = at.end;
	return true;
}

/* --- rows */

static struct cell
note_cell(struct prog *p, const struct cell in[NCOL], const char *note)
{
	struct cell old = in[NOTE];
	size_t n = note ? strlen(note) : 0;
	char *s;

	if (!n)
		return old;
	for (size_t i = 0; i + n <= old.len; i++)
		if (memcmp(old.s + i, note, n) == 0)
			return old;
	if (!old.len)
		return (struct cell){note, n};
	s = arena_alloc(&p->f.arena, old.len + 2 + n);
	memcpy(s, old.s, old.len);
	memcpy(s + old.len, "; ", 2);
	memcpy(s + old.len + 2, note, n);
	return (struct cell){s, old.len + 2 + n};
}

/* Dates as they came, or numbers; most often low, value and high are one. */
static void
own_values(struct prog *p, const struct normal *n, struct cell own[NOWN])
{
	own[NLOW] = n->nlow;
	own[NVALUE] = n->nvalue;
	own[NHIGH] = n->nhigh;
	own[NGRAIN] = number_cell(p, n->grain);
	if (n->nlow.len || n->nvalue.len || n->nhigh.len)
		return;
	own[NLOW] = number_cell(p, n->low);
	own[NVALUE] =
	    num_same(n->value, n->low) ? own[NLOW] : number_cell(p, n->value);
	own[NHIGH] =
	    num_same(n->high, n->value) ? own[NVALUE] : number_cell(p, n->high);
}

static void
own_cells(struct prog *p, const struct cell in[NCOL], const struct normal *n,
    struct cell own[NOWN])
{
	own[DIM] = n->dim;
	own[UNAME] = n->uname;
	own_values(p, n, own);
	own[NUNIT] = n->nunit;
	own[OWN_NOTE] = note_cell(p, in, n->note);
	own[CONVERSION] = (struct cell){p->conversion.s, p->conversion.len};
}

static void
one_row(struct prog *p, const struct cell *row)
{
	struct cell in[NCOL], own[NOWN] = {{0}}, out[NMAX];
	struct normal n;
	const struct unit **const host[] = {&p->host.q.unit,
	    &p->host.money.unit};
	struct span at;
	enum claim_kind kind = claim_kind_of(filter_cell(row, p->col[KIND]));
	bool as_is = is_plain(p, row);

	units_row(p->units, host, sizeof(host) / sizeof(*host));
	read_row(p, row, as_is, kind, in);
	make(p, kind, in, &n);
	if (n.unit && document_span(in, &at)) {
		if (restates(p, in, &n, at, own))
			as_is = false;
		else
			host_set(&p->host, in, &n, at);
	}
	own_cells(p, in, &n, own);
	for (size_t i = 0; !as_is && i < p->nrewritten; i++)
		out[i] = in[p->source[i]];
	memcpy(out + p->nrewritten, own, sizeof(own));
	filter_write_as(&p->f, as_is ? &p->as_is : &p->f.plan, row, out);
}

int
main(int argc, char **argv)
{
	struct filter_opts fo = {0};
	struct opt_list to = {0}, files = {0};
	const char *rates = NULL;
	struct prog p = {0};
	const struct opt opts[] = {
	    {"to", 0, "DIM=UNIT", OPT_LIST, &to,
		"Write quantities of dimension DIM in UNIT instead of the "
		"dimension's own (area=km2); may be repeated, and may hold "
		"several, separated by commas."},
	    {"units", 'u', "FILE", OPT_LIST, &files,
		"Add the units of FILE, a table like units.tsv, or replace "
		"those of the same name; may be repeated."},
	    {"rates", 0, "FILE", OPT_STR, &rates,
		"Convert money by FILE, the European Central Bank's table of "
		"rates as it is downloaded (CSV), by the day that the claim "
		"holds for or else the document's date: into euros, or into "
		"the currency of --to money=CODE."},
	    {"explain", 0, NULL, OPT_FLAG, &p.explain,
		"Add the column conversion: which unit was read, its factor "
		"and the factor's source, the rate, what is restated."},
	    OPT_ROWS(fo.columns, fo.no_header, fo.line_buffered),
	};
	const struct opt_prog prog = {"normalize-units",
	    "one unit per dimension, and restatements checked", "[FILE ...]",
	    opts, sizeof(opts) / sizeof(*opts)};
	const struct cell *row;
	size_t n;
	int status;

	err_init(argv[0]);
	n = opt_parse(&prog, argc, argv);
	load_units(&p, &files);
	p.rates = rates ? rates_load(rates) : NULL;
	p.currency = cell_of("EUR");
	for (size_t i = 0; i < to.n; i++)
		add_targets(&p, to.v[i]);
	if (filter_open(&p.f, &fo, (const char *const *)argv + 1, n)) {
		plan(&p);
		while (filter_next(&p.f, &row))
			one_row(&p, row);
	}
	status = filter_close(&p.f);
	units_free(p.units);
	rates_free(p.rates);
	buf_free(&p.host.bytes);
	buf_free(&p.conversion);
	tsv_plan_free(&p.as_is);
	free(p.to);
	free(to.v);
	free(files.v);
	return status;
}
