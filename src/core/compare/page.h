/* page.h - lines of a given width, perhaps in colour.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_PAGE_H
#define CORE_COMPARE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

struct buf;

struct page {
	struct buf *out;
	size_t width; /* cells of a line */
	bool colour;
	size_t at; /* cells of the open line that are taken */
};

enum page_ink { INK_PLAIN, INK_ALARM, INK_STRONG, INK_PLACE, INK_FAINT };

/* Adds text to the open line, whatever its length. */
void page_put(struct page *p, enum page_ink ink, struct cell text);

/* The same, shortened to max cells. */
void page_short(struct page *p, enum page_ink ink, struct cell text,
    size_t max);

/* Adds blanks up to cell col, at least one where the line isn't empty. */
void page_to(struct page *p, size_t col);

/* Adds words, going on at cell `indent` of the next line where one doesn't
 * fit. */
void page_words(struct page *p, size_t indent, struct cell text);

/* Ends the line with a note at its right edge, or without where it's empty. */
void page_end(struct page *p, struct cell note);

#endif
