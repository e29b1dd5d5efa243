/* term.h - a numeral with its sign, scale, currency and unit: "-$3.5bn",
 * "5 feet 7 inches", "29-year-old".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_TERM_H
#define CORE_NUMBER_TERM_H

#include <string.h>

#include "core/number/numeral.h"
#include "core/number/rule.h"
#include "lib/cell.h"

enum unit_place { PLACE_NONE, PLACE_BEFORE, PLACE_AFTER };

struct term {
	size_t from, to; /* tokens, with sign and units */
	struct numeral num;
	double value, grain;  /* with sign, in u */
	const struct unit *u; /* NULL: none */
	struct span unit;     /* as written */
	enum unit_place place;
	rule_set rules; /* that made it so */
	bool age;       /* "years old" */
	bool joined;    /* a hyphen stands behind it: "20-pound" */
};

/* Reads the term whose numeral begins with token i; no token before floor
 * belongs to it. money: it is an amount, as what it is joined to shows. False
 * when there is no numeral. */
bool term_read(const struct scan *s, size_t i, size_t floor, bool money,
    struct term *t);

/* Does a unit begin with token i that may follow a fraction? */
bool term_unit_at(const struct scan *s, size_t i);

/* The span from token a to the end of token b - 1. */
struct span term_span(const struct scan *s, size_t a, size_t b);

/* Is it of this dimension? */
static inline bool
unit_is(const struct unit *u, const char *dim)
{
	return u && *u->dim == *dim && strcmp(u->dim, dim) == 0;
}

#endif
