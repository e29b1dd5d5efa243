/* setting.h - words by which a sentence tells of another time or place than the
 * one before it, or of the same.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_SETTING_H
#define CORE_DIFF_WORDS_SETTING_H

#include "core/diff/words/passage.h"

enum {
	SETTING_BACK = 1,    /* it points to a sentence before: "back then" */
	SETTING_START = 2,   /* it begins as what goes on with the one before */
	SETTING_PAST = 4,    /* a verb of it tells of what was */
	SETTING_NOW = 8,     /* a word of it tells of the news */
	SETTING_LIFE = 16,   /* it tells what a thing is: "was built in 1998" */
	SETTING_WIDE = 32,   /* what is elsewhere is all of a land */
	SETTING_LONG = 64,   /* it tells of years */
	SETTING_SINCE = 128, /* it tells since when */
	SETTING_MOST =
	    256, /* it tells that something is the worst, the first */
	SETTING_THERE = 512 /* it points to the one right before: "there" */
};

struct setting {
	unsigned flags;
	struct cell name; /* where else, or of what kind; of the text */
	size_t from;  /* where its clause begins: there or behind it is so */
	size_t frame; /* what is before here says when or where all else is */
};

struct setting setting_find(struct passage *w);

/* Is the state from here to end of a place or time that its report alone has
 * just told of, or of a few of the things alone: "nobody was hurt there",
 * "since then there were no deaths", "only one gate was open"? Then it is
 * against nothing. */
bool setting_alone(struct cursor here, struct cursor end);

#endif
