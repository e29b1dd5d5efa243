/* fatal.c - a death that somebody tells of, where another report has none.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/fatal.h"

#include "core/diff/claim/family.h"
#include "core/diff/verdict/verdict.h"

/* The first state that leaves no dead, or NULL. */
static const struct claim *
none_dead(const struct claims *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];

		if (x->state && x->key && !verdict_idle(x) &&
		    family_none(claims_name(c, x->state), cell_of("deaths")))
			return x;
	}
	return NULL;
}

/* Has the time of the report passed long before it, or after? */
static bool
other_time(const struct claims *c, const struct claim *x)
{
	struct period d = x->when;

	if (!x->dated || d.from == PERIOD_OPEN ||
	    !period_known(c->docs[x->doc].when))
		return false;
	d.to = d.to == PERIOD_END ? d.from : d.to;
	return period_gap(d, c->docs[x->doc].when) > c->limits.v[LIMIT_EVENT];
}

/* Is it the death of somebody whom the words tell from others? */
static bool
is_death(const struct claims *c, const struct claim *x)
{
	return x->state && claims_twin(c, x) && x->subject && !x->old &&
	    !x->other && !verdict_idle(x) && x->stance != STANCE_DENIED &&
	    !cell_is(claims_name(c, x->subject), "people") &&
	    family_contrary(claims_name(c, claims_twin(c, x)),
		cell_of("alive=yes")) &&
	    !other_time(c, x);
}

void
fatal_settle(struct claims *c)
{
	const struct claim *none =
	    claims_have(c, KIND_STATE) ? none_dead(c) : NULL;

	for (size_t i = 0; none && i < c->n; i++) {
		struct claim *x = &c->v[i];

		if (x->doc != none->doc && is_death(c, x))
			x->key = none->key;
	}
}
