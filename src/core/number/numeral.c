/* numeral.c - numbers in words, and in digits with words behind them.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/numeral.h"

#include <math.h>

#include "core/number/digits.h"
#include "core/number/part.h"
#include "core/number/sum.h"

/* Decimals in words behind "point": "two point five", "nought point 05". */
static size_t
point(const struct scan *s, size_t i, struct numeral *n)
{
	double place = 1, x = 0;
	size_t k = i + 1;

	for (; tok_is_word(tok_at(s, k)) && tok_at(s, k)->w; k++) {
		const struct word *w = tok_at(s, k)->w;

		if (w->num < NUM_DIGIT || w->num > NUM_TENS || place < 1e-9)
			break;
		if (w->num == NUM_DIGIT && k > i + 1 &&
		    tok_num(tok_at(s, k - 1)) == NUM_TENS) {
			x += w->value * place;
			continue;
		}
		place /= w->num == NUM_DIGIT ? 10 : 100;
		x += w->value * place;
	}
	if (k == i + 1 && (tok_at(s, k)->form & DIGITS_WHOLE)) {
		place = pow(10, -floor(log10(tok_at(s, k)->value + 0.5) + 1));
		x = tok_at(s, k)->value * place;
		k++;
	}
	if (k == i + 1)
		return i;
	n->value += x;
	n->grain = place;
	n->form |= NUMERAL_MARKED;
	n->form &= ~NUMERAL_WHOLE;
	return k;
}

void
numeral_scale(struct numeral *n, double factor, size_t to)
{
	n->grain *= factor;
	n->value = digits_round(n->value * factor, n->grain);
	n->scale = factor;
	n->form =
	    (n->form & ~(NUMERAL_WHOLE | NUMERAL_FRACTION)) | NUMERAL_SCALED;
	n->to = to;
}

/* "of" behind a fraction, with a scale after it: "a quarter of a million". */
static bool
of_scale(const struct scan *s, size_t i)
{
	return tok_says(s, i, "of") &&
	    tok_num(tok_at(s, i + 1)) == NUM_ARTICLE &&
	    tok_is_word(tok_at(s, i + 2)) &&
	    tok_num(tok_at(s, i + 2)) == NUM_SCALE;
}

/* Scale words behind something that is no plain sum: "two point five
 * million", "half a million". */
static void
scales_after(const struct scan *s, struct numeral *n)
{
	size_t i = n->to;

	for (int k = 0; k < 2; k++) {
		bool joined = sum_joins(s, i);
		size_t j = i + joined;

		if (n->form & NUMERAL_FRACTION && !joined)
			j += tok_num(tok_at(s, j)) == NUM_ARTICLE ? 1 :
			    of_scale(s, j)                        ? 2 :
								    0;
		if (!tok_is_word(tok_at(s, j)) ||
		    (tok_num(tok_at(s, j)) != NUM_SCALE &&
			tok_num(tok_at(s, j)) != NUM_DOZEN))
			return;
		numeral_scale(n, tok_at(s, j)->w->value, j + 1);
		i = n->to;
	}
}

/* "and a half", "and three quarters" behind a number; of a scaled one the
 * part is of its scale ("two million and one half"). */
static void
tail(const struct scan *s, struct numeral *n)
{
	struct numeral p;
	size_t i = n->to + sum_joins(s, n->to);
	const struct tok *t = tok_at(s, i);
	double unit = n->scale >= 1000 ? n->scale : 1;

	if (tok_num(t) != NUM_AND || !tok_is_word(t) ||
	    (unit == 1 && n->value != floor(n->value)))
		return;
	i += 1 + sum_joins(s, i + 1);
	if (!part_read(s, i, true, &p))
		return;
	scales_after(s, &p);
	n->to = p.to;
	n->grain = 0.1 * unit;
	if (p.form & NUMERAL_SCALED && unit == 1) {
		n->value = (n->value + p.value / p.scale) * p.scale;
		n->grain = 0.1 * p.scale;
		n->scale = p.scale;
		n->form |= NUMERAL_SCALED;
	} else {
		n->value += p.form & NUMERAL_SCALED ? p.value : p.value * unit;
	}
	n->form = (n->form & ~NUMERAL_WHOLE) | NUMERAL_MARKED;
}

/* A mixed number: whole digits, a blank or, as exchanges have it, a hyphen
 * ("6-1/2 cents"), and a fraction in digits. */
static bool
mixed(const struct scan *s, size_t i, struct numeral *n)
{
	bool hyphen = tok_at(s, i + 1)->sign == '-' && tok_glued(s, i + 1) &&
	    tok_glued(s, i + 2);
	const struct tok *t = tok_at(s, i), *f = tok_at(s, i + 1 + hyphen);

	i += hyphen;
	if (!(t->form & DIGITS_WHOLE) || f->cls != TOK_NUM ||
	    !(f->form & DIGITS_FRACTION) || f->value >= 1 ||
	    tok_glued(s, i + 2))
		return false;
	n->value = t->value + f->value;
	n->grain = f->grain;
	n->to = i + 2;
	n->form = NUMERAL_DIGITS | NUMERAL_MARKED;
	return true;
}

