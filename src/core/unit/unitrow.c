/* unitrow.c - what a row of a user's table of units may say.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include <math.h>
#include <string.h>

#include "core/unit/index.h"
#include "core/unit/powers.h"
#include "core/unit/unit.h"
#include "lib/buf.h"
#include "lib/num.h"
#include "lib/table.h"

struct checking {
	const struct table *t;
	size_t row;
	struct buf *err;
};

static bool
fail(const struct checking *c, int col, const char *mend)
{
	c->err->len = 0;
	buf_addf(c->err, "%s:%u: %s \"%s\": %s", c->t->file, c->t->line[c->row],
	    c->t->col[col], table_at(c->t, c->row, (size_t)col), mend);
	buf_str(c->err);
	return false;
}

/* Dimensions that a unit of one's own can't have: what money is worth is the
 * day's, and the others are no quantities. */
static bool
is_closed(const char *dim)
{
	return strcmp(dim, "money") == 0 || strcmp(dim, "date") == 0 ||
	    strcmp(dim, "other") == 0;
}

static bool
dim_good(const struct checking *c)
{
	const char *dim = table_at(c->t, c->row, UNIT_DIM);
	struct buf all = {0};

	if (!is_closed(dim) && powers_of_dim(dim, NULL, NULL))
		return true;
	for (size_t i = 0; powers_name(i); i++)
		if (!is_closed(powers_name(i)))
			buf_addf(&all, "%s%s", i ? ", " : "write one of ",
			    powers_name(i));
	fail(c, UNIT_DIM, buf_str(&all));
	buf_free(&all);
	return false;
}

static bool
is_factor(struct cell s)
{
	double x;

	return num_get(s, &x) && isfinite(x) && x > 0;
}

static bool
factors_good(const struct checking *c)
{
	const char *factor = table_at(c->t, c->row, UNIT_FACTOR);
	const char *offset = table_at(c->t, c->row, UNIT_OFFSET);
	double x;

	if (*factor && !is_factor(cell_of(factor)))
		return fail(c, UNIT_FACTOR,
		    "write a number above 0, or nothing where it is not known");
	if (*offset && (!num_get(cell_of(offset), &x) || !isfinite(x)))
		return fail(c, UNIT_OFFSET, "write a finite number");
	return true;
}

static bool
also_good(const struct checking *c)
{
	const char *s = table_at(c->t, c->row, UNIT_OTHERS);
	size_t n = 0;

	for (s += strspn(s, " "); *s; s += strspn(s, " ")) {
		size_t len = strcspn(s, " ");

		if (++n > UNIT_ALSO || !is_factor((struct cell){s, len}))
			return fail(c, UNIT_OTHERS,
			    "write one or two numbers above 0, with a blank "
			    "between");
		s += len;
	}
	return true;
}

/* Is none of the names of a|b|c empty? */
static bool
names_good(const struct checking *c, int col)
{
	const char *s = table_at(c->t, c->row, (size_t)col);

	while (*s) {
		s += strspn(s, UNIT_MARKS);
		if (!*s || *s == '|')
			return fail(c, col, "a name is empty: write one there");
		s += strcspn(s, "|");
		if (*s && !*++s)
			return fail(c, col, "ends in '|': drop that");
	}
	return true;
}

bool
units_check(const struct table *t, struct buf *err)
{
	struct checking c = {.t = t, .err = err};

	for (c.row = 0; c.row < t->nrow; c.row++)
		if (!dim_good(&c) || !factors_good(&c) || !also_good(&c) ||
		    !names_good(&c, UNIT_WORDS) ||
		    !names_good(&c, UNIT_SYMBOLS))
			return false;
	return true;
}
