/* show.c - a report laid out for a person at a terminal. */
#include "core/compare/show.h"

#include "core/compare/figure.h"
#include "core/compare/page.h"
#include "core/compare/place.h"
#include "core/compare/report.h"
#include "core/compare/title.h"
#include "lib/buf.h"
#include "lib/num.h"
#include "lib/width.h"

enum {
	CAMP = 4,   /* cells before a camp */
	TITLE = 18, /* cells before a topic's title */
	KIN = 4     /* pairs of one origin that are named */
};

static struct cell
cell_buf(const struct buf *b)
{
	return (struct cell){b->len ? b->s : "", b->len};
}

static bool
is_alarm(const struct report_topic *t)
{
	return t->verdict < REPORT_NALARM;
}

/* How many topics have a verdict from..to-1. */
static size_t
count(const struct report *r, int from, int to)
{
	size_t n = 0;

	for (size_t i = 0; i < r->ntopic; i++)
		n += r->topic[i].verdict >= from && r->topic[i].verdict < to;
	return n;
}

static void
add_shared(struct buf *b, double n, const char *what)
{
	if (n > 0)
		buf_addf(b, " %.0f %s%s", n, what, n == 1 ? "" : "s");
}

/* "; 003 = 000: 4 odd figures shared, one origin" */
static void
add_kin(struct buf *b, const struct report *r)
{
	for (size_t i = 0; i < r->nkin && i < KIN; i++) {
		const struct report_kin *k = &r->kin[i];

		buf_adds(b, "; ");
		width_add(b, r->doc[k->like].label);
		buf_adds(b, " = ");
		width_add(b, r->doc[k->doc].label);
		buf_addc(b, ':');
		add_shared(b, k->figures, "odd figure");
		if (k->figures > 0 && k->runs > 0)
			buf_adds(b, " and");
		add_shared(b, k->runs, "run");
		buf_adds(b, k->runs > 0 ? " of words shared" : " shared");
	}
	if (r->nkin > KIN)
		buf_addf(b, "; %zu more of an origin told of", r->nkin - KIN);
	if (r->nkin)
		buf_adds(b, ", so one origin");
}

static void
put_head(struct page *p, const struct report *r)
{
	size_t n = r->ndoc > r->given ? r->ndoc : r->given;
	struct buf b = {0};

	buf_addf(&b, "%zu report%s", n, n == 1 ? "" : "s");
	add_kin(&b, r);
	buf_addf(&b, ". Disputed: %zu. Changed: %zu. Agreed: %zu.",
	    count(r, 0, REPORT_NALARM),
	    count(r, REPORT_CHANGED, REPORT_CHANGED + 1),
	    count(r, REPORT_CHANGED + 1, REPORT_NVERDICT));
	page_words(p, 0, cell_buf(&b));
	page_end(p, (struct cell){"", 0});
	buf_free(&b);
}

/* "3 reports, 2 origins, 1 party: Russia". */
static void
add_count(struct buf *b, const struct report_camp *c)
{
	struct cell parties = c->f[RP_PARTIES];
	double origins;

	buf_addf(b, "%zu report%s", c->ndocs, c->ndocs == 1 ? "" : "s");
	if (num_get(c->f[RP_ORIGINS], &origins) && origins < (double)c->ndocs)
		buf_addf(b, ", %.0f origin%s", origins,
		    origins == 1 ? "" : "s");
	if (parties.len) {
		buf_adds(b, ", party: ");
		width_add(b, parties);
	}
}

/* Cells at which the parts of a topic begin. */
struct cols {
	size_t count; /* how many reports hold a camp */
	size_t quote;
};

static void
put_camp(struct page *p, const struct report *r, const struct report_camp *c,
    const struct cols *col)
{
	struct buf b = {0}, note = {0};

	title_camp(&b, r, c);
	if (title_repair(r, c) != 0) {
		page_put(p, INK_PLAIN, cell_of("  "));
		page_put(p, INK_ALARM, cell_of("!"));
	}
	page_to(p, CAMP);
	page_put(p, INK_STRONG, cell_buf(&b));
	page_to(p, p->at + 2 > col->count ? p->at + 2 : col->count);
	b.len = 0;
	add_count(&b, c);
	figure_when(&note, c->f[RP_WHEN]);
	page_words(p, PLACE_INDENT, cell_buf(&b));
	page_end(p, cell_buf(&note));
	buf_free(&b);
	buf_free(&note);
	place_put(p, r, c, col->quote);
}

/* Is this camp shown? Of a dispute, those that take part in it. */
static bool
is_shown(const struct show_opts *o, const struct report_topic *t,
    const struct report_camp *c)
{
	return o->all || !is_alarm(t) ||
	    report_verdict(c->f[RP_VERDICT]) < REPORT_NALARM;
}

/* Has a camp of the topic before number i given the same reason? */
static bool
said(const struct report *r, const struct show_opts *o,
    const struct report_topic *t, size_t i)
{
	const struct report_camp *c = r->camp + t->first;

	for (size_t k = 0; k < i; k++)
		if (is_shown(o, t, &c[k]) &&
		    cell_eq(c[k].f[RP_WHY], c[i].f[RP_WHY]) &&
		    cell_eq(c[k].f[RP_RULE], c[i].f[RP_RULE]))
			return true;
	return false;
}

