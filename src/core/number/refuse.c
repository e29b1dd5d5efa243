/* refuse.c - numerals that are no quantity: names, models, references.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/refuse.h"

#include <math.h>
#include <string.h>

#include "core/number/digits.h"
#include "core/number/item.h"
#include "core/number/model.h"
#include "core/number/noun.h"
#include "core/number/refer.h"

/* "scp173", "5ede", "F-16", "COVID-19": letters and digits in one. */
static bool
identifier(const struct scan *s, const struct term *t)
{
	size_t i = t->num.from;
	const struct tok *b = tok_before(s, i), *a = tok_at(s, t->to);
	const struct tok *bb = i > 1 ? tok_at(s, i - 2) : &tok_none;

	if (!(t->num.form & NUMERAL_DIGITS))
		return false;
	if (t->from == i && tok_glued(s, i) &&
	    (b->cls == TOK_WORD || b->cls == TOK_NUM || b->cls == TOK_JUNK ||
		b->sign == '_'))
		return true;
	if (t->from == i && tok_glued(s, i) && tok_glued(s, i - 1) &&
	    (b->sign == '-' || b->sign == '/' || b->sign == 0x2011 ||
		b->sign == '&' || b->sign == '.' || b->sign == 0x2013 ||
		b->sign == '\'' || b->sign == 0x2019) &&
	    (bb->cls == TOK_WORD || bb->cls == TOK_JUNK || bb->cls == TOK_NUM))
		return !(tok_is_word(bb) && tok_num(bb));
	if (t->from == i && tok_glued(s, i) && b->sign == '+' &&
	    tok_glued(s, i - 1) && bb->cls == TOK_NUM)
		return true;
	if (t->u && tok_before(s, t->to)->cls == TOK_SIGN)
		return false;
	return tok_glued(s, t->to) &&
	    (a->cls == TOK_WORD || a->cls == TOK_NUM || a->cls == TOK_JUNK ||
		a->sign == '_') &&
	    a->sign != '%';
}

/* "(2005b)": a year and the letter of a reference. */
static bool
citation(const struct scan *s, const struct term *t)
{
	return t->num.form & NUMERAL_WHOLE && t->value >= 1500 &&
	    t->value < 2100 && t->u && tok_glued(s, t->num.to) &&
	    t->unit.end - t->unit.start == 1 && s->text[t->unit.start] >= 'a' &&
	    s->text[t->unit.start] <= 'e';
}

/* A hyphen and a capital or digit behind: "767-300ER", "3-D", "2-Butyl". */
static bool
model_behind(const struct scan *s, const struct term *t)
{
	const struct tok *dash = tok_at(s, t->to), *a = tok_at(s, t->to + 1);

	return t->num.form & NUMERAL_WHOLE && !t->u && dash->sign == '-' &&
	    !dash->gap && tok_glued(s, t->to + 1) &&
	    ((tok_is_word(a) && (a->cap || a->end - a->at < 2)) ||
		a->cls == TOK_JUNK || a->sign == '(' || a->sign == '[');
}

/* Does a noun for counted things stand behind? */
static bool
counts(const struct scan *s, const struct term *t)
{
	return item_is_plural(s, item_after(s, t->to, false));
}

/* The same without a capital: "Bank One chief Rosa Delmas" counts nobody. */
static bool
counts_small(const struct scan *s, const struct term *t)
{
	const struct span item = item_after(s, t->to, false);

	return item_is_plural(s, item) && !item_is_name(s, item);
}

/* "A couple on average earnings", "a couple who fled": two people, and no
 * number of things. */
static bool
two_people(const struct scan *s, const struct term *t)
{
	return t->num.form & NUMERAL_INDEF &&
	    tok_says(s, t->num.to - 1, "couple") &&
	    tok_is_word(tok_at(s, t->num.to)) && item_ends(s, t->num.to);
}

/* "3.2 per 1,000 births": what a rate is over is no claim of its own. */
static bool
denominator(const struct scan *s, const struct term *t)
{
	return t->grain >= 100 && t->value == t->grain &&
	    t->num.form & NUMERAL_DIGITS && !t->u &&
	    (tok_says(s, t->from - 1, "per") ||
		(tok_says(s, t->from - 1, "every") &&
		    tok_says(s, t->from - 2, "for")));
}

