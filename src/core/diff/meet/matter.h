/* matter.h - what states are told of, where two reports name it in two ways.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * "Members rejected the pay offer", "the latest offer was accepted by them":
 * one offer, for nothing says that it is another one. */
#ifndef CORE_DIFF_MEET_MATTER_H
#define CORE_DIFF_MEET_MATTER_H

#include "core/diff/claim/claims.h"
#include "core/diff/words/clause.h"
#include "core/diff/meet/naming.h"
#include "core/diff/meet/which.h"

struct matter {
	struct clause clause;
	struct which which;
	uint32_t noun;   /* what it is of as items.tsv has it */
	uint32_t beside; /* of an act, the key of a number near it, or 0 */
	uint32_t whom;   /* of "no demonstrators were hurt": the name
			  * "demonstrator", or 0 */
	bool none;       /* its words begin with one for none */
};

/* Keeps the words of the clause around the state x, which stands at [from, to)
 * of its sentence. */
void matter_read(struct claims *c, struct cursor from, struct cursor to,
    struct claim *x);

/* Of a state that matter_read has seen; until the next one is read. */
static inline struct matter *
matter_of(const struct claims *c, const struct claim *x)
{
	return &c->matters[claims_wording(c, x)->matter - 1];
}

/* A state as it is held against others, while claims stay where they are. */
struct topic {
	const struct claim *x;
	const struct matter *m;
	const struct naming *of; /* its subject */
	uint32_t claim;          /* the number of x */
	bool nobody; /* "nobody escaped": said of anybody there is */
	bool none;   /* and in those words */
};

struct topic matter_topic(const struct claims *c, const struct claim *x);

/* May two states of one family be of one thing? */
bool matter_meet(const struct topic *a, const struct topic *b);

/* Are both of a thing that is called the same? Of people at large some may be
 * what others aren't. */
bool matter_one_noun(const struct claims *c, const struct topic *a,
    const struct topic *b);

/* Of an act, the key of a number of its sentence that other reports tell too,
 * or 0. */
uint32_t matter_beside(const struct claims *c, const struct claim *x);

/* Are they told of nobody of one kind, and of others: "no demonstrators were
 * hurt", "17 officers were hurt"? */
bool matter_others(const struct claims *c, const struct claim *s,
    const struct claim *x);

/* Do their words tell that they are of two things of a kind; of two charges? */
bool matter_two(const struct claims *c, const struct claim *a,
    const struct claim *b);
bool matter_two_charges(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Is what one denies told by the other, or does it follow from that, of one
 * noun? */
bool matter_denied(const struct claims *c, const struct claim *denied,
    const struct claim *told);

/* Can't both be of one thing, the one or what follows from it (entails.tsv)?
 * Only of states that acts.tsv has, or that have a twin there. */
bool matter_contrary(const struct claims *c, const struct claim *a,
    const struct claim *b);

#endif
