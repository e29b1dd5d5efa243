/* table.c - knowledge as data: reads and checks a table.
 * Used by the generator at build time and for --rules and --units files. */
#include "lib/table.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/rx.h"

struct reading {
	const char *file;
	unsigned line;
	const struct table *like;
	const char *const *types; /* of the table's columns */
	size_t *map;              /* cell of the file -> column of the table */
	size_t nmap;
	const char **filetype; /* from the #type line */
	size_t ntype;
	const char **cell;
	size_t ncell, cap;
	unsigned *lines;
	size_t nrow, lcap;
	const char **col;
	size_t ncol;
	struct buf *err;
};

/* What is freed with a table read from a file. */
struct owned {
	struct table t;
	char *bytes;
	const char **type;
};

int
table_col(const struct table *t, const char *name)
{
	for (size_t i = 0; i < t->ncol; i++)
		if (strcmp(t->col[i], name) == 0)
			return (int)i;
	return -1;
}

static bool
same_word(const char *word, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned a = (unsigned char)word[i];
		unsigned b = (unsigned char)s[i];

		if (!a ||
		    (a - 'A' < 26 ? a + 32 : a) != (b - 'A' < 26 ? b + 32 : b))
			return false;
	}
	return !word[len];
}

long
table_find(const struct table *t, const char *s, size_t len)
{
	size_t at = table_hash(s, len);

	for (;; at++) {
		unsigned row = t->hash[at & (t->nhash - 1)];

		if (!row)
			return -1;
		if (same_word(table_at(t, row - 1, 0), s, len))
			return (long)row - 1;
	}
}

