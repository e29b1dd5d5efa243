/* tsv.c - reads claims-tsv(5) rows. */
#include "lib/tsv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "lib/buf.h"
#include "lib/mem.h"

/* Room behind the data so that 16 bytes can be read at any place of it. */
enum { FIRST = 256 * 1024, PAD = 16 };

struct tsv {
	const char *const *files;
	size_t nfiles, next; /* next: the file to open after this one */
	struct tsv_opts o;
	int fd;           /* -1: none open */
	const char *name; /* of the open file */
	size_t line;
	bool failed, eof, mapped;
	char *buf;
	size_t beg, end, cap; /* unread bytes are buf[beg,end) */
	struct cell *cell;    /* the row's cells */
	size_t ncell, cellcap;
	struct cell *cols; /* header, owned */
	size_t ncols;
	int *map;          /* cell of this file -> column, if mapped */
	struct cell *mrow; /* a row in the first header's order */
	struct buf err;
};

struct tsv *
tsv_open(const char *const *files, size_t n, const struct tsv_opts *o)
{
	static const char *const dash[] = {"-"};
	struct tsv *t = mem_zero(1, sizeof(*t));

	t->files = n ? files : dash;
	t->nfiles = n ? n : 1;
	t->o = *o;
	t->fd = -1;
	t->name = "<stdin>";
	t->cap = FIRST;
	t->buf = mem_alloc(t->cap + PAD);
	return t;
}

void
tsv_close(struct tsv *t)
{
	if (!t)
		return;
	if (t->fd > 0)
		close(t->fd);
	for (size_t i = 0; i < t->ncols; i++)
		free((void *)(size_t)t->cols[i].s);
	free(t->cols);
	free(t->cell);
	free(t->map);
	free(t->mrow);
	free(t->buf);
	buf_free(&t->err);
	free(t);
}

static void
skip_file(struct tsv *t)
{
	t->err.len = 0;
	buf_addf(&t->err, "%s: %s", t->name, strerror(errno));
	if (t->o.warn)
		t->o.warn(buf_str(&t->err));
	t->failed = true;
}

/* Opens the next file that can be; false when there is none. */
static bool
open_next(struct tsv *t)
{
	while (t->next < t->nfiles) {
		const char *f = t->files[t->next++];
		bool std = strcmp(f, "-") == 0;

		t->name = std ? "<stdin>" : f;
		t->fd = std ? 0 : open(f, O_RDONLY);
		t->line = 0;
		t->eof = false;
		t->beg = t->end = 0;
		if (t->fd >= 0)
			return true;
		skip_file(t);
	}
	return false;
}

/* Makes room and reads more; false at the end of the file. */
static bool
fill(struct tsv *t)
{
	ssize_t n;

	if (t->eof)
		return false;
	if (t->beg) {
		memmove(t->buf, t->buf + t->beg, t->end - t->beg);
		t->end -= t->beg;
		t->beg = 0;
	}
	if (t->end == t->cap) {
		t->cap *= 2;
		t->buf = mem_realloc(t->buf, t->cap + PAD);
	}
	do
		n = read(t->fd, t->buf + t->end, t->cap - t->end);
	while (n < 0 && errno == EINTR);
	if (n < 0) {
		skip_file(t);
		t->end = t->beg;
	}
	if (n <= 0) {
		t->eof = true;
		return false;
	}
	t->end += (size_t)n;
	return true;
}

static void
add_cell(struct tsv *t, size_t from, size_t to)
{
	if (t->ncell == t->cellcap)
		t->cell = mem_grow(t->cell, &t->cellcap, t->ncell + 1,
		    sizeof(*t->cell));
	/* Offsets for now: the buffer may still move. */
	t->cell[t->ncell++] = (struct cell){(const char *)from, to - from};
}

/* Hot: finds tabs from *at on, adding a cell at each; returns true with *at on
 * a newline, or false with *at at the end of what is read. */
