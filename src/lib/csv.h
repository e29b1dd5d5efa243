/* csv.h - reads rows of comma-separated values (RFC 4180), through libcsv.
 * csv.c is the only file that includes libcsv's header. */
#ifndef LIB_CSV_H
#define LIB_CSV_H

#include <stddef.h>

#include "lib/cell.h"

struct csvfile;

/* Reads from descriptor fd, which stays the caller's; name is for messages.
 * A byte order mark is skipped, blanks around cells are kept, empty lines are
 * no rows, CRLF and newlines within quotes are read. */
struct csvfile *csvfile_new(int fd, const char *name, char delimiter);
void csvfile_free(struct csvfile *c);

/* The next row: 1 and its cells, decoded, valid until the next call; 0 at the
 * end; -1 malformed, -2 it can't be read: see csvfile_error. */
int csvfile_next(struct csvfile *c, const struct cell **row, size_t *n);

/* The line at which the row given last begins, from 1. */
size_t csvfile_line(const struct csvfile *c);

/* "file:line: what: how to mend". */
const char *csvfile_error(struct csvfile *c);

#endif
