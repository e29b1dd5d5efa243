/* numeral.h - numbers in words and digits: "two hundred and five", "3½
 * million", "two-thirds", "dozens".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_NUMERAL_H
#define CORE_NUMBER_NUMERAL_H

#include "core/number/scan.h"

enum numeral_form {
	NUMERAL_DIGITS = 1 << 0,   /* begins with digits */
	NUMERAL_WHOLE = 1 << 1,    /* is digits alone: could be a name's */
	NUMERAL_MARKED = 1 << 2,   /* has a decimal point or group marks */
	NUMERAL_FRACTION = 1 << 3, /* is part of a whole: half, 1/3 */
	NUMERAL_ORDINAL = 1 << 4,  /* 21st, third */
	NUMERAL_SCALED = 1 << 5,   /* ends with a scale: 4 million */
	NUMERAL_INDEF = 1 << 6,    /* dozens, several */
	NUMERAL_SPAN = 1 << 7,     /* weeks: its unit is the word itself */
	NUMERAL_ARTICLE = 1 << 8,  /* "a", before a unit */
	NUMERAL_MULTIPLE = 1 << 9  /* twice, fivefold, 3x */
};

struct numeral {
	size_t from, to; /* tokens [from,to) */
	double value;
	double grain;
	double scale;       /* of its last scale word, or 1 */
	int form;           /* of enum numeral_form */
	enum claim_mod mod; /* of an indefinite, else MOD_EQ */
};

/* Reads the numeral that begins with token i; false when there is none. */
bool numeral_read(const struct scan *s, size_t i, struct numeral *n);

/* Multiplies by a scale found behind the numeral. */
void numeral_scale(struct numeral *n, double factor, size_t to);

#endif
