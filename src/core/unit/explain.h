/* explain.h - how a quantity came to its normal form, for people.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#ifndef CORE_UNIT_EXPLAIN_H
#define CORE_UNIT_EXPLAIN_H

#include "core/unit/normal.h"
#include "lib/buf.h"

/* Appends to out what made n of in, steps parted by "; ": which unit the word
 * names and why, its factor with the source, the unit of --to, the rate, the
 * head of what is counted. Nothing where nothing was done. */
void normal_explain(const struct normal_in *in, const struct normal *n,
    struct buf *out);

#endif
