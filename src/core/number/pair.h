/* pair.h - a term, or two terms that belong together: "5 to 7 km", "3:1".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_PAIR_H
#define CORE_NUMBER_PAIR_H

#include "core/number/bound.h"
#include "core/number/term.h"

/* How two terms are joined. */
enum join {
	JOIN_NONE,
	JOIN_DASH,  /* 3-5 */
	JOIN_TO,    /* 3 to 5 */
	JOIN_AND,   /* between 3 and 5 */
	JOIN_OR,    /* 3 or 4 */
	JOIN_ERROR, /* 3 ± 1 */
	JOIN_COLON  /* 3:1 */
};

/* A quantity while it is read. */
struct pair {
	struct term a, b;
	struct bound left, right; /* modifiers of a and of b */
	enum join join;
	size_t from;
};

/* Reads the term that begins right behind token floor - 1, with its sign,
 * currency and modifiers b; first is the one that it is joined to. */
bool pair_term(const struct scan *s, size_t floor, const struct term *first,
    struct term *t, struct bound *b);

/* Reads p->b behind p->a if words or signs join the two; sets p->join. */
bool pair_read(const struct scan *s, struct pair *p);

/* Does the pair make a range? Then its terms have one unit and one scale. */
bool pair_is_range(const struct scan *s, struct pair *p);

/* Brings b to the unit of a; false when they can't be compared. */
bool pair_same_unit(struct term *a, struct term *b);

/* Gives each term the scale, or the unit, that the other has. */
void pair_spread_scale(struct term *a, const struct term *b);
void pair_spread_unit(struct pair *p);

/* Is it a small whole number without a unit? */
bool pair_plain(const struct term *t);

/* Does a word with one of the roles stand near the two: "won 3-1"? */
bool pair_near(const struct scan *s, const struct pair *p, unsigned roles);

#endif
