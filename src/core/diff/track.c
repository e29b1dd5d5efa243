/* track.c - the claims of a key that answer in the same terms.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/track.h"

#include <stdlib.h>

#include "core/diff/lexicon.h"
#include "core/diff/verdict.h"

/* Two values half a grain apart each way don't meet. */
#define ROUNDED 0.999

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * 0xff51afd7ed558ccdu;
	return h ^ h >> 31;
}

static bool
idle(const struct claim *x)
{
	return x->stance == STANCE_QUESTION ||
	    x->stance == STANCE_CONDITIONAL || x->stance == STANCE_FORECAST ||
	    x->role == ROLE_PLAN;
}

/* Does its item tell no more than its measure: soldiers of forces, and the
 * land that so much area is? */
static bool
anything(const struct claim *x)
{
	return x->generic || x->soldier || x->kind == KIND_MEASURE ||
	    x->kind == KIND_MONEY;
}

/* A place that isn't named may be any: it goes with the key's only one. */
static uint64_t
track_of(const struct claims *c, const struct claim *x, uint32_t place)
{
	uint64_t h = mix(3, x->measure), kind = x->item;

	h = mix(h, idle(x) | (x->stance == STANCE_DENIED) << 1);
	h = mix(h, place ? 0 : x->place);
	if (x->state)
		return mix(mix(h, x->state), (uint64_t)x->subject << 8 | 1);
	h = mix(h, (uint64_t)x->dim << 32 | x->unit);
	if (x->measure)
		kind = anything(x) ? 0 : mix(x->item, x->extra);
	h = mix(h, kind);
	h = mix(h,
	    x->change | x->role << 1 | (x->repair + 16) << 4 |
		(x->whole != CLAIM_NONE && c->v[x->whole].measure == x->measure)
		    << 12);
	if (x->class == CLASS_PER_PERIOD)
		h = mix(mix(h, (uint32_t)x->when.from), (uint32_t)x->when.to);
	return h;
}

/* Is in a part of the place of? */
static bool
within(const struct claims *c, uint32_t in, uint32_t of)
{
	return lexicon_within(claims_name(c, in), claims_name(c, of));
}

/* The one place that claims of the key name, be it the smallest of places
 * that lie within each other; 0 when they name several. */
static uint32_t
only_place(const struct claims *c, const uint32_t *ids, size_t n)
{
	uint32_t place = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t p = c->v[ids[i]].place;

		if (!p || p == place)
			continue;
		if (place && !within(c, p, place) && !within(c, place, p))
			return 0;
		if (!place || within(c, p, place))
			place = p;
	}
	return place ? place : CLAIM_NONE;
}

static int
by_track(const void *a, const void *b)
{
	const struct step *x = a, *y = b;

	if (x->track != y->track)
		return x->track < y->track ? -1 : 1;
	if (x->open != y->open)
		return x->open - y->open;
	if (x->high != y->high)
		return x->high < y->high ? -1 : 1;
	return x->at < y->at ? -1 : 1;
}

size_t
track_steps(const struct claims *c, const uint32_t *ids, size_t n,
    struct step **out)
{
	struct step *v = mem_alloc(n * sizeof(*v));
	uint32_t place = only_place(c, ids, n);
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		const struct claim *x = &c->v[ids[i]];
		struct range q = verdict_range(x);

		if (x->host != CLAIM_NONE)
			continue;
		v[k] = (struct step){.track = track_of(c, x, place),
		    .when = x->when,
		    .at = (uint32_t)i};
		if (!x->state) {
			v[k].low = q.from - ROUNDED * q.half;
			v[k].high = q.to + ROUNDED * q.half;
			v[k].open = range_open(&q);
		}
		k++;
	}
	qsort(v, k, sizeof(*v), by_track);
	*out = v;
	return k;
}
