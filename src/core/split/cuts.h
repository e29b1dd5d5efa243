/* cuts.h - the bytes at which a sentence may end, and all others skipped.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_CUTS_H
#define CORE_SPLIT_CUTS_H

#include <stddef.h>
#include <stdint.h>

#include "lib/block.h"

/* Bytes at which the scan stops to look closer, 0 for all others. */
enum {
	CUT_STOP = 1,
	CUT_LINE,
	CUT_OPEN,
	CUT_CLOSE,
	CUT_QUOTE,
	CUT_COLON,
	CUT_LEAD /* lead bytes of such characters beyond ASCII */
};

extern const unsigned char cut_of[256];

/* What is known of the CUTS_STEP bytes at at: a bit for each that may matter.
 * Zero-initialise, and where bytes move. */
struct cuts {
	uint64_t near;
	size_t at, n; /* n: CUTS_STEP, or 0 when nothing is known */
};

enum { CUTS_STEP = 64 };

/* The first byte of b[at,len) that matters, or len. */
size_t cuts_seek(struct cuts *c, const unsigned char *b, size_t at, size_t len);

/* The same, at once where it is known already and of ASCII. */
static inline size_t
cuts_next(struct cuts *c, const unsigned char *b, size_t at, size_t len)
{
	uint64_t m = at - c->at < c->n ? c->near >> (at - c->at) : 0;

	if (m) {
		size_t i = at + block_first(m);
		unsigned char cut = cut_of[b[i]];

		if (cut && cut != CUT_LEAD)
			return i;
	}
	return cuts_seek(c, b, at, len);
}

/* The same byte by byte. */
size_t cuts_next_plain(const unsigned char *b, size_t at, size_t len);

#endif
