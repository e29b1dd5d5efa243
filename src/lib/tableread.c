/* tableread.c - knowledge as data: reads and checks a table.
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
#include "lib/num.h"
#include "lib/rx.h"

enum { MAXCOL = 64 };

/* A table read from a file, and what is freed with it. */
struct owned {
	struct table t;
	char *file, *bytes;
	const char **type, **col, **cell;
	unsigned *line;
};

/* The rows by the word of a key column: open addressing, half full at most. */
struct keys {
	size_t *slot; /* row + 1, or 0 */
	size_t size, n;
};

struct reading {
	struct owned *o;
	unsigned line;
	const struct table *like;
	const char *const *types; /* of the table's columns */
	const char *const *names;
	size_t ncol, nrow, cellcap, linecap;
	size_t map[MAXCOL]; /* cell of the file -> column of the table */
	size_t nmap;        /* 0: no header yet */
	size_t ntype;       /* entries of o->type */
	struct keys keys[MAXCOL];
	struct buf *err;
};

static bool fail(struct reading *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

static bool
fail(struct reading *r, const char *fmt, ...)
{
	va_list ap;

	r->err->len = 0;
	buf_adds(r->err, r->o->file);
	if (r->line)
		buf_addf(r->err, ":%u", r->line);
	buf_adds(r->err, ": ");
	va_start(ap, fmt);
	buf_vaddf(r->err, fmt, ap);
	va_end(ap);
	buf_str(r->err);
	return false;
}

static bool
slurp(struct reading *r)
{
	FILE *f = fopen(r->o->file, "rb");
	struct buf b = {0};
	char chunk[65536];
	size_t n;
	int e;

	while (f && (n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		buf_add(&b, chunk, n);
	e = !f || ferror(f) ? errno : 0;
	if (f)
		fclose(f);
	buf_str(&b);
	r->o->bytes = b.s;
	if (e)
		return fail(r, "%s", strerror(e));
	if (strlen(b.s) != b.len)
		return fail(r, "holds a NUL byte: save it as plain text");
	return true;
}

/* Cuts line at its tabs; returns how many cells there are, and stores at most
 * MAXCOL. */
static size_t
cut(char *line, const char **cell)
{
	size_t n = 0;

	for (;;) {
		char *tab = strchr(line, '\t');

		if (n < MAXCOL)
			cell[n] = line;
		n++;
		if (!tab)
			return n;
		*tab = '\0';
		line = tab + 1;
	}
}

/* --- the lines above the rows */

static bool
is_type(const char *s)
{
	static const char *const all[] = {"str", "word", "key", "num", "regex",
	    "words", "names"};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (strcmp(s, all[i]) == 0)
			return true;
	return strchr(s, '|') != NULL;
}

/* The cells behind "#type" in a table that says its types itself. */
static bool
type_line(struct reading *r, const char **cell, size_t n)
{
	if (r->nmap || r->o->type)
		return fail(r, "a #type line stands once, above the names");
	for (size_t i = 0; i < n; i++)
		if (!is_type(cell[i]))
			return fail(r,
			    "type \"%.40s\": write str, word, key, num, regex, words, "
			    "names or words with | between",
			    cell[i]);
	r->o->type = mem_zero(n, sizeof(*r->o->type));
	memcpy(r->o->type, cell, n * sizeof(*cell));
	r->ntype = n;
	return true;
}

static bool
no_such_column(struct reading *r, const char *name)
{
	struct buf all = {0};

	for (size_t k = 0; k < r->like->ncol; k++)
		buf_addf(&all, "%s%s", k ? ", " : "", r->like->col[k]);
	fail(r, "no column \"%.40s\" in such a table: it has %s", name,
	    buf_str(&all));
	buf_free(&all);
	return false;
}

/* The table's own names, where it isn't read like another one. */
static bool
own_names(struct reading *r, const char **cell, size_t n)
{
	if (r->ntype != n)
		return fail(r,
		    "%zu columns but %zu types: add a #type line with a type "
		    "for each",
		    n, r->ntype);
	r->o->col = mem_zero(n, sizeof(*r->o->col));
	memcpy(r->o->col, cell, n * sizeof(*cell));
	r->names = r->o->col;
	r->types = r->o->type;
	r->ncol = n;
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

/* May a column's cells be empty, so that it may be left out? */
static bool
may_miss(const char *type)
{
	if (strchr(type, '|'))
		return one_of(type, "");
	return strcmp(type, "word") != 0 && strcmp(type, "key") != 0;
}

/* Are the columns of the table that each row needs among the n in the map? */
static bool
none_missing(struct reading *r)
{
	for (size_t k = 0; r->like && k < r->ncol; k++) {
		bool has = may_miss(r->types[k]);

		for (size_t i = 0; i < r->nmap && !has; i++)
			has = r->map[i] == k;
		if (!has)
			return fail(r, "no column \"%.40s\": add it",
			    r->names[k]);
	}
	return true;
}

static bool
header(struct reading *r, const char **cell, size_t n)
{
	if (!r->like && !own_names(r, cell, n))
		return false;
	r->nmap = n;
	for (size_t i = 0; i < n; i++) {
		int at = r->like ? table_col(r->like, cell[i]) : (int)i;

		if (at < 0)
			return no_such_column(r, cell[i]);
		if (!*cell[i])
			return fail(r, "column %zu has no name: name it",
			    i + 1);
		for (size_t k = 0; k < i; k++)
			if (strcmp(cell[i], cell[k]) == 0)
				return fail(r,
				    "column \"%.40s\" stands twice: rename one",
				    cell[i]);
		r->map[i] = (size_t)at;
	}
	return none_missing(r);
}

/* --- rows */

/* The slot of word s in the keys of column col: its own, or an empty one. */
static size_t *
key_slot(const struct reading *r, size_t col, const char *s)
{
	const struct keys *k = &r->keys[col];
	size_t at = table_hash(s, strlen(s));

	for (;; at++) {
		size_t *slot = &k->slot[at & (k->size - 1)];

		if (!*slot ||
		    strcmp(r->o->cell[(*slot - 1) * r->ncol + col], s) == 0)
			return slot;
	}
}

static void
more_keys(struct reading *r, size_t col)
{
	struct keys *k = &r->keys[col], old = *k;

	k->size = old.size ? 2 * old.size : 64;
	k->slot = mem_zero(k->size, sizeof(*k->slot));
	for (size_t i = 0; i < old.size; i++)
		if (old.slot[i])
			*key_slot(r, col,
			    r->o->cell[(old.slot[i] - 1) * r->ncol + col]) =
			    old.slot[i];
	free(old.slot);
}

static bool
check_key(struct reading *r, size_t col, const char *s)
{
	struct keys *k = &r->keys[col];
	size_t *slot;

	if (2 * k->n >= k->size)
		more_keys(r, col);
	slot = key_slot(r, col, s);
	if (*slot)
		return fail(r, "%s \"%.80s\" stands in line %u too: keep one",
		    r->names[col], s, r->o->line[*slot - 1]);
	*slot = r->nrow + 1;
	k->n++;
	return true;
}

static bool
check_regex(struct reading *r, size_t col, const char *s)
{
	char msg[256];
	size_t at;

	if (!*s || rx_check(s, strlen(s), &at, msg, sizeof(msg)))
		return true;
	return fail(r, "%s, byte %zu of \"%.200s\": %s", r->names[col], at + 1,
	    s, msg);
}

static bool
check_cell(struct reading *r, size_t col, const char *s)
{
	const char *type = r->types[col], *name = r->names[col];
	double x;

	if (strcmp(type, "str") == 0 || strcmp(type, "names") == 0)
		return true;
	if (strcmp(type, "num") == 0)
		return !*s || num_get(cell_of(s), &x) ||
		    fail(r, "%s is \"%.80s\": write a number", name, s);
	if (strcmp(type, "regex") == 0)
		return check_regex(r, col, s);
	if (strchr(type, '|'))
		return one_of(type, s) ||
		    fail(r, "%s is \"%.80s\": write one of %s", name, s, type);
	if (!*s)
		return fail(r, "%s is empty: fill it in", name);
	return strcmp(type, "key") != 0 || check_key(r, col, s);
}

static bool
row(struct reading *r, const char **cell, size_t n)
{
	struct owned *o = r->o;
	const char **to;

	if (n > r->nmap)
		return fail(r, "%zu cells under %zu columns: remove %zu", n,
		    r->nmap, n - r->nmap);
	o->cell = mem_grow(o->cell, &r->cellcap, (r->nrow + 1) * r->ncol,
	    sizeof(*o->cell));
	o->line = mem_grow(o->line, &r->linecap, r->nrow + 1, sizeof(*o->line));
	o->line[r->nrow] = r->line;
	to = o->cell + r->nrow * r->ncol;
	for (size_t i = 0; i < r->ncol; i++)
		to[i] = "";
	for (size_t i = 0; i < n; i++)
		to[r->map[i]] = cell[i];
	for (size_t i = 0; i < r->ncol; i++)
		if (!check_cell(r, i, to[i]))
			return false;
	r->nrow++;
	return true;
}

static bool
read_line(struct reading *r, char *line)
{
	bool types = strncmp(line, "#type\t", 6) == 0 && !r->like;
	const char *cell[MAXCOL];
	size_t n;

	if ((*line == '#' && !types) || *line == '\0')
		return true;
	n = cut(types ? line + 6 : line, cell);
	if (n > MAXCOL)
		return fail(r, "%zu cells: a table has at most %d columns", n,
		    MAXCOL);
	if (types)
		return type_line(r, cell, n);
	return r->nmap ? row(r, cell, n) : header(r, cell, n);
}

static bool
read_lines(struct reading *r)
{
	char *s = r->o->bytes;

	if (strncmp(s, "\xef\xbb\xbf", 3) == 0)
		s += 3;
	while (*s) {
		size_t n = strcspn(s, "\n");
		char *next = s + n + (s[n] == '\n');

		if (n && s[n - 1] == '\r')
			n--;
		s[n] = '\0';
		r->line++;
		if (!read_line(r, s))
			return false;
		s = next;
	}
	return r->nmap || fail(r, "no line of column names: add one");
}

struct table *
table_read(const char *file, const struct table *like, const char *const *types,
    const char *const **types_out, struct buf *err)
{
	struct owned *o = mem_zero(1, sizeof(*o));
	struct reading r = {.o = o, .like = like, .types = types, .err = err};
	bool ok;

	if (like) {
		r.names = like->col;
		r.ncol = like->ncol;
	}
	o->file = mem_dup(file, strlen(file));
	ok = slurp(&r) && read_lines(&r);
	for (size_t i = 0; i < MAXCOL; i++)
		free(r.keys[i].slot);
	o->t = (struct table){.file = o->file,
	    .ncol = r.ncol,
	    .nrow = r.nrow,
	    .col = r.names,
	    .cell = o->cell,
	    .line = o->line};
	if (!ok) {
		table_free(&o->t);
		return NULL;
	}
	if (types_out)
		*types_out = r.types;
	return &o->t;
}

void
table_free(struct table *t)
{
	struct owned *o = (struct owned *)t;

	if (!t)
		return;
	free(o->file);
	free(o->bytes);
	free(o->type);
	free(o->col);
	free(o->cell);
	free(o->line);
	free(o);
}
