/* words.h - the words by which a claim is shown.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_WORDS_H
#define CORE_COMPARE_WORDS_H

#include "core/compare/report.h"

/* The quote of a claim and what stands behind it in the sentence, as far as it
 * says what is counted, or what state there is; white space folded. The bytes
 * are the arena's. */
struct cell compare_words_find(const struct cell f[RC_N], struct span at,
    struct arena *a);

#endif
