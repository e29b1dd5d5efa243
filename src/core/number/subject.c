/* subject.c - the thing before a number that it is said of.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/subject.h"

#include "core/number/item.h"
#include "core/number/noun.h"
#include "core/number/term.h"

/* Words between a thing and its number, words of an aside between commas,
 * words of a noun phrase, and phrases that prepositions join. */
enum { BACK_TOKENS = 8, ASIDE = 12, PHRASE = 4, PHRASES = 4, CHAIN = 14 };

static bool
empty(struct span s)
{
	return s.start == s.end;
}

/* "altitude of", "revenue rose to" */
static bool
is_link(const struct scan *s, const struct tok *t)
{
	return t->sign == ':' || t->sign == '=' ||
	    (tok_is_word(t) &&
		(tok_has(t, ROLE_LINK | ROLE_UP | ROLE_DOWN | ROLE_SHIFT) ||
		    noun_contracted(s, t)));
}

/* "was given as", "are valued at": the participle, word i. */
static bool
passive(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i), *be = tok_before(s, i);

	return tok_is_word(t) && !t->cap &&
	    (noun_ends(s, t, "ed") || tok_has(t, ROLE_PARTICIPLE)) &&
	    (tok_has(be, ROLE_BE) || tok_says(s, i - 1, "be") ||
		tok_says(s, i - 1, "been"));
}

/* The comma that opens the aside which the comma at i closes, or i. */
static size_t
aside(const struct scan *s, size_t i)
{
	for (size_t k = i; k > 1 && i - k < ASIDE; k--) {
		const struct tok *t = tok_at(s, k - 1);

		if (t->sign == ',')
			return tok_is_word(tok_before(s, k - 1)) ? k - 1 : i;
		if (t->sign && t->sign != '-' && t->sign != '\'')
			break;
	}
	return i;
}

struct walk {
	size_t i;  /* where the number and its link words begin */
	size_t k;  /* the quantity that begins there */
	bool verb; /* one of them is a sentence's verb, and no "of" */
};

/* Back over link words, earlier quantities between ("rose 7% to $5bn"), and an
 * aside before a verb. */
static struct walk
links(const struct scan *s, const struct place *at, size_t k)
{
	struct walk w = {at[k].from, k, false};
	size_t from = w.i;

	for (size_t n = 0; n < BACK_TOKENS && w.i > 0; n++) {
		const struct tok *t = tok_at(s, w.i - 1);

		if (w.k > 0 && w.i < from && w.i == at[w.k - 1].to) {
			w.i = at[--w.k].from;
		} else if (w.i < from && passive(s, w.i - 1)) {
			w.i--;
		} else if (is_link(s, t)) {
			w.verb |=
			    tok_num(t) != NUM_ARTICLE && !tok_has(t, ROLE_HEAD);
			w.i--;
		} else if (w.verb && t->sign == ',' &&
		    aside(s, w.i - 1) < w.i - 1) {
			w.i = aside(s, w.i - 1);
			break;
		} else {
			break;
		}
	}
	return w;
}

/* The words of a noun phrase that ends before token i. */
static size_t
phrase_words(const struct scan *s, size_t i)
{
	size_t n = 0;

	for (; i > 0 && n < PHRASE; i--, n++) {
		const struct tok *t = tok_at(s, i - 1);

		if (!tok_is_word(t) || tok_num(t) || noun_contracted(s, t) ||
		    (tok_has(t, ROLE_STOP | ROLE_DET) &&
			!noun_named(s, i - 1)) ||
		    (n > 0 && noun_possessive(s, t)) ||
		    (n > 0 && !t->cap && noun_ends(s, t, "ed")))
			break;
	}
	return n;
}

/* Past a quantity that ends before token i. */
static size_t
past_quantity(const struct place *at, size_t *k, size_t i)
{
	while (*k > 0 && at[*k - 1].to > i)
		--*k;
	return *k > 0 && at[*k - 1].to == i ? at[--*k].from : i;
}

/* Past determiners before token i, and past a quantity that ends there. */
static size_t
past_det(const struct scan *s, const struct place *at, size_t *k, size_t i)
{
	i = past_quantity(at, k, i);
	while (i > 0 && tok_is_word(tok_at(s, i - 1)) &&
	    (tok_has(tok_at(s, i - 1), ROLE_DET) ||
		tok_num(tok_at(s, i - 1)) == NUM_ARTICLE))
		i--;
	return i;
}

/* "taken by gunmen", "hit at sea": links that stand within a phrase too. */
static bool
joins(const struct scan *s, size_t i)
{
	return tok_says(s, i, "by") || tok_says(s, i, "at") ||
	    tok_says(s, i, "with") || tok_says(s, i, "from");
}

/* "the number of homes sold in May": the homes, where such words end before
 * token i and no verb stands between. */
static struct span
number_of(const struct scan *s, size_t i)
{
	for (size_t k = i; k > 1 && i - k < CHAIN; k--) {
		const struct tok *t = tok_at(s, k - 1);

		if (tok_says(s, k - 1, "of") &&
		    (tok_says(s, k - 2, "number") ||
			tok_says(s, k - 2, "total") ||
			tok_says(s, k - 2, "count") ||
			tok_says(s, k - 2, "tally")))
			return item_after(s, k - 1, true);
		if (!tok_is_word(t) ||
		    (tok_has(t, ROLE_UP | ROLE_DOWN) && !t->cap) ||
		    (tok_has(t, ROLE_LINK) && !tok_has(t, ROLE_HEAD) &&
			!tok_has(t, ROLE_PREP) && !joins(s, k - 1)))
			break;
	}
	return (struct span){0, 0};
}

/* Before a verb the first of several noun phrases that prepositions join: "the
 * toll from the quake in the valley rose to". A plural that could be a link
 * too is a noun where nothing else is there: "costs rose". */
struct span
subject_before(const struct scan *s, const struct place *at, size_t k)
{
	struct walk w = links(s, at, k);
	struct span item = {0, 0};
	size_t i = w.i;

	if (w.i < at[k].from)
		item = number_of(s, w.i);
	if (!empty(item))
		return item;
	for (int turn = 0; i < at[k].from && turn < PHRASES; turn++) {
		size_t n;

		i = past_quantity(at, &w.k, i);
		n = phrase_words(s, i);
		if (w.k > 0 && at[w.k - 1].to + n > i)
			n = i -
			    at[w.k - 1].to; /* the bonds of "10-year bonds" */
		if (n)
			item = term_span(s, i - n, i);
		i = past_det(s, at, &w.k, i - n);
		if (!w.verb || i == 0 || !tok_has(tok_at(s, i - 1), ROLE_PREP))
			break;
		i--;
	}
	if (empty(item) && w.i + 1 < at[k].from &&
	    noun_plural(s, tok_at(s, w.i)))
		item = term_span(s, w.i, w.i + 1);
	return item;
}
