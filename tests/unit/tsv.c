/* tsv.c - tests of lib/tsv.h: what a table's bytes become, and back. */
#include "check.h"
#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/tsv.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[] = "/tmp/tsvtest.XXXXXX";
static char paths[8][64];
static struct buf warned;

static const char *
file(int i, const char *s, size_t n)
{
	FILE *f;

	snprintf(paths[i], sizeof(paths[i]), "%s/%d", dir, i);
	f = fopen(paths[i], "wb");
	if (!f || fwrite(s, 1, n, f) != n || fclose(f) != 0)
		perror(paths[i]);
	return paths[i];
}

static void
warn(const char *msg)
{
	buf_adds(&warned, msg);
	buf_addc(&warned, '\n');
}

/* The whole table as the reader sees it: cells in <>, a line per row; then
 * "!" and what went wrong, without the folder's name. */
static const char *
read_all(const char *const *files, size_t n, const char *columns)
{
	static struct buf b;
	struct tsv *t = tsv_open(files, n,
	    &(struct tsv_opts){.columns = columns, .warn = warn});
	const struct cell *row = NULL;
	int rc;

	b.len = warned.len = 0;
	rc = tsv_header(t);
	if (rc > 0)
		row = tsv_cols(t);
	while (rc > 0) {
		for (size_t i = 0; i < tsv_ncols(t); i++) {
			buf_addc(&b, '<');
			buf_add(&b, row[i].s, row[i].len);
			buf_addc(&b, '>');
		}
		buf_addc(&b, '\n');
		rc = tsv_next(t, &row);
	}
	if (rc < 0) {
		const char *e = tsv_error(t);
		bool here = strncmp(e, dir, strlen(dir)) == 0;

		buf_addf(&b, "!%s", e + (here ? strlen(dir) + 1 : 0));
	}
	if (tsv_failed(t))
		buf_adds(&b, "(failed)");
	tsv_close(t);
	return buf_str(&b);
}

static const char *
read_one(const char *s, size_t n)
{
	const char *f = file(0, s, n);

	return read_all(&f, 1, NULL);
}

#define READ(s) read_one(s, sizeof(s) - 1)

static void
test_shapes(void)
{
	CHECK_STR(READ("a\tb\n1\t2\n"), "<a><b>\n<1><2>\n");
	CHECK_STR(READ("a\tb\n1\t2"), "<a><b>\n<1><2>\n");
	CHECK_STR(READ("a\tb\r\n1\t2\r\n"), "<a><b>\n<1><2>\n");
	CHECK_STR(READ("a\tb\r\n1\t2\r"), "<a><b>\n<1><2>\n");
	CHECK_STR(READ("\xef\xbb\xbf"
		       "a\tb\n1\t2\n"),
	    "<a><b>\n<1><2>\n");
	CHECK_STR(READ("\xef\xbb"), "<\xef\xbb>\n");
	CHECK_STR(READ("\xef\xbb\xbf"), "");
	CHECK_STR(READ(""), "");
	CHECK_STR(READ("a\tb"), "<a><b>\n");
	CHECK_STR(READ("a\tb\n"), "<a><b>\n");
	CHECK_STR(READ("a\n\nx\n\n"), "<a>\n<>\n<x>\n<>\n");
	CHECK_STR(READ("a\tb\n\t\n"), "<a><b>\n<><>\n");
	CHECK_STR(READ("a\tb\n\xff\r\\t\t\xc3\n"),
	    "<a><b>\n<\xff\r\\t><\xc3>\n");
	CHECK_CELL(cell_of(READ("a\n1")), "<a>\n<1>\n");
}

static void
test_nul(void)
{
	const char *f = file(0, "a\tb\n1\0002\t\0\n", 10);
	struct tsv *t = tsv_open(&f, 1, &(struct tsv_opts){.warn = warn});
	const struct cell *row;

	CHECK_NUM(tsv_header(t), 1);
	CHECK_NUM(tsv_next(t, &row), 1);
	CHECK(cell_eq(row[0], (struct cell){"1\0002", 3}));
	CHECK(cell_eq(row[1], (struct cell){"\0", 1}));
	CHECK_NUM(tsv_next(t, &row), 0);
	CHECK_NUM(tsv_next(t, &row), 0);
	tsv_close(t);
}

