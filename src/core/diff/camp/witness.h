/* witness.h - the pairs of a key that are worth judging.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CAMP_WITNESS_H
#define CORE_DIFF_CAMP_WITNESS_H

#include "core/diff/claim/claims.h"
#include "core/diff/camp/track.h"

/* Who asks for pairs. */
struct witness {
	void *ctx;
	/* Pairs of a track are about to be told. */
	void (*enter)(void *ctx, size_t track);
	/* Is a pair of two steps of that track worth telling? Cheap. */
	bool (*asks)(void *ctx, const struct step *x, const struct step *y);
	/* Told of a pair: indices in the list of ids, the first the lesser. */
	void (*tell)(void *ctx, size_t i, size_t k);
};

/* A key of up to so many claims can be judged pair by pair. */
enum { WITNESS_ALL = 1200 };

/* Of a large key, whose tracks are t, it tells, in n log n, of each claim's
 * pairs with those that it would most likely conflict with: the extremes of its
 * own time, of all earlier and of all later times, in its terms; and of the
 * extremes among each other. */
void witness_pairs(const struct claims *c, const uint32_t *ids,
    const struct tracks *t, const struct witness *w);

#endif
