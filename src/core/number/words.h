/* words.h - what the words of the number grammar mean, in one hash.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_WORDS_H
#define CORE_NUMBER_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/claim.h"
#include "lib/cell.h"

/* Order as in number-words.tsv, shifted by one. */
enum num_role {
	NUM_NONE,
	NUM_DIGIT,
	NUM_TEEN,
	NUM_TENS,
	NUM_SCALE,
	NUM_DOZEN,
	NUM_ORD_DIGIT,
	NUM_ORD_TEEN,
	NUM_ORD_TENS,
	NUM_ORD_SCALE,
	NUM_PART_DIGIT,
	NUM_PART_TEEN,
	NUM_PART_TENS,
	NUM_PART_SCALE,
	NUM_HALF,
	NUM_QUARTER,
	NUM_ARTICLE,
	NUM_MINUS,
	NUM_POINT,
	NUM_AND,
	NUM_MULTIPLE,
	NUM_FACTOR
};

/* Bits of word.role, in the order of number-context.tsv. */
enum word_role {
	ROLE_STOP = 1 << 0,
	ROLE_DET = 1 << 1,
	ROLE_PLURAL = 1 << 2,
	ROLE_LABEL = 1 << 3,
	ROLE_MODEL = 1 << 4,
	ROLE_NOTONE = 1 << 5,
	ROLE_BE = 1 << 6,
	ROLE_SPAN = 1 << 7,
	ROLE_SPANBACK = 1 << 8,
	ROLE_CONTEST = 1 << 9,
	ROLE_UP = 1 << 10,
	ROLE_DOWN = 1 << 11,
	ROLE_STREET = 1 << 12,
	ROLE_ODDS = 1 << 13,
	ROLE_LINK = 1 << 14,
	ROLE_PREP = 1 << 15,
	ROLE_PARTICIPLE = 1 << 16,
	ROLE_SHIFT = 1 << 17,
	ROLE_FILLER = 1 << 18,
	ROLE_HEAD = 1 << 19,
	ROLE_THING = 1 << 20,
	ROLE_LOSE = 1 << 21,
	ROLE_STOCK = 1 << 22,
	ROLE_VERB = 1 << 23,
	ROLE_ADJECTIVE = 1 << 24,
	ROLE_PERSON = 1 << 25,
	ROLE_TALL = 1 << 26,
	ROLE_IDIOM = 1 << 27,
	ROLE_VERSUS = 1 << 28,
	ROLE_DEGREE = 1 << 29,
	ROLE_BALLOT = 1 << 30
};

enum { WORD_MAX = 24 }; /* bytes of the longest word looked up */

struct word {
	char s[WORD_MAX]; /* lower case */
	uint8_t len;
	uint8_t num;   /* enum num_role */
	bool opens;    /* a quantity may begin with it */
	uint32_t role; /* of enum word_role */
	double value;  /* of num */
	/* First phrase, plus one, that ends (before) or begins (after, indef)
	 * with this word; see phrase.next. */
	uint16_t before, after, indef;
};

enum phrase_kind {
	PHRASE_COUNT, /* order as in indefinite.tsv */
	PHRASE_FRACTION,
	PHRASE_SPAN,
	PHRASE_MOD
};

enum { PHRASE_MAX = 6 }; /* words of the longest phrase */

struct phrase {
	const struct word *w[PHRASE_MAX];
	uint8_t n;     /* words */
	uint8_t mod;   /* enum claim_mod */
	uint8_t kind;  /* enum phrase_kind */
	bool nospan;   /* no modifier of a length of time */
	uint16_t next; /* the next phrase of the same word, plus one, or 0 */
	double value;  /* of an indefinite; of "nearly" its share, or 0 */
};

/* An abbreviated scale: "bn". */
struct scale {
	struct cell mark;
	double factor;
	bool glued;   /* only right behind the digits */
	bool money;   /* only where a currency is named */
	bool decimal; /* only behind a number with a mark in it */
};

struct words; /* all of it, with an index */

/* Loads the compiled tables; released by number_words_free. */
struct words *number_words_new(void);
void number_words_free(struct words *w);

/* What is known of the word s (any case), or NULL. */
const struct word *number_words_find(const struct words *w, const char *s,
    size_t len);

/* Word number i - 1, or NULL behind the last. */
const struct word *number_words_at(const struct words *w, unsigned i);

/* All words: word number i is at i; what number_words_at takes is one more. */
const struct word *number_words_all(const struct words *w);

/* Phrase number i - 1 (see word.before, phrase.next). */
const struct phrase *number_words_phrase(const struct words *w, unsigned i);

/* The scale written exactly s, or NULL. */
const struct scale *number_words_scale(const struct words *w, const char *s,
    size_t len);

#endif
