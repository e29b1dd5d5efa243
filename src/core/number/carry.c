/* carry.c - units and modifiers that numbers take over from others of their
 * sentence.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/carry.h"

#include <math.h>
#include <string.h>

#include "core/number/item.h"
#include "core/number/shared.h"
#include "core/number/term.h"

/* Gives b the unit and kind of a, by this rule. */
static void
take_unit(struct quantity *b, const struct quantity *a, enum number_rule rule)
{
	b->u = a->u;
	b->unit = a->unit;
	b->kind = a->kind;
	b->rules |= RULE_BIT(rule);
}

/* "2.60 instead of 2.40 euros": do tokens i up to to set one number against
 * another? */
static bool
is_versus(const struct scan *s, size_t i, size_t to)
{
	return i + 2 == to && tok_has(tok_at(s, i), ROLE_VERSUS) &&
	    (tok_says(s, i + 1, "of") || tok_says(s, i + 1, "than"));
}

/* "45 and 50 mg", "8, 9 and 10 km": a unit is that of the numbers listed
 * before it too. */
static void
spread_list(const struct scan *s, struct quantity *q, const struct place *at,
    size_t n)
{
	for (size_t k = n; k-- > 1;) {
		struct quantity *a = &q[k - 1], *b = &q[k];
		size_t i = at[k - 1].to, to = at[k].from;

		if (!b->u || a->u || b->unit.start < b->at.start + 1 ||
		    a->kind != KIND_NUMBER || b->kind == KIND_DURATION ||
		    i + 2 < to || i >= to || shared_unlike(b, a))
			continue; /* "rose to 33,562, 19% above" */
		if (i + 2 == to && tok_at(s, i)->sign == ',' &&
		    tok_says(s, i + 1, "or"))
			continue; /* "1.36 million, or 3.9%" */
		for (; i < to && !is_versus(s, i, to); i++)
			if (tok_at(s, i)->sign != ',' &&
			    tok_at(s, i)->sign != ';' &&
			    !tok_says(s, i, "and") && !tok_says(s, i, "or"))
				break;
		if (i < to && !is_versus(s, i, to))
			continue;
		take_unit(a, b, RULE_LIST);
	}
}

/* "30,000 of its 80,000 tonnes": the part has the unit of its whole. */
static void
spread_whole(const struct scan *s, struct quantity *q, const struct place *at,
    size_t n)
{
	for (size_t k = n; k-- > 1;) {
		struct quantity *a = &q[k - 1], *b = &q[k];
		size_t i = at[k - 1].to, to = at[k].from;

		if (a->u || a->kind != KIND_NUMBER || !b->u ||
		    (b->kind != KIND_MEASURE && b->kind != KIND_MONEY) ||
		    !(a->value <= b->value) || !tok_says(s, i, "of") ||
		    !item_ends(s, at[k].to))
			continue; /* "two of the 5 km races" */
		if (i + 1 == to ||
		    (i + 2 == to && tok_has(tok_at(s, i + 1), ROLE_DET)))
			take_unit(a, b, RULE_LIST);
	}
}

/* "97 degrees Fahrenheit, 12 degrees warmer": degrees are those named before.
 */
static void
carry_degrees(struct quantity *q, size_t k)
{
	static const char name[] = "degree (temperature)";

	if (strcmp(q[k].u->name, name) != 0)
		return;
	for (size_t i = k; i-- > 0;)
		if (q[i].u && unit_is(q[i].u, "temperature") &&
		    strcmp(q[i].u->name, name) != 0) {
			take_unit(&q[k], &q[i], RULE_CARRIED);
			return;
		}
}

static bool
set_against(const struct scan *s, size_t i)
{
	return tok_says(s, i - 1, "from") || tok_says(s, i - 1, "to") ||
	    tok_says(s, i - 1, "than") || tok_says(s, i - 1, "with") ||
	    tok_says(s, i - 1, "against") || tok_says(s, i - 1, "the");
}

