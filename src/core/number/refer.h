/* refer.h - numbers that name one of several: page 5, charges 2 and 3.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_REFER_H
#define CORE_NUMBER_REFER_H

#include "core/number/scan.h"
#include "core/number/term.h"

/* Do words before the number make it a reference: "Section 427", "page 5",
 * "No. 5", "Figs. 2 and 3", "on counts 3 and 7"? */
bool refer_numbered(const struct scan *s, const struct term *t);

#endif
