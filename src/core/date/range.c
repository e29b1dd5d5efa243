/* range.c - ranges of dates and dates with an open end.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include <string.h>

#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "core/date/lasting.h"
#include "core/date/parse.h"

/* The EDTF of a piece without a year: XXXX-12, XXXX-12-25, XXXX-23. */
static void
put_open(char *out, const struct piece *p)
{
	int first = p->grain == GRAIN_SEASON ? p->sub : p->month;
	char *o = out;

	if (!first || p->year || p->impossible)
		return;
	memcpy(o, "XXXX-", 5);
	o[5] = (char)('0' + first / 10);
	o[6] = (char)('0' + first % 10);
	o[7] = '\0';
	if (!p->day)
		return;
	o[7] = '-';
	o[8] = (char)('0' + p->day / 10);
	o[9] = (char)('0' + p->day % 10);
	o[10] = '\0';
}

static size_t
put_clock(char *o, int hour, int minute)
{
	o[0] = 'T';
	o[1] = (char)('0' + hour / 10);
	o[2] = (char)('0' + hour % 10);
	o[3] = ':';
	o[4] = (char)('0' + minute / 10);
	o[5] = (char)('0' + minute % 10);
	o[6] = '\0';
	return 6;
}

/* "past 3 months": P3M/ and the day that they end with. */
static void
put_past(char out[DATE_EDTF], const struct piece *p)
{
	size_t n = lasting_put(out, p->count, p->unit);

	if (!n)
		return;
	out[n++] = '/';
	edtf_put(out + n, p->high, p->high);
}

static void
put_piece(struct date *d, const struct piece *p)
{
	size_t n;

	*d = (struct date){.at = p->at,
	    .low = p->low,
	    .high = p->high,
	    .relative = p->relative};
	if (p->grain == GRAIN_TIME) {
		d->time = true;
		n = put_clock(d->edtf, p->hour, p->minute);
		if (p->either)
			memcpy(d->edtf + n, "?", 2);
		return;
	}
	n = edtf_put(d->edtf, p->low, p->high);
	if (!n)
		put_open(d->edtf, p);
	else if (p->hour >= 0 && calendar_cmp(p->low, p->high) == 0)
		put_clock(d->edtf + n, p->hour, p->minute);
	else if (p->about)
		memcpy(d->edtf + n, "~", 2);
	else if (p->count)
		put_past(d->edtf, p);
}

/* False when the second ends before the first begins. */
static bool
join(struct date *d, const struct piece *a, const struct piece *b)
{
	size_t n;

	*d = (struct date){.at = {a->at.start, b->at.end},
	    .relative = a->relative || b->relative};
	if (a->low.year && b->high.year) {
		d->low = a->low;
		d->high = b->high;
		edtf_put(d->edtf, d->low, d->high);
		return calendar_cmp(d->low, d->high) <= 0;
	}
	put_open(d->edtf, a);
	n = strlen(d->edtf);
	if (!n)
		return true;
	put_open(d->edtf + n + 1, b);
	d->edtf[n] = d->edtf[n + 1] ? '/' : '\0';
	return true;
}

/* The day that a range ends on at this piece, where it names an edge of a
 * period: "from the end of March" begins on the 31st. */
static void
cut_edge(const struct scan *s, struct piece *p)
{
	struct piece all = *p;
	long first, last;

	if (!p->edge || !p->low.year || !p->high.year)
		return;
	all.part_end = 0;
	if (all.grain == GRAIN_FIXED)
		return;
	resolve(s, &all);
	first = day_number(all.low);
	last = day_number(all.high);
	p->low = day_of(first + (last - first) * (p->edge - 1) / 12);
	p->high = p->low;
}

/* A bare day of the month, the rest of the date being at the range's other
 * end: "from 6 to 10 August", "August 6-10". */
static size_t
lone_day(struct scan *s, size_t i, struct piece *p)
{
	int n;
	size_t k = i + tok_is(s, i, W_THE), end = parse_ordinal(s, k, &n);

	if (!end && tok(s, k)->digits && tok(s, k)->digits <= 2 &&
	    parse_alone(s, k) &&
	    !(tok(s, k + 1)->glued &&
		(tok_punct(s, k + 1, '/') || tok_punct(s, k + 1, ':') ||
		    tok(s, k + 1)->kind == TOK_WORD))) {
		n = (int)tok(s, k)->num;
		end = k + 1;
	}
	if (!end || n < 1 || n > 31)
		return 0;
	*p = (struct piece){.grain = GRAIN_DAY, .day = n, .hour = -1};
	p->at = parse_span(s, i, end);
	return end;
}

