/* term.c - a numeral with its sign, scale and currency.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/term.h"

#include <math.h>
#include <string.h>

#include "core/number/digits.h"
#include "core/number/item.h"
#include "core/number/measure.h"
#include "core/number/sign.h"

struct span
term_span(const struct scan *s, size_t a, size_t b)
{
	return (struct span){tok_at(s, a)->at, tok_before(s, b)->end};
}

/* May a currency that rather stands behind its number stand before it? Only
 * where nothing that it could count or a unit follows: "ringgit 42". */
static bool
alone(const struct scan *s, const struct term *t)
{
	const struct tok *next = tok_at(s, t->num.to);

	return !tok_is_word(next) || tok_has(next, ROLE_STOP) ||
	    (tok_num(next) && !term_unit_at(s, t->num.to));
}

/* "usd$ 15": the word before the sign names the currency. */
static void
sharpen(const struct scan *s, size_t i, size_t floor, struct unit_hit *hit)
{
	const struct tok *w = tok_before(s, i);
	struct unit_hit word;

	if (i > floor && tok_glued(s, i) && tok_is_word(w) &&
	    unit_find(s->units, s->text + w->at, w->end - w->at, &word) &&
	    word.len == w->end - w->at && unit_is(word.unit, "money"))
		hit->unit = word.unit;
}

/* The currency that begins with the word or sign t. A letter is one before
 * what is written as an amount, "R1.1 billion", "P2,500"; the P5 and the R300
 * are roads. */
static bool
find_currency(const struct scan *s, const struct tok *t, const struct term *n,
    struct unit_hit *hit)
{
	struct cell c = {s->text + t->at, t->end - t->at};
	bool found = unit_find(s->units, c.s, s->len - t->at, hit) &&
	    unit_is(hit->unit, "money");

	if (t->cls == TOK_SIGN || c.len > 1 || (found && hit->len > 1))
		return found;
	if (!(n->num.form & (NUMERAL_MARKED | NUMERAL_SCALED)) &&
	    !(tok_is_word(tok_at(s, n->num.to)) && tok_glued(s, n->num.to)))
		return false; /* "R500m": the scale is still to be read */
	if (!found)
		*hit = (struct unit_hit){.unit = unit_as(s->units, c, "money"),
		    .len = 1,
		    .sides = UNIT_BEFORE,
		    .weak = true,
		    .scale = 1};
	return hit->unit;
}

/* Is what begins with token k and ends at byte end, right before token i, a
 * currency of the number n? */
static bool
is_currency(const struct scan *s, size_t k, size_t i, size_t end,
    const struct term *n, struct unit_hit *best)
{
	const struct tok *t = tok_at(s, k);
	struct unit_hit hit;

	if ((t->cls != TOK_WORD && t->cls != TOK_SIGN) ||
	    (t->cls == TOK_WORD && t->at > 0 &&
		sign_digit((unsigned char)s->text[t->at - 1])) ||
	    !find_currency(s, t, n, &hit))
		return false;
	if (!(hit.sides & UNIT_BEFORE) &&
	    (hit.weak || t->cls == TOK_SIGN || !alone(s, n)))
		return false;
	if ((t->at + hit.len != end && t->at + hit.len != tok_at(s, i)->at &&
		!(tok_at(s, i)->sign == '.' &&
		    t->at + hit.len == tok_at(s, i)->end)) ||
	    (hit.weak && tok_at(s, i)->gap && hit.len == 1 &&
		t->cls == TOK_WORD))
		return false;
	*best = hit;
	return true;
}

/* The currency that ends right before token i and begins at or behind floor:
 * "$", "US $", "usd$", "RM", "malaysian ringgit". */
static size_t
currency_before(const struct scan *s, size_t i, size_t floor,
    const struct term *n, struct unit_hit *best)
{
	size_t from = i, end = tok_before(s, i)->end;

	/* The last word of a currency's name is one itself: no further look
	 * where the first one fails. */
	for (size_t k = i; k > floor && i - k < 3 && from == k; k--)
		if (is_currency(s, k - 1, i, end, n, best))
			from = k - 1;
	if (from < i)
		sharpen(s, from, floor, best);
	return from;
}