/* "183.5m passengers, from 185m": no metres. */
static void
carry_millions(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	enum { NEAR = 12 };
	const struct quantity *a = &q[k - 1];
	struct quantity *b = &q[k];

	if (a->u || !(a->rules & RULE_BIT(RULE_SCALE)) ||
	    at[k].from - at[k - 1].to > NEAR || !set_against(s, at[k].from) ||
	    s->text[a->at.end - 1] != 'm' || b->unit.end - b->unit.start != 1 ||
	    s->text[b->unit.start] != 'm' || !item_ends(s, at[k].to))
		return;
	b->low *= 1e6;
	b->value *= 1e6;
	b->high *= 1e6;
	b->grain *= 1e6;
	b->u = NULL;
	b->unit = (struct span){0, 0};
	b->kind = KIND_NUMBER;
	b->rules |= RULE_BIT(RULE_SCALE);
}

/* "$510 a ton, down from $535": per ton. */
static void
carry_rate(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	struct quantity *b = &q[k];
	size_t n = strlen(b->u->name);
	long h = shared_host(s, q, at, k);

	if (h < 0 || q[h].kind != KIND_MONEY ||
	    strncmp(q[h].u->name, b->u->name, n) != 0 ||
	    strncmp(q[h].u->name + n, " per ", 5) != 0)
		return;
	b->u = q[h].u;
	b->unit = (struct span){b->at.end, b->at.end}; /* it is written there */
	b->rules |= RULE_BIT(RULE_CARRIED);
}

/* "aged 23 and 31", "to 3.4bn euros from 1.6bn": what is said of a number goes
 * for the bare one behind it too. */
static void
carry_on(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	struct quantity *a = &q[k - 1], *b = &q[k];
	size_t i, to;
	bool list;
	long h;

	if (b->kind == KIND_MEASURE && unit_is(b->u, "temperature"))
		carry_degrees(q, k);
	if (b->kind == KIND_MEASURE && unit_is(b->u, "length"))
		carry_millions(s, q, at, k);
	if (b->kind == KIND_MONEY)
		carry_rate(s, q, at, k);
	if (b->u || b->kind != KIND_NUMBER)
		return;
	i = at[k - 1].to;
	to = at[k].from;
	list = a->kind == KIND_AGE && i < to && i + 2 >= to;
	for (; list && i < to; i++)
		list = tok_at(s, i)->sign == ',' || tok_says(s, i, "and") ||
		    tok_says(s, i, "or");
	if (list && b->value >= 1 && b->value < 120 && item_ends(s, at[k].to)) {
		take_unit(b, a, RULE_CARRIED);
		return;
	}
	h = shared_host(s, q, at, k);
	if (h < 0 || !q[h].u)
		h = shared_sum(s, q, at, k);
	if (h < 0 || !q[h].u)
		h = shared_part(s, q, at, k);
	if (h >= 0 && q[h].u)
		take_unit(b, &q[h], RULE_CARRIED);
}

void
carry_units(const struct scan *s, struct quantity *q, const struct place *at,
    size_t n)
{
	spread_list(s, q, at, n);
	spread_whole(s, q, at, n);
	for (size_t k = 1; k < n; k++)
		carry_on(s, q, at, k);
}

void
carry_modifier(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	struct quantity *a = &q[k - 1], *b = &q[k];
	size_t to = at[k - 1].to, from = at[k].from;

	if (to + 1 != from || tok_at(s, to)->sign != '(' || !a->u || !b->u ||
	    strcmp(a->u->dim, b->u->dim) != 0 || b->mod != MOD_EQ ||
	    a->mod == MOD_RANGE)
		return;
	b->mod = a->mod;
	if (a->mod != MOD_EQ)
		b->rules |= RULE_BIT(RULE_BRACKETED);
	if (a->mod == MOD_GT || a->mod == MOD_GE)
		b->high = INFINITY;
	else if (a->mod == MOD_LT || a->mod == MOD_LE)
		b->low = isinf(a->low) || a->value == 0 ?
		    a->low :
		    a->low / a->value * b->value;
}
