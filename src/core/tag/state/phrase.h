/* phrase.h - noun phrases word by word, for theme.c.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_PHRASE_H
#define CORE_TAG_STATE_PHRASE_H

#include "core/tag/sent/sentword.h"
#include "core/tag/state/theme.h"

/* A word, and what is known of it. */
struct known {
	struct span at;
	uint64_t lists;
	unsigned classes;
};

static inline struct known
known_of(const struct sent *t, struct span w)
{
	const struct memo_word *k = sent_known(t, w);

	if (k)
		return (struct known){w, k->lists, k->classes};
	return (struct known){w, textword_lists(t->s, w),
	    textword_classes(t->s, w)};
}

/* "no", "none", "nobody". */
static inline bool
phrase_no(const struct sent *t, const struct known *w)
{
	return (w->lists & in_list(LIST_NO_PART)) ||
	    sent_is(t, w->at, "no-one") || sent_is(t, w->at, "not");
}

/* Words that say which or how many, and are no noun. */
static inline bool
phrase_determiner(const struct known *w)
{
	return w->lists &
	    (in_list(LIST_ARTICLE) | in_list(LIST_POSSESSIVE) |
		in_list(LIST_NO_ACT));
}

/* "it", "they": what was spoken of before. */
static inline bool
phrase_pronoun(const struct known *w)
{
	return (w->classes & of_class(WORD_PRONOUN)) ||
	    (w->lists &
		(in_list(LIST_SUBJECT_PRONOUN) | in_list(LIST_THING_PRONOUN)));
}

/* Does it say how many, or that there is none? */
bool phrase_amount(const struct sent *t, const struct known *w);

/* "halted trading shortly": no noun. */
bool phrase_adverb(const struct sent *t, struct span w);

/* A word at which a noun phrase ends. */
bool phrase_ends(const struct known *w);

/* Does a verb in the past begin there? */
bool phrase_finite(const struct sent *t, struct span w);

/* The phrase from *pos to end; *pos becomes where it ends. */
struct theme phrase_read(const struct sent *t, size_t *pos, size_t end);

#endif
