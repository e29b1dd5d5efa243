/* scan.h - what the files of the number grammar share: the text in tokens.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_SCAN_H
#define CORE_NUMBER_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "core/date/date.h"
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
	const struct date *date; /* of the text, in order */
	size_t ndate;
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
static inline bool
tok_is_dash(const struct tok *t)
{
	return t->form & TOK_DASH;
}

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

/* Are n bytes of a and of the lower case b the same but for case? */
static inline bool
tok_same(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)a[i];

		if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != (unsigned char)b[i])
			return false;
	}
	return true;
}

/* Is it a word of the grammar, and not just a noun that it knows something
 * of (a person, a thing counted)? Such may be a name too. */
static inline bool
tok_is_grammar(const struct tok *t)
{
	const unsigned nouns = ROLE_PERSON | ROLE_TALL | ROLE_STOCK;

	return t->w &&
	    (t->w->num || t->w->before || t->w->after || t->w->indef ||
		(t->w->role & ~nouns) || !t->w->role);
}

/* Is token i this lower case word? */
static inline bool
tok_says(const struct scan *s, size_t i, const char *word)
{
	size_t n = strlen(word);

	return i < s->n && s->tok[i].end - s->tok[i].at == n &&
	    tok_same(s->text + s->tok[i].at, word, n);
}

/* Is token i part of a date that has a word in it ("30 June")? */
bool tok_dated(const struct scan *s, size_t i);

/* The token behind byte off: the first that does not begin before it. */
size_t tok_from(const struct scan *s, size_t i, size_t off);

/* Does the phrase end with token i - 1? Then its number of tokens, else 0. */
size_t phrase_before(const struct scan *s, size_t i, const struct phrase *p);

/* Does the phrase begin with token i? Then its number of tokens, else 0. */
size_t phrase_at(const struct scan *s, size_t i, const struct phrase *p);

#endif