static bool
scan(struct tsv *t, size_t *at, size_t *from)
{
	size_t i = *at;

#ifdef __SSE2__
	const __m128i tab = _mm_set1_epi8('\t'), nl = _mm_set1_epi8('\n');

	for (; i < t->end; i += 16) {
		__m128i v = _mm_loadu_si128((const void *)(t->buf + i));
		unsigned m = (unsigned)_mm_movemask_epi8(
		    _mm_or_si128(_mm_cmpeq_epi8(v, tab),
			_mm_cmpeq_epi8(v, nl)));

		if (t->end - i < 16)
			m &= (1u << (t->end - i)) - 1;
		for (; m; m &= m - 1) {
			size_t k = i + (unsigned)__builtin_ctz(m);

			if (t->buf[k] == '\n') {
				*at = k;
				return true;
			}
			add_cell(t, *from, k);
			*from = k + 1;
		}
	}
#else
	for (; i < t->end; i++) {
		if (t->buf[i] == '\n') {
			*at = i;
			return true;
		}
		if (t->buf[i] == '\t') {
			add_cell(t, *from, i);
			*from = i + 1;
		}
	}
#endif
	*at = t->end;
	return false;
}

/* Reads a line of the open file into t->cell; false at its end. */
static bool
read_row(struct tsv *t)
{
	size_t at, from, len;

	if (t->beg == t->end && !fill(t))
		return false;
	t->ncell = 0;
	at = from = t->beg;
	while (!scan(t, &at, &from)) {
		size_t old = t->beg;
		bool more = fill(t);

		/* fill moved the unread bytes to the front */
		at -= old - t->beg;
		from -= old - t->beg;
		for (size_t i = 0; i < t->ncell; i++)
			t->cell[i].s -= old - t->beg;
		if (!more) {
			if (t->beg == t->end)
				return false; /* a read failed */
			break;
		}
	}
	len = at - from;
	if (len && t->buf[at - 1] == '\r')
		len--;
	add_cell(t, from, from + len);
	for (size_t i = 0; i < t->ncell; i++)
		t->cell[i].s = t->buf + (size_t)t->cell[i].s;
	t->beg = at < t->end ? at + 1 : at;
	t->line++;
	return true;
}

static int
fail(struct tsv *t, struct buf *msg)
{
	t->err.len = 0;
	buf_addf(&t->err, "%s:%zu: %s", t->name, t->line, buf_str(msg));
	buf_str(&t->err);
	buf_free(msg);
	return -1;
}

static void
list_cols(struct buf *b, const struct cell *c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_addf(b, "%s%.*s", i ? ", " : "", (int)c[i].len, c[i].s);
}

static int
check_names(struct tsv *t, const struct cell *c, size_t n)
{
	struct buf msg = {0};

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (cell_eq(c[i], c[k])) {
				buf_addf(&msg,
				    "column \"%.*s\" stands twice "
				    "in the header: rename one",
				    (int)c[i].len, c[i].s);
				return fail(t, &msg);
			}
	return 1;
}

static void
take_header(struct tsv *t, const struct cell *c, size_t n)
{
	t->cols = mem_zero(n, sizeof(*t->cols));
	t->ncols = n;
	for (size_t i = 0; i < n; i++)
		t->cols[i] = (struct cell){mem_dup(c[i].s, c[i].len), c[i].len};
}

/* --columns a,b,c instead of a header line. */
static int
given_header(struct tsv *t)
{
	const char *s = t->o.columns;
	struct cell *c = NULL;
	size_t n = 0, cap = 0;
	int rc;

	for (;;) {
		size_t len = strcspn(s, ",");

		c = mem_grow(c, &cap, n + 1, sizeof(*c));
		c[n++] = (struct cell){s, len};
		if (!s[len])
			break;
		s += len + 1;
	}
	take_header(t, c, n);
	free(c);
	t->line = 0;
	rc = check_names(t, t->cols, t->ncols);
	return rc;
}

