/* csv.c - reads rows of comma-separated values, through libcsv. */
#include "lib/csv.h"

#include <csv.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/source.h"

enum { CHUNK = 64 * 1024 };

/* A row that is read but not yet given out. */
struct row {
	size_t first, end; /* its cells */
	size_t line;
};

struct csvfile {
	struct csv_parser parser;
	int fd;
	const char *name;
	char *chunk;
	bool begun, eof;
	size_t line;       /* lines fed so far */
	size_t row_line;   /* line at which the row being read begins */
	struct buf bytes;  /* of all cells of the rows waiting */
	struct span *span; /* of each cell in bytes */
	size_t ncell, spancap;
	struct cell *cell; /* of the row given last */
	size_t cellcap;
	struct row *row;
	size_t nrow, rowcap, given;
	size_t first; /* first cell of the row being read */
	size_t shown; /* line of the row given last */
	struct buf err;
};

static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void
on_cell(void *s, size_t len, void *data)
{
	struct csvfile *c = data;
	size_t at = c->bytes.len;

	c->span =
	    mem_grow(c->span, &c->spancap, c->ncell + 1, sizeof(*c->span));
	c->span[c->ncell++] = (struct span){at, at + len};
	buf_add(&c->bytes, s, len);
}

static void
on_row(int end, void *data)
{
	struct csvfile *c = data;

	(void)end;
	c->row = mem_grow(c->row, &c->rowcap, c->nrow + 1, sizeof(*c->row));
	c->row[c->nrow++] = (struct row){c->first, c->ncell, c->row_line};
	c->first = c->ncell;
	c->row_line = c->line + 2; /* this line isn't counted yet */
}

struct csvfile *
csvfile_new(int fd, const char *name, char delimiter)
{
	struct csvfile *c = mem_zero(1, sizeof(*c));

	csv_init(&c->parser, 0);
	csv_set_delim(&c->parser, (unsigned char)delimiter);
	csv_set_space_func(&c->parser, no_space);
	csv_set_realloc_func(&c->parser, mem_realloc);
	c->fd = fd;
	c->name = name;
	c->chunk = mem_alloc(CHUNK);
	c->row_line = 1;
	return c;
}

void
csvfile_free(struct csvfile *c)
{
	if (!c)
		return;
	csv_free(&c->parser);
	free(c->chunk);
	free(c->cell);
	free(c->span);
	free(c->row);
	buf_free(&c->bytes);
	buf_free(&c->err);
	free(c);
}

static int
fail(struct csvfile *c, size_t line, const char *what)
{
	c->err.len = 0;
	if (line)
		buf_addf(&c->err, "%s:%zu: %s", c->name, line, what);
	else
		buf_addf(&c->err, "%s: %s", c->name, what);
	return -1;
}

/* Feeds line by line, so that each row knows its own. */
static int
feed(struct csvfile *c, const char *s, size_t n)
{
	while (n) {
		const char *nl = memchr(s, '\n', n);
		size_t len = nl ? (size_t)(nl - s) + 1 : n;

		if (csv_parse(&c->parser, s, len, on_cell, on_row, c) != len)
			return fail(c, c->row_line,
			    csv_strerror(csv_error(&c->parser)));
		/* an empty line is no row */
		if (nl && nl - s < 2 && c->row_line == c->line + 1 &&
		    (nl == s || *s == '\r'))
			c->row_line++;
		c->line += nl != NULL;
		s += len;
		n -= len;
	}
	return 0;
}

static int
finish(struct csvfile *c)
{
	c->eof = true;
	/* stray quotes are let pass, but not one that never closes */
	csv_set_opts(&c->parser, CSV_STRICT | CSV_STRICT_FINI);
	if (csv_fini(&c->parser, on_cell, on_row, c) != 0)
		return fail(c, c->row_line,
		    "a quoted cell has no end: "
		    "close its quote, write quotes inside it twice");
	return 0;
}

static const char bom[] = "\xef\xbb\xbf";

/* Reads the first bytes: more only while what came may be the beginning of a
 * byte order mark. */
static ssize_t
read_first(struct csvfile *c)
{
	ssize_t n = 0, got;

	do {
		got = source_read(c->fd, c->chunk + n, CHUNK - (size_t)n);
		if (got < 0)
			return got;
		n += got;
	} while (got && n < 3 && memcmp(c->chunk, bom, (size_t)n) == 0);
	return n;
}

/* Reads more rows. */
static int
fill(struct csvfile *c)
{
	const char *s = c->chunk;
	ssize_t n;

	n = c->begun ? source_read(c->fd, c->chunk, CHUNK) : read_first(c);
	if (n < 0) {
		fail(c, 0, strerror(errno));
		c->eof = true;
		return -2;
	}
	if (n == 0)
		return finish(c);
	if (!c->begun && n >= 3 && memcmp(s, bom, 3) == 0) {
		s += 3;
		n -= 3;
	}
	c->begun = true;
	return feed(c, s, (size_t)n);
}

/* All rows are given: forgets them, but for the one that is half read. */
static void
forget(struct csvfile *c)
{
	size_t from;

	if (c->given < c->nrow || !c->nrow)
		return;
	from = c->first < c->ncell ? c->span[c->first].start : c->bytes.len;
	c->bytes.len -= from;
	if (c->bytes.len)
		memmove(c->bytes.s, c->bytes.s + from, c->bytes.len);
	for (size_t i = c->first; i < c->ncell; i++)
		c->span[i - c->first] = (struct span){c->span[i].start - from,
		    c->span[i].end - from};
	c->ncell -= c->first;
	c->first = c->nrow = c->given = 0;
}

/* The cells of the row, pointing into bytes. */
static const struct cell *
cells_of(struct csvfile *c, const struct row *r)
{
	size_t n = r->end - r->first;

	c->cell = mem_grow(c->cell, &c->cellcap, n, sizeof(*c->cell));
	for (size_t i = 0; i < n; i++) {
		struct span s = c->span[r->first + i];

		c->cell[i] =
		    (struct cell){s.end > s.start ? c->bytes.s + s.start : "",
			s.end - s.start};
	}
	return c->cell;
}

int
csvfile_next(struct csvfile *c, const struct cell **row, size_t *n)
{
	struct row *r;
	int rc;

	forget(c);
	while (c->given == c->nrow) {
		if (c->eof)
			return 0;
		rc = fill(c);
		if (rc < 0)
			return rc;
	}
	r = &c->row[c->given++];
	c->shown = r->line;
	*row = cells_of(c, r);
	*n = r->end - r->first;
	return 1;
}

size_t
csvfile_line(const struct csvfile *c)
{
	return c->shown;
}

const char *
csvfile_error(struct csvfile *c)
{
	return buf_str(&c->err);
}
