/* lex.h - text to tokens: words, numbers in digits, signs.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_LEX_H
#define CORE_NUMBER_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/known.h"
#include "core/number/words.h"

enum tok_class {
	TOK_WORD, /* letters, also "don't" */
	TOK_NUM,  /* digits: see digits.h */
	TOK_SIGN, /* any other character */
	TOK_JUNK  /* addresses, tags, identifiers */
};

enum { TOK_DASH = 1 << 7 }; /* see tok_is_dash */

struct tok {
	size_t at, end;       /* bytes of the text */
	const struct word *w; /* what is known of it, or NULL */
	double value, grain;  /* of numbers */
	uint32_t sign;        /* code point of signs, else 0 */
	uint8_t cls;          /* enum tok_class */
	uint8_t form;         /* of numbers: enum digits_form; TOK_DASH */
	bool gap;             /* white space, or the text's start, before */
	bool cap;             /* begins with a capital letter */
};

struct lex {
	struct tok *tok;
	size_t n, cap;
	uint32_t *open; /* numbers of the tokens that may begin a quantity */
	size_t nopen, opencap;
	bool comma;   /* in: a comma is the decimal mark, see digits_read */
	bool numeric; /* some such token is no "point" */
};

/* Cuts text[at,end) into tokens; what was there is dropped, the memory kept.
 * Released with free(l->tok), free(l->open). m: the words of the whole text, or
 * NULL. */
void lex_read(struct lex *l, const struct words *w, const char *text, size_t at,
    size_t end, const struct marks *m);

#endif
