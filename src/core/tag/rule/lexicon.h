/* lexicon.h - actors, places, verbs and sources as rules.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_LEXICON_H
#define CORE_TAG_RULE_LEXICON_H

#include "core/tag/rule/rules.h"

/* Adds all names of the tables of src/data to r. */
void lexicon_add(struct rules *r);

/* Adds a rule whose names ("a|b|c", which must outlive r) stand for whole
 * words. Defined in rules.c. */
void rules_names(struct rules *r, const struct rule *x);

/* The aspect that a state has of itself, by states.tsv. */
enum aspect state_aspect(struct cell state);

/* Is the state in states.tsv? */
bool state_known(struct cell state);

/* Is the state about a place, not a subject? By states.tsv. */
bool state_of_place(struct cell state);

/* Is it about the thing that its words name: a dam, a bill? */
bool state_of_thing(struct cell state);

/* Is it about whoever does it? */
bool state_of_subject(struct cell state);

/* Is it about a person, by name or by post? */
bool state_of_person(struct cell state);

/* Somebody's guilt, as a court finds it. */
bool state_of_trial(struct cell state);

/* The same, or whether he is held: what others put him in. */
bool state_of_accused(struct cell state);

/* Is it about one thing that each event has but one of? */
bool state_of_event(struct cell state);

/* Does it say whether anybody came to harm? */
bool state_of_toll(struct cell state);
bool state_of_cause(struct cell state);

/* The state that the negation of a state says, by states.tsv; empty if none. */
struct cell state_not(struct cell state);

/* Is it the label of an actor, and no name of one before it in actors.tsv? */
bool actor_is(struct cell name);

/* The place that contains a place, by places.tsv; empty if unknown. */
struct cell place_in(struct cell place);

#endif
