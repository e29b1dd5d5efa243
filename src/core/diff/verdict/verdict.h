/* verdict.h - what two claims of one key are to each other.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_VERDICT_VERDICT_H
#define CORE_DIFF_VERDICT_VERDICT_H

#include <stdbool.h>

#include "core/diff/claim/claims.h"

/* In the order of weight: the last is the worst. */
enum verdict_kind {
	VERDICT_NONE, /* not compared */
	VERDICT_COMPATIBLE,
	VERDICT_CHANGED,
	VERDICT_REFINES,
	VERDICT_AGREE,
	VERDICT_REPEAT,
	VERDICT_CONVERSION_OK,
	VERDICT_CONVERSION_BAD, /* from here on alarms */
	VERDICT_DENIED,
	VERDICT_CONTRADICT,
	VERDICT_IMPOSSIBLE,
	VERDICT_OPPOSES,
	VERDICT_SCALE,
	VERDICT_N
};

extern const char *const verdict_names[VERDICT_N];

static inline bool
verdict_alarm(enum verdict_kind k)
{
	return k >= VERDICT_CONVERSION_BAD;
}

/* Why: each rule has a name for the column rule and words for why. */
enum verdict_rule {
	RULE_NONE,
	RULE_COPIED,
	RULE_SAID_TWICE,
	RULE_CONVERSION,
	RULE_ROUNDING,
	RULE_INSIDE,
	RULE_OVERLAP,
	RULE_STANCE,
	RULE_ROLE,
	RULE_PART,
	RULE_BOND,
	RULE_SLIP,
	RULE_SAME_TIME,
	RULE_SHRINKS,
	RULE_GROWS,
	RULE_MOVED_ON,
	RULE_UNDATED,
	RULE_TOLD,
	RULE_PLACES,
	RULE_ORDER,
	RULE_PERIODS,
	RULE_ELAPSED,
	RULE_ONE_VOICE,
	RULE_SAME_STATE,
	RULE_OPPOSES,
	RULE_RIVALS,
	RULE_ZERO,
	RULE_NIL,
	RULE_DENIAL,
	RULE_SUM,
	RULE_FITS,
	RULE_SWAPPED,
	RULE_OTHER,
	RULE_THINGS,
	RULE_TENFOLD,
	RULE_UNIT,
	RULE_N
};

extern const char *const verdict_rules[RULE_N]; /* "later-smaller" */
extern const char *const verdict_words[RULE_N]; /* a short sentence */

struct verdict {
	enum verdict_kind kind;
	enum verdict_rule rule;
};

/* The verdict on claims number i and k, which share a key. Repairs must have
 * been settled (repair.h). */
struct verdict verdict_of(const struct claims *c, uint32_t i, uint32_t k);

/* Ten to the power of a repair. */
double verdict_power(int repair);

/* All of a lies above all of b, as repaired. */
bool verdict_above(const struct claim *a, const struct claim *b);

/* The claim's quantity, as repaired. */
struct range verdict_range(const struct claim *x);

/* The same, in room where it is repaired. */
static inline const struct range *
verdict_repaired(const struct claim *x, struct range *room)
{
	if (!x->repair)
		return &x->q;
	*room = verdict_range(x);
	return room;
}

/* --- for states.c */

/* Plans and questions conflict with nothing. */
static inline bool
verdict_idle(const struct claim *x)
{
	return x->stance == STANCE_QUESTION ||
	    x->stance == STANCE_CONDITIONAL || x->stance == STANCE_FORECAST;
}

/* Both are said by one party under one title in one document. */
static inline bool
verdict_one_voice(const struct claim *a, const struct claim *b)
{
	return a->doc == b->doc && a->party == b->party && a->title == b->title;
}

/* --- for repair.c */

/* How two numbers of one key may be compared: not at all, as the same thing,
 * or as one that is at most the other. */
enum relation { RELATION_NONE, RELATION_SAME, RELATION_LE, RELATION_GE };

/* The rule is RULE_PLACES where the places speak against the relation, as of
 * those killed in a country and those sent to a part of it: such a relation
 * may show a slip, no more. */
enum relation verdict_relation(const struct claims *c, uint32_t i, uint32_t k,
    enum verdict_rule *rule);

/* --- for judge.c: verdict_of is never graver than the gravest of
 * verdict_grade of either claim and verdict_most of their terms. */

/* A number for all that verdict_relation and states_most see of a claim, but
 * for which one it is part of. */
uint64_t verdict_terms(const struct claims *c, const struct claim *x);

/* What the claim may bring about whatever it meets: as repaired, a part, a
 * restatement; or a state, of which verdict_most knows more. */
enum verdict_kind verdict_grade(const struct claim *x);

/* How claims of two terms may be compared, as verdict_relation tells. */
struct bearing {
	enum relation relation;
	enum verdict_rule rule;
};

/* What claims of the terms of i and k may be to each other; of two numbers *r
 * gets how they may be compared. */
enum verdict_kind verdict_most(const struct claims *c, uint32_t i, uint32_t k,
    struct bearing *r);

/* Is it of a day, so that it raises no alarm with another such claim of its
 * terms, of another day and document? Of claims that are VERDICT_NONE by grade
 * and RELATION_SAME to those of their terms. */
bool verdict_daily(const struct claim *x);

/* A number for a voice: two claims of one raise no alarm with each other. 0 for
 * a claim of which that is not known. */
uint64_t verdict_voice(const struct claim *x);

/* As verdict_of, for claims whose grade is VERDICT_NONE and whose terms have
 * been compared before. */
struct verdict verdict_related(const struct claims *c, uint32_t i, uint32_t k,
    struct bearing r);

#endif
