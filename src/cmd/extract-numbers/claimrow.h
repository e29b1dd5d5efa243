/* claimrow.h - rows that are claims already: extract-numbers meets its own
 * columns, and rewrites them. */
#ifndef CMD_EXTRACT_NUMBERS_CLAIMROW_H
#define CMD_EXTRACT_NUMBERS_CLAIMROW_H

#include <stdbool.h>
#include <stddef.h>

#include "core/claim.h"
#include "core/number/number.h"
#include "core/tag/label/narrow.h"
#include "lib/mem.h"
#include "lib/tsv.h"

/* The input's columns that tell of the sentence. */
enum claimrow_cell {
	CLAIMROW_TEXT,
	CLAIMROW_LABELS,
	CLAIMROW_DOC,
	CLAIMROW_START,
	CLAIMROW_DATE,
	CLAIMROW_N
};

struct claimrows {
	int col[CLAIMROW_N];                 /* input columns, or -1 */
	int nstart, nend, kind, state, note; /* the same */
	/* The sentence of the last row that was a claim. */
	bool known;
	struct cell cell[CLAIMROW_N]; /* in the arena */
	struct arena bytes;
};

/* What a row says it claims: bytes of the document, the kind, the state. */
struct claimrow {
	size_t start, end;
	enum claim_kind kind;
	struct cell state; /* as it is written */
};

/* Finds the columns; those of cols are given. */
void claimrow_columns(struct claimrows *c, struct tsv *in,
    const int cols[CLAIMROW_N]);

/* Is the row a claim, and which one? */
bool claimrow_read(const struct claimrows *c, const struct cell *row,
    struct claimrow *out);

/* Is the row's text an excerpt of one that was too long? */
bool claimrow_is_cut(const struct claimrows *c, const struct cell *row);

/* Is it of the same sentence as the last one? If not its cells are kept. */
bool claimrow_same(struct claimrows *c, const struct cell *row);

/* The note that the row had, and the new one behind it. In the arena. */
struct cell claimrow_note(const struct claimrows *c, const struct cell *row,
    struct cell note, struct arena *a);

/* Is a date not known, or without its year? */
bool claimrow_is_open(struct cell when);

/* Which of the n numbers of the sentence, whose first byte is byte base of its
 * document, the row claims, or NULL: of a date and a duration in the same words
 * that of its kind; where none ends there, as of other units, one that begins
 * there. */
const struct quantity *claimrow_quantity(const struct claimrow *c, size_t base,
    const struct quantity *q, size_t n);

/* The same of its states: the same words may tell of several. */
const struct narrow_claim *claimrow_state(const struct claimrow *c, size_t base,
    const struct narrow_claim *s, size_t n);

void claimrow_free(struct claimrows *c);

#endif
