/* compound.c - units made on the fly from simple ones, and their names.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include "core/unit/compound.h"

#include <math.h>
#include <string.h>

enum { NAME_SIZE = 256 };

struct name {
	char s[NAME_SIZE];
	size_t n;
};

static void
say(struct name *to, const char *s)
{
	size_t n = strlen(s);

	if (to->n + n >= sizeof(to->s))
		n = sizeof(to->s) - 1 - to->n;
	memcpy(to->s + to->n, s, n);
	to->n += n;
	to->s[to->n] = '\0';
}

static void
say_factor(struct name *to, const struct factor *f)
{
	int e = f->exp < 0 ? -f->exp : f->exp;
	bool length = factor_is(f->unit, "length");

	if (length && (e == 2 || e == 3))
		say(to, e == 2 ? "square " : "cubic ");
	say(to, f->unit->u.name);
	if (!length && e == 2)
		say(to, " squared");
	if (!length && e == 3)
		say(to, " cubed");
	if (e > 3)
		say(to, " to the fourth");
}

static void
say_compound(struct name *to, const struct compound *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->f[i].exp > 0) {
			say(to, to->n ? " " : "");
			say_factor(to, &c->f[i]);
		}
	for (size_t i = 0; i < c->n; i++)
		if (c->f[i].exp < 0) {
			say(to, to->n ? " per " : "per ");
			say_factor(to, &c->f[i]);
		}
}

/* The unit of several factors, or of a power. */
static struct unit_rec *
product(struct units *u, const struct compound *c)
{
	struct name name = {.n = 0};
	struct unit x = {.factor = 1};
	struct powers p = {0};
	struct unit_rec *r;
	char base[64];

	say_compound(&name, c);
	r = index_named(u, name.s, name.n);
	if (r)
		return r;
	for (size_t i = 0; i < c->n; i++) {
		x.factor *= pow(c->f[i].unit->u.factor, c->f[i].exp);
		powers_add(&p, &c->f[i].unit->p, c->f[i].exp);
	}
	x.name = name.s;
	x.dim = powers_dim(&p);
	powers_base(&p, x.dim, base, sizeof(base));
	x.base = base;
	return index_make(u, &x, &p);
}

struct unit_rec *
compound_unit(struct units *u, const struct compound *c)
{
	return c->n == 1 && c->f[0].exp == 1 ? c->f[0].unit : product(u, c);
}
