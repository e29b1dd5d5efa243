/* values.h - the columns of a claim that tell its number. */
#ifndef CMD_EXTRACT_NUMBERS_VALUES_H
#define CMD_EXTRACT_NUMBERS_VALUES_H

#include "core/number/number.h"
#include "lib/cell.h"
#include "lib/mem.h"

/* Our columns in the order of claims-tsv(5); the label columns follow where
 * the input has labels. */
enum own {
	OWN_NSTART,
	OWN_NEND,
	OWN_QUOTE,
	OWN_KIND,
	OWN_MOD,
	OWN_LOW,
	OWN_VALUE,
	OWN_HIGH,
	OWN_GRAIN,
	OWN_CHANGE,
	OWN_UNIT,
	OWN_ITEM,
	OWN_OF,
	OWN_WHEN,
	OWN_NOTE,
	OWN_N
};

extern const char *const own_names[OWN_N];

/* Puts modifier, value and its ends, grain and change into own, and a note
 * where they can't be told. In the arena. */
void values_put(struct arena *a, const struct quantity *q, struct cell *own);

/* The rules of the grammar that read a number, as --explain names them. */
struct cell values_rules(struct arena *a, rule_set set);

#endif
