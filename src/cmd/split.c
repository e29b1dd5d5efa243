/* split.c - finds the sentences of texts, a row each.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/split/sentence.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"
#include "lib/opt.h"
#include "lib/tsv.h"

enum { WINDOW = 256 * 1024 };

static struct {
	const char *date, *dates;
	bool lines;
	bool no_header, line_buffered;
} o;

static const struct opt opts[] = {
    {"date", 'd', "DATE", OPT_STR, &o.date,
	"The date of all documents, in ISO 8601 or EDTF. "
	"A file's time of change is never used."},
    {"dates", 0, "FILE", OPT_STR, &o.dates,
	"A table of documents and dates: rows of doc, TAB, date."},
    {"lines", 'l', NULL, OPT_FLAG, &o.lines,
	"Each line is a sentence already."},
    {"no-header", 0, NULL, OPT_FLAG, &o.no_header, "Write no header line."},
    {"line-buffered", 0, NULL, OPT_FLAG, &o.line_buffered,
	"Write each row as soon as it is known, as is always done "
	"at a terminal."},
};

static const struct opt_prog prog = {"split",
    "finds where sentences begin and end", "[FILE ...]", opts,
    sizeof(opts) / sizeof(*opts)};

/* What the rows of one document share, and where they go. */
struct job {
	struct splitter *splitter;
	struct tsv_out out;
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

static void
put_text(struct tsv_out *out, const char *s, size_t len)
{
	size_t from = 0;

	for (size_t i = 0; i < len; i++) {
		if (!changed[(unsigned char)s[i]])
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
	for (size_t i = 0; i < len; i++)
		switch (s[i]) {
		case '\t':
			buf_adds(b, "\\t");
			break;
		case '\n':
			buf_adds(b, "\\n");
			break;
		case '\r':
			buf_adds(b, "\\r");
			break;
		case '\\':
			buf_adds(b, "\\\\");
			break;
		default:
			buf_addc(b, s[i]);
		}
}

static void
begin_doc(struct job *j, const char *doc, const char *date)
{
	j->left.len = 0;
	put_escaped(&j->left, doc, strlen(doc));
	buf_addc(&j->left, '\t');
	put_escaped(&j->left, date, strlen(date));
	buf_addc(&j->left, '\t');
	j->sent = 0;
	splitter_start(j->splitter);
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
	begin_doc(j, file, o.date ? o.date : "");
	if (w->fd < 0 || !split_window(j, w)) {
		err_warn("%s: %s", std ? "<stdin>" : file, strerror(errno));
		j->failed = true;
	}
	if (w->fd > 0)
		close(w->fd);
}

int
main(int argc, char **argv)
{
	struct job j = {0};
	struct window w = {.cap = WINDOW};
	size_t n;
	int e;

	err_init(argv[0]);
	n = opt_parse(&prog, argc, argv);
	if (!n) {
		argv[1] = "-";
		n = 1;
	}
	j.splitter = splitter_new();
	splitter_lines(j.splitter, o.lines);
	w.s = mem_alloc(w.cap);
	tsv_out_init(&j.out, STDOUT_FILENO, o.line_buffered);
	if (!o.no_header) {
		static const char head[] =
		    "doc\tdate\tsent\tstart\tend\tform\ttext";

		tsv_raw(&j.out, head, sizeof(head) - 1);
		tsv_eol(&j.out);
	}
	for (size_t i = 1; i <= n; i++)
		split_file(&j, &w, argv[i]);
	e = tsv_out_close(&j.out);
	free(w.s);
	buf_free(&j.left);
	buf_free(&j.right);
	splitter_free(j.splitter);
	if (e)
		err_die("standard output: %s", strerror(e));
	return j.failed ? EXIT_TROUBLE : 0;
}
