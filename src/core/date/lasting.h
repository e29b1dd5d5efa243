/* lasting.h - how long a claim took: "in just three months".
 * Inside core/date. */
#ifndef CORE_DATE_LASTING_H
#define CORE_DATE_LASTING_H

#include <stdbool.h>
#include <stddef.h>

#include "core/date/clause.h"
#include "core/date/date.h"
#include "lib/cell.h"

enum { LASTING_MAX = 12 };

/* Writes the ISO 8601 length of n of a unit of date-words.tsv ("P3M" for 3
 * months), at most LASTING_MAX bytes; returns its length, 0 for units that
 * have none. */
size_t lasting_put(char *out, int n, int unit);

/* Marks the words that lengths of time begin with. */
void lasting_known(struct known *k);

/* A length of time in which something came about. */
struct lasting {
	struct span at; /* from the preposition to the unit */
	int n, unit;
};

enum { LASTINGS = 8 };

/* The first of a text, found when first asked for. */
struct lastings {
	struct lasting v[LASTINGS];
	size_t n;
	size_t next; /* where to seek the next one */
	bool read;
};

/* The length of time, in the claim's own clause, in which what the claim
 * counts came about: writes "P3M" and returns its length, 0 where none is
 * told. Dates ("in the past three months") are not looked into. found holds
 * what claims before found in the same text, range and dates. */
size_t lasting_find(struct lastings *found, struct clause_map *m,
    const char *text, struct span range, struct span at,
    const struct date *dates, size_t n, char out[LASTING_MAX]);

#endif
