/* gate.h - may a text hold a date? Told from its known words and its digits,
 * so that most texts are not read as dates at all. */
#ifndef CORE_DATE_GATE_H
#define CORE_DATE_GATE_H

#include <stdbool.h>

#include "core/known.h"

/* Adds the words of date-words.tsv and holidays.tsv to k. */
void date_known(struct known *k);

/* False: date_scan finds nothing in the text of len bytes with these marks. ref
 * tells whether the day of writing is known. */
bool date_possible(const char *text, size_t len, const struct marks *m,
    bool ref);

/* May it tell how long something took: "in just three months"? False:
 * lasting_find finds nothing in it. */
bool date_lasts(const struct marks *m);

#endif
