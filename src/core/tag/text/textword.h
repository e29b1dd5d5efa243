/* textword.h - words in text: where they begin and end, step by step.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Letters, digits, '_' and bytes from 0x80 on make words; UTF-8 punctuation
 * (U+0080-U+00BF, U+2000-U+206F, U+3000-U+303F) does not. */
#ifndef CORE_TAG_TEXT_TEXTWORD_H
#define CORE_TAG_TEXT_TEXTWORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/cell.h"

static inline bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A byte that may stand in a word, seen alone: a bit each. */
static inline bool
textword_byte(unsigned char c)
{
	static const uint64_t bits[4] = {0x03ff000000000000, /* 0-9 */
	    0x07fffffe87fffffe,                              /* A-Z _ a-z */
	    UINT64_MAX, UINT64_MAX};

	return bits[c / 64] >> c % 64 & 1;
}

/* The length of UTF-8 punctuation at s, at most n bytes; 0 if it is none. */
size_t textword_sign(const char *s, size_t n);

/* As textword_at, for a byte from 0x80 on at pos. */
bool textword_high(const char *s, size_t len, size_t pos);

/* The length of a byte or sign at pos that may join the words around it, or
 * 0: - ' ’ & and the dot of U.S. and 3.5 */
size_t textword_joint(const char *s, size_t len, size_t pos);

/* Does a word reach up to pos from the left; go on at pos to the right? */
bool textword_before(const char *s, size_t pos);

static inline bool
textword_at(const char *s, size_t len, size_t pos)
{
	unsigned char c = pos < len ? (unsigned char)s[pos] : ' ';

	return c < 0x80 ? textword_byte(c) : textword_high(s, len, pos);
}

/* The word that begins at or after pos (within it: its rest), with hyphens,
 * inner apostrophes and the dots of abbreviations like U.S. left out of
 * consideration: letters and digits, and '-' or '.' or an apostrophe between
 * two of them. Empty at the end. */
struct span textword_next(const char *s, size_t len, size_t pos);

/* The word that ends at or before pos; empty (start == end == 0) if none. */
struct span textword_prev(const char *s, size_t pos);

/* Are the n bytes at s those of w, which is lower case, ASCII case aside? */
bool textword_same(const char *s, const char *w, size_t n);

/* Are the bytes the word w, ASCII case aside? w is lower case. */
static inline bool
textword_is(const char *s, struct span at, const char *w)
{
	size_t n = strlen(w);

	return at.end - at.start == n && textword_same(s + at.start, w, n);
}

/* The lists of word-lists.tsv, in its order. */
enum word_list {
	LIST_IN_NAME,
	LIST_NAME_ACTS,
	LIST_BEFORE_SOURCE,
	LIST_BARE_SOURCE,
	LIST_HEAD_LINK,
	LIST_ARTICLE,
	LIST_NAME_ENDS,
	LIST_SOURCE_LINK,
	LIST_NAME_LINK,
	LIST_AFTER_VERB,
	LIST_ADVERBIAL,
	LIST_COMPLEMENT,
	LIST_NO_COMPLEMENT,
	LIST_TURN,
	LIST_TURNED,
	LIST_SUBJECT_PRONOUN,
	LIST_OBLIQUE,
	LIST_SECOND_VERB,
	LIST_DENIED_DEED,
	LIST_DENIED_WORDS,
	LIST_DENIED_TO,
	LIST_INVERTED,
	LIST_BE,
	LIST_BARE_PARTICIPLE,
	LIST_NOUN_GOES_ON,
	LIST_RELATIVE,
	LIST_POSSESSIVE,
	LIST_NO_OWNER,
	LIST_OF_CLAIM,
	LIST_NEIGHBOUR,
	LIST_HANGING,
	LIST_NEGATION,
	LIST_NO_PART,
	LIST_THING_PRONOUN,
	LIST_ANOTHER,
	LIST_COPULA,
	LIST_AUXILIARY,
	LIST_STATE_ADVERB,
	LIST_ACHIEVED,
	LIST_NO_THING,
	LIST_OWN_MATTER,
	LIST_SELF,
	LIST_SHARE_IN,
	LIST_AMOUNT,
	LIST_ANYBODY,
	LIST_NO_VERB,
	LIST_SEAT_OF,
	LIST_TAKES_PLACE,
	LIST_PLACE_FALLS,
	LIST_NO_KIND,
	LIST_PREPOSITION,
	LIST_QUANTIFIER,
	LIST_NO_ACT,
	LIST_UNDONE,
	LIST_ALL,
	LIST_PLANNED,
	LIST_WAY_TO,
	LIST_NATION_UNIT,
	LIST_NOUN_IN_S,
	LIST_PHASE,
	LIST_STOPPING,
	LIST_PAST_NOUN,
	LIST_COMPLEMENT_WORD,
	LIST_STANDING,
	LIST_N
};

/* Is the word one of the list, ASCII case aside? */
bool textword_in(const char *s, struct span at, enum word_list list);

/* All lists that the word is one of: bit 1 << list. */
uint64_t textword_lists(const char *s, struct span at);

/* The name of a list: its row's key. */
const char *textword_list(enum word_list list);

/* Classes of small words: the columns of function-words.tsv. */
enum word_class {
	WORD_OPENER = 1,
	WORD_LOCATIVE,
	WORD_INSIDE,
	WORD_PART,
	WORD_MODIFIER,
	WORD_CALENDAR,
	WORD_PLAIN,
	WORD_ADVERB,
	WORD_PASSIVE,
	WORD_PRONOUN,
	WORD_LINK,
	WORD_NAMELINK,
	WORD_STOP,
	WORD_TITLE,
	WORD_CLASS_N
};

/* Is the word of that class? */
bool textword_of(const char *s, struct span at, enum word_class c);

/* All classes of the word: bit 1 << class. */
uint16_t textword_classes(const char *s, struct span at);

/* Is the word one that texts are full of? */
bool textword_common(const char *s, struct span at);

/* As textword_capital, for a word that begins with a byte from 0x80 on. */
bool textword_high_capital(const char *s, struct span at);

/* Does the word begin with a capital (ASCII, or Latin-1 and Cyrillic in
 * UTF-8)? */
static inline bool
textword_capital(const char *s, struct span at)
{
	if (at.start < at.end && (unsigned char)s[at.start] < 0x80)
		return is_upper(s[at.start]);
	return textword_high_capital(s, at);
}

/* Is all between the two offsets blank? */
static inline bool
textword_adjacent(const char *s, size_t from, size_t to)
{
	for (; from < to; from++)
		if (s[from] != ' ')
			return false;
	return true;
}

/* The span without "'s" or "’s" at its end; *poss says if there was one. */
struct span textword_unpossess(const char *s, struct span at, bool *poss);

#endif
