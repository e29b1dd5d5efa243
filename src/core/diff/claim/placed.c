/* placed.c - rows that don't tell where in its document their text begins.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/placed.h"

#include <stdlib.h>

#include "lib/buf.h"
#include "lib/num.h"

/* Bytes between a text and the next one. */
enum { GAP = 2 };

/* From that claim on, offsets are moved by so much. */
struct step {
	uint32_t claim;
	uint64_t by;
};

struct placing {
	struct buf doc, text; /* of the row before */
	uint64_t at;          /* where that text was put */
	uint64_t sent;        /* its number in its document */
	bool moved;           /* has the last row been? */
	struct step *steps;
	size_t n, cap;
};

struct placing *
placing_new(void)
{
	return mem_zero(1, sizeof(struct placing));
}

void
placing_free(struct placing *p)
{
	if (!p)
		return;
	buf_free(&p->doc);
	buf_free(&p->text);
	free(p->steps);
	free(p);
}

void
placing_reset(struct placing *p)
{
	p->doc.len = p->text.len = p->n = 0;
	p->at = p->sent = 0;
	p->moved = false;
}

static bool
same(const struct buf *b, struct cell c)
{
	return cell_eq((struct cell){b->s, b->len}, c);
}

static void
keep(struct buf *b, struct cell c)
{
	b->len = 0;
	buf_add(b, c.s, c.len);
}

/* Puts the text of a row behind the one before it. */
static void
put(struct placing *p, struct cell doc, struct cell text)
{
	if (!p->sent || !same(&p->doc, doc)) {
		keep(&p->doc, doc);
		p->at = p->sent = 0;
	} else if (same(&p->text, text)) {
		return;
	} else {
		p->at += p->text.len + GAP;
	}
	keep(&p->text, text);
	p->sent++;
}

static struct cell
whole(uint64_t u, struct arena *a)
{
	char tmp[NUM_MAX];
	size_t n = num_put_whole(tmp, u);

	return (struct cell){arena_dup(a, tmp, n), n};
}

static void
move(const struct placing *p, struct cell *c, struct arena *a)
{
	size_t off;

	if (p->at && num_offset(*c, &off))
		*c = whole(off + p->at, a);
}

const struct cell *
placed_row(struct placing *p, const struct cell row[IN_N],
    struct cell out[IN_N], struct arena *a)
{
	p->moved = !row[IN_START].len && row[IN_TEXT].len;
	if (!p->moved)
		return row;
	put(p, row[IN_DOC], row[IN_TEXT]);
	memcpy(out, row, IN_N * sizeof(*out));
	out[IN_START] = whole(p->at, a);
	if (!row[IN_SENT].len)
		out[IN_SENT] = whole(p->sent, a);
	move(p, &out[IN_NSTART], a);
	move(p, &out[IN_NEND], a);
	move(p, &out[IN_OF], a);
	move(p, &out[IN_SAME], a);
	return out;
}

void
placed_claim(struct placing *p, uint32_t claim)
{
	uint64_t by = p->moved ? p->at : 0;

	if (by == (p->n ? p->steps[p->n - 1].by : 0))
		return;
	p->steps = mem_grow(p->steps, &p->cap, p->n + 1, sizeof(*p->steps));
	p->steps[p->n++] = (struct step){claim, by};
}

uint64_t
placed_by(const struct placing *p, uint32_t claim)
{
	size_t from = 0, to = p->n;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (p->steps[mid].claim <= claim)
			from = mid + 1;
		else
			to = mid;
	}
	return from ? p->steps[from - 1].by : 0;
}
