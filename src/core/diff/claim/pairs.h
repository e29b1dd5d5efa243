/* pairs.h - what tables say of two names, looked up once: claims of a key are
 * held against each other, and have the same few names.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_PAIRS_H
#define CORE_DIFF_CLAIM_PAIRS_H

#include "core/diff/claim/claims.h"
#include "core/diff/claim/family.h"

enum pairs_ask {
	PAIRS_OPPOSE = 1, /* two states: see family_opposes, of two subjects */
	PAIRS_OPPOSE_ONE, /* the same of one subject */
	PAIRS_CONTRARY,   /* two states: see family_contrary */
	PAIRS_NONE,       /* a state and a measure: see family_none */
	PAIRS_ZERO,       /* the same: see family_zero */
	PAIRS_EVENTFUL,   /* two states, both of them: see family_eventful */
	PAIRS_NAMED,      /* two nouns: see around_same */
	PAIRS_WITHIN      /* two places: see lexicon_within */
};

struct pair;

/* For claims.c: room for what is known, for free(), and none known any more. */
struct pair *pairs_new(void);
void pairs_forget(struct pair *p);

/* a and b are numbers of c->names. */
bool pairs_are(const struct claims *c, enum pairs_ask what, uint32_t a,
    uint32_t b);

/* Of two measures: see family_bond. */
struct bond pairs_bond(const struct claims *c, uint32_t a, uint32_t b);

#endif
