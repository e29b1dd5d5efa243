/* lexicon.h - what diff-claims knows of words: nouns, verbs, parties, places.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_LEXICON_H
#define CORE_DIFF_WORDS_LEXICON_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"
#include "lib/mem.h"

/* In the order of the alternatives in items.tsv; a noun under a word that
 * sets it apart ("suspected") compares with its like alone. */
enum noun_scope {
	NOUN_KIND,
	NOUN_GENERIC,
	NOUN_SOLDIER,
	NOUN_THING,
	NOUN_CROWD,
	NOUN_APART
};

struct noun {
	struct cell head;  /* singular, lower case, synonyms made one */
	struct cell extra; /* the words before it, in lower case, without
			    * articles and parties */
	struct cell party; /* whose they are: "Russian drones"; or empty */
	enum noun_scope scope;
};

/* Reads an item ("North Korean soldiers", items.tsv); cells of out are the
 * arena's or the table's. */
struct noun lexicon_noun(struct cell item, struct arena *a);

/* The party that a speaker or subject speaks for (parties.tsv): "TASS" and
 * "the Kremlin" are "Russia"; empty when it is none. Of several speakers
 * ("General Staff; Ukrinform") the first that has one counts. */
struct cell lexicon_party(struct cell name);

/* A subject without article, "forces", "Inc."; a party by its own name. */
struct cell lexicon_subject(struct cell name);

/* A place without article and "region", in the arena where it changes. Of
 * "A; B" or "A, B", each. */
struct cell lexicon_place(struct cell name, struct arena *a);

/* The widest place below a nation that a place names or, by places.tsv, lies
 * in: of "A, B" that of B. */
struct cell lexicon_widest(struct cell place);

/* Does the place lie within the other, being another? Both from
 * lexicon_place. */
bool lexicon_within(struct cell in, struct cell of);

/* Is it known what lies around the place: is it in places.tsv or a nation? */
bool lexicon_charted(struct cell place);

/* Is it a place within a nation that is in places.tsv? */
bool lexicon_narrow(struct cell place);

#endif
