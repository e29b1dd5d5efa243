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

struct ac *ac_new(void);
void ac_free(struct ac *a);

/* Adds a word of at least one byte: returns its number, from 0; the same word
 * again (but for case) gives the same number. Not after the first ac_next. */
size_t ac_add(struct ac *a, const char *s, size_t len);

/* Where a search stands: zero it to begin a text. */
struct ac_at {
	size_t pos;     /* bytes read so far */
	unsigned state; /* of the automaton */
	unsigned out;   /* a node whose words are yet to be told */
};

/* The next word found in text, in order of where they end, longest first: its
 * number in *word and its
 * end in *end; false at the end of the text. */
bool ac_next(struct ac *a, struct ac_at *at, const char *text, size_t len,
    size_t *word, size_t *end);

#endif
