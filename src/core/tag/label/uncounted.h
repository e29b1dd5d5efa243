/* uncounted.h - numbers that count nothing, though words near them would.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_UNCOUNTED_H
#define CORE_TAG_LABEL_UNCOUNTED_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

/* Is the number, without a unit, an hour or an age ("took over at six", but not
 * "the toll stands at six"; "Lina, 14,"), or one that tells how many times or
 * of which kind ("three times her size", "a 22-floor block")? */
bool uncounted(const char *text, size_t len, struct span number);

#endif