static void
test_malformed(void)
{
	CHECK_STR(READ("a\tb\n1\n"),
	    "<a><b>\n!0:2: 1 cell under 2 columns: add the missing tabs (an "
	    "empty cell is still a cell)");
	CHECK_STR(READ("a\tb\n1\t2\n1\t2\t3\n1\t2\n"),
	    "<a><b>\n<1><2>\n!0:3: 3 cells under 2 columns: write a tab "
	    "inside a cell as \\t");
	CHECK_STR(READ("a\n1\t2\n"),
	    "<a>\n!0:2: 2 cells under 1 column: write a tab inside a cell as "
	    "\\t");
	CHECK_STR(READ("a\tb\n\n"),
	    "<a><b>\n!0:2: 1 cell under 2 columns: remove the empty line");
	CHECK_STR(READ("a\tb\ta\n"),
	    "!0:1: column \"a\" stands twice: rename one");
	CHECK_STR(READ("\n1\n"),
	    "!0:1: the header is empty: name the columns there, or with "
	    "--columns");
	CHECK_STR(READ("a\t\033[1m\t\033[1m\n"),
	    "!0:1: column \"\\x1b[1m\" stands twice: rename one");
}

static void
test_files(void)
{
	const char *f[4];

	f[0] = file(0, "a\tb\n1\t2", 7);
	f[1] = file(1, "b\ta\r\n3\t4\r\n", 10);
	f[2] = file(2, "", 0);
	f[3] = file(3,
	    "\xef\xbb\xbf"
	    "a\tb\n5\t6\n",
	    11);
	CHECK_STR(read_all(f, 4, NULL), "<a><b>\n<1><2>\n<4><3>\n<5><6>\n");
	CHECK_STR(read_all(f, 4, "x,y"),
	    "<x><y>\n<a><b>\n<1><2>\n<b><a>\n<3><4>\n<a><b>\n<5><6>\n");
	f[1] = file(1, "a\tc\n3\t4\n", 8);
	CHECK_STR(read_all(f, 4, NULL),
	    "<a><b>\n<1><2>\n!1:1: its columns are a, c but the first file "
	    "has a, b: files read together need the same columns");
	f[1] = file(1, "a\n3\n", 4);
	CHECK_STR(read_all(f, 4, NULL),
	    "<a><b>\n<1><2>\n!1:1: its columns are a but the first file "
	    "has a, b: files read together need the same columns");
	f[1] = file(1, "a\ta\n3\n", 6);
	CHECK_STR(read_all(f, 2, NULL),
	    "<a><b>\n<1><2>\n!1:1: column \"a\" stands twice: rename one");
}

static void
test_unreadable(void)
{
	const char *f[4] = {"/nonexistent/x", NULL, "/", NULL};

	f[1] = file(0, "a\n1\n", 4);
	f[3] = file(1, "a\n2\n", 4);
	CHECK_STR(read_all(f, 4, NULL), "<a>\n<1>\n<2>\n(failed)");
	CHECK_STR(buf_str(&warned),
	    "/nonexistent/x: No such file or directory\n/: Is a directory\n");
	CHECK_STR(read_all(f, 1, NULL), "(failed)");
	CHECK_STR(read_all(f, 1, "a"), "<a>\n(failed)");
}

static void
test_columns(void)
{
	const char *f = file(0, "1\t2\n", 4);

	CHECK_STR(read_all(&f, 1, "a,b"), "<a><b>\n<1><2>\n");
	CHECK_STR(read_all(&f, 1, "a,b,a"),
	    "!--columns: column \"a\" stands twice: rename one");
	CHECK_STR(read_all(&f, 1, "a"),
	    "<a>\n!0:1: 2 cells under 1 column: write a tab inside a cell as "
	    "\\t");
	CHECK_STR(read_all(&f, 1, ""),
	    "!--columns: the header is empty: name the columns there, or with "
	    "--columns");
	f = file(0,
	    "\xef\xbb\xbf"
	    "1\t2\n",
	    7);
	CHECK_STR(read_all(&f, 1, "a,b"), "<a><b>\n<1><2>\n");
}

static void
test_need(void)
{
	const char *f = file(0, "doc\ttext\n", 9);
	struct tsv *t = tsv_open(&f, 1, &(struct tsv_opts){0});

	CHECK_NUM(tsv_header(t), 1);
	CHECK_NUM(tsv_need(t, "text"), 1);
	CHECK_NUM(tsv_find(t, "tex"), -1);
	CHECK_NUM(tsv_need(t, "unit"), -1);
	CHECK_STR(tsv_error(t) + strlen(dir) + 1,
	    "0:1: no column \"unit\": the columns are doc, text");
	tsv_close(t);
}

