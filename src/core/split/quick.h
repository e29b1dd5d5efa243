/* quick.h - short ways for what stands in text most often. Each says the same
 * as the rules that it saves (stop.c, layout.c, block.c, mark.c), or nothing.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_QUICK_H
#define CORE_SPLIT_QUICK_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/splitter.h"

enum {
	QUICK_NEAR = 4, /* bytes before a place that these look at */
	QUICK_DOTS = 4, /* stops of an ellipsis */
	QUICK_FAR = 8   /* bytes from it on that they may look at */
};

enum quick {
	QUICK_ASK,   /* ask the rules */
	QUICK_ON,    /* the sentence goes on behind the stops */
	QUICK_ENDS,  /* it ends right behind them */
	QUICK_BEGIN, /* ask where the sentence begins */
	QUICK_NONE   /* no byte is left */
};

/* Begins a sentence, if none is begun, and moves pos on to the next byte that
 * the rules have to judge, which is none that the short ways do; *out: the
 * sentence that ends before it. */
enum quick quick_next(struct splitter *s, size_t len, struct sentence *out);

/* Is c a small letter that begins no address (http, www)? */
static inline bool
quick_small(unsigned char c)
{
	return (c >= 'a') & (c <= 'z') & (c != 'h') & (c != 'w');
}

/* Does a plain word begin at b[at], and no list mark, rule or label? */
bool quick_word(const unsigned char *b, size_t at);

#endif