/* "iPhone": a capital inside. */
static bool
camel(const struct scan *s, const struct tok *t)
{
	for (size_t i = t->at + 1; i < t->end; i++)
		if (s->text[i] >= 'A' && s->text[i] <= 'Z')
			return !t->cap;
	return false;
}

/* "Voyager 2", "iPhone 15", "G 7", "South 32 Ltd": a capital before a small
 * whole number, and nothing that it counts. */
static bool
name(const struct scan *s, const struct term *t)
{
	const struct tok *b = tok_before(s, t->from);
	const struct tok *v = tok_at(s, t->num.from);

	if (!(t->num.form & NUMERAL_WHOLE) || t->from == 0 || !v->gap)
		return false;
	if (tok_is_word(b) && b->end - b->at == 1 && tok_num(b) != NUM_ARTICLE)
		return true;
	if (b->cls == TOK_JUNK)
		return !tok_is_word(tok_at(s, t->to));
	if (tok_is_word(b) && camel(s, b))
		return true;
	if (!tok_is_word(b) || !b->cap || tok_is_grammar(b) ||
	    noun_possessive(s, b))
		return false;
	return t->from > 1 || tok_is_word(tok_at(s, t->to));
}

/* "45 Baker Street", "the 2300 block of Oak Street". */
static bool
address(const struct scan *s, const struct term *t)
{
	size_t i = t->to;

	if (!(t->num.form & NUMERAL_WHOLE))
		return false;
	if (t->value >= 100 && tok_says(s, i, "block") &&
	    tok_says(s, i + 1, "of") && tok_at(s, i + 2)->cap)
		return true;
	while (i < t->to + 3 && tok_is_word(tok_at(s, i)) &&
	    tok_at(s, i)->cap && !tok_has(tok_at(s, i), ROLE_STREET))
		i++;
	return i > t->to && tok_at(s, i)->cap &&
	    tok_has(tok_at(s, i), ROLE_STREET);
}

/* "1. First, ..." and "2) ..." at the start; "[3]"; "(34)". */
static bool
mark(const struct scan *s, const struct term *t)
{
	size_t i = t->from;
	const struct tok *b = tok_before(s, i), *a = tok_at(s, t->to);

	if (!(t->num.form & NUMERAL_WHOLE) || t->u || i != t->num.from)
		return false;
	if (i == 0 && !tok_glued(s, t->to + 1) && t->to + 1 < s->n &&
	    tok_glued(s, t->to) && (a->sign == '.' || a->sign == ')'))
		return true;
	if (b->sign == '[' || (a->sign == ']' && tok_glued(s, t->to)))
		return true;
	return b->sign == '(' && a->sign == ')' && tok_glued(s, i) &&
	    tok_glued(s, t->to);
}

/* The pronoun: "one of the", "this one", "one must", "one another". */
static bool
pronoun(const struct scan *s, const struct term *t, bool bound)
{
	size_t i = t->from, k = t->to;
	const struct tok *b = tok_before(s, i), *a = tok_at(s, k);

	if (!tok_says(s, i, "one") || k != i + 1 || bound)
		return false;
	if (tok_says(s, k, "of") || tok_says(s, k, "another"))
		return true;
	if (tok_says(s, k, "or") &&
	    (tok_says(s, k + 1, "more") || tok_says(s, k + 1, "two")))
		return false;
	if (tok_is_word(b) &&
	    (tok_has(b, ROLE_NOTONE) || tok_says(s, i - 1, "for")))
		return true;
	if (tok_is_dash(a) && !a->gap)
		return true;
	if (a == &tok_none || a->cls == TOK_SIGN)
		return i > 0 && tok_is_word(b);
	if (tok_has(a, ROLE_BE))
		return false;
	return tok_has(a, ROLE_STOP | ROLE_DET) || item_is_verb(s, k);
}

/* "first," as an adverb, "at first"; "a second thought" is an ordinal. */
static bool
adverb(const struct scan *s, const struct term *t)
{
	if (!(t->num.form & NUMERAL_ORDINAL) || t->to != t->from + 1 ||
	    t->num.form & NUMERAL_DIGITS)
		return false;
	if (tok_says(s, t->to, "of") && tok_says(s, t->to + 1, "all"))
		return true;
	return tok_says(s, t->from - 1, "at") ||
	    (t->from == 0 && tok_at(s, t->to)->sign == ',');
}

