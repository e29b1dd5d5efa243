/* bag.h - sentences in words, and the words around a number: what around.c
 * makes and liken.c compares.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 * Inside of core/like: others include around.h. */
#ifndef CORE_DIFF_LIKE_BAG_H
#define CORE_DIFF_LIKE_BAG_H

#include "core/diff/like/around.h"
#include "core/diff/like/sense.h"
#include "lib/table.h"

#define FIGURE 1

/* Words of a sentence that are looked at. */
enum { SENTENCE_WORDS = 120 };

struct word {
	uint32_t sense, set;
	uint32_t form; /* a hash of it in small letters; FIGURE: a number */
	uint16_t byte, step;
	bool name, scope, stage; /* as of a mark */
};

struct sentence {
	uint32_t doc;
	size_t start;
	uint32_t first, n; /* its words */
};

/* The words around the number of a claim. */
struct bag {
	size_t first, n;
	float all; /* that they say */
};

struct around {
	struct senses *senses;
	struct word *words;
	size_t nwords, wordcap;
	struct sentence *v;
	size_t n, cap;
	size_t claims; /* that may be likened */
	/* once all is in: */
	struct bag *bags; /* by claim */
	struct mark *marks;
	size_t nmarks, markcap;
	uint32_t *many; /* sentences by sense */
	size_t sentences;
};

/* The sentence of claim i, which has one. */
static inline const struct sentence *
bag_sentence(const struct claims *c, uint32_t i)
{
	return &c->around->v[claims_wording(c, &c->v[i])->sentence - 1];
}

/* What a word is compared by. */
static inline uint32_t
bag_form(struct cell w)
{
	return (unsigned char)(w.s[0] - '0') < 10 ? FIGURE :
						    table_hash(w.s, w.len) | 2;
}

/* Marks by their sense, for qsort and bsearch. */
int bag_by_sense(const void *a, const void *b);

#endif
