/* block.h - what kind of line or paragraph sentences stand in.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_BLOCK_H
#define CORE_SPLIT_BLOCK_H

#include <stddef.h>

#include "core/split/sentence.h"
#include "core/split/view.h"

/* The form of the block that begins at v->b[at], as its first bytes tell it:
 * FORM_TEXT may still turn out to be a heading or a question. */
enum form block_form(const struct view *v, size_t at);

/* Where a rule drawn of signs ends that stands at v->b[at] ("***", "-----"),
 * or at if there is none. */
size_t block_rule(const struct view *v, size_t at);

#endif