/* "5 dollars a week", "twice a day", "what a day". */
static bool
rate(const struct scan *s, const struct term *t)
{
	const struct tok *b = tok_before(s, t->from);

	if (!(t->num.form & NUMERAL_ARTICLE))
		return false;
	return b->cls == TOK_NUM || tok_says(s, t->from - 1, "times") ||
	    tok_says(s, t->from - 1, "plus") ||
	    tok_says(s, t->from - 1, "once") ||
	    tok_says(s, t->from - 1, "twice") ||
	    tok_says(s, t->from - 1, "what") ||
	    tok_says(s, t->from - 1, "such") || tok_num(b) == NUM_SCALE ||
	    (tok_is_word(b) && !tok_is_grammar(b) && t->from > 0) ||
	    tok_has(b, ROLE_PLURAL);
}

/* "most of all": a part needs a whole. */
static bool
no_whole(const struct scan *s, const struct term *t)
{
	if (!(t->num.form & NUMERAL_INDEF) || !(t->num.form & NUMERAL_FRACTION))
		return false;
	if (tok_says(s, t->from, "most") && tok_says(s, t->from - 1, "the"))
		return true;
	return tok_says(s, t->to, "all") || tok_at(s, t->to)->cls == TOK_SIGN;
}

/* "for weeks", "days after": without such a word "weeks" is just a noun. */
static bool
bare_span(const struct scan *s, const struct term *t)
{
	const struct tok *b = tok_before(s, t->from);

	return t->num.form & NUMERAL_SPAN && !tok_has(b, ROLE_SPAN) &&
	    !tok_has(tok_at(s, t->to), ROLE_SPANBACK);
}

/* 007 and postal codes: a leading zero makes a code. */
static bool
zero_led(const struct scan *s, const struct term *t)
{
	return t->num.form & NUMERAL_WHOLE && !t->u &&
	    tok_at(s, t->num.from)->form & DIGITS_ZERO && t->value != 0;
}

/* May a fraction above one have this denominator? */
static bool
divides(double den)
{
	static const double common[] = {2, 3, 4, 5, 6, 8, 10, 16};

	for (size_t i = 0; i < sizeof(common) / sizeof(*common); i++)
		if (den > common[i] - 0.5 && den < common[i] + 0.5)
			return true;
	return false;
}

/* "140/90", "24/7", "50/50": two numbers, and no part of anything; "9/11" is a
 * day. */
static bool
no_fraction(const struct scan *s, const struct term *t)
{
	const struct tok *v = tok_at(s, t->num.from);
	double den = v->grain > 0 ? 0.1 / v->grain : 0;

	if (v->cls != TOK_NUM || !(v->form & DIGITS_FRACTION) || t->u ||
	    !memchr(s->text + v->at, '/', v->end - v->at))
		return false;
	if (v->value < 1)
		return den > 10.5 && den < 11.5;
	return v->value == 1 || v->value > 20 || !divides(den);
}

/* "three-pointers": a hyphen before a plural makes a name, for what it counts
 * is in the singular ("three-point shots"). */
static bool
plural_behind(const struct scan *s, const struct term *t)
{
	const struct tok *w = tok_at(s, t->to + 1);

	return !(t->num.form & NUMERAL_DIGITS) && !t->u &&
	    tok_is_dash(tok_at(s, t->to)) && tok_glued(s, t->to) &&
	    tok_glued(s, t->to + 1) && tok_is_word(w) && w->end - w->at > 4 &&
	    tok_same(s->text + w->end - 3, "ers", 3);
}

/* "13F", "24/7": digits and what is glued to them that are a name. */
static bool
idiom(const struct scan *s, const struct term *t)
{
	const struct tok *v = tok_at(s, t->num.from);
	size_t end = tok_before(s, t->to)->end, i = t->num.from + 1;

	const struct word *w;

	if (!(t->num.form & NUMERAL_DIGITS) || end - v->at > 6 ||
	    t->place == PLACE_BEFORE || (t->u && tok_at(s, i)->gap) ||
	    unit_is(t->u, "money"))
		return false;
	w = number_words_find(s->words, s->text + v->at, end - v->at);
	return w && w->role & ROLE_IDIOM;
}

