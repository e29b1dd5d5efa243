/* tsvout.c - writes claims-tsv(5) rows. */
#include "lib/tsv.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "lib/mem.h"

enum { OUTBUF = 2 * TSV_ROOM };

void
tsv_out_init(struct tsv_out *o, int fd, bool line_buffered)
{
	*o = (struct tsv_out){.fd = fd, .cap = OUTBUF};
	o->each_row = line_buffered || isatty(fd);
	o->buf = mem_alloc(o->cap + TSV_ROOM);
}

static void
write_all(struct tsv_out *o, const char *s, size_t n)
{
	while (n && !o->err) {
		ssize_t k = write(o->fd, s, n);

		if (k < 0 && errno == EINTR)
			continue;
		if (k < 0 && errno == EAGAIN) {
			poll(&(struct pollfd){.fd = o->fd, .events = POLLOUT},
			    1, -1);
			continue;
		}
		if (k < 0) {
			o->err = errno;
			return;
		}
		s += k;
		n -= (size_t)k;
		o->gone += (size_t)k;
	}
}

void
tsv_flush(struct tsv_out *o)
{
	write_all(o, o->buf, o->len);
	o->len = 0;
}

void
tsv_spill(struct tsv_out *o)
{
	size_t n = o->cap - o->gone % o->cap;

	write_all(o, o->buf, n);
	o->len -= n;
	memmove(o->buf, o->buf + n, o->len);
}

void
tsv_raw(struct tsv_out *o, const char *s, size_t n)
{
	if (o->len + n > o->cap) {
		tsv_flush(o);
		if (n > o->cap) {
			write_all(o, s, n);
			return;
		}
	}
	if (n)
		memcpy(o->buf + o->len, s, n);
	o->len += n;
}

/* The letter that stands behind the backslash for a byte, or 0. */
static const char letter[256] =
    {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r', ['\\'] = '\\'};

static const uint64_t ones = 0x0101010101010101;

/* Has one of these eight bytes to be escaped, or may it: is one below blank, or
 * a backslash? */
static inline bool
may_escape(uint64_t w)
{
	uint64_t back = w ^ ones * '\\';

	return (((w - ones * ' ') & ~w) | ((back - ones) & ~back)) & ones << 7;
}

#ifdef __SSE2__
/* How many of the bytes from i on have not to be escaped, told sixteen at a
 * time. */
static inline size_t
plain_run(struct cell c, size_t i)
{
	const __m128i low = _mm_set1_epi8(' ' - 1), back = _mm_set1_epi8('\\');
	size_t from = i;

	for (; c.len - i >= 16; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(c.s + i));
		__m128i below = _mm_cmpeq_epi8(_mm_min_epu8(v, low), v);

		if (_mm_movemask_epi8(
			_mm_or_si128(below, _mm_cmpeq_epi8(v, back))))
			break;
	}
	return i - from;
}
#else
static inline size_t
plain_run(struct cell c, size_t i)
{
	(void)c;
	(void)i;
	return 0;
}
#endif

/* Where the first byte at or behind from stands that has to be escaped. */
static size_t
plain_bytes(struct cell c, size_t from)
{
	size_t i = from + plain_run(c, from);
	uint64_t w;

	while (i < c.len) {
		if (c.len - i >= sizeof(w)) {
			memcpy(&w, c.s + i, sizeof(w));
			if (!may_escape(w)) {
				i += sizeof(w);
				continue;
			}
		}
		for (size_t end = c.len - i < 8 ? c.len : i + 8; i < end; i++)
			if (letter[(unsigned char)c.s[i]])
				return i;
	}
	return c.len;
}

void
tsv_text(struct tsv_out *o, struct cell c)
{
	for (size_t from = 0; from < c.len;) {
		size_t i = plain_bytes(c, from);

		tsv_raw(o, c.s + from, i - from);
		if (i == c.len)
			return;
		tsv_raw(o, (char[]){'\\', letter[(unsigned char)c.s[i]]}, 2);
		from = i + 1;
	}
}

