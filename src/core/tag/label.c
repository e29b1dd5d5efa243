/* label.c - the column labels: writes and reads "column=label@start-end".
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label.h"

#include <stdint.h>
#include <string.h>

#include "lib/block.h"
#include "lib/buf.h"
#include "lib/mem.h"

const char *const label_names[LABEL_N] = {"speaker", "stance", "measure",
    "class", "subject", "place", "state"};

bool
label_listed(struct cell list, struct cell s)
{
	while (list.len) {
		const char *bar = memchr(list.s, '|', list.len);
		size_t n = bar ? (size_t)(bar - list.s) : list.len;

		if (cell_eq((struct cell){list.s, n}, s))
			return true;
		if (!bar)
			return false;
		list.s += n + 1;
		list.len -= n + 1;
	}
	return false;
}

/* Cuts *c at byte n, which is left out: what stands before it. */
static inline struct cell
cut_at(struct cell *c, size_t n)
{
	struct cell head = {c->s, n};
	size_t past = n + (n < c->len);

	c->s += past;
	c->len -= past;
	return head;
}

/* Cuts *c at the first sep: what stands before it. For short pieces. */
static inline struct cell
cut(struct cell *c, char sep)
{
	size_t n = 0;

	while (n < c->len && c->s[n] != sep)
		n++;
	return cut_at(c, n);
}

/* Digits from s on into *x, at most 18; returns where they end, or NULL where
 * there is none or too many. */
static const char *
digits(const char *s, const char *end, size_t *x)
{
	const char *from = s;

	for (*x = 0; s < end && (unsigned)(*s - '0') < 10; s++)
		*x = *x * 10 + (size_t)(*s - '0');
	return s > from && s - from <= 18 ? s : NULL;
}

/* Reads "12-34" at s: where it ends; NULL, and *out 0-0, where it is none. */
static const char *
read_span(const char *s, const char *end, struct span *out)
{
	if ((s = digits(s, end, &out->start)) != NULL && s < end && *s == '-' &&
	    (s = digits(s + 1, end, &out->end)) != NULL)
		return s;
	*out = (struct span){0, 0};
	return NULL;
}

/* The same of the whole cell. */
static void
read_whole_span(struct cell c, struct span *out)
{
	const char *end = c.s + c.len;

	if (read_span(c.s, end, out) != end)
		*out = (struct span){0, 0};
}

static unsigned
read_kinds(struct cell c)
{
	unsigned bits = 0;

	while (c.len) {
		enum claim_kind k = claim_kind_of(cut(&c, '|'));

		if (k != KIND_NONE)
			bits |= 1u << k;
	}
	return bits;
}

/* Reads a condition into l: no two begin with the same letter. */
static void
read_condition(struct cell c, struct label *l)
{
	struct cell k = cut(&c, '=');

	switch (k.len ? *k.s : 0) {
	case 'w':
		l->weak |= cell_is(k, "weak");
		break;
	case 'k':
		if (cell_is(k, "kind"))
			l->kinds = read_kinds(c);
		break;
	case 'd':
		if (cell_is(k, "dim"))
			l->dim = c;
		break;
	case 'i':
		if (cell_is(k, "in"))
			read_whole_span(c, &l->in);
		break;
	case 'h':
		l->here |= cell_is(k, "here");
		break;
	case 'f':
		if (cell_is(k, "from"))
			l->aspect = ASPECT_FROM;
		break;
	case 't':
		if (cell_is(k, "to"))
			l->aspect = ASPECT_TO;
	}
}

/* The column and '='. */
static const struct {
	char s[9];
	unsigned char len;
} heads[LABEL_N] = {{"speaker=", 8}, {"stance=", 7}, {"measure=", 8},
    {"class=", 6}, {"subject=", 8}, {"place=", 6}, {"state=", 6}};

/* Which column the sum of the first letter and the fourth tells, if any: the
 * rest of the name has still to be looked at. */
static const unsigned char by_letters[32] = {[('s' + 'a') & 31] = LABEL_SPEAKER,
    [('s' + 'n') & 31] = LABEL_STANCE,
    [('m' + 's') & 31] = LABEL_MEASURE,
    [('c' + 's') & 31] = LABEL_CLASS,
    [('s' + 'j') & 31] = LABEL_SUBJECT,
    [('p' + 'c') & 31] = LABEL_PLACE,
    [('s' + 't') & 31] = LABEL_STATE};

/* Cuts the column off the label's name: LABEL_N where it is none. */
static enum label_col
cut_column(struct cell *name)
{
	enum label_col col;
	size_t n;

	if (name->len < 4)
		return LABEL_N;
	col = (enum label_col)by_letters[(name->s[0] + name->s[3]) & 31];
	n = heads[col].len - 1u;
	if (name->len < n || !cell_same(name->s, heads[col].s, n) ||
	    (name->len > n && name->s[n] != '='))
		return LABEL_N;
	cut_at(name, n);
	return col;
}

/* Reads the word [s,end) whose last '@' is at: names may hold one too. */
static bool
read_label(const char *s, const char *at, const char *end, struct label *l)
{
	struct cell name = {s, (size_t)(at - s)}, rest;
	enum label_col col = cut_column(&name);

	if (col == LABEL_N)
		return false;
	*l = (struct label){.col = col, .name = name};
	s = read_span(at + 1, end, &l->at);
	if (!s || l->at.start > l->at.end || (s < end && *s != ';'))
		return false;
	rest = (struct cell){s, (size_t)(end - s)};
	cut_at(&rest, 0);
	while (rest.len)
		read_condition(cut(&rest, ','), l);
	return true;
}

