/* recent.h - the last claims of each key, for claims that come one by one.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_RECENT_H
#define CORE_DIFF_CLAIM_RECENT_H

#include <stddef.h>
#include <stdint.h>

/* Claims of a key that are looked back on. */
enum { RECENT = 512 };

/* Zero-initialise. */
struct recent {
	uint32_t *last;   /* of each key */
	uint32_t *before; /* the one before each claim in its key */
	size_t nlast, beforecap;
};

/* Takes in claim id of a key; the last claims of that key, id too, go to out
 * in their order. Returns how many. */
size_t recent_add(struct recent *r, uint32_t key, uint32_t id,
    uint32_t out[RECENT]);

void recent_free(struct recent *r);

#endif