static bool
fail(struct reading *r, const char *fmt, ...)
{
	char msg[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(msg, sizeof(msg), fmt, ap);
	va_end(ap);
	r->err->len = 0;
	if (r->line)
		buf_addf(r->err, "%s:%u: %s", r->file, r->line, msg);
	else
		buf_addf(r->err, "%s: %s", r->file, msg);
	return false;
}

static char *
slurp(const char *file, struct buf *err)
{
	FILE *f = fopen(file, "rb");
	struct buf b = {0};
	char chunk[65536];
	size_t n;

	while (f && (n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		buf_add(&b, chunk, n);
	if (!f || ferror(f)) {
		err->len = 0;
		buf_addf(err, "%s: %s", file, strerror(errno));
		buf_free(&b);
		if (f)
			fclose(f);
		return NULL;
	}
	fclose(f);
	buf_str(&b);
	if (strlen(b.s) != b.len) {
		err->len = 0;
		buf_addf(err, "%s: holds a NUL byte: save it as plain text",
		    file);
		buf_free(&b);
		return NULL;
	}
	return b.s;
}

/* Cuts line at its tabs; returns how many cells, at most max. */
static size_t
cut(char *line, const char **cell, size_t max)
{
	size_t n = 0;

	for (;;) {
		char *tab = strchr(line, '\t');

		if (n < max)
			cell[n] = line;
		n++;
		if (!tab)
			return n;
		*tab = '\0';
		line = tab + 1;
	}
}

static bool
header(struct reading *r, const char **cell, size_t n)
{
	r->map = mem_zero(n, sizeof(*r->map));
	r->nmap = n;
	if (!r->like) {
		if (r->ntype != n)
			return fail(r,
			    "%zu columns but %zu types: add a #type "
			    "line with a type for each",
			    n, r->ntype);
		r->types = r->filetype;
		r->col = mem_zero(n, sizeof(*r->col));
		r->ncol = n;
	}
	for (size_t i = 0; i < n; i++) {
		int at = r->like ? table_col(r->like, cell[i]) : (int)i;

		if (at < 0) {
			struct buf all = {0};

			for (size_t k = 0; k < r->like->ncol; k++)
				buf_addf(&all, "%s%s", k ? ", " : "",
				    r->like->col[k]);
			fail(r, "no column \"%s\" in such a table: it has %s",
			    cell[i], buf_str(&all));
			buf_free(&all);
			return false;
		}
		r->map[i] = (size_t)at;
		if (!r->like)
			r->col[i] = cell[i];
	}
	return true;
}

/* Is s one of the words of alternatives a|b|c? */
static bool
one_of(const char *alt, const char *s)
{
	size_t n = strlen(s);

	for (;;) {
		size_t k = strcspn(alt, "|");

		if (k == n && memcmp(alt, s, n) == 0)
			return true;
		if (!alt[k])
			return false;
		alt += k + 1;
	}
}

static bool
seen_key(const struct reading *r, size_t col, const char *s)
{
	for (size_t i = 0; i < r->nrow; i++)
		if (strcmp(r->cell[i * r->ncol + col], s) == 0)
			return true;
	return false;
}

static bool
check_cell(struct reading *r, size_t col, const char *name, const char *s)
{
	const char *type = r->types[col];
	char *end, msg[256];
	size_t at;

	if (strcmp(type, "str") == 0)
		return true;
	if (strcmp(type, "num") == 0) {
		strtod(s, &end);
		return (*s == '\0' || *end == '\0') ?
		    true :
		    fail(r, "%s is \"%s\": write a number", name, s);
	}
	if (strcmp(type, "regex") == 0) {
		if (!*s || rx_check(s, strlen(s), &at, msg, sizeof(msg)))
			return true;
		return fail(r, "%s, byte %zu of \"%s\": %s", name, at + 1, s,
		    msg);
	}
	if (strchr(type, '|'))
		return one_of(type, s) ?
		    true :
		    fail(r, "%s is \"%s\": write one of %s", name, s, type);
	if (!*s)
		return fail(r, "%s is empty: fill it in", name);
	if (strcmp(type, "key") == 0 && seen_key(r, col, s))
		return fail(r, "%s \"%s\" stands twice: keep one", name, s);
	return true;
}

static bool
row(struct reading *r, const char **cell, size_t n)
{
	const char *const *names = r->like ? r->like->col : r->col;
	const char **to;

	if (n > r->nmap)
		return fail(r, "%zu cells under %zu columns: remove %zu", n,
		    r->nmap, n - r->nmap);
	r->cell =
	    mem_grow(r->cell, &r->cap, r->ncell + r->ncol, sizeof(*r->cell));
	to = r->cell + r->ncell;
	for (size_t i = 0; i < r->ncol; i++)
		to[i] = "";
	for (size_t i = 0; i < n; i++)
		to[r->map[i]] = cell[i];
	for (size_t i = 0; i < r->ncol; i++)
		if (!check_cell(r, i, names[i], to[i]))
			return false;
	r->lines = mem_grow(r->lines, &r->lcap, r->nrow + 1, sizeof(*r->lines));
	r->lines[r->nrow++] = r->line;
	r->ncell += r->ncol;
	return true;
}

enum { MAXCOL = 64 };

static bool
read_line(struct reading *r, char *line)
{
	const char *cell[MAXCOL];
	size_t n;

	if (strncmp(line, "#type\t", 6) == 0 && !r->like && !r->nmap) {
		r->filetype = mem_zero(MAXCOL, sizeof(*r->filetype));
		r->ntype = cut(line + 6, r->filetype, MAXCOL);
		return true;
	}
	if (*line == '#' || *line == '\0')
		return true;
	n = cut(line, cell, MAXCOL);
	if (n > MAXCOL)
		return fail(r, "%zu cells: a table has at most %d columns", n,
		    MAXCOL);
	return r->nmap ? row(r, cell, n) : header(r, cell, n);
}

static bool
read_lines(struct reading *r, char *s)
{
	if (strncmp(s, "\xef\xbb\xbf", 3) == 0)
		s += 3;
	while (*s) {
		char *nl = strchr(s, '\n');
		char *next = nl ? nl + 1 : s + strlen(s);
		size_t n = (size_t)(nl ? nl - s : next - s);

		if (n && s[n - 1] == '\r')
			n--;
		s[n] = '\0';
		r->line++;
		if (!read_line(r, s))
			return false;
		s = next;
	}
	if (!r->nmap)
		return fail(r, "no line of column names: add one");
	return true;
}

struct table *
table_read(const char *file, const struct table *like, const char *const *types,
    const char *const **types_out, struct buf *err)
{
	struct reading r = {.file = file,
	    .like = like,
	    .types = types,
	    .err = err,
	    .ncol = like ? like->ncol : 0};
	struct owned *o;
	char *bytes = slurp(file, err);
	bool ok;

	if (!bytes)
		return NULL;
	ok = read_lines(&r, bytes);
	free(r.map);
	o = mem_zero(1, sizeof(*o));
	o->t = (struct table){mem_dup(file, strlen(file)), r.ncol, r.nrow,
	    like ? like->col : r.col, r.cell, r.lines, NULL, NULL, 0};
	o->bytes = bytes;
	o->type = r.filetype;
	if (!ok) {
		if (like)
			o->t.col = NULL;
		else
			o->t.col = r.col;
		table_free(&o->t);
		return NULL;
	}
	if (types_out)
		*types_out = r.filetype;
	return &o->t;
}

void
table_free(struct table *t)
{
	struct owned *o = (struct owned *)t;

	if (!t)
		return;
	free((void *)(size_t)t->file);
	if (o->type)
		free((void *)(size_t)t->col);
	free((void *)(size_t)t->cell);
	free((void *)(size_t)t->line);
	free(o->bytes);
	free(o->type);
	free(o);
}
