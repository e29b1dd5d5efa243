/* naming.h - the words of a name by which something is called.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Columns hold the same few names over and over, and each is held against many
 * others: so it is cut into words once, and each of them is a number. */
#ifndef CORE_DIFF_MEET_NAMING_H
#define CORE_DIFF_MEET_NAMING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/diff/claim/claims.h"
#include "core/diff/words/clause.h"

/* Numbers of words, and clause_bit of all of them. */
struct wordset {
	const uint32_t *v;
	size_t n;
	uint64_t some;
};

struct naming {
	struct wordset all;   /* as clause_word has them */
	struct wordset names; /* those with a capital */
	struct wordset kinds; /* those before the noun: "tax" of "tax reform" */
	size_t len;           /* of the name, in bytes */
	uint32_t head;        /* the last word, if there is any */
	uint32_t sense;       /* of that: see around_sense */
	bool headed : 1;      /* there is a word */
	bool more : 1;        /* there are bytes besides its head */
	bool upper : 1;       /* it begins with a capital */
	bool upper_head : 1;  /* so does its head */
	bool post : 1;        /* its head is a small word, as titles are */
	bool deed : 1;        /* its head is what is done: "production" */
	bool people : 1;      /* it is people at large */
	bool person : 1;      /* its head is a noun of people */
	bool some : 1;        /* of some of those who may be there */
	bool staff : 1;       /* of those who work for somebody */
};

struct namings; /* those of the names that were asked for */

struct namings *namings_new(void);
void namings_free(struct namings *n);

/* Of a number of c->names; never NULL, and good as long as that number. Only
 * once all rows are in, or where sentences aren't likened. */
const struct naming *naming_of(const struct claims *c, uint32_t name);

/* Is a name in both? */
bool naming_shared(const struct naming *a, const struct naming *b);

/* Are all words of b, which is no name, words of a: "Transport Minister Pavel
 * Dorn", "transport minister"? */
bool naming_covers(const struct naming *a, const struct naming *b);

/* Have they a word before their nouns in common? */
bool naming_one_kind(const struct naming *a, const struct naming *b);

/* Does the clause have one of the words before its noun? */
bool naming_kind_in(const struct naming *a, const struct clause *c);

/* Is one the name of a person, and the other a post: "Martin Hume", "chief
 * executive"? */
bool naming_titled(const struct naming *a, const struct naming *b);

#endif
