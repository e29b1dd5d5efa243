/* anchor.h - odd figures that several reports tell, as what binds them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_MEET_ANCHOR_H
#define CORE_DIFF_MEET_ANCHOR_H

#include "core/diff/claim/claims.h"

/* Two reports of one event that both say 48,300 acres say the same, whatever
 * words stand around it; and one that says 48.3 million has slipped. Claims of
 * other reports that share such a figure and its unit with the claims of a key
 * go with that key, where their own says less; where it says something else,
 * and no other report answers to that, they are tied to it: they agree, and no
 * more. In a large table figures meet
 * by chance: the more claims there are, the more digits it takes. To be called
 * once the keys are settled; returns how many claims moved, and tells each. */
size_t anchors_settle(struct claims *c,
    void (*moved)(struct claims *c, struct claim *x));

/* Makes x a claim of the same thing as to, in its key. */
void anchors_move(struct claim *x, const struct claim *to);

#endif
