/* place.c - where a document says what a camp holds, and in which words. */
#include "core/compare/place.h"

#include <stdlib.h>

#include "core/compare/figure.h"
#include "core/compare/page.h"
#include "core/compare/report.h"
#include "core/compare/title.h"
#include "lib/buf.h"
#include "lib/num.h"
#include "lib/width.h"

enum { QUOTE_LEAST = 24 }; /* cells that a long note leaves to the quote */

/* Claims of one document that say the same. */
struct place {
	const struct report_claim *claim[PLACE_LINES];
	size_t n; /* of all, also of those left out */
};

static bool
says_same(const struct report_claim *a, const struct report_claim *b)
{
	static const int cols[] = {RC_STATE, RC_NLOW, RC_NHIGH};

	for (size_t i = 0; i < sizeof(cols) / sizeof(cols[0]); i++)
		if (!cell_eq(a->f[cols[i]], b->f[cols[i]]))
			return false;
	return true;
}

/* Sorts the n claims of one document into places: returns how many, at most
 * PLACE_MANY, and adds to *more the claims that fit into none. */
static size_t
find_places(const struct report *r, const size_t *ref, size_t n,
    struct place place[PLACE_MANY], size_t *more)
{
	size_t np = 0;

	for (size_t i = 0; i < n; i++) {
		const struct report_claim *c = &r->claim[ref[i]];
		size_t k = 0;

		while (k < np && !says_same(place[k].claim[0], c))
			k++;
		if (k == PLACE_MANY) {
			++*more;
			continue;
		}
		if (k == np)
			place[np++].n = 0;
		if (place[k].n < PLACE_LINES)
			place[k].claim[place[k].n] = c;
		place[k].n++;
	}
	return np;
}

/* "agency:3,8"; without known lines the label alone. */
static void
add_where(struct buf *b, const struct report *r, const struct place *p)
{
	size_t last = 0;

	width_add(b, r->doc[p->claim[0]->doc].label);
	for (size_t i = 0; i < p->n && i < PLACE_LINES; i++) {
		if (p->claim[i]->line != last)
			buf_addf(b, "%c%zu", last ? ',' : ':',
			    p->claim[i]->line);
		last = p->claim[i]->line;
	}
	if (p->n > PLACE_LINES)
		buf_adds(b, ",...");
}

static struct cell
cell_buf(const struct buf *b)
{
	return (struct cell){b->len ? b->s : "", b->len};
}

static void
add_part(struct buf *b, struct cell c)
{
	if (b->len && c.len)
		buf_adds(b, ", ");
	width_add(b, c);
}

/* Who says it, how surely, and when, where that isn't the camp's own. */
static void
add_note(struct buf *b, const struct report_claim *c, struct cell camp_when)
{
	struct cell stance = c->f[RC_STANCE], when = c->f[RC_WHEN];
	struct buf w = {0};

	add_part(b, c->f[RC_SPEAKER]);
	if (!cell_is(stance, "asserted") && !cell_is(stance, "claimed"))
		add_part(b, stance);
	if (!cell_eq(when, camp_when))
		figure_when(&w, when);
	add_part(b, cell_buf(&w));
	buf_free(&w);
}

/* How the report itself restates a figure: " (35 sq miles: ok)". */
static void
add_twin(struct buf *b, const struct report *r, const struct report_claim *c)
{
	const struct report_claim *t;

	if (c->twin == REPORT_NONE)
		return;
	t = &r->claim[c->twin];
	buf_adds(b, " (");
	width_add(b, t->f[RC_QUOTE]);
	buf_adds(b, t->f[RC_CHECK].len ? ": " : "");
	width_add(b, t->f[RC_CHECK]);
	buf_addc(b, ')');
}

/* What was meant: " -> 12,000". */
static void
add_repair(struct buf *b, const struct report *r,
    const struct report_camp *camp, const struct report_claim *c)
{
	double factor = title_repair(r, camp), x[2];
	char low[NUM_MAX], high[NUM_MAX];

	if (factor == 0 || !num_get(c->f[RC_NLOW], &x[0]) ||
	    !num_get(c->f[RC_NHIGH], &x[1]))
		return;
	buf_adds(b, " -> ");
	figure_range(b, (struct cell){low, num_put(low, x[0] * factor)},
	    (struct cell){high, num_put(high, x[1] * factor)},
	    camp->f[RP_NUNIT]);
}

/* Puts the quote, its tail and the note into the rest of the line. The note
 * gives way first, to two fifths; then the quote. */
static void
put_words(struct page *pg, struct cell quote, struct cell tail,
    struct cell note)
{
	size_t room =
	    pg->width > pg->at + QUOTE_LEAST ? pg->width - pg->at : QUOTE_LEAST;
	size_t t = width_of(tail) <= room / 2 ? width_of(tail) : 0;
	size_t q = width_of(quote) + 2 + t, n = width_of(note);
	struct buf b = {0};

