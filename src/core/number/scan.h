/* scan.h - what the files of the number grammar share: the text in tokens.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_SCAN_H
#define CORE_NUMBER_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/number/lex.h"
#include "core/number/words.h"
#include "core/unit/unit.h"

struct scan {
	const char *text;
	size_t len; /* of the text that may be looked at */
	const struct tok *tok;
	size_t n; /* tokens */
	const struct words *words;
	struct units *units;
};

extern const struct tok tok_none; /* stands before and behind all tokens */

/* Token i, or tok_none where there is none. */
static inline const struct tok *
tok_at(const struct scan *s, size_t i)
{
	return i < s->n ? &s->tok[i] : &tok_none;
}

/* The token before i. */
static inline const struct tok *
tok_before(const struct scan *s, size_t i)
{
	return i > 0 ? tok_at(s, i - 1) : &tok_none;
}

/* Does token i directly follow the one before it? */
static inline bool
tok_glued(const struct scan *s, size_t i)
{
	return i > 0 && i < s->n && !s->tok[i].gap;
}

/* Is it a hyphen or en dash (or a minus sign used as one)? */
bool tok_is_dash(const struct tok *t);

static inline bool
tok_is_word(const struct tok *t)
{
	return t->cls == TOK_WORD;
}

static inline unsigned
tok_num(const struct tok *t)
{
	return t->w ? t->w->num : NUM_NONE;
}

static inline bool
tok_has(const struct tok *t, unsigned roles)
{
	return t->w && (t->w->role & roles);
}

/* Is token i this lower case word? */
bool tok_says(const struct scan *s, size_t i, const char *word);

/* The token behind byte off: the first that does not begin before it. */
size_t tok_from(const struct scan *s, size_t i, size_t off);

/* Does the phrase end with token i - 1? Then its number of tokens, else 0. */
size_t phrase_before(const struct scan *s, size_t i, const struct phrase *p);

/* Does the phrase begin with token i? Then its number of tokens, else 0. */
size_t phrase_at(const struct scan *s, size_t i, const struct phrase *p);

#endif
