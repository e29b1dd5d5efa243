/* common.c - what the claims of a row have in common, numbers and states
 * alike: quote, place, time. For the programs that write claims. */
#include "core/number/common.h"

#include <string.h>

#include "lib/num.h"

size_t
common_scan(struct numbers *n, struct cell text, struct cell date,
    struct date_memory *m, const struct quantity **out, struct dates *d)
{
	struct day ref, last;
	size_t nq;

	if (!date_read(date, &ref, &last))
		ref = (struct day){0};
	nq = number_scan(n, text.s, text.len, ref, m, out);
	d->n = 0;
	for (size_t i = 0; i < nq; i++) {
		const struct quantity *q = &(*out)[i];

		if (q->kind != KIND_DATE && q->kind != KIND_TIME)
			continue;
		if (d->n == d->cap)
			d->v = mem_grow(d->v, &d->cap, d->n + 1, sizeof(*d->v));
		d->v[d->n++] = *q->date;
	}
	d->text = text;
	d->numbers = n;
	d->begun = false;
	return nq;
}

struct cell
common_when(struct arena *a, struct dates *d, struct span at,
    enum aspect aspect, struct cell date)
{
	char out[WHEN_MAX];
	size_t n;

	if (!d->begun)
		when_begin(&d->when, d->text.s, d->text.len, d->v, d->n,
		    numbers_dates(d->numbers));
	d->begun = true;
	n = when_in(&d->when, at, aspect, date, out);

	return (struct cell){arena_dup(a, out, n), n};
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The bytes of the span up to the first white space that is no single blank
 * between other bytes. */
static size_t
plain_bytes(struct cell text, struct span at)
{
	char before = ' ';

	for (size_t i = at.start; i < at.end; i++) {
		char c = text.s[i];

		if (c <= ' ' && is_space(c) && (c != ' ' || before == ' '))
			return i - at.start;
		before = c;
	}
	return at.end - at.start;
}

struct cell
common_quote(struct arena *a, struct cell text, struct span at)
{
	size_t n = plain_bytes(text, at);
	const char *from = text.s + at.start;
	char *s;

	if (n == at.end - at.start)
		return (struct cell){from, n};
	s = arena_alloc(a, at.end - at.start);
	memcpy(s, from, n);
	for (size_t i = at.start + n; i < at.end; i++) {
		char c = text.s[i];

		if (!is_space(c))
			s[n++] = c;
		else if (n && s[n - 1] != ' ')
			s[n++] = ' ';
	}
	return (struct cell){s, n};
}

struct cell
common_offset(struct arena *a, size_t off)
{
	char *s = arena_alloc(a, NUM_MAX);

	return (struct cell){s, num_put_whole(s, off)};
}

struct cell
common_number(struct arena *a, double v)
{
	char *s = arena_alloc(a, NUM_MAX);

	return (struct cell){s, num_put(s, v)};
}
