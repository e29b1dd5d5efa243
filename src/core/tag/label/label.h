/* label.h - the column labels: writes and reads "column=label@start-end".
 * split > [tag > extract-numbers] > normalize-units > diff-claims
 *
 * A label is one word; blanks in its name are written '_'. Offsets are bytes
 * of the document. Behind the offsets may stand ';' and conditions joined by
 * ',': kind=count|percent and dim=area (what the claim must be), in=10-80
 * (where the claim must stand, document offsets), from or to (the aspect of a
 * state), weak (yields to any label that is not), here (only for claims that
 * the label's own bytes touch). */
#ifndef CORE_TAG_LABEL_LABEL_H
#define CORE_TAG_LABEL_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/claim.h"
#include "core/tag/label/narrow.h"
#include "lib/cell.h"

struct buf;

struct label {
	enum label_col col;
	struct cell name; /* '_' for blanks where it was read from a cell */
	struct span at;   /* bytes of the document */
	struct span in;   /* claims it is for; 0-0: the whole sentence */
	unsigned kinds;   /* bits 1 << claim_kind; 0: any */
	struct cell dim;  /* empty: any; several joined by '|' */
	enum aspect aspect;
	bool weak, here;
};

/* Takes the first label off *rest: false at the end. A word that is no label
 * is passed over. */
bool label_next(struct cell *rest, struct label *out);

/* May the cell hold a label of this column? False: it does not. */
bool labels_hold(struct cell cell, enum label_col col);

/* The digits of the last number written but for its last four: those of a
 * document have most of them in common. */
struct high_digits {
	size_t x;
	size_t len;
	char s[16];
};

/* The labels of a sentence, in order. */
struct labels {
	struct label *v;
	size_t n, cap;
	struct high_digits high;
};

/* Reads all labels of the cell, which they point into, in place of those that
 * l held. Zero l before the first time; free l->v at the end. */
void labels_read(struct labels *l, struct cell cell);

/* Room for one label more. */
struct label *labels_add(struct labels *l);

/* Adds the label's word to b, with a blank before it if b holds something.
 * Blanks of the name, and bytes below them, are written '_'. */
void label_put(struct buf *b, const struct label *l);

/* Adds all labels. */
void labels_put(struct buf *b, struct labels *l);

/* Adds the conditions alone, as they stand behind ';'. */
void label_conditions(struct buf *b, const struct label *l);

/* Is s one of the words of the list a|b|c? */
bool label_listed(struct cell list, struct cell s);

#endif
