/* layout.h - what a line break means: the end of a line of its own, or only
 * of the paper.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_LAYOUT_H
#define CORE_SPLIT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/view.h"

enum { LAYOUT_WIDE = 110 }; /* characters no hard-wrapped line has */

/* What is known at a document's beginning. */
struct layout layout_new(enum layout_mode mode);

/* The line break at b[nl] with all blank lines behind it: does the sentence
 * go on behind it? stopped: the line ends in a full stop. */
bool layout_goes_on(const struct view *v, size_t nl, bool stopped);

/* Does the paragraph go on behind the break, at which a sentence ended? */
bool layout_same_block(const struct view *v, size_t nl);

/* Learns from the line that ends at b[nl]; goes_on as it was decided. */
void layout_learn(struct layout *lay, const struct view *v, size_t nl,
    bool goes_on);

/* Where the next line's first character that is no blank stands; *blank_line
 * is set when that line is empty. */
size_t layout_next_line(const struct view *v, size_t nl, bool *blank_line);

#endif
