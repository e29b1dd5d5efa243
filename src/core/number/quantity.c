/* quantity.c - one quantity: a term or a range of two, with its modifiers.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/quantity.h"

#include <math.h>
#include <string.h>

#include "core/number/age.h"
#include "core/number/digits.h"
#include "core/number/pair.h"
#include "core/number/refuse.h"

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
		q->high = share > 1 && x > 0 ? share * x : INFINITY;
		q->value = indef ? NAN : x;
	} else if (bound_upper(q->mod)) {
		q->low = share > 0 ? share * x : x < 0 ? -INFINITY : zero;
	}
}

/* Crowns, crowns a year, cents a litre. */
static bool
of_money(const struct unit *u)
{
	static const char money[] = "money";

	return u && strncmp(u->dim, money, sizeof(money) - 1) == 0;
}

static enum claim_kind
kind_of(const struct term *t)
{
	if (t->num.form & NUMERAL_ORDINAL)
		return KIND_ORDINAL;
	if (t->num.form & NUMERAL_MULTIPLE && !t->u)
		return KIND_RATIO;
	if (t->age)
		return KIND_AGE;
	if (t->place == PLACE_BEFORE || of_money(t->u))
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
	q->rules = p->a.rules;
	if (p->left.mod != MOD_NONE)
		q->rules |= RULE_BIT(RULE_MODIFIER_BEFORE);
	if (p->a.age)
		q->rules |= RULE_BIT(RULE_AGE);
	if (to > p->a.to && p->join != JOIN_NONE)
		q->rules |= p->b.rules;
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
	static const enum number_rule joins[] = {[JOIN_DASH] = RULE_RANGE_DASH,
	    [JOIN_TO] = RULE_RANGE_TO,
	    [JOIN_AND] = RULE_RANGE_AND,
	    [JOIN_OR] = RULE_RANGE_OR};
	struct bound after;

	if (p->join == JOIN_AND || p->join == JOIN_TO || p->join == JOIN_DASH)
		p->from = range_from(s, p);
	fill(s, p, q, at, p->b.to);
	q->rules |= RULE_BIT(joins[p->join]);
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
	if (!pair_same_unit(&p->a, &p->b))
		return false;
	pair_spread_unit(p);
	fill(s, p, q, at, p->b.to);
	q->grain = finest(p->a.grain, p->b.grain);
	set_range(q, p->a.value - p->b.value, p->a.value + p->b.value);
	q->value = p->a.value;
	q->rules |= RULE_BIT(RULE_ERROR);
	return true;
}

/* "voted 7 to 2", "passed 52 to 48": both ends count. */
static bool
votes(const struct scan *s, const struct pair *p)
{
	return tok_has(tok_before(s, p->from), ROLE_CONTEST) &&
	    !tok_has(tok_before(s, p->from), ROLE_ODDS);
}

/* "passed the lower house 230 to 201": odds are in small numbers. */
static bool
tally(const struct scan *s, const struct pair *p)
{
	enum { SMALL = 10 };

	return p->b.value > SMALL && !pair_near(s, p, ROLE_ODDS);
}

/* "voted 204 to 85", "by 6 votes to 3": two counts, as many as voted so. */
static bool
ballot(const struct scan *s, const struct pair *p)
{
	return pair_near(s, p, ROLE_BALLOT);
}

/* 3-1, 3:1: the value of a ratio is its quotient; a score has both ends. */
static bool
make_score(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	bool colon = p->join == JOIN_COLON, to = p->join == JOIN_TO;

	if (!pair_plain(&p->a) || !pair_plain(&p->b) || p->a.value > 1000 ||
	    (to && ballot(s, p)))
		return false;
	if (colon ?
		p->b.value == 0 :
		!pair_near(s, p, to ? ROLE_CONTEST | ROLE_ODDS : ROLE_CONTEST))
		return false;
	fill(s, p, q, at, p->b.to);
	if (to && (p->a.value <= p->b.value || p->b.value == 0))
		return false;
	if (to ? !votes(s, p) && !tally(s, p) :
		 colon &&
		    (pair_near(s, p, ROLE_ODDS) ||
			!pair_near(s, p, ROLE_CONTEST))) {
		q->kind = KIND_RATIO;
		q->rules |= RULE_BIT(RULE_RATIO);
		q->mod = MOD_EQ;
		q->value = q->low = q->high = p->a.value / p->b.value;
	} else {
		q->kind = KIND_SCORE;
		q->rules |= RULE_BIT(RULE_SCORE);
		set_range(q, p->a.value, p->b.value);
		q->mod = MOD_EQ;
	}
	return true;
}