/* Rows that end at, before and after each place where the buffer ends. */
static void
test_long(void)
{
	struct buf b = {0};
	const char *f;
	struct tsv *t;
	const struct cell *row;
	size_t n = 0, bad = 0, big = 3000000;

	buf_adds(&b, "a\tb\n");
	for (size_t i = 0; i < 5000; i++) {
		for (size_t k = 0; k < i % 331; k++)
			buf_addc(&b, 'x');
		buf_addf(&b, "\t%zu\n", i);
	}
	for (size_t k = 0; k < big; k++)
		buf_addc(&b, 'y');
	buf_adds(&b, "\t5000\n\t5001\n");
	f = file(0, b.s, b.len);
	t = tsv_open(&f, 1, &(struct tsv_opts){0});
	tsv_header(t);
	for (; tsv_next(t, &row) > 0; n++) {
		char want[32];

		snprintf(want, sizeof(want), "%zu", n);
		bad += !cell_is(row[1], want) || tsv_line(t) != n + 2 ||
		    row[0].len !=
			(n < 5000         ? n % 331 :
				n == 5000 ? big :
					    0);
	}
	CHECK_NUM(n, 5002);
	CHECK_NUM(bad, 0);
	tsv_close(t);
	buf_free(&b);
}

/* A header of very many columns is found twice in no time. */
static void
test_wide(void)
{
	struct buf b = {0};
	const char *f[2];

	for (int i = 0; i < 100000; i++)
		buf_addf(&b, "%sc%d", i ? "\t" : "", i);
	buf_addc(&b, '\n');
	f[0] = f[1] = file(0, b.s, b.len);
	CHECK(strlen(read_all(f, 2, NULL)) == b.len + 100001);
	buf_free(&b);
}

static void
test_unescape(void)
{
	struct arena a = {0};
	struct cell c = cell_of("plain");

	CHECK(tsv_unescape(c, &a).s == c.s);
	CHECK_CELL(tsv_unescape(cell_of("a\\tb\\nc\\rd\\\\e"), &a),
	    "a\tb\nc\rd\\e");
	CHECK_CELL(tsv_unescape(cell_of("\\\\t"), &a), "\\t");
	CHECK_CELL(tsv_unescape(cell_of("\\x\\"), &a), "\\x\\");
	CHECK_CELL(tsv_unescape(cell_of("\\"), &a), "\\");
	CHECK_CELL(tsv_unescape(cell_of("\\n"), &a), "\n");
	CHECK(tsv_unescape((struct cell){NULL, 0}, &a).len == 0);
	arena_free(&a);
}

/* What a writer left in the file. */
static struct cell
written(int fd)
{
	static char s[4096];
	ssize_t n = pread(fd, s, sizeof(s), 0);

	return (struct cell){s, n > 0 ? (size_t)n : 0};
}

static void
test_write(void)
{
	static const char *const names[] = {"b", "new"};
	const char *f = file(0, "a\tb\tc\td\n1\\t\t2\t\\x\t\n", 18);
	const char *g = file(1, "", 0);
	int fd = open(g, O_RDWR);
	struct tsv *t = tsv_open(&f, 1, &(struct tsv_opts){0});
	struct cell own[] = {{"x\ty\n\r\\", 6}, {NULL, 0}};
	const struct cell *row;
	struct tsv_plan p;
	struct tsv_out o;

	tsv_header(t);
	tsv_out_init(&o, fd, false);
	tsv_plan_make(&p, t, names, 2);
	tsv_plan_header(&o, &p, t, names);
	CHECK_CELL(written(fd), "a\tb\tc\td\tnew\n");
	CHECK_NUM(tsv_next(t, &row), 1);
	tsv_plan_row(&o, &p, row, own);
	CHECK_NUM(tsv_out_close(&o), 0);
	CHECK_CELL(written(fd),
	    "a\tb\tc\td\tnew\n1\\t\tx\\ty\\n\\r\\\\\t\\x\t\t\n");
	tsv_plan_free(&p);
	tsv_close(t);
	close(fd);
}

