/* claim.h - what a claim is: the words of claims-tsv(5) as C.
 * split > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_CLAIM_H
#define CORE_CLAIM_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

enum claim_kind {
	KIND_NONE,
	KIND_COUNT,
	KIND_ORDINAL,
	KIND_FRACTION,
	KIND_PERCENT,
	KIND_MONEY,
	KIND_MEASURE,
	KIND_AGE,
	KIND_DURATION,
	KIND_DATE,
	KIND_TIME,
	KIND_RATIO,
	KIND_SCORE,
	KIND_NUMBER,
	KIND_STATE,
	KIND_N
};

enum claim_mod {
	MOD_NONE,
	MOD_EQ,     /* =  */
	MOD_APPROX, /* ~  */
	MOD_GT,     /* >  */
	MOD_GE,     /* >= */
	MOD_LT,     /* <  */
	MOD_LE,     /* <= */
	MOD_RANGE,  /* .. */
	MOD_N
};

enum claim_class {
	CLASS_NONE,
	CLASS_LEVEL,
	CLASS_CUMULATIVE,
	CLASS_PER_PERIOD,
	CLASS_EVENT,
	CLASS_TIMELESS,
	CLASS_ELAPSED,
	CLASS_N
};

/* Of those that apply the first one holds. */
enum claim_stance {
	STANCE_NONE,
	STANCE_DENIED,
	STANCE_QUESTION,
	STANCE_CONDITIONAL,
	STANCE_FORECAST,
	STANCE_HEDGED,
	STANCE_CLAIMED,
	STANCE_ASSERTED,
	STANCE_N
};

/* The words of the columns kind, mod, class and stance; "" for NONE. */
extern const char *const claim_kinds[KIND_N];
extern const char *const claim_mods[MOD_N];
extern const char *const claim_classes[CLASS_N];
extern const char *const claim_stances[STANCE_N];

/* The kind or mod that a cell names, or NONE. */
enum claim_kind claim_kind_of(struct cell c);
enum claim_mod claim_mod_of(struct cell c);

/* Is a state that no table knows the name of an act: "looted=yes" or
 * "looted=no"? */
bool claim_is_act(struct cell state);

#endif
