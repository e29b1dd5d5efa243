/* refer.c - numbers that name one of several: page 5, charges 2 and 3.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/refer.h"

#include "core/number/digits.h"
#include "core/number/item.h"
#include "core/number/noun.h"

/* Past the digits that a list goes on with from token i: ", 4 and 5". */
static size_t
list_end(const struct scan *s, size_t i)
{
	for (;;) {
		size_t k = i + (tok_at(s, i)->sign == ',');

		k += tok_says(s, k, "and") || tok_says(s, k, "or");
		if (k == i || !(tok_at(s, k)->form & DIGITS_WHOLE))
			return i;
		i = k + 1;
	}
}

/* "on charges 2 and 5", "in rooms 3, 4 and 5": a plural before a list of small
 * numbers that count nothing; from is where the list begins. */
static bool
numbered(const struct scan *s, const struct term *t, size_t from)
{
	enum { LARGEST = 999 };
	const struct tok *b = tok_before(s, from);
	size_t end;

	if (!tok_is_word(b) || b->cap || !(t->num.form & NUMERAL_WHOLE) ||
	    t->value > LARGEST || !noun_plural(s, b) ||
	    tok_has(b,
		ROLE_STOP | ROLE_DET | ROLE_CONTEST | ROLE_UP | ROLE_DOWN) ||
	    tok_says(s, from - 1, "ages"))
		return false;
	end = list_end(s, t->to);
	return (from < t->from || end > t->to) && item_ends(s, end) &&
	    !tok_says(s, end, "of"); /* "the parties 29 and 16 of the seats" */
}

/* An article with a capital, "A 25-member panel", is no make ("A 320"). */
static bool
article_first(const struct scan *s, const struct term *t, size_t i)
{
	return tok_num(tok_before(s, i)) == NUM_ARTICLE &&
	    tok_is_dash(tok_at(s, t->to));
}

/* "Section 427", "page 5", "No. 5"; also "Figs. 2 and 3". */
bool
refer_numbered(const struct scan *s, const struct term *t)
{
	size_t i = t->from;
	const struct tok *b = tok_before(s, i);

	if (i > 0 && b->sign == '.' && tok_glued(s, i - 1))
		b = tok_before(s, --i);
	while (i > 1 &&
	    (b->sign == ',' || tok_num(b) == NUM_AND || tok_is_dash(b)) &&
	    tok_at(s, i - 2)->cls == TOK_NUM) {
		i -= 2;
		b = tok_before(s, i);
		if (i > 0 && b->sign == '.' && tok_glued(s, i - 1))
			b = tok_before(s, --i);
	}
	return tok_is_word(b) &&
	    (tok_has(b, ROLE_LABEL) ||
		(tok_has(b, ROLE_MODEL) && b->cap && !article_first(s, t, i)) ||
		numbered(s, t, i));
}
