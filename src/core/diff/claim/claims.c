/* claims.c - the claims of a table, in memory and ready to be compared.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/claims.h"

#include <stdlib.h>

#include "core/diff/meet/anchor.h"
#include "core/diff/meet/called.h"
#include "core/diff/like/around.h"
#include "core/diff/event/eventdate.h"
#include "core/diff/claim/facts.h"
#include "core/diff/meet/fatal.h"
#include "core/diff/claim/follow.h"
#include "core/diff/meet/frame.h"
#include "core/diff/claim/key.h"
#include "core/diff/meet/lots.h"
#include "core/diff/claim/memory.h"
#include "core/diff/meet/naming.h"
#include "core/diff/claim/pairs.h"
#include "core/diff/event/occasion.h"
#include "core/diff/event/once.h"
#include "core/diff/event/ordinal.h"
#include "core/diff/claim/origin.h"
#include "core/diff/claim/read.h"
#include "core/diff/claim/sequence.h"
#include "core/diff/like/twin.h"
#include "core/diff/words/verb.h"
#include "core/diff/claim/whom.h"
#include "core/diff/words/passage.h"

struct claims *
claims_new(void)
{
	struct claims *c = mem_zero(1, sizeof(*c));

	c->limits = limits_load();
	c->verbs = verbs_new();
	c->facets = facets_new();
	c->passage = passage_new(c->verbs, c->facets);
	c->memory = memory_new();
	c->namings = namings_new();
	c->pairs = pairs_new();
	c->origins = origins_new(&c->limits);
	c->wordings = mem_grow(NULL, &c->wordingcap, 1, sizeof(*c->wordings));
	c->wordings[0] = (struct wording){0};
	c->nwording = 1;
	return c;
}

void
claims_free(struct claims *c)
{
	if (!c)
		return;
	pool_free(&c->names);
	pool_free(&c->keys);
	pool_free(&c->docnames);
	heap_free(&c->quotes);
	free(c->facts);
	keys_forget(c);
	free(c->v);
	free(c->docs);
	free(c->told);
	namings_free(c->namings);
	free(c->pairs);
	passage_free(c->passage);
	free(c->matters);
	onces_free(c->onces);
	free(c->occasions);
	free(c->wordings);
	verbs_free(c->verbs);
	facets_free(c->facets);
	memory_free(c->memory);
	origins_free(c->origins);
	around_free(c->around);
	arena_free(&c->scratch);
	free(c);
}

void
claims_drop(struct claims *c)
{
	c->n = c->quotes.len = c->nmatter = c->noccasion = 0;
	c->nwording = 1;
}

void
claims_reset(struct claims *c)
{
	c->n = c->ndocs = c->nmatter = c->noccasion = 0;
	c->nwording = 1;
	c->linked = c->nominal = false;
	pool_free(&c->names);
	pool_free(&c->keys);
	pool_free(&c->docnames);
	heap_free(&c->quotes);
	memset(c->last, 0, sizeof(c->last));
	namings_free(c->namings);
	c->namings = namings_new();
	pairs_forget(c->pairs);
	free(c->facts);
	keys_forget(c);
	c->facts = NULL;
	c->factcap = 0;
	memory_free(c->memory);
	c->memory = memory_new();
	origins_free(c->origins);
	c->origins = origins_new(&c->limits);
}

void
claims_whole(struct claims *c)
{
	if (!c->around)
		c->around = around_new();
	if (!c->onces)
		c->onces = onces_new();
}

struct cell
claims_key(const struct claims *c, uint32_t claim)
{
	return pool_at(&c->keys, c->v[claim].key);
}

uint32_t
claims_quote_key(struct claims *c, const char *name, const struct claim *x)
{
	struct cell q = claims_quote(c, x);
	size_t n = strlen(name);
	char *s;

	arena_reset(&c->scratch);
	s = arena_alloc(&c->scratch, q.len + n);
	memcpy(s, name, n);
	if (q.len)
		memcpy(s + n, q.s, q.len);
	return pool_add(&c->keys, (struct cell){s, q.len + n});
}

struct wording *
claims_word(struct claims *c, struct claim *x)
{
	if (!x->wording) {
		c->wordings = mem_grow(c->wordings, &c->wordingcap,
		    c->nwording + 1, sizeof(*c->wordings));
		c->wordings[c->nwording] = (struct wording){0};
		x->wording = (uint32_t)c->nwording++;
	}
	return &c->wordings[x->wording];
}

uint32_t
claims_add(struct claims *c, const struct cell row[IN_N])
{
	arena_reset(&c->scratch);
	if (c->n > TWINS_MOST && c->around) {
		around_free(c->around); /* nobody will ask for it */
		c->around = NULL;
	}
	if (c->n == c->cap)
		c->v = mem_grow(c->v, &c->cap, c->n + 1, sizeof(*c->v));
	return read_claim(c, row, &c->v[c->n]) ? (uint32_t)c->n++ : CLAIM_NONE;
}

