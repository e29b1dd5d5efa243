/* clause.h - the words of the clause that a state stands in.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Clauses are held against one another far more often than they are read: so
 * each word is a number, and a set of bits tells at once that no word is in
 * both. */
#ifndef CORE_DIFF_WORDS_CLAUSE_H
#define CORE_DIFF_WORDS_CLAUSE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/diff/words/passage.h"
#include "lib/cell.h"

enum { CLAUSE_WORDS = 16 }; /* that are kept */

struct clause {
	uint64_t some; /* clause_bit of all words */
	uint32_t word[CLAUSE_WORDS];
	uint16_t names; /* bit i: word i is a name */
	uint8_t n;
};

/* A number for the beginning of the word's stem: Ethiopia, Ethiopian; resign,
 * resigned. */
uint32_t clause_word(struct cell w);

static inline uint64_t
clause_bit(uint32_t word)
{
	return (uint64_t)1 << (word & 63);
}

/* The words that say something, each once, of the clause around [from, to) of
 * a sentence: up to a mark, or a word at which another one begins. */
struct clause clause_read(struct cursor from, struct cursor to);

/* Takes in a word that is no name, once. */
void clause_add(struct clause *c, uint32_t word);

/* Takes the words out of it. */
void clause_drop(struct clause *c, struct cell words);

/* Tells of a word what clause_read asks. */
void clauses_know(struct cell w, struct word_facts *k);

bool clause_has(const struct clause *c, uint32_t word);

/* How many words two clauses share; *names: how many of them are names. */
int clause_shared(const struct clause *a, const struct clause *b, int *names);

/* Do both name somebody or something, and none the same? */
bool clause_two_names(const struct clause *a, const struct clause *b);

#endif
