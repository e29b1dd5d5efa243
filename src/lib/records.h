/* records.h - rows of CSV and TSV files alike, under one header. */
#ifndef LIB_RECORDS_H
#define LIB_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

enum records_kind {
	RECORDS_GUESS, /* CSV where the file's name ends in .csv, else TSV */
	RECORDS_CSV,
	RECORDS_TSV,
};

struct records_opts {
	enum records_kind kind;
	char delimiter;             /* of CSV */
	const char *columns;        /* a,b,c: no header line in the input */
	void (*warn)(const char *); /* told of files that can't be read */
};

struct records;

/* A reader over n files ("-": standard input). All must have the columns of
 * the first, in any order. */
struct records *records_open(const char *const *files, size_t n,
    const struct records_opts *o);
void records_close(struct records *r);

/* Reads the first header: 1 there is one, 0 no input at all, -1 trouble: see
 * records_error. */
int records_header(struct records *r);

size_t records_ncols(const struct records *r);
const struct cell *records_cols(const struct records *r);

/* The number of the column called name, or -1; records_need leaves in
 * records_error a message that names the columns there are. */
int records_find(const struct records *r, const char *name);
int records_need(struct records *r, const char *name);

/* The next row: 1 and its records_ncols cells, valid until the next call, 0 at
 * the end, -1 trouble. */
int records_next(struct records *r, const struct cell **row);

/* Of the current row: is it of a TSV file, its cells escaped? Its file, as
 * given, and its number in it, from 1, the header not counted. */
bool records_escaped(const struct records *r);
const char *records_file(const struct records *r);
size_t records_row(const struct records *r);

const char *records_error(struct records *r);

/* Was a file skipped because it couldn't be read? */
bool records_failed(const struct records *r);

/* Is the file CSV by its name? */
bool records_csv_name(const char *file);

#endif