static void
test_mapped_write(void)
{
	const char *f[2] = {file(0, "a\tb\tc\n", 6),
	    file(1, "c\tb\ta\n3\t2\t1\n", 12)};
	int fd = open(file(2, "", 0), O_RDWR);
	struct tsv *t = tsv_open(f, 2, &(struct tsv_opts){0});
	const struct cell *row;
	struct tsv_plan p;
	struct tsv_out o;

	tsv_header(t);
	tsv_out_init(&o, fd, true);
	tsv_plan_make(&p, t, NULL, 0);
	tsv_next(t, &row);
	tsv_plan_row(&o, &p, row, NULL);
	CHECK_CELL(written(fd), "1\t2\t3\n");
	CHECK_NUM(tsv_out_close(&o), 0);
	tsv_plan_free(&p);
	tsv_close(t);
	close(fd);
}

static void
test_full(void)
{
	int fd = open("/dev/full", O_WRONLY);
	struct tsv_out o;

	if (fd < 0)
		return;
	tsv_out_init(&o, fd, false);
	tsv_text(&o, cell_of("x"));
	tsv_eol(&o);
	CHECK_STR(strerror(tsv_out_close(&o)), "No space left on device");
	close(fd);
}

/* More than the buffer holds, by pieces of any size, arrives in order; what is
 * written before the end is a multiple of what the buffer holds. */
static void
test_room(void)
{
	static const size_t piece[] = {1, TSV_ROOM, 70000, TSV_ROOM - 1, 5};
	static char got[8 * TSV_ROOM];
	int fd = open(file(3, "", 0), O_RDWR);
	size_t all = 0, bad = 0;
	struct tsv_out o;
	struct stat st;

	tsv_out_init(&o, fd, false);
	for (size_t i = 0; i < 10; i++) {
		size_t n = piece[i % 5];

		memset(tsv_room(&o), (int)('a' + i), n);
		o.len += n;
		all += n;
	}
	CHECK(fstat(fd, &st) == 0 && st.st_size > 0);
	CHECK_NUM((size_t)st.st_size % o.cap, 0);
	CHECK_NUM(tsv_out_close(&o), 0);
	CHECK_NUM((size_t)pread(fd, got, sizeof(got), 0), all);
	for (size_t i = 0, at = 0; i < 10; at += piece[i++ % 5])
		bad += got[at] != (char)('a' + i) ||
		    got[at + piece[i % 5] - 1] != got[at];
	CHECK_NUM(bad, 0);
	close(fd);
}

/* Bytes are escaped wherever they stand in a cell. */
static void
test_escapes(void)
{
	char cell[40], path[64];

	for (size_t at = 0; at < sizeof(cell); at++) {
		struct tsv_out o;
		char want[64];
		FILE *f;
		int fd;

		memset(cell, 'x', sizeof(cell));
		cell[0] = '\x1f';
		cell[at] = at % 2 ? '\t' : '\\';
		snprintf(path, sizeof(path), "%s/escapes", dir);
		fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
		tsv_out_init(&o, fd, false);
		tsv_text(&o, (struct cell){cell, sizeof(cell)});
		CHECK_NUM(tsv_out_close(&o), 0);
		close(fd);
		f = fopen(path, "r");
		CHECK_NUM(fread(want, 1, sizeof(want), f), sizeof(cell) + 1);
		fclose(f);
		CHECK(
		    want[at] == '\\' && want[at + 1] == (at % 2 ? 't' : '\\'));
		CHECK(at + 1 == sizeof(cell) || want[sizeof(cell)] == 'x');
	}
	remove(path);
}

/* What is escaped reads back, and what needs nothing is no copy. */
static void
test_escape(void)
{
	struct arena a = {0};
	struct cell plain = cell_of("no byte of it"), c;

	CHECK(tsv_escape(plain, &a).s == plain.s);
	c = tsv_escape(cell_of("\ta\nb\r\\"), &a);
	CHECK(cell_is(c, "\\ta\\nb\\r\\\\"));
	CHECK(cell_is(tsv_unescape(c, &a), "\ta\nb\r\\"));
	CHECK(tsv_escape(cell_of(""), &a).len == 0);
	arena_free(&a);
}

int
main(void)
{
	if (!mkdtemp(dir))
		return 2;
	test_shapes();
	test_escapes();
	test_nul();
	test_malformed();
	test_files();
	test_unreadable();
	test_columns();
	test_need();
	test_long();
	test_wide();
	test_unescape();
	test_write();
	test_mapped_write();
	test_full();
	test_room();
	for (int i = 0; i < 8; i++)
		if (*paths[i])
			unlink(paths[i]);
	rmdir(dir);
	buf_free(&warned);
	test_escape();
	return check_done("tsv");
}
