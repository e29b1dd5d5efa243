/* noun.c - which words may be nouns.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/noun.h"

bool
noun_ends(const struct scan *s, const struct tok *t, const char *end)
{
	size_t n = strlen(end);

	return t->end - t->at > n && memcmp(s->text + t->end - n, end, n) == 0;
}

bool
noun_plural(const struct scan *s, const struct tok *t)
{
	if (tok_has(t, ROLE_PLURAL))
		return true;
	return t->end - t->at > 3 && s->text[t->end - 1] == 's' &&
	    !noun_ends(s, t, "ss") && !noun_ends(s, t, "us") &&
	    !noun_ends(s, t, "is") && !noun_ends(s, t, "'s") &&
	    !noun_ends(s, t, "\xe2\x80\x99s") && !noun_ends(s, t, "ous");
}

bool
noun_possessive(const struct scan *s, const struct tok *t)
{
	return noun_ends(s, t, "'s") || noun_ends(s, t, "\xe2\x80\x99s");
}

/* Does an apostrophe end before the last letter of the word, or the one before
 * that? In most there is none. */
static inline bool
apostrophe_near_end(const struct scan *s, const struct tok *t)
{
	const char *end = s->text + t->end;

	return t->end - t->at > 2 &&
	    (end[-2] == '\'' || end[-3] == '\'' || end[-2] == '\x99' ||
		end[-3] == '\x99');
}

/* "isn't", "they'll": a verb. */
bool
noun_contracted(const struct scan *s, const struct tok *t)
{
	static const char *const ends[] = {"n't", "'ll", "'ve", "'re", "'d",
	    "'m", "n\u2019t", "\u2019ll", "\u2019ve", "\u2019re", "\u2019d"};

	if (!apostrophe_near_end(s, t))
		return false;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (noun_ends(s, t, ends[i]))
			return true;
	return false;
}

/* Does a word that would end a noun phrase belong to a name here: "US",
 * "North Korean"? */
bool
noun_named(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i), *next = tok_at(s, i + 1);
	unsigned char second;

	if (!t->cap || t->end - t->at < 2)
		return false;
	second = (unsigned char)s->text[t->at + 1];
	return (second >= 'A' && second <= 'Z') ||
	    (tok_is_word(next) && next->cap && !tok_has(next, ROLE_STOP));
}
