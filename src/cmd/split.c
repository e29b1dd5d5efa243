/* split.c - finds the sentences of texts, a row each.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/split/sentence.h"
#include "data/columns.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"
#include "lib/opt.h"
#include "lib/records.h"
#include "lib/tsv.h"

enum { WINDOW = 256 * 1024 };

static struct {
	const char *date, *dates, *id, *text, *delimiter, *columns;
	bool csv, tsv, lines;
	bool no_header, line_buffered;
} o;

static const struct opt opts[] = {
    {"text", 't', "NAME", OPT_STR, &o.text,
	"The input is CSV or TSV, and column NAME holds the texts. "
	"All other columns are kept at the right. "
	"A file whose name ends in .csv is CSV, any other TSV."},
    {"id", 'i', "NAME", OPT_STR, &o.id,
	"Column NAME names the documents, in place of FILE:ROW."},
    {"csv", 0, NULL, OPT_FLAG, &o.csv,
	"The input is CSV, whatever the file's name. "
	"The texts are in column text, unless --text says otherwise."},
    {"tsv", 0, NULL, OPT_FLAG, &o.tsv, "The same for TSV."},
    {"delimiter", 0, "CHAR", OPT_STR, &o.delimiter,
	"What separates the cells of CSV, in place of a comma."},
    {"columns", 0, "NAMES", OPT_STR, &o.columns,
	"The CSV or TSV has no header line; its columns are NAMES, "
	"separated by commas."},
    {"date", 'd', "DATE", OPT_STR, &o.date,
	"The date of all documents, in ISO 8601 or EDTF. "
	"A file's time of change is never used."},
    {"dates", 0, "FILE", OPT_STR, &o.dates,
	"A table of dates: rows of document, TAB, date. "
	"It goes before --date, and a kept column date before both."},
    {"lines", 'l', NULL, OPT_FLAG, &o.lines,
	"Each line is one sentence already."},
    {"no-header", 0, NULL, OPT_FLAG, &o.no_header, "Write no header line."},
    {"line-buffered", 0, NULL, OPT_FLAG, &o.line_buffered,
	"Write each row as soon as it is known, as is always done "
	"at a terminal."},
};

static const struct opt_prog prog = {"split",
    "finds where sentences begin and end", "[FILE ...]", opts,
    sizeof(opts) / sizeof(*opts)};

/* --- dates of documents */

struct dated {
	const char *doc, *date; /* owned */
};

struct dates {
	struct dated *v; /* sorted by doc */
	size_t n, cap;
};

static int
by_doc(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;

	return strcmp(x->doc, y->doc);
}

/* Does the date look like one of ISO 8601 or EDTF? */
static bool
is_date(const char *s)
{
	return s[strspn(s, "0123456789-/.:TZPXYMDWu~?%+")] == '\0' &&
	    strpbrk(s, "0123456789") != NULL;
}

static void
add_date(struct dates *d, const struct cell *row, const char *where)
{
	struct dated x = {mem_dup(row[0].s, row[0].len),
	    mem_dup(row[1].s, row[1].len)};

	if (*x.date && !is_date(x.date))
		err_die("%s: \"%s\" is no date: write it as 2024-08-06 or "
			"2024-08",
		    where, x.date);
	d->v = mem_grow(d->v, &d->cap, d->n + 1, sizeof(*d->v));
	d->v[d->n++] = x;
}

/* Reads --dates FILE; a header line "doc, date" may stand above. */
static void
read_dates(struct dates *d, const char *file)
{
	struct tsv_opts to = {"doc,date", NULL};
	struct tsv *t = tsv_open(&file, 1, &to);
	const struct cell *row;
	char where[512];
	int rc = tsv_header(t);

	while (rc >= 0 && (rc = tsv_next(t, &row)) > 0) {
		snprintf(where, sizeof(where), "%s:%zu", tsv_file(t),
		    tsv_line(t));
		if (tsv_line(t) > 1 || !cell_is(row[1], "date"))
			add_date(d, row, where);
	}
	if (rc < 0)
		err_die("%s", tsv_error(t));
	if (tsv_failed(t))
		err_die("%s: %s", file, strerror(errno));
	tsv_close(t);
	if (d->n)
		qsort(d->v, d->n, sizeof(*d->v), by_doc);
}

