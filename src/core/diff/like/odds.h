/* odds.h - how much speaks for it that two numbers answer one question.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * No single sign is sure: numbers of one fact stand among like words, are of
 * like size and written as precisely, count the same noun, stand as far down
 * in their reports, and are often the only ones of their kind. likeness.tsv
 * says how much each sign weighs. */
#ifndef CORE_DIFF_LIKE_ODDS_H
#define CORE_DIFF_LIKE_ODDS_H

#include "core/diff/like/around.h"
#include "core/diff/claim/claims.h"

struct odds;

/* For claims of which the words around are weighed; fit are those that may
 * meet, a byte for each. */
struct odds *odds_new(const struct claims *c, const unsigned char *fit);
void odds_free(struct odds *o);

/* Of two fit claims of two documents, in natural logarithms: above 0 it is
 * likelier than not that they answer one question. l is around_liken of them;
 * same_item: what they count may be the same. */
double odds_of(const struct odds *o, uint32_t i, uint32_t k,
    const struct likeness *l, bool same_item);

/* Log odds from which two numbers meet, from which they may contradict, from
 * which those may that are alone of their measure, and from which one leaves a
 * key for the sake of a value that both name. */
struct odds_least {
	double tied, sure, alone, share;
};

/* Are both of one measure, of which either's document tells one value? */
bool odds_alone(const struct odds *o, uint32_t i, uint32_t k);

/* Does one value suit two, or have they the same digits, but for a slip? */
bool odds_suit(const struct claim *a, const struct claim *b);

/* Do two name one value, or nearly? */
bool odds_close(const struct claim *a, const struct claim *b);

/* Of two that don't suit each other (apart), or do. */
struct odds_least odds_least(const struct odds *o, bool apart);

/* Are two numbers of one kind, as heads, money of a currency, ages? */
bool odds_kind(const struct claim *a, const struct claim *b);

/* A number that is the same for numbers of one kind. */
uint64_t odds_kind_key(const struct claim *x);

/* --- for those who fit the weights */

/* The names of the evidence, as in likeness.tsv. */
extern const char *const odds_names[];
extern const size_t odds_evidence;

/* Where set, it is told of each pair that is weighed, with how much there is of
 * each evidence. */
extern void (*odds_told)(const struct claims *c, uint32_t a, uint32_t b,
    const double *e);

#endif