bool
label_next(struct cell *rest, struct label *out)
{
	while (rest->len) {
		struct cell word = cut(rest, ' ');
		const char *end = word.s + word.len, *at = end;

		while (at > word.s && *--at != '@')
			;
		if (word.len && *at == '@' && read_label(word.s, at, end, out))
			return true;
	}
	return false;
}

bool
labels_hold(struct cell cell, enum label_col col)
{
	const char *name = label_names[col], *p = cell.s;
	size_t n = strlen(name), left = cell.len;

	while (left > n && (p = memchr(p, '=', left)) != NULL) {
		if (p - cell.s >= (ptrdiff_t)n && p[-1] == name[n - 1] &&
		    p[-2] == name[n - 2] && !memcmp(p - n, name, n))
			return true;
		p++;
		left = cell.len - (size_t)(p - cell.s);
	}
	return false;
}

/* Adds the label of the word [s,end), unless it is none. */
static void
read_into(struct labels *l, const char *s, const char *at, const char *end)
{
	if (at && !read_label(s, at, end, labels_add(l)))
		l->n--;
}

void
labels_read(struct labels *l, struct cell cell)
{
	const char *word = cell.s, *at = NULL;

	l->n = 0;
	for (size_t i = 0; i < cell.len; i += BLOCK) {
		struct block b = block_load(cell.s + i, cell.len - i);
		uint64_t bits = block_is(&b, '@') | block_is(&b, ' ');

		for (; bits; bits &= bits - 1) {
			const char *p = cell.s + i + block_first(bits);

			if (*p == '@') {
				at = p;
				continue;
			}
			read_into(l, word, at, p);
			word = p + 1;
			at = NULL;
		}
	}
	read_into(l, word, at, cell.s + cell.len);
}

/* Writes x in decimal at p: what is behind it. Two digits at a time: labels
 * are mostly numbers. */
static char *
write_number(char *p, size_t x)
{
	static const char pairs[] =
	    "00010203040506070809101112131415161718192021222324"
	    "25262728293031323334353637383940414243444546474849"
	    "50515253545556575859606162636465666768697071727374"
	    "75767778798081828384858687888990919293949596979899";
	char s[24];
	size_t at = sizeof(s), n;

	for (; x > 99; x /= 100)
		memcpy(s + (at -= 2), pairs + x % 100 * 2, 2);
	memcpy(s + (at -= 2), pairs + x * 2, 2);
	at += x < 10;
	n = sizeof(s) - at;
	memcpy(p, s + at, n);
	return p + n;
}

/* Blanks, and bytes below them, become '_': at p eight bytes or more may be
 * written. */
static void
write_name(char *p, struct cell name)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;

	if (name.len)
		memcpy(p, name.s, name.len);
	for (size_t i = 0; i < name.len; i += 8) {
		uint64_t w;

		memcpy(&w, p + i, 8);
		if (!((w - ones * 33) & ~w & high))
			continue;
		for (size_t k = i; k < i + 8 && k < name.len; k++)
			if ((unsigned char)p[k] <= ' ')
				p[k] = '_';
	}
}

static char *
write_span(char *p, struct span at)
{
	p = write_number(p, at.start);
	*p++ = '-';
	return write_number(p, at.end);
}

enum { SPAN_BYTES = 2 * 20 + 1 };

static void
put_span(struct buf *b, struct span at)
{
	char *p = buf_room(b, SPAN_BYTES);

	b->len += (size_t)(write_span(p, at) - p);
}

static void
put_kinds(struct buf *b, unsigned kinds)
{
	const char *sep = "kind=";

	for (int k = 1; k < KIND_N; k++)
		if (kinds & 1u << k) {
			buf_adds(b, sep);
			buf_adds(b, claim_kinds[k]);
			sep = "|";
		}
}

static void
comma(struct buf *b, size_t begin)
{
	if (b->len > begin)
		buf_addc(b, ',');
}

void
label_conditions(struct buf *b, const struct label *l)
{
	size_t begin = b->len;

	if (l->aspect != ASPECT_NONE)
		buf_adds(b, l->aspect == ASPECT_FROM ? "from" : "to");
	if (l->weak) {
		comma(b, begin);
		buf_adds(b, "weak");
	}
	if (l->here) {
		comma(b, begin);
		buf_adds(b, "here");
	}
	if (l->kinds) {
		comma(b, begin);
		put_kinds(b, l->kinds);
	}
	if (l->dim.len) {
		comma(b, begin);
		buf_adds(b, "dim=");
		buf_add(b, l->dim.s, l->dim.len);
	}
	if (l->in.end) {
		comma(b, begin);
		buf_adds(b, "in=");
		put_span(b, l->in);
	}
}

void
label_put(struct buf *b, const struct label *l)
{
	char *p = buf_room(b, l->name.len + SPAN_BYTES + sizeof(heads->s) + 8);

	if (b->len)
		*p++ = ' ';
	memcpy(p, heads[l->col].s, sizeof(heads->s));
	p += heads[l->col].len;
	write_name(p, l->name);
	p += l->name.len;
	*p++ = '@';
	p = write_span(p, l->at);
	b->len = (size_t)(p - b->s);
	if (l->aspect == ASPECT_NONE && !l->kinds && !l->dim.len &&
	    !l->in.end && !l->here) {
		if (l->weak)
			buf_add(b, ";weak", 5);
		return;
	}
	buf_addc(b, ';');
	label_conditions(b, l);
}

void
labels_put(struct buf *b, const struct labels *l)
{
	for (size_t i = 0; i < l->n; i++)
		label_put(b, &l->v[i]);
}

struct label *
labels_add(struct labels *l)
{
	if (l->n == l->cap)
		l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof(*l->v));
	return &l->v[l->n++];
}
