/* sign.h - classes of bytes and characters that numbers are written with.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_SIGN_H
#define CORE_NUMBER_SIGN_H

#include <stdbool.h>
#include <stddef.h>

static inline bool
sign_digit(unsigned char c)
{
	return (unsigned)c - 48u < 10u;
}

static inline bool
sign_letter(unsigned char c)
{
	return ((unsigned)c | 32u) - 97u < 26u;
}

static inline bool
sign_alnum(unsigned char c)
{
	return sign_digit(c) || sign_letter(c);
}

/* The character at s: its code point and in *n its bytes; 0xFFFD and 1 for
 * bytes that are no UTF-8. len > 0. */
unsigned sign_decode(const char *s, size_t len, size_t *n);

/* Is a character beyond ASCII a letter (or a mark on one)? */
bool sign_wide_letter(unsigned c);

/* Is it white space? */
bool sign_wide_space(unsigned c);

/* The bytes of a minus sign or hyphen at s, or 0. */
size_t sign_minus(const char *s, size_t len);

/* The bytes of a superscript digit at s and its worth, or 0. */
size_t sign_superscript(const char *s, size_t len, int *value);

/* The bytes of a vulgar fraction ("½") at s and its worth, or 0. */
size_t sign_fraction(const char *s, size_t len, double *value);

#endif
