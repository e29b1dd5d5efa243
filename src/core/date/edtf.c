/* edtf.c - reads and writes dates as ISO 8601 and EDTF have them.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/edtf.h"

#include <string.h>

#include "core/date/calendar.h"

/* --- writing */

/* The days from a to b are whole months: how many, or 0. */
static int
whole_months(struct day a, struct day b)
{
	if (a.day != 1 || b.day != calendar_days(b.year, b.month))
		return 0;
	return (b.year - a.year) * 12 + b.month - a.month + 1;
}

/* x with at least width digits. */
static size_t
put_num(char *out, int x, int width)
{
	size_t n = 0, len = 0;
	char digit[12];

	if (x < 0)
		out[len++] = '-';
	x = x < 0 ? -x : x;
	while (x || (int)n < width) {
		digit[n++] = (char)('0' + x % 10);
		x /= 10;
	}
	while (n)
		out[len++] = digit[--n];
	out[len] = '\0';
	return len;
}

static size_t
put_part(char *out, char mark, int x)
{
	out[0] = mark;
	return 1 + put_num(out + 1, x, 2);
}

static size_t
put_year(char *out, int year)
{
	return put_num(out, year, 4);
}

static size_t
put_month(char *out, struct day d)
{
	size_t n = put_year(out, d.year);

	return n + put_part(out + n, '-', d.month);
}

static size_t
put_day(char *out, struct day d)
{
	size_t n = put_month(out, d);

	return n + put_part(out + n, '-', d.day);
}

/* A decade or century: its digits and an X for each that is open. */
static size_t
put_span(char *out, int digits, int width, const char *open)
{
	size_t n = put_num(out, digits, width), k = strlen(open);

	memcpy(out + n, open, k + 1);
	return n + k;
}

/* A period that has a name of its own: a month, season, year, decade or
 * century; 0 where it has none. */
static size_t
put_period(char *out, struct day a, struct day b)
{
	int n = whole_months(a, b);

	if (calendar_cmp(a, b) == 0)
		return put_day(out, a);
	if (n == 1)
		return put_month(out, a);
	if (n == 3 && a.month % 3 == 0)
		return put_month(out,
		    (struct day){a.year, a.month == 12 ? 24 : 20 + a.month / 3,
			1});
	if (n == 12 && a.month == 1)
		return put_year(out, a.year);
	if (n == 120 && a.month == 1 && a.year > 0 && a.year % 10 == 0)
		return put_span(out, a.year / 10, 3, "X");
	if (n == 1200 && a.month == 1 && a.year > 0 && a.year % 100 == 0)
		return put_span(out, a.year / 100, 2, "XX");
	return 0;
}

/* One end of an interval, as coarse as both ends allow. */
static size_t
put_end(char *out, struct day d, int months)
{
	if (!d.year)
		return put_span(out, 0, 0, "..");
	if (months == 12)
		return put_year(out, d.year);
	return months ? put_month(out, d) : put_day(out, d);
}

size_t
edtf_day(char out[DATE_EDTF], struct day d)
{
	return put_day(out, d);
}

size_t
edtf_number(char *out, int x)
{
	return put_num(out, x, 1);
}

size_t
edtf_put(char out[DATE_EDTF], struct day low, struct day high)
{
	int months = 0;
	size_t n = 0;

	out[0] = '\0';
	if (!low.year && !high.year)
		return 0;
	if (low.year && high.year) {
		n = put_period(out, low, high);
		if (n)
			return n;
		months = whole_months(low, high);
		if (months)
			months = low.month == 1 && high.month == 12 ? 12 : 1;
	} else if (low.year && low.day == 1) {
		months = low.month == 1 ? 12 : 1;
	} else if (high.year &&
	    high.day == calendar_days(high.year, high.month)) {
		months = high.month == 12 ? 12 : 1;
	}
	n = put_end(out, low, months);
	out[n++] = '/';
	return n + put_end(out + n, high, months);
}

/* --- reading */

struct reading {
	const char *s, *end;
};

static bool
take(struct reading *r, char c)
{
	if (r->s == r->end || *r->s != c)
		return false;
	r->s++;
	return true;
}

/* Reads exactly n digits. */
static bool
digits(struct reading *r, int n, int *x)
{
	*x = 0;
	if (r->end - r->s < n)
		return false;
	for (int i = 0; i < n; i++) {
		unsigned c = (unsigned char)r->s[i] - (unsigned)'0';

		if (c > 9)
			return false;
		*x = *x * 10 + (int)c;
	}
	r->s += n;
	return true;
}

/* 2024, 202X, 20XX, -0043: first and last year. */
static bool
years(struct reading *r, int *a, int *b)
{
	bool minus = take(r, '-');
	int span = 1, year = 0;

	if (r->end - r->s < 4)
		return false;
	for (int i = 0; i < 4; i++) {
		unsigned c = (unsigned char)*r->s++;

		if (c == 'X' && i >= 2) {
			span *= 10;
			year *= 10;
		} else if (c - '0' < 10 && span == 1) {
			year = year * 10 + (int)(c - '0');
		} else {
			return false;
		}
	}
	*a = minus ? -year : year;
	*b = minus ? -year : year + span - 1;
	return *a != 0;
}

/* The divisions of a year (21..24 seasons, 25..32 seasons by hemisphere,
 * 33..36 quarters, 37..39 thirds, 40..41 halves): first month and how many;
 * winter begins in December of its year. */
