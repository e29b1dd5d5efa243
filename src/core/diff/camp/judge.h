/* judge.h - the gravest verdict of each camp.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CAMP_JUDGE_H
#define CORE_DIFF_CAMP_JUDGE_H

#include "core/diff/camp/camp.h"
#include "core/diff/claim/claims.h"
#include "core/diff/camp/track.h"

/* Gives each of the camps of a key the gravest verdict of a pair of which one
 * claim is its, of equals the first pair's. t are the key's tracks; camp has
 * for each of the n claims the number of its camp in out, + 1, or 0. fresh:
 * only pairs of one old and one new claim count. */
void judge_camps(const struct claims *c, const uint32_t *ids, size_t n,
    struct camps_ask ask, struct tracks *t, const uint32_t *camp,
    struct camps *out);

#endif