void
claims_follow(struct claims *c, uint32_t claim)
{
	const struct claim *x = &c->v[claim];

	arena_reset(&c->scratch);
	follow_claim(c, claim);
	c->linked |= x->part || x->restates;
}

/* Lets all claims follow that haven't. */
static void
follow_all(struct claims *c)
{
	if (c->n && c->v[0].followed)
		return;
	sequence_claims(c);
	for (uint32_t i = 0; i < c->n; i++)
		claims_follow(c, i);
}

/* --- dates of documents */

enum { YEAR = 366 };

/* A day at the top of a document is its date, unless the document tells of
 * what came well after that. Else it is the latest that it names, or "six
 * months later", counted from the earliest day that it names, where that is
 * later still; of years, only where no other date comes near. */
static void
guess_date(struct doc *d)
{
	d->when = d->dateline ||
		(period_known(d->head) &&
		    d->last.to - d->head.to < PERIOD_MONTH) ?
	    d->head :
	    d->last;
	if (!period_known(d->head) && d->day != PERIOD_END && d->elapsed > 0 &&
	    d->last.to < d->day + d->elapsed &&
	    (d->elapsed <= YEAR ||
		d->last.to - (double)d->day < d->elapsed / 2) &&
	    d->day + d->elapsed < PERIOD_END)
		d->when.from = d->when.to = d->day + (int32_t)d->elapsed;
	d->guessed = period_known(d->when);
}

/* ANY_YEAR: the last day of a leap year. */
enum { HALF_YEAR = 184, ANY_YEAR = 18627 };

/* The period by which a document counts, unless it is yet to come; a year may
 * well be, where the document's date is not known. */
static struct period
past_count(const struct doc *d)
{
	int64_t latest = (int64_t)d->when.to + PERIOD_MONTH;

	if (!period_known(d->count) ||
	    (period_known(d->when) && period_gap(d->when, d->count) > 2 * YEAR))
		return PERIOD_NONE;
	if (!period_known(d->when) || d->when.to == PERIOD_END)
		latest = (int64_t)d->count.from + HALF_YEAR;
	return d->count.to > latest ? PERIOD_NONE : d->count;
}

/* The first day that a document is dated by; PERIOD_END where none is. */
static int32_t
first_day(const struct claims *c)
{
	int32_t day = PERIOD_END;

	for (size_t i = 0; i < c->ndocs; i++) {
		const struct doc *d = &c->docs[i];

		if (period_known(d->when) && !d->yearless && d->when.to < day)
			day = d->when.to;
	}
	return day;
}

/* Where no document knows the year, days still tell which one came later: the
 * first dateline is of a year that stands for any. Else PERIOD_END. */
static int32_t
nominal_day(struct claims *c)
{
	uint32_t yearless = 0;

	for (size_t i = 0; i < c->ndocs; i++) {
		const struct doc *d = &c->docs[i];

		if (period_known(d->when))
			return PERIOD_END;
		if (!yearless)
			yearless = d->yearless;
	}
	if (!yearless)
		return PERIOD_END;
	c->nominal = true;
	return period_read(claims_name(c, yearless), ANY_YEAR).from;
}

/* A dateline without a year is of the year that puts it nearest to that. */
static void
guess_years(struct claims *c)
{
	int32_t first = first_day(c);

	if (first == PERIOD_END)
		first = nominal_day(c);
	for (size_t i = 0; first != PERIOD_END && i < c->ndocs; i++) {
		struct doc *d = &c->docs[i];

		if (d->date || d->dateline || !d->yearless)
			continue;
		d->when =
		    period_read(claims_name(c, d->yearless), first + HALF_YEAR);
		d->guessed = true;
	}
}

