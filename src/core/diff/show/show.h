/* show.h - verdicts as rows of the output.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_SHOW_SHOW_H
#define CORE_DIFF_SHOW_SHOW_H

#include "core/diff/camp/camp.h"
#include "core/diff/claim/claims.h"
#include "core/diff/verdict/verdict.h"

/* A row per pair. */
enum {
	PAIR_VERDICT,
	PAIR_KEY,
	PAIR_A,
	PAIR_B = PAIR_A + 9,
	PAIR_NUNIT = PAIR_B + 9,
	PAIR_RATIO,
	PAIR_RULE,
	PAIR_WHY,
	PAIR_N
};

extern const char *const show_pair_cols[PAIR_N];

/* The cells of the pair of claims i and k; bytes are the arena's or c's. */
void show_pair(const struct claims *c, uint32_t i, uint32_t k, struct verdict v,
    struct arena *a, struct cell out[PAIR_N]);

/* A row per camp. */
enum {
	CAMP_VERDICT,
	CAMP_KEY,
	CAMP_CAMP,
	CAMP_DOCS,
	CAMP_ORIGINS,
	CAMP_LOW,
	CAMP_HIGH,
	CAMP_NUNIT,
	CAMP_WHEN,
	CAMP_PARTIES,
	CAMP_AT,
	CAMP_QUOTE,
	CAMP_RULE,
	CAMP_WHY,
	CAMP_N
};

extern const char *const show_camp_cols[CAMP_N];

/* Claims of a camp that are pointed at; the others are counted only. */
enum { SHOW_AT = 64 };

/* The cells of a camp of the key of its claims. */
void show_camp(const struct claims *c, const struct camp *p, struct arena *a,
    struct cell out[CAMP_N]);

/* The claims of a camp as column at has them. */
struct cell show_at(const struct claims *c, const struct camp *p,
    struct arena *a);

/* A document's name as it stands there. */
struct cell show_doc(const struct claims *c, uint32_t doc, struct arena *a);

/* Why: the rule's words and what it found in claims x and y. */
struct cell show_why(const struct claims *c, const struct claim *x,
    const struct claim *y, struct verdict v, struct arena *a);

/* A number as text in the arena; empty for NaN. */
struct cell show_number(double x, struct arena *a);

/* A value of claim x; a day where x is a date. */
struct cell show_value(const struct claims *c, const struct claim *x, double v,
    struct arena *a);

/* The time that a claim holds for, "~" behind a date that was guessed. */
struct cell show_when(const struct claims *c, const struct claim *x,
    struct arena *a);

/* "12 -> 12000" for a claim that is mended by its repair. */
struct cell show_repair(const struct claim *x, struct arena *a);

#endif
