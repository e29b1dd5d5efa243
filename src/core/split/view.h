/* view.h - what the rules of split may look at around one byte.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_VIEW_H
#define CORE_SPLIT_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/words.h"

enum layout_mode {
	LAYOUT_AUTO,
	LAYOUT_PAR,  /* blank lines part paragraphs, line breaks mean nothing */
	LAYOUT_LINE, /* each line is a paragraph */
	LAYOUT_WRAP, /* lines are wrapped at a width */
};

/* What is remembered of the lines of a document: whether they are wrapped at
 * a width, and at which. */
struct layout {
	enum layout_mode mode;
	unsigned wrapped; /* line breaks seen that only wrap */
	unsigned width;   /* characters of the longest line of such text */
};

struct view {
	const unsigned char *b;
	size_t len; /* rules look at b[0,len) alone */
	bool
	    whole; /* the next line is in it, or as much as is ever looked at */
	const struct words *words;
	const struct layout *lay;
	bool keep;    /* quotations are kept whole */
	size_t line;  /* where the line begins */
	bool item;    /* it stands in an item of a list */
	bool first;   /* it is the first of its paragraph, item or heading */
	size_t start; /* where the sentence begins, its list mark included */
	size_t mark;  /* bytes of the number or letter of a list there */
	size_t quote; /* where the open quotation begins, or VIEW_NONE */
	bool single;  /* a single quotation mark opened it */
	size_t paren; /* where the outermost open bracket does, or VIEW_NONE */
};

#define VIEW_NONE ((size_t)-1)

#endif