/* The rules that speak, and their reasons: each once, a line each. */
static void
put_why(struct page *p, const struct report *r, const struct show_opts *o,
    const struct report_topic *t)
{
	struct buf b = {0};
	bool first = true;

	for (size_t i = 0; i < t->n; i++) {
		const struct report_camp *c = &r->camp[t->first + i];

		if (!c->f[RP_WHY].len || !is_shown(o, t, c) || said(r, o, t, i))
			continue;
		page_to(p, CAMP);
		page_put(p, INK_PLAIN, cell_of(first ? "why" : ""));
		page_to(p, PLACE_INDENT);
		b.len = 0;
		buf_addc(&b, '[');
		width_add(&b, c->f[RP_RULE]);
		buf_adds(&b, "] ");
		page_put(p, INK_FAINT, cell_buf(&b));
		b.len = 0;
		title_why(&b, r, c->f[RP_WHY]);
		page_words(p, PLACE_INDENT, cell_buf(&b));
		page_end(p, cell_of(""));
		first = false;
	}
	buf_free(&b);
}

/* Behind the longest place and the longest holding, where these are not too
 * long. */
static struct cols
find_cols(const struct report *r, const struct show_opts *o,
    const struct report_topic *t)
{
	struct cols col = {0, 0};
	struct buf b = {0};

	for (size_t i = 0; i < t->n; i++) {
		const struct report_camp *c = &r->camp[t->first + i];
		size_t w = place_width(r, c);

		if (!is_shown(o, t, c))
			continue;
		if (w > col.quote)
			col.quote = w;
		b.len = 0;
		title_camp(&b, r, c);
		w = width_of(cell_buf(&b));
		if (w > col.count)
			col.count = w;
	}
	buf_free(&b);
	col.quote += PLACE_INDENT + 2;
	if (col.quote > o->width / 3)
		col.quote = o->width / 3;
	col.count += CAMP + 2;
	if (col.count > o->width / 2)
		col.count = o->width / 2;
	return col;
}

/* Topic number i, from 1: its verdict and what it is about. */
static void
put_title(struct page *p, const struct report_topic *t, size_t i)
{
	struct buf b = {0};

	buf_addf(&b, "%zu ", i);
	page_put(p, INK_PLAIN, cell_buf(&b));
	b.len = 0;
	if (t->verdict < REPORT_NVERDICT)
		buf_adds(&b, report_verdicts[t->verdict]);
	for (size_t k = 0; k < b.len && is_alarm(t); k++)
		if (b.s[k] >= 'a' && b.s[k] <= 'z')
			b.s[k] = (char)(b.s[k] - 'a' + 'A');
	page_put(p, is_alarm(t) ? INK_ALARM : INK_STRONG, cell_buf(&b));
	page_to(p, TITLE);
	b.len = 0;
	title_topic(&b, t);
	page_words(p, TITLE, cell_buf(&b));
	page_end(p, cell_of(""));
	buf_free(&b);
}

static void
put_topic(struct page *p, const struct report *r, const struct show_opts *o,
    size_t i)
{
	const struct report_topic *t = &r->topic[i - 1];
	struct cols col = find_cols(r, o, t);
	size_t hidden = 0;
	struct buf b = {0};

	page_end(p, cell_of(""));
	put_title(p, t, i);
	for (size_t k = 0; k < t->n; k++) {
		const struct report_camp *c = &r->camp[t->first + k];

		if (is_shown(o, t, c))
			put_camp(p, r, c, &col);
		else
			hidden++;
	}
	if (hidden) {
		buf_addf(&b, "and %zu that fit%s", hidden,
		    hidden == 1 ? "s" : "");
		page_to(p, CAMP);
		page_put(p, INK_FAINT, cell_buf(&b));
		page_end(p, cell_of(""));
	}
	put_why(p, r, o, t);
	buf_free(&b);
}

/* What was left out, and how to see it. */
static void
put_rest(struct page *p, const struct report *r)
{
	size_t changed = count(r, REPORT_CHANGED, REPORT_CHANGED + 1);
	size_t agreed = count(r, REPORT_CHANGED + 1, REPORT_NVERDICT);
	struct buf b = {0};

	if (!changed && !agreed)
		return;
	page_end(p, cell_of(""));
	if (changed)
		buf_addf(&b, "%zu changed", changed);
	if (agreed)
		buf_addf(&b, "%s%zu agreed", changed ? ", " : "", agreed);
	buf_adds(&b, ": --all shows them.");
	page_words(p, 0, cell_buf(&b));
	page_end(p, cell_of(""));
	buf_free(&b);
}

void
show_report(const struct report *r, const struct show_opts *o, struct buf *out)
{
	struct page p = {.out = out, .width = o->width, .colour = o->colour};

	put_head(&p, r);
	for (size_t i = 0; i < r->ntopic; i++)
		if (o->all || is_alarm(&r->topic[i]))
			put_topic(&p, r, o, i + 1);
	if (!o->all)
		put_rest(&p, r);
}
