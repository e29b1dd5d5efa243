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
 * quotation or bracket is. b has len bytes, and *end is where the stops end.
 * The sentence began at least QUICK_NEAR bytes before. */
enum quick quick_stop(const struct words *w, const unsigned char *b, size_t at,
    size_t len, bool open, size_t *end);

/* Is the closing bracket b[at] a bracket, and no emoticon's mouth? */
bool quick_bracket(const unsigned char *b, size_t at);

/* Does a plain word begin at b[at], and no list mark, rule or label? */
bool quick_word(const unsigned char *b, size_t at);

#endif