static bool
division(int code, int *month, int *n)
{
	if (code >= 21 && code <= 32) {
		*n = 3;
		*month = 3 + 3 * ((code - 21) % 4);
		if (code >= 29)
			*month = (*month + 5) % 12 + 1;
	} else if (code >= 33 && code <= 36) {
		*n = 3;
		*month = 1 + 3 * (code - 33);
	} else if (code >= 37 && code <= 39) {
		*n = 4;
		*month = 1 + 4 * (code - 37);
	} else if (code == 40 || code == 41) {
		*n = 6;
		*month = 1 + 6 * (code - 40);
	} else {
		return false;
	}
	return true;
}

/* After "YYYY-W": a week, or a day of it. */
static bool
week(struct reading *r, int year, struct day *a, struct day *b)
{
	int w, d;

	if (!digits(r, 2, &w) || w < 1 || w > 53)
		return false;
	*a = calendar_week(year, w);
	*b = calendar_add(*a, 6);
	if (!take(r, '-'))
		return true;
	if (!digits(r, 1, &d) || d < 1 || d > 7)
		return false;
	*a = *b = calendar_add(*a, d - 1);
	return true;
}

/* A time of day and its zone are of no matter for the day. */
static bool
skip_time(struct reading *r)
{
	if (r->s < r->end && (*r->s == 'T' || *r->s == ' ')) {
		if (r->s + 2 >= r->end ||
		    (unsigned char)r->s[1] - (unsigned)'0' > 9)
			return false;
		r->s++;
		while (r->s < r->end && *r->s != '/' && *r->s != '~' &&
		    *r->s != '?' && *r->s != '%')
			r->s++;
	}
	while (take(r, '~') || take(r, '?') || take(r, '%'))
		;
	return true;
}

static bool
one_date(struct reading *r, struct day *a, struct day *b)
{
	int y1, y2, m, d, n;

	if (!years(r, &y1, &y2))
		return false;
	*a = (struct day){y1, 1, 1};
	*b = (struct day){y2, 12, 31};
	if (!take(r, '-'))
		return skip_time(r);
	if (y1 != y2)
		return false;
	if (take(r, 'W'))
		return week(r, y1, a, b) && skip_time(r);
	if (!digits(r, 2, &m))
		return false;
	if (m > 12) {
		if (!division(m, &m, &n))
			return false;
		*a = (struct day){y1, m, 1};
		*b = calendar_add(calendar_add_months(*a, n), -1);
		return skip_time(r);
	}
	if (m < 1)
		return false;
	*a = (struct day){y1, m, 1};
	*b = calendar_last(y1, m);
	if (!take(r, '-'))
		return skip_time(r);
	if (!digits(r, 2, &d) || !calendar_valid((struct day){y1, m, d}))
		return false;
	*a = *b = (struct day){y1, m, d};
	return skip_time(r);
}

/* P3M, P2W, P1Y6M, P10D: months and days. */
static bool
duration(struct reading *r, long *months, long *days)
{
	*months = *days = 0;
	if (!take(r, 'P') || r->s == r->end)
		return false;
	while (r->s < r->end && (unsigned char)*r->s - (unsigned)'0' < 10) {
		long n = 0;

		while (r->s < r->end &&
		    (unsigned char)*r->s - (unsigned)'0' < 10 && n < 100000)
			n = n * 10 + (*r->s++ - '0');
		if (take(r, 'Y'))
			*months += 12 * n;
		else if (take(r, 'M'))
			*months += n;
		else if (take(r, 'W'))
			*days += 7 * n;
		else if (take(r, 'D'))
			*days += n;
		else
			return false;
	}
	return *months + *days > 0;
}

enum side { SIDE_NONE, SIDE_OPEN, SIDE_DATE, SIDE_DURATION };

struct half {
	enum side side;
	struct day low, high;
	long months, days;
};

static bool
half(struct reading *r, struct half *h)
{
	*h = (struct half){0};
	if (r->end - r->s >= 2 && r->s[0] == '.' && r->s[1] == '.') {
		r->s += 2;
		h->side = SIDE_OPEN;
	} else if (r->s < r->end && *r->s == 'P') {
		h->side = SIDE_DURATION;
		return duration(r, &h->months, &h->days);
	} else {
		h->side = SIDE_DATE;
		return one_date(r, &h->low, &h->high);
	}
	return true;
}

/* d moved by the duration of h, forwards or back. */
static struct day
moved(struct day d, const struct half *h, int sign)
{
	return calendar_add(calendar_add_months(d, sign * h->months),
	    sign * h->days);
}

/* A duration before or after the other half. */
static bool
span_of(const struct half *a, const struct half *b, struct day *low,
    struct day *high)
{
	*low = a->low;
	*high = b->high;
	if (a->side == SIDE_DURATION && b->side == SIDE_DATE)
		*low = moved(calendar_add(b->high, 1), a, -1);
	else if (b->side == SIDE_DURATION && a->side == SIDE_DATE)
		*high = calendar_add(moved(a->low, b, 1), -1);
	else if (a->side == SIDE_DURATION || b->side == SIDE_DURATION)
		return false;
	return low->year || high->year;
}

bool
date_read(struct cell c, struct day *low, struct day *high)
{
	struct reading r = {c.s, c.s + c.len};
	struct half a, b;

	*low = *high = (struct day){0};
	if (!c.len || !half(&r, &a))
		return false;
	if (r.s == r.end && a.side == SIDE_DATE) {
		*low = a.low;
		*high = a.high;
		return true;
	}
	if (!take(&r, '/') || !half(&r, &b) || r.s != r.end ||
	    !span_of(&a, &b, low, high)) {
		*low = *high = (struct day){0};
		return false;
	}
	if (low->year && high->year && calendar_cmp(*low, *high) > 0) {
		*low = *high = (struct day){0};
		return false;
	}
	return true;
}
