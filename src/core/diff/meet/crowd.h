/* crowd.h - which of the last states told may be of one thing with the next.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Each is to be held against each, and few have anything in common. So it is
 * kept which of them have a word, a noun or a sense, as a set of bits: what two
 * must share to meet then is found for all at once. */
#ifndef CORE_DIFF_MEET_CROWD_H
#define CORE_DIFF_MEET_CROWD_H

#include <stdint.h>

#include "core/diff/meet/matter.h"

/* States that are kept, the places for them, and the keys by which they are
 * found: those that fall together find more than there is. */
enum { CROWD = 127, CROWD_PLACES = 128, CROWD_KEYS = 1 << 12 };

/* Bit i % 64 of word i / 64: the state in place i. */
struct crowd_set {
	uint64_t v[CROWD_PLACES / 64];
};

/* Zero-initialise. */
struct crowd {
	struct crowd_set has[CROWD_KEYS];
	struct crowd_set all; /* who is there */
	struct crowd_set any; /* who may meet whomever */
	const struct topic *who[CROWD_PLACES];
	uint32_t n; /* who came so far */
};

/* The states among who that may meet t: all that matter_meet says so of, and
 * some more. */
struct crowd_set crowd_near(const struct crowd *c, const struct topic *t);

/* Takes in t, which stays the caller's and stays where it is, and forgets the
 * one that came CROWD before. */
void crowd_add(struct crowd *c, const struct topic *t);

/* Forgets all. */
void crowd_clear(struct crowd *c);

#endif
