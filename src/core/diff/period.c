/* period.c - the days that a claim holds for, and whether two are the same.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/period.h"

#include <stdio.h>
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

/* "XXXX-12", "XXXX-12-24": in the year of ref, or the one before. */
static struct period
read_yearless(struct cell c, int32_t ref)
{
	char tmp[16];
	int year = day_of(ref).year;
	struct period p;

	memcpy(tmp, c.s, c.len);
	for (int back = 0; back < 2; back++) {
		char y[16];

		snprintf(y, sizeof(y), "%04d", (year - back) % 10000);
		memcpy(tmp, y, 4);
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

static size_t
put_day(char *out, size_t cap, int32_t n)
{
	struct day d = day_of(n);

	return (size_t)snprintf(out, cap, "%04d-%02d-%02d", d.year % 100000,
	    d.month % 100, d.day % 100);
}

size_t
period_put(char out[PERIOD_MAX], struct period p)
{
	char a[PERIOD_MAX / 2] = "..", b[PERIOD_MAX / 2] = "..";

	*out = '\0';
	if (!period_known(p))
		return 0;
	if (p.from != PERIOD_OPEN)
		put_day(a, sizeof(a), p.from);
	if (p.to != PERIOD_END)
		put_day(b, sizeof(b), p.to);
	if (p.from == p.to)
		return (size_t)snprintf(out, PERIOD_MAX, "%s", a);
	return (size_t)snprintf(out, PERIOD_MAX, "%s/%s", a, b);
}
