/* table.h - knowledge as data: the tables of src/data and those of a user.
 *
 * A table is TSV: lines that start with '#' and empty lines are comments, the
 * first other line names the columns. A line "#type<TAB>T<TAB>T..." before it
 * says what each column may hold:
 *   str   anything, also nothing        word  anything but nothing
 *   key   a word that stands only once  num   a number, or nothing
 *   a|b|c one of these words            regex a PCRE2 pattern, or nothing
 * Cells are raw bytes: a backslash is a backslash. Missing cells at the end of
 * a row are empty. The same reader serves the generator, which compiles the
 * tables into the programs, and files given on the command line. */
#ifndef LIB_TABLE_H
#define LIB_TABLE_H

#include <stddef.h>

struct buf;

struct table {
	const char *file; /* where it came from, for messages */
	size_t ncol, nrow;
	const char *const *col;  /* ncol names */
	const char *const *cell; /* nrow * ncol strings, row by row */
	const unsigned *line;    /* nrow line numbers in file */
	/* Only in compiled tables, else NULL: */
	const unsigned char *code; /* per cell of an a|b|c column: which one */
	const unsigned *hash; /* nhash slots: row + 1 by first cell, or 0 */
	size_t nhash;         /* a power of two */
};

/* The hash of a word, ASCII case ignored (FNV-1a). */
static inline unsigned
table_hash(const char *s, size_t len)
{
	unsigned h = 2166136261u;

	for (size_t i = 0; i < len; i++) {
		unsigned c = (unsigned char)s[i];

		h = (h ^ (c - 'A' < 26 ? c + 32 : c)) * 16777619u;
	}
	return h ^ h >> 15;
}

/* The cell of row and column number, never NULL. */
static inline const char *
table_at(const struct table *t, size_t row, size_t col)
{
	return t->cell[row * t->ncol + col];
}

/* The first row of a compiled table whose first cell is s, ASCII case
 * ignored, or -1. (Keep rows with the same first cell together.) */
long table_find(const struct table *t, const char *s, size_t len);

/* The number of the column called name, or -1. */
int table_col(const struct table *t, const char *name);

/* Reads file; the columns must be those of like (in any order; missing ones
 * that may be empty are empty), and each cell must suit types, which has
 * like->ncol entries. like NULL: the file's own header and #type line serve.
 * Returns a table for table_free, or NULL with "file:line: what: how to mend"
 * in err. *types_out, where not NULL, gets the type of each column (owned by
 * the table). */
struct table *table_read(const char *file, const struct table *like,
    const char *const *types, const char *const **types_out, struct buf *err);

void table_free(struct table *t);

#endif
