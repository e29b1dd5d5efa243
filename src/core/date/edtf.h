/* edtf.h - dates as ISO 8601 and EDTF write them (ISO 8601-2:2019, levels 0
 * and 1, and of level 2 the divisions of a year).
 * date_read in date.h reads them. */
#ifndef CORE_DATE_EDTF_H
#define CORE_DATE_EDTF_H

#include <stddef.h>

#include "core/date/date.h"

/* Writes the shortest form for the days from low to high: a day, a month, a
 * season, a year, a decade or century, else LOW/HIGH; a year of 0 is an open
 * end (".."). Returns its length, 0 where both are open. */
size_t edtf_put(char out[DATE_EDTF], struct day low, struct day high);

/* Writes a day, 2024-08-06 or -0043-03-15; returns its length. */
size_t edtf_day(char out[DATE_EDTF], struct day d);

/* Writes a number in digits; returns its length. */
size_t edtf_number(char *out, int x);

#endif
