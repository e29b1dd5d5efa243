/* facet.h - which of several things a number is of, by the words beside it.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_FACET_H
#define CORE_DIFF_WORDS_FACET_H

#include <stdbool.h>
#include <stdint.h>

#include "core/diff/words/passage.h"
#include "lib/cell.h"

/* Three bits a facet, in the order of facets.tsv: 0, nothing is said of it,
 * else the number of its value. */
typedef uint64_t facet_set;

struct facets; /* an index of facets.tsv by first word */

struct facets *facets_new(void);
void facets_free(struct facets *f);

/* The facets of the number from here to end in its sentence: of each the word
 * nearest behind it in its clause, else the nearest one before it. */
facet_set facets_find(const struct facets *f, struct cursor here,
    struct cursor end);

/* Tells of a word what facets_find asks. */
void facets_know(const struct facets *f, struct cell w, struct word_facts *k);

/* Does one facet have two values: first round and runoff? */
bool facets_differ(facet_set a, facet_set b);

/* Is one of a part or a wish of which the other says nothing? Parts matter for
 * shares. */
bool facets_alone(const struct facets *f, facet_set a, facet_set b,
    bool shares);

/* The facets of what is wished for anyway, as a ransom is. */
facet_set facets_granted(const struct facets *f, facet_set a);

/* Is it of what is over: of all of it, or of its peak? */
bool facets_closed(const struct facets *f, facet_set a);

/* Is a of a part, being the lesser, and b of nothing of the kind? */
bool facets_less(const struct facets *f, facet_set a, facet_set b);

#endif
