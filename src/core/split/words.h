/* words.h - the words that tell whether a full stop ends a sentence.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_WORDS_H
#define CORE_SPLIT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/split/chars.h"

/* The classes of abbreviations.tsv and sentence-words.tsv in the folder of a
 * language, such as data/en. */
enum word_class {
	WORD_TITLE = 1 << 0,
	WORD_NAME = 1 << 1,
	WORD_NUMBER = 1 << 2,
	WORD_DATE = 1 << 3,
	WORD_UNIT = 1 << 4,
	WORD_NEVER = 1 << 5,
	WORD_END = 1 << 6,
	WORD_SUFFIX = 1 << 7,
	WORD_TIME = 1 << 8,
	WORD_ABBREV = (1 << 9) - 1, /* any of the above */
	WORD_START = 1 << 9,
	WORD_FRONT = 1 << 10,
	WORD_SPEECH = 1 << 11,
	WORD_LINK = 1 << 12,
	WORD_ZONE = 1 << 13,
	WORD_BANG = 1 << 14,
	WORD_DOMAIN = 1 << 15,
};

enum { WORD_MAX = 24 }; /* bytes of the longest word worth looking up */

enum { WORDS_ENDS = 1 << 15 };

struct word {
	const char *s; /* as the table writes it */
	uint16_t len;
	uint16_t any; /* classes in any case */
	uint16_t cap; /* classes where a capital begins it */
};

/* The tables, indexed: open addressing, at most half full. */
struct words {
	uint32_t ends[WORDS_ENDS / 32]; /* two bits for the last letters of
					 * each word that takes a full stop */
	struct word *slot;
	size_t nslot, n;
	bool ordinals; /* a number may be shortened too: 3. Mai */
};

/* What stands for a number of up to three digits in a table. */
#define WORDS_NUMBER "0"

/* The tables of a language, a folder of src/data, or NULL where there is none
 * of that name; words_language names the languages one by one, NULL behind
 * the last. */
struct words *words_new(const char *language);
void words_free(struct words *w);
const char *words_language(size_t i);

struct buf;
struct table;

/* Can the words of a table like abbreviations.tsv be met, as they are written?
 * False with "file:line: what: how to mend" in err. */
bool words_check(const struct table *t, struct buf *err);

/* Adds the rows of a table like abbreviations.tsv, whose strings must stay;
 * what such a table is like, and the types of its columns. */
void words_add(struct words *w, const struct table *t);
const struct table *words_table(const char *const **types);

/* The classes of the word s (an abbreviation without its last full stop), or
 * 0. Words listed in lower case are found in any case, others only where the
 * first letter is a capital. */
unsigned words_find(const struct words *w, const unsigned char *s, size_t len);

/* What tells the two bits in ends of the word whose last letters are s[0,4):
 * s[2] and s[3] are letters; s[0] and s[1] count when none but letters stand
 * behind them. No branches, as nothing tells what they would do. */
static inline uint64_t
words_end(const unsigned char *s)
{
	uint32_t one = cc_alpha(s[1]), two = one & cc_alpha(s[0]);
	uint32_t x = (uint32_t)s[3] | (uint32_t)s[2] << 8 |
	    (s[1] & (0 - one)) << 16 | (s[0] & (0 - two)) << 24;

	return (uint64_t)(x | 0x20202020) * 0x9e3779b97f4a7c15;
}

/* The place of the first bit (n = 0) and of the second (1). */
static inline unsigned
words_end_bit(uint64_t end, int n)
{
	return (unsigned)(end >> (49 - 15 * n)) % WORDS_ENDS;
}

/* Might a word with these last letters be an abbreviation or a name with an
 * exclamation mark? No is certain. */
static inline bool
words_may_shorten(const struct words *w, const unsigned char *s)
{
	uint64_t end = words_end(s);
	unsigned a = words_end_bit(end, 0), b = words_end_bit(end, 1);

	return w->ends[a / 32] >> a % 32 & w->ends[b / 32] >> b % 32 & 1;
}

#endif
