/* part.c - fractions and ordinals in words.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/part.h"

#include "core/number/digits.h"
#include "core/number/term.h"

static bool
is_ordinal(unsigned r)
{
	return r >= NUM_ORD_DIGIT && r <= NUM_ORD_SCALE;
}

static bool
is_part(unsigned r)
{
	return r >= NUM_PART_DIGIT && r <= NUM_PART_SCALE;
}

static void
set_fraction(struct numeral *n, double numerator, double denominator, size_t to)
{
	n->value = numerator / denominator;
	n->grain = 0.1 / denominator;
	n->scale = 1;
	n->to = to;
	n->form = NUMERAL_FRACTION;
}

static void
set_ordinal(struct numeral *n, double value, size_t to)
{
	n->value = value;
	n->grain = 1;
	n->scale = 1;
	n->to = to;
	n->form = NUMERAL_ORDINAL;
}

/* "third-quarter", "third-year": a place in a row of such. */
static bool
period(const struct scan *s, size_t i)
{
	return tok_says(s, i, "quarter") || tok_says(s, i, "year") ||
	    tok_says(s, i, "term") || tok_says(s, i, "day") ||
	    tok_says(s, i, "minute") || tok_says(s, i, "week") ||
	    tok_says(s, i, "century");
}

/* Does a modifier or "by" stand before token i, and no thing behind what ends
 * before token to: "fell by a third in May", "under a third opposed it",
 * "a third were women", "a third full", "of which a tenth will be sold"? */
static bool
measured(const struct scan *s, size_t i, size_t to)
{
	const struct tok *b = tok_before(s, i), *t = tok_at(s, to);
	bool led = tok_says(s, i - 1, "by") ||
	    (b->w && b->w->before && tok_is_word(b));

	if (tok_says(s, to, "were") || tok_says(s, to, "are") ||
	    tok_says(s, to, "have") || tok_says(s, to, "full") ||
	    tok_says(s, to, "empty"))
		return true;
	if (tok_says(s, i - 1, "which") || tok_says(s, i - 1, "whom"))
		return tok_has(t, ROLE_STOP);
	return led && tok_has(t, ROLE_STOP | ROLE_UP | ROLE_DOWN) && !t->cap;
}

/* "killing three and injuring a fourth": one more of them, at the end of what
 * a verb does. */
static bool
another(const struct scan *s, size_t i, size_t to)
{
	const struct tok *b = tok_before(s, i);
	size_t n = b->end - b->at;

	return tok_at(s, to)->cls == TOK_SIGN && !tok_is_dash(tok_at(s, to)) &&
	    tok_is_word(b) && n > 4 && !tok_has(b, ROLE_UP | ROLE_DOWN) &&
	    (tok_same(s->text + b->end - 3, "ing", 3) ||
		tok_same(s->text + b->end - 2, "ed", 2));
}

/* May what ends before token i be a fraction, and not a place in a row: does
 * "of", a unit, a scale or nothing follow? */
static bool
part_context(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	if (t == &tok_none || tok_says(s, i, "of"))
		return true;
	if (t->cls == TOK_SIGN)
		return !tok_is_dash(t) ||
		    (term_unit_at(s, i + 1) && !period(s, i + 1));
	return tok_num(t) == NUM_SCALE || tok_says(s, i, "more") ||
	    tok_says(s, i, "less") || tok_says(s, i, "the") ||
	    term_unit_at(s, i);
}

/* "third of a gallon": an ordinal without numerator is a part before "of" and
 * a unit alone. */
static bool
bare_part(const struct scan *s, size_t i)
{
	size_t k = i + 1;

	if (!tok_says(s, k, "of"))
		return false;
	k++;
	if (tok_num(tok_at(s, k)) == NUM_ARTICLE)
		k++;
	return term_unit_at(s, k);
}

/* Tens and a digit's ordinal or part from i: "twenty-fifth(s)". */
static size_t
compound(const struct scan *s, size_t i, double *den, unsigned *role)
{
	const struct tok *t = tok_at(s, i);
	size_t k = i + 1;

	*den = 0;
	if (tok_num(t) == NUM_TENS) {
		*den = t->w->value;
		if (tok_is_dash(tok_at(s, k)))
			k++;
		t = tok_at(s, k++);
		if (tok_num(t) != NUM_ORD_DIGIT && tok_num(t) != NUM_PART_DIGIT)
			return i;
	}
	*role = tok_num(t);
	if (!tok_is_word(t) || (!is_ordinal(*role) && !is_part(*role)))
		return i;
	*den += t->w->value;
	return k;
}

/* "half", "quarter": not in "first half", "half-brother", "the quarter". */
static bool
half(const struct scan *s, size_t i, bool numerator, struct numeral *n)
{
	const struct tok *t = tok_at(s, i), *b = tok_before(s, i);
	size_t k = i + 1;
	bool quarter = tok_num(t) == NUM_QUARTER, joined;

	joined = tok_is_dash(tok_at(s, k)) && !tok_at(s, k)->gap &&
	    tok_glued(s, k + 1);
	if (joined && tok_num(tok_at(s, k + 1)) != NUM_SCALE &&
	    tok_num(tok_at(s, k + 1)) != NUM_DOZEN &&
	    tok_num(tok_at(s, k + 1)) != NUM_ARTICLE && !term_unit_at(s, k + 1))
		return false;
	if (!numerator && is_ordinal(tok_num(b)))
		return false;
	if (!numerator &&
	    (tok_has(b, ROLE_NOTONE) || tok_says(s, i - 1, "in") ||
		tok_says(s, i - 1, "the") || tok_is_dash(b)))
		if (!part_context(s, k) || !tok_says(s, k, "of"))
			return false;
	if (quarter && !numerator && !part_context(s, k) && !joined)
		return false;
	if (!numerator && s->text[t->end - 1] == 's')
		return false;
	set_fraction(n, 1, t->w->value, k);
	return true;
}

