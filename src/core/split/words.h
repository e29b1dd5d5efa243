/* words.h - the words that tell whether a full stop ends a sentence.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_WORDS_H
#define CORE_SPLIT_WORDS_H

#include <stddef.h>

/* The classes of data/abbreviations.tsv and data/sentence-words.tsv. */
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

struct words; /* the tables, indexed */

struct words *words_new(void);
void words_free(struct words *w);

/* The classes of the word s (an abbreviation without its last full stop), or
 * 0. Words listed in lower case are found in any case, others only where the
 * first letter is a capital. */
unsigned words_find(const struct words *w, const unsigned char *s, size_t len);

#endif
