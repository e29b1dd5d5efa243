/* part.h - fractions and ordinals in words.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_PART_H
#define CORE_NUMBER_PART_H

#include "core/number/numeral.h"

/* Reads a fraction that begins with token i: "half", "a quarter", "a third
 * of", "two-thirds"; behind "and" (tail) also "third" without a numerator is
 * refused. An ordinal alone ("third") is read when tail is false. */
bool part_read(const struct scan *s, size_t i, bool tail, struct numeral *n);

/* Where a sum of words ended. */
struct part_at {
	const struct scan *s;
	size_t from, next;  /* first token; the one behind, joined to it */
	unsigned last;      /* enum num_role of the last token */
	double tens;        /* its last tens ... */
	double before_tens; /* ... what stood before them ... */
	bool and;           /* ... and whether "and" did */
};

/* Ends the sum in n with the ordinal or fraction that follows it, if one
 * does: "twenty-first", "three fifths", "one hundred thirty-fifths". */
bool part_ends(const struct part_at *at, struct numeral *n);

#endif
