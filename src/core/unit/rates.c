/* rates.c - what currencies were worth, day by day.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "core/unit/rates.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/mem.h"
#include "lib/num.h"

enum { CODE = 3, CURRENCIES = 256, WEEK = 7 };

struct line {
	long day;
	size_t at; /* of its first rate */
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
is_code(struct cell c)
{
	for (size_t i = 0; i < c.len; i++)
		if (c.s[i] < 'A' || c.s[i] > 'Z')
			return false;
	return c.len == CODE;
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
	for (size_t i = 1; i < n; i++) {
		struct cell c = cell_trim(row[i]);

		if (!c.len && i + 1 == n)
			break;
		if (!is_code(c) || r->ncode == CURRENCIES) {
			snprintf(err, size,
			    "column %zu is no currency code: \"%.*s\"", i + 1,
			    (int)(c.len < 40 ? c.len : 40), c.s);
			return false;
		}
		memcpy(r->code[r->ncode++], c.s, CODE);
	}
	return true;
}

/* 2024-08-06 or 6 August 2024. */
static bool
day_read(struct cell c, struct day *d)
{
	struct date_memory m = {0};
	struct day last, none = {0};
	struct date found[2];

	if (date_read(c, d, &last) && d->year && d->day)
		return day_number(*d) == day_number(last);
	if (date_scan(c.s, c.len, none, &m, found, 2) != 1 ||
	    !found[0].low.year)
		return false;
	*d = found[0].low;
	return day_number(*d) == day_number(found[0].high);
}

bool
rates_row(struct rates *r, const struct cell *row, size_t n, char *err,
    size_t size)
{
	struct cell c = n ? cell_trim(row[0]) : (struct cell){"", 0};
	struct day d;
	long day;

	if (!r->ncode)
		return head(r, row, n, err, size);
	if (!day_read(c, &d)) {
		snprintf(err, size, "no date: \"%.*s\"",
		    (int)(c.len < 40 ? c.len : 40), c.s);
		return false;
	}
	day = day_number(d);
	r->sorted &= !r->nline || r->line[r->nline - 1].day <= day;
	r->line =
	    mem_grow(r->line, &r->linecap, r->nline + 1, sizeof(*r->line));
	r->rate = mem_grow(r->rate, &r->ratecap, r->nrate + r->ncode,
	    sizeof(*r->rate));
	r->line[r->nline++] = (struct line){day, r->nrate};
	for (size_t i = 0; i < r->ncode; i++) {
		double x = NAN;

		if (i + 1 < n &&
		    (!num_get(cell_trim(row[i + 1]), &x) || !(x > 0)))
			x = NAN;
		r->rate[r->nrate++] = x;
	}
	return true;
}

static int
by_day(const void *a, const void *b)
{
	const struct line *x = a, *y = b;

	return (x->day > y->day) - (x->day < y->day);
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

bool
rates_know(const struct rates *r, struct cell code)
{
	return cell_is(code, "EUR") || column(r, code) < r->ncode;
}

void
rates_sort(struct rates *r)
{
	if (!r->sorted)
		qsort(r->line, r->nline, sizeof(*r->line), by_day);
	r->sorted = true;
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
