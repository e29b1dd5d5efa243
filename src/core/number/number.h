/* number.h - quantities in text: numbers, ranges, modifiers, units, items.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_NUMBER_H
#define CORE_NUMBER_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/claim.h"
#include "core/date/date.h"
#include "core/number/rule.h"
#include "core/unit/unit.h"
#include "lib/cell.h"

enum whole { WHOLE_NONE, WHOLE_COUNT, WHOLE_MEASURE };
enum change { CHANGE_NONE, CHANGE_UP, CHANGE_DOWN };

/* Values as DESIGN: mod "=": low = value = high; ">" low = value, high inf;
 * ".." has no value (NaN). Offsets are bytes of the text scanned. */
struct quantity {
	struct span at; /* number, modifier and unit */
	enum claim_kind kind;
	enum claim_mod mod;
	double low, value, high;
	double grain; /* place value of the last digit written */
	enum change change;
	struct span unit;     /* the unit as written, empty if none */
	const struct unit *u; /* what it is, or NULL */
	struct span item; /* what is counted or measured, empty if unknown */
	int of;           /* index in out of its whole, or -1 */
	/* With of < 0: its whole stands before this text, of this sort. */
	enum whole whole;
	const struct date *date; /* kind date and time only; as q itself */
	rule_set rules;          /* that made it so */
};

/* Could another quantity be part of q, and of which sort is q then? */
enum whole number_whole(const struct quantity *q);

struct numbers; /* word tables and units, loaded once */

/* units stays the caller's and must outlive it. */
struct numbers *numbers_new(struct units *units);
void numbers_free(struct numbers *n);

/* From now on a comma is the decimal mark: 1.234,56. */
void numbers_decimal_comma(struct numbers *n);

/* Finds the quantities and dates of text in order, without overlap. ref and m
 * as for date_scan. Returns how many there are; *out is an array that stays
 * n's and lives until the next call. */
size_t number_scan(struct numbers *n, const char *text, size_t len,
    struct day ref, struct date_memory *m, const struct quantity **out);

/* The text last scanned as its dates were read from it; NULL where it was too
 * long. It stays n's and lives until the next call of number_scan. */
const struct date_text *numbers_dates(struct numbers *n);

/* The words of the text last scanned; NULL where it was too long, as above. */
const struct marks *numbers_marks(const struct numbers *n);

#endif
