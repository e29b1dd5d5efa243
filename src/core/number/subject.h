/* subject.h - the thing before a number that it is said of.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_SUBJECT_H
#define CORE_NUMBER_SUBJECT_H

#include "core/number/number.h"
#include "core/number/scan.h"

/* The tokens of a quantity: from up to before to. */
struct place {
	size_t from, to;
};

/* The noun phrase that quantity k of those at at is said of, by what stands
 * before it: "revenue of", "the toll from the quake rose to", "prices there
 * are up", "sales, once all were counted, came to". Of "the number of homes
 * sold in May at" the homes. Empty where there is none. */
struct span subject_before(const struct scan *s, const struct place *at,
    size_t k);

#endif
