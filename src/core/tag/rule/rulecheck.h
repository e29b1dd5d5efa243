/* rulecheck.h - what is wrong with a set of rules.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_RULECHECK_H
#define CORE_TAG_RULE_RULECHECK_H

#include <stddef.h>

#include "core/tag/rule/rules.h"

struct buf;

/* Writes a line to out for each row of the rules that
 * - no word announces, so that it is tried on each row;
 * - can serve no claim: conditions that no claim fulfils;
 * - another row hides: the same pattern for the same column, and conditions
 *   that hold wherever its own do.
 * Returns how many there are. A line says "file:line: what: how to mend". A
 * line "file:line: note: what: what becomes of it", which is not counted,
 * tells of a measure or state that no table knows. */
size_t rulecheck(const struct rules *r, struct buf *out);

#endif