/* The date of the document, "" when nothing tells it. */
static const char *
date_of(const struct dates *d, const char *doc)
{
	struct dated key = {doc, NULL};
	const struct dated *hit =
	    d->n ? bsearch(&key, d->v, d->n, sizeof(*d->v), by_doc) : NULL;

	if (hit && *hit->date)
		return hit->date;
	return o.date ? o.date : "";
}

static void
free_dates(struct dates *d)
{
	for (size_t i = 0; i < d->n; i++) {
		free((void *)(size_t)d->v[i].doc);
		free((void *)(size_t)d->v[i].date);
	}
	free(d->v);
}

/* --- rows */

/* What the rows of one document share, and where they go. */
struct job {
	struct splitter *splitter;
	struct tsv_out out;
	struct dates dates;
	struct buf left;  /* doc and date cells, escaped, each with its TAB */
	struct buf right; /* kept cells, each with a TAB before */
	size_t sent;
	bool failed;
};

static void
check_out(const struct job *j)
{
	if (j->out.err)
		err_die("standard output: %s", strerror(j->out.err));
}

/* Bytes that text doesn't hold as they are: white space, and backslash. */
static const bool changed[256] = {['\t'] = true,
    ['\n'] = true,
    ['\v'] = true,
    ['\f'] = true,
    ['\r'] = true,
    ['\\'] = true};

/* Do eight bytes hold neither a control character nor a backslash? */
static bool
is_plain(const char *s)
{
	const uint64_t ones = 0x0101010101010101, tops = ones << 7;
	uint64_t x, y;

	memcpy(&x, s, 8);
	y = x ^ ones * '\\';
	return !(((x - ones * ' ') & ~x & tops) | ((y - ones) & ~y & tops));
}

static void
put_text(struct tsv_out *out, const char *s, size_t len)
{
	size_t from = 0;

	for (size_t i = 0; i < len; i++) {
		while (len - i >= 8 && is_plain(s + i))
			i += 8;
		if (i == len || !changed[(unsigned char)s[i]])
			continue;
		tsv_raw(out, s + from, i - from);
		tsv_raw(out, s[i] == '\\' ? "\\\\" : " ", s[i] == '\\' ? 2 : 1);
		from = i + 1;
	}
	tsv_raw(out, s + from, len - from);
}

static void
put_size(struct tsv_out *out, size_t n)
{
	char s[24], *p = s + sizeof(s);

	*--p = '\t';
	do
		*--p = (char)('0' + n % 10);
	while (n /= 10);
	tsv_raw(out, p, (size_t)(s + sizeof(s) - p));
}

/* text: the sentence's bytes. */
static void
put_row(struct job *j, const struct sentence *t, const char *text)
{
	const char *form = form_names[t->form];

	tsv_raw(&j->out, j->left.s, j->left.len);
	put_size(&j->out, ++j->sent);
	put_size(&j->out, t->start);
	put_size(&j->out, t->end);
	tsv_raw(&j->out, form, strlen(form));
	tsv_raw(&j->out, "\t", 1);
	put_text(&j->out, text, t->end - t->start);
	tsv_raw(&j->out, j->right.s, j->right.len);
	tsv_eol(&j->out);
	check_out(j);
}

static void
put_escaped(struct buf *b, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		char k = s[i] == '\t' ? 't' :
		    s[i] == '\n'      ? 'n' :
		    s[i] == '\r'      ? 'r' :
		    s[i] == '\\'      ? '\\' :
					0;

		if (k)
			buf_addc(b, '\\');
		buf_addc(b, k ? k : s[i]);
	}
}

/* doc and date as they are, not escaped. */
static void
begin_doc(struct job *j, struct cell doc, struct cell date)
{
	j->left.len = 0;
	put_escaped(&j->left, doc.s, doc.len);
	buf_addc(&j->left, '\t');
	put_escaped(&j->left, date.s, date.len);
	buf_addc(&j->left, '\t');
	j->sent = 0;
	splitter_start(j->splitter);
}

