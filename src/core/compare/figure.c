/* figure.c - quantities and dates as a person writes them. */
#include "core/compare/figure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/shown.h"
#include "lib/buf.h"
#include "lib/num.h"

enum { UNIT, LEAST, FACTOR, OFFSET, NAME, WHOLE };

enum { WORDS = 3 };
static const struct {
	double least;
	const char *name;
} words[WORDS] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};

/* Adds the digits of num_put with the thousands of its whole part grouped. */
static void
add_grouped(struct buf *b, double x)
{
	char s[NUM_MAX];
	size_t n = num_put(s, x), whole = 0;
	size_t i = s[0] == '-';

	buf_add(b, s, i);
	while (i + whole < n && s[i + whole] >= '0' && s[i + whole] <= '9')
		whole++;
	for (size_t k = 0; k < whole; k++) {
		if (k && (whole - k) % 3 == 0 && whole > 3)
			buf_addc(b, ',');
		buf_addc(b, s[i + k]);
	}
	buf_add(b, s + i + whole, n - i - whole);
}

/* x with no more than four digits, or those of its whole part. */
static double
rounded(double x)
{
	double unit = 1;

	while (unit < 1000 && fabs(x) * unit < 1000)
		unit *= 10;
	return round(x * unit) / unit;
}

/* The scale word that tells x in four digits: its row, or WORDS for none. */
static size_t
find_word(double x)
{
	size_t i = 0;

	while (i < WORDS &&
	    (fabs(x) < words[i].least || fabs(x) >= 1e15 ||
		fabs(rounded(x / words[i].least) - x / words[i].least) > 1e-9))
		i++;
	return i;
}

/* Adds x as a number before scale word i, but not the word itself. */
static void
add_digits(struct buf *b, double x, size_t i)
{
	if (i < WORDS)
		x /= words[i].least;
	add_grouped(b, fabs(x) < 0.001 ? x : rounded(x));
}

void
figure_number(struct buf *b, double x)
{
	size_t i = find_word(x);

	add_digits(b, x, i);
	buf_adds(b, i < WORDS ? words[i].name : "");
}

/* How a quantity is shown; factor 1 and its own unit where no row says. */
struct scale {
	double factor, offset;
	struct cell name;
};

/* Is x so many of factor, and no parts of it? */
static bool
is_whole(double x, double factor)
{
	return fabs(x / factor - round(x / factor)) < 1e-9;
}

/* May row i serve a quantity from lo to hi? */
static bool
serves(size_t i, double lo, double hi)
{
	const char *whole = table_at(&table_shown, i, WHOLE);
	double factor = atof(table_at(&table_shown, i, FACTOR));

	return fabs(hi) >= atof(table_at(&table_shown, i, LEAST)) &&
	    (!*whole || (is_whole(lo, factor) && is_whole(hi, factor)));
}

static struct scale
find_scale(struct cell nunit, double lo, double hi)
{
	for (size_t i = 0; i < table_shown.nrow; i++)
		if (cell_is(nunit, table_at(&table_shown, i, UNIT)) &&
		    serves(i, lo, hi))
			return (
			    struct scale){.factor = atof(table_at(&table_shown,
					      i, FACTOR)),
			    .offset = atof(table_at(&table_shown, i, OFFSET)),
			    .name = cell_of(table_at(&table_shown, i, NAME))};
	return (struct scale){1, 0, nunit};
}

