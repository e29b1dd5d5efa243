/* compound.h - units made of several: factors in text, and what they make.
 * split > tag > [extract-numbers > normalize-units] > diff-claims
 * Inside of core/unit: others include unit.h. */
#ifndef CORE_UNIT_COMPOUND_H
#define CORE_UNIT_COMPOUND_H

#include <stdbool.h>
#include <stddef.h>

#include <string.h>

#include "core/unit/index.h"

enum { FACTORS = 4 };

/* A simple unit and its power in a compound. */
struct factor {
	struct unit_rec *unit;
	int exp;
};

struct compound {
	struct factor f[FACTORS];
	size_t n, len; /* len: bytes of text */
	int flags;     /* of the first, see index.h */
	double scale;
};

/* A simple unit with its power at s: "km²", "sq. mi", "s-1". x tells its
 * length and how it was named. */
bool factor_find(struct units *u, const char *s, size_t len, struct factor *f,
    struct simple *x);

/* Is it of this dimension? */
static inline bool
factor_is(const struct unit_rec *r, const char *dim)
{
	return *r->u.dim == *dim && strcmp(r->u.dim, dim) == 0;
}

/* Does the word w (in small letters) stand at s, in any case? *n: its bytes. */
bool factor_word(const char *s, size_t len, const char *w, size_t *n);

bool factor_digit(const char *s, size_t len);

/* The unit that c makes: the factor itself, a row of that name, or a new one;
 * NULL when there are too many. */
struct unit_rec *compound_unit(struct units *u, const struct compound *c);

#endif