/* kept: the names of kept columns, each with a TAB before. */
static void
put_header(struct job *j, struct cell kept)
{
	static const char own[] = "doc\tdate\tsent\tstart\tend\tform\ttext";

	if (o.no_header)
		return;
	tsv_raw(&j->out, own, sizeof(own) - 1);
	tsv_raw(&j->out, kept.s, kept.len);
	tsv_eol(&j->out);
	tsv_flush(&j->out);
	check_out(j);
}

/* --- plain text */

struct window {
	char *s;
	size_t len, cap;
	int fd;
	bool eof;
};

/* Drops what is no longer needed and reads on; false when reading fails. */
static bool
window_fill(struct window *w, struct splitter *s)
{
	size_t gone = splitter_needs(s);
	ssize_t n;

	memmove(w->s, w->s + gone, w->len - gone);
	w->len -= gone;
	splitter_drop(s, gone);
	if (w->len == w->cap)
		w->s = mem_realloc(w->s, w->cap *= 2);
	do
		n = read(w->fd, w->s + w->len, w->cap - w->len);
	while (n < 0 && errno == EINTR);
	w->eof = n <= 0;
	w->len += n > 0 ? (size_t)n : 0;
	return n >= 0;
}

static bool
split_window(struct job *j, struct window *w)
{
	struct sentence t;

	for (;;) {
		while (splitter_next(j->splitter, w->s, w->len, w->eof, &t))
			put_row(j, &t,
			    w->s + (t.start - splitter_base(j->splitter)));
		if (w->eof)
			return true;
		if (!window_fill(w, j->splitter))
			return false;
	}
}

static void
split_file(struct job *j, struct window *w, const char *file)
{
	bool std = strcmp(file, "-") == 0;

	w->fd = std ? STDIN_FILENO : open(file, O_RDONLY);
	w->len = 0;
	w->eof = false;
	begin_doc(j, cell_of(file), cell_of(date_of(&j->dates, file)));
	if (w->fd < 0 || !split_window(j, w)) {
		err_warn("%s: %s", std ? "<stdin>" : file, strerror(errno));
		j->failed = true;
	}
	if (w->fd > 0)
		close(w->fd);
}

static void
split_files(struct job *j, const char *const *files, size_t n)
{
	struct window w = {.cap = WINDOW, .s = mem_alloc(WINDOW)};

	put_header(j, (struct cell){"", 0});
	for (size_t i = 0; i < n; i++)
		split_file(j, &w, files[i]);
	free(w.s);
}

/* --- CSV and TSV */

/* Where the columns are; -1: there is none. */
struct columns {
	int text, id, date;
};

static bool
is_kept(const struct columns *c, size_t i)
{
	return (int)i != c->text && (int)i != c->id && (int)i != c->date;
}

static bool
is_own(struct cell name)
{
	for (size_t i = 0; i < table_columns.nrow; i++)
		if (cell_is(name, table_at(&table_columns, i, 0)))
			return true;
	return false;
}

/* A kept column's name: no other column's, none of the programs'. */
static void
put_name(const struct records *r, struct cell name, struct buf *b)
{
	struct buf s = {0};

	buf_add(&s, name.s, name.len);
	if (is_own(name))
		do {
			struct buf in = {0};

			buf_addf(&in, "in_%s", buf_str(&s));
			buf_free(&s);
			s = in;
		} while (records_find(r, buf_str(&s)) >= 0);
	if (s.len != name.len)
		err_warn("%s: column \"%.*s\" is kept as \"%s\"",
		    records_file(r), (int)name.len, name.s, buf_str(&s));
	buf_addc(b, '\t');
	put_escaped(b, s.s, s.len);
	buf_free(&s);
}

static struct columns
find_columns(struct job *j, struct records *r)
{
	const struct cell *names = records_cols(r);
	struct columns c = {-1, -1, records_find(r, "date")};
	struct buf kept = {0};

	c.text = records_need(r, o.text ? o.text : "text");
	if (c.text >= 0 && o.id)
		c.id = records_need(r, o.id);
	if (c.text < 0 || (o.id && c.id < 0))
		err_die("%s", records_error(r));
	for (size_t i = 0; i < records_ncols(r); i++)
		if (is_kept(&c, i))
			put_name(r, names[i], &kept);
	put_header(j, (struct cell){kept.s ? kept.s : "", kept.len});
	buf_free(&kept);
	return c;
}

