/* pair.c - two terms that belong together.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/pair.h"

#include <math.h>
#include <string.h>

enum { FROM_BACK = 12, CONTEST_NEAR = 16 };

static bool
between(const struct scan *s, size_t i, const char *word)
{
	return tok_says(s, i - 1, word) ||
	    (tok_says(s, i - 2, word) &&
		(tok_says(s, i - 1, "about") || tok_says(s, i - 1, "the")));
}

/* What joins at token i; *len is how many tokens it takes. */
static enum join
join_at(const struct scan *s, size_t i, size_t from, size_t *len)
{
	const struct tok *t = tok_at(s, i), *n = tok_at(s, i + 1);

	*len = 1;
	if (t->sign == 0xb1)
		return JOIN_ERROR;
	if (t->sign == '+' && (n->sign == '/' || n->sign == '-')) {
		*len = n->sign == '/' ? 3 : 2;
		return JOIN_ERROR;
	}
	if (tok_says(s, i, "plus") && tok_says(s, i + 1, "or") &&
	    tok_says(s, i + 2, "minus")) {
		*len = 3;
		return JOIN_ERROR;
	}
	if (t->sign == ':' && !t->gap && !n->gap)
		return JOIN_COLON;
	if ((tok_is_dash(t) || t->sign == '~') && t->gap == n->gap)
		return JOIN_DASH;
	if (t->sign == 0x2014 && !t->gap && !n->gap)
		return JOIN_DASH;
	if (tok_says(s, i, "to"))
		return JOIN_TO;
	if (tok_says(s, i, "and") &&
	    (between(s, from, "between") || between(s, from, "from")))
		return JOIN_AND;
	return tok_says(s, i, "or") ? JOIN_OR : JOIN_NONE;
}

/* The term that begins right behind token floor - 1, with its sign, currency
 * and modifiers. */
bool
pair_term(const struct scan *s, size_t floor, const struct term *first,
    struct term *t, struct bound *b)
{
	for (size_t k = floor; k < floor + 6 && k < s->n; k++) {
		const struct tok *w = tok_at(s, k);

		if (tok_dated(s, k))
			return false;
		if (w->cls == TOK_NUM || (tok_is_word(w) && tok_num(w)))
			if (term_read(s, k, floor, unit_is(first->u, "money"),
				t)) {
				*b = bound_before(s, t, floor);
				return b->end == floor;
			}
		if (w->cls == TOK_NUM)
			return false;
	}
	return false;
}

/* Brings b to the unit of a; false when they can't be compared. */
bool
pair_same_unit(struct term *a, struct term *b)
{
	if (!a->u || !b->u || a->u == b->u)
		return true;
	if (strcmp(a->u->dim, b->u->dim) != 0 ||
	    strcmp(a->u->base, b->u->base) != 0 ||
	    a->u->offset != b->u->offset || !isfinite(b->u->factor) ||
	    !isfinite(a->u->factor))
		return false;
	b->value *= b->u->factor / a->u->factor;
	b->grain *= b->u->factor / a->u->factor;
	return true;
}

/* "$3-4 million", "10 to 12 thousand": the scale is the first one's too. */
void
pair_spread_scale(struct term *a, const struct term *b)
{
	double f = b->num.scale;

	if (!(b->num.form & NUMERAL_SCALED) || a->num.form & NUMERAL_SCALED ||
	    a->place == PLACE_AFTER || !(fabs(a->value) <= fabs(b->value / f)))
		return;
	a->value *= f;
	a->grain *= f;
	a->rules |= RULE_BIT(RULE_SPREAD_SCALE);
}

void
pair_spread_unit(struct pair *p)
{
	if (!p->a.u != !p->b.u)
		p->a.rules |= RULE_BIT(RULE_SPREAD_UNIT);
	if (!p->a.u && p->b.u) {
		p->a.u = p->b.u;
		p->a.unit = p->b.unit;
		p->a.age = p->b.age;
	} else if (!p->b.u) {
		p->b.u = p->a.u;
	}
	p->a.age |= p->b.age;
}

/* "fell by 23,000 to 1.36 million", "go up by 20 cents to $2.90", "raised the
 * fee by $2 to $17": by how much, and to what. */
static bool
is_step(const struct scan *s, const struct pair *p)
{
	size_t i = p->from;

	if (p->join != JOIN_TO || i < 2 || !tok_says(s, i - 1, "by"))
		return false;
	/* "by 90 euros to 840", "by a fifth to 8 million tonnes" */
	if (p->a.u ? !p->b.u && p->a.place == PLACE_AFTER :
		     p->b.u && p->a.num.form & NUMERAL_FRACTION &&
		    !(p->b.num.form & NUMERAL_FRACTION))
		return true;
	if (p->a.u != p->b.u && p->a.place == PLACE_AFTER &&
	    p->b.place == PLACE_BEFORE)
		return true; /* "by 10 pence to £1.65" */
	if (p->a.u && p->b.u && p->a.place == PLACE_BEFORE)
		return p->b.place == PLACE_BEFORE &&
		    p->b.value > 3 * p->a.value;
	return tok_has(tok_at(s, i - 2), ROLE_UP | ROLE_DOWN) &&
	    ((p->a.u && p->b.u) || p->b.value > 10 * p->a.value);
}

