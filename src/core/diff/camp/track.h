/* track.h - the claims of a key that answer in the same terms: one measure,
 * one unit, one period; one state of one subject.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CAMP_TRACK_H
#define CORE_DIFF_CAMP_TRACK_H

#include "core/diff/claim/claims.h"

/* A claim of a track, by its place in the key's list. */
struct step {
	double low, high;
	struct period when;
	uint32_t at;   /* index in the list */
	uint16_t mark; /* see marks */
	bool open;
};

struct track {
	uint64_t hash;   /* of its terms */
	size_t first, n; /* its claims in at */
};

/* Restatements are left out. */
struct tracks {
	struct track *v; /* in the order of their hashes */
	size_t n;
	const uint16_t *marks; /* the caller's, by index in the list; or NULL */
	/* private */
	const struct claims *c;
	const uint32_t *ids; /* the list */
	uint32_t *at;        /* indices in the list, by track, in order */
	struct step *step;   /* room for those of one */
	size_t most;
};

/* The tracks of a list of n claims; for tracks_free. */
struct tracks tracks_make(const struct claims *c, const uint32_t *ids,
    size_t n);
void tracks_free(struct tracks *t);

/* The n steps of track number k until the next call: closed ones, *closed of
 * them, before open ones, then by high end; or by time. Those that are alike in
 * this by at. */
const struct step *tracks_by_high(const struct tracks *t, size_t k,
    size_t *closed);
const struct step *tracks_by_time(const struct tracks *t, size_t k);

#endif
