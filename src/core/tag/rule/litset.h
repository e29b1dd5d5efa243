/* litset.h - sets of strings, one of which a match holds, and what they cost.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_LITSET_H
#define CORE_TAG_RULE_LITSET_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"
#include "lib/mem.h"

/* How much some strings hold at most: see EXTENT_ANY. */
struct extent {
	unsigned char blanks, bytes;
};

struct litset {
	struct cell *s;
	size_t n;   /* 0, and no digit: nothing is known */
	bool digit; /* or a digit in place of any of them */
	bool left;  /* a word begins where each does, or behind its blanks */
	bool begin; /* or else the piece of the pattern that it is known of */
	bool right; /* a word ends where each does, */
	bool end;   /* or else that piece */
	struct extent before; /* what stands between the two, at most */
};

/* So many, or more: nobody counts them. */
enum { BLANKS_MANY = 40, BYTES_MANY = 255 };
#define EXTENT_ANY \
	{ \
		BLANKS_MANY, BYTES_MANY \
	}

/* Both, one behind the other; n times as much; what either may hold. */
struct extent extent_add(struct extent a, struct extent b);
struct extent extent_times(struct extent a, unsigned n);
struct extent extent_either(struct extent a, struct extent b);

/* The blanks and the bytes of the strings that have most of them. */
struct extent litset_extent(struct litset x);

/* The set of the n bytes at s alone; what is in x, or in y; what is in x with
 * what is in y behind it. All are their piece. */
struct litset litset_one(struct arena *a, const char *s, size_t n);
struct litset litset_join(struct arena *a, struct litset x, struct litset y);
struct litset litset_times(struct arena *a, struct litset x, struct litset y);

/* What stands behind the first blank of each string, where each has one with a
 * word behind it; else nothing is known. */
struct litset litset_behind_blank(struct arena *a, struct litset x);

/* The length of its shortest string; 0 where there is none. */
size_t litset_shortest(struct litset x);

/* Does it say anything: that a match holds a string of some bytes, or a digit?
 */
bool litset_known(struct litset x);

/* A digit, and nothing else. */
struct litset litset_digit(void);

/* Do all strings begin, or end, with a byte of a word; does a blank or
 * another sign of ASCII stand before each? */
bool litset_words_begin(struct litset x);
bool litset_words_end(struct litset x);
bool litset_sign_led(struct litset x);

/* Are there strings, and is the first byte of each none of a word's? perhaps:
 * or is it empty? */
bool litset_ends_words(struct litset x, bool perhaps);

/* About how often a text holds one of its strings, as a number to compare
 * with others: the sum of the costs of their rarest words. */
unsigned litset_cost(struct litset x);

/* The same of the word w of s. */
unsigned litset_word_cost(const char *s, struct span w);
enum { LITSET_COMMON = 60 };

/* The set, where a word ends at the end of its piece if need be. */
struct litset litset_bounded(struct litset s);

/* How much more a run costs where matches are sought in all of the text, than
 * where one of the strings begins them. */
enum { LITSET_AFAR = 8 };

/* How many strings stand in both, blanks around them aside; a digit is one. */
size_t litset_common(struct litset x, struct litset y);

/* Do all strings of x stand in y? */
bool litset_within(struct litset x, struct litset y);

#endif
