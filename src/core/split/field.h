/* field.h - lines of mails that stand in running text without a stop: stamps,
 * addresses, fields of the head.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_FIELD_H
#define CORE_SPLIT_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/view.h"

/* Where a sentence ends because of the colon at v->b[at], or 0:
 *   before a stamp that follows a name, "Ann Lee | 04/26/2001 07:17 AM",
 *   behind one that begins the sentence or follows "... on",
 *   behind an address of the Web before another one or a word that begins
 *   sentences,
 *   behind a field, "Email: ann@example.org | I". */
size_t field_end(const struct view *v, size_t at);

/* May field_end say more than 0 of the colon b[at], which isn't the first or
 * last of b? A quick no for most. */
static inline bool
field_may_end(const unsigned char *b, size_t at, size_t start)
{
	return b[at + 1] == '/' ||
	    ((unsigned)(b[at + 1] - '0') < 10 &&
		(unsigned)(b[at - 1] - '0') < 10) ||
	    at - start < 16;
}

#endif
