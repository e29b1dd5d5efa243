/* label.c - the column labels: writes and reads "column=label@start-end".
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#include "core/tag/label/label.h"

#include <stdint.h>
#include <string.h>

#include "lib/block.h"
#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/num.h"

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
static inline const char *
digits(const char *s, const char *end, size_t *x)
{
	size_t n = num_digits(s, end, x);

	return n && n <= 18 ? s + n : NULL;
}

/* Reads "12-34" at s: where it ends; NULL, and *out 0-0, where it is none. The
 * farther end is behind it the better. */
static inline const char *
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
read_any(struct cell c, struct label *l)
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

/* Reads the conditions [s,end) into l, a comma between each two; what is behind
 * end may be looked at up to limit. Most are "weak" or "in=", which need not be
 * cut out first. */
static void
read_conditions(const char *s, const char *end, const char *limit,
    struct label *l)
{
	while (s < end) {
		struct cell rest = {s, (size_t)(end - s)};
		const char *p = NULL;

		if (rest.len >= 4 && memcmp(s, "weak", 4) == 0) {
			l->weak = true;
			p = s + 4;
		} else if (rest.len > 3 && memcmp(s, "in=", 3) == 0) {
			p = read_span(s + 3, limit, &l->in);
		}
		if (!p || (p < end && *p != ',')) {
			read_any(cut(&rest, ','), l);
			p = rest.s - 1;
		}
		s = p + 1;
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

/* Reads the word [s,end) whose last '@' is at: names may hold one too. The
 * bytes up to limit, of which the first is a blank, may be looked at. */
static bool
read_label(const char *s, const char *at, const char *end, const char *limit,
    struct label *l)
{
	struct cell name = {s, (size_t)(at - s)};
	enum label_col col = cut_column(&name);

	if (col == LABEL_N)
		return false;
	*l = (struct label){.col = col, .name = name};
	s = read_span(at + 1, limit, &l->at);
	if (!s || l->at.start > l->at.end || (s < end && *s != ';'))
		return false;
	read_conditions(s + 1, end, limit, l);
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
		if (word.len && *at == '@' &&
		    read_label(word.s, at, end, end, out))
			return true;
	}
	return false;
}

bool
labels_hold(struct cell cell, enum label_col col)
{
	const char *name = label_names[col];
	size_t n = strlen(name);

	for (size_t i = 0; i < cell.len; i += BLOCK) {
		struct block b = block_load(cell.s + i, cell.len - i);
		uint64_t bits = block_is(&b, '=');

		for (; bits; bits &= bits - 1) {
			const char *p = cell.s + i + block_first(bits);

			if (p - cell.s >= (ptrdiff_t)n &&
			    p[-1] == name[n - 1] && p[-2] == name[n - 2] &&
			    !memcmp(p - n, name, n))
				return true;
		}
	}
	return false;
}

/* Adds the label of the word [s,end), unless it is none; the cell's bytes end
 * at limit. */
static inline void
read_into(struct labels *l, const char *s, const char *at, const char *end,
    const char *limit)
{
	if (at && !read_label(s, at, end, limit, labels_add(l)))
		l->n--;
}

void
labels_read(struct labels *l, struct cell cell)
{
	const char *word = cell.s, *at = NULL, *limit;

	l->n = 0;
	if (!cell.len)
		return;
	limit = cell.s + cell.len;
	for (size_t i = 0; i < cell.len; i += BLOCK) {
		struct block b = block_load(cell.s + i, cell.len - i);
		uint64_t marks = block_is(&b, '@');
		uint64_t bits = marks | block_is(&b, ' ');

		for (; bits; bits &= bits - 1) {
			unsigned k = block_first(bits);

			if (marks >> k & 1) {
				at = cell.s + i + k;
				continue;
			}
			read_into(l, word, at, cell.s + i + k, limit);
			word = cell.s + i + k + 1;
			at = NULL;
		}
	}
	read_into(l, word, at, limit, limit);
}

/* --- writing: each returns what is behind its bytes */

static const char pairs[] =
    "00010203040506070809101112131415161718192021222324"
    "25262728293031323334353637383940414243444546474849"
    "50515253545556575859606162636465666768697071727374"
    "75767778798081828384858687888990919293949596979899";

static char *
write_pair(char *p, size_t x)
{
	memcpy(p, pairs + x * 2, 2);
	return p + 2;
}

static void
set_high(struct high_digits *h, size_t x)
{
	size_t at = sizeof(h->s);
	char s[sizeof(h->s)];

	h->x = x;
	for (; x; x /= 10)
		s[--at] = (char)('0' + x % 10);
	h->len = sizeof(s) - at;
	memcpy(h->s, s + at, h->len);
}

/* Writes x in decimal: labels are mostly numbers. Sixteen bytes more may be
 * written. */
static char *
write_number(char *p, size_t x, struct high_digits *h)
{
	size_t low = x % 10000;

	if (x / 10000 != h->x)
		set_high(h, x / 10000);
	memcpy(p, h->s, sizeof(h->s));
	p += h->len;
	if (h->len || low > 999)
		return write_pair(write_pair(p, low / 100), low % 100);
	if (low > 99)
		*p++ = (char)('0' + low / 100);
	if (low > 9)
		return write_pair(p, low % 100);
	*p++ = (char)('0' + low);
	return p;
}

/* Blanks, and bytes below them, become '_': at p eight bytes or more may be
 * written. */
static void
write_name(char *p, struct cell name)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;