/* The other end of a range whose first is a; the token behind "to". */
static size_t
second_end(struct scan *s, size_t i, struct piece *a, struct piece *b)
{
	size_t end = parse_piece(s, i, b), k;

	if (!end && lex_word(&s->lex, tok(s, i), "date") && s->ref.year) {
		*b = (struct piece){.grain = GRAIN_FIXED,
		    .hour = -1,
		    .low = s->ref,
		    .high = s->ref,
		    .relative = true};
		b->at = parse_span(s, i, i + 1);
		return i + 1;
	}
	if (!end && a->grain == GRAIN_DAY && a->month &&
	    (end = lone_day(s, i, b)) > 0) {
		b->month = a->month;
		if (a->year)
			b->year = a->year;
		else if ((k = parse_month_year(s, end, &b->year)) > end)
			end = k;
		b->at.end = tok(s, end - 1)->end;
		if (b->day <= a->day ||
		    (tok_punct(s, i - 1, '-') && !tok(s, i)->glued &&
			tok(s, end)->kind == TOK_WORD && !tok(s, end)->words))
			return 0; /* "6 August - 12 people" */
	}
	if (!end || b->grain == GRAIN_TIME)
		return 0;
	if (a->grain == GRAIN_DAY && !a->month && !a->weekday) {
		if (b->grain != GRAIN_DAY || !b->month)
			return 0;
		a->month = b->month;
		a->year = b->year;
	}
	return end;
}

/* From the piece a, read up to token i, on to its other end. */
static size_t
range_on(struct scan *s, size_t i, bool between, struct piece *a,
    struct date *d)
{
	struct piece b = {0}, first = *a;
	size_t end;

	if (a->grain == GRAIN_TIME ||
	    (between ? !tok_is(s, i, W_AND) && !tok_punct(s, i, '-') :
		       !tok_is(s, i, W_TO) && !tok_punct(s, i, '-') &&
			!tok_punct(s, i, '~')))
		return 0;
	i++;
	if (!(end = second_end(s, i, &first, &b)))
		return 0;
	resolve_range(s, &first, &b);
	cut_edge(s, &first);
	cut_edge(s, &b);
	return join(d, &first, &b) ? end : 0;
}

/* "from A to B", "between A and B". */
static size_t
led_range(struct scan *s, size_t i, struct date *d)
{
	struct piece a;
	size_t start = tok(s, i)->start, end;
	bool between = tok_is(s, i, W_BETWEEN);

	if (!between && !tok_is(s, i, W_FROM))
		return 0;
	a = (struct piece){0};
	if (!(end = parse_piece(s, i + 1, &a)) &&
	    !(end = lone_day(s, i + 1, &a)))
		return 0;
	if (!(end = range_on(s, end, between, &a, d)))
		return 0;
	d->at.start = start;
	return end;
}

/* "later than", "not before", "since", "until": where the date begins, and
 * which end it is; 0 where there is no such word. */
static size_t
bound_words(struct scan *s, size_t i, int *dir, bool *strict)
{
	const struct tok *t = tok(s, i), *prev = tok(s, i - 1);
	size_t k = i + 1;

	if (lex_is(t, W_THAN) && lex_word(&s->lex, tok(s, k), "than")) {
		*dir = lex_value(t, W_THAN);
		*strict = true;
		k++;
	} else if (lex_is(t, W_BOUND) && !lex_is(t, W_FROM)) {
		*dir = lex_value(t, W_BOUND);
		*strict = lex_is(t, W_THAN);
	} else {
		return 0;
	}
	if ((lex_word(&s->lex, prev, "no") || lex_word(&s->lex, prev, "not")) &&
	    !lex_word(&s->lex, t, "since")) {
		*dir = -*dir;
		*strict = false;
	}
	if (tok_is(s, k, W_PREP) || tok_is(s, k, W_TO) || tok_is(s, k, W_FROM))
		k++;
	return k;
}

