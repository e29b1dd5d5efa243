/* dateline.c - what the claims of a document tell of its date.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/dateline.h"

#include <math.h>

#include "core/date/heading.h"
#include "core/diff/claim/newsday.h"
#include "core/diff/words/passage.h"
#include "core/diff/words/token.h"
#include "lib/num.h"

/* Sentences at the top of a document in which it may say its own date. */
enum { TOP = 3 };

/* Bytes of "XXXX-06-12". */
enum { DAY_LEN = 10 };

/* Days of the periods by which companies and offices count, less one. */
enum { QUARTER = 88, YEAR = 370 };

#define SECONDS_A_DAY 86400.0

/* The first quarter that a document names, else the first year, is what it
 * counts by. */
static void
tell_count(struct doc *d, struct period p, size_t at)
{
	int64_t length = (int64_t)p.to - p.from;
	bool year = length >= 2 * QUARTER, known = period_known(d->count);
	bool had = known && d->count.to - d->count.from >= 2 * QUARTER;

	if (p.from == PERIOD_OPEN || p.to == PERIOD_END || length < QUARTER ||
	    length > YEAR)
		return;
	if (known && year >= had && (year > had || at >= d->count_at))
		return;
	d->count = p;
	d->count_at = at;
}

/* Does the date stand where datelines do? */
static bool
is_dateline(const struct claims *c, const struct claim *x)
{
	return x->nstart >= c->start && x->sent <= TOP &&
	    heading_dates(passage_text(c->passage),
		(struct span){x->nstart - c->start, x->nend - c->start});
}

/* A dateline gives the document's date, or its day alone. */
void
dateline_tell(struct claims *c, const struct cell row[IN_N],
    const struct claim *x, struct period p)
{
	struct doc *d = &c->docs[x->doc];
	struct cell s = row[IN_VALUE];
	bool dateline = is_dateline(c, x);

	newsday_tell(c, row[IN_QUOTE], x, dateline);
	if (!dateline)
		return;
	if (p.from != p.to && p.to - (int64_t)p.from < PERIOD_MONTH) {
		if (!period_known(d->issue))
			d->issue = p;
	} else if (p.from == p.to && period_known(p)) {
		if (d->dateline && x->nstart >= d->head_at)
			return;
		d->head = p;
		d->head_at = x->nstart;
		d->dateline = true;
	} else if ((!d->yearless || x->nstart < d->yearless_at) &&
	    s.len == DAY_LEN && memcmp(s.s, "XXXX-", 5) == 0) {
		d->yearless = pool_add(&c->names, s);
		d->yearless_at = x->nstart;
	}
}

/* What the claim tells of its document's date. A date that is no day or month
 * says too little, and plans say nothing. */
void
dateline_date(struct claims *c, const struct claim *x, struct period p)
{
	struct doc *d = &c->docs[x->doc];

	if (x->class == CLASS_ELAPSED && !isnan(x->q.low)) {
		double s =
		    isinf(x->q.high) ? x->q.low : (x->q.low + x->q.high) / 2;

		if (s / SECONDS_A_DAY > d->elapsed)
			d->elapsed = s / SECONDS_A_DAY;
		return;
	}
	if (x->stance != STANCE_FORECAST)
		tell_count(d, p, x->nstart);
	if (!period_short(p) || x->stance == STANCE_FORECAST ||
	    x->stance == STANCE_CONDITIONAL || x->stance == STANCE_QUESTION)
		return;
	if (p.from == p.to && x->sent <= TOP && !x->speaker && !d->dateline &&
	    (!period_known(d->head) || x->nstart < d->head_at)) {
		d->head = p;
		d->head_at = x->nstart;
	}
	if (p.from == p.to && p.from < d->day)
		d->day = p.from;
	if (!period_known(d->last) || p.to > d->last.to)
		d->last = p;
}

/* Minutes of "T21:00" + 1; 0 for what is no time of day. */
static uint16_t
minutes(struct cell s)
{
	int v[4];

	if (s.len < 6 || s.s[0] != 'T' || s.s[3] != ':')
		return 0;
	for (int i = 0; i < 4; i++) {
		v[i] = s.s[1 + i + (i > 1)] - '0';
		if (v[i] < 0 || v[i] > 9)
			return 0;
	}
	return (uint16_t)(1 + 60 * (10 * v[0] + v[1]) + 10 * v[2] + v[3]);
}

/* "as of noon", "by 6 p.m.": how far the report reaches. */
static bool
reaches_to(struct cell text, size_t at)
{
	char low[TOKEN_MAX];
	struct cell w = token_lower(token_before(text, &at), low);

	return cell_is(w, "by") || cell_is(w, "until") ||
	    (cell_is(w, "of") &&
		cell_is(token_lower(token_before(text, &at), low), "as"));
}

void
dateline_hour(struct claims *c, struct cell value, const struct claim *x)
{
	struct doc *d = &c->docs[x->doc];
	uint16_t m = minutes(value);
	struct cell text = passage_text(c->passage);

	if (!m || !text.len || x->nstart < c->start ||
	    x->nend - c->start > text.len)
		return;
	if (m > d->hour &&
	    (is_dateline(c, x) || reaches_to(text, x->nstart - c->start)))
		d->hour = m;
}
