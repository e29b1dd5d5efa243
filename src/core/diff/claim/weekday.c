/* weekday.c - the day that a sentence names for a claim, in a document whose
 * own day is told without a year.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/weekday.h"

#include <stdio.h>

#include "core/diff/claim/newsday.h"
#include "core/diff/words/token.h"

#include "data/weekdays.h"

enum { COL_TELLS = 1, WEEK = 7 };

/* Words to either side of a claim in which its day is sought, and those at the
 * beginning of a sentence that tell the day of all of it. */
enum { REACH = 10, FRONT = 3 };

enum {
	ENDS = SIGN_SEMICOLON | SIGN_COLON | SIGN_END,
	PARTS = ENDS | SIGN_COMMA | SIGN_BRACKET | SIGN_QUOTE
};

/* A word that tells nothing. */
enum { TELLS_NONE = WEEKDAYS_TELLS_WITH + 1 };

struct days {
	unsigned from, to;
	bool stop; /* no day behind it is the claim's */
};

static struct cell
word(const struct passage *p, size_t i)
{
	const struct passage_word *x = &p->v[i];

	return (struct cell){p->text.s + x->from, x->to - x->from};
}

static long
row_of(const struct passage *p, size_t i)
{
	char room[TOKEN_MAX];
	struct cell low = token_lower(token_owner(word(p, i)), room);

	return table_find(&table_weekdays, low.s, low.len);
}

static unsigned
tells(const struct passage *p, size_t i)
{
	long row = i < p->n ? row_of(p, i) : -1;

	return row < 0 ?
	    TELLS_NONE :
	    table_weekdays.code[(size_t)row * table_weekdays.ncol + COL_TELLS];
}

/* What the word before word i tells, where no sign parts the two. */
static unsigned
tells_before(const struct passage *p, size_t i)
{
	return i && !(p->v[i].gap & PARTS) ? tells(p, i - 1) : TELLS_NONE;
}

/* The weekday that word i is, 1 for Monday, or 0. */
static unsigned
day_at(const struct passage *p, size_t i)
{
	return tells(p, i) == WEEKDAYS_TELLS_DAY ? (unsigned)row_of(p, i) + 1 :
						   0;
}

/* "Monday and Tuesday", "Monday to Thursday": the second, or 0. */
static unsigned
last_of(const struct passage *p, size_t i)
{
	return i + 2 < p->n && tells(p, i + 1) == WEEKDAYS_TELLS_TO &&
		!((p->v[i + 1].gap | p->v[i + 2].gap) & PARTS) ?
	    day_at(p, i + 2) :
	    0;
}

/* Is it told as what bounds a time, as the day on which something was said or
 * that something else was of, or as one of a week that is over: "since Monday",
 * "said on Monday", "Monday's fire"? */
static bool
other_day(const struct passage *p, size_t i)
{
	struct cell w = word(p, i);
	bool on = i && cell_is(word(p, i - 1), "on");
	unsigned t = tells_before(p, on ? i - 1 : i);

	return token_owner(w).len < w.len || t == WEEKDAYS_TELLS_SAID ||
	    t == WEEKDAYS_TELLS_LAST || (t == WEEKDAYS_TELLS_BOUND && !on);
}

/* "This morning", "last night", "that evening". */
static unsigned
part_of_day(const struct passage *p, size_t i)
{
	switch (tells_before(p, i)) {
	case WEEKDAYS_TELLS_THIS:
		return NAMED_TODAY;
	case WEEKDAYS_TELLS_LAST:
		return NAMED_YESTERDAY;
	case WEEKDAYS_TELLS_THAT:
		return NAMED_THAT;
	default:
		return NAMED_NONE;
	}
}

static struct days
take(const struct passage *p, size_t i)
{
	switch (tells(p, i)) {
	case WEEKDAYS_TELLS_DAY:
		return other_day(p, i) ?
		    (struct days){.stop = true} :
		    (struct days){.from = day_at(p, i), .to = last_of(p, i)};
	case WEEKDAYS_TELLS_TODAY:
		return (struct days){.from = NAMED_TODAY};
	case WEEKDAYS_TELLS_YESTERDAY:
		return (struct days){.from = NAMED_YESTERDAY};
	case WEEKDAYS_TELLS_PART:
		return (struct days){.from = part_of_day(p, i)};
	case WEEKDAYS_TELLS_YEAR:
		return (struct days){
		    .from = tells_before(p, i) == WEEKDAYS_TELLS_LAST ?
			NAMED_LAST_YEAR :
			NAMED_NONE};
	case WEEKDAYS_TELLS_SAID:
	case WEEKDAYS_TELLS_STOP:
		return (struct days){.stop = true};
	default:
		return (struct days){0};
	}
}

