/* toldday.c - the days that a date tells, as far as they are told.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/event/toldday.h"

#include "core/diff/claim/newsday.h"
#include "core/diff/claim/timeofday.h"

/* Bytes of "2000-05-03". */
enum { DAY_LEN = 10 };

/* The number of the weekday that the words of the date name, or -1. */
static int
weekday(struct telling *r)
{
	int day = -1;

	for (int i = r->l.from; day < 0 && i < r->l.to; i++)
		day = newsday_weekday(r->l.w[i]);
	return day;
}

/* Is the word among those of the date or right before them? */
static bool
date_word(struct telling *r, const char *word)
{
	return telling_near(r, word, r->l.from, r->l.to);
}

static bool
has_digits(struct cell s, int n)
{
	int run = 0;

	for (size_t i = 0; i < s.len && run < n; i++)
		run = (unsigned)(s.s[i] - '0') < 10 ? run + 1 : 0;
	return run >= n;
}

/* A piece of EDTF to its days; those of a year that isn't told are of
 * OCCASION_YEAR. */
static struct period
read_piece(struct telling *r, struct cell s)
{
	char tmp[DAY_LEN];

	if (r->o.scale == OCCASION_YEARLESS && s.len >= 7 && s.len <= DAY_LEN) {
		memcpy(tmp, s.s, s.len);
		memcpy(tmp, "2000", 4);
		s.s = tmp;
	}
	return period_read(s, PERIOD_END);
}

/* Is a day or month told without its year, whatever the row makes of it? */
static bool
yearless(struct telling *r, struct cell value, struct cell quote)
{
	static const char *const known[] = {"last", "next", "this", "ago",
	    "yesterday", "today", "tomorrow", "week", "month", "year"};

	if (value.len >= 5 && memcmp(value.s, "XXXX-", 5) == 0)
		return true;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (date_word(r, known[i]))
			return false;
	return value.len >= 7 && !has_digits(quote, 4);
}

static bool
read_days(struct telling *r, struct cell value)
{
	const char *slash = memchr(value.s, '/', value.len);
	struct cell a = value, b = value;
	struct period p, q;

	if (slash) {
		a.len = (size_t)(slash - value.s);
		b = (struct cell){slash + 1, value.len - a.len - 1};
		r->o.since = cell_is(b, "..");
		if (r->o.since)
			b = a;
		if (cell_is(a, ".."))
			a = b;
	}
	p = read_piece(r, a);
	q = read_piece(r, b);
	if (p.from == PERIOD_OPEN || q.to == PERIOD_END || p.from > q.to)
		return false;
	r->o.lo = p.from;
	r->o.hi = q.to;
	return true;
}

static void
read_bounds(struct telling *r)
{
	int32_t wide = r->o.hi - r->o.lo;

	r->o.since |= telling_led_by(r, "since");
	r->o.mod = telling_led_by(r, "by") ? MOD_LE :
	    telling_led_by(r, "before")    ? MOD_LT :
	    telling_led_by(r, "after")     ? MOD_GT :
					     MOD_EQ;
	if (!telling_led_by(r, "about") && !telling_led_by(r, "around") &&
	    !telling_led_by(r, "circa") && !telling_led_by(r, "roughly") &&
	    !telling_led_by(r, "approximately"))
		return;
	r->o.lo -= wide + 2;
	r->o.hi += wide + 2;
}

/* A time of day: its minutes. */
static bool
read_hour(struct telling *r, struct cell value)
{
	r->o.scale = OCCASION_HOUR;
	r->o.lo = timeofday_minutes(value);
	r->o.hi = r->o.lo + timeofday_either(value);
	read_bounds(r);
	return r->o.lo >= 0;
}

bool
toldday_read(struct telling *r, const struct cell row[IN_N])
{
	struct cell value = row[IN_VALUE].len ? row[IN_VALUE] : row[IN_LOW];
	struct cell quote = row[IN_QUOTE];
	int day = weekday(r);

	if (cell_is(row[IN_KIND], "time"))
		return read_hour(r, value);
	if (day >= 0 && !has_digits(quote, 1)) {
		if (telling_is(r, r->l.from - 1, "last") ||
		    telling_is(r, r->l.from - 1, "next") ||
		    date_word(r, "last") || date_word(r, "next") ||
		    date_word(r, "week"))
			return false;
		r->o.scale = OCCASION_WEEKDAY;
		r->o.lo = r->o.hi = day;
	} else {
		r->o.scale = yearless(r, value, quote) ? OCCASION_YEARLESS :
							 OCCASION_FULL;
		if (!value.len || !read_days(r, value))
			return false;
	}
	r->o.range = date_word(r, "and") || date_word(r, "to") ||
	    memchr(quote.s, '\xe2', quote.len);
	read_bounds(r);
	r->as_of = telling_is(r, r->l.from - 1, "of") &&
	    telling_is(r, r->l.from - 2, "as");
	return true;
}
