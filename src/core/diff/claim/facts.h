/* facts.h - what is known of a name, looked up once: columns hold the same
 * few over and over.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_FACTS_H
#define CORE_DIFF_CLAIM_FACTS_H

#include "core/diff/claim/claims.h"
#include "core/diff/claim/family.h"

/* Names are numbers of c->names, 0 for none; the name itself is as it stands
 * in the table. */

/* The time that it is, where that doesn't hang on the document's. */
struct period facts_when(struct claims *c, uint32_t name, int32_t ref);

/* The party that it speaks for, see lexicon_party. */
uint32_t facts_party(struct claims *c, uint32_t name);

/* It as a subject and as a place, see lexicon_subject and lexicon_place. */
uint32_t facts_subject(struct claims *c, uint32_t name);
uint32_t facts_place(struct claims *c, uint32_t name);

/* It as what is counted, see lexicon_noun. */
struct facts_noun {
	uint32_t head, extra, party;
	uint8_t scope;  /* enum noun_scope */
	uint8_t people; /* enum people, of the head */
};
struct facts_noun facts_noun(struct claims *c, uint32_t name);

/* The head of its last word as what is counted. */
uint32_t facts_head(struct claims *c, uint32_t name);

/* The family that it is a measure of. */
struct family facts_measure(struct claims *c, uint32_t name);

/* Of a place, see lexicon_widest and lexicon_narrow. */
struct cell facts_widest(struct claims *c, uint32_t name);
bool facts_narrow(struct claims *c, uint32_t name);

/* Forgets what is known, as when c's names go. */
void facts_forget(struct claims *c);

/* Makes speaker the claim's, and the party that it speaks for. */
void facts_speaker(struct claims *c, uint32_t speaker, struct claim *x);

#endif
