/* stop.h - does the sentence end at this full stop?
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_STOP_H
#define CORE_SPLIT_STOP_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/view.h"

struct stop {
	bool ends;     /* the sentence ends at end, its quotes, brackets and
			* notes included */
	bool more;     /* the next line must be seen first: all else is void */
	bool question; /* a question mark is among the stops */
	size_t end;
	size_t next; /* where to go on looking: behind the stops */
};

/* Judges the stop that stands at v->b[at] (. ? ! the ellipsis and their like
 * in other scripts), following the categories of Unicode Standard Annex 29
 * (sentence boundaries) with abbreviations, quotations, brackets, ellipses,
 * list marks, notes and line breaks told apart by what stands around. */
struct stop stop_judge(const struct view *v, size_t at);

#endif
