/* cells.c - cells of a row as names.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/cells.h"

#include "lib/tsv.h"

uint32_t
cells_name(struct claims *c, struct cell s)
{
	return pool_add(&c->names, s);
}

struct cell
cells_plain(struct claims *c, struct cell s)
{
	return tsv_unescape(s, &c->scratch);
}

static inline bool
is_last(const struct last_cell *l, struct cell s)
{
	return l->name && l->len == s.len && cell_same(l->s, s.s, s.len);
}

static void
set_last(struct last_cell *l, struct cell s, uint32_t name)
{
	l->name = s.len <= sizeof(l->s) ? name : 0;
	if (!l->name)
		return;
	l->len = (uint8_t)s.len;
	memcpy(l->s, s.s, s.len);
}

uint32_t
cells_name_in(struct claims *c, const struct cell *row, enum claims_col col)
{
	struct last_cell *l = &c->last[col];
	struct cell s = row[col], t;
	uint32_t name;

	if (!s.len)
		return 0;
	if (is_last(l, s))
		return l->name;
	t = cells_plain(c, s);
	name = cells_name(c, t);
	set_last(l, s, t.s == s.s ? name : 0);
	return name;
}

uint32_t
cells_word_in(struct claims *c, const struct cell *row, enum claims_col col)
{
	struct last_cell *l = &c->last[col];
	uint32_t name;

	if (is_last(l, row[col]))
		return l->name;
	name = cells_name(c, row[col]);
	set_last(l, row[col], name);
	return name;
}
