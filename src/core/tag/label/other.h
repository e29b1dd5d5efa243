/* other.h - labels near a claim that are of something else.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_OTHER_H
#define CORE_TAG_LABEL_OTHER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/tag/label/label.h"
#include "core/tag/label/narrow.h"

/* Extra way, in bytes of text, for a label that yields. */
enum { WAY_WEAK = 80 };

/* The sentence and the claim that labels are weighed for. */
struct weighing {
	const char *text;
	size_t base, len;
	const struct narrow_claim *c;
	struct narrow_text *in;
	enum { UNKNOWN, THINGS, OTHERS } counts; /* once asked for */
};

/* Is the label from an earlier sentence? */
static inline bool
other_far(const struct weighing *g, const struct label *l)
{
	return l->at.start < g->base || l->at.end > g->base + g->len;
}

/* Does another number stand right behind the name, which owns it: "to Norway's
 * 12"? */
bool other_owns(const struct weighing *g, const struct label *l);

/* Do the words around the label, which is so far, tell that it is of another
 * number, verb or noun than the claim? */
bool other_than(struct weighing *g, const struct label *l, size_t way);

#endif
