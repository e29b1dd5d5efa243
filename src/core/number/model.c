/* model.c - numbers that name a make: Falcon 9 boosters.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/model.h"

#include "core/number/digits.h"
#include "core/number/item.h"
#include "core/number/noun.h"

/* Words of a name, of what stands between its number and the plural behind it,
 * and of what a number before it may have for adjectives. */
enum { NAME = 3, NOUN = 3, ADJECTIVES = 2 };

/* Models have no greater numbers; those told by the name alone no longer ones.
 */
enum { LARGEST = 9999, SMALL = 100 };

/* May the word be part of a make's name? */
static bool
of_name(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return tok_is_word(t) && t->cap && !noun_possessive(s, t) &&
	    !noun_plural(s, t) && !tok_dated(s, i) &&
	    (!tok_is_grammar(t) || tok_has(t, ROLE_LABEL | ROLE_MODEL));
}

/* Where the name that ends before token i begins; i where there is none. */
static size_t
name_begin(const struct scan *s, size_t i)
{
	size_t k = i;

	while (k > 0 && i - k < NAME && of_name(s, k - 1))
		k--;
	return k;
}

/* "PressaCook": a capital behind a small letter, but for "McAdam". */
static bool
camel(const struct scan *s, const struct tok *t)
{
	for (size_t i = t->at + 3; i < t->end; i++)
		if (s->text[i] >= 'A' && s->text[i] <= 'Z' &&
		    s->text[i - 1] >= 'a' && s->text[i - 1] <= 'z')
			return i - t->at > 3 || s->text[i - 1] != 'c';
	return false;
}

/* Does a plural that has no capital stand behind the number? */
static bool
things_behind(const struct scan *s, size_t i)
{
	for (size_t n = 1; n <= NOUN && item_noun(s, i, n); n++, i++)
		if (noun_plural(s, tok_at(s, i)))
			return !tok_at(s, i)->cap;
	return false;
}

/* Does a number that counts what the name is of stand before token i? */
static bool
counted(const struct scan *s, size_t i)
{
	for (int n = 0; n <= ADJECTIVES && i > 0; n++, i--) {
		const struct tok *t = tok_at(s, i - 1);
		unsigned num = tok_num(t);

		if (t->cls == TOK_NUM || (num >= NUM_DIGIT && num <= NUM_DOZEN))
			return !tok_dated(s, i - 1);
		if (!item_noun(s, i - 1, 1) || t->cap || noun_plural(s, t))
			return false;
	}
	return false;
}

/* "its Galaxy 7 phones", "these Type 45 destroyers". */
static bool
determined(const struct scan *s, size_t i)
{
	static const char *const words[] = {"its", "their", "our", "my", "your",
	    "these", "those"};

	for (size_t k = 0; i > 0 && k < sizeof(words) / sizeof(*words); k++)
		if (tok_says(s, i - 1, words[k]))
			return true;
	return false;
}

bool
model_number(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);
	size_t from;

	if (t->cls != TOK_NUM || !(t->form & DIGITS_WHOLE) || !t->gap ||
	    t->value > LARGEST || i == 0)
		return false;
	from = name_begin(s, i);
	if (from == i || tok_dated(s, i) || !things_behind(s, i + 1))
		return false;
	return counted(s, from) ||
	    (t->value < SMALL &&
		(determined(s, from) || camel(s, tok_at(s, i - 1))));
}