static void
read_before(const struct scan *s, size_t floor, struct term *t)
{
	struct unit_hit hit;
	const struct tok *b = tok_before(s, t->from);
	size_t k, i = t->from;

	if (i <= floor ||
	    (b->cls == TOK_SIGN && b->sign < 0x80 && b->sign != '$' &&
		b->sign != '.') ||
	    (b->cls == TOK_WORD && tok_has(b, ROLE_STOP | ROLE_DET)))
		return;
	k = currency_before(s, i, floor, t, &hit);
	if (k == i && b->sign == '.' && tok_glued(s, i - 1))
		k = currency_before(s, --i, floor, t, &hit);
	if (k == i)
		return;
	t->unit = term_span(s, k, t->from);
	t->from = k;
	t->u = hit.unit;
	t->place = PLACE_BEFORE;
	t->rules |= RULE_BIT(RULE_UNIT_BEFORE);
	if (hit.scale != 1)
		numeral_scale(&t->num, hit.scale, t->num.to);
}

/* A currency behind the scale's mark, as in "3m euros"? */
static bool
currency_follows(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);
	struct unit_hit hit;

	return t != &tok_none && t->cls != TOK_NUM &&
	    unit_find(s->units, s->text + t->at, s->len - t->at, &hit) &&
	    unit_is(hit.unit, "money");
}

/* "1.2m tonnes", "3m people": a letter right behind the digits, and things
 * that are told in millions. "3m waves" are three metres high. */
static bool
things_follow(const struct scan *s, size_t i)
{
	const struct tok *m = tok_at(s, i), *next = tok_at(s, i + 1);
	struct span item;

	if (m->gap || m->end - m->at != 1 || !tok_is_word(next) || !next->gap)
		return false;
	if (term_unit_at(s, i + 1))
		return true;
	item = item_after(s, i + 1, false);
	return item_is_plural(s, item) && !item_has(s, item, ROLE_TALL);
}

static void
read_scale(const struct scan *s, bool money, struct term *t)
{
	size_t i = t->num.to;
	const struct tok *m = tok_at(s, i);
	const struct scale *x;

	if (!tok_is_word(m) ||
	    t->num.form &
		(NUMERAL_ORDINAL | NUMERAL_INDEF | NUMERAL_FRACTION) ||
	    (t->num.form & NUMERAL_SCALED && t->num.form & NUMERAL_DIGITS) ||
	    (tok_glued(s, i + 1) && tok_at(s, i + 1)->cls == TOK_NUM))
		return;
	x = number_words_scale(s->words, s->text + m->at, m->end - m->at);
	if (!x || (!(t->num.form & NUMERAL_DIGITS) && x->mark.len < 2) ||
	    (x->glued && m->gap) ||
	    (x->decimal && !(t->num.form & NUMERAL_MARKED)))
		return;
	if (x->money && !money && t->place != PLACE_BEFORE &&
	    !currency_follows(s, i + 1) &&
	    (x->mark.s[0] == 't' || !things_follow(s, i)))
		return;
	if (m->gap && m->end - m->at == 1 && x->mark.s[0] == 'k' &&
	    tok_is_dash(tok_at(s, i + 1)))
		return;
	numeral_scale(&t->num, x->factor, i + 1);
}

/* "MUSD", "kEUR": a scale's letter before a currency's code. */
static bool
read_code(const struct scan *s, struct term *t)
{
	const struct tok *m = tok_at(s, t->num.to);
	const char *p = s->text + m->at;
	struct unit_hit hit;
	double f;

	if (!tok_is_word(m) || m->end - m->at != 4 ||
	    (p[0] != 'M' && p[0] != 'k' && p[0] != 'B' && p[0] != 'T'))
		return false;
	for (int k = 1; k < 4; k++)
		if (p[k] < 'A' || p[k] > 'Z')
			return false;
	if (!unit_find(s->units, p + 1, 3, &hit) || hit.len != 3 ||
	    !unit_is(hit.unit, "money"))
		return false;
	f = p[0] == 'M' ? 1e6 : p[0] == 'k' ? 1e3 : p[0] == 'B' ? 1e9 : 1e12;
	numeral_scale(&t->num, f, t->num.to);
	t->unit = (struct span){m->at + 1, m->end};
	t->u = hit.unit;
	t->place = PLACE_AFTER;
	t->rules |= RULE_BIT(RULE_UNIT_BEHIND);
	t->to = t->num.to + 1;
	return true;
}

/* A sign before the term: glued to it, or "minus" and "negative". A dash and a
 * blank at the beginning are a bullet, unless nothing else follows. */