/* "advanced five to seven kilometers", "rose 3 to 5 percent": the unit stands
 * only behind the second, so both say how far; what a share rose by is seldom
 * near to what it rose to. */
static bool
is_stretch(const struct pair *p)
{
	enum { NEAR = 4 };

	return !p->a.u && p->b.u && p->b.place == PLACE_AFTER &&
	    p->a.value < p->b.value &&
	    (p->b.value <= NEAR * p->a.value || unit_is(p->b.u, "length"));
}

/* "rose from 5 to 7" are two values, "rose 2 to 7" and "lost 91 cents to
 * $69.88" a change and a value, and no range. */
static bool
is_change(const struct scan *s, const struct pair *p)
{
	if (p->join != JOIN_TO || p->from == 0)
		return false;
	if (tok_has(tok_at(s, p->from - 1), ROLE_UP | ROLE_DOWN))
		return !is_stretch(p);
	if (tok_has(tok_at(s, p->from - 1), ROLE_LOSE))
		return p->a.place == PLACE_AFTER && p->b.place == PLACE_BEFORE;
	if (!tok_says(s, p->from - 1, "from"))
		return false;
	for (size_t k = 2; k < FROM_BACK && k <= p->from; k++)
		if (tok_at(s, p->from - k)->cls == TOK_SIGN)
			break;
		else if (tok_has(tok_at(s, p->from - k),
			     ROLE_UP | ROLE_DOWN | ROLE_SHIFT))
			return true;
	return false;
}

bool
pair_plain(const struct term *t)
{
	return t->num.form & NUMERAL_WHOLE && !t->u && t->value >= 0;
}

/* A word with one of the roles near the two numbers: "won 3-1". */
bool
pair_near(const struct scan *s, const struct pair *p, unsigned roles)
{
	for (size_t k = 1; k <= CONTEST_NEAR; k++) {
		if (k <= p->from && tok_has(tok_at(s, p->from - k), roles))
			return true;
		if (k <= CONTEST_NEAR / 2 &&
		    tok_has(tok_at(s, p->b.to + k - 1), roles))
			return true;
	}
	return false;
}

/* The second term of a pair, if the two are joined so that both belong to
 * one quantity. */
bool
pair_read(const struct scan *s, struct pair *p)
{
	size_t len, i = p->a.to;
	int odd = NUMERAL_INDEF | NUMERAL_SPAN;

	p->join = join_at(s, i, p->from, &len);
	if (p->join == JOIN_NONE || p->a.joined ||
	    !pair_term(s, i + len, &p->a, &p->b, &p->right))
		return false;
	if ((p->a.num.form | p->b.num.form) & odd ||
	    (p->a.num.form ^ p->b.num.form) & NUMERAL_ORDINAL ||
	    p->b.num.form & NUMERAL_ARTICLE)
		return false;
	if (tok_is_dash(tok_at(s, i)) && tok_at(s, i)->gap &&
	    p->right.mod == MOD_NONE && !p->b.u && !pair_plain(&p->a))
		return false;
	return true;
}

/* "$3-4 million per tonne": what stands behind the second is over the currency
 * before the first. */
static void
share_rate(const struct scan *s, const struct term *a, struct term *b)
{
	size_t end = tok_before(s, b->num.to)->end, used;
	const struct unit *u;

	if (a->place != PLACE_BEFORE || !b->u || b->place != PLACE_AFTER)
		return;
	u = unit_over(s->units, a->u, s->text + end, s->len - end, &used);
	if (u)
		b->u = u;
}

/* "$10 to $15 an hour": the rate is the first one's too. */
static void
spread_rate(const struct scan *s, struct term *a, struct term *b)
{
	size_t n = a->u ? strlen(a->u->name) : 0;

	share_rate(s, a, b);
	if (n && b->u && strncmp(a->u->name, b->u->name, n) == 0 &&
	    strncmp(b->u->name + n, " per ", 5) == 0)
		a->u = b->u;
	else
		return;
	a->rules |= RULE_BIT(RULE_SPREAD_UNIT);
}

/* Does what was read make a range from low to high? Sets the terms' units. */
bool
pair_is_range(const struct scan *s, struct pair *p)
{
	double a, b;

	if (is_step(s, p))
		return false;
	if (p->join == JOIN_TO || p->join == JOIN_DASH || p->join == JOIN_AND)
		spread_rate(s, &p->a, &p->b);
	if (bound_lower(p->right.mod) || bound_upper(p->right.mod) ||
	    !pair_same_unit(&p->a, &p->b))
		return false;
	pair_spread_scale(&p->a, &p->b);
	if (is_change(s, p)) {
		pair_spread_unit(p);
		return false;
	}
	a = p->a.value;
	b = p->b.value;
	if (p->join == JOIN_OR &&
	    !(b > a && b - a <= a && b <= 10 * p->a.grain + a &&
		p->a.num.form == p->b.num.form))
		return false;
	if (a < b || (a < 0 && b < 0 && a != b)) {
		pair_spread_unit(p);
		return true;
	}
	return false;
}
