/* summary.h - a key at a glance: how many claims, from where to where, and what
 * is missing.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_SHOW_SUMMARY_H
#define CORE_DIFF_SHOW_SUMMARY_H

#include "core/diff/camp/camp.h"
#include "core/diff/claim/claims.h"

enum {
	SUM_KEY,
	SUM_MEASURE,
	SUM_CLAIMS,
	SUM_DOCS,
	SUM_ORIGINS,
	SUM_LEAST,
	SUM_MEDIAN,
	SUM_MOST,
	SUM_SPREAD,
	SUM_NUNIT,
	SUM_ALONE,
	SUM_N
};

extern const char *const summary_cols[SUM_N];

/* The n claims of a key parted by what they measure and in which unit: puts
 * those of the first claim to the front, in their order, and returns how many
 * they are. */
size_t summary_part(const struct claims *c, uint32_t *ids, size_t n);

/* The cells of n claims of one part; s are the camps of their key. Least,
 * median and most are of claims that are no bound, forecast or denial, and as
 * repaired; they are empty where there is none. Bytes are a's or c's. */
void summary_show(const struct claims *c, const uint32_t *ids, size_t n,
    const struct camps *s, struct arena *a, struct cell out[SUM_N]);

/* What is missing in the n claims of a key. */
enum { GAP_KEY, GAP_GAP, GAP_CLAIMS, GAP_DOCS, GAP_ORIGINS, GAP_AT, GAP_N };

extern const char *const gaps_cols[GAP_N];

/* False where there is no gap, else the cells. */
bool gaps_show(const struct claims *c, const uint32_t *ids, size_t n,
    struct arena *a, struct cell out[GAP_N]);

/* A document that comes from another: the first of its origin, the one before
 * it that it shares most with, and how many runs of words and odd figures. */
enum {
	ORIGIN_DOC,
	ORIGIN_ORIGIN,
	ORIGIN_LIKE,
	ORIGIN_RUNS,
	ORIGIN_FIGURES,
	ORIGIN_N
};

extern const char *const origins_cols[ORIGIN_N];

/* False for a document of an origin of its own or the first of one, else the
 * cells, whose bytes are a's or c's. Origins must be settled. */
bool origins_show(const struct claims *c, uint32_t doc, struct arena *a,
    struct cell out[ORIGIN_N]);

#endif