/* The time a claim holds for: its own, else its document's. What adds up over
 * time is as of the end of its time. */
static void
settle_when(struct claims *c, struct claim *x)
{
	const struct doc *d = &c->docs[x->doc];

	if (x->edtf)
		x->when = facts_when(c, x->edtf, d->when.to);
	x->dated = period_known(x->when) &&
	    (x->class != CLASS_PER_PERIOD || !x->yearly ||
		x->when.to - (int64_t)x->when.from > 0);
	if (!x->dated && x->class == CLASS_PER_PERIOD) {
		x->when = past_count(d);
		x->dated = period_known(x->when);
	}
	if (!x->dated)
		x->when = d->when;
	if (!x->dated ||
	    (x->when.from == d->when.from && x->when.to == d->when.to))
		x->hour = d->hour;
	if (x->state && !x->dated && period_known(d->when))
		x->when = family_reach(claims_name(c, x->state), d->when);
	if (x->class != CLASS_CUMULATIVE || !period_known(x->when) ||
	    period_short(x->when))
		return;
	x->span = x->dated && x->when.from != PERIOD_OPEN &&
	    x->when.to != PERIOD_END && x->when.to < d->when.from;
	if (x->when.to == PERIOD_END && period_known(d->when))
		x->when.to = d->when.to;
	if (x->when.to != PERIOD_END)
		x->when.from = x->when.to;
}

/* What holds for a time that the document doesn't know of yet is foretold,
 * unless it is just the year that the document is about. */
static void
foretell(const struct claims *c, struct claim *x)
{
	const struct doc *d = &c->docs[x->doc];

	if (!x->state && x->dated && period_known(d->when) &&
	    (x->when.from != d->count.from || x->when.to != d->count.to) &&
	    d->when.to != PERIOD_END && x->when.to != PERIOD_END &&
	    x->when.to > (int64_t)d->when.to + PERIOD_MONTH &&
	    (x->stance >= STANCE_HEDGED || !x->stance))
		x->stance = STANCE_FORECAST;
}

/* Claims before one that claims_settle looks through for its whole. */
enum { BACK = 64 };

/* --- links from claim to claim of a document, by nstart */

struct links {
	uint32_t *slot;
	size_t n;
};

static size_t
link_slot(const struct claims *c, const struct links *l, uint32_t doc,
    uint32_t nstart)
{
	uint64_t h =
	    (doc * 0x9e3779b97f4a7c15u) ^ (nstart * 0xff51afd7ed558ccdu);
	size_t at = (size_t)(h >> 20) & (l->n - 1);

	for (; l->slot[at]; at = (at + 1) & (l->n - 1)) {
		const struct claim *x = &c->v[l->slot[at] - 1];

		if (x->doc == doc && (uint32_t)x->nstart == nstart)
			break;
	}
	return at;
}

static struct links
links_make(const struct claims *c)
{
	struct links l = {.n = 16};

	while (l.n < 2 * c->n)
		l.n *= 2;
	l.slot = mem_zero(l.n, sizeof(*l.slot));
	for (size_t i = 0; i < c->n; i++) {
		size_t at;

		if (c->v[i].state)
			continue;
		at = link_slot(c, &l, c->v[i].doc, (uint32_t)c->v[i].nstart);
		if (!l.slot[at])
			l.slot[at] = (uint32_t)i + 1;
	}
	return l;
}

static uint32_t
link_to(const struct claims *c, const struct links *l, size_t i,
    uint32_t nstart)
{
	uint32_t hit;

	if (nstart == CLAIM_NONE)
		return CLAIM_NONE;
	hit = l->slot[link_slot(c, l, c->v[i].doc, nstart)];
	return hit && hit - 1 != i ? hit - 1 : CLAIM_NONE;
}

/* An amount in two currencies is two amounts, for rates change; in one, it is
 * another amount ("per share"); a price per litre and per gallon is one. Of
 * restatements without a key, the two are compared, and with nothing else. */
