/* records.c - rows of CSV and TSV files alike, under one header. */
#include "lib/records.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/buf.h"
#include "lib/csv.h"
#include "lib/header.h"
#include "lib/mem.h"
#include "lib/source.h"
#include "lib/tsv.h"

struct records {
	const char *const *files;
	size_t nfiles, next; /* next: the file to open after this one */
	struct records_opts o;
	const char *file;
	struct tsv *tsv; /* the open file: one of these, or none */
	struct csvfile *csv;
	int fd; /* of csv */
	size_t row;
	bool failed;
	struct cell *cols; /* of the first file, their bytes in names */
	struct arena names;
	struct header_name *sorted; /* these by name */
	size_t ncols;
	int *map; /* column -> cell of this file */
	struct cell *mapped;
	struct buf err;
};

struct records *
records_open(const char *const *files, size_t n, const struct records_opts *o)
{
	struct records *r = mem_zero(1, sizeof(*r));

	r->files = files;
	r->nfiles = n;
	r->o = *o;
	r->fd = -1;
	return r;
}

static void
close_file(struct records *r)
{
	tsv_close(r->tsv);
	csvfile_free(r->csv);
	if (r->fd > 0)
		close(r->fd);
	r->tsv = NULL;
	r->csv = NULL;
	r->fd = -1;
}

void
records_close(struct records *r)
{
	close_file(r);
	arena_free(&r->names);
	free(r->cols);
	free(r->sorted);
	free(r->map);
	free(r->mapped);
	buf_free(&r->err);
	free(r);
}

static const char *
shown(const struct records *r)
{
	return strcmp(r->file, "-") == 0 ? "<stdin>" : r->file;
}

static int
fail(struct records *r, const char *msg)
{
	r->err.len = 0;
	buf_adds(&r->err, msg);
	return -1;
}

bool
records_csv_name(const char *file)
{
	size_t n = strlen(file);

	return n > 4 &&
	    (strcmp(file + n - 4, ".csv") == 0 ||
		strcmp(file + n - 4, ".CSV") == 0);
}

static bool
is_csv(const struct records *r, const char *file)
{
	return r->o.kind == RECORDS_GUESS ? records_csv_name(file) :
					    r->o.kind == RECORDS_CSV;
}

/* Tells that the file can't be read; the others still are. */
static int
skip_file(struct records *r, const char *why)
{
	if (r->o.warn)
		r->o.warn(why);
	r->failed = true;
	return 0;
}

static bool
open_csv(struct records *r)
{
	r->fd =
	    strcmp(r->file, "-") == 0 ? STDIN_FILENO : source_open_fd(r->file);
	if (r->fd < 0) {
		r->err.len = 0;
		buf_addf(&r->err, "%s: %s", shown(r), strerror(errno));
		skip_file(r, buf_str(&r->err));
		return false;
	}
	r->csv = csvfile_new(r->fd, shown(r), r->o.delimiter);
	return true;
}

/* The next row of the open CSV file. */
static int
csv_row(struct records *r, const struct cell **c, size_t *n)
{
	int rc = csvfile_next(r->csv, c, n);

	if (rc == -2)
		return skip_file(r, csvfile_error(r->csv));
	return rc < 0 ? fail(r, csvfile_error(r->csv)) : rc;
}

/* The header's cells of the file just opened, or its first row where columns
 * were given: 1, 0 it is empty, -1 trouble. */
static int
file_header(struct records *r, const struct cell **c, size_t *n)
{
	int rc;

	if (r->csv)
		return csv_row(r, c, n);
	rc = tsv_header(r->tsv);
	if (rc < 0)
		return fail(r, tsv_error(r->tsv));
	*c = tsv_cols(r->tsv);
	*n = tsv_ncols(r->tsv);
	return rc;
}

static int
twice(struct records *r, struct cell name)
{
	r->err.len = 0;
	buf_addf(&r->err, "%s:1: column \"", shown(r));
	header_show(&r->err, name);
	buf_adds(&r->err, "\" stands twice in the header: rename one");
	return -1;
}

static int
other_columns(struct records *r, const struct cell *c, size_t n)
{
	r->err.len = 0;
	buf_addf(&r->err, "%s:1: other columns than the first file: it has ",
	    shown(r));
	header_list(&r->err, r->cols, r->ncols);
	buf_adds(&r->err, "; this one has ");
	header_list(&r->err, c, n);
	return -1;
}

