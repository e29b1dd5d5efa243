/* header.h - the names of a table's columns: sorted, compared and shown.
 *
 * Sorted, names are found and compared without looking at each pair of them. */
#ifndef LIB_HEADER_H
#define LIB_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

struct buf;

/* A column's name and number. */
struct header_name {
	struct cell name;
	int at;
};

/* The n names of c sorted, for free; NULL, with the name in *twice, where one
 * stands twice. */
struct header_name *header_sort(const struct cell *c, size_t n,
    struct cell *twice);

/* Have two headers, sorted, of n columns the same names? Then map[number in
 * a] = number in b. */
bool header_match(const struct header_name *a, const struct header_name *b,
    size_t n, int *map);

/* A name in a message, and the beginning of a list of all: as many as a person
 * would read, bytes that are no letters made visible. */
void header_show(struct buf *b, struct cell name);
void header_list(struct buf *b, const struct cell *c, size_t n);

#endif
