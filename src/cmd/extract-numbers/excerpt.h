/* excerpt.h - of a text too long to be repeated in each of its claims' rows,
 * what stands around a claim. */
#ifndef CMD_EXTRACT_NUMBERS_EXCERPT_H
#define CMD_EXTRACT_NUMBERS_EXCERPT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/claim.h"
#include "lib/mem.h"
#include "lib/tsv.h"

/* What note says of a text that was cut. */
#define EXCERPT_NOTE "text cut"

/* The input columns that tell of the text, or -1. */
struct excerpt_cols {
	int text, start, end, labels;
};

/* Is the text so long that its claims' rows hold an excerpt each? Only where
 * the input has a column start, by which an excerpt says where it begins. */
bool excerpt_needed(const struct excerpt_cols *c, struct cell text);

/* The n cells of a row, with text, start and end those of what stands around
 * the bytes at of its text, and without labels. base: where the text begins in
 * its document. In the arena. */
const struct cell *excerpt_cells(const struct excerpt_cols *c,
    const struct cell *cells, size_t n, struct cell text, struct span at,
    size_t base, struct arena *a);

/* What note says, and that the text was cut. */
struct cell excerpt_note(struct cell note, struct arena *a);

#endif
