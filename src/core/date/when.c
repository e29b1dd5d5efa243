/* when.c - the day or interval that a claim holds for.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/when.h"

#include <stdint.h>
#include <string.h>

#include "core/date/calendar.h"
#include "core/date/clause.h"
#include "core/date/edtf.h"
#include "core/date/gate.h"
#include "core/date/heading.h"
#include "core/date/lasting.h"
#include "core/date/lex.h"

enum {
	REACH = 1500, /* bytes to either side in which a date may stand */
	COST_LEVEL = 200,
	COST_TEMPORAL = 300,
	COST_JOINT = 100,
	COST_BEFORE = 30,
	COST_FRONTED =
	    150,      /* a date that opens its clause: all of it is near */
	FAR = 80,     /* bytes to a date that another value may have */
	COMPARED = 6, /* words back from it to what compares */
	FRONT = 24,   /* bytes in which a clause is still opening */
	TOP = 40,     /* bytes in which a dateline's date begins */
	DAY_LEN = 10  /* bytes of "2027-05-03", "XXXX-05-03" */
};

struct choice {
	const struct date *date;
	size_t cost;
	bool since; /* the claim's time begins with it */
};

/* Steps from clause from up to clause to, or -1 when that is not above. */
static int
levels(const struct clause_map *m, unsigned from, unsigned to)
{
	int n = 0;

	while (from != to) {
		if (from == 0)
			return -1;
		from = m->clause[from].parent;
		n++;
	}
	return n;
}

/* May a claim of clause claim take a date of clause date, below it? */
static bool
lends(const struct clause_map *m, unsigned date, unsigned claim, bool *since)
{
	*since = false;
	for (; date != claim; date = m->clause[date].parent) {
		if (date == 0 || m->clause[date].kind == CLAUSE_NESTED ||
		    m->clause[date].kind == CLAUSE_MAIN)
			return false;
		*since |= m->clause[date].kind == CLAUSE_SINCE;
	}
	return true;
}

/* The word that ends with byte end of text, blanks before end left out. */
static struct cell
word_before(const char *text, size_t from, size_t end)
{
	size_t at;

	while (end > from && text[end - 1] == ' ')
		end--;
	for (at = end; at > from && text[at - 1] != ' ';)
		at--;
	return (struct cell){text + at, end - at};
}

static bool
has_digit(struct cell w)
{
	for (size_t i = 0; i < w.len; i++)
		if ((unsigned char)(w.s[i] - '0') < 10)
			return true;
	return false;
}

/* "the fewest since 1998": a date behind a superlative dates no claim. */
static bool
superlative(struct cell w)
{
	return (w.len > 4 && memcmp(w.s + w.len - 3, "est", 3) == 0) ||
	    cell_is(w, "worst") || cell_is(w, "most") || cell_is(w, "first") ||
	    cell_is(w, "least") || cell_is(w, "time");
}

/* Does the date only say what is compared with: "fewer than in 2019", "twice as
 * many as in 2019", "4% compared with January", "down four points from 2019"?
 */
static bool
compared(const char *text, const struct date *d)
{
	size_t end = d->at.start, from = end > FAR ? end - FAR : 0;
	bool year = strlen(d->edtf) == 4;
	struct cell w = word_before(text, from, end);

	if (cell_is(w, "in")) {
		w = word_before(text, from, (size_t)(w.s - text));
		if (cell_is(w, "as"))
			return true;
	} else if (cell_is(w, "the")) {
		w = word_before(text, from, (size_t)(w.s - text));
	}
	if (cell_is(w, "than") || cell_is(w, "versus") || cell_is(w, "vs"))
		return true;
	if (!cell_is(w, "with") && !cell_is(w, "to") && !cell_is(w, "from") &&
	    !(year && cell_is(w, "on")))
		return false;
	for (int k = 0; k < COMPARED && w.len; k++) {
		w = word_before(text, from, (size_t)(w.s - text));
		if (cell_is(w, "compared") || cell_is(w, "up") ||
		    cell_is(w, "down") || cell_is(w, "higher") ||
		    cell_is(w, "lower") || cell_is(w, "unchanged"))
			return true;
		if (w.len && memchr(",;:", w.s[w.len - 1], 3))
			return false;
	}
	return false;
}

