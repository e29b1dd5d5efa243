/* explain.c - how a quantity came to its normal form, for people.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "core/unit/explain.h"

#include <math.h>
#include <string.h>

#include "lib/num.h"

static void
say_cell(struct buf *out, struct cell c)
{
	buf_add(out, c.s, c.len);
}

static void
say_number(struct buf *out, double x)
{
	char s[NUM_MAX];

	buf_add(out, s, num_put(s, x));
}

/* Begins a step behind those before it. */
static void
step(struct buf *out, size_t start)
{
	if (out->len > start)
		buf_adds(out, "; ");
}

/* "pounds: pound sterling here, alone pound" */
static void
say_settled(const struct normal_in *in, const struct normal *n, struct buf *out)
{
	say_cell(out, in->unit);
	buf_adds(out, ": ");
	buf_adds(out, n->unit->name);
	buf_adds(out, " here, alone ");
	buf_adds(out, n->alone->name);
}

/* "1 foot = 0.3048 m (NIST SP 811)"; where zeros differ, "x degree Fahrenheit
 * = x * 0.5555555555555556 + 255.3722222222222 K"; a difference has none. */
static void
say_factor(const struct unit *x, bool change, struct buf *out)
{
	bool shifted = !change && fpclassify(x->offset) != FP_ZERO;

	buf_adds(out, shifted ? "x " : "1 ");
	buf_adds(out, x->name);
	buf_adds(out, shifted ? " = x * " : " = ");
	say_number(out, x->factor);
	if (shifted) {
		buf_adds(out, " + ");
		say_number(out, x->offset);
	}
	if (strcmp(x->base, "1") != 0) {
		buf_adds(out, " ");
		buf_adds(out, x->base);
	}
	if (x->source && *x->source) {
		buf_adds(out, " (");
		buf_adds(out, x->source);
		buf_adds(out, ")");
	}
}

/* "1 USD = 0.96 EUR" */
static void
say_rate(const struct normal_in *in, const struct normal *n, struct buf *out)
{
	buf_adds(out, "1 ");
	buf_add(out, n->unit->base, in->money.to.len);
	buf_adds(out, " = ");
	say_number(out, n->rate);
	buf_adds(out, " ");
	say_cell(out, in->money.to);
}

/* "soldier: head of Ukrainian soldiers" */
static void
say_head(const struct normal_in *in, const struct normal *n, struct buf *out)
{
	say_cell(out, n->uname);
	buf_adds(out, ": head of ");
	say_cell(out, in->item);
}

void
normal_explain(const struct normal_in *in, const struct normal *n,
    struct buf *out)
{
	size_t start = out->len;
	bool change = in->change.len > 0;

	if (n->unit && n->alone && n->alone != n->unit)
		say_settled(in, n, out);
	if (n->unit && !isnan(n->unit->factor)) {
		step(out, start);
		say_factor(n->unit, change, out);
	}
	if (n->target && n->target != n->unit) {
		step(out, start);
		say_factor(n->target, change, out);
	}
	if (n->unit && n->rate > 0) {
		step(out, start);
		say_rate(in, n, out);
	}
	if (!n->unit && n->uname.len)
		say_head(in, n, out);
}
