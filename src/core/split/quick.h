/* quick.h - short ways for what stands in text most often. Each says the same
 * as the rules that it saves (stop.c, layout.c, block.c, mark.c), or nothing.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_QUICK_H
#define CORE_SPLIT_QUICK_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/words.h"

enum {
	QUICK_NEAR = 4, /* bytes before a place that these look at */
	QUICK_DOTS = 4, /* stops of an ellipsis */
	QUICK_FAR = 8   /* bytes from it on that they may look at */
};

enum quick {
	QUICK_ASK,  /* ask the rules */
	QUICK_ON,   /* the sentence goes on behind the stops */
	QUICK_ENDS, /* it ends right behind them */
};

/* Judges the stop that stands at b[at], with no list mark before it; open: a
 * quotation or bracket is; small: a small letter begins the sentence. b has
 * len bytes, and *end is where the stops end. The sentence began at least
 * QUICK_NEAR bytes before. */
enum quick quick_stop(const struct words *w, const unsigned char *b, size_t at,
    size_t len, bool open, bool small, size_t *end);

/* Is c a small letter that begins no address (http, www)? */
bool quick_small(unsigned char c);

/* Is the closing bracket b[at] a bracket, and no emoticon's mouth? */
bool quick_bracket(const unsigned char *b, size_t at);

/* Is it a curly apostrophe or closing quote? */
static inline bool
quick_apostrophe(const unsigned char *b)
{
	return b[0] == 0xe2 && b[1] == 0x80 && b[2] == 0x99;
}

/* Does a plain word begin at b[at], and no list mark, rule or label? */
bool quick_word(const unsigned char *b, size_t at);

#endif
