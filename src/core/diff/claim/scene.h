/* scene.h - another time, place or event than the one a report is about.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * "In 2016 solvent leaked into the river. Nobody was hurt then": reports of an
 * accident tell of earlier ones, of other lands, of last year's sums. What they
 * tell of those is nothing against what others tell of this one. */
#ifndef CORE_DIFF_CLAIM_SCENE_H
#define CORE_DIFF_CLAIM_SCENE_H

#include "core/diff/claim/claims.h"

/* Keeps what the sentence of the row that became x tells of its scene. */
void scene_read(struct claims *c, const struct cell row[IN_N], struct claim *x);

/* Once all rows are in and documents have their dates: gives claims a scene
 * that are of another one than the reports. */
void scenes_settle(struct claims *c);

/* Is one of a scene of its own, and the other of what the reports are about, or
 * of another scene? */
bool scenes_apart(const struct claims *c, const struct claim *a,
    const struct claim *b);

#endif
