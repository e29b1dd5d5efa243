/* unit.h - units of measurement and currencies: finds them in text, converts.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#ifndef CORE_UNIT_UNIT_H
#define CORE_UNIT_UNIT_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

struct buf;
struct table;
struct units; /* a loaded table of units, with its index */

enum { UNIT_ALSO = 2 };

struct unit {
	const char *name; /* singular: "square mile", "US dollar", "percent" */
	const char *dim;  /* dimension: "area", "money", "fraction" ... */
	const char *base; /* unit of the dimension: "m2", "s", "1", "USD" */
	double factor;    /* value in base = value * factor + offset; NaN
			   * where the size is not known ("degrees") */
	double offset;    /* 0 but for temperatures */
	double also[UNIT_ALSO]; /* other factors that the word may mean (short
				 * and long tons), 0 where there is none */
	const char *source;     /* of the factor, or NULL: made of others */
};

/* Where a unit may stand with its number, as its table row says. */
enum unit_side { UNIT_BEFORE = 1, UNIT_AFTER = 2 };

struct unit_hit {
	const struct unit *unit;
	size_t len;   /* bytes of text that name it */
	int sides;    /* of enum unit_side */
	bool weak;    /* an ordinary word or letter too ("foot", "m", "in",
		       * "second"): a unit only right beside a number */
	double scale; /* 1, or a scale word's worth inside the unit: "$m",
		       * "bcm"; "million barrels" is not one (number grammar) */
};

/* Builds the index from the compiled-in table and n tables of users
 * (read by table_read against units_like); later rows replace earlier ones of
 * the same name or alias. Released by units_free. */
struct units *units_new(const struct table *const *more, size_t n);
void units_free(struct units *u);

/* A row begins: may forget the units that rows before made, but for those of
 * the n pointers keep, which then point to the same elsewhere (NULL stays). */
void units_row(struct units *u, const struct unit **const *keep, size_t n);

/* Are the rows of a user's table good, beyond the types of their cells: known
 * dimensions, factors that can be? False with "file:line: what: how to mend" in
 * err. */
bool units_check(const struct table *t, struct buf *err);

/* The columns and types that a user's table of units must have. */
const struct table *units_like(const char *const **types);

/* The longest unit that begins at s[0] and ends at a word's end (letters and
 * digits bind; "km2", "km²", "sq. km", "km per hour", "km/h", "m s-1",
 * "US$", "barrels of oil", "per hour"); false when there is none. Compound
 * units are made on the fly from their parts ("kg per cubic meter"): such a
 * unit lives in u until the next call of units_row; a row has at most 50000
 * new ones. */
bool unit_find(struct units *u, const char *s, size_t len,
    struct unit_hit *hit);

/* As unit_find, for cells that hold a unit: few differ. */
bool unit_of_cell(struct units *u, struct cell c, struct unit_hit *hit);

/* May a unit begin with the word of n letters at s? False: unit_find finds
 * none there. */
bool unit_begins(struct units *u, const char *s, size_t len, size_t n);

/* A unit that stands before its number goes on behind it: "$5 a barrel",
 * "€40/MWh". s is what follows the number; returns a over the unit there and
 * how many bytes of s it took, or NULL when no "per" unit follows. */
const struct unit *unit_over(struct units *u, const struct unit *a,
    const char *s, size_t len, size_t *used);

/* Words that name several units ("pound", "degree", "bps") are settled by
 * what stands around them, by ambiguous.tsv: at ends where the
 * unit does, whose hit->len bytes it holds, alone or behind its number.
 * Changes hit->unit where the context says so. */
void unit_settle(struct units *u, const char *text, size_t len, struct span at,
    struct unit_hit *hit);

/* The unit of dimension dim that word may also name ("pounds" as money), or
 * NULL. */
const struct unit *unit_as(struct units *u, struct cell word, const char *dim);

/* The unit called exactly name (its name or an alias), or NULL. */
const struct unit *unit_named(struct units *u, struct cell name);

#endif
