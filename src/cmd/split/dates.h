/* dates.h - what dates documents have: of one for all, and of a table.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CMD_SPLIT_DATES_H
#define CMD_SPLIT_DATES_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/mem.h"

struct dated {
	const char *doc, *date;
	bool used;   /* is there such a document? */
	size_t line; /* of the table */
};

struct dates {
	const char *all; /* of documents that have none here, or NULL */
	struct dated *v; /* sorted by doc */
	size_t n, cap;
	struct arena bytes;
};

/* Is it a date of ISO 8601 or EDTF, as date_read has them? */
bool dates_valid(const char *date);

/* Adds a table's rows: document, TAB, date; a header line may stand above. A
 * fault, as a document that stands twice, ends the program. */
void dates_read(struct dates *d, const char *file);
void dates_free(struct dates *d);

/* The date of the document, "" when nothing tells it. */
const char *dates_find(struct dates *d, const char *doc);

/* Warns of rows of the table that were of no document. */
void dates_unused(const struct dates *d, const char *file);

#endif
