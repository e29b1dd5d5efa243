/* slip.h - digits that were mixed up in copying.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_VERDICT_SLIP_H
#define CORE_DIFF_VERDICT_SLIP_H

#include "core/diff/claim/range.h"

/* Are the digits of a and b the same but for two that changed places: 36,000
 * and 63,000, 1.24 and 1.42? What grows or falls hits such a figure by chance
 * once in a hundred times at most. False for open and wide ranges. */
bool slip_swapped(const struct range *a, const struct range *b);

/* Is one ten, a hundred or a thousand times the other, by that many digits at
 * least: 57 and
 * 570 by two, 0.4 and 4 by one? Bounds count as the number that is written. */
bool slip_tenfold(const struct range *a, const struct range *b, int least);

/* Is the same number written of two units, as 60 miles and 60 kilometres, or
 * 1.5 miles and 1,500 metres? The sizes are those of the units in the one that
 * a and b are in; 0: unknown. */
bool slip_unit(const struct range *a, double asize, const struct range *b,
    double bsize);

#endif
