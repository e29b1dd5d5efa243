/* lex.h - text as the tokens that dates are made of.
 * Inside core/date. Tokens are numbered from 1; where they are kept in a ring,
 * only the last LEX_BACK before the furthest one asked for can still be seen.
 */
#ifndef CORE_DATE_LEX_H
#define CORE_DATE_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/known.h"
#include "lib/cell.h"

/* The classes of data/date-words.tsv, in the order of its #type line. */
enum word {
	W_MONTH,
	W_WEEKDAY,
	W_SEASON,
	W_SHY,
	W_UNIT,
	W_NUMBER,
	W_SOME,
	W_ORDINAL,
	W_SUFFIX,
	W_PART,
	W_DAY,
	W_WHICH,
	W_AGO,
	W_REST,
	W_PREP,
	W_OF,
	W_THE,
	W_AND,
	W_OR,
	W_FROM,
	W_BETWEEN,
	W_TO,
	W_BOUND,
	W_ERA,
	W_AMPM,
	W_NOON,
	W_TENS,
	W_FUTURE,
	W_FISCAL,
	W_YEAR,
	W_QUARTERLY,
	W_LABEL,
	W_ANAPHOR,
	W_WITHIN,
	W_EDGE,
	W_THAN,
	W_HOLIDAY,
	W_NOW,
	W_COUNTED,
	W_DAYPART,
	W_ONWARD,
	W_ZONE,
	W_CLOCK,
	W_N
};

/* A set of words' classes, with what stands for no word of the table. */
#define IN(class) ((uint64_t)1 << (class))
#define IN_NUM IN(W_N)       /* a number in digits */
#define IN_MARK IN(W_N + 1)  /* punctuation */
#define IN_OTHER IN(W_N + 2) /* a word that is not in the table */
#define IN_END IN(W_N + 3)   /* what stands before and behind all */
#define IN_ANY (~(uint64_t)0)

enum tok_kind { TOK_END, TOK_WORD, TOK_NUM, TOK_PUNCT };

struct tok {
	size_t start, end; /* bytes of the text */
	uint64_t words;    /* bit of each class that the word is in */
	uint64_t is;       /* words, or where that is 0 one of IN_* */
	uint32_t clause;   /* TOK_WORD: its classes in clause-words.tsv */
	int num;           /* TOK_NUM, at most 999999999 */
	int16_t row;       /* its first row in the table */
	uint8_t digits;    /* TOK_NUM: how many, at most DIGITS_MAX */
	uint8_t kind;      /* enum tok_kind */
	char punct;        /* TOK_PUNCT: dashes are '-', quotes '\'' */
	bool glued;        /* no white space before it */
	bool capital;      /* TOK_WORD: begins with a capital */
};

enum { DIGITS_MAX = 255 };
enum { LEX_RING = 128, LEX_BACK = 64 };

struct lex {
	const char *text;
	size_t len, pos;
	const struct mark *mark;        /* the next word's, or NULL */
	const struct known_word *known; /* by id of mark */
	size_t n;                       /* tokens made so far */
	bool whole;                     /* all are kept: make all at once */
	struct tok *tok;                /* the caller's */
	size_t mask;                    /* how many those are, less one */
};

/* A text of marked words, all of whose tokens are kept; see date.h. */
struct date_text {
	const struct marks *marks;
	struct lex lex;
	size_t cap; /* of lex.tok: a power of two */
};

/* Reads the text into a ring of tokens. */
void lex_init(struct lex *l, struct tok ring[LEX_RING], const char *text,
    size_t len);

/* Row number i of date-words.tsv with its word, and the classes that it is in
 * where this is its first row; false behind the last. */
bool lex_row(size_t i, struct cell *word, uint64_t *in);

/* Would a word that stands at this byte begin there? */
bool lex_begins(const char *text, size_t at);

/* Makes the tokens up to number i, of which some are still to be made. */
void lex_more(struct lex *l, size_t i);

/* The token number i; number 0 and those behind the end are TOK_END. */
static inline const struct tok *
lex_at(struct lex *l, size_t i)
{
	if (l->n < i)
		lex_more(l, i);
	return &l->tok[i & l->mask];
}

static inline bool
lex_is(const struct tok *t, enum word w)
{
	return t->words >> w & 1;
}

static inline bool
lex_punct(const struct tok *t, char c)
{
	return t->kind == TOK_PUNCT && t->punct == c;
}

/* Value and hi of a word in a class that it is in. */
int lex_value(const struct tok *t, enum word w);
int lex_hi(const struct tok *t, enum word w);

/* Are the token's bytes, but for case, those of the word, which is as long? */
bool lex_same(const struct lex *l, const struct tok *t, const char *word);

/* Is the token this word, in lower case? */
static inline bool
lex_word(const struct lex *l, const struct tok *t, const char *word)
{
	return t->kind == TOK_WORD && t->end - t->start == strlen(word) &&
	    lex_same(l, t, word);
}

#endif