/* Does a date behind the claim belong to another value or to none: "40, up
 * from 31 in 1998", "40, the fewest since 1998"? */
static bool
of_other(const char *text, struct span at, const struct date *d)
{
	size_t end = d->at.start;
	bool digit = false;
	struct cell w;

	if (end <= at.end)
		return false;
	if (compared(text, d))
		return true;
	if (end - at.end > FAR)
		return false;
	if (end + 6 < d->at.end && memcmp(text + end, "since ", 6) == 0)
		return superlative(word_before(text, at.end, end));
	while ((w = word_before(text, at.end, end)).len) {
		if (digit &&
		    (cell_is(w, "from") || cell_is(w, "than") ||
			cell_is(w, "with") || cell_is(w, "against")))
			return true;
		if (memchr(";:", w.s[w.len - 1], 2))
			return false;
		digit |= has_digit(w);
		end = (size_t)(w.s - text);
	}
	return false;
}

/* What it costs to take the date for the claim; SIZE_MAX: it must not be. */
static size_t
cost_of(const struct clause_map *m, const struct date *d, struct span at,
    bool *since)
{
	unsigned dc = clause_of(m, d->at.start), cc = clause_of(m, at.start);
	int up = levels(m, cc, dc);
	size_t cost;
	bool before = d->at.end <= at.start;

	*since = false;
	if (up < 0 && !lends(m, dc, cc, since))
		return SIZE_MAX;
	cost = up < 0 ? COST_TEMPORAL : (size_t)up * COST_LEVEL;
	if (before && d->at.start <= m->clause[dc].start + FRONT)
		return cost + COST_FRONTED;
	if (before)
		return cost + COST_BEFORE + at.start - d->at.end +
		    COST_JOINT * clause_joints(m, d->at.end, at.start);
	if (d->at.start < at.end)
		return cost;
	return cost + d->at.start - at.end +
	    COST_JOINT * clause_joints(m, at.end, d->at.start);
}

/* "OSLO, May 3, 2027 (Fjord Press) - Nine people ...": the day of writing, and
 * none that the sentence tells of. */
static bool
is_dateline(struct cell text, const struct date *d)
{
	return d->at.start < TOP && strlen(d->edtf) == DAY_LEN &&
	    heading_dates(text, d->at);
}

static struct choice
choose(struct cell text, const struct clause_map *m, const struct date *dates,
    size_t n, struct span at)
{
	struct choice best = {NULL, SIZE_MAX, false};

	for (size_t i = 0; i < n; i++) {
		bool since;
		size_t cost;

		if (dates[i].time || of_other(text.s, at, &dates[i]) ||
		    is_dateline(text, &dates[i]))
			continue;
		cost = cost_of(m, &dates[i], at, &since);
		if (cost < best.cost)
			best = (struct choice){&dates[i], cost, since};
	}
	return best;
}

static size_t
put(char *out, size_t n, const char *s, size_t len)
{
	if (n + len >= WHEN_MAX)
		return n;
	memcpy(out + n, s, len);
	out[n + len] = '\0';
	return n + len;
}

/* From low on: to the day of writing where that is known and later. */
static size_t
put_from(char *out, struct day low, struct cell docdate, bool close)
{
	struct day open = {0}, first, last;
	size_t n = edtf_put(out, low, open);

	if (!close || !date_read(docdate, &first, &last) || !last.year ||
	    calendar_cmp(last, low) <= 0 || docdate.len >= DATE_EDTF ||
	    memchr(docdate.s, '/', docdate.len))
		return n;
	return put(out, n - 2, docdate.s, docdate.len);
}

/* A date as a claim of this aspect holds for it. */
static size_t
put_aspect(char *out, struct cell edtf, struct day low, struct day high,
    enum aspect aspect)
{
	struct day open = {0};

	if (aspect == ASPECT_FROM && low.year)
		return edtf_put(out, low, open);
	if (aspect == ASPECT_TO && high.year)
		return edtf_put(out, open, high);
	return put(out, 0, edtf.s, edtf.len);
}