	if (q + 2 + n > room && n > room * 2 / 5)
		n = q + 2 + room * 2 / 5 < room ? room - q - 2 : room * 2 / 5;
	room -= n ? n + 2 : 0;
	page_put(pg, INK_PLAIN, cell_of("\""));
	page_short(pg, INK_PLAIN, quote, room - 2 - t);
	page_put(pg, INK_PLAIN, cell_of("\""));
	if (t)
		page_put(pg, INK_STRONG, tail);
	width_add_short(&b, note, n);
	page_end(pg, cell_buf(&b));
	buf_free(&b);
}

static void
put_place(struct page *pg, const struct report *r, const struct place *p,
    const struct report_camp *camp, size_t col)
{
	struct buf b = {0}, tail = {0}, note = {0};

	add_where(&b, r, p);
	page_to(pg, PLACE_INDENT);
	page_put(pg, INK_PLACE, cell_buf(&b));
	page_to(pg, col);
	add_repair(&tail, r, camp, p->claim[0]);
	add_twin(&tail, r, p->claim[0]);
	add_note(&note, p->claim[0], camp->f[RP_WHEN]);
	put_words(pg, p->claim[0]->words, cell_buf(&tail), cell_buf(&note));
	buf_free(&b);
	buf_free(&tail);
	buf_free(&note);
}

/* The claims of the document that ref[0] is in: how many of the n. */
static size_t
same_doc(const struct report *r, const size_t *ref, size_t n)
{
	size_t i = 1;

	while (i < n && r->claim[ref[i]].doc == r->claim[ref[0]].doc)
		i++;
	return i;
}

/* A document of a camp: its first claim, and where that stands in the camp. */
struct pick {
	size_t claim, from;
};

/* Adds documents of a camp to the n picked ones, no more than max in all: in
 * pass 0 those with words of their own, in pass 1 others. */
static size_t
pick_docs(const struct report *r, const struct report_camp *c, int pass,
    struct pick *pick, size_t n, size_t max)
{
	const size_t *ref = c->n ? r->ref + c->first : NULL;

	for (size_t i = 0; i < c->n && n < max;
	     i += same_doc(r, ref + i, c->n - i)) {
		struct cell words = r->claim[ref[i]].words;
		bool same = false, there = false;

		for (size_t k = 0; k < n; k++) {
			same = same ||
			    cell_eq(words, r->claim[pick[k].claim].words);
			there = there || pick[k].from == i;
		}
		if (!there && (pass || !same))
			pick[n++] = (struct pick){ref[i], i};
	}
	return n;
}

static int
order_picks(const void *a, const void *b)
{
	size_t x = ((const struct pick *)a)->from;
	size_t y = ((const struct pick *)b)->from;

	return x < y ? -1 : x > y;
}

/* The documents that a camp names, in the order of the camp; how many. */
static size_t
choose(const struct report *r, const struct report_camp *c,
    struct pick pick[PLACE_DOCS])
{
	size_t max = c->ndocs > PLACE_DOCS ? PLACE_SOME : PLACE_DOCS;
	size_t n = 0;

	pick[0] = (struct pick){0, 0};
	for (int pass = max == PLACE_DOCS; pass < 2; pass++)
		n = pick_docs(r, c, pass, pick, n, max);
	qsort(pick, n, sizeof(*pick), order_picks);
	return n;
}

size_t
place_width(const struct report *r, const struct report_camp *c)
{
	struct place place[PLACE_MANY];
	struct pick pick[PLACE_DOCS];
	size_t n = choose(r, c, pick), most = 0, more = 0;
	struct buf b = {0};

	for (size_t i = 0; i < n; i++) {
		const size_t *ref = r->ref + c->first + pick[i].from;
		size_t len = same_doc(r, ref, c->n - pick[i].from);
		size_t np = find_places(r, ref, len, place, &more);

		for (size_t k = 0; k < np; k++) {
			b.len = 0;
			add_where(&b, r, &place[k]);
			if (width_of(cell_buf(&b)) > most)
				most = width_of(cell_buf(&b));
		}
	}
	buf_free(&b);
	return most;
}

void
place_put(struct page *p, const struct report *r, const struct report_camp *c,
    size_t col)
{
	struct place place[PLACE_MANY];
	struct pick pick[PLACE_DOCS];
	size_t n = choose(r, c, pick), more = 0;
	struct buf b = {0};

	for (size_t i = 0; i < n; i++) {
		const size_t *ref = r->ref + c->first + pick[i].from;
		size_t len = same_doc(r, ref, c->n - pick[i].from);
		size_t np = find_places(r, ref, len, place, &more);

		for (size_t k = 0; k < np; k++)
			put_place(p, r, &place[k], c, col);
	}
	if (c->ndocs > n)
		buf_addf(&b, "and %zu more report%s", c->ndocs - n,
		    c->ndocs == n + 1 ? "" : "s");
	if (more)
		buf_addf(&b, "%s %zu more places", b.len ? "," : "and", more);
	if (b.len) {
		page_to(p, col);
		page_put(p, INK_FAINT, cell_buf(&b));
		page_end(p, (struct cell){"", 0});
	}
	buf_free(&b);
}