/* "two-for-one", "10-for-1": a ratio in hyphens. */
static bool
for_one(const struct scan *s, size_t i)
{
	return tok_is_dash(tok_at(s, i)) && tok_says(s, i + 1, "for") &&
	    tok_is_dash(tok_at(s, i + 2)) && tok_glued(s, i + 3);
}

/* Words of what one in so many is, at most. */
enum { ONE_WORDS = 3 };

/* "one job in five", "one young driver in ten": the tokens between the one and
 * its "in" or "out". */
static size_t
counted_one(const struct scan *s, const struct pair *p)
{
	if (p->a.value != 1)
		return 0;
	for (size_t n = 1; n <= ONE_WORDS; n++) {
		size_t i = p->a.to + n;
		const struct tok *t = tok_at(s, i - 1);

		if (!tok_is_word(t) || tok_num(t) || tok_has(t, ROLE_STOP))
			return 0;
		if (!t->cap &&
		    (tok_says(s, i, "in") ||
			(tok_says(s, i, "out") && tok_says(s, i + 1, "of"))))
			return n;
	}
	return 0;
}

/* "three out of four": so many are shares. Of 84,826 so many are a part. */
static bool
share_of(double b)
{
	static const double round[] = {12, 15, 20, 25, 50, 100, 1e3, 1e4, 1e5,
	    1e6};

	for (size_t i = 0; i < sizeof(round) / sizeof(*round); i++)
		if (b == round[i])
			return true;
	return b <= 10;
}

/* Does no noun stand at token i, of which there would be so many? */
static bool
ends_phrase(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return !tok_is_word(t) || tok_has(t, ROLE_STOP);
}

/* "three out of four", "one job in five", "one in every five", "one over 3".
 */
static bool
make_ratio(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	size_t noun = counted_one(s, p), i = p->a.to + noun, k;
	bool out = tok_says(s, i, "out") && tok_says(s, i + 1, "of"), ok;
	bool over = tok_says(s, i, "over"), in = tok_says(s, i, "in");
	bool per = for_one(s, i), every;
	double a = p->a.value, b;

	k = i + (per ? 3 : out ? 2 : 1);
	every = !per && tok_says(s, k, "every");
	if (every) {
		out |= in || tok_says(s, i, "of");
		k++;
	}
	if (p->a.u || (!out && !over && !in && !per) ||
	    p->a.num.form &
		(NUMERAL_ORDINAL | NUMERAL_INDEF | NUMERAL_FRACTION) ||
	    !pair_term(s, k, &p->a, &p->b, &p->right) || p->b.u ||
	    p->b.num.form &
		(NUMERAL_ORDINAL | NUMERAL_INDEF | NUMERAL_FRACTION |
		    NUMERAL_ARTICLE) ||
	    p->right.mod != MOD_NONE)
		return false;
	b = p->b.value;
	ok = out ? a <= b &&
		(every || share_of(b) || !(p->b.num.form & NUMERAL_DIGITS)) :
	    per ? true :
	    in  ? a < b && a <= 10 && b <= 1e6 && (b >= 20 || a <= b) &&
		!(b > 1500 && b < 2100) &&
		(a == 1 || b == 10 || b == 100 || b == 1000 || a > 2 ||
		    ends_phrase(s, p->b.to)) :
		 !tok_is_word(tok_at(s, p->b.to));
	if (!ok || b == 0 || (noun && !ends_phrase(s, p->b.to)) ||
	    (in &&
		(p->a.num.form & NUMERAL_DIGITS) !=
		    (p->b.num.form & NUMERAL_DIGITS) &&
		a != 1 && !(b == 10 && a < b)))
		return false;
	fill(s, p, q, at, p->b.to);
	q->kind = KIND_RATIO;
	q->rules |= RULE_BIT(RULE_RATIO);
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
	if (!pair_term(s, i + 1, &p->a, &p->b, &p->right) ||
	    p->right.end != i + 1 ||
	    !(up ? bound_upper(p->right.mod) : bound_lower(p->right.mod)))
		return false;
	pair_spread_scale(&p->a, &p->b);
	if (!pair_same_unit(&p->a, &p->b) ||
	    !(up ? p->a.value < p->b.value : p->b.value < p->a.value))
		return false;
	pair_spread_unit(p);
	fill(s, p, q, at, p->b.to);
	q->rules |= RULE_BIT(RULE_BOUNDS);
	q->grain = finest(p->a.grain, p->b.grain);
	set_range(q, p->a.value, p->b.value);
	return true;
}

