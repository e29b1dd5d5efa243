/* sentword.h - words of the sentence that is being tagged.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * The same as textword.h, by what lex.c and memo.c know of the sentence
 * already; what they can't tell is asked there. */
#ifndef CORE_TAG_SENT_SENTWORD_H
#define CORE_TAG_SENT_SENTWORD_H

#include "core/tag/rule/memo.h"
#include "core/tag/sent/sent.h"
#include "core/tag/text/textword.h"

/* Do the bits say what textword_at does of the byte at i? Not where it is one
 * of a sign of UTF-8, which are counted from their first. */
static inline bool
sent_plain(const struct sent *t, size_t i)
{
	return !t->x->odd &&
	    ((unsigned char)t->s[i] < 0x80 || lex_bit(t->x->word, i));
}

/* The first byte at or behind pos that is no word's and no blank. */
static inline size_t
sent_sign(const struct sent *t, size_t pos)
{
	return lex_next(t->x->sign, t->len, pos);
}

/* As textword_before. */
static inline bool
sent_before(const struct sent *t, size_t pos)
{
	return pos &&
	    (sent_plain(t, pos - 1) ? lex_bit(t->x->word, pos - 1) :
				      textword_before(t->s, pos));
}

/* As textword_next. */
static inline struct span
sent_next(const struct sent *t, size_t pos)
{
	const struct lexeme *w;

	if (pos >= t->len)
		return (struct span){pos, pos};
	if (!sent_plain(t, pos))
		return textword_next(t->s, t->len, pos);
	w = &t->x->w[t->x->at[pos]];
	return (struct span){pos > w->start ? pos : w->start, w->to};
}

/* As textword_prev. */
static inline struct span
sent_prev(const struct sent *t, size_t pos)
{
	const struct lexeme *w;

	if (!pos)
		return (struct span){0, 0};
	if (!sent_plain(t, pos - 1))
		return textword_prev(t->s, pos);
	w = &t->x->w[t->x->at[pos]];
	if (w->start < pos)
		return (struct span){w->from, pos};
	if (w == t->x->w)
		return (struct span){0, 0};
	return (struct span){w[-1].from, w[-1].end};
}

/* As textword_is. */
static inline bool
sent_is(const struct sent *t, struct span w, const char *word)
{
	size_t n = strlen(word);

	return w.end - w.start == n &&
	    memcmp(t->x->low + w.start, word, n) == 0;
}

/* What is known of the word, if it is one that lex.c cut. */
static inline const struct memo_word *
sent_known(const struct sent *t, struct span w)
{
	const struct lex *x = t->x;
	const struct lexeme *l = &x->w[x->at[w.start]];

	return l->start == w.start && l->end == w.end ? l->known : NULL;
}

/* As textword_lists, and textword_classes. */
static inline uint64_t
sent_lists(const struct sent *t, struct span w)
{
	const struct memo_word *k = sent_known(t, w);

	return k ? k->lists : textword_lists(t->s, w);
}

static inline unsigned
sent_classes(const struct sent *t, struct span w)
{
	const struct memo_word *k = sent_known(t, w);

	return k ? k->classes : textword_classes(t->s, w);
}

/* The bit of a list, and of a class, in those. */
static inline uint64_t
in_list(enum word_list list)
{
	return (uint64_t)1 << list;
}

static inline unsigned
of_class(enum word_class c)
{
	return 1u << c;
}

/* As textword_in, and textword_of. */
static inline bool
sent_in(const struct sent *t, struct span w, enum word_list list)
{
	return sent_lists(t, w) & in_list(list);
}

static inline bool
sent_of(const struct sent *t, struct span w, enum word_class c)
{
	return sent_classes(t, w) & of_class(c);
}

/* The first byte of a word; NUL where it is none. */
static inline char
sent_first(const struct sent *t, struct span w)
{
	return w.start < w.end ? t->s[w.start] : '\0';
}

#endif
