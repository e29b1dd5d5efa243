/* litpiece.h - what is known of the strings that a piece of a pattern matches.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * A piece that matches only a few strings is known by all of them; pieces in
 * a row are multiplied out. Where that ends, the rarest run of strings so far
 * is what every match needs, and the next rarest ones what it needs also. As in
 * RE2's prefilter. */
#ifndef CORE_TAG_RULE_LITPIECE_H
#define CORE_TAG_RULE_LITPIECE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/tag/rule/litset.h"
#include "lib/mem.h"

/* What stands before the byte that follows: what a word holds, no such byte,
 * or what stood before the piece, perhaps. */
enum behind { BEHIND_WORD, BEHIND_SIGN, BEHIND_SAME };

/* What it begins with: anything, a byte that no word holds, or such a one
 * unless it matches nothing. */
enum lead { LEADS_ANY, LEADS_SIGN, LEADS_PERHAPS };

/* So many sets at most are needed besides. */
enum { ALSO_SETS = 4 };

/* What is known of a piece. */
struct piece {
	bool exact;         /* it matches just the strings of all */
	struct litset all;  /* exact only */
	struct litset need; /* else: each match holds one; n 0: unknown */
	struct litset also[ALSO_SETS]; /* and one of each of these */
	size_t nalso;
	struct litset head;   /* each match begins with one, where n is not 0 */
	bool bound;           /* no bytes: \b */
	enum behind end;      /* unless exact */
	enum lead lead;       /* unless exact */
	struct extent extent; /* of what it matches; unless exact */
};

/* Pieces in a row. */
struct piece_row {
	struct piece r;
	struct litset cur;    /* the run being multiplied out */
	bool first;           /* it stands at the row's start */
	enum behind from;     /* what it stands behind */
	enum lead lead;       /* what it begins with */
	struct extent extent; /* of what stands before it */
	unsigned cost;        /* of what it needs */
	struct arena *a;
};

void row_begin(struct piece_row *w, struct arena *a);
void row_add(struct piece_row *w, struct piece x);
struct piece row_end(struct piece_row *w);

/* A piece that matches just these strings. */
static inline struct piece
piece_exact(struct litset s)
{
	return (struct piece){.exact = true, .all = s};
}

/* All sets that each match holds one of, none of which says nothing, to out;
 * how many there are. */
size_t piece_sets(const struct piece *x, struct litset out[ALSO_SETS + 1]);

/* Adds what each match holds also; of too many the commonest goes. */
void piece_also(struct piece *x, struct litset s);

/* The piece where it may lack, and where it stands once or more often, at most
 * n times. */
struct piece piece_perhaps(const struct piece *x, unsigned n);
struct piece piece_more(const struct piece *x, unsigned n);

/* One or the other. */
struct piece piece_either(struct arena *a, const struct piece *x,
    const struct piece *y);

/* What it begins with, whether exact or not. */
static inline struct litset
piece_head(const struct piece *x)
{
	return x->exact ? x->all : x->head;
}

/* What a piece needs, whether exact or not. */
static inline struct litset
piece_needs(const struct piece *x)
{
	return x->exact ? x->all : x->need;
}

#endif
