/* lifeless.h - whether a number counts things, by the noun behind it.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_LIFELESS_H
#define CORE_LIFELESS_H

#include <stdbool.h>
#include <stddef.h>

/* Does what begins at byte pos of the text, behind a number, call what is
 * counted a thing that never lived (lifeless.tsv): "31 captured tanks"? */
bool lifeless_counted(const char *text, size_t len, size_t pos);

#endif