	if (name.len)
		memcpy(p, name.s, name.len);
	memset(p + name.len, '_', 8); /* the last turn reads it */
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
write_span(char *p, struct span at, struct high_digits *h)
{
	p = write_number(p, at.start, h);
	*p++ = '-';
	return write_number(p, at.end, h);
}

static inline char *
write_bytes(char *p, const char *s, size_t n)
{
	memcpy(p, s, n);
	return p + n;
}

static char *
write_kinds(char *p, unsigned kinds)
{
	p = write_bytes(p, "kind=", 5);
	for (int k = 1; k < KIND_N; k++)
		if (kinds & 1u << k) {
			p = write_bytes(p, claim_kinds[k],
			    strlen(claim_kinds[k]));
			*p++ = '|';
		}
	return p - 1;
}

/* The conditions, with a comma behind each. */
static char *
write_each(char *p, const struct label *l, struct high_digits *h)
{
	if (l->aspect == ASPECT_FROM)
		p = write_bytes(p, "from,", 5);
	else if (l->aspect != ASPECT_NONE)
		p = write_bytes(p, "to,", 3);
	if (l->weak)
		p = write_bytes(p, "weak,", 5);
	if (l->here)
		p = write_bytes(p, "here,", 5);
	if (l->kinds) {
		p = write_kinds(p, l->kinds);
		*p++ = ',';
	}
	if (l->dim.len) {
		p = write_bytes(p, "dim=", 4);
		p = write_bytes(p, l->dim.s, l->dim.len);
		*p++ = ',';
	}
	if (l->in.end) {
		p = write_span(write_bytes(p, "in=", 3), l->in, h);
		*p++ = ',';
	}
	return p;
}

/* What a label has at most, its name and dimensions aside, and what may be
 * written behind it. */
enum { LABEL_BYTES = 512 };

static char *
write_label(char *p, const struct label *l, struct high_digits *h)
{
	char *end;

	memcpy(p, heads[l->col].s, sizeof(heads->s));
	p += heads[l->col].len;
	write_name(p, l->name);
	p += l->name.len;
	*p++ = '@';
	p = write_span(p, l->at, h);
	end = write_each(p + 1, l, h) - 1;
	if (end == p)
		return p;
	*p = ';';
	return end;
}

/* What the label's word and a blank before it have at most. */
static size_t
room_for(const struct label *l)
{
	return l->name.len + l->dim.len + LABEL_BYTES;
}

void
label_conditions(struct buf *b, const struct label *l)
{
	struct high_digits h = {.len = 0};
	char *p = buf_room(b, l->dim.len + LABEL_BYTES);
	char *end = write_each(p, l, &h);

	b->len += (size_t)(end - p) - (end > p);
}

void
label_put(struct buf *b, const struct label *l)
{
	struct high_digits h = {.len = 0};
	char *p = buf_room(b, room_for(l));

	if (b->len)
		*p++ = ' ';
	b->len = (size_t)(write_label(p, l, &h) - b->s);
}

void
labels_put(struct buf *b, struct labels *l)
{
	size_t room = 0;
	char *p;

	if (!l->n)
		return;
	for (size_t i = 0; i < l->n; i++)
		room += room_for(&l->v[i]);
	p = buf_room(b, room);
	if (b->len)
		*p++ = ' ';
	p = write_label(p, &l->v[0], &l->high);
	for (size_t i = 1; i < l->n; i++) {
		*p++ = ' ';
		p = write_label(p, &l->v[i], &l->high);
	}
	b->len = (size_t)(p - b->s);
}

struct label *
labels_add(struct labels *l)
{
	if (l->n == l->cap)
		l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof(*l->v));
	return &l->v[l->n++];
}
