/* stage.c - what time the reports are about.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/stage.h"

#include <stdlib.h>

#include "lib/mem.h"

/* Documents that may be of one event; and which of them name a day. */
enum { DOCS = 64 };

struct stage_mark {
	int32_t day;
	uint64_t docs; /* bit i: document i */
};

static int32_t
first_day(const struct claims *c)
{
	int32_t day = PERIOD_END;

	for (size_t i = 0; i < c->ndocs; i++)
		if (period_known(c->docs[i].when) &&
		    c->docs[i].when.from != PERIOD_OPEN &&
		    c->docs[i].when.from < day)
			day = c->docs[i].when.from;
	return day == PERIOD_END ? PERIOD_OPEN : day;
}

struct period
stage_date_of(const struct claim *x)
{
	return (struct period){(int32_t)x->q.low, (int32_t)x->q.high};
}

bool
stage_is_date(const struct claim *x)
{
	return x->kind == KIND_DATE && x->q.low > PERIOD_OPEN &&
	    x->q.high < PERIOD_END;
}

static void
add_mark(struct stage *s, int32_t day, uint32_t doc)
{
	s->marks = mem_grow(s->marks, &s->cap, s->n + 1, sizeof(*s->marks));
	s->marks[s->n++] = (struct stage_mark){day, (uint64_t)1 << doc};
}

static int
by_day(const void *a, const void *b)
{
	const struct stage_mark *x = a, *y = b;

	return (x->day > y->day) - (x->day < y->day);
}

/* Marks the days that documents name; years are not days. */
static void
mark_days(struct stage *s)
{
	size_t n = 0;

	for (size_t i = 0; s->c->ndocs <= DOCS && i < s->c->n; i++) {
		const struct claim *x = &s->c->v[i];

		if (!stage_is_date(x) || !period_short(stage_date_of(x)))
			continue;
		add_mark(s, stage_date_of(x).from, x->doc);
		add_mark(s, stage_date_of(x).to, x->doc);
	}
	if (s->n)
		qsort(s->marks, s->n, sizeof(*s->marks), by_day);
	for (size_t i = 0; i < s->n; i++) {
		if (n && s->marks[n - 1].day == s->marks[i].day)
			s->marks[n - 1].docs |= s->marks[i].docs;
		else
			s->marks[n++] = s->marks[i];
	}
	s->n = n;
}

/* Do half of the documents, and more than one, name days of that time? Then it
 * is when it happened what they are about. */
static bool
is_shared(const struct stage *s, struct period p)
{
	size_t lo = 0, hi = s->n, n = 0;
	uint64_t docs = 0;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->marks[mid].day < p.from)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < s->n && s->marks[lo].day <= p.to; lo++)
		docs |= s->marks[lo].docs;
	for (; docs; docs &= docs - 1)
		n++;
	return n > 1 && 2 * n >= s->c->ndocs;
}

bool
stage_past(const struct stage *s, struct period p, int days)
{
	bool year = p.to - (int64_t)p.from + 1 >= STAGE_YEAR;

	return p.to < (int64_t)s->first - (year ? 0 : days) && !is_shared(s, p);
}

struct stage
stage_open(struct claims *c)
{
	struct stage s = {.c = c, .first = first_day(c)};

	mark_days(&s);
	return s;
}

void
stage_close(struct stage *s)
{
	free(s->marks);
}
