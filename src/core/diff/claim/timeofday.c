/* timeofday.c - times of day as quantities.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/timeofday.h"

#include <math.h>

#include "core/diff/words/token.h"

enum { HOUR = 60, QUARTER = 15, FIVE = 5, HALF = HOUR / 2, DAY = 24 * HOUR };

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

int
timeofday_either(struct cell edtf)
{
	return edtf.len && edtf.s[edtf.len - 1] == '?' ? DAY / 2 : 0;
}

static bool
one_of(struct cell w, const char *const *words, size_t n)
{
	char low[TOKEN_MAX];

	for (size_t i = 0; i < n; i++)
		if (cell_is(token_lower(w, low), words[i]))
			return true;
	return false;
}

#define ONE_OF(w, list) one_of(w, list, sizeof(list) / sizeof(*(list)))

/* "shortly before 8 am", "around noon", "after 6": the times that may be meant,
 * from the words before the claim; m is the one that is told. */
static struct range
widen(struct claims *c, struct cursor before, int m, int grain)
{
	static const char *const near[] = {"around", "about", "approximately",
	    "roughly", "circa", "towards"};
	static const char *const soon[] = {"shortly", "just", "soon", "little",
	    "moments", "right"};

	cursor_before(&before);
	if (cell_is(before.s, "at"))
		cursor_before(&before);
	if (ONE_OF(before.s, near))
		return range_make(m - QUARTER, NAN, m + QUARTER, 0, MOD_RANGE,
		    &c->limits);
	if (cell_is(before.s, "before")) {
		cursor_before(&before);
		return ONE_OF(before.s, soon) ?
		    range_make(m - HALF, NAN, m, 0, MOD_RANGE, &c->limits) :
		    range_make(-INFINITY, NAN, m, 0, MOD_LT, &c->limits);
	}
	if (cell_is(before.s, "after")) {
		cursor_before(&before);
		return ONE_OF(before.s, soon) ?
		    range_make(m, NAN, m + HALF, 0, MOD_RANGE, &c->limits) :
		    range_make(m, NAN, INFINITY, 0, MOD_GT, &c->limits);
	}
	return range_make(m, m, m, grain, MOD_EQ, &c->limits);
}

bool
timeofday_read(struct claims *c, struct cell edtf, struct cursor before,
    struct claim *x)
{
	int m = timeofday_minutes(edtf), grain;

	if (m < 0)
		return false;
	grain = m % HOUR == 0 ? HOUR :
	    m % QUARTER == 0  ? QUARTER :
	    m % FIVE == 0     ? FIVE :
				1;
	if (timeofday_either(edtf))
		x->q = range_make(m, NAN, m + timeofday_either(edtf), 0,
		    MOD_RANGE, &c->limits);
	else
		x->q = widen(c, before, m, grain);
	x->dim = pool_add(&c->names, cell_of("time-of-day"));
	return true;
}
