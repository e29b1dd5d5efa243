/* pairs.c - what tables say of two names, looked up once.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/pairs.h"

#include "core/diff/like/around.h"
#include "core/diff/words/lexicon.h"

enum { BITS = 11, KNOWN = 1 << BITS };

enum { BOND = PAIRS_WITHIN + 1 };

/* The last two names of each slot; what is 0 where there are none. */
struct pair {
	uint32_t a, b;
	uint8_t what, is;
	bool soldiers; /* of a bond */
};

struct pair *
pairs_new(void)
{
	return mem_zero(KNOWN, sizeof(struct pair));
}

void
pairs_forget(struct pair *p)
{
	memset(p, 0, KNOWN * sizeof(*p));
}

static bool
work_out(const struct claims *c, enum pairs_ask what, struct cell a,
    struct cell b)
{
	switch (what) {
	case PAIRS_NAMED:
		return c->around && around_same(c, a, b);
	case PAIRS_OPPOSE:
		return family_opposes(a, b, false);
	case PAIRS_OPPOSE_ONE:
		return family_opposes(a, b, true);
	case PAIRS_CONTRARY:
		return family_contrary(a, b);
	case PAIRS_NONE:
		return family_none(a, b);
	case PAIRS_ZERO:
		return family_zero(a, b);
	case PAIRS_EVENTFUL:
		return family_eventful(a) && family_eventful(b);
	default:
		return lexicon_within(a, b);
	}
}

/* The slot of the question; found: is its answer there? */
static struct pair *
slot_of(const struct claims *c, uint8_t what, uint32_t a, uint32_t b,
    bool *found)
{
	uint32_t h =
	    (a * 0x9e3779b1u ^ (b + what * 0x632be5abu) * 0x85ebca6bu) *
	    0xc2b2ae35u;
	struct pair *p = &c->pairs[h >> (32 - BITS)];

	*found = p->what == what && p->a == a && p->b == b;
	return p;
}

bool
pairs_are(const struct claims *c, enum pairs_ask what, uint32_t a, uint32_t b)
{
	bool found;
	struct pair *p = slot_of(c, (uint8_t)what, a, b, &found);

	if (!found)
		*p = (struct pair){a, b, (uint8_t)what,
		    work_out(c, what, claims_name(c, a), claims_name(c, b)),
		    false};
	return p->is;
}

struct bond
pairs_bond(const struct claims *c, uint32_t a, uint32_t b)
{
	bool found;
	struct pair *p = slot_of(c, BOND, a, b, &found);

	if (!found) {
		struct bond bond =
		    family_bond(claims_name(c, a), claims_name(c, b));

		*p = (struct pair){a, b, BOND, (uint8_t)bond.kind,
		    bond.soldiers};
	}
	return (struct bond){(enum family_bond)p->is, p->soldiers};
}
