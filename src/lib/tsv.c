/* tsv.c - reads claims-tsv(5) rows. */
#include "lib/tsv.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/header.h"
#include "lib/mem.h"
#include "lib/scan.h"
#include "lib/source.h"

struct tsv {
	struct source in;
	const char *columns; /* given instead of headers, or NULL */
	size_t line;         /* of the open file */
	struct cells cells;  /* of the row being read, but for the last */
	struct cell *cell;   /* all of them, as they were read */
	size_t ncell;
	struct cell *cols; /* header */
	size_t ncols;
	char *colbytes;            /* what cols point into */
	struct header_name *names; /* cols sorted by name */
	bool mapped;               /* is the open file's order another one? */
	int *map;                  /* cell of this file -> column, if mapped */
	struct cell *mrow;         /* a row in the first header's order */
	struct buf err;
};

struct tsv *
tsv_open(const char *const *files, size_t n, const struct tsv_opts *o)
{
	struct tsv *t = mem_zero(1, sizeof(*t));

	source_init(&t->in, files, n, o->warn);
	t->columns = o->columns;
	return t;
}

void
tsv_close(struct tsv *t)
{
	if (!t)
		return;
	source_close(&t->in);
	free(t->cells.at);
	free(t->cols);
	free(t->colbytes);
	free(t->names);
	free(t->map);
	free(t->mrow);
	buf_free(&t->err);
	free(t);
}

static bool
open_next(struct tsv *t)
{
	t->line = 0;
	t->mapped = false;
	return source_open(&t->in);
}

/* Reads more; the line's bytes, which began at line, may have moved with its
 * cells. */
static bool
read_more(struct tsv *t, const char **line)
{
	uintptr_t old = (uintptr_t)*line;
	bool more = source_fill(&t->in);
	const char *now = t->in.buf + t->in.beg;

	for (size_t i = 0; i < t->cells.n; i++)
		t->cells.at[i].s = now + ((uintptr_t)t->cells.at[i].s - old);
	t->cells.from = now + ((uintptr_t)t->cells.from - old);
	*line = now;
	return more;
}

/* The last cell of the line, which has no tab behind it, ends there. */
static void
end_row(struct tsv *t, const char *end)
{
	struct cells *c = &t->cells;

	c->at = mem_grow(c->at, &c->cap, c->n + 1, sizeof(*c->at));
	c->at[c->n] = (struct cell){c->from, (size_t)(end - c->from)};
	t->cell = c->at;
	t->ncell = c->n + 1;
}

/* Reads a line of the open file into t->cell; false at its end. */
static bool
read_row(struct tsv *t)
{
	struct source *s = &t->in;
	const char *line;
	size_t len = 0, next;

	if (s->beg == s->end && !source_fill(s))
		return false;
	line = s->buf + s->beg;
	t->cells.n = 0;
	t->cells.from = line;
	while (!scan_line(line, &len, s->end - s->beg, &t->cells))
		if (!read_more(t, &line))
			break;
	if (s->beg == s->end)
		return false; /* a read failed */
	next = s->beg + len + (s->beg + len < s->end);
	if (len && line[len - 1] == '\r')
		len--;
	end_row(t, line + len);
	s->beg = next;
	t->line++;
	return true;
}

/* --- what is wrong */

/* Leaves "place: msg" in t->err, and releases msg. */
static int
fail(struct tsv *t, struct buf *msg)
{
	t->err.len = 0;
	if (t->columns && !t->line)
		buf_adds(&t->err, "--columns");
	else
		buf_addf(&t->err, "%s:%zu", t->in.name, t->line);
	buf_addf(&t->err, ": %s", buf_str(msg));
	buf_str(&t->err);
	buf_free(msg);
	return -1;
}

static int
twice(struct tsv *t, struct cell name)
{
	struct buf msg = {0};

	buf_adds(&msg, "column \"");
	header_show(&msg, name);
	buf_adds(&msg, "\" stands twice: rename one");
	return fail(t, &msg);
}

static int
other_columns(struct tsv *t)
{
	struct buf msg = {0};

	buf_adds(&msg, "its columns are ");
	header_list(&msg, t->cell, t->ncell);
	buf_adds(&msg, " but the first file has ");
	header_list(&msg, t->cols, t->ncols);
	buf_adds(&msg, ": files read together need the same columns");
	return fail(t, &msg);
}

static int
no_names(struct tsv *t)
{
	struct buf msg = {0};

	buf_adds(&msg,
	    "the header is empty: name the columns there, or with "
	    "--columns");
	return fail(t, &msg);
}

static int
wrong_count(struct tsv *t)
{
	struct buf msg = {0};

	buf_addf(&msg, "%zu cell%s under %zu column%s: ", t->ncell,
	    t->ncell == 1 ? "" : "s", t->ncols, t->ncols == 1 ? "" : "s");
	if (t->ncell == 1 && !t->cell[0].len)
		buf_adds(&msg, "remove the empty line");
	else if (t->ncell < t->ncols)
		buf_adds(&msg,
		    "add the missing tabs (an empty cell is still "
		    "a cell)");
	else
		buf_adds(&msg, "write a tab inside a cell as \\t");
	return fail(t, &msg);
}

/* --- headers */

/* The names sorted, for free; NULL, with tsv_error, if one stands twice. */
static struct header_name *
sort_names(struct tsv *t, const struct cell *c, size_t n)
{
	struct cell name;
	struct header_name *v = header_sort(c, n, &name);

	if (!v)
		twice(t, name);
	return v;
}

