/* cells.h - cells of a row as names.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_CELLS_H
#define CORE_DIFF_CLAIM_CELLS_H

#include "core/diff/claim/claims.h"

/* The number of a name. */
uint32_t cells_name(struct claims *c, struct cell s);

/* The bytes that a cell stands for: of the row, or in c->scratch. */
struct cell cells_plain(struct claims *c, struct cell s);

/* The name in a column, 0 where it is empty: most often that of the row
 * before. */
uint32_t cells_name_in(struct claims *c, const struct cell *row,
    enum claims_col col);

/* The same of a column in which nothing is escaped. */
uint32_t cells_word_in(struct claims *c, const struct cell *row,
    enum claims_col col);

#endif
