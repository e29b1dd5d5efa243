/* which.h - which of several a state is told of: the left engine, the charge of
 * fraud.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_MEET_WHICH_H
#define CORE_DIFF_MEET_WHICH_H

#include "core/diff/words/clause.h"

struct which {
	uint32_t poles;       /* bit i: row i of poles.tsv */
	struct clause charge; /* words of the charge, by charges.tsv, or of what
			       * the thing is for: a contract for a bridge */
};

/* Of a state of that subject, which stands at [from, to) of its sentence. */
struct which which_read(struct cursor from, struct cursor to, struct cell state,
    struct cell subject);

/* Are they certainly of two things of a kind; of two charges, as far as their
 * words tell? */
bool which_two(const struct which *a, const struct which *b);
bool which_two_charges(const struct which *a, const struct which *b);

#endif
