/* dates.h - what dates documents have: of one for all, and of a table.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CMD_SPLIT_DATES_H
#define CMD_SPLIT_DATES_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/mem.h"

struct dated {
	const char *doc, *date;
};

struct dates {
	const char *all; /* of documents that have none here, or NULL */
	struct dated *v; /* sorted by doc */
	size_t n, cap;
	struct arena bytes;
};

/* Does it look like a date of ISO 8601 or EDTF? */
bool dates_valid(const char *date);

/* Adds a table's rows: document, TAB, date; a header line may stand above. A
 * fault ends the program. */
void dates_read(struct dates *d, const char *file);
void dates_free(struct dates *d);

/* The date of the document, "" when nothing tells it. */
const char *dates_find(const struct dates *d, const char *doc);

#endif
