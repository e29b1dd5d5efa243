/* thing.h - the thing that a state is about, and what it is called.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * A document gives a thing its name once, "the Lower Orla dam", "the corvette
 * Talon", and calls it by its noun, or by its name, from then on. */
#ifndef CORE_TAG_STATE_THING_H
#define CORE_TAG_STATE_THING_H

#include "core/tag/sent/sent.h"

/* Keeps the names of the sentence's things for it and later ones. */
void things_find(struct sent *t);

/* What the thing at the noun h is called: its capitalised words and the table's
 * noun, or the name that the document gave such a thing before; *at gets its
 * bytes. */
struct cell thing_name(struct sent *t, const struct hit *h, struct span *at);

/* The thing that the words of a state name; empty if they name none. */
struct cell thing_in(struct sent *t, const struct hit *state, struct span *at);

/* What the document called a thing of that name, "Talon", or of that noun,
 * "corvette": "Talon corvette"; else c itself. */
struct cell thing_called(const struct sent *t, struct cell c);

#endif
