/* occasion.h - what a date is the date of: the act that the words around it
 * tell of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_OCCASION_H
#define CORE_DIFF_OCCASION_H

#include "core/diff/claims.h"
#include "core/diff/once.h"

/* Words that are kept of what it happened to. */
enum { OCCASION_WORDS = 10 };

/* The year of days that are told without one; a leap year. */
enum { OCCASION_YEAR = 2000 };

/* How much of a date is told. */
enum occasion_scale { OCCASION_FULL, OCCASION_YEARLESS, OCCASION_WEEKDAY };

enum occasion_tense { OCCASION_PAST, OCCASION_FUTURE, OCCASION_ANY };

struct occasion {
	struct once_what what; /* events of once.tsv that it may be */
	uint32_t thing;        /* that noun, a name; 0: unknown */
	uint32_t head;         /* a sense: whom or what it is of, or 0 */
	uint32_t word[OCCASION_WORDS]; /* senses of the words of its phrase */
	uint32_t order; /* "the first section": a hash of that, or 0 */
	uint16_t names; /* bit i: word i is a name */
	uint8_t n;
	uint8_t mod;   /* enum claim_mod: by, before, after a date */
	uint8_t scale; /* enum occasion_scale */
	uint8_t tense; /* enum occasion_tense */
	bool old, main, last, span;
	bool range;     /* from one date to another */
	bool vague;     /* its head may stand for many a thing */
	bool named;     /* its head is a name */
	bool since;     /* it has gone on since then */
	bool settled;   /* it compares with others: see eventdate.h */
	uint8_t shown;  /* then, enum occasion_scale of its days */
	int32_t lo, hi; /* its days; Monday is 0 of a weekday */
};

/* Reads the sentence around a date, which x is the claim of, and gives the
 * claim its occasion where it has one. Bytes at are those of the date there. */
void occasion_read(struct claims *c, const struct cell row[IN_N],
    struct span at, struct claim *x);

#endif
