/* write.h - the rows that diff-claims writes. */
#ifndef CMD_DIFF_CLAIMS_WRITE_H
#define CMD_DIFF_CLAIMS_WRITE_H

#include "core/diff/claim/claims.h"
#include "core/diff/claim/recent.h"
#include "core/diff/verdict/verdict.h"
#include "lib/filter.h"

struct rx;

/* A run of the program. */
struct prog {
	struct filter f;
	struct claims *c;
	int col[IN_N];
	struct cell row[IN_N];       /* of the claim being read */
	enum claims_col there[IN_N]; /* columns that are there */
	size_t nthere;
	const char *fresh; /* the file of new claims, or NULL */
	bool shown[VERDICT_N];
	bool alarm;
	struct rx **keys;     /* of --key */
	struct rx_room *room; /* where their patterns search */
	struct recent recent; /* of --live */
	int32_t from, to;     /* days of --since and --until */
	struct arena arena;   /* of the row being written */
};

/* The pair of claims i and k, where its verdict is one to be shown; or all
 * pairs of the n claims of a key. */
void write_pair(struct prog *p, uint32_t i, uint32_t k);
void write_pairs(struct prog *p, const uint32_t *ids, size_t n);

/* The positions of a key, its summary, what is missing in it. */
void write_camps(struct prog *p, const uint32_t *ids, size_t n);
void write_summary(struct prog *p, uint32_t *ids, size_t n);
void write_gaps(struct prog *p, const uint32_t *ids, size_t n);

/* The documents that come from others; origins must be settled. */
void write_origins(struct prog *p);

#endif
