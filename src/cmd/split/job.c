/* job.c - writes the rows of documents.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "cmd/split/job.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/split/chars.h"
#include "lib/blank.h"
#include "lib/err.h"
#include "lib/mem.h"

enum {
	DIGITS_MAX = 20,
	FOUR_DIGITS = 10000,
	ROW_ROOM = 128 + BLANK_PAD, /* numbers and form of a row */
};

static void
check_out(const struct job *j)
{
	if (j->out.err)
		err_die("standard output: %s", strerror(j->out.err));
}

/* Writes text, white space as blanks and backslashes twice; returns where it
 * ends. */
static char *
put_text(char *p, const char *s, size_t len, size_t room)
{
	if (!blank_copy(p, s, len, room))
		return p + len;
	for (size_t i = 0; i < len; i++) {
		*p++ = cc_space((unsigned char)s[i]) ? ' ' : s[i];
		if (s[i] == '\\')
			*p++ = '\\';
	}
	return p;
}

static size_t
put_digits(char *p, size_t n)
{
	char s[DIGITS_MAX], *at = s + sizeof(s);
	size_t len;

	do
		*--at = (char)('0' + n % 10);
	while (n /= 10);
	len = (size_t)(s + sizeof(s) - at);
	memcpy(p, at, len);
	return len;
}

/* Writes the number of the last sentence behind the cells of left. */
static void
renew_left(struct job *j)
{
	char s[DIGITS_MAX];

	j->left.len = j->left_cells;
	buf_add(&j->left, s, put_digits(s, j->sent));
	buf_addc(&j->left, '\t');
	if (j->left.len <= sizeof(j->head))
		memcpy(j->head, j->left.s, j->left.len);
}

/* Counts ten sentences more: adds one to the last digit but one. */
static void
count_ten(struct job *j)
{
	char *s = j->left.s, *d = s + j->left.len - 3;

	j->sent += 10;
	while (d >= s + j->left_cells && *d == '9')
		*d-- = '0';
	if (d < s + j->left_cells) {
		renew_left(j);
		return;
	}
	++*d;
	if (j->left.len <= sizeof(j->head))
		memcpy(j->head, s, j->left.len);
}

/* The left cells with the next sentence's number, of which mostly the last
 * digit alone changes. */
static char *
put_left(struct job *j, char *p)
{
	if (++j->last > '9') {
		j->last = '0';
		count_ten(j);
	}
	if (j->left.len <= sizeof(j->head))
		memcpy(p, j->head, sizeof(j->head));
	else
		memcpy(p, j->left.s, j->left.len);
	p += j->left.len;
	p[-2] = j->last;
	return p;
}

/* The four digits of both numbers in x, below 10000, its lower half's first:
 * all at once, a byte each. */
static uint64_t
eight_digits(uint64_t x)
{
	uint64_t high = (x * 5243 >> 19) & 0x7f0000007f; /* / 100 */
	uint64_t tens;

	x = high | (x - high * 100) << 16;
	tens = (x * 103 >> 10) & 0xf000f000f000f; /* / 10 */
	return (tens | (x - tens * 10) << 8) + 0x3030303030303030;
}

/* The higher digits of an offset, the four bytes of low, the lowest first, and
 * a TAB; returns where it ends. */
static inline char *
put_offset(const struct job *j, char *p, uint32_t low)
{
	memcpy(p, j->high, sizeof(j->high));
	p += j->high_len;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	memcpy(p, &low, sizeof(low));
#else
	for (int i = 0; i < 4; i++)
		p[i] = (char)(low >> 8 * i);
#endif
	p[4] = '\t';
	return p + 5;
}

/* A sentence's offsets. Those that lie near the last ones share their higher
 * digits, which are not made anew. */
static char *
put_offsets(struct job *j, char *p, size_t start, size_t end)
{
	uint64_t low;

	if (start - j->base >= FOUR_DIGITS && start >= FOUR_DIGITS) {
		j->base = start - start % FOUR_DIGITS;
		j->high_len = put_digits(j->high, start / FOUR_DIGITS);
	}
	if (start < FOUR_DIGITS || end - j->base >= FOUR_DIGITS) {
		p += put_digits(p, start);
		*p++ = '\t';
		p += put_digits(p, end);
		*p = '\t';
		return p + 1;
	}
	low = eight_digits((start - j->base) | (uint64_t)(end - j->base) << 32);
	p = put_offset(j, p, (uint32_t)low);
	return put_offset(j, p, (uint32_t)(low >> 32));
}

/* A form and a TAB. */
static char *
put_form(const struct job *j, char *p, enum form form)
{
	memcpy(p, j->forms[form], sizeof(j->forms[form]));
	return p + j->form_len[form];
}

/* All before the text, at p, where ROW_ROOM bytes and those of left are free;
 * returns where it ends. */
static inline char *
put_head(struct job *j, const struct sentence *t, char *p)
{
	p = put_left(j, p);
	p = put_offsets(j, p, t->start, t->end);
	return put_form(j, p, t->form);
}

static void
end_row(struct job *j)
{
	if (j->right.len)
		tsv_raw(&j->out, j->right.s, j->right.len);
	tsv_eol(&j->out);
	check_out(j);
}

/* A row of any length, by pieces. */
static void
long_row(struct job *j, const struct sentence *t, const char *text)
{
	size_t len = t->end - t->start, room = j->left.len + ROW_ROOM;
	char *head = mem_alloc(room), *p;

	tsv_raw(&j->out, head, (size_t)(put_head(j, t, head) - head));
	free(head);
	while (len) {
		size_t n = len < TSV_ROOM / 4 ? len : TSV_ROOM / 4;

		p = tsv_room(&j->out);
		j->out.len += (size_t)(put_text(p, text, n, n) - p);
		text += n;
		len -= n;
	}
	end_row(j);
}

void
job_row(struct job *j, const struct sentence *t, const char *text, size_t room)
{
	size_t len = t->end - t->start;
	size_t most = j->left.len + ROW_ROOM + 2 * len;
	char *p;

	if (most > TSV_ROOM) {
		long_row(j, t, text);
		return;
	}
	p = put_head(j, t, tsv_room(&j->out));
	p = put_text(p, text, len, room);
	j->out.len = (size_t)(p - j->out.buf);
	if (j->right.len || j->out.each_row || j->out.err) {
		end_row(j);
	} else {
		*p = '\n'; /* the bulk */
		j->out.len++;
	}
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
	j->left_cells = j->left.len;
	j->sent = 0;
	j->last = '0';
	renew_left(j);
	splitter_start(j->splitter);
}

void
job_header(struct job *j, struct cell kept)
{
	static const char own[] = "doc\tdate\tsent\tstart\tend\tform\ttext";

	for (int i = 0; i < FORM_N; i++) {
		size_t n = strlen(form_names[i]);

		memcpy(j->forms[i], form_names[i], n);
		j->forms[i][n] = '\t';
		j->form_len[i] = n + 1;
	}
	if (j->no_header)
		return;
	tsv_raw(&j->out, own, sizeof(own) - 1);
	tsv_raw(&j->out, kept.s, kept.len);
	tsv_eol(&j->out);
	tsv_flush(&j->out);
	check_out(j);
}
