/* rates.h - what currencies were worth, day by day.
 * split > tag > extract-numbers > [normalize-units] > diff-claims
 *
 * The table is the European Central Bank's: a column Date, then one for each
 * currency with what a euro was worth in it; days as 2024-08-06 (its history)
 * or 6 August 2024 (its file of one day), N/A where there is no rate. */
#ifndef CORE_UNIT_RATES_H
#define CORE_UNIT_RATES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/date/date.h"
#include "lib/cell.h"

struct rates;

struct rates *rates_new(void);
void rates_free(struct rates *r);

/* Takes the next row of the table, its head first, which stands in this line of
 * its file; false with a message in err (of size bytes). */
bool rates_row(struct rates *r, size_t line, const struct cell *row, size_t n,
    char *err, size_t size);

/* Puts the rows in order, once all are there: before rates_find. Returns the
 * line of a row whose day another one has, and that one's in before; or 0. */
size_t rates_sort(struct rates *r, size_t *before);

/* Is there a column for this currency (an ISO 4217 code)? */
bool rates_know(const struct rates *r, struct cell code);

/* What a euro was worth in the currency on the last day up to high that has a
 * rate, at most a week before low; NaN where there is none. A euro is 1. */
double rates_find(const struct rates *r, struct cell code, struct day low,
    struct day high);

#endif
