/* family.h - measures, states, their families and how they oppose.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_FAMILY_H
#define CORE_DIFF_CLAIM_FAMILY_H

#include <stdbool.h>

#include "core/diff/claim/claims.h"
#include "lib/cell.h"

/* What makes a key besides the family: see measures.tsv. */
enum {
	KEY_SUBJECT = 1,
	KEY_NATION = 2,
	KEY_LAND = 4,
	KEY_PLACE = 8,
	KEY_ITEM = 16,
	KEY_VERB = 32,
	KEY_NAMED = 64,
	KEY_NONE = 128,
	KEY_THING = 256 /* the subject is a thing: "Kelva bridge" */
};

/* What the thing counted tells of a claim. */
enum item_role { ITEM_WHO, ITEM_WHAT, ITEM_ANY, ITEM_CROWD, ITEM_HOME };

struct family {
	struct cell name;
	unsigned key;           /* of KEY_; 0: the family is all */
	enum claim_class class; /* where the row doesn't say */
	enum item_role item;
	unsigned char
	    near;   /* those of one number are told in like words, or 0 */
	bool firm;  /* companies have it, not nations */
	bool quick; /* a level that changes from day to day */
	bool size;  /* a cut told by its size: efficacy */
	bool guess; /* it may be another measure in other words */
	bool wish;  /* demanded or offered: that it is, is a fact */
	bool rate;  /* a change by itself: inflation */
};

/* Of a measure (measures.tsv); one that the table doesn't have is a family
 * of its own, keyed by subject. */
struct family family_of_measure(struct cell measure);

/* Of a state "family=value" (states.tsv). */
struct family family_of_state(struct cell state);

/* Is the state an act, "looted=yes", of whatever it was done to, or a value of
 * one? */
bool family_is_act(struct cell state);

/* Is the state one that an event has once, whomever it is told of? */
bool family_eventful(struct cell state);

/* May an act be otherwise the day after? By passing.tsv. */
bool family_passes(struct cell state);

/* Does an act come about by itself, so that no one plans it? By fates.tsv. */
bool family_fated(struct cell state);

/* The state of acts.tsv that says the same of anything: of an act itself, of
 * another by states.tsv; empty if there is none. */
struct cell family_twin(struct cell state);

/* Is the state in states.tsv? */
bool family_has_state(struct cell state);

/* Is the state about a person, whom one report may call by less of the name
 * than another, or by the post? */
bool family_personal(struct cell state);

/* The time that a state told of on day d holds for, by its aspect: what is
 * accomplished from then on, what lasts up to then. */
struct period family_reach(struct cell state, struct period d);

/* Can't both be true at one time? Same: they are about one subject, or
 * either subject is unknown; else about two. */
bool family_opposes(struct cell a, struct cell b, bool same);

/* The n-th state that follows from an act by entails.tsv, from 1; 0: the act
 * itself. Empty behind the last. */
struct cell family_follows(struct cell state, int n);

/* Does the opposite of what follows from one act follow from the other? */
bool family_contrary(struct cell a, struct cell b);

/* Can the one, an act that is denied, not be so where the other is told: denied
 * to have been struck, assaulted? Against: the same of states, by what their
 * negation says. */
bool family_denied_by(struct cell denied, struct cell told);
bool family_against(struct cell denied, struct cell told);

/* How two measures of a family are bound (relations.tsv). */
enum family_bond { BOND_NONE, BOND_LE, BOND_GE };

struct bond {
	enum family_bond kind; /* a <= b, a >= b */
	bool soldiers;         /* only where the lesser counts military */
};

struct bond family_bond(struct cell a, struct cell b);

/* Is no figure one of both measures, as of profit and loss? */
bool family_excludes(struct cell a, struct cell b);

/* Does a state held by one mean that the measure is 0 for all others? */
bool family_zero(struct cell state, struct cell measure);

/* Does a state mean that there is none of the measure: "nobody was hurt"? */
bool family_none_planned(struct cell state, struct cell measure);
bool family_none(struct cell state, struct cell measure);

/* Does a state of a place hold for every part of it? */
bool family_whole(struct cell state);

#endif