static bool
ordinal_suffix(const struct scan *s, size_t i)
{
	return tok_glued(s, i) &&
	    (tok_says(s, i, "st") || tok_says(s, i, "nd") ||
		tok_says(s, i, "rd") || tok_says(s, i, "th")) &&
	    (tok_before(s, i)->form & (DIGITS_WHOLE | DIGITS_MARKED));
}

/* "dozens", "tens of thousands", "several hundred". */
static bool
indefinite(const struct scan *s, size_t i, struct numeral *n)
{
	const struct word *w = tok_at(s, i)->w;
	const struct phrase *best = NULL;
	size_t len = 0;

	for (unsigned p = w ? w->indef : 0; p;) {
		const struct phrase *ph = number_words_phrase(s->words, p);
		size_t k = phrase_at(s, i, ph);

		if (k > len) {
			len = k;
			best = ph;
		}
		p = ph->next;
	}
	if (!best)
		return false;
	n->to = i + len;
	n->value = best->value;
	n->grain = digits_grain(best->value);
	n->mod = best->mod;
	n->form = NUMERAL_INDEF;
	if (best->kind == PHRASE_FRACTION)
		n->form |= NUMERAL_FRACTION;
	if (best->kind == PHRASE_SPAN)
		n->form |= NUMERAL_SPAN;
	else
		scales_after(s, n);
	return true;
}

/* "twice as many", "double the rate", "a fivefold rise". */
static bool
multiple(const struct scan *s, size_t i, struct numeral *n)
{
	const struct tok *t = tok_at(s, i), *next = tok_at(s, i + 1);
	bool fold =
	    t->end - t->at > 6 && tok_same(s->text + t->end - 4, "fold", 4);

	if (tok_num(t) != NUM_MULTIPLE ||
	    (!fold && !tok_says(s, i + 1, "as") &&
		!tok_says(s, i + 1, "what") &&
		(!tok_has(next, ROLE_DET) || tok_num(next) == NUM_ARTICLE)))
		return false;
	n->to = i + 1;
	n->value = t->w->value;
	n->form = NUMERAL_MULTIPLE;
	return true;
}

/* "Output halved", "has more than doubled": half less, as much more. Not where
 * it is said to what ("doubled to 12"), nor "doubled up", "the doubled fee". */
static bool
factor(const struct scan *s, size_t i, struct numeral *n)
{
	static const char *const no[] = {"to", "from", "up", "down", "over",
	    "as", "back", "digits", "and"};
	const struct tok *t = tok_at(s, i);

	if (tok_num(t) != NUM_FACTOR || tok_is_dash(tok_at(s, i + 1)) ||
	    (tok_has(tok_before(s, i), ROLE_DET) && !tok_says(s, i + 1, "of") &&
		!tok_says(s, i + 1, "in")))
		return false;
	for (size_t k = 0; k < sizeof(no) / sizeof(*no); k++)
		if (tok_says(s, i + 1, no[k]))
			return false;
	n->to = i + 1;
	n->value = fabs(t->w->value - 1);
	n->grain = 0.1;
	n->form = NUMERAL_FRACTION;
	return true;
}

/* "10-fold", "3x": what stands behind a number and makes it a multiple. */
static size_t
times_behind(const struct scan *s, size_t i)
{
	const struct tok *x = tok_at(s, i);

	if (tok_is_dash(x) && tok_glued(s, i + 1) && tok_says(s, i + 1, "fold"))
		return i + 2;
	return tok_glued(s, i) && !tok_glued(s, i + 1) &&
		(tok_says(s, i, "x") || tok_says(s, i, "fold") ||
		    x->sign == 0xd7) &&
		tok_at(s, i + 1)->cls != TOK_NUM ?
	    i + 1 :
	    i;
}

bool
numeral_read(const struct scan *s, size_t i, struct numeral *n)
{
	const struct tok *t = tok_at(s, i);

	*n = (struct numeral){.from = i,
	    .to = i,
	    .grain = 1,
	    .scale = 1,
	    .mod = MOD_EQ};
	if (t->cls == TOK_NUM && mixed(s, i, n)) {
		scales_after(s, n);
		return true;
	}
	if (t->cls == TOK_NUM && ordinal_suffix(s, i + 1)) {
		n->to = i + 2;
		n->value = t->value;
		n->form = NUMERAL_DIGITS | NUMERAL_ORDINAL;
		return true;
	}
	if (tok_is_word(t) &&
	    (indefinite(s, i, n) || multiple(s, i, n) || factor(s, i, n)))
		return true;
	if (tok_is_word(t) && part_read(s, i, false, n)) {
		scales_after(s, n);
		return true;
	}
	if (tok_is_word(t) && tok_num(t) == NUM_POINT &&
	    !tok_is_word(tok_before(s, i)) && (n->to = point(s, i, n)) > i)
		return true;
	if (!sum_read(s, n))
		return false;
	if (n->form & (NUMERAL_ORDINAL | NUMERAL_FRACTION)) {
		scales_after(s, n);
		return true;
	}
	if (tok_num(tok_at(s, n->to)) == NUM_POINT && n->scale == 1) {
		n->to = point(s, n->to, n);
		scales_after(s, n);
	}
	tail(s, n);
	if (times_behind(s, n->to) > n->to) {
		n->to = times_behind(s, n->to);
		n->form = (n->form & ~NUMERAL_WHOLE) | NUMERAL_MULTIPLE;
	}
	return true;
}
