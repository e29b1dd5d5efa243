/* period.c - the days that a claim holds for, and whether two are the same.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/period.h"

#include <string.h>

#include "core/date/edtf.h"

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

/* Years from one 29 February to the next, where 1900 lies between. */
enum { LEAPS_APART = 8 };

/* "XXXX-12", "XXXX-12-24": in the year of ref, or the last one before that has
 * such a day. */
static struct period
read_yearless(struct cell c, int32_t ref)
{
	enum { WIDTH = 4, LAST = 9999 };
	char tmp[16];
	int year = day_of(ref).year;

	memcpy(tmp, c.s, c.len);
	for (int y = year; y > 0 && y <= LAST && y >= year - LEAPS_APART; y--) {
		struct period p;

		for (int i = WIDTH, left = y; i-- > 0; left /= 10)
			tmp[i] = (char)('0' + left % 10);
		p = read_known((struct cell){tmp, c.len});
		if (period_known(p) && p.from <= ref)
			return p;
	}
	return PERIOD_NONE;
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
	if (n == open) {
		memcpy(out, "..", 2);
		return 2;
	}
	return edtf_day(out, day_of(n));
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