static double
read_sign(const struct scan *s, size_t floor, struct term *t)
{
	const struct tok *b = tok_before(s, t->from);
	const struct tok *bb =
	    t->from > 1 ? tok_before(s, t->from - 1) : &tok_none;
	bool free = t->from == 1 || (b->gap && bb->cls != TOK_NUM) ||
	    (bb->cls == TOK_SIGN && bb->sign != ')' && bb->sign != ']');
	bool cold = unit_is(t->u, "temperature") ||
	    (t->from == 1 && tok_at(s, t->to) == &tok_none);

	if (t->from <= floor)
		return 1;
	if (tok_is_word(b) && tok_num(b) == NUM_MINUS &&
	    !tok_says(s, t->from - 2, "or")) {
		t->from--;
		return -1;
	}
	if (tok_is_dash(b) && free &&
	    (tok_glued(s, t->from) || (cold && b->sign != 0x2013))) {
		t->from--;
		return -1;
	}
	if (b->sign == '+' && free && tok_glued(s, t->from))
		t->from--;
	return 1;
}

/* Dimensions of which people have "a": a month, a mile, a dollar. Of words
 * with other meanings only time has. */
static bool
may_be_one(const struct unit_hit *hit)
{
	static const char *const dims[] = {"time", "money", "length", "mass",
	    "volume", "area", "information"};

	for (size_t i = 0; i < sizeof(dims) / sizeof(*dims); i++)
		if (unit_is(hit->unit, dims[i]))
			return i == 0 || !hit->weak;
	return false;
}

/* "a month", "an ml": one of a unit. */
static bool
article(const struct scan *s, size_t i, struct numeral *n)
{
	const struct tok *u = tok_at(s, i + 1);
	struct unit_hit hit;

	if (!tok_is_word(tok_at(s, i)) ||
	    tok_num(tok_at(s, i)) != NUM_ARTICLE || !tok_is_word(u) ||
	    tok_has(u, ROLE_STOP) ||
	    !unit_find(s->units, s->text + u->at, s->len - u->at, &hit) ||
	    !(hit.sides & UNIT_AFTER) || !may_be_one(&hit))
		return false;
	if (tok_num(u) && tok_is_word(tok_at(s, i + 2)) &&
	    !tok_has(tok_at(s, i + 2), ROLE_SPANBACK) &&
	    tok_num(tok_at(s, i + 2)) != NUM_AND)
		return false;
	*n = (struct numeral){.from = i,
	    .to = i + 1,
	    .value = 1,
	    .grain = 1,
	    .scale = 1,
	    .form = NUMERAL_ARTICLE,
	    .mod = MOD_EQ};
	return true;
}

/* "forty-five (45)": the same number once more. */
static size_t
restated(const struct scan *s, const struct numeral *n)
{
	size_t i = n->to;
	const struct tok *v = tok_at(s, i + 1);

	return tok_at(s, i)->sign == '(' && v->cls == TOK_NUM &&
		v->value == n->value && tok_at(s, i + 2)->sign == ')' ?
	    i + 3 :
	    i;
}

/* The rules that the numeral's form tells of. */
static rule_set
numeral_rules(int form)
{
	static const struct {
		int form;
		enum number_rule rule;
	} forms[] = {{NUMERAL_DIGITS, RULE_DIGITS},
	    {NUMERAL_FRACTION, RULE_FRACTION}, {NUMERAL_ORDINAL, RULE_ORDINAL},
	    {NUMERAL_SCALED, RULE_SCALE}, {NUMERAL_INDEF, RULE_INDEFINITE},
	    {NUMERAL_ARTICLE, RULE_ARTICLE}, {NUMERAL_MULTIPLE, RULE_MULTIPLE}};
	const int other = NUMERAL_DIGITS | NUMERAL_INDEF | NUMERAL_ARTICLE;
	rule_set set = form & other ? 0 : RULE_BIT(RULE_WORDS);

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (form & forms[i].form)
			set |= RULE_BIT(forms[i].rule);
	return set;
}

bool
term_read(const struct scan *s, size_t i, size_t floor, bool money,
    struct term *t)
{
	double sign;

	*t = (struct term){.from = i};
	if (!numeral_read(s, i, &t->num) && !article(s, i, &t->num))
		return false;
	t->num.to = restated(s, &t->num);
	if (!(t->num.form & (NUMERAL_ORDINAL | NUMERAL_INDEF)))
		read_before(s, floor, t);
	read_scale(s, money, t);
	t->to = t->num.to;
	t->value = t->num.value;
	t->grain = t->num.grain;
	if (!(t->num.form & NUMERAL_ORDINAL) && !read_code(s, t))
		measure_read(s, t);
	else
		t->value = t->num.value;
	if (t->num.form & NUMERAL_ARTICLE && !t->u)
		return false;
	t->rules |= numeral_rules(t->num.form);
	sign = read_sign(s, floor, t);
	t->value *= sign;
	return true;
}
