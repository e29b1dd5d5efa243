/* bound.c - modifiers before and behind a number.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/bound.h"

bool
bound_lower(enum claim_mod m)
{
	return m == MOD_GT || m == MOD_GE;
}

bool
bound_upper(enum claim_mod m)
{
	return m == MOD_LT || m == MOD_LE;
}

/* "over three years" tells when, but "took over three years" how long. */
static bool
span_fits(const struct scan *s, size_t from, const struct phrase *p,
    const struct term *t)
{
	return !p->nospan || !unit_is(t->u, "time") || t->age || t->joined ||
	    from == 0 || tok_has(tok_at(s, from - 1), ROLE_SPAN);
}

/* Does a quantity end before token i, and no word that joins two? */
static bool
measured(const struct scan *s, size_t i)
{
	const struct tok *t = tok_before(s, i);

	return t->cls == TOK_NUM ||
	    (tok_is_word(t) && !tok_has(t, ROLE_STOP) && !tok_num(t));
}

/* Could the phrase end with a word behind token b? Most are told by the last
 * word but one. */
static inline bool
may_end(const struct phrase *p, const struct tok *b)
{
	return p->n == 1 || b->w == p->w[p->n - 2] || tok_is_dash(b);
}

/* The longest phrase that ends before token i. "Than" right behind another
 * quantity compares that one: "11 cents less than a month ago". */
static const struct phrase *
longest_before(const struct scan *s, size_t i, size_t floor,
    const struct term *t, size_t *len)
{
	const struct word *w = tok_before(s, i)->w;
	const struct tok *b = i ? tok_before(s, i - 1) : &tok_none;
	const struct phrase *best = NULL;

	*len = 0;
	for (unsigned k = w ? w->before : 0; k;) {
		const struct phrase *p = number_words_phrase(s->words, k);
		size_t n = may_end(p, b) ? phrase_before(s, i, p) : 0;

		if (n > *len && i - n >= floor && span_fits(s, i - n, p, t) &&
		    !(i - n == floor && floor && tok_says(s, i - 1, "than") &&
			measured(s, floor))) {
			*len = n;
			best = p;
		}
		k = p->next;
	}
	return best;
}

/* Of two modifiers of one number, the one that says more. */
static void
merge(struct bound *b, enum claim_mod mod, double share)
{
	if (b->mod == MOD_NONE || b->mod == MOD_EQ ||
	    (b->mod == MOD_APPROX && mod != MOD_EQ)) {
		b->mod = mod;
		b->share = share;
	}
}

/* Past a point ("approx. 5") or an article ("around a 5 km walk"). */
static size_t
past_filler(const struct scan *s, size_t i, size_t floor)
{
	const struct tok *b = tok_before(s, i);

	if (i > floor + 1 && b->sign == '.' && tok_glued(s, i - 1))
		return i - 1;
	if (i > floor + 1 && tok_is_word(b) && tok_num(b) == NUM_ARTICLE)
		return i - 1;
	return i;
}

struct bound
bound_before(const struct scan *s, const struct term *t, size_t floor)
{
	struct bound b = {.end = t->from};

	for (int k = 0; k < 3 && b.end > floor; k++) {
		size_t len, i = b.end;
		const struct phrase *p = longest_before(s, i, floor, t, &len);

		if (!p && past_filler(s, i, floor) < i) {
			i = past_filler(s, i, floor);
			p = longest_before(s, i, floor, t, &len);
		}
		if (!p || p->mod == MOD_NONE)
			break;
		merge(&b, p->mod, p->value);
		b.end = i - len;
	}
	return b;
}

/* Does another quantity begin with token i? Then words before it are its. */
static bool
number_follows(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);
	unsigned r = tok_num(t);

	return t->cls == TOK_NUM || tok_says(s, i, "than") ||
	    tok_says(s, i, "to") || t->sign == '$' || t->sign > 0x20a0 ||
	    t->sign == 0xa3 || t->sign == 0xa5 ||
	    (tok_is_word(t) && r >= NUM_DIGIT && r <= NUM_DOZEN);
}

struct bound
bound_after(const struct scan *s, size_t i)
{
	struct bound b = {.end = i};
	size_t at = i +
	    (tok_is_dash(tok_at(s, i)) && tok_glued(s, i) &&
		tok_glued(s, i + 1));
	const struct tok *w = tok_at(s, at);

	if ((w->sign == '+' && w->gap) || (w->cap && at > 0))
		return b; /* "a 737 MAX" */
	for (unsigned k = w->w ? w->w->after : 0; k;) {
		const struct phrase *p = number_words_phrase(s->words, k);
		size_t n = phrase_at(s, at, p);

		if (n && at + n > b.end && !number_follows(s, at + n)) {
			b.end = at + n;
			b.mod = p->mod;
		}
		k = p->next;
	}
	return b;
}
