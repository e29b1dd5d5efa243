/* restate.h - a number that says another again in another unit.
 * split > tag > extract-numbers > [normalize-units] > diff-claims
 * "90 km² (35 sq mi)": do the two agree, within the digits written? */
#ifndef CORE_UNIT_RESTATE_H
#define CORE_UNIT_RESTATE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/claim.h"
#include "core/unit/unit.h"
#include "lib/cell.h"

/* Numbers as written, in their unit; NaN where not known. */
struct restated {
	const struct unit *unit;
	enum claim_mod mod;
	double low, value, high, grain;
	bool change; /* a change of temperature has no offset */
};

enum restate_check {
	RESTATE_NONE,    /* two different quantities */
	RESTATE_UNKNOWN, /* a restatement whose rate is not known: currencies */
	RESTATE_OK,
	RESTATE_BAD,
};

/* May what stands between two quantities join them as one ("(", ", or about")?
 * *within is how far apart they may be then, as a part of the first, or
 * infinite. again: the first of the two restates another itself, so that a
 * bracket may close in between ("10 km (6 mi), or 33,000 feet"). */
bool restate_gap(const char *s, size_t len, bool again, double *within);

/* How far apart two quantities may be that words alone tell as one: see
 * restate_aside. */
enum { RESTATE_ASIDE = 2 };

/* Is a quantity said aside behind another, "60 metres, nearly 350ft, into the
 * sky": a comma, perhaps behind what is measured ("litres of foam,"), in the
 * gap between the two, and a sign or nothing behind? */
bool restate_aside(const char *gap, size_t len, const char *behind, size_t n);

/* Is one of the units metric, the other customary (restatements.tsv)? Such a
 * pair tells one thing to two sorts of readers. */
bool restate_systems(const struct unit *a, const struct unit *b);

/* Is b a again? Judged by the grains of both: half the coarser one (zeros at
 * the end of a whole number are trusted for 5% at most, other digits for 25%)
 * and 3% for what people round on the way, 5% more where either is "about".
 * *ratio is b over a in one unit. */
enum restate_check restate_judge(const struct restated *a,
    const struct restated *b, double within, double *ratio);

/* The same for two values that are in one unit already, as money is once it
 * was converted: RESTATE_UNKNOWN where one has no value. */
enum restate_check restate_judge_same(const struct restated *a,
    const struct restated *b, double *ratio);

/* b takes over how a is meant: its modifier and its open or widened ends, in
 * proportion. Leaves b alone where a is exact. */
void restate_inherit(const struct restated *a, struct restated *b);

#endif