static bool
ordinal_alone(const struct scan *s, size_t i, struct numeral *n)
{
	const struct tok *t = tok_at(s, i);

	if (bare_part(s, i) && !tok_is_word(tok_before(s, i)))
		set_fraction(n, 1, t->w->value, i + 1);
	else
		set_ordinal(n, t->w->value, i + 1);
	return true;
}

/* A numerator in words or digits before its denominator: "three quarters",
 * "1/4", "two thirds", "two quarter". */
static bool
numerated(const struct scan *s, size_t i, struct numeral *n)
{
	const struct tok *t = tok_at(s, i), *d;
	double value = t->value, den;
	unsigned role;
	size_t k = i + 1, to;

	if (t->cls == TOK_NUM && t->form & DIGITS_FRACTION && t->value < 1) {
		n->value = t->value;
		n->grain = t->grain;
		n->to = k;
		n->form = NUMERAL_FRACTION | NUMERAL_DIGITS;
		return true;
	}
	if (tok_num(t) >= NUM_DIGIT && tok_num(t) <= NUM_TENS)
		value = t->w->value;
	else if (!(t->form & DIGITS_WHOLE))
		return false;
	if (tok_is_dash(tok_at(s, k)))
		k++;
	if (tok_num(t) == NUM_TENS && tok_num(tok_at(s, k)) == NUM_DIGIT) {
		value += tok_at(s, k++)->w->value;
		k += tok_is_dash(tok_at(s, k));
	}
	d = tok_at(s, k);
	if (!tok_is_word(d))
		return false;
	if (tok_num(d) == NUM_HALF || tok_num(d) == NUM_QUARTER) {
		set_fraction(n, value, d->w->value, k + 1);
		return true;
	}
	to = compound(s, k, &den, &role);
	if (to == k || (is_ordinal(role) && value != 1))
		return false;
	set_fraction(n, value, den, to);
	return true;
}

bool
part_read(const struct scan *s, size_t i, bool tail, struct numeral *n)
{
	const struct tok *t = tok_at(s, i);
	bool article = tok_num(t) == NUM_ARTICLE;
	double den;
	unsigned role;
	size_t k = i + article, to;

	*n = (struct numeral){.from = i,
	    .to = i,
	    .grain = 1,
	    .scale = 1,
	    .mod = MOD_EQ};
	k += article && tok_is_dash(tok_at(s, k)) && tok_glued(s, k + 1);
	t = tok_at(s, k);
	if (tok_is_word(t) &&
	    (tok_num(t) == NUM_HALF || tok_num(t) == NUM_QUARTER))
		return half(s, k, article || tail, n) &&
		    (!article || tok_num(t) == NUM_HALF ||
			part_context(s, n->to));
	if (article) {
		to = compound(s, k, &den, &role);
		if (to == k || !is_ordinal(role) ||
		    (!part_context(s, to) && !measured(s, i, to)) ||
		    another(s, i, to))
			return false;
		set_fraction(n, 1, den, to);
		return true;
	}
	if (tail)
		return numerated(s, i, n);
	if (tok_is_word(t) && is_ordinal(tok_num(t)))
		return ordinal_alone(s, i, n);
	return false;
}

bool
part_ends(const struct part_at *at, struct numeral *n)
{
	const struct tok *t = tok_at(at->s, at->next);
	double v = n->value, den;
	unsigned r = tok_num(t), role;
	bool one = v == 1 && at->last == NUM_DIGIT;
	size_t to;

	if (!tok_is_word(t))
		return false;
	if (r == NUM_HALF || r == NUM_QUARTER) {
		if (at->last > NUM_TENS || n->form & NUMERAL_MARKED)
			return false;
		set_fraction(n, v, t->w->value, at->next + 1);
		return true;
	}
	if (at->last == NUM_DIGIT && r == NUM_TENS) {
		to = compound(at->s, at->next, &den, &role);
		if (to == at->next || (is_ordinal(role) && !one))
			return false;
		set_fraction(n, v, den, to);
		return true;
	}
	if (is_part(r) && r != NUM_NONE) {
		if (at->last == NUM_TENS && r == NUM_PART_DIGIT &&
		    at->before_tens > 0 && !at->and)
			set_fraction(n, at->before_tens, at->tens + t->w->value,
			    at->next + 1);
		else
			set_fraction(n, v, t->w->value, at->next + 1);
		return true;
	}
	if (!is_ordinal(r) || n->form & NUMERAL_DIGITS)
		return false;
	if (one)
		set_fraction(n, 1, t->w->value, at->next + 1);
	else if (r == NUM_ORD_SCALE)
		set_ordinal(n, v * t->w->value, at->next + 1);
	else if (at->last == NUM_SCALE ||
	    (at->last == NUM_TENS && r == NUM_ORD_DIGIT))
		set_ordinal(n, v + t->w->value, at->next + 1);
	else
		return false;
	return true;
}
