/* width.h - how wide UTF-8 text stands on a terminal, after Unicode's
 * East_Asian_Width and general categories (src/data/widths.tsv), whatever the
 * locale. A byte that isn't UTF-8 counts as one cell. */
#ifndef LIB_WIDTH_H
#define LIB_WIDTH_H

#include <stddef.h>

#include "lib/cell.h"

/* The cells that c takes. Control characters count as one: width_add shows
 * them as blanks. */
size_t width_of(struct cell c);

/* The longest beginning of c that takes no more than max cells, in bytes;
 * never cuts a character, nor a mark from the letter before it. */
size_t width_fit(struct cell c, size_t max);

struct buf;

/* Adds c with control characters (C0, DEL, C1) as blanks, bytes that aren't
 * UTF-8 as U+FFFD and without bidirectional controls, so that no text can
 * steer the terminal. */
void width_add(struct buf *b, struct cell c);

/* Adds c as width_add does, shortened to max cells, its end replaced by "..."
 * where it is longer. Returns the cells taken. */
size_t width_add_short(struct buf *b, struct cell c, size_t max);

/* Adds n blanks. */
void width_pad(struct buf *b, size_t n);

#endif
