/* range.c - ranges of dates and dates with an open end.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include <string.h>

#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "core/date/parse.h"

struct span
parse_span(struct scan *s, size_t i, size_t end)
{
	return (struct span){tok(s, i)->start, tok(s, end - 1)->end};
}

/* "early 2025", "mid-November", "the end of March", "late last year". */
static size_t
part_of(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i, end;
	int from, to;

	if (lex_is(t, W_THE))
		t = tok(s, ++k);
	if (!lex_is(t, W_PART))
		return 0;
	from = lex_value(t, W_PART);
	to = lex_hi(t, W_PART);
	k++;
	if (tok_is(s, k, W_OF) || tok_punct(s, k, '-') ||
	    lex_word(&s->lex, tok(s, k), "in"))
		k++;
	if (tok_is(s, k, W_THE))
		k++;
	if (!(end = parse_piece(s, k, p)) || p->grain == GRAIN_TIME ||
	    p->grain == GRAIN_DAY)
		return 0;
	p->part = from;
	p->part_end = to;
	p->at = parse_span(s, i, end);
	return end;
}

/* "Wednesday", "Sunday, June 22, 2025", "Mon 13th". */
static size_t
weekday(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1, end;
	int n;

	if (!lex_is(t, W_WEEKDAY))
		return 0;
	if (tok_punct(s, k, '.') && tok(s, k)->glued &&
	    t->end - t->start <= 5 && tok(s, k + 1)->kind != TOK_END)
		k++;
	end = k;
	if (tok_punct(s, k, ',') || tok_punct(s, k, '('))
		k++;
	if (tok_is(s, k, W_THE))
		k++;
	if ((k = parse_absolute(s, k, p)) > 0 && p->grain == GRAIN_DAY) {
		p->weekday = lex_value(t, W_WEEKDAY);
		p->at = parse_span(s, i, k);
		return k;
	}
	*p = (struct piece){.grain = GRAIN_DAY,
	    .hour = -1,
	    .weekday = lex_value(t, W_WEEKDAY)};
	if ((k = parse_ordinal(s, end, &n)) > 0 && n <= 31 &&
	    tok(s, end)->kind == TOK_NUM) {
		p->day = n;
		end = k;
	} else if (lex_is(t, W_SHY) && !lex_is(t, W_MONTH) &&
	    !lex_word(&s->lex, tok(s, i - 1), "on")) {
		return 0;
	}
	p->at = parse_span(s, i, end);
	return end;
}

size_t
parse_piece(struct scan *s, size_t i, struct piece *p)
{
	size_t end;

	if ((end = weekday(s, i, p)) || (end = parse_absolute(s, i, p)) ||
	    (end = parse_relative(s, i, p)) || (end = part_of(s, i, p)))
		return end;
	return tok_is(s, i, W_THE) ? parse_relative(s, i + 1, p) : 0;
}

/* The EDTF of a piece without a year: XXXX-12, XXXX-12-25, XXXX-23. */
static void
put_open(char out[DATE_EDTF], const struct piece *p)
{
	int first = p->grain == GRAIN_SEASON ? p->sub : p->month;
	char *o = out;

	if (!first || p->year)
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
		put_clock(d->edtf, p->hour, p->minute);
		return;
	}
	n = edtf_put(d->edtf, p->low, p->high);
	if (!n)
		put_open(d->edtf, p);
	else if (p->hour >= 0 && calendar_cmp(p->low, p->high) == 0)
		put_clock(d->edtf + n, p->hour, p->minute);
	else if (p->about)
		memcpy(d->edtf + n, "~", 2);
}

static void
join(struct date *d, const struct piece *a, const struct piece *b)
{
	*d = (struct date){.at = {a->at.start, b->at.end},
	    .low = a->low,
	    .high = b->high,
	    .relative = a->relative || b->relative};
	if (!a->low.year || !b->high.year)
		d->low = d->high = (struct day){0};
	else if (calendar_cmp(d->low, d->high) <= 0)
		edtf_put(d->edtf, d->low, d->high);
	else
		d->low = d->high = (struct day){0};
}

/* "from A to B", "between A and B", "A to B", "A-B". The first may be a bare
 * day ("from 6 to 10 August") and so may the second ("August 6-10"). */