struct cell
tsv_escape(struct cell c, struct arena *a)
{
	size_t i = plain_bytes(c, 0), n = i;
	char *s;

	if (i == c.len)
		return c;
	s = arena_alloc(a, 2 * c.len);
	memcpy(s, c.s, i);
	for (; i < c.len; i++) {
		char l = letter[(unsigned char)c.s[i]];

		if (l)
			s[n++] = '\\';
		s[n++] = l ? l : c.s[i];
	}
	return (struct cell){s, n};
}

enum { SHORT = 16 };

/* Copies 1 to SHORT bytes to p; false where one may have to be escaped. */
static inline bool
copy_short(char *p, const char *s, size_t n)
{
	uint64_t a = ones * ' ', b;
	uint32_t c, d;

	if (n >= sizeof(a)) {
		memcpy(&a, s, sizeof(a));
		memcpy(&b, s + n - sizeof(b), sizeof(b));
		memcpy(p, &a, sizeof(a));
		memcpy(p + n - sizeof(b), &b, sizeof(b));
		return !may_escape(a) && !may_escape(b);
	}
	if (n >= sizeof(c)) {
		memcpy(&c, s, sizeof(c));
		memcpy(&d, s + n - sizeof(d), sizeof(d));
		memcpy(p, &c, sizeof(c));
		memcpy(p + n - sizeof(d), &d, sizeof(d));
		return !may_escape((uint64_t)c << 32 | d);
	}
	for (size_t i = 0; i < n; i++) {
		p[i] = s[i];
		a = a << 8 | (unsigned char)s[i];
	}
	return !may_escape(a);
}

/* The same to p, where there is room: what is behind it. */
static inline char *
write_text(char *p, struct cell c)
{
	if (c.len <= SHORT && copy_short(p, c.s, c.len))
		return p + c.len;
	for (size_t from = 0; from < c.len;) {
		size_t i = plain_bytes(c, from);

		memcpy(p, c.s + from, i - from);
		p += i - from;
		if (i == c.len)
			break;
		*p++ = '\\';
		*p++ = letter[(unsigned char)c.s[i]];
		from = i + 1;
	}
	return p;
}

void
tsv_eol(struct tsv_out *o)
{
	tsv_raw(o, "\n", 1);
	if (o->each_row)
		tsv_flush(o);
}

int
tsv_out_close(struct tsv_out *o)
{
	tsv_flush(o);
	free(o->buf);
	o->buf = NULL;
	return o->err;
}

/* Most cells that are written side by side stand so in the input too, tabs and
 * all: then one copy does. Own cells stand side by side as well. */
static void
find_runs(struct tsv_plan *p)
{
	for (size_t i = p->n; i-- > 0;) {
		bool joined = i + 1 < p->n &&
		    (p->src[i] < 0 ? p->src[i + 1] == p->src[i] - 1 :
				     p->src[i + 1] == p->src[i] + 1);

		p->run[i] = joined ? p->run[i + 1] + 1 : 1;
	}
}

void
tsv_plan_make(struct tsv_plan *p, const struct tsv *t, const char *const *names,
    size_t n)
{
	size_t nin = t ? tsv_ncols(t) : 0;

	p->src = mem_alloc((nin + n) * sizeof(*p->src));
	for (size_t i = 0; i < nin; i++)
		p->src[i] = (int)i;
	p->n = nin;
	for (size_t i = 0; i < n; i++) {
		int at = t ? tsv_find(t, names[i]) : -1;

		if (at < 0)
			at = (int)p->n++;
		p->src[at] = -1 - (int)i;
	}
	p->in = t;
	p->run = mem_alloc((nin + n) * sizeof(*p->run));
	find_runs(p);
}

