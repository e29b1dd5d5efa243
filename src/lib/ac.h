/* ac.h - finds thousands of words in one pass (Aho and Corasick, 1975).
 *
 * ASCII letters match in either case; all other bytes as they are. The
 * automaton's rows are made when text first leads to them, so that a large
 * vocabulary costs nothing at the start. */
#ifndef LIB_AC_H
#define LIB_AC_H

#include <stdbool.h>
#include <stddef.h>

struct ac;

/* words: look for words of the vocabulary only where a word of the text may
 * begin (a letter, digit or byte from 0x80 behind anything but an ASCII letter
 * or digit), which is faster. */
struct ac *ac_new(bool words);
void ac_free(struct ac *a);

/* Adds a word of at least one byte: returns its number, from 0; the same word
 * again (but for case) gives the same number. Not after the first ac_next. */
size_t ac_add(struct ac *a, const char *s, size_t len);

/* Where a search stands: zero it to begin a text. */
struct ac_at {
	size_t pos;     /* bytes read so far */
	unsigned state; /* of the automaton */
	unsigned out;   /* a node whose words are yet to be told */
	size_t start;   /* words: where the one being read begins, + 1 */
};

/* The next word found in text, in order of where they end, longest first:
 * (words: of where they begin, shortest first) its number in *word and its
 * end in *end; false at the end of the text. */
bool ac_next(struct ac *a, struct ac_at *at, const char *text, size_t len,
    size_t *word, size_t *end);

#endif
