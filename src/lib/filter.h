/* filter.h - the row loop that all filters share: options, header, rows, own
 * columns, exit status. What goes wrong is told and ends the program. */
#ifndef LIB_FILTER_H
#define LIB_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/mem.h"
#include "lib/tsv.h"

struct filter_opts {
	const char *columns; /* see OPT_ROWS in opt.h */
	bool no_header;
	bool line_buffered;
};

struct filter {
	struct tsv *in;
	struct tsv_out out;
	struct tsv_plan plan;
	struct arena arena; /* reset at each filter_next */
	bool no_header;
};

/* Opens n files and reads the header; false when there is no input at all
 * (then filter_close gives the status). */
bool filter_open(struct filter *f, const struct filter_opts *o,
    const char *const *files, size_t n);

/* The number of a column that must be there; its absence ends the program. */
int filter_need(struct filter *f, const char *name);

/* The cell of column col of row, or an empty one where col is -1. */
static inline struct cell
filter_cell(const struct cell *row, int col)
{
	return col < 0 ? (struct cell){"", 0} : row[col];
}

/* Plans the output: input columns with n own ones (see tsv_plan_make), and
 * writes the header at once unless --no-header. */
void filter_plan(struct filter *f, const char *const *names, size_t n);

/* The next row, or false at the end. */
bool filter_next(struct filter *f, const struct cell **row);

/* Writes a row: input cells and own cells in the order of names. */
void filter_write(struct filter *f, const struct cell *row,
    const struct cell *own);

/* The same by another plan of the same columns. */
void filter_write_as(struct filter *f, const struct tsv_plan *p,
    const struct cell *row, const struct cell *own);

/* Releases all; returns the exit status, 0 or 2; a failed write is told. */
int filter_close(struct filter *f);

#endif