/* Makes the n names of c, which stand in len bytes from s on, the header. */
static int
take_header(struct tsv *t, const struct cell *c, size_t n, const char *s,
    size_t len)
{
	if (n == 1 && !c[0].len)
		return no_names(t);
	t->colbytes = mem_dup(s, len);
	t->cols = mem_zero(n, sizeof(*t->cols));
	t->ncols = n;
	for (size_t i = 0; i < n; i++)
		t->cols[i] =
		    (struct cell){t->colbytes + (c[i].s - s), c[i].len};
	t->names = sort_names(t, t->cols, n);
	return t->names ? 1 : -1;
}

/* --columns a,b,c instead of a header line. */
static int
given_header(struct tsv *t)
{
	const char *s = t->columns;
	size_t n = 1;
	struct cell *c;
	int rc;

	for (const char *p = s; *p; p++)
		n += *p == ',';
	c = mem_zero(n, sizeof(*c));
	for (size_t i = 0; i < n; i++) {
		c[i] = (struct cell){s, strcspn(s, ",")};
		s += c[i].len + 1;
	}
	rc = take_header(t, c, n, t->columns, strlen(t->columns));
	free(c);
	return rc;
}

int
tsv_header(struct tsv *t)
{
	if (t->columns)
		return given_header(t);
	while (open_next(t))
		if (read_row(t)) {
			const struct cell *last = &t->cell[t->ncell - 1];
			const char *s = t->cell[0].s;

			return take_header(t, t->cell, t->ncell, s,
			    (size_t)(last->s - s) + last->len);
		}
	return 0;
}

/* A further file's header, in t->cell: the same columns, in any order. */
static int
match_header(struct tsv *t)
{
	struct header_name *v;
	bool same;

	if (t->ncell != t->ncols)
		return other_columns(t);
	v = sort_names(t, t->cell, t->ncell);
	if (!v)
		return -1;
	if (!t->map) {
		t->map = mem_zero(t->ncols, sizeof(*t->map));
		t->mrow = mem_zero(t->ncols, sizeof(*t->mrow));
	}
	same = header_match(v, t->names, t->ncols, t->map);
	free(v);
	if (!same)
		return other_columns(t);
	for (size_t i = 0; i < t->ncols; i++)
		t->mapped = t->mapped || t->map[i] != (int)i;
	return 1;
}

/* --- rows */

static const struct cell *
mapped_row(struct tsv *t)
{
	for (size_t i = 0; i < t->ncols; i++)
		t->mrow[t->map[i]] = t->cell[i];
	return t->mrow;
}

int
tsv_next(struct tsv *t, const struct cell **row)
{
	while (!source_is_open(&t->in) || !read_row(t)) {
		if (!open_next(t))
			return 0;
		if (!t->columns && read_row(t) && match_header(t) < 0)
			return -1;
	}
	if (t->ncell != t->ncols)
		return wrong_count(t);
	*row = t->mapped ? mapped_row(t) : t->cell;
	return 1;
}

size_t
tsv_ncols(const struct tsv *t)
{
	return t->ncols;
}

const struct cell *
tsv_cols(const struct tsv *t)
{
	return t->cols;
}

int
tsv_find(const struct tsv *t, const char *name)
{
	for (size_t i = 0; i < t->ncols; i++)
		if (cell_is(t->cols[i], name))
			return (int)i;
	return -1;
}

int
tsv_need(struct tsv *t, const char *name)
{
	int at = tsv_find(t, name);

	if (at < 0) {
		struct buf msg = {0};

		buf_addf(&msg, "no column \"%s\": the columns are ", name);
		header_list(&msg, t->cols, t->ncols);
		fail(t, &msg);
	}
	return at;
}

const char *
tsv_error(const struct tsv *t)
{
	return t->err.s ? t->err.s : "";
}

const char *
tsv_file(const struct tsv *t)
{
	return t->in.name;
}

size_t
tsv_line(const struct tsv *t)
{
	return t->line;
}

bool
tsv_is_line(const struct tsv *t, const struct cell *row)
{
	return row == t->cell && !t->mapped;
}

bool
tsv_is_plain(const struct tsv *t, const struct cell *row)
{
	const struct cell *last = &row[t->ncols - 1];

	return tsv_is_line(t, row) &&
	    !memchr(row->s, '\\', (size_t)(last->s - row->s) + last->len);
}

bool
tsv_failed(const struct tsv *t)
{
	return t->in.failed;
}

/* The byte that a backslash and c stand for, or 0. */
static char
unescaped(char c)
{
	switch (c) {
	case 't':
		return '\t';
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

struct cell
tsv_unescape(struct cell c, struct arena *a)
{
	const char *p = c.len ? memchr(c.s, '\\', c.len) : NULL;
	const char *end, *from;
	char *out, *w;

	if (!p)
		return c;
	end = c.s + c.len;
	w = out = arena_alloc(a, c.len);
	for (from = c.s; p; p = memchr(p, '\\', (size_t)(end - p))) {
		char k = p + 1 < end ? unescaped(p[1]) : 0;

		if (!k) {
			if (++p == end)
				break;
			continue;
		}
		memcpy(w, from, (size_t)(p - from));
		w += p - from;
		*w++ = k;
		p = from = p + 2;
		if (p == end)
			break;
	}
	memcpy(w, from, (size_t)(end - from));
	return (struct cell){out, (size_t)(w - out) + (size_t)(end - from)};
}