/* Reads the open file's header line into t->cell; false when it is empty. */
static bool
header_line(struct tsv *t)
{
	if (!read_row(t))
		return false;
	if (t->cell[0].len >= 3 &&
	    memcmp(t->cell[0].s, "\xef\xbb\xbf", 3) == 0) {
		t->cell[0].s += 3;
		t->cell[0].len -= 3;
	}
	return true;
}

static void
close_file(struct tsv *t)
{
	if (t->fd > 0)
		close(t->fd);
	t->fd = -1;
}

int
tsv_header(struct tsv *t)
{
	if (t->o.columns)
		return given_header(t);
	while (open_next(t)) {
		if (header_line(t)) {
			int rc = check_names(t, t->cell, t->ncell);

			if (rc > 0)
				take_header(t, t->cell, t->ncell);
			return rc;
		}
		close_file(t);
	}
	return 0;
}

/* A further file's header: the same columns, in any order. */
static int
match_header(struct tsv *t)
{
	bool same = t->ncell == t->ncols;
	struct buf msg = {0};

	t->map = mem_realloc(t->map, t->ncols * sizeof(*t->map));
	t->mapped = false;
	for (size_t i = 0; same && i < t->ncell; i++) {
		size_t k = 0;

		while (k < t->ncols && !cell_eq(t->cols[k], t->cell[i]))
			k++;
		same = k < t->ncols;
		t->map[i] = (int)k;
		t->mapped = t->mapped || k != i;
	}
	if (same && check_names(t, t->cell, t->ncell) < 0)
		return -1;
	if (same)
		return 1;
	buf_adds(&msg, "other columns than the first file: it has ");
	list_cols(&msg, t->cols, t->ncols);
	buf_adds(&msg, "; this one has ");
	list_cols(&msg, t->cell, t->ncell);
	return fail(t, &msg);
}

static int
wrong_count(struct tsv *t)
{
	struct buf msg = {0};

	buf_addf(&msg, "%zu cells under %zu columns: %s", t->ncell, t->ncols,
	    t->ncell < t->ncols ?
		"add the missing tabs (an empty cell is still a cell)" :
		"a tab inside a cell is written \\t");
	return fail(t, &msg);
}

static const struct cell *
mapped_row(struct tsv *t)
{
	t->mrow = mem_realloc(t->mrow, t->ncols * sizeof(*t->mrow));
	for (size_t i = 0; i < t->ncols; i++)
		t->mrow[t->map[i]] = t->cell[i];
	return t->mrow;
}

int
tsv_next(struct tsv *t, const struct cell **row)
{
	for (;;) {
		if (t->fd >= 0 && read_row(t)) {
			if (t->ncell != t->ncols)
				return wrong_count(t);
			*row = t->mapped ? mapped_row(t) : t->cell;
			return 1;
		}
		close_file(t);
		if (!open_next(t))
			return 0;
		if (t->o.columns)
			continue;
		if (header_line(t) && match_header(t) < 0)
			return -1;
	}
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
		list_cols(&msg, t->cols, t->ncols);
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
	return t->name;
}

size_t
tsv_line(const struct tsv *t)
{
	return t->line;
}

bool
tsv_failed(const struct tsv *t)
{
	return t->failed;
}

struct cell
tsv_unescape(struct cell c, struct arena *a)
{
	const char *p = c.len ? memchr(c.s, '\\', c.len) : NULL;
	const char *end = c.s + c.len;
	char *out, *w;

	if (!p)
		return c;
	out = arena_alloc(a, c.len);
	w = out + (p - c.s);
	memcpy(out, c.s, (size_t)(p - c.s));
	while (p < end) {
		char k = p + 1 < end ? p[1] : 0;

		if (*p != '\\' || !memchr("tnr\\", k ? k : 'x', 4)) {
			*w++ = *p++;
			continue;
		}
		*w++ = k == 't' ? '\t' : k == 'n' ? '\n' : k == 'r' ? '\r' : k;
		p += 2;
	}
	return (struct cell){out, (size_t)(w - out)};
}