/* Makes a header that of all files. */
static void
keep_header(struct records *r, const struct cell *c, size_t n)
{
	struct cell none;

	r->cols = mem_zero(n, sizeof(*r->cols));
	r->map = mem_zero(n, sizeof(*r->map));
	r->mapped = mem_zero(n, sizeof(*r->mapped));
	r->ncols = n;
	for (size_t i = 0; i < n; i++)
		r->cols[i] =
		    (struct cell){arena_dup(&r->names, c[i].s, c[i].len),
			c[i].len};
	r->sorted = header_sort(r->cols, n, &none);
}

/* Takes the first file's header, or matches a further one with it. */
static int
take_header(struct records *r, const struct cell *c, size_t n)
{
	struct cell name;
	struct header_name *v = header_sort(c, n, &name);
	bool same;

	if (!v)
		return twice(r, name);
	if (!r->cols)
		keep_header(r, c, n);
	same = n == r->ncols && header_match(r->sorted, v, n, r->map);
	free(v);
	return same ? 1 : other_columns(r, c, n);
}

/* --columns a,b,c */
static int
given_header(struct records *r)
{
	struct cell *c = NULL;
	size_t n = 0, cap = 0;
	const char *s = r->o.columns;
	int rc;

	for (;; s++) {
		size_t len = strcspn(s, ",");

		c = mem_grow(c, &cap, n + 1, sizeof(*c));
		c[n++] = (struct cell){s, len};
		s += len;
		if (!*s)
			break;
	}
	rc = take_header(r, c, n);
	free(c);
	return rc;
}

/* Opens the next file that can be and reads its header: 1, 0 there is none,
 * -1 trouble. */
static int
open_next(struct records *r)
{
	while (r->next < r->nfiles) {
		struct tsv_opts t = {r->o.columns, r->o.warn};
		const struct cell *c;
		size_t n;
		int rc;

		close_file(r);
		r->file = r->files[r->next];
		r->row = 0;
		if (!is_csv(r, r->file))
			r->tsv = tsv_open(&r->files[r->next], 1, &t);
		r->next++;
		if (!r->tsv && !open_csv(r))
			continue;
		if (r->csv && r->o.columns)
			return given_header(r);
		rc = file_header(r, &c, &n);
		if (r->tsv && tsv_failed(r->tsv))
			r->failed = true;
		if (rc > 0)
			rc = take_header(r, c, n);
		if (rc)
			return rc;
	}
	return 0;
}

int
records_header(struct records *r)
{
	return open_next(r);
}

size_t
records_ncols(const struct records *r)
{
	return r->ncols;
}

const struct cell *
records_cols(const struct records *r)
{
	return r->cols;
}

int
records_find(const struct records *r, const char *name)
{
	for (size_t i = 0; i < r->ncols; i++)
		if (cell_is(r->cols[i], name))
			return (int)i;
	return -1;
}

int
records_need(struct records *r, const char *name)
{
	int at = records_find(r, name);

	if (at < 0) {
		r->err.len = 0;
		buf_addf(&r->err, "%s:1: no column \"%s\": the columns are ",
		    shown(r), name);
		header_list(&r->err, r->cols, r->ncols);
	}
	return at;
}

static int
wrong_count(struct records *r, size_t n)
{
	r->err.len = 0;
	buf_addf(&r->err, "%s:%zu: %zu cell%s under %zu columns: %s", shown(r),
	    csvfile_line(r->csv), n, n == 1 ? "" : "s", r->ncols,
	    n < r->ncols ?
		"add the missing delimiters (an empty cell is still a cell)" :
		"a cell that holds the delimiter stands in quotes");
	return -1;
}

/* The next row of the open file. */
static int
file_row(struct records *r, const struct cell **c)
{
	size_t n;
	int rc;

	if (r->tsv) {
		rc = tsv_next(r->tsv, c);
		return rc < 0 ? fail(r, tsv_error(r->tsv)) : rc;
	}
	if (!r->csv)
		return 0;
	rc = csv_row(r, c, &n);
	return rc > 0 && n != r->ncols ? wrong_count(r, n) : rc;
}

int
records_next(struct records *r, const struct cell **row)
{
	const struct cell *c;
	int rc;

	while ((rc = file_row(r, &c)) == 0) {
		if (r->tsv && tsv_failed(r->tsv))
			r->failed = true;
		rc = open_next(r);
		if (rc <= 0)
			return rc;
	}
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < r->ncols; i++)
		r->mapped[i] = c[r->map[i]];
	*row = r->mapped;
	r->row++;
	return 1;
}

bool
records_escaped(const struct records *r)
{
	return r->tsv != NULL;
}

const char *
records_file(const struct records *r)
{
	return r->file;
}

size_t
records_row(const struct records *r)
{
	return r->row;
}

const char *
records_error(struct records *r)
{
	return buf_str(&r->err);
}

bool
records_failed(const struct records *r)
{
	return r->failed;
}