static void
settle_host(struct claims *c, struct claim *x)
{
	struct claim *host = x->host == CLAIM_NONE ? NULL : &c->v[x->host];

	if (!host)
		return;
	if (cell_is(claims_name(c, x->dim), "money")) {
		x->host = CLAIM_NONE;
		return;
	}
	if (!host->key) {
		host->key = pool_add(&c->keys, cell_of("restated@"));
		host->solo = true;
	}
	x->key = host->key;
	x->loose = host->loose;
	x->weak = host->weak;
}

/* Of two sums of two dimensions neither is a part: oil is none of its price. */
static uint32_t
whole_of(const struct claims *c, const struct claim *x, uint32_t whole)
{
	const struct claim *w = whole == CLAIM_NONE ? NULL : &c->v[whole];

	return w && x->adds && w->adds && x->dim != w->dim ? CLAIM_NONE : whole;
}

/* A part that is more than its whole is asked about with it. */
static void
settle_part(struct claims *c, struct claim *x)
{
	struct claim *whole = x->whole == CLAIM_NONE ? NULL : &c->v[x->whole];

	if (!whole || (x->key && x->key == whole->key) ||
	    x->dim != whole->dim || x->unit != whole->unit ||
	    !range_above(&x->q, &whole->q))
		return;
	if (!whole->key) {
		whole->key = pool_add(&c->keys, cell_of("whole@"));
		whole->solo = true;
	}
	x->solo = whole->solo;
	x->loose = whole->loose;
	x->weak = whole->weak;
	x->key = whole->key;
}

static void
settle_links(struct claims *c)
{
	struct links l = links_make(c);

	for (size_t i = 0; i < c->n; i++) {
		c->v[i].whole =
		    whole_of(c, &c->v[i], link_to(c, &l, i, c->v[i].whole));
		c->v[i].host = link_to(c, &l, i, c->v[i].host);
		settle_host(c, &c->v[i]);
		settle_part(c, &c->v[i]);
	}
	free(l.slot);
}

/* The claim of i's document that begins at nstart, not far before i. */
static uint32_t
link_back(const struct claims *c, uint32_t i, uint32_t nstart)
{
	for (uint32_t k = i; nstart != CLAIM_NONE && k-- > 0 && i - k < BACK;)
		if (c->v[k].doc == c->v[i].doc &&
		    (uint32_t)c->v[k].nstart == nstart && !c->v[k].state)
			return k;
	return CLAIM_NONE;
}

void
claims_settle(struct claims *c, uint32_t i)
{
	struct claim *x = &c->v[i];

	if (!c->docs[x->doc].date)
		guess_date(&c->docs[x->doc]);
	settle_when(c, x);
	foretell(c, x);
	x->whole = whole_of(c, x, link_back(c, i, x->whole));
	x->host = link_back(c, i, x->host);
	settle_host(c, x);
	settle_part(c, x);
}

/* A claim that was given another class may hold for another time. */
static void
settle_anew(struct claims *c, struct claim *x)
{
	x->when = PERIOD_NONE;
	settle_when(c, x);
}

void
claims_finish(struct claims *c)
{
	follow_all(c);
	keys_forget(c);
	for (size_t i = 0; i < c->ndocs; i++)
		if (!c->docs[i].date)
			guess_date(&c->docs[i]);
	guess_years(c);
	if (c->linked)
		settle_links(c);
	for (size_t i = 0; i < c->n; i++) {
		settle_when(c, &c->v[i]);
		foretell(c, &c->v[i]);
	}
	whom_settle(c);
	called_settle(c);
	lots_settle(c);
	fatal_settle(c);
	anchors_settle(c, settle_anew);
	frames_settle(c, settle_anew);
	twins_settle(c, settle_anew);
	eventdates_settle(c);
	ordinals_settle(c);
	for (size_t i = 0; i < c->n; i++)
		origins_figure(c->origins, &c->v[i]);
	origins_settle(c);
}

void
claims_between(struct claims *c, int32_t from, int32_t to)
{
	for (size_t i = 0; i < c->n; i++)
		if (period_known(c->v[i].when) &&
		    (c->v[i].when.to < from || c->v[i].when.from > to))
			c->v[i].key = 0;
}
