/* witness.c - the pairs of a key that are worth judging.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/witness.h"

#include <stdlib.h>

/* Extremes of which all pairs are judged. */
enum { EXTREMES = 1000 };

/* The two lowest and the two highest of some steps, of two documents each
 * where there are; SIZE_MAX where there is none. */
struct ends {
	size_t low[2], high[2];
};

struct search {
	const struct claims *c;
	const uint32_t *ids;
	const struct step *v;
	size_t n;
	size_t *extreme; /* indices of v */
	size_t nextreme, cap;
	witness_fn *fn;
	void *ctx;
};

static void
tell(const struct search *s, size_t x, size_t y)
{
	size_t i, k;

	if (x == SIZE_MAX || y == SIZE_MAX || x == y)
		return;
	i = s->v[x].at;
	k = s->v[y].at;
	s->fn(s->ctx, i < k ? i : k, i < k ? k : i);
}

static uint32_t
doc(const struct search *s, size_t i)
{
	return s->c->v[s->ids[s->v[i].at]].doc;
}

/* Puts i among two ends where it is further out than they. */
static void
take_end(const struct search *s, size_t end[2], size_t i, bool high)
{
	for (int k = 0; k < 2; k++) {
		size_t j = end[k];
		bool out = j == SIZE_MAX ||
		    (high ? s->v[i].low > s->v[j].low :
			    s->v[i].high < s->v[j].high);

		if (!out)
			continue;
		if (k == 0 && j != SIZE_MAX && doc(s, j) != doc(s, i))
			end[1] = j;
		if (k == 0 || doc(s, end[0]) != doc(s, i))
			end[k] = i;
		return;
	}
}

static void
take_ends(const struct search *s, struct ends *e, size_t i)
{
	take_end(s, e->low, i, false);
	take_end(s, e->high, i, true);
}

static void
keep_ends(struct search *s, const struct ends *e)
{
	const size_t all[] = {e->low[0], e->low[1], e->high[0], e->high[1]};

	for (int i = 0; i < 4; i++) {
		if (all[i] == SIZE_MAX)
			continue;
		s->extreme = mem_grow(s->extreme, &s->cap, s->nextreme + 1,
		    sizeof(*s->extreme));
		s->extreme[s->nextreme++] = all[i];
	}
}

static const struct ends no_ends = {{SIZE_MAX, SIZE_MAX}, {SIZE_MAX, SIZE_MAX}};

static bool
same_time(const struct step *a, const struct step *b)
{
	return a->track == b->track && a->when.from == b->when.from &&
	    a->when.to == b->when.to;
}

/* Steps from to to - 1, all of one track and time. */
static void
search_time(struct search *s, size_t from, size_t to)
{
	struct ends e = no_ends;

	for (size_t i = from; i < to; i++)
		take_ends(s, &e, i);
	for (size_t i = from; i < to; i++)
		for (int k = 0; k < 2; k++) {
			tell(s, i, e.low[k]);
			tell(s, i, e.high[k]);
		}
	keep_ends(s, &e);
}

/* Each step of a track against the highest before it in time and the lowest
 * behind it. */
static void
search_track(struct search *s, size_t from, size_t to)
{
	struct ends before = no_ends, behind = no_ends;

	for (size_t i = from; i < to; i++) {
		tell(s, i, before.high[0]);
		tell(s, i, before.low[0]);
		take_ends(s, &before, i);
	}
	for (size_t i = to; i > from; i--) {
		tell(s, i - 1, behind.low[0]);
		tell(s, i - 1, behind.high[0]);
		take_ends(s, &behind, i - 1);
	}
}

static void
search_extremes(const struct search *s)
{
	size_t step = s->nextreme / EXTREMES + 1;

	for (size_t i = 0; i < s->nextreme; i += step)
		for (size_t k = i + step; k < s->nextreme; k += step)
			tell(s, s->extreme[i], s->extreme[k]);
}

static void
search_all(struct search *s)
{
	size_t t = 0, w = 0;

	for (size_t i = 1; i <= s->n; i++) {
		bool end = i == s->n;

		if (end || !same_time(&s->v[i], &s->v[w])) {
			search_time(s, w, i);
			w = i;
		}
		if (end || s->v[i].track != s->v[t].track) {
			search_track(s, t, i);
			t = i;
		}
	}
	search_extremes(s);
}

void
witness_pairs(const struct claims *c, const uint32_t *ids,
    const struct tracks *t, witness_fn *fn, void *ctx)
{
	struct search s =
	    {.c = c, .ids = ids, .v = t->v, .n = t->n, .fn = fn, .ctx = ctx};

	if (s.n)
		search_all(&s);
	free(s.extreme);
}
