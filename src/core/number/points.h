/* points.h - "points" beside a share, which are percentage points.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_POINTS_H
#define CORE_NUMBER_POINTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/number/term.h"

/* Is token i, behind the number t, "point" or "points" beside a share: "34%, up
 * two points", "by half a point to 4.5%"? Points of indices and of games are
 * none. Sets hit to the percentage point and *to behind the token. */
bool points_find(const struct scan *s, size_t i, const struct term *t,
    struct unit_hit *hit, size_t *to);

#endif
