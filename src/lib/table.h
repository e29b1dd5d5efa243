/* table.h - knowledge as data: the tables of src/data and those of a user.
 *
 * A table is TSV: lines that start with '#' and empty lines are comments, the
 * first other line names the columns. A line "#type<TAB>T<TAB>T..." before it
 * says what each column may hold:
 *   str   anything, also nothing        word  anything but nothing
 *   key   a word that stands only once  num   a number, or nothing
 *   a|b|c one of these words            regex a PCRE2 pattern, or nothing
 *   words words with blanks between: which rows have one of them is known
 *         without reading the cells, see table_rows; 64 rows at most
 *   names names with '|' between, or nothing: which row has a name, in one of
 *         these columns or of type word, is known too, see table_named
 * Cells are raw bytes: a backslash is a backslash. Missing cells at the end of
 * a row are empty. The same reader serves the generator, which compiles the
 * tables into the programs, and files given on the command line. */
#ifndef LIB_TABLE_H
#define LIB_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
	const uint32_t *lens; /* by table_begins: bit L, a word has L bytes */
	const unsigned char
	    *again; /* per row: the first cell of the one before */
	const struct table_word *word; /* nword slots of a column words */
	size_t nword;                  /* a power of two */
	const uint32_t *word_lens;     /* as lens */
	const struct table_name *name; /* nname slots, of columns names */
	size_t nname;                  /* a power of two */
};

/* A word of a column of type words: bit i, row i has it. */
struct table_word {
	const char *s; /* NULL: a free slot */
	uint64_t rows;
};

/* A name of a table with columns of type names. */
struct table_name {
	const char *s; /* NULL: a free slot */
	unsigned row;  /* the first that has it */
};

enum { TABLE_BEGINS = 1024, TABLE_LONG = 31 };

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

/* A number below TABLE_BEGINS for how s begins, ASCII case ignored; len > 0. */
static inline unsigned
table_begins(const char *s, size_t len)
{
	unsigned a = (unsigned char)s[0], b = (unsigned char)s[len > 1];

	return (a & 31) << 5 | (b & 31);
}

/* The bit of lens for a word of len bytes. */
static inline uint32_t
table_len_bit(size_t len)
{
	return (uint32_t)1 << (len < TABLE_LONG ? len : TABLE_LONG);
}

/* The cell of row and column number, never NULL. */
static inline const char *
table_at(const struct table *t, size_t row, size_t col)
{
	return t->cell[row * t->ncol + col];
}

/* As table_find, for words that the table may hold. */
long table_probe(const struct table *t, const char *s, size_t len);

/* The first row of a compiled table whose first cell is s, ASCII case
 * ignored, or -1. (Keep rows with the same first cell together.) Most words
 * asked for are in no table: how they begin and their length tell. */
static inline long
table_find(const struct table *t, const char *s, size_t len)
{
	if (len && !(t->lens[table_begins(s, len)] & table_len_bit(len)))
		return -1;
	return table_probe(t, s, len);
}

/* As table_rows, for words that the table may hold. */
uint64_t table_rows_probe(const struct table *t, const char *s, size_t len);

/* The rows of a compiled table whose cell of type words holds the word s,
 * ASCII case ignored: bit i for row i. */
static inline uint64_t
table_rows(const struct table *t, const char *s, size_t len)
{
	if (!len || !(t->word_lens[table_begins(s, len)] & table_len_bit(len)))
		return 0;
	return table_rows_probe(t, s, len);
}

/* The first row of a compiled table with columns of type names that has the
 * name s, as it is written, or -1. */
long table_named(const struct table *t, const char *s, size_t len);

/* Has a row of a compiled table the first cell of the row before it? */
static inline bool
table_again(const struct table *t, size_t row)
{
	return row < t->nrow && t->again[row];
}

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
