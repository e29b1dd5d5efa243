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

/* A full hour is less exact than a quarter, and that than a minute. */
static int
grain_of(int m)
{
	return m % HOUR == 0 ? HOUR :
	    m % QUARTER == 0 ? QUARTER :
	    m % FIVE == 0    ? FIVE :
			       1;
}

bool
timeofday_read(struct claims *c, struct cell edtf, struct cursor before,
    struct claim *x)
{
	int m = timeofday_minutes(edtf);

	if (m < 0)
		return false;
	if (timeofday_either(edtf))
		x->q = range_make(m, NAN, m + timeofday_either(edtf), 0,
		    MOD_RANGE, &c->limits);
	else
		x->q = widen(c, before, m, grain_of(m));
	x->dim = pool_add(&c->names, cell_of("time-of-day"));
	return true;
}

/* --- "ten to five", of the morning or of the evening */

/* Claims by which others are settled, and how near they must be. */
enum { CROWD = 64, NEAR = 4 * HOUR };

static bool
is_either(const struct claim *x)
{
	return x->q.mod == MOD_RANGE && x->q.high - x->q.low == DAY / 2.0;
}

/* The half of the day in which the time of x is nearer to that of y. */
static double
nearer_half(const struct claim *x, const struct claim *y, double *gap)
{
	double m = (y->q.low + y->q.high) / 2;
	double early = fabs(x->q.low - m), late = fabs(x->q.high - m);

	*gap = fmin(early, late);
	return early <= late ? x->q.low : x->q.high;
}

static void
settle_half(struct claims *c, struct claim *x, const uint32_t *sure, size_t n)
{
	double least = NEAR, at = NAN, gap, half;

	for (size_t i = 0; i < n; i++) {
		const struct claim *y = &c->v[sure[i]];

		if (y->measure != x->measure || y->doc == x->doc)
			continue;
		half = nearer_half(x, y, &gap);
		if (gap < least) {
			least = gap;
			at = half;
		}
	}
	if (!isnan(at))
		x->q = range_make(at, at, at, grain_of((int)at), MOD_EQ,
		    &c->limits);
}

void
timeofday_settle(struct claims *c)
{
	uint32_t sure[CROWD];
	size_t n = 0, either = 0;

	if (!claims_have(c, KIND_TIME))
		return;
	for (uint32_t i = 0; i < c->n && n < CROWD; i++) {
		const struct claim *x = &c->v[i];

		if (x->kind != KIND_TIME || !x->measure || isinf(x->q.low) ||
		    isinf(x->q.high))
			continue;
		either += is_either(x);
		if (!is_either(x))
			sure[n++] = i;
	}
	for (uint32_t i = 0; either && n && i < c->n; i++)
		if (c->v[i].kind == KIND_TIME && c->v[i].measure &&
		    is_either(&c->v[i]))
			settle_half(c, &c->v[i], sure, n);
}