static struct days
look_behind(const struct passage *p, size_t i)
{
	struct days out = {0};

	for (size_t n = i + REACH; i < n && i < p->n && !out.from; i++) {
		const struct passage_word *x = &p->v[i];

		if (x->gap & PARTS || x->k->joins || x->k->number)
			break;
		out = take(p, i);
		if (out.stop)
			break;
	}
	return out;
}

/* Does a sign before word i part it from what goes before? "64 blasts last
 * year, with 27 deaths", "on Monday, killing nine" go on. */
static bool
parted(const struct passage *p, size_t i)
{
	struct cell w = word(p, i);
	unsigned gap = p->v[i].gap & PARTS;

	return gap &&
	    (gap != SIGN_COMMA ||
		(tells(p, i) != WEEKDAYS_TELLS_WITH &&
		    !(w.len > 4 && memcmp(w.s + w.len - 3, "ing", 3) == 0)));
}

static struct days
look_before(const struct passage *p, size_t i)
{
	struct days out = {0};

	for (size_t n = i > REACH ? i - REACH : 0; i > n && !out.from; i--) {
		if (parted(p, i) || p->v[i - 1].k->joins)
			break;
		out = take(p, i - 1);
		if (out.stop)
			break;
	}
	/* the first of two days stands before the other */
	if (out.from && i > 1 && last_of(p, i - 2) == out.from)
		return (struct days){day_at(p, i - 2), out.from, false};
	return out;
}

/* Does a sentence begin with its day, and go on to the word before i? */
static struct days
look_front(const struct passage *p, size_t i)
{
	struct days out = {0};

	for (size_t k = 0; k < FRONT && k < i && !out.from && !out.stop; k++)
		out = take(p, k);
	for (size_t k = 1; out.from && k <= i && k < p->n; k++)
		if (p->v[k].gap & ENDS || tells(p, k) == WEEKDAYS_TELLS_SAID)
			return (struct days){0};
	return out;
}

void
weekday_read(struct cursor here, struct cursor end, struct claim *x)
{
	const struct passage *p = here.w;
	struct days days = {0};

	if (!p->n || here.next >= p->n)
		return;
	days = look_behind(p, end.next);
	if (!days.from)
		days = look_before(p, here.next);
	if (!days.from)
		days = look_front(p, here.next);
	x->named = days.from & 15;
	x->named_to = days.to & 7;
}

void
weekday_tell(struct claims *c, const struct claim *x, unsigned day)
{
	struct doc *d = &c->docs[x->doc];

	c->days = mem_grow(c->days, &c->daycap, c->nday + 1, sizeof(*c->days));
	c->days[c->nday++] = (struct named_day){x->nstart, day, d->named};
	d->named = (uint32_t)c->nday;
}

void
weekday_follow(const struct claims *c, struct claim *x)
{
	enum { DAYS = 1000 }; /* that are looked at */
	const struct named_day *last = NULL;
	uint32_t i = c->docs[x->doc].named;

	if (x->named != NAMED_THAT)
		return;
	for (int n = 0; i && n < DAYS; i = c->days[i - 1].next, n++)
		if (c->days[i - 1].at < x->nstart &&
		    (!last || c->days[i - 1].at > last->at))
			last = &c->days[i - 1];
	x->named = last ? last->day & 7 : NAMED_NONE;
}

static struct period
year_before(int32_t day)
{
	char year[16];

	snprintf(year, sizeof(year), "%04d", period_year(day) - 1);
	return period_read(cell_of(year), PERIOD_END);
}

struct period
weekday_days(const struct doc *d, const struct claim *x)
{
	int32_t day = d->when.from, back = 0;

	if (!x->named || day != d->when.to || !period_known(d->when) ||
	    !d->by_week)
		return PERIOD_NONE;
	if (x->named == NAMED_LAST_YEAR)
		return year_before(day);
	if (x->named == NAMED_YESTERDAY)
		back = 1;
	else if (x->named != NAMED_TODAY)
		back = (newsday_of(day) + 1 - x->named + WEEK) % WEEK;
	day -= back;
	return (struct period){day,
	    x->named_to ? day + (x->named_to - x->named + WEEK) % WEEK : day};
}