static size_t
two_ends(struct scan *s, size_t i, struct date *d)
{
	struct piece a = {0}, b = {0};
	size_t k = i, end;
	bool from = tok_is(s, i, W_FROM), between = tok_is(s, i, W_BETWEEN);
	bool lead = from || between;
	int n;

	if (lead)
		k++;
	if (tok_is(s, k, W_THE) && parse_ordinal(s, k + 1, &n))
		k++;
	if (!(end = parse_piece(s, k, &a))) {
		end = parse_ordinal(s, k, &n);
		if (!end && tok(s, k)->digits && tok(s, k)->digits <= 2) {
			n = (int)tok(s, k)->num;
			end = k + 1;
		}
		if (!end || n < 1 || n > 31 ||
		    (tok(s, k)->kind == TOK_WORD && !lead))
			return 0;
		a = (struct piece){.grain = GRAIN_DAY,
		    .day = n,
		    .hour = -1,
		    .at = parse_span(s, k, end)};
	}
	if (a.grain == GRAIN_TIME)
		return 0;
	k = end;
	if (between ? !tok_is(s, k, W_AND) && !tok_punct(s, k, '-') :
		      !tok_is(s, k, W_TO) && !tok_punct(s, k, '-') &&
		    !tok_punct(s, k, '~'))
		return 0;
	k++;
	if (tok_is(s, k, W_THE) && parse_ordinal(s, k + 1, &n))
		k++;
	end = parse_piece(s, k, &b);
	if (!end && a.grain == GRAIN_DAY && a.month) {
		end = parse_ordinal(s, k, &n);
		if (!end && tok(s, k)->digits && tok(s, k)->digits <= 2) {
			n = (int)tok(s, k)->num;
			end = k + 1;
		}
		if (!end || n < 1 || n > 31)
			return 0;
		b = (struct piece){.grain = GRAIN_DAY,
		    .day = n,
		    .hour = -1,
		    .month = a.month,
		    .year = a.year,
		    .at = parse_span(s, k, end)};
		if (!a.year && tok_punct(s, end, ',') &&
		    (k = parse_year(s, end + 1, &b.year)) > 0) {
			a.year = b.year;
			b.at.end = tok(s, k - 1)->end;
			end = k;
		}
	}
	if (!end || b.grain == GRAIN_TIME)
		return 0;
	if (a.grain == GRAIN_DAY && !a.month && !a.weekday) {
		if (b.grain != GRAIN_DAY || !b.month)
			return 0;
		a.month = b.month;
		a.year = b.year;
	}
	resolve_range(s, &a, &b);
	join(d, &a, &b);
	if (lead)
		d->at.start = tok(s, i)->start;
	return end;
}

/* "since August 2024", "until June 10", "before 2020", "after Feb 2018". */
static size_t
bounded(struct scan *s, size_t i, struct date *d)
{
	const struct tok *t = tok(s, i);
	struct piece p = {0};
	size_t k = i + 1, end;
	bool starts, after, before;

	if (!lex_is(t, W_BOUND) || lex_is(t, W_FROM))
		return 0;
	starts = lex_value(t, W_BOUND) > 0;
	after = lex_word(&s->lex, t, "after");
	before = lex_word(&s->lex, t, "before");
	if (tok_is(s, k, W_PREP) || tok_is(s, k, W_TO))
		k++;
	if (!(end = parse_piece(s, k, &p)) || p.grain == GRAIN_TIME)
		return 0;
	resolve(s, &p);
	put_piece(d, &p);
	d->at = parse_span(s, i, end);
	if (!p.low.year)
		return end;
	if (starts) {
		d->low = after ? calendar_add(p.high, 1) : p.low;
		d->high = (struct day){0};
	} else {
		d->high = before ? calendar_add(p.low, -1) : p.high;
		d->low = (struct day){0};
	}
	edtf_put(d->edtf, d->low, d->high);
	return end;
}

size_t
parse_range(struct scan *s, size_t i, struct date *d)
{
	struct piece p = {0};
	size_t end;

	if ((end = two_ends(s, i, d)) || (end = bounded(s, i, d)))
		return end;
	if (!(end = parse_piece(s, i, &p)) && !(end = parse_time(s, i, &p)))
		return 0;
	resolve(s, &p);
	put_piece(d, &p);
	return end;
}
