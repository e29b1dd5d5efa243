/* sum.c - words and digits that add up to a number.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/sum.h"

#include <math.h>

#include "core/number/digits.h"
#include "core/number/part.h"

/* A number as it is read from left to right. */
struct sum {
	double total;   /* of the scales from thousand on */
	double group;   /* what no such scale has multiplied yet */
	double part;    /* of group, what stands behind "and" */
	double cap;     /* the next scale must be smaller */
	double scale;   /* the last scale, or 1 */
	double grain;   /* of a single number in digits, scaled */
	unsigned last;  /* enum num_role of the last token; digits: NUM_NONE */
	unsigned parts; /* tokens that counted */
};

static double
sum_value(const struct sum *m)
{
	return m->total + m->group;
}

static bool
multiply(struct sum *m, double scale)
{
	m->scale = scale;
	if (scale < 1000 && (m->group < 100 || m->last == NUM_NONE)) {
		m->group = (m->parts ? m->group : 1) * scale;
		return m->group > 0;
	}
	if (scale < 1000)
		return false;
	if (scale >= m->cap && m->group == 0) {
		m->total *= scale;
		return true;
	}
	if (scale >= m->cap)
		return false;
	m->total += (m->group > 0 || m->parts ? m->group : 1) * scale;
	m->group = m->part = 0;
	m->cap = scale;
	return true;
}

static bool
add_dozen(struct sum *m)
{
	double base = m->part > 0 ? m->part : m->group;

	if (m->last == NUM_DOZEN)
		return false;
	m->group += (m->parts ? base * 12 : 12) - base;
	m->scale = 12;
	return true;
}

/* Adds a word that stands for a number; false when it can't follow. */
static bool
add_word(struct sum *m, const struct word *w, bool and)
{
	double below = w->num == NUM_DIGIT ? 10 : 100;
	bool fits = m->parts == 0 || m->last == NUM_SCALE ||
	    (m->last == NUM_TENS && w->num == NUM_DIGIT && w->value > 0);

	switch (w->num) {
	case NUM_DIGIT:
	case NUM_TEEN:
	case NUM_TENS:
		if (!fits || fmod(m->group, below) != 0)
			return false;
		m->group += w->value;
		m->part =
		    (and? 0 : m->part) + (and || m->part > 0 ? w->value : 0);
		m->scale = 1;
		return true;
	case NUM_SCALE:
		return (m->parts == 0 || m->last == NUM_NONE ||
			   m->last == NUM_DIGIT || m->last == NUM_TEEN ||
			   m->last == NUM_TENS || m->last == NUM_SCALE) &&
		    multiply(m, w->value);
	case NUM_DOZEN:
		return m->last != NUM_SCALE || m->scale == 100 ? add_dozen(m) :
								 false;
	default:
		return false;
	}
}

/* Digits may begin a number, or stand behind a scale: before a smaller scale
 * ("4 thousand 3 hundred") or behind "hundred and". */
static bool
add_digits(struct sum *m, const struct scan *s, size_t i, bool and)
{
	const struct tok *t = tok_at(s, i), *next = tok_at(s, i + 1);

	if (m->parts && (m->last != NUM_SCALE || !(t->form & DIGITS_WHOLE)))
		return false;
	if (m->parts && !(and&&m->scale == 100 && t->value < 100) &&
	    !(tok_num(next) == NUM_SCALE && next->w->value < m->scale))
		return false;
	m->group += t->value;
	if (!m->parts)
		m->grain = t->grain;
	m->scale = 1;
	return true;
}

bool
sum_joins(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i), *next = tok_at(s, i + 1);

	return (tok_is_dash(t) || t->sign == 0x2014) && t->gap == next->gap &&
	    tok_is_word(next);
}

/* Do the words from k on make a number of their own, as in "between one
 * hundred and two hundred"? */
static bool
second_number(const struct scan *s, size_t k, const struct sum *m)
{
	const struct tok *next = tok_at(s, k + 1);

	return tok_num(next) == NUM_SCALE && tok_is_word(next) &&
	    (next->w->value == m->scale ||
		(m->scale >= 1000 && next->w->value > m->scale));
}

/* The next token of the number behind i, with *and set where "and" stands
 * between; i itself where nothing may follow. */
static size_t
glue(const struct scan *s, size_t i, const struct sum *m, bool *and)
{
	struct numeral part;
	size_t k = i;

	*and = false;
	if (sum_joins(s, k))
		k++;
	if (tok_num(tok_at(s, k)) == NUM_AND && m->last == NUM_SCALE &&
	    tok_is_word(tok_at(s, k))) {
		*and = true;
		k++;
		if (sum_joins(s, k))
			k++;
		if (m->scale >= 1000 && part_read(s, k, true, &part))
			return i;
		if (second_number(s, k, m))
			return i;
	}
	return k;
}

static bool
add(struct sum *m, const struct scan *s, size_t i, bool and)
{
	const struct tok *t = tok_at(s, i);
	bool ok = t->cls == TOK_NUM ? add_digits(m, s, i, and) :
	    t->w && tok_is_word(t)  ? add_word(m, t->w, and) :
				      false;

	if (!ok)
		return false;
	m->last = tok_num(t);
	m->parts++;
	return true;
}

static void
finish(struct numeral *n, const struct sum *m)
{
	n->value = sum_value(m);
	n->scale = m->last == NUM_SCALE || m->last == NUM_DOZEN ? m->scale : 1;
	if (n->scale > 1)
		n->form |= NUMERAL_SCALED;
	n->grain = digits_grain(n->value);
	if (n->form & NUMERAL_DIGITS && m->parts <= 2)
		n->grain = m->grain * n->scale;
	if (n->scale > 1)
		n->value = digits_round(n->value, n->grain);
}

/* Does an article begin a number here: "a hundred", "a dozen"? */
static bool
article(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i + 1);

	return tok_num(tok_at(s, i)) == NUM_ARTICLE && tok_is_word(t) &&
	    (tok_num(t) == NUM_SCALE ||
		(tok_num(t) == NUM_DOZEN && s->text[t->end - 1] == 'n'));
}

static void
digits_form(const struct tok *t, struct numeral *n)
{
	n->form = NUMERAL_DIGITS;
	if (t->form & DIGITS_FRACTION)
		n->form |= t->value < 1 ? NUMERAL_FRACTION : NUMERAL_MARKED;
	if (t->form & DIGITS_WHOLE)
		n->form |= NUMERAL_WHOLE;
	if (t->form & DIGITS_MARKED)
		n->form |= NUMERAL_MARKED;
}

bool
sum_read(const struct scan *s, struct numeral *n)
{
	struct sum m = {.cap = HUGE_VAL, .scale = 1};
	struct part_at at = {.s = s, .from = n->from};
	size_t i = n->from + article(s, n->from), next = i;
	bool and = false;

	if (tok_at(s, i)->cls == TOK_NUM)
		digits_form(tok_at(s, i), n);
	while (next < s->n && add(&m, s, next, and)) {
		if (m.last == NUM_TENS) {
			at.before_tens =
			    sum_value(&m) - tok_at(s, next)->w->value;
			at.tens = tok_at(s, next)->w->value;
			at.and = and;
		}
		i = next + 1;
		next = glue(s, i, &m, &and);
	}
	if (!m.parts)
		return false;
	n->to = i;
	finish(n, &m);
	if (m.parts > 1)
		n->form &= ~NUMERAL_WHOLE;
	at.next = next;
	at.last = m.last;
	return part_ends(&at, n) || true;
}