void
figure_range(struct buf *b, struct cell low, struct cell high, struct cell unit)
{
	double lo, hi;
	bool has_lo = num_get(low, &lo) && isfinite(lo);
	bool has_hi = num_get(high, &hi) && isfinite(hi);
	struct scale sc;

	if (!has_lo && !has_hi)
		return;
	/* Down from nothing is no more than up to. */
	if (has_lo && has_hi && lo == 0 && hi > 0)
		has_lo = false;
	sc = find_scale(unit, has_lo ? lo : hi, has_hi ? hi : lo);
	buf_adds(b, has_lo ? "" : "up to ");
	lo = lo / sc.factor + sc.offset;
	hi = hi / sc.factor + sc.offset;
	/* "16.8 - 17.2 billion" */
	if (has_lo && has_hi && lo < hi) {
		if (find_word(lo) == find_word(hi))
			add_digits(b, lo, find_word(lo));
		else
			figure_number(b, lo);
		buf_adds(b, " - ");
	}
	figure_number(b, has_hi ? hi : lo);
	if (sc.name.len && sc.name.s[0] != '%')
		buf_addc(b, ' ');
	buf_add(b, sc.name.s, sc.name.len);
	buf_adds(b, has_hi ? "" : " or more");
}

/* Is it "2026-05-03" or "T06:00"? */
static bool
is_day(struct cell c)
{
	return (c.len == 10 && c.s[4] == '-' && c.s[7] == '-') ||
	    (c.len == 6 && c.s[0] == 'T');
}

static bool
ends_so(struct cell day, const char *end)
{
	size_t n = strlen(end);

	return day.len >= n && memcmp(day.s + day.len - n, end, n) == 0;
}

/* Of two days that are the first and the last of a year or a month, the bytes
 * that tell which; else 0. */
static size_t
whole_period(struct cell low, struct cell high)
{
	static const char *const last[] = {"-28", "-29", "-30", "-31"};

	if (low.len != 10 || high.len != 10 || memcmp(low.s, high.s, 4) != 0)
		return 0;
	if (ends_so(low, "-01-01") && ends_so(high, "-12-31"))
		return 4;
	if (memcmp(low.s, high.s, 7) != 0 || !ends_so(low, "-01"))
		return 0;
	for (size_t i = memcmp(low.s + 4, "-02", 3) == 0 ? 0 : 2;
	     i < sizeof(last) / sizeof(*last); i++)
		if (ends_so(high, last[i]))
			return 7;
	return 0;
}

void
figure_days(struct buf *b, struct cell low, struct cell high)
{
	size_t n = whole_period(low, high);

	if (!is_day(low) && !is_day(high))
		return;
	if (n) {
		buf_add(b, low.s, n);
		return;
	}
	if (!is_day(low))
		buf_adds(b, "up to ");
	else
		buf_add(b, low.s, low.len);
	if (is_day(high) && !cell_eq(low, high)) {
		buf_adds(b, is_day(low) ? " to " : "");
		buf_add(b, high.s, high.len);
	} else if (!is_day(high)) {
		buf_adds(b, " or later");
	}
}

/* Adds one date; ISO 8601-2 numbers the seasons 21 to 24. */
static void
add_date(struct buf *b, struct cell d)
{
	static const char *const seasons[] = {"spring ", "summer ", "autumn ",
	    "winter "};
	bool guessed = d.len && d.s[d.len - 1] == '~';
	bool season = d.len == 7u + guessed && d.s[4] == '-' && d.s[5] == '2' &&
	    d.s[6] >= '1' && d.s[6] <= '4';

	if (guessed)
		buf_addc(b, '~');
	d.len -= guessed;
	if (season)
		buf_adds(b, seasons[d.s[6] - '1']);
	buf_add(b, d.s, season ? 4 : d.len);
}

void
figure_when(struct buf *b, struct cell when)
{
	const char *slash = when.len ? memchr(when.s, '/', when.len) : NULL;
	struct cell from = when, to;

	if (!slash) {
		add_date(b, when);
		return;
	}
	from.len = (size_t)(slash - when.s);
	to = (struct cell){slash + 1, when.len - from.len - 1};
	if (cell_is(to, "..")) {
		buf_adds(b, "from ");
		add_date(b, from);
	} else if (cell_is(from, "..")) {
		buf_adds(b, "to ");
		add_date(b, to);
	} else {
		add_date(b, from);
		buf_adds(b, " to ");
		add_date(b, to);
	}
}
