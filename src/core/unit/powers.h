/* powers.h - dimensions as powers of base quantities, and their names.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#ifndef CORE_UNIT_POWERS_H
#define CORE_UNIT_POWERS_H

#include <stdbool.h>
#include <stddef.h>

/* Length, mass, time, current, temperature, amount, luminous intensity,
 * money, data, angle: as in dims.tsv. */
enum { POWER_N = 10 };

struct powers {
	signed char e[POWER_N];
	const char *code;  /* the currency of the money power, or NULL */
	const char *other; /* a second currency, that the first is divided by */
};

/* Is name a dimension of dims.tsv? Its powers and its base (which may hold
 * "$") go to *p and *base, either of which may be NULL. */
bool powers_of_dim(const char *name, struct powers *p, const char **base);

/* The first dimension that has these powers; "other" where there is none. */
const char *powers_dim(const struct powers *p);

/* p += q * exp. */
void powers_add(struct powers *p, const struct powers *q, int exp);

/* Writes the base unit of dim with the currencies of p in place of "$", or,
 * for "other", the base quantities and their powers ("kg.m-1"). Writes at most
 * size bytes, a NUL included. */
void powers_base(const struct powers *p, const char *dim, char *out,
    size_t size);

/* The names of all dimensions, one by one: NULL behind the last. */
const char *powers_name(size_t i);

#endif
