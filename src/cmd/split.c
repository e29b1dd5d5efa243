/* split.c - finds the sentences of texts, a row each.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/split/job.h"
#include "cmd/split/table.h"
#include "core/split/words.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"
#include "lib/opt.h"
#include "lib/source.h"
#include "lib/records.h"
#include "lib/table.h"

enum { WINDOW = 256 * 1024 };

static struct {
	const char *date, *dates, *id, *text, *delimiter, *columns;
	const char *language, *abbreviations, *layout, *quotes;
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
    {"language", 0, "NAME", OPT_STR, &o.language,
	"The language whose tables tell abbreviations and words: "
	"en (the default) or de."},
    {"abbreviations", 0, "FILE", OPT_STR, &o.abbreviations,
	"Words that a full stop shortens, beside those known: "
	"a table of word, TAB, class."},
    {"layout", 0, "HOW", OPT_STR, &o.layout,
	"What a line break means: auto (the default) goes by what is seen; "
	"par: nothing, blank lines part paragraphs; "
	"line: each line is a paragraph; "
	"wrap: lines are folded at a width."},
    {"quotes", 0, "HOW", OPT_STR, &o.quotes,
	"split (the default): each sentence of a quotation is one; "
	"keep: a quotation is never parted."},
    {"no-header", 0, NULL, OPT_FLAG, &o.no_header, "Write no header line."},
    {"line-buffered", 0, NULL, OPT_FLAG, &o.line_buffered,
	"Write each row as soon as it is known, as is always done "
	"at a terminal."},
};

static const struct opt_prog prog = {"split",
    "finds where sentences begin and end", "[FILE ...]", opts,
    sizeof(opts) / sizeof(*opts)};

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
	n = source_read(w->fd, w->s + w->len, w->cap - w->len);
	w->eof = n <= 0;
	w->len += n > 0 ? (size_t)n : 0;
	return n >= 0;
}

static bool
split_window(struct job *j, struct window *w)
{
	struct sentence t;

	for (;;) {
		while (splitter_next(j->splitter, w->s, w->len, w->eof, &t)) {
			size_t at = t.start - splitter_base(j->splitter);

			job_row(j, &t, w->s + at, w->len - at);
		}
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

	if (records_csv_name(file))
		err_warn("%s: read as text, not as a table: that wants --csv, "
			 "or --text NAME for the column of the texts",
		    file);
	w->fd = std ? STDIN_FILENO : source_open_fd(file);
	w->len = 0;
	w->eof = false;
	job_doc(j, cell_of(file), cell_of(dates_find(&j->dates, file)));
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

	job_header(j, (struct cell){"", 0});
	for (size_t i = 0; i < n; i++)
		split_file(j, &w, files[i]);
	free(w.s);
}

/* --- options */

/* Which of the n words is s? NULL: the first. */
static size_t
choose(const char *option, const char *s, const char *const *word, size_t n)
{
	struct buf all = {0};

	for (size_t i = 0; i < n; i++)
		if (!s || strcmp(s, word[i]) == 0)
			return i;
	for (size_t i = 0; i < n; i++)
		buf_addf(&all, "%s%s", i ? ", " : "", word[i]);
	err_die("--%s %s: write one of %s", option, s, buf_str(&all));
}

static struct splitter *
open_splitter(void)
{
	static const char *const layouts[] = {"auto", "par", "line", "wrap"};
	static const char *const quotes[] = {"split", "keep"};
	struct splitter *s = splitter_new(o.language);
	struct buf all = {0};

	for (size_t i = 0; !s && words_language(i); i++)
		buf_addf(&all, "%s%s", i ? ", " : "", words_language(i));
	if (!s)
		err_die("--language %s: there are tables for %s", o.language,
		    buf_str(&all));
	splitter_layout(s,
	    (enum layout_mode)choose("layout", o.layout, layouts,
		sizeof(layouts) / sizeof(*layouts)));
	splitter_keep_quotes(s,
	    choose("quotes", o.quotes, quotes,
		sizeof(quotes) / sizeof(*quotes)) > 0);
	splitter_lines(s, o.lines);
	return s;
}

/* The user's abbreviations, for table_free, or NULL. */
static struct table *
add_abbreviations(struct splitter *s)
{
	const char *const *types;
	const struct table *like = words_table(&types);
	struct buf err = {0};
	struct table *t;

	if (!o.abbreviations)
		return NULL;
	t = table_read(o.abbreviations, like, types, NULL, &err);
	if (!t || !words_check(t, &err))
		err_die("%s", buf_str(&err));
	splitter_add(s, t);
	return t;
}

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
	if (o.date && !dates_valid(o.date))
		err_die("--date %s: write it as 2024-08-06 or 2024-08", o.date);
	if (!o.text && !o.csv && !o.tsv && o.id)
		err_die("--id wants --text NAME, --csv or --tsv");
	if (!o.text && !o.csv && !o.tsv && o.columns)
		err_die("--columns wants --text NAME, --csv or --tsv");
}

static void
split_table(struct job *j, const char *const *files, size_t n)
{
	struct table_opts to = {
	    .text = o.text ? o.text : "text",
	    .id = o.id,
	    .records = {.kind = o.csv ? RECORDS_CSV :
		    o.tsv             ? RECORDS_TSV :
					RECORDS_GUESS,
		.delimiter = o.delimiter ? *o.delimiter : ',',
		.columns = o.columns,
		.warn = err_warns},
	};

	split_rows(j, &to, files, n);
}

int
main(int argc, char **argv)
{
	static const char *const dash[] = {"-"};
	const char *const *files = dash;
	struct job j = {0};
	struct table *words;
	size_t n;
	int e;

	err_init(argv[0]);
	n = opt_parse(&prog, argc, argv);
	check_options();
	if (n)
		files = (const char *const *)(argv + 1);
	if (o.dates)
		dates_read(&j.dates, o.dates);
	j.dates.all = o.date;
	j.no_header = o.no_header;
	j.splitter = open_splitter();
	words = add_abbreviations(j.splitter);
	tsv_out_init(&j.out, STDOUT_FILENO, o.line_buffered);
	if (o.text || o.csv || o.tsv)
		split_table(&j, files, n ? n : 1);
	else
		split_files(&j, files, n ? n : 1);
	e = tsv_out_close(&j.out);
	if (o.dates)
		dates_unused(&j.dates, o.dates);
	dates_free(&j.dates);
	buf_free(&j.left);
	buf_free(&j.right);
	splitter_free(j.splitter);
	table_free(words);
	if (e)
		err_die("standard output: %s", strerror(e));
	return j.failed ? EXIT_TROUBLE : 0;
}