/* The cell as it is, not escaped. */
static struct cell
plain_cell(const struct records *r, struct cell c, struct arena *a)
{
	return records_escaped(r) ? tsv_unescape(c, a) : c;
}

static void
begin_row(struct job *j, const struct records *r, const struct columns *c,
    const struct cell *row, struct arena *a)
{
	struct cell doc, date = {"", 0};
	struct buf name = {0};

	if (c->id >= 0) {
		doc = plain_cell(r, row[c->id], a);
		doc.s = arena_dup(a, doc.s, doc.len);
	} else {
		buf_addf(&name, "%s:%zu", records_file(r), records_row(r));
		doc = (struct cell){arena_dup(a, name.s, name.len), name.len};
		buf_free(&name);
	}
	if (c->date >= 0)
		date = plain_cell(r, row[c->date], a);
	begin_doc(j, doc, date.len ? date : cell_of(date_of(&j->dates, doc.s)));
	j->right.len = 0;
	for (size_t i = 0; i < records_ncols(r); i++) {
		if (!is_kept(c, i))
			continue;
		buf_addc(&j->right, '\t');
		if (records_escaped(r))
			buf_add(&j->right, row[i].s, row[i].len);
		else
			put_escaped(&j->right, row[i].s, row[i].len);
	}
}

static void
split_rows(struct job *j, const char *const *files, size_t n)
{
	struct records_opts ro = {o.csv ? RECORDS_CSV :
		o.tsv                   ? RECORDS_TSV :
					  RECORDS_GUESS,
	    o.delimiter ? *o.delimiter : ',', o.columns, err_warns};
	struct records *r = records_open(files, n, &ro);
	struct columns c;
	struct arena a = {0};
	const struct cell *row;
	int rc = records_header(r);

	if (rc > 0) {
		c = find_columns(j, r);
		while ((rc = records_next(r, &row)) > 0) {
			struct cell text = plain_cell(r, row[c.text], &a);
			struct sentence t;

			begin_row(j, r, &c, row, &a);
			while (splitter_next(j->splitter, text.s, text.len,
			    true, &t))
				put_row(j, &t, text.s + t.start);
			arena_reset(&a);
		}
	}
	j->failed = j->failed || records_failed(r);
	if (rc < 0) {
		tsv_out_close(&j->out);
		err_die("%s", records_error(r));
	}
	arena_free(&a);
	records_close(r);
}

/* --- options */

static void
check_options(void)
{
	if (o.csv && o.tsv)
		err_die("--csv and --tsv: choose one");
	if (o.delimiter && strlen(o.delimiter) != 1)
		err_die("--delimiter %s: one byte, such as ;", o.delimiter);
	if (o.delimiter && o.tsv)
		err_die("--delimiter is for CSV: leave out --tsv");
	if (o.delimiter)
		o.csv = true;
	if (o.date && !is_date(o.date))
		err_die("--date %s: write it as 2024-08-06 or 2024-08", o.date);
	if (!o.text && !o.csv && !o.tsv && o.id)
		err_die("--id wants --text NAME, --csv or --tsv");
	if (!o.text && !o.csv && !o.tsv && o.columns)
		err_die("--columns wants --text NAME, --csv or --tsv");
}

int
main(int argc, char **argv)
{
	static const char *const dash[] = {"-"};
	const char *const *files = dash;
	struct job j = {0};
	size_t n;
	int e;

	err_init(argv[0]);
	n = opt_parse(&prog, argc, argv);
	check_options();
	if (n)
		files = (const char *const *)(argv + 1);
	if (o.dates)
		read_dates(&j.dates, o.dates);
	j.splitter = splitter_new();
	splitter_lines(j.splitter, o.lines);
	tsv_out_init(&j.out, STDOUT_FILENO, o.line_buffered);
	if (o.text || o.csv || o.tsv)
		split_rows(&j, files, n ? n : 1);
	else
		split_files(&j, files, n ? n : 1);
	e = tsv_out_close(&j.out);
	free_dates(&j.dates);
	buf_free(&j.left);
	buf_free(&j.right);
	splitter_free(j.splitter);
	if (e)
		err_die("standard output: %s", strerror(e));
	return j.failed ? EXIT_TROUBLE : 0;
}
