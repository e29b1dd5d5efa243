/* normal.h - a quantity in the unit of its dimension.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#ifndef CORE_UNIT_NORMAL_H
#define CORE_UNIT_NORMAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/claim.h"
#include "core/date/date.h"
#include "core/unit/noun.h"
#include "core/unit/rates.h"
#include "core/unit/unit.h"
#include "lib/cell.h"

/* Rates that turn all money into one currency, and the days of the claim: low's
 * year is 0 where they are not known. */
struct normal_rates {
	const struct rates *rates; /* NULL: money is not converted */
	struct cell to;            /* an ISO 4217 code */
	struct day low, high;
};

/* Another unit than the dimension's own to write values in. */
struct normal_to {
	struct cell dim;
	struct cell name; /* as the user wrote it: what column nunit holds */
	const struct unit *unit;
};

/* A row's cells; empty ones are unknown. at is the claim's span in text, both
 * ends 0 where text is not known. Numbers are in the unit as written, with
 * scale words counted in. */
struct normal_in {
	enum claim_kind kind;
	struct cell unit, item, quote, text;
	struct cell low, value, high, grain, change;
	struct span at;
	struct normal_rates money;
};

/* Numbers that are not known are NaN. Cells point to the units' memory, to the
 * input's, or to noun. */
struct normal {
	const struct unit *unit; /* NULL: none, or not known */
	/* What the word names away from its neighbours, and the unit of
	 * normal_to that values are in: NULL where there is none. */
	const struct unit *alone, *target;
	double rate; /* what money was multiplied by, or 0 */
	struct cell dim, uname, nunit;
	double low, value, high, grain;
	struct cell nlow, nvalue, nhigh; /* dates, as they came */
	const char *note;    /* why something stayed empty, or NULL */
	char noun[NOUN_MAX]; /* of a count; of converted money its unit */
};

/* Has a claim of this kind neither number nor unit? Then normal_make looks at
 * no more than kind, low, value and high. */
bool normal_is_bare(enum claim_kind k);

/* Fills out; to are n targets, the first of a dimension counts. */
void normal_make(struct units *u, const struct normal_to *to, size_t n,
    const struct normal_in *in, struct normal *out);

/* The value x of unit in base units, without noise in the last digits; a
 * change of temperature has no offset. */
double normal_base(const struct unit *unit, double x, bool change);

/* Reads "dim=unit"; false with a message in err (of size bytes). The cells of
 * out point into s. Money is no such target: see normal_rates. */
bool normal_target(struct units *u, struct cell s, struct normal_to *out,
    char *err, size_t size);

#endif
