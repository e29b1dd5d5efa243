/* family.h - measures, states, their families and how they oppose.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_FAMILY_H
#define CORE_DIFF_FAMILY_H

#include <stdbool.h>

#include "core/diff/claims.h"
#include "lib/cell.h"

/* What makes a key besides the family. */
enum { KEY_SUBJECT = 1, KEY_PLACE = 2, KEY_ITEM = 4 };

struct family {
	struct cell name;
	unsigned key;		/* of KEY_ */
	enum claim_class class; /* where the row doesn't say */
};

/* Of a measure (measures.tsv); one that the table doesn't have is a family
 * of its own, keyed by subject. */
struct family family_of_measure(struct cell measure);

/* Of a state "family=value" (states.tsv). */
struct family family_of_state(struct cell state);

/* Can't both be true at one time? Same: they are about one subject, or
 * either subject is unknown; else about two. */
bool family_opposes(struct cell a, struct cell b, bool same);

/* How two measures of a family are bound (relations.tsv). */
enum family_bond { BOND_NONE, BOND_LE, BOND_GE };

struct bond {
	enum family_bond kind; /* a <= b, a >= b */
	bool soldiers;	       /* only where the lesser counts military */
};

struct bond family_bond(struct cell a, struct cell b);

/* Does a state held by one mean that the measure is 0 for all others? */
bool family_zero(struct cell state, struct cell measure);

/* Does a state of a place hold for every part of it? */
bool family_whole(struct cell state);

#endif
