/* relate.c - how two numbers of one key may be compared.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/family.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/claim/pairs.h"
#include "core/diff/claim/sector.h"
#include "core/diff/verdict/states.h"
#include "core/diff/words/token.h"
#include "core/diff/verdict/verdict.h"

/* The ways in which a claim may be narrower than another, as a relation; two
 * that don't go together give none. */
static enum relation
both(enum relation x, enum relation y)
{
	if (x == RELATION_SAME || x == y || y == RELATION_NONE)
		return y;
	return y == RELATION_SAME ? x : RELATION_NONE;
}

/* Where two places are not in the gazetteer, one may well lie in the other:
 * such claims meet, too far apart they are two things. */
static enum relation
by_place(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct cell p = claims_name(c, a->place), q = claims_name(c, b->place);

	if (a->place == b->place || !a->place || !b->place)
		return RELATION_SAME;
	if (pairs_are(c, PAIRS_WITHIN, a->place, b->place))
		return a->adds ? RELATION_LE : RELATION_NONE;
	if (pairs_are(c, PAIRS_WITHIN, b->place, a->place))
		return a->adds ? RELATION_GE : RELATION_NONE;
	return lexicon_charted(p) && lexicon_charted(q) ? RELATION_NONE :
							  RELATION_SAME;
}

/* Are the ones people at large and the others those who were there? The fans
 * that a stampede killed are the people it killed. */
static bool
hosts(const struct claim *a, const struct claim *b)
{
	return a->item && b->item && a->human && b->human &&
	    a->class != CLASS_LEVEL &&
	    ((a->generic && b->there) || (b->generic && a->there));
}

/* Children are a part of people; drones and ships are two things. A noun with
 * a word before it is a part of the noun alone. */
static enum relation
by_item(const struct claims *c, const struct claim *a, const struct claim *b)
{
	if (a->apart != b->apart)
		return RELATION_NONE;
	if (a->counts == ITEM_ANY ||
	    (a->item == b->item && a->extra == b->extra))
		return RELATION_SAME;
	if (a->counts == ITEM_HOME)
		return a->item && b->item && a->generic != b->generic ?
		    RELATION_NONE :
		    RELATION_SAME;
	if (a->counts == ITEM_WHAT)
		return !a->item || !b->item || a->generic || b->generic ?
		    RELATION_SAME :
		    RELATION_NONE;
	if ((a->generic && b->generic) || hosts(a, b))
		return RELATION_SAME;
	if (!a->item || !b->item)
		return (a->item ? a : b)->soldier ? RELATION_SAME :
		    a->item                       ? RELATION_LE :
						    RELATION_GE;
	if (a->soldier && b->soldier && !a->extra && !b->extra)
		return RELATION_SAME;
	if (a->generic || (a->item == b->item && !a->extra))
		return RELATION_GE;
	if (b->generic || (a->item == b->item && !b->extra))
		return RELATION_LE;
	return a->extra == b->extra &&
		pairs_are(c, PAIRS_NAMED, a->item, b->item) ?
	    RELATION_SAME :
	    RELATION_NONE;
}

/* Whose measures are bound must be as wide in what it counts. */
static bool
wide_enough(const struct claim *less, const struct claim *more)
{
	return more->generic || more->soldier ||
	    (less->item == more->item &&
		(!more->extra || less->extra == more->extra));
}

static enum relation
by_measure(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct bond bond;
	const struct claim *less;

	if (a->measure == b->measure)
		return a->measure ? by_item(c, a, b) : RELATION_SAME;
	bond = pairs_bond(c, a->measure, b->measure);
	if (bond.kind == BOND_NONE)
		return RELATION_NONE;
	less = bond.kind == BOND_LE ? a : b;
	if ((bond.soldiers && !less->soldier) ||
	    !wide_enough(less, less == a ? b : a))
		return RELATION_NONE;
	return bond.kind == BOND_LE ? RELATION_LE : RELATION_GE;
}

static enum relation
by_role(const struct claims *c, const struct claim *a, const struct claim *b)
{
	if (a->role == ROLE_SOME || b->role == ROLE_SOME)
		return a->role == b->role ? RELATION_NONE :
		    a->role == ROLE_SOME  ? RELATION_LE :
					    RELATION_GE;
	if (a->measure != b->measure || a->role == b->role ||
	    a->role == ROLE_PLAN || b->role == ROLE_PLAN)
		return a->role == ROLE_PART &&
			claims_attr(c, a) != claims_attr(c, b) &&
			a->measure == b->measure ?
		    RELATION_NONE :
		    RELATION_SAME;
	return a->role == ROLE_PART ? RELATION_LE : RELATION_GE;
}

/* A count of a period is part of one that adds up over time. */
static enum relation
by_class(const struct claim *a, const struct claim *b)
{
	bool pa = a->class == CLASS_PER_PERIOD;
	bool pb = b->class == CLASS_PER_PERIOD;

	if (pa == pb)
		return RELATION_SAME;
	if (a->measure != b->measure)
		return pa ? RELATION_LE : RELATION_GE;
	if ((pa ? b : a)->class != CLASS_CUMULATIVE || !a->adds)
		return RELATION_NONE;
	return pa ? RELATION_LE : RELATION_GE;
}

/* "45, including 12 in the north", "14 are nurses; five died": of the same
 * measure or of nothing said, but how far it reaches is not known. */
static bool
is_piece(const struct claims *c, const struct claim *x)
{
	return x->whole != CLAIM_NONE && c->v[x->whole].nstart < x->nstart &&
	    (c->v[x->whole].measure == x->measure || (!x->item && !x->measure));
}

