/* token.h - words of text: where they are, their stems and singulars.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_TOKEN_H
#define CORE_DIFF_WORDS_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

enum { TOKEN_MAX = 48 }; /* longer ones are cut for lookups */

/* Letters, digits, bytes of UTF-8; an apostrophe or hyphen between them. */
static inline bool
token_byte(unsigned char c)
{
	return (unsigned)(c | 32) - 'a' < 26 || (unsigned)c - '0' < 10 ||
	    c >= 0x80;
}

/* The next word of text from byte *at on, *at moved behind it; an empty cell
 * at the end. */
struct cell token_next(struct cell text, size_t *at);

/* The word that ends at or before byte *at, *at moved to its start; an empty
 * cell at the beginning. */
struct cell token_before(struct cell text, size_t *at);

/* Without a possessive ending: Norway's, workers'. */
struct cell token_owner(struct cell w);

/* In lower case (ASCII), cut to TOKEN_MAX; a cell of out. */
struct cell token_lower(struct cell w, char out[TOKEN_MAX]);

/* One form for all forms of a verb: closes, closed, closing: "clos". The
 * word in lower case; a cell of out. */
struct cell token_stem(struct cell w, char out[TOKEN_MAX]);

/* The singular by rule of a noun in lower case; a cell of out. */
struct cell token_singular(struct cell w, char out[TOKEN_MAX]);

#endif
