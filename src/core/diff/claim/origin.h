/* origin.h - documents that come from one another, or from one source.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Two documents are one origin when they share enough runs of words, or
 * enough odd figures: values with more than one digit of one measure and
 * subject (see limits.tsv). */
#ifndef CORE_DIFF_CLAIM_ORIGIN_H
#define CORE_DIFF_CLAIM_ORIGIN_H

#include "core/diff/claim/claims.h"
#include "core/diff/words/passage.h"

struct origins;

struct origins *origins_new(const struct limits *l);
void origins_free(struct origins *o);

/* Takes in a sentence of a document, once however often it is told of it;
 * *hash gets the hash of its words, 0 for a sentence too short to be copied
 * wording. */
void origins_text(struct origins *o, uint32_t doc, size_t start,
    struct passage *w, uint32_t *hash);

/* Tells of a word what origins_text asks. */
void origins_know(struct cell w, struct word_facts *k);

/* Document i is number to[i] from now on. */
void origins_renumber(struct origins *o, const uint32_t *to);

/* Takes in a claim's figure. */
void origins_figure(struct origins *o, const struct claim *x);

/* Sets the origin of each document of c: the number of its first document. */
void origins_settle(struct claims *c);

#endif
