/* job.c - writes the rows of documents.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "cmd/split/job.h"

#include <stdint.h>
#include <string.h>

#include "lib/err.h"

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

void
job_row(struct job *j, const struct sentence *t, const char *text)
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

void
job_escape(struct buf *b, const char *s, size_t len)
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

void
job_doc(struct job *j, struct cell doc, struct cell date)
{
	j->left.len = 0;
	job_escape(&j->left, doc.s, doc.len);
	buf_addc(&j->left, '\t');
	job_escape(&j->left, date.s, date.len);
	buf_addc(&j->left, '\t');
	j->sent = 0;
	splitter_start(j->splitter);
}

void
job_header(struct job *j, struct cell kept)
{
	static const char own[] = "doc\tdate\tsent\tstart\tend\tform\ttext";

	if (j->no_header)
		return;
	tsv_raw(&j->out, own, sizeof(own) - 1);
	tsv_raw(&j->out, kept.s, kept.len);
	tsv_eol(&j->out);
	tsv_flush(&j->out);
	check_out(j);
}
