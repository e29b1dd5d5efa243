/* mark.h - the marks of list items: bullets, numbers, letters, numerals.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_MARK_H
#define CORE_SPLIT_MARK_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/chars.h"

/* A mark such as "3.", "(b)", "iv.)" or a bullet. A letter may be a Roman
 * numeral too: both readings are kept, 0 where there is none. */
struct mark {
	size_t len;  /* bytes, with the bullet but not the blank behind */
	bool bullet; /* begins with a bullet, perhaps a number behind it */
	char style;  /* '.', ')' or '(' for "(1)"; 0: a bullet alone */
	bool capital;
	unsigned number; /* of digits */
	unsigned letter; /* a = 1 */
	unsigned roman;
};

/* The mark that begins at b[at] and ends before white space; len 0 when there
 * is none. Marks that are also words or signs ("-", "*") count as bullets only
 * at a line's start. */
struct mark mark_read(const unsigned char *b, size_t at, size_t len,
    bool line_start);

/* Do two letters stand there that begin no numeral, so no mark? */
static inline bool
mark_is_word(const unsigned char *b, size_t at, size_t len)
{
	const unsigned romans = 1u << ('i' & 31) | 1u << ('v' & 31) |
	    1u << ('x' & 31) | 1u << ('l' & 31);

	return len - at > 1 && cc_alpha(b[at]) && cc_alpha(b[at + 1]) &&
	    !(romans >> (b[at] & 31) & 1 && romans >> (b[at + 1] & 31) & 1);
}

/* Is next the mark that follows m in a list? */
bool mark_follows(const struct mark *m, const struct mark *next);

/* Given that the line b[at,len) begins with the mark m and its bare stop: does
 * just one more mark follow on it, and too little tell that they make a list?
 * Numbers want to have no stop before the second, numerals to begin with i;
 * two letters are always open to doubt. Three marks never are. */
bool mark_is_doubtful(const unsigned char *b, size_t at, size_t len,
    const struct mark *m);

#endif
