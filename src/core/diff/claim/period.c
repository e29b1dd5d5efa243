/* period.c - the days that a claim holds for, and whether two are the same.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/period.h"

#include <string.h>

#include "core/date/date.h"

/* Days of years far off, as of geology, still fit. */
static int32_t
days(struct day d)
{
	long n = day_number(d);

	if (n > PERIOD_END - 1)
		return PERIOD_END - 1;
	return n <= PERIOD_OPEN ? PERIOD_OPEN + 1 : (int32_t)n;
}

static struct period
read_known(struct cell c)
{
	struct day low, high;
	struct period p = PERIOD_NONE;

	if (!date_read(c, &low, &high))
		return p;
	if (low.year)
		p.from = days(low);
	if (high.year)
		p.to = days(high);
	return p;
}

/* The last n digits of x. */
static void
put_digits(char *out, int x, int n)
{
	for (x = x < 0 ? -x : x; n-- > 0; x /= 10)
		out[n] = (char)('0' + x % 10);
}

/* "XXXX-12", "XXXX-12-24": in the year of ref, or the one before. */
static struct period
read_yearless(struct cell c, int32_t ref)
{
	char tmp[16];
	int year = day_of(ref).year;
	struct period p;

	memcpy(tmp, c.s, c.len);
	for (int back = 0; back < 2; back++) {
		put_digits(tmp, year - back, 4);
		p = read_known((struct cell){tmp, c.len});
		if (p.from <= ref)
			return p;
	}
	return p;
}

struct period
period_read(struct cell c, int32_t ref)
{
	if (!c.len)
		return PERIOD_NONE;
	while (c.len && (c.s[c.len - 1] == '~' || c.s[c.len - 1] == '?'))
		c.len--;
	if (c.len < 7 || c.len > 10 || memcmp(c.s, "XXXX-", 5) != 0)
		return read_known(c);
	return ref == PERIOD_END ? PERIOD_NONE : read_yearless(c, ref);
}

int
period_year(int32_t day)
{
	return day_of(day).year;
}

int32_t
period_in_year(int32_t day, int year)
{
	struct day d = day_of(day);

	d.year = year;
	return days(d);
}

enum period_answer
period_same(struct period a, struct period b)
{
	if (!period_known(a) || !period_known(b))
		return period_known(a) == period_known(b) ? PERIOD_SAME :
							    PERIOD_MAYBE;
	if (a.from > b.to || b.from > a.to)
		return PERIOD_APART;
	if (a.from == b.from && a.to == b.to && a.from != PERIOD_OPEN &&
	    a.to != PERIOD_END)
		return PERIOD_SAME;
	return period_short(a) && period_short(b) ? PERIOD_SAME : PERIOD_MAYBE;
}

int32_t
period_gap(struct period a, struct period b)
{
	if (!period_known(a) || !period_known(b))
		return PERIOD_END;
	if (a.from > b.to)
		return (int32_t)((int64_t)a.from - b.to > PERIOD_END ?
			PERIOD_END :
			a.from - b.to);
	if (b.from > a.to)
		return (int32_t)((int64_t)b.from - a.to > PERIOD_END ?
			PERIOD_END :
			b.from - a.to);
	return 0;
}

bool
period_inside(struct period a, struct period b)
{
	return a.from >= b.from && a.to <= b.to &&
	    (a.from != b.from || a.to != b.to);
}

/* "2024-08-06", or ".." for an open end. */
static size_t
put_day(char *out, int32_t n, int32_t open)
{
	struct day d;

	if (n == open) {
		memcpy(out, "..", 2);
		return 2;
	}
	d = day_of(n);
	put_digits(out, d.year, 4);
	out[4] = out[7] = '-';
	put_digits(out + 5, d.month, 2);
	put_digits(out + 8, d.day, 2);
	return 10;
}

size_t
period_put(char out[PERIOD_MAX], struct period p)
{
	size_t n = 0;

	if (period_known(p)) {
		n = put_day(out, p.from, PERIOD_OPEN);
		if (p.from != p.to) {
			out[n++] = '/';
			n += put_day(out + n, p.to, PERIOD_END);
		}
	}
	out[n] = '\0';
	return n;
}
