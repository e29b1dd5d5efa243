/* place.h - where a document says what a camp holds, and in which words.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_PLACE_H
#define CORE_COMPARE_PLACE_H

#include <stddef.h>

struct page;
struct report;
struct report_camp;

enum {
	PLACE_INDENT = 8, /* cells before a place */
	PLACE_DOCS = 20,  /* camps of more documents than this name only */
	PLACE_SOME = 3,   /* so many, with different words where there are */
	PLACE_MANY = 6,   /* places of one document that a camp shows */
	PLACE_LINES = 6   /* line numbers that a place shows */
};

/* The cells that the longest "label:lines" of a camp takes. */
size_t place_width(const struct report *r, const struct report_camp *c);

/* Writes a line for each place of a camp, the quotes beginning at cell col,
 * and a line that counts what is left out. */
void place_put(struct page *p, const struct report *r,
    const struct report_camp *c, size_t col);

#endif
