/* timeofday.c - times of day as quantities.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/timeofday.h"

enum { HOUR = 60, QUARTER = 15, DAY = 24 * HOUR };

static int
digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : DAY;
}

int
timeofday_minutes(struct cell edtf)
{
	const char *t = edtf.len ? memchr(edtf.s, 'T', edtf.len) : NULL;
	int m;

	if (!t || edtf.s + edtf.len - t < 6 || t[3] != ':')
		return -1;
	m = (digit(t[1]) * 10 + digit(t[2])) * HOUR + digit(t[4]) * 10 +
	    digit(t[5]);
	return m < DAY ? m : -1;
}

bool
timeofday_read(struct claims *c, struct cell edtf, struct claim *x)
{
	int m = timeofday_minutes(edtf), grain;

	if (m < 0)
		return false;
	grain = m % HOUR == 0 ? HOUR : m % QUARTER == 0 ? QUARTER : 1;
	x->q = range_make(m, m, m, grain, MOD_EQ, &c->limits);
	x->dim = pool_add(&c->names, cell_of("time-of-day"));
	return true;
}
