/* show.h - verdicts as rows of the output.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_SHOW_H
#define CORE_DIFF_SHOW_H

#include "core/diff/claims.h"
#include "core/diff/verdict.h"

/* A row per pair. */
enum { PAIR_VERDICT, PAIR_KEY, PAIR_A, PAIR_B = PAIR_A + 9,
	PAIR_NUNIT = PAIR_B + 9, PAIR_RATIO, PAIR_RULE, PAIR_WHY, PAIR_N };

extern const char *const show_pair_cols[PAIR_N];

/* The cells of the pair of claims i and k; bytes are the arena's or c's. */
void show_pair(const struct claims *c, uint32_t i, uint32_t k,
    struct verdict v, struct arena *a, struct cell out[PAIR_N]);

/* A number as text in the arena; empty for NaN. */
struct cell show_number(double x, struct arena *a);

/* The time that a claim holds for, "~" behind a date that was guessed. */
struct cell show_when(const struct claims *c, const struct claim *x,
    struct arena *a);

/* "12 -> 12000" for a claim that is mended by its repair. */
struct cell show_repair(const struct claim *x, struct arena *a);

#endif
