/* digits.h - numbers written in digits: group marks, decimals, exponents.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_DIGITS_H
#define CORE_NUMBER_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

enum digits_form {
	DIGITS_MARKED = 1 << 0,   /* has a decimal or group mark, or a power */
	DIGITS_FRACTION = 1 << 1, /* 1/2, ½ */
	DIGITS_WHOLE = 1 << 2,    /* digits alone, as in a year or a name */
	DIGITS_ZERO = 1 << 3,     /* more than one digit, the first one 0 */
	DIGITS_BAD = 1 << 4,      /* a version, address, date: no quantity */
	DIGITS_POWER = 1 << 5     /* has an exponent */
};

struct digits {
	double value;
	double grain; /* place value of the last significant digit */
	int form;     /* of enum digits_form */
	unsigned n;   /* digits before the decimal point */
};

/* Reads the number that begins at text[at] (a digit, a point before a digit,
 * or a vulgar fraction) and returns where it ends. Group marks are commas,
 * apostrophes, thin and no-break spaces, blanks ("1 414 021"), and points
 * where a decimal comma follows; Indian groups ("12,34,567") are known. Also
 * 1.5e6, 3 × 10^8, 10⁶, 2^10. comma: commas are decimal marks and points part
 * groups, as in 1.234,56 and 1.234. */
size_t digits_read(const char *text, size_t len, size_t at, bool comma,
    struct digits *d);

/* x, a multiple of grain but for what binary arithmetic lost. */
double digits_round(double x, double grain);

/* The place value of the last significant digit of a whole number x. */
double digits_grain(double x);

#endif
