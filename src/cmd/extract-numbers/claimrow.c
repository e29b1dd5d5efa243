/* claimrow.c - rows that are claims already.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "cmd/extract-numbers/claimrow.h"

#include <string.h>

#include "cmd/extract-numbers/excerpt.h"
#include "lib/filter.h"
#include "lib/num.h"

void
claimrow_columns(struct claimrows *c, struct tsv *in,
    const int cols[CLAIMROW_N])
{
	memcpy(c->col, cols, sizeof(c->col));
	c->nstart = tsv_find(in, "nstart");
	c->nend = tsv_find(in, "nend");
	c->kind = tsv_find(in, "kind");
	c->state = tsv_find(in, "state");
	c->note = tsv_find(in, "note");
}

bool
claimrow_read(const struct claimrows *c, const struct cell *row,
    struct claimrow *out)
{
	if (c->nstart < 0 || c->nend < 0 || c->kind < 0)
		return false;
	out->kind = claim_kind_of(row[c->kind]);
	out->state = filter_cell(row, c->state);
	return out->kind != KIND_NONE &&
	    num_offset(row[c->nstart], &out->start) &&
	    num_offset(row[c->nend], &out->end) && out->start < out->end;
}

/* Is word one of the notes of the cell? */
static bool
has_note(struct cell cell, struct cell word)
{
	for (size_t i = 0; i + word.len <= cell.len; i++)
		if (memcmp(cell.s + i, word.s, word.len) == 0)
			return true;
	return false;
}

bool
claimrow_is_cut(const struct claimrows *c, const struct cell *row)
{
	return has_note(filter_cell(row, c->note), cell_of(EXCERPT_NOTE));
}

bool
claimrow_same(struct claimrows *c, const struct cell *row)
{
	bool same = c->known;

	for (int i = 0; i < CLAIMROW_N && same; i++)
		same = cell_eq(filter_cell(row, c->col[i]), c->cell[i]);
	if (same)
		return true;
	arena_reset(&c->bytes);
	for (int i = 0; i < CLAIMROW_N; i++) {
		struct cell x = filter_cell(row, c->col[i]);

		c->cell[i] =
		    (struct cell){arena_dup(&c->bytes, x.s, x.len), x.len};
	}
	c->known = true;
	return false;
}

struct cell
claimrow_note(const struct claimrows *c, const struct cell *row,
    struct cell note, struct arena *a)
{
	struct cell old = tsv_unescape(filter_cell(row, c->note), a);
	char *s;

	if (!note.len || has_note(old, note))
		return old;
	if (!old.len)
		return note;
	s = arena_alloc(a, old.len + 2 + note.len);
	memcpy(s, old.s, old.len);
	memcpy(s + old.len, "; ", 2);
	memcpy(s + old.len + 2, note.s, note.len);
	return (struct cell){s, old.len + 2 + note.len};
}

bool
claimrow_is_open(struct cell when)
{
	return !when.len || (when.len >= 4 && memcmp(when.s, "XXXX", 4) == 0);
}

const struct quantity *
claimrow_quantity(const struct claimrow *c, size_t base,
    const struct quantity *q, size_t n)
{
	const struct quantity *found = NULL;
	int best = 0;

	for (size_t i = 0; i < n; i++) {
		int like = 1 + (q[i].kind == c->kind) +
		    2 * (base + q[i].at.end == c->end);

		if (base + q[i].at.start == c->start && like > best) {
			best = like;
			found = &q[i];
		}
	}
	return found;
}

const struct narrow_claim *
claimrow_state(const struct claimrow *c, size_t base,
    const struct narrow_claim *s, size_t n)
{
	const struct narrow_claim *found = NULL;

	for (size_t i = 0; i < n; i++) {
		if (base + s[i].at.start != c->start ||
		    base + s[i].at.end != c->end)
			continue;
		if (narrow_named(&s[i], c->state))
			return &s[i];
		if (!found)
			found = &s[i];
	}
	return found;
}

void
claimrow_free(struct claimrows *c)
{
	arena_free(&c->bytes);
}
