/* quantity.c - one quantity: a term or a range of two, with its modifiers.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/quantity.h"

#include <math.h>
#include <string.h>

#include "core/number/bound.h"
#include "core/number/refuse.h"

enum { FROM_BACK = 12, CONTEST_NEAR = 16 };

/* How two terms are joined. */
enum join {
	JOIN_NONE,
	JOIN_DASH,  /* 3-5 */
	JOIN_TO,    /* 3 to 5 */
	JOIN_AND,   /* between 3 and 5 */
	JOIN_OR,    /* 3 or 4 */
	JOIN_ERROR, /* 3 ± 1 */
	JOIN_COLON  /* 3:1 */
};

/* A quantity while it is read. */
struct pair {
	struct term a, b;
	struct bound left, right; /* modifiers of a and of b */
	enum join join;
	size_t from;
};

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
static bool
term_behind(const struct scan *s, size_t floor, const struct term *first,
    struct term *t, struct bound *b)
{
	for (size_t k = floor; k < floor + 6 && k < s->n; k++) {
		const struct tok *w = tok_at(s, k);

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
static bool
same_unit(struct term *a, struct term *b)
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
static void
spread_scale(struct term *a, const struct term *b)
{
	double f = b->num.scale;

	if (!(b->num.form & NUMERAL_SCALED) || a->num.form & NUMERAL_SCALED ||
	    a->place == PLACE_AFTER || !(fabs(a->value) <= fabs(b->value / f)))
		return;
	a->value *= f;
	a->grain *= f;
}

static void
spread_unit(struct pair *p)
{
	if (!p->a.u && p->b.u) {
		p->a.u = p->b.u;
		p->a.unit = p->b.unit;
		p->a.age = p->b.age;
	} else if (!p->b.u) {
		p->b.u = p->a.u;
	}
	p->a.age |= p->b.age;
}

/* "rose from 5 to 7" are two values, "rose 2 to 7" a change and a value, and
 * no range. */
static bool
is_change(const struct scan *s, const struct pair *p)
{
	if (p->join != JOIN_TO || p->from == 0)
		return false;
	if (tok_has(tok_at(s, p->from - 1), ROLE_UP | ROLE_DOWN))
		return true;
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

static bool
plain(const struct term *t)
{
	return t->num.form & NUMERAL_WHOLE && !t->u && t->value >= 0;
}

/* A word with one of the roles near the two numbers: "won 3-1". */
static bool
near(const struct scan *s, const struct pair *p, unsigned roles)
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
static bool
read_second(const struct scan *s, struct pair *p)
{
	size_t len, i = p->a.to;
	int odd = NUMERAL_INDEF | NUMERAL_SPAN;

	p->join = join_at(s, i, p->from, &len);
	if (p->join == JOIN_NONE || p->a.joined ||
	    !term_behind(s, i + len, &p->a, &p->b, &p->right))
		return false;
	if ((p->a.num.form | p->b.num.form) & odd ||
	    (p->a.num.form ^ p->b.num.form) & NUMERAL_ORDINAL ||
	    p->b.num.form & NUMERAL_ARTICLE)
		return false;
	if (tok_is_dash(tok_at(s, i)) && tok_at(s, i)->gap &&
	    p->right.mod == MOD_NONE && !p->b.u && !plain(&p->a))
		return false;
	return true;
}

/* Does what was read make a range from low to high? Sets the terms' units. */
static bool
is_range(const struct scan *s, struct pair *p)
{
	double a, b;

	if (is_change(s, p) || bound_lower(p->right.mod) ||
	    bound_upper(p->right.mod))
		return false;
	spread_scale(&p->a, &p->b);
	if (!same_unit(&p->a, &p->b))
		return false;
	a = p->a.value;
	b = p->b.value;
	if (p->join == JOIN_OR &&
	    !(b > a && b - a <= a && b <= 10 * p->a.grain + a &&
		p->a.num.form == p->b.num.form))
		return false;
	if (a < b || (a < 0 && b < 0 && a != b)) {
		spread_unit(p);
		return true;
	}
	return false;
}

static void
set_range(struct quantity *q, double low, double high)
{
	q->mod = MOD_RANGE;
	q->low = low < high ? low : high;
	q->high = low < high ? high : low;
	q->value = NAN;
}

static double
finest(double a, double b)
{
	return a < b ? a : b;
}

/* Low, value and high for a single number under mod. */
static void
set_bounds(struct quantity *q, double x, double share, bool indef)
{
	bool negative = q->kind == KIND_MONEY || q->kind == KIND_MEASURE ||
	    q->kind == KIND_PERCENT;
	double zero = negative ? -INFINITY : 0;

	q->value = q->low = q->high = x;
	if (bound_lower(q->mod)) {
		q->high = INFINITY;
		q->value = indef ? NAN : x;
	} else if (bound_upper(q->mod)) {
		q->low = share > 0 ? share * x : x < 0 ? -INFINITY : zero;
	}
}

static enum claim_kind
kind_of(const struct term *t)
{
	if (t->num.form & NUMERAL_ORDINAL)
		return KIND_ORDINAL;
	if (t->age)
		return KIND_AGE;
	if (t->place == PLACE_BEFORE || unit_is(t->u, "money"))
		return KIND_MONEY;
	if (unit_is(t->u, "time"))
		return KIND_DURATION;
	if ((unit_is(t->u, "fraction") && !strstr(t->u->name, " per ")) ||
	    unit_is(t->u, "percentage-point"))
		return KIND_PERCENT;
	if (t->u && strcmp(t->u->dim, "count") != 0)
		return KIND_MEASURE;
	if (t->num.form & NUMERAL_FRACTION)
		return KIND_FRACTION;
	return KIND_NUMBER;
}

static void
fill(const struct scan *s, const struct pair *p, struct quantity *q,
    struct place *at, size_t to)
{
	*at = (struct place){p->from, to};
	q->at = term_span(s, p->from, to);
	q->unit = p->a.unit;
	q->u = p->a.u;
	q->grain = p->a.grain;
	q->kind = kind_of(&p->a);
	q->of = -1;
}

/* The words that open a range belong to it: "between", "from". */
static size_t
range_from(const struct scan *s, const struct pair *p)
{
	if (p->from > 0 &&
	    (tok_says(s, p->from - 1, "between") ||
		tok_says(s, p->from - 1, "from")))
		return p->from - 1;
	return p->from;
}

static bool
make_range(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	struct bound after;

	if (p->join == JOIN_AND || p->join == JOIN_TO || p->join == JOIN_DASH)
		p->from = range_from(s, p);
	fill(s, p, q, at, p->b.to);
	q->grain = finest(p->a.grain, p->b.grain);
	set_range(q, p->a.value, p->b.value);
	after = bound_after(s, p->b.to);
	if (after.mod == MOD_APPROX)
		at->to = after.end;
	return true;
}

/* 135,000 km ± 5000 km. */
static bool
make_error(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	if (!same_unit(&p->a, &p->b))
		return false;
	spread_unit(p);
	fill(s, p, q, at, p->b.to);
	q->grain = finest(p->a.grain, p->b.grain);
	set_range(q, p->a.value - p->b.value, p->a.value + p->b.value);
	q->value = p->a.value;
	return true;
}

/* 3-1, 3:1: the value of a ratio is its quotient; a score has both ends. */
static bool
make_score(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	bool colon = p->join == JOIN_COLON, to = p->join == JOIN_TO;

	if (!plain(&p->a) || !plain(&p->b) || p->a.value > 1000)
		return false;
	if (colon ? p->b.value == 0 :
		    !near(s, p, to ? ROLE_CONTEST | ROLE_ODDS : ROLE_CONTEST))
		return false;
	fill(s, p, q, at, p->b.to);
	if (to && (p->a.value <= p->b.value || p->b.value == 0))
		return false;
	if (to ||
	    (colon && (near(s, p, ROLE_ODDS) || !near(s, p, ROLE_CONTEST)))) {
		q->kind = KIND_RATIO;
		q->mod = MOD_EQ;
		q->value = q->low = q->high = p->a.value / p->b.value;
	} else {
		q->kind = KIND_SCORE;
		set_range(q, p->a.value, p->b.value);
		q->mod = MOD_EQ;
	}
	return true;
}

/* "three out of four", "one in five", "one over 3". */
static bool
make_ratio(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	size_t i = p->a.to;
	bool out = tok_says(s, i, "out") && tok_says(s, i + 1, "of"), ok;
	bool over = tok_says(s, i, "over"), in = tok_says(s, i, "in");
	double a = p->a.value, b;

	if (p->a.u || (!out && !over && !in) ||
	    p->a.num.form &
		(NUMERAL_ORDINAL | NUMERAL_INDEF | NUMERAL_FRACTION) ||
	    !term_behind(s, i + (out ? 2 : 1), &p->a, &p->b, &p->right) ||
	    p->b.u ||
	    p->b.num.form &
		(NUMERAL_ORDINAL | NUMERAL_INDEF | NUMERAL_FRACTION |
		    NUMERAL_ARTICLE) ||
	    p->right.mod != MOD_NONE)
		return false;
	b = p->b.value;
	ok = out ? a <= b :
	    in   ? a < b && a <= 10 && b <= 1e6 && (b >= 20 || a <= b) &&
		!(b > 1500 && b < 2100) &&
		(a == 1 || b == 10 || b == 100 || b == 1000 || a > 2) :
		 !tok_is_word(tok_at(s, p->b.to));
	if (!ok || b == 0 ||
	    (in &&
		(p->a.num.form & NUMERAL_DIGITS) !=
		    (p->b.num.form & NUMERAL_DIGITS) &&
		a != 1))
		return false;
	fill(s, p, q, at, p->b.to);
	q->kind = KIND_RATIO;
	q->mod = p->left.mod == MOD_NONE ? MOD_EQ : p->left.mod;
	q->grain = 0.1 / b;
	set_bounds(q, a / b, p->left.share, false);
	return true;
}

/* "more than 40 but less than 60". */
static bool
make_bounds(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at, size_t to)
{
	size_t i = to;
	bool up = bound_lower(q->mod);

	if (!up && !bound_upper(q->mod))
		return false;
	if (tok_at(s, i)->sign == ',')
		i++;
	if (!tok_says(s, i, "but") && !tok_says(s, i, "and"))
		return false;
	if (!term_behind(s, i + 1, &p->a, &p->b, &p->right) ||
	    p->right.end != i + 1 ||
	    !(up ? bound_upper(p->right.mod) : bound_lower(p->right.mod)))
		return false;
	spread_scale(&p->a, &p->b);
	if (!same_unit(&p->a, &p->b) ||
	    !(up ? p->a.value < p->b.value : p->b.value < p->a.value))
		return false;
	spread_unit(p);
	fill(s, p, q, at, p->b.to);
	q->grain = finest(p->a.grain, p->b.grain);
	set_range(q, p->a.value, p->b.value);
	return true;
}

/* "older than 30", "30 years or older": an age. */
static void
older(const struct scan *s, struct pair *p, size_t to)
{
	bool found = false;

	for (size_t i = p->from; i < to; i++)
		found |= (i < p->a.from || i >= p->a.to) &&
		    (tok_says(s, i, "older") || tok_says(s, i, "younger"));
	if (!found || (p->a.u && !unit_is(p->a.u, "time")))
		return;
	if (!p->a.u)
		p->a.u = unit_named(s->units, (struct cell){"year", 4});
	p->a.age = p->a.u != NULL;
}

static bool
make_single(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	size_t to = p->a.to;
	struct bound after = bound_after(s, to);
	struct bound b = p->left;
	bool indef = p->a.num.form & NUMERAL_INDEF;

	if (after.mod != MOD_NONE &&
	    (b.mod == MOD_NONE || b.mod == MOD_EQ || b.mod == MOD_APPROX ||
		after.mod != MOD_APPROX))
		b = (struct bound){after.mod, 0, after.end};
	if (after.end > to)
		to = after.end;
	older(s, p, to);
	fill(s, p, q, at, to);
	q->mod = b.mod != MOD_NONE ? b.mod : MOD_EQ;
	if (indef && (q->mod == MOD_EQ || q->mod == MOD_APPROX))
		q->mod = p->a.num.mod;
	if (make_bounds(s, p, q, at, to))
		return true;
	set_bounds(q, p->a.value, b.share, indef);
	return true;
}

/* Past all digits, dashes and slashes that hang together from token i on. */
static size_t
chain_end(const struct scan *s, size_t i)
{
	while (tok_glued(s, i) &&
	    (tok_at(s, i)->cls == TOK_NUM || tok_is_dash(tok_at(s, i)) ||
		tok_at(s, i)->sign == '/'))
		i++;
	return i;
}

/* "+44 20 7946 0958": *next is set behind it. */
static bool
telephone(const struct scan *s, size_t i, size_t *next)
{
	size_t k = i + 1;

	if (tok_before(s, i)->sign != '+' || !tok_glued(s, i))
		return false;
	while (tok_at(s, k)->cls == TOK_NUM || tok_at(s, k)->sign == '(' ||
	    tok_at(s, k)->sign == ')' || tok_at(s, k)->sign == '-')
		k++;
	if (k < i + 3)
		return false;
	*next = k;
	return true;
}

bool
quantity_read(const struct scan *s, size_t i, size_t floor, struct quantity *q,
    struct place *at, size_t *next)
{
	struct pair p = {.join = JOIN_NONE};

	*q = (struct quantity){.of = -1};
	*next = i + 1;
	if (!term_read(s, i, floor, false, &p.a))
		return false;
	p.left = bound_before(s, &p.a, floor);
	p.from = p.left.end;
	*next = p.a.num.to;
	if (telephone(s, i, next))
		return false;
	if (make_ratio(s, &p, q, at))
		return true;
	if (read_second(s, &p)) {
		if (p.join == JOIN_DASH && refuse_pair(s, &p.a, &p.b, p.b.to)) {
			*next = chain_end(s, p.b.to);
			return false;
		}
		if (p.join == JOIN_COLON || p.join == JOIN_TO ||
		    (p.join == JOIN_DASH && near(s, &p, ROLE_CONTEST) &&
			p.left.mod == MOD_NONE)) {
			if (make_score(s, &p, q, at))
				return true;
		}
		if (refuse_term(s, &p.a, p.left.mod != MOD_NONE)) {
			*next = p.join == JOIN_DASH ? p.b.to : p.a.to;
			return false;
		}
		if (p.join == JOIN_ERROR)
			return make_error(s, &p, q, at);
		if (p.join != JOIN_COLON && is_range(s, &p))
			return make_range(s, &p, q, at);
		if (p.join == JOIN_DASH && tok_glued(s, p.b.from) &&
		    plain(&p.a) && plain(&p.b)) {
			*next = p.b.to;
			return false;
		}
	} else if (refuse_term(s, &p.a, p.left.mod != MOD_NONE)) {
		return false;
	}
	if (p.b.to && refuse_term(s, &p.a, p.left.mod != MOD_NONE))
		return false;
	return make_single(s, &p, q, at);
}
