/* when.h - the day or interval that a claim holds for.
 * Called for number claims and for state claims alike. */
#ifndef CORE_DATE_WHEN_H
#define CORE_DATE_WHEN_H

#include <stddef.h>

#include "core/date/clause.h"
#include "core/date/date.h"
#include "core/date/lasting.h"
#include "core/tag/label/narrow.h"
#include "lib/cell.h"

enum { WHEN_MAX = 2 * DATE_EDTF }; /* room for any interval written */

/* A sentence with its dates, and what its claims found out of it so far. */
struct when_text {
	const char *text;
	size_t len;
	const struct date *dates;
	size_t n;
	struct span range; /* what follows is of these bytes */
	struct clause_map map;
	struct lastings lastings;
};

/* The sentence text with its dates (see date_scan) and the same as tokens, or
 * NULL; all are borrowed. */
void when_begin(struct when_text *w, const char *text, size_t len,
    const struct date *dates, size_t n, const struct date_text *words);

/* A claim takes the date of its own clause or of one around it, the nearest
 * first; one that opens a sentence covers it, one of a nested clause stays
 * there, but for "when" and (as an open beginning) "since". A state that has
 * come about holds from the date on, one that lasts up to it; states without
 * date take docdate, numbers none.
 *
 * From the sentence, the claim's bytes at, its aspect and the document's date
 * cell (empty if unknown): writes EDTF ("2024-12", "2025-04/..",
 * "../2025-06-22", "P3M/2025-01") to out and returns its length; 0 when nothing
 * is known. */
size_t when_in(struct when_text *w, struct span at, enum aspect aspect,
    struct cell docdate, char out[WHEN_MAX]);

/* The same for one claim of a sentence. */
size_t when_of(const char *text, size_t len, const struct date *dates, size_t n,
    struct span at, enum aspect aspect, struct cell docdate,
    char out[WHEN_MAX]);

#endif
