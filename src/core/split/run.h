/* run.h - what stands together at the end of a sentence: stops, quotes,
 * brackets, notes, emoticons.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_RUN_H
#define CORE_SPLIT_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/view.h"

/* What stands at a stop: all stops, quotes, brackets and notes up to end. */
struct run {
	size_t at, end;
	unsigned dots; /* of the ellipsis three */
	bool bang;     /* ? or ! */
	bool question;
	bool wide;    /* a stop that needs no blank behind it */
	bool quoted;  /* a quotation closes behind it */
	bool bracket; /* a bracket closes behind it */
};

/* All that stands from the stop at v->b[at] on. */
struct run run_read(const struct view *v, size_t at);

/* Where the emoticon or emoji at v->b[at] ends, or at if there is none. */
size_t run_emoticon(const struct view *v, size_t at);

/* Where the blanks at v->b[at] end. */
size_t run_blanks(const struct view *v, size_t at);

/* Does the quotation that is open close with the curly quote at v->b[at], which
 * may be an apostrophe too? */
bool run_closes(const struct view *v, size_t at);

/* Is v->b[at] white space, or the end? */
bool run_gap(const struct view *v, size_t at);

#endif
