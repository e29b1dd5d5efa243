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

uint32_t
cells_name_in(struct claims *c, const struct cell *row, enum claims_col col)
{
	struct cell s = row[col], t;
	uint32_t id = c->last[col];

	if (!s.len)
		return 0;
	if (id && cell_eq(claims_name(c, id), s))
		return id;
	t = cells_plain(c, s);
	id = cells_name(c, t);
	c->last[col] = t.s == s.s ? id : 0;
	return id;
}

uint32_t
cells_word_in(struct claims *c, const struct cell *row, enum claims_col col)
{
	uint32_t id = c->last[col];

	if (!id || !cell_eq(claims_name(c, id), row[col]))
		c->last[col] = id = cells_name(c, row[col]);
	return id;
}
