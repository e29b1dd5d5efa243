/* figure.h - quantities and dates as a person writes them.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_FIGURE_H
#define CORE_COMPARE_FIGURE_H

#include "lib/cell.h"

struct buf;

/* Adds a number: 1,250; 4.2 billion; 0.67. */
void figure_number(struct buf *b, double x);

/* Adds the range from low to high of unit nunit, any of them empty where not
 * known: "90 - 90.65 km²", "1,000 or more", "up to 12". Adds nothing where
 * neither end is a number. */
void figure_range(struct buf *b, struct cell low, struct cell high,
    struct cell nunit);

/* Adds the days from low to high, or times of day, as short as they can be
 * told: "1987", "2026-05", "2026-05-03", "T06:00", "2026-05-03 to 2026-05-09".
 * Adds nothing where neither is one. */
void figure_days(struct buf *b, struct cell low, struct cell high);

/* Adds an EDTF date or interval: "from 2025-04", "to 2025-06-22", "autumn
 * 2024", "~2025-02" for a guess; what isn't read is added as it is. */
void figure_when(struct buf *b, struct cell when);

#endif
