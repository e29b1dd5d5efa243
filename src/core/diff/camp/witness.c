/* witness.c - the pairs of a key that are worth judging.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/camp/witness.h"

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
	const struct step *v; /* of the track */
	uint32_t *extreme;    /* indices in ids */
	size_t nextreme, cap;
	const struct witness *w;
};

static void
tell_of(const struct search *s, uint32_t i, uint32_t k)
{
	if (i != k)
		s->w->tell(s->w->ctx, i < k ? i : k, i < k ? k : i);
}

static void
tell(const struct search *s, size_t x, size_t y)
{
	if (x != SIZE_MAX && y != SIZE_MAX &&
	    s->w->asks(s->w->ctx, &s->v[x], &s->v[y]))
		tell_of(s, s->v[x].at, s->v[y].at);
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
		s->extreme[s->nextreme++] = s->v[all[i]].at;
	}
}

static const struct ends no_ends = {{SIZE_MAX, SIZE_MAX}, {SIZE_MAX, SIZE_MAX}};

static bool
same_time(const struct step *a, const struct step *b)
{
	return a->when.from == b->when.from && a->when.to == b->when.to;
}

/* Steps from to to - 1, all of one time. */
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

/* Each of n steps against the highest before it in time and the lowest behind
 * it. */
static void
search_track(struct search *s, size_t n)
{
	struct ends before = no_ends, behind = no_ends;

	for (size_t i = 0; i < n; i++) {
		tell(s, i, before.high[0]);
		tell(s, i, before.low[0]);
		take_ends(s, &before, i);
	}
	for (size_t i = n; i > 0; i--) {
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
			tell_of(s, s->extreme[i], s->extreme[k]);
}

static void
search_steps(struct search *s, size_t n)
{
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && same_time(&s->v[k], &s->v[i]); k++)
			;
		search_time(s, i, k);
	}
	search_track(s, n);
}

void
witness_pairs(const struct claims *c, const uint32_t *ids,
    const struct tracks *t, const struct witness *w)
{
	struct search s = {.c = c, .ids = ids, .w = w};

	for (size_t k = 0; k < t->n; k++) {
		s.v = tracks_by_time(t, k);
		w->enter(w->ctx, k);
		search_steps(&s, t->v[k].n);
	}
	search_extremes(&s);
	free(s.extreme);
}