/* "401(k)", "net-zero", "zero-sum". */
static bool
term_of_art(const struct scan *s, const struct term *t)
{
	size_t i = t->from, k = t->to;
	const struct tok *inside = tok_at(s, k + 1);
	size_t back = i > 0 && tok_is_dash(tok_before(s, i)) ? i - 1 : i;

	if (t->num.form & NUMERAL_WHOLE && tok_at(s, k)->sign == '(' &&
	    tok_glued(s, k) && tok_glued(s, k + 1) &&
	    inside->end - inside->at == 1 && inside->cls == TOK_WORD)
		return true;
	return tok_says(s, i, "zero") && k == i + 1 && !t->u &&
	    (tok_says(s, back - 1, "net") || tok_says(s, back - 1, "ground") ||
		tok_says(s, back - 1, "sub") ||
		(tok_is_dash(tok_at(s, k)) && tok_glued(s, k) &&
		    tok_glued(s, k + 1)));
}

/* "the Group of Seven", "the Big Three": a word with a capital behind a name,
 * and nothing that it counts. */
static bool
name_in_words(const struct scan *s, const struct term *t)
{
	size_t i = t->from;
	const struct tok *b = tok_before(s, i);

	if (i < 2 || t->num.form & NUMERAL_DIGITS || t->to != i + 1 || t->u ||
	    !tok_at(s, i)->cap || tok_at(s, i)->end - tok_at(s, i)->at < 2 ||
	    (t->num.form & NUMERAL_ORDINAL) || tok_at(s, t->to)->cap)
		return false;
	if (tok_says(s, i - 1, "of"))
		b = tok_at(s, i - 2);
	return tok_is_word(b) && b->cap && !counts_small(s, t);
}

bool
refuse_term(const struct scan *s, const struct term *t, bool bound)
{
	bool unit = t->u || t->num.form & NUMERAL_SCALED;

	if (identifier(s, t) || pronoun(s, t, bound) || adverb(s, t) ||
	    rate(s, t) || bare_span(s, t) || no_whole(s, t) || zero_led(s, t) ||
	    citation(s, t) || no_fraction(s, t) || term_of_art(s, t) ||
	    plural_behind(s, t) || idiom(s, t) || denominator(s, t) ||
	    two_people(s, t) || (!bound && name_in_words(s, t)))
		return true;
	if (t->num.form & NUMERAL_ORDINAL)
		return false;
	if (!bound && !unit && (refer_numbered(s, t) || model_behind(s, t)))
		return tok_before(s, t->from)->cap || !counts(s, t);
	if (!unit && address(s, t))
		return true;
	if (!bound && !unit && t->to == t->num.from + 1 &&
	    model_number(s, t->num.from))
		return true;
	if (!bound && !unit && name(s, t) && !counts(s, t))
		return true;
	return mark(s, t) && !bound;
}

bool
refuse_pair(const struct scan *s, const struct term *a, const struct term *b,
    size_t next)
{
	const struct tok *v = tok_at(s, a->num.from), *w;

	w = tok_at(s, b->num.from);
	if (tok_at(s, a->from)->sign == '+' && !a->u && !b->u)
		return true;
	if (tok_is_dash(tok_at(s, next)) && tok_glued(s, next) &&
	    tok_glued(s, next + 1) && tok_at(s, next + 1)->cls == TOK_NUM)
		return true;
	if (tok_is_dash(tok_before(s, a->from)) && tok_glued(s, a->from) &&
	    a->from > 1 && tok_at(s, a->from - 2)->cls == TOK_NUM)
		return true;
	if (a->num.form & b->num.form & NUMERAL_WHOLE && !a->u && !b->u &&
	    b->value >= 1000 && a->value * 100 < b->value)
		return true;
	return a->num.form & b->num.form & NUMERAL_WHOLE && !a->u && !b->u &&
	    (v->form & DIGITS_ZERO ||
		(w->form & DIGITS_ZERO && w->end - w->at < 4 &&
		    v->end - v->at >= 3) ||
		(v->end - v->at == 3 && w->end - w->at == 4 && a->value > 200));
}
