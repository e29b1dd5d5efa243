/* tsv.h - reads and writes claims-tsv(5), the table all programs share.
 *
 * Reading: one buffer, cells as pointer and length into it, nothing allocated
 * per row. Columns are found by the name in the header. A UTF-8 byte order
 * mark, CRLF and a missing last newline are read without complaint. Several
 * files make one table: each has a header of its own (unless columns are
 * given), whose columns may stand in another order.
 *
 * Writing: a plan says for each output column whether it is an input cell,
 * passed through byte for byte, or one of the program's own, which is escaped.
 *
 * Never exits and never touches stdin or stdout but through the descriptors
 * it is given. */
#ifndef LIB_TSV_H
#define LIB_TSV_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

struct arena;
struct buf;

/* --- reading */

struct tsv_opts {
	const char *columns;        /* a,b,c: no header line in the input */
	void (*warn)(const char *); /* told of files that can't be read */
};

struct tsv; /* a reader */

/* A reader over n files ("-" or n == 0: standard input, descriptor 0). A file
 * that can't be opened or read is told to warn, skipped, and counted by
 * tsv_failed. Returned for tsv_close. */
struct tsv *tsv_open(const char *const *files, size_t n,
    const struct tsv_opts *o);
void tsv_close(struct tsv *t);

/* Reads the header: 1 there is one (it may be the only line), 0 no input at
 * all, -1 malformed: see tsv_error. */
int tsv_header(struct tsv *t);

/* The header's column names and how many; valid until tsv_close. */
size_t tsv_ncols(const struct tsv *t);
const struct cell *tsv_cols(const struct tsv *t);

/* The number of the column called name, or -1. */
int tsv_find(const struct tsv *t, const char *name);

/* tsv_find that must succeed: on failure it leaves in tsv_error a message
 * that names the columns there are. */
int tsv_need(struct tsv *t, const char *name);

/* The next row: 1 and its tsv_ncols cells in *row (valid until the next
 * call), 0 at the end, -1 malformed: see tsv_error. */
int tsv_next(struct tsv *t, const struct cell **row);

/* "file:line: what: how to mend". */
const char *tsv_error(const struct tsv *t);

/* Where the current row stands, for messages. Standard input is "<stdin>". */
const char *tsv_file(const struct tsv *t);
size_t tsv_line(const struct tsv *t);

/* Is it the row that tsv_next gave last, its cells side by side as in its
 * line, with a tab between? (Copies, and rows of a file whose columns are in
 * another order, are not.) */
bool tsv_is_line(const struct tsv *t, const struct cell *row);

/* Has no cell of the row a backslash? Then tsv_unescape gives each as it is. */
bool tsv_is_plain(const struct tsv *t, const struct cell *row);

/* Was a file skipped because it couldn't be read? */
bool tsv_failed(const struct tsv *t);

/* The bytes that an escaped cell stands for: c itself when it has no
 * backslash, else a copy in the arena. */
struct cell tsv_unescape(struct cell c, struct arena *a);

/* The cell that stands for these bytes: s itself when none has to be escaped,
 * else a copy in the arena. */
struct cell tsv_escape(struct cell s, struct arena *a);

/* --- writing */

struct tsv_out {
	int fd;
	bool each_row; /* flush after each row: a terminal, --line-buffered */
	int err;       /* errno of the first write that failed, or 0 */
	char *buf;     /* of cap bytes and TSV_ROOM more */
	size_t len, cap;
	size_t gone; /* bytes written so far */
};

/* Writes to descriptor fd; each row at once where asked or at a terminal. */
void tsv_out_init(struct tsv_out *o, int fd, bool line_buffered);

/* Writes out what is buffered. */
void tsv_flush(struct tsv_out *o);

/* Writes out what is buffered but for its end, so that all that is written so
 * far is a multiple of the buffer: a file takes that fastest. At least as much
 * as the buffer holds must be in it. */
void tsv_spill(struct tsv_out *o);

/* Bytes as they are. */
void tsv_raw(struct tsv_out *o, const char *s, size_t n);

/* Room for TSV_ROOM bytes to be written there at once; who writes them adds to
 * len how many. */
enum { TSV_ROOM = 128 * 1024 };

static inline char *
tsv_room(struct tsv_out *o)
{
	if (o->len >= o->cap)
		tsv_spill(o);
	return o->buf + o->len;
}

/* A cell's text with TAB, newline, CR and backslash escaped. */
void tsv_text(struct tsv_out *o, struct cell c);

/* Ends a row: a newline, and a flush where rows go out one by one. */
void tsv_eol(struct tsv_out *o);

/* Flushes and releases the buffer: 0, or errno of a write that failed. */
int tsv_out_close(struct tsv_out *o);

/* --- a program's own columns among the input's */

struct tsv_plan {
	const struct tsv *in; /* NULL: own columns alone */
	size_t n;             /* output columns */
	int *src; /* each: >= 0 an input cell, < 0: own cell -1 - src */
	/* From each on, how many are neighbours in the input too, or among own
	 * cells. */
	size_t *run;
};

/* Own columns called names take the place of input columns of that name; the
 * others stand at the right, in order. t may be NULL: own columns alone. */
void tsv_plan_make(struct tsv_plan *p, const struct tsv *t,
    const char *const *names, size_t n);
void tsv_plan_free(struct tsv_plan *p);

/* Another plan of the same columns: own cell i is taken from input column
 * col[i] where that is not negative. */
void tsv_plan_other(struct tsv_plan *to, const struct tsv_plan *p,
    const int *col);

/* Writes the header or a row of the planned columns; in is a row as tsv_next
 * gave it. */
void tsv_plan_header(struct tsv_out *o, const struct tsv_plan *p,
    const struct tsv *t, const char *const *names);
void tsv_plan_row(struct tsv_out *o, const struct tsv_plan *p,
    const struct cell *in, const struct cell *own);

#endif
