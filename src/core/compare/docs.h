/* docs.h - the documents of a report: how they are named, and their lines.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_DOCS_H
#define CORE_COMPARE_DOCS_H

#include "core/compare/report.h"

/* Gives each document its label: its name without what all names share,
 * folders before it and the ending. */
void docs_label(struct report *r);

/* Gives the claims of a document their line numbers from its text. */
void docs_lines(struct report *r, size_t doc, struct cell text);

#endif
