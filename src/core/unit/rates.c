/* rates.c - what currencies were worth, day by day.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "core/unit/rates.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/mem.h"
#include "lib/num.h"

enum { CODE = 3, CURRENCIES = 256, WEEK = 7, SHOWN = 40 };

struct line {
	long day;
	size_t at;   /* of its first rate */
	size_t line; /* of the file */
};

struct rates {
	char code[CURRENCIES][CODE];
	size_t ncode; /* 0: the head is still to come */
	struct line *line;
	size_t nline, linecap;
	double *rate; /* ncode a line, NaN where there is none */
	size_t nrate, ratecap;
	bool sorted;
};

struct rates *
rates_new(void)
{
	struct rates *r = mem_zero(1, sizeof(*r));

	r->sorted = true;
	return r;
}

void
rates_free(struct rates *r)
{
	if (!r)
		return;
	free(r->line);
	free(r->rate);
	free(r);
}

static bool
fail(char *err, size_t size, const char *what, struct cell s, const char *mend)
{
	snprintf(err, size, "%s \"%.*s\": %s", what,
	    (int)(s.len < SHOWN ? s.len : SHOWN), s.s, mend);
	return false;
}

static bool
is_code(struct cell c)
{
	for (size_t i = 0; i < c.len; i++)
		if (c.s[i] < 'A' || c.s[i] > 'Z')
			return false;
	return c.len == CODE;
}

/* The column of a currency, or ncode. */
static size_t
column(const struct rates *r, struct cell code)
{
	size_t i = 0;

	while (i < r->ncode &&
	    (code.len != CODE || memcmp(r->code[i], code.s, CODE) != 0))
		i++;
	return i;
}

static bool
add_code(struct rates *r, struct cell c, char *err, size_t size)
{
	if (!is_code(c) || r->ncode == CURRENCIES)
		return fail(err, size, "column", c,
		    "write a currency's code, as in USD");
	if (cell_is(c, "EUR"))
		return fail(err, size, "column", c,
		    "rates are what a euro was worth: drop it");
	if (column(r, c) < r->ncode)
		return fail(err, size, "column", c, "stands twice: drop one");
	memcpy(r->code[r->ncode++], c.s, CODE);
	return true;
}

/* The columns: Date, then codes; the last one may be empty. */
static bool
head(struct rates *r, const struct cell *row, size_t n, char *err, size_t size)
{
	if (n < 2 || !cell_is(cell_trim(row[0]), "Date")) {
		snprintf(err, size,
		    "no column Date: take the table of rates as the European "
		    "Central Bank gives it");
		return false;
	}
	n -= !cell_trim(row[n - 1]).len;
	for (size_t i = 1; i < n; i++)
		if (!add_code(r, cell_trim(row[i]), err, size))
			return false;
	if (r->ncode)
		return true;
	snprintf(err, size,
	    "no column of a currency: write its code behind Date, as in USD");
	return false;
}

static bool
has_letter(struct cell c)
{
	for (size_t i = 0; i < c.len; i++)
		if ((c.s[i] | 32) >= 'a' && (c.s[i] | 32) <= 'z')
			return true;
	return false;
}

/* 2024-08-06 or 6 August 2024; 08/06/2024 may be one of two days. */
static bool
day_read(struct cell c, struct day *d)
{
	struct date_memory m = {0};
	struct day last, none = {0};
	struct date found[2];

	if (date_read(c, d, &last) && d->year && d->day)
		return day_number(*d) == day_number(last);
	if (!has_letter(c) || date_scan(c.s, c.len, none, &m, found, 2) != 1 ||
	    !found[0].low.year)
		return false;
	*d = found[0].low;
	return day_number(*d) == day_number(found[0].high);
}

/* What a euro was worth; NaN where the table says that it doesn't know. */
static bool
rate_read(struct cell c, double *x)
{
	*x = NAN;
	if (!c.len || cell_is(c, "N/A"))
		return true;
	return num_get(c, x) && isfinite(*x) && *x > 0;
}

static bool
rates_read(struct rates *r, const struct cell *row, char *err, size_t size)
{
	r->rate = mem_grow(r->rate, &r->ratecap, r->nrate + r->ncode,
	    sizeof(*r->rate));
	for (size_t i = 0; i < r->ncode; i++) {
		struct cell c = cell_trim(row[i + 1]);
		char code[CODE + 1] = "";

		memcpy(code, r->code[i], CODE);
		if (!rate_read(c, &r->rate[r->nrate + i]))
			return fail(err, size, code, c,
			    "write what a euro was worth, a number above 0, "
			    "or N/A");
	}
	r->nrate += r->ncode;
	return true;
}

bool
rates_row(struct rates *r, size_t line, const struct cell *row, size_t n,
    char *err, size_t size)
{
	struct cell c = n ? cell_trim(row[0]) : (struct cell){"", 0};
	struct day d;
	long day;

	if (!r->ncode)
		return head(r, row, n, err, size);
	if (!day_read(c, &d))
		return fail(err, size, "date", c,
		    "write a day as 2024-08-06 or 6 August 2024");
	if (n > 1)
		n -= !cell_trim(row[n - 1]).len && n == r->ncode + 2;
	if (n != r->ncode + 1) {
		snprintf(err, size,
		    "%zu cells under %zu columns: write one for each", n,
		    r->ncode + 1);
		return false;
	}
	if (!rates_read(r, row, err, size))
		return false;
	day = day_number(d);
	r->sorted &= !r->nline || r->line[r->nline - 1].day < day;
	r->line =
	    mem_grow(r->line, &r->linecap, r->nline + 1, sizeof(*r->line));
	r->line[r->nline++] = (struct line){day, r->nrate - r->ncode, line};
	return true;
}

static int
by_day(const void *a, const void *b)
{
	const struct line *x = a, *y = b;

	return x->day != y->day ? (x->day > y->day) - (x->day < y->day) :
				  (x->line > y->line) - (x->line < y->line);
}

bool
rates_know(const struct rates *r, struct cell code)
{
	return cell_is(code, "EUR") || column(r, code) < r->ncode;
}

size_t
rates_sort(struct rates *r, size_t *before)
{
	if (r->sorted)
		return 0;
	qsort(r->line, r->nline, sizeof(*r->line), by_day);
	r->sorted = true;
	for (size_t i = 1; i < r->nline; i++)
		if (r->line[i].day == r->line[i - 1].day) {
			*before = r->line[i - 1].line;
			return r->line[i].line;
		}
	return 0;
}

double
rates_find(const struct rates *r, struct cell code, struct day low,
    struct day high)
{
	long last = day_number(high), first = day_number(low) - WEEK;
	size_t lo = 0, hi = r->nline, col = column(r, code);

	if (cell_is(code, "EUR"))
		return 1;
	if (col == r->ncode)
		return NAN;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (r->line[mid].day <= last)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo > 0 && r->line[lo - 1].day >= first; lo--) {
		double x = r->rate[r->line[lo - 1].at + col];

		if (!isnan(x))
			return x;
	}
	return NAN;
}
