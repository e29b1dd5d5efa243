/* document.h - the claims of one document so far, as far as later rows need
 * them. */
#ifndef CMD_EXTRACT_NUMBERS_DOCUMENT_H
#define CMD_EXTRACT_NUMBERS_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/number/number.h"
#include "lib/buf.h"
#include "lib/cell.h"

struct document {
	struct buf name;
	struct date_memory dates;
	/* Bits of enum whole that are known, and nstart of the last of each. */
	unsigned known;
	size_t whole[WHOLE_MEASURE + 1];
};

/* The next row is of this document: what another one left is forgotten. */
void document_enter(struct document *d, struct cell name);

/* Remembers the wholes among the n numbers of a sentence whose first byte is
 * byte base of the document: later rows may name a part of what they count. */
void document_remember(struct document *d, const struct quantity *q, size_t n,
    size_t base);

/* Is a whole of that kind known? Its nstart in at. */
bool document_whole(const struct document *d, enum whole w, size_t *at);

void document_free(struct document *d);

#endif
