/* whole.c - which whole a quantity is part of.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/whole.h"

#include <math.h>
#include <string.h>

enum { BACK_QUANTITIES = 32 };

/* Tokens between a whole and the bracket with its parts. */
enum { BRACKET = 10 };

/* Words that may stand between "Of" and its number, or a comma and a part. */
enum { LEAD = 4 };

enum whole
number_whole(const struct quantity *q)
{
	if (q->kind == KIND_COUNT || q->kind == KIND_NUMBER)
		return WHOLE_COUNT;
	return q->kind == KIND_MEASURE || q->kind == KIND_MONEY ?
	    WHOLE_MEASURE :
	    WHOLE_NONE;
}

/* "of them", "of that territory" from token i. */
static bool
of_that(const struct scan *s, size_t i)
{
	static const char *const words[] = {"them", "that", "those", "these",
	    "whom", "which", "it", "this"};

	if (!tok_says(s, i, "of"))
		return false;
	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (tok_says(s, i + 1, words[k]))
			return true;
	return false;
}

/* Do words before token i make what follows a part of something earlier? */
static bool
part_before(const struct scan *s, size_t i)
{
	if (i == 0)
		return false;
	if (tok_says(s, i - 1, "including") || tok_says(s, i - 1, "includes"))
		return true;
	return i > 1 &&
	    (of_that(s, i - 2) ||
		(tok_says(s, i - 2, "among") &&
		    (tok_says(s, i - 1, "them") ||
			tok_says(s, i - 1, "whom"))));
}

/* Joined by "and" or a comma to a quantity that is a part already. */
static bool
listed(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t k)
{
	size_t i = at[k].from;

	if (k == 0 || q[k - 1].of < 0 || i == 0 || i - at[k - 1].to > 6)
		return false;
	return tok_says(s, i - 1, "and") || tok_at(s, i - 1)->sign == ',';
}

/* "of which", "of whom": what they stand for is in their sentence. */
static bool
stands_for(const struct scan *s, size_t i)
{
	return tok_says(s, i, "which") || tok_says(s, i, "whom");
}

/* Does "Of", which opens the sentence or a clause of it, stand before token i,
 * "the" and a few words between? */
static bool
leads(const struct scan *s, size_t i)
{
	for (size_t k = 0; k < LEAD && i > 0; k++) {
		const struct tok *t = tok_at(s, --i);

		if (tok_says(s, i, "of"))
			return i == 0 || t->cap ||
			    !tok_is_word(tok_before(s, i));
		if (!tok_is_word(t) || stands_for(s, i))
			return false;
	}
	return false;
}

/* In brackets or behind a semicolon, without a noun: of the count just before:
 * "three cases (two in the north)", "14 are nurses; five
 * have died"; -1 for none. */
static int
bracketed(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k)
{
	const struct tok *t = at[k].from ? tok_at(s, at[k].from - 1) : NULL;
	size_t i = k;
	double most;

	if (!t || (t->sign != '(' && t->sign != ';') || q[k].u ||
	    number_whole(&q[k]) != WHOLE_COUNT ||
	    q[k].item.end > q[k].item.start)
		return -1;
	while (i > 0 && number_whole(&q[i - 1]) != WHOLE_COUNT)
		i--;
	if (i-- == 0 || q[i].u || at[k].from - at[i].to > BRACKET)
		return -1;
	most = isnan(q[i].value) ? q[i].high : q[i].value;
	return q[k].low <= most && q[k].value <= most ? (int)i : -1;
}

/* Behind "Of the 48 schools in the valley,": of the first of them; -1 for
 * none. */
static int
opened(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t k)
{
	size_t i, from = at[k].from;

	while (from > 0 && from + LEAD > at[k].from &&
	    tok_is_word(tok_at(s, from - 1)))
		from--;
	if (k == 0 || number_whole(&q[k]) != WHOLE_COUNT || q[k].u ||
	    from == 0 || tok_at(s, from - 1)->sign != ',')
		return -1;
	for (i = k; i-- > 0;)
		if (leads(s, at[i].from))
			return !q[i].u && number_whole(&q[i]) == WHOLE_COUNT ?
			    (int)i :
			    -1;
	return -1;
}

/* Past "of", "out of" and an article behind it, from token i; i itself where
 * there is no "of". */
static size_t
past_of(const struct scan *s, size_t i)
{
	size_t k = i + tok_says(s, i, "out");

	if (!tok_says(s, k, "of"))
		return i;
	k++;
	return k + (tok_has(tok_at(s, k), ROLE_DET) != 0);
}

/* "7 of 40 pots", "17 out of the 40": the count right behind is its whole. */
static bool
part_of_next(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t n, size_t k)
{
	size_t of = past_of(s, at[k].to);

	return k + 1 < n && of > at[k].to && of == at[k + 1].from && !q[k].u &&
	    !q[k + 1].u && number_whole(&q[k]) == WHOLE_COUNT &&
	    number_whole(&q[k + 1]) == WHOLE_COUNT && q[k].low <= q[k + 1].high;
}

/* What sort of whole a part must have: "half of them" of things counted,
 * "half of that territory" of a measure, "including 5 km" of its like. */
static enum whole
sought(const struct scan *s, const struct quantity *q, struct place at)
{
	bool share = q->kind == KIND_FRACTION || q->kind == KIND_PERCENT ||
	    q->kind == KIND_RATIO;

	if (!share)
		return number_whole(q);
	return tok_says(s, at.to + 1, "them") ||
		tok_says(s, at.to + 1, "those") ||
		tok_says(s, at.to + 1, "these") ||
		tok_says(s, at.to + 1, "whom") ?
	    WHOLE_COUNT :
	    WHOLE_MEASURE;
}

/* May a be the whole of b? */
static bool
contains(const struct quantity *a, const struct quantity *b, enum whole sort)
{
	if (number_whole(a) != sort || a->change)
		return false;
	return !a->u || !b->u || strcmp(a->u->dim, b->u->dim) == 0 ||
	    b->kind == KIND_PERCENT;
}

void
whole_find(const struct scan *s, struct quantity *q, const struct place *at,
    size_t n, size_t k)
{
	enum whole sort = sought(s, &q[k], at[k]);

	if (listed(s, q, at, k)) {
		q[k].of = q[k - 1].of;
		return;
	}
	if (part_of_next(s, q, at, n, k)) {
		q[k].of = (int)k + 1;
		return;
	}
	q[k].of = bracketed(s, q, at, k);
	if (q[k].of < 0)
		q[k].of = opened(s, q, at, k);
	if (q[k].of >= 0)
		return;
	if (!part_before(s, at[k].from) && !of_that(s, at[k].to))
		return;
	for (size_t i = k; i-- > 0 && k - i < BACK_QUANTITIES;)
		if (contains(&q[i], &q[k], sort)) {
			q[k].of = (int)i;
			return;
		}
	if (at[k].from <= 2 || !stands_for(s, at[k].from - 1))
		q[k].whole = sort;
}