static size_t
put_docdate(char *out, struct cell docdate, enum aspect aspect)
{
	struct day low, high;

	if (!date_read(docdate, &low, &high) || docdate.len >= DATE_EDTF)
		return 0;
	return put_aspect(out, docdate, low, high, aspect);
}

/* "P3M" and the date that the claim's time ends with: the one told, else the
 * day of writing. */
static size_t
put_lasting(char out[WHEN_MAX], size_t k, const struct date *d,
    struct cell docdate)
{
	struct cell end = docdate;
	struct day low, high;

	if (d && d->high.year)
		end = cell_of(d->edtf);
	if (!date_read(end, &low, &high) || memchr(end.s, '/', end.len)) {
		out[0] = '\0';
		return d ? put(out, 0, d->edtf, strlen(d->edtf)) : 0;
	}
	return put(out, put(out, k, "/", 1), end.s, end.len);
}

/* The bytes around the claim, cut at blanks. */
static struct span
around(const char *text, size_t len, struct span at)
{
	struct span r = {at.start > REACH ? at.start - REACH : 0,
	    len - at.end > REACH ? at.end + REACH : len};

	while (r.start && r.start < at.start && text[r.start] != ' ')
		r.start++;
	while (r.end < len && r.end > at.end && text[r.end - 1] != ' ')
		r.end--;
	return r;
}

/* Narrows the dates, which stand in order, to those within r. */
static size_t
dates_in(const struct date **dates, size_t n, struct span r)
{
	size_t lo = 0, hi = n, end;

	if (!n)
		return 0;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if ((*dates)[mid].at.start < r.start)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (end = lo; end < n && (*dates)[end].at.end <= r.end; end++)
		;
	*dates += lo;
	return end - lo;
}

void
when_begin(struct when_text *w, const char *text, size_t len,
    const struct date *dates, size_t n, const struct date_text *words)
{
	w->text = text;
	w->len = len;
	w->dates = dates;
	w->n = n;
	w->range = (struct span){0, len};
	w->map.n = 0;
	w->map.words = words;
	w->lastings.n = 0;
	w->lastings.next = len;
	w->lastings.read = words && !date_lasts(words->marks);
}

/* Turns to the bytes around the claim; returns the dates in them. */
static size_t
turn(struct when_text *w, struct span at, const struct date **dates)
{
	struct span r = around(w->text, w->len, at);

	if (r.start != w->range.start || r.end != w->range.end) {
		w->range = r;
		w->map.n = 0;
		w->lastings.read = false;
	}
	*dates = w->dates;
	return dates_in(dates, w->n, r);
}

size_t
when_in(struct when_text *w, struct span at, enum aspect aspect,
    struct cell docdate, char out[WHEN_MAX])
{
	const struct date *dates;
	struct choice c;
	size_t n, k;

	out[0] = '\0';
	if (at.end > w->len || at.start > at.end)
		return 0;
	n = turn(w, at, &dates);
	if (n)
		clause_need(&w->map, w->text, w->range, dates, n);
	c = choose((struct cell){w->text, w->len}, &w->map, dates, n, at);
	if (c.date && !c.date->edtf[0]) /* a day that nobody can tell */
		c.date = NULL;
	k = aspect == ASPECT_NONE ? lasting_find(&w->lastings, &w->map, w->text,
					w->range, at, dates, n, out) :
				    0;
	if (k)
		return put_lasting(out, k, c.date, docdate);
	if (!c.date)
		return aspect == ASPECT_NONE ?
		    0 :
		    put_docdate(out, docdate, aspect);
	if ((c.since || !c.date->high.year) && c.date->low.year)
		return put_from(out, c.date->low, docdate,
		    aspect != ASPECT_FROM);
	return put_aspect(out, cell_of(c.date->edtf), c.date->low, c.date->high,
	    aspect);
}

size_t
when_of(const char *text, size_t len, const struct date *dates, size_t n,
    struct span at, enum aspect aspect, struct cell docdate, char out[WHEN_MAX])
{
	struct when_text w;

	when_begin(&w, text, len, dates, n, NULL);
	return when_in(&w, at, aspect, docdate, out);
}