/* "children under six", "people over 65": nothing that it counts follows. */
static bool
bare_age(const struct scan *s, const struct pair *p)
{
	const struct tok *next = tok_at(s, p->a.to);
	size_t i = p->from;

	return i > 0 && p->left.mod != MOD_NONE && !p->a.u &&
	    (tok_says(s, i, "under") || tok_says(s, i, "over")) &&
	    tok_has(tok_at(s, i - 1), ROLE_PERSON) && p->a.value >= 1 &&
	    p->a.value <= 110 && p->a.value == floor(p->a.value) &&
	    !(p->a.num.form & (NUMERAL_ORDINAL | NUMERAL_INDEF)) &&
	    (next->cls == TOK_SIGN ?
		    next->sign != '-' && next->sign != '%' :
		    tok_has(next, ROLE_STOP) || tok_num(next) == NUM_AND);
}

/* "older than 30", "30 years or older": an age. */
static void
older(const struct scan *s, struct pair *p, size_t to)
{
	bool found = false;

	for (size_t i = p->from; i < to; i++)
		found |= (i < p->a.from || i >= p->a.to) &&
		    (tok_says(s, i, "older") || tok_says(s, i, "younger"));
	found |= bare_age(s, p);
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
	else
		after.mod = MOD_NONE;
	if (after.end > to)
		to = after.end;
	older(s, p, to);
	fill(s, p, q, at, to);
	q->mod = b.mod != MOD_NONE ? b.mod : MOD_EQ;
	if (indef && (q->mod == MOD_EQ || q->mod == MOD_APPROX))
		q->mod = p->a.num.mod;
	if (make_bounds(s, p, q, at, to))
		return true;
	if (after.mod != MOD_NONE)
		q->rules |= RULE_BIT(RULE_MODIFIER_BEHIND);
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

/* "020 7946": groups of digits, the first led by zero. */
static bool
dialled(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i), *n = tok_at(s, i + 1);

	return t->form & DIGITS_ZERO && t->form & DIGITS_WHOLE &&
	    t->end - t->at >= 3 && n->cls == TOK_NUM && n->end - n->at >= 3;
}

/* "+44 20 7946 0958": *next is set behind it. */
static bool
telephone(const struct scan *s, size_t i, size_t *next)
{
	size_t k = i + 1;

	if (dialled(s, i)) {
		while (tok_at(s, k)->cls == TOK_NUM)
			k++;
		*next = k;
		return true;
	}
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

/* "in his 60s". */
static bool
make_decade(const struct scan *s, struct pair *p, struct quantity *q,
    struct place *at)
{
	double high;

	if (!age_decade(s, &p->a, &high))
		return false;
	p->from = p->a.from;
	fill(s, p, q, at, p->a.to);
	q->grain = 1;
	set_range(q, p->a.value, high);
	return true;
}

/* What the pair, or its first term, makes. */
static bool
make(const struct scan *s, struct pair *p, struct quantity *q, struct place *at,
    size_t *next)
{
	bool dash = p->join == JOIN_DASH;
	bool contest =
	    dash && p->left.mod == MOD_NONE && pair_near(s, p, ROLE_CONTEST);

	if (dash && refuse_pair(s, &p->a, &p->b, p->b.to)) {
		*next = chain_end(s, p->b.to);
		return false;
	}
	if ((contest || p->join == JOIN_COLON || p->join == JOIN_TO) &&
	    make_score(s, p, q, at))
		return true;
	if (refuse_term(s, &p->a, p->left.mod != MOD_NONE)) {
		if (p->join != JOIN_NONE)
			*next = dash ? p->b.to : p->a.to;
		return false;
	}
	if (p->join == JOIN_ERROR)
		return make_error(s, p, q, at);
	if (p->join != JOIN_NONE && p->join != JOIN_COLON &&
	    pair_is_range(s, p))
		return make_range(s, p, q, at);
	if (dash && tok_glued(s, p->b.from) && pair_plain(&p->a) &&
	    pair_plain(&p->b)) {
		*next = p->b.to;
		return false;
	}
	return make_single(s, p, q, at);
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
	if (make_decade(s, &p, q, at))
		return true;
	p.left = bound_before(s, &p.a, floor);
	p.from = p.left.end;
	*next = p.a.num.to;
	if (telephone(s, i, next))
		return false;
	if (make_ratio(s, &p, q, at))
		return true;
	if (!pair_read(s, &p))
		p.join = JOIN_NONE;
	return make(s, &p, q, at, next);
}