/* "since August 2024", "until June 10", "before 2020", "after Feb 2018". */
static size_t
bounded(struct scan *s, size_t i, struct date *d)
{
	struct piece p;
	bool strict;
	int dir;
	size_t k = bound_words(s, i, &dir, &strict), end;

	if (!k)
		return 0;
	p = (struct piece){0};
	if (!(end = parse_piece(s, k, &p)) || p.grain == GRAIN_TIME)
		return 0;
	resolve(s, &p);
	put_piece(d, &p);
	d->at = parse_span(s, i, end);
	if (!p.low.year || !p.high.year)
		return end;
	if (dir > 0) {
		d->low =
		    strict && p.edge != 1 ? calendar_add(p.high, 1) : p.low;
		d->high = (struct day){0};
	} else {
		d->high =
		    strict && p.edge != 13 ? calendar_add(p.low, -1) : p.high;
		d->low = (struct day){0};
	}
	edtf_put(d->edtf, d->low, d->high);
	return end;
}

/* The first of "18 and 19 June", "6, 7 and 9 August 2024"; but "report no. 2,
 * 24 March" has one date. */
static size_t
listed(struct scan *s, size_t i, const struct piece *a, size_t end,
    struct date *d)
{
	struct piece b = {0}, c = *a;
	size_t k = end;

	for (int n = 0; n < 6; n++) {
		size_t next;

		if (!tok_is(s, k, W_AND) && !tok_is(s, k, W_OR) &&
		    !tok_punct(s, k, ','))
			return 0;
		if (!(next = lone_day(s, k + 1, &b)))
			return 0;
		if (tok_is(s, next, W_OF) || tok_is(s, next, W_MONTH)) {
			if (tok_punct(s, k, ',') || !parse_piece(s, k + 1, &b))
				return 0;
			break;
		}
		k = next;
	}
	if (b.grain != GRAIN_DAY || !b.month || b.weekday)
		return 0;
	c.month = b.month;
	c.year = b.year;
	c.at = parse_span(s, i, end);
	resolve(s, &c);
	put_piece(d, &c);
	return end;
}

/* "2010 or later", "May and earlier": opens the date's other end. */
static size_t
or_later(struct scan *s, size_t i, struct date *d)
{
	size_t k = i + 1;

	if (!tok_is(s, i, W_OR) && !tok_is(s, i, W_AND))
		return i;
	if (!tok_is(s, k, W_ONWARD) || tok(s, k + 1)->kind == TOK_WORD ||
	    tok(s, k + 1)->kind == TOK_NUM || !d->low.year)
		return i;
	if (lex_value(tok(s, k), W_ONWARD) > 0)
		d->high = (struct day){0};
	else
		d->low = (struct day){0};
	edtf_put(d->edtf, d->low, d->high);
	d->at.end = tok(s, k)->end;
	return k + 1;
}

/* May a lone day stand here that a range or a list begins with? */
static bool
lone_begins(struct scan *s, size_t i)
{
	const uint64_t joins = IN(W_TO) | IN(W_AND) | IN(W_OR) | IN_MARK;
	uint64_t is = tok(s, i)->is, next = tok(s, i + 1)->is;

	if (is & IN(W_THE))
		return next & PARSE_NTH && parse_begins(s, i);
	return is & PARSE_NTH &&
	    next & (joins | IN(W_SUFFIX) | IN(W_ORDINAL)) && parse_begins(s, i);
}

size_t
parse_range(struct scan *s, size_t i, struct date *d)
{
	struct piece p = {0};
	size_t end, k;

	if ((end = parse_spoken(s, i, &p)) > 0) {
		put_piece(d, &p);
		return end;
	}
	if ((end = led_range(s, i, d)) || (end = bounded(s, i, d)))
		return end;
	if (!(end = parse_piece(s, i, &p)) && !(end = parse_within(s, i, &p))) {
		if ((end = parse_time(s, i, &p)) > 0) {
			put_piece(d, &p);
			return end;
		}
		if (!lone_begins(s, i) || !(end = lone_day(s, i, &p)))
			return 0;
		k = range_on(s, end, false, &p, d);
		return k ? k : listed(s, i, &p, end, d);
	}
	if ((k = range_on(s, end, false, &p, d)) > 0)
		return k;
	resolve(s, &p);
	put_piece(d, &p);
	return or_later(s, end, d);
}