/* The number that one counts a part of, where it is named behind that: "seven
 * of the nine schools"; 0 where there is none. */
static double
out_of(const struct claims *c, const struct claim *x)
{
	const struct claim *w = x->whole == CLAIM_NONE ? NULL : &c->v[x->whole];

	return w && w->nstart > x->nstart && w->q.low == w->q.high ? w->q.low :
								     0;
}

/* Does x count all of those, so many, that another one counts a part of? */
static bool
is_whole(const struct claim *x, double whole)
{
	return x->entire || x->q.low == whole;
}

/* Pieces of unknown reach, or of two wholes, or one and its whole? "Seven of
 * the nine schools" and "five of the nine" are two answers to one question. */
static bool
two_pieces(const struct claims *c, const struct claim *a, const struct claim *b)
{
	double whole = out_of(c, a), other = out_of(c, b);

	if (whole > 0 && other > 0)
		return whole != other;
	return is_piece(c, a) || is_piece(c, b) ||
	    (whole > 0 && is_whole(b, whole)) ||
	    (other > 0 && is_whole(a, other));
}

/* Have the names a word in common, as "Halden" and "Halden Foods"? */
static bool
akin(struct cell p, struct cell q)
{
	size_t i = 0, k;
	struct cell a, b;

	while ((a = token_next(p, &i)).len)
		for (k = 0; (b = token_next(q, &k)).len;)
			if (cell_eq(a, b))
				return true;
	return false;
}

/* Two names of which nobody can say that they are of one. */
static bool
two_subjects(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return a->lead && b->lead && a->subject && b->subject &&
	    a->subject != b->subject && a->measure && !a->placed &&
	    !akin(claims_name(c, a->subject), claims_name(c, b->subject));
}

enum relation
verdict_relation(const struct claims *c, uint32_t i, uint32_t k,
    enum verdict_rule *rule)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];
	enum relation r, place;

	*rule = RULE_PART;
	if (a->dim != b->dim || a->unit != b->unit || a->change != b->change)
		return RELATION_NONE;
	if (a->subject && b->subject && a->subject != b->subject &&
	    !a->hearsay && !b->hearsay && a->measure && !a->placed)
		return RELATION_NONE;
	if (sectors_apart(a, b) ||
	    facets_differ(claims_facets(c, a), claims_facets(c, b)) ||
	    two_subjects(c, a, b))
		return RELATION_NONE;
	if (a->whole == k)
		return RELATION_LE;
	if (b->whole == i)
		return RELATION_GE;
	if (two_pieces(c, a, b))
		return RELATION_NONE;
	r = by_measure(c, a, b);
	if (a->measure != b->measure)
		*rule = RULE_BOND;
	place = by_place(c, a, b);
	if (a->measure != b->measure && r && place && !both(r, place)) {
		*rule = RULE_PLACES;
		place = RELATION_SAME;
	}
	r = r ? both(r, place) : r;
	r = r ? both(r, by_role(c, a, b)) : r;
	return r ? both(r, by_class(a, b)) : r;
}

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * 0xff51afd7ed558ccdu;
	return h ^ h >> 31;
}

static uint64_t
two(uint32_t x, uint32_t y)
{
	return (uint64_t)x << 32 | y;
}

uint64_t
verdict_terms(const struct claims *c, const struct claim *x)
{
	uint64_t h = mix(5, two(x->dim, x->unit));

	if (x->state)
		return mix(mix(6, two(x->state, x->subject)),
		    (x->stance == STANCE_DENIED) |
			(x->verb && claims_wording(c, x)->matter) << 1);
	h = mix(h, two(x->subject, x->measure));
	h = mix(h, two(x->item, x->extra));
	h = mix(h, two(x->place, claims_attr(c, x)));
	h = mix(h, two(x->folk, x->land));
	h = mix(h, claims_facets(c, x));
	h = mix(h, (uint64_t)out_of(c, x));
	return mix(h,
	    x->change | x->hearsay << 1 | x->placed << 2 | x->apart << 3 |
		x->generic << 4 | x->soldier << 5 | x->adds << 6 |
		x->lead << 7 | x->role << 8 | (x->whole != CLAIM_NONE) << 12 |
		x->there << 13 | x->human << 14 | x->class << 16 |
		(uint64_t)x->counts << 24);
}

uint64_t
verdict_voice(const struct claim *x)
{
	uint64_t h = mix(7, two(x->doc, x->party));

	if (x->state)
		h = mix(h, two(x->subject, 1 + (x->stance == STANCE_DENIED)));
	else if (verdict_grade(x) != VERDICT_NONE)
		return 0;
	return mix(h, x->title) | 1;
}

enum verdict_kind
verdict_grade(const struct claim *x)
{
	return x->repair                     ? VERDICT_SCALE :
	    x->state                         ? VERDICT_OPPOSES :
	    x->whole != CLAIM_NONE           ? VERDICT_IMPOSSIBLE :
	    x->host != CLAIM_NONE || x->solo ? VERDICT_CONVERSION_BAD :
					       VERDICT_NONE;
}

enum verdict_kind
verdict_most(const struct claims *c, uint32_t i, uint32_t k, struct bearing *r)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];

	*r = (struct bearing){RELATION_NONE, RULE_NONE};
	if (a->state || b->state)
		return states_most(c, a, b);
	r->relation = verdict_relation(c, i, k, &r->rule);
	switch (r->relation) {
	case RELATION_NONE:
		return VERDICT_NONE;
	case RELATION_SAME:
		return VERDICT_CONTRADICT;
	default:
		return VERDICT_IMPOSSIBLE;
	}
}