void
tsv_plan_other(struct tsv_plan *to, const struct tsv_plan *p, const int *col)
{
	*to = (struct tsv_plan){.in = p->in, .n = p->n};
	to->src = mem_alloc(p->n * sizeof(*to->src));
	to->run = mem_alloc(p->n * sizeof(*to->run));
	for (size_t i = 0; i < p->n; i++) {
		int from = p->src[i] < 0 ? col[-1 - p->src[i]] : -1;

		to->src[i] = from < 0 ? p->src[i] : from;
	}
	find_runs(to);
}

void
tsv_plan_free(struct tsv_plan *p)
{
	free(p->src);
	free(p->run);
	p->src = NULL;
	p->run = NULL;
	p->n = 0;
}

void
tsv_plan_header(struct tsv_out *o, const struct tsv_plan *p,
    const struct tsv *t, const char *const *names)
{
	for (size_t i = 0; i < p->n; i++) {
		struct cell c = p->src[i] < 0 ? cell_of(names[-1 - p->src[i]]) :
						tsv_cols(t)[p->src[i]];

		if (i)
			tsv_raw(o, "\t", 1);
		tsv_raw(o, c.s, c.len);
	}
	tsv_eol(o);
	tsv_flush(o);
}

/* What is written from column i on, if n columns are taken at once. */
static struct cell
piece(const struct tsv_plan *p, const struct cell *in, size_t i, size_t n)
{
	const struct cell *a = &in[p->src[i]], *b = a + n - 1;

	return n == 1 ? *a :
			(struct cell){a->s, (size_t)(b->s - a->s) + b->len};
}

/* Writes n own cells to w, a tab behind each, and leaves room for spare bytes
 * before end: what is behind them, or NULL where they may not fit, all that can
 * be being escaped. Most are empty. */
static char *
write_own(char *w, const char *end, size_t spare, const struct cell *own,
    size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct cell c = own[i];

		if (c.len) {
			if ((size_t)(end - w) <= 2 * c.len + spare)
				return NULL;
			w = write_text(w, c);
		}
		*w++ = '\t';
	}
	return w;
}

/* Adds the row's line to the buffer; false where it may not fit. */
static bool
write_row(struct tsv_out *o, const struct tsv_plan *p, const struct cell *in,
    const struct cell *own, bool runs)
{
	const char *end = o->buf + o->cap;
	char *w = o->buf + o->len;
	size_t spare = p->n; /* tabs */

	if ((size_t)(end - w) <= spare)
		return false;
	for (size_t i = 0, n; i < p->n; i += n) {
		struct cell c;

		if (p->src[i] < 0) {
			n = p->run[i];
			w = write_own(w, end, spare, own - 1 - p->src[i], n);
			if (!w)
				return false;
			continue;
		}
		n = runs ? p->run[i] : 1;
		c = piece(p, in, i, n);
		if ((size_t)(end - w) <= c.len + spare)
			return false;
		if (c.len)
			w = (char *)memcpy(w, c.s, c.len) + c.len;
		*w++ = '\t';
	}
	w[-1] = '\n';
	o->len = (size_t)(w - o->buf);
	return true;
}

/* Cell by cell, for a row larger than the buffer. */
static void
put_row(struct tsv_out *o, const struct tsv_plan *p, const struct cell *in,
    const struct cell *own)
{
	for (size_t i = 0; i < p->n; i++) {
		if (i)
			tsv_raw(o, "\t", 1);
		if (p->src[i] < 0)
			tsv_text(o, own[-1 - p->src[i]]);
		else
			tsv_raw(o, in[p->src[i]].s, in[p->src[i]].len);
	}
}

void
tsv_plan_row(struct tsv_out *o, const struct tsv_plan *p, const struct cell *in,
    const struct cell *own)
{
	bool runs = p->in && tsv_is_line(p->in, in);

	if (!write_row(o, p, in, own, runs)) {
		tsv_flush(o);
		if (!write_row(o, p, in, own, runs)) {
			put_row(o, p, in, own);
			tsv_raw(o, "\n", 1);
		}
	}
	if (o->each_row)
		tsv_flush(o);
}
