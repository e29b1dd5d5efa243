/* bound.h - what the words beside a number make of it: about, at least, up to.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_BOUND_H
#define CORE_NUMBER_BOUND_H

#include "core/number/term.h"

struct bound {
	enum claim_mod mod; /* MOD_NONE: nothing said */
	double share;       /* of "nearly": 0.8, else 0 */
	size_t end;         /* the token where the words begin or end */
};

/* The modifier whose words end right before t->from, none of them before
 * token floor; end is t->from where there is none. */
struct bound bound_before(const struct scan *s, const struct term *t,
    size_t floor);

/* The modifier whose words begin with token i, behind a number; end is i where
 * there is none. */
struct bound bound_after(const struct scan *s, size_t i);

/* Is it a bound on one side, and on which? */
bool bound_lower(enum claim_mod m);
bool bound_upper(enum claim_mod m);

#endif
