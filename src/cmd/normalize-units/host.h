/* host.h - the last quantity with a unit, which the next one may restate.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#ifndef CMD_NORMALIZE_UNITS_HOST_H
#define CMD_NORMALIZE_UNITS_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/unit/normal.h"
#include "core/unit/restate.h"
#include "lib/buf.h"
#include "lib/cell.h"

/* Columns of the input; those from MOD on may be rewritten in a row that
 * restates another. */
enum {
	DOC,
	SENT,
	START,
	TEXT,
	DATE,
	NSTART,
	NEND,
	QUOTE,
	KIND,
	VALUE,
	GRAIN,
	UNIT,
	MOD,
	LOW,
	HIGH,
	CHANGE,
	ITEM,
	OF,
	WHEN,
	SPEAKER,
	STANCE,
	MEASURE,
	CLASS,
	SUBJECT,
	PLACE,
	NOTE,
	NCOL
};

/* The last quantity with a unit: what the next one may restate. */
struct host {
	bool known;
	bool read; /* is q known, and money's modifier? See host_read. */
	struct restated q;
	struct restated money; /* q's value converted */
	bool converted;
	size_t nstart, first_end;
	size_t nend; /* of it, or of the last that restates it */
	uint64_t text_hash;
	struct cell cell[NCOL]; /* of bytes */
	struct buf bytes;
};

/* The quantity of a row as it is written, in this unit. */
struct restated restated_of(const struct cell in[NCOL],
    const struct unit *unit);

/* The quantity in the unit that it was converted into. */
struct restated converted_of(const struct cell in[NCOL],
    const struct normal *n);

/* Remembers a quantity with a unit at bytes at of its document, in place of
 * the one before. The cells are copied; buf_free h->bytes at the end. */
void host_set(struct host *h, const struct cell in[NCOL],
    const struct normal *n, struct span at);

/* Reads the quantity out of the cells, unless that has been done: few rows are
 * restated. */
void host_read(struct host *h);

/* Does the row stand in the host's sentence, and does what stands between the
 * two join them? within: how much of a grain they may differ. */
bool host_near(const struct host *h, const struct cell in[NCOL], struct span at,
    double *within);

/* Is the row said aside behind the host, as restate_aside has it? */
bool host_aside(const struct host *h, const struct cell in[NCOL],
    struct span at);

#endif
