/* act.h - an act while it is read: what act.c, actverb.c and actnoun.c share.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_ACT_H
#define CORE_TAG_STATE_ACT_H

#include <string.h>

#include "core/tag/state/theme.h"
#include "core/tag/state/auxiliary.h"

struct act {
	const struct hit *hit;
	enum rule_form form;
	struct auxiliaries aux;
	struct theme theme;
	bool not ;
	bool some;          /* done by some of many: "78 deputies" */
	size_t end;         /* where its words end */
	const char *called; /* its name, or NULL for that of the hit */
};

/* Is the hit one of such words? */
static inline bool
act_of(const struct hit *h, enum rule_words words)
{
	return h->rule->words == words;
}

/* act.c: reads the act of a verb that h may be; false where it is none, or of
 * nothing that is known. */
bool act_read(const struct sent *t, const struct hit *h, struct act *a);

/* actverb.c: is the act's hit a verb there, in one of its forms? Or, where form
 * is is, said of what stands before it? */
bool act_is_verb(const struct sent *t, const struct act *a);

bool act_in_ing(const struct sent *t, const struct hit *h);

/* "Left the door open": finds what is so, and by which verb. */
bool act_read_complement(const struct sent *t, struct act *a);

/* actnoun.c: the act that the noun at w tells of, or NULL. */
const struct hit *act_noun_at(const struct sent *t, struct span w);

/* The end of the clause where a noun of an act stands behind "denied" at pos:
 * "denied any leak"; 0 where none does, or one that is asked for. */
size_t act_denied(const struct sent *t, size_t pos);

/* "No closure of the school": finds what it is done to. */
bool act_read_noun(const struct sent *t, struct act *a);

/* "Made no arrests": the noun is the act, where the verb says no more than that
 * it was done. */
void act_read_light(const struct sent *t, struct act *a);

#endif
