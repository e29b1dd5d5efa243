/* track.h - the claims of a key that answer in the same terms: one measure,
 * one unit, one period; one state of one subject.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_TRACK_H
#define CORE_DIFF_TRACK_H

#include "core/diff/claims.h"

/* A claim of a key, by its place in the key's list. */
struct step {
	uint64_t track; /* a hash of the terms */
	double low, high;
	struct period when;
	uint32_t at; /* index in the list */
	bool open;
};

struct tracks {
	struct step *v;   /* in the order of at, until they are sorted */
	size_t n, places; /* places of the list */
};

/* The steps of n claims, restatements left out; for tracks_free. */
struct tracks tracks_make(const struct claims *c, const uint32_t *ids,
    size_t n);
void tracks_free(struct tracks *t);

/* Within a track: closed ones before open ones, then by high end; or by time.
 */
enum track_order { TRACK_BY_HIGH, TRACK_BY_TIME };

/* Sorts the steps by track, then as asked, then by at. */
void tracks_sort(struct tracks *t, enum track_order by);

#endif
