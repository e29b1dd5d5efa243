/* occasion.h - what a date is the date of: the act that the words around it
 * tell of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_EVENT_OCCASION_H
#define CORE_DIFF_EVENT_OCCASION_H

#include "core/diff/claim/claims.h"
#include "core/diff/event/once.h"

/* Words that are kept of what it happened to. */
enum { OCCASION_WORDS = 10 };

/* The year of days that are told without one; a leap year. */
enum { OCCASION_YEAR = 2000 };

/* How much of a date is told; of a time of day lo and hi are minutes. */
enum occasion_scale {
	OCCASION_FULL,
	OCCASION_YEARLESS,
	OCCASION_WEEKDAY,
	OCCASION_HOUR
};

enum occasion_tense { OCCASION_PAST, OCCASION_FUTURE, OCCASION_ANY };

enum occasion_rank { RANK_NONE, RANK_FIRST, RANK_LAST };

struct occasion {
	struct once_what what; /* events of once.tsv that it may be */
	uint32_t thing;        /* that noun, a name; 0: unknown */
	uint32_t head;         /* a sense: whom or what it is of, or 0 */
	uint32_t word[OCCASION_WORDS]; /* senses of the words of its phrase */
	uint32_t order; /* "the first section": a hash of that, or 0 */
	uint32_t set[OCCASION_WORDS]; /* see sense.h */
	uint32_t agent;               /* a sense: who did it, or 0 */
	uint16_t names;               /* bit i: word i is a name */
	uint16_t rest; /* bit i: word i is of what else is said of it */
	uint8_t n;
	uint8_t mod;   /* enum claim_mod: by, before, after a date */
	uint8_t scale; /* enum occasion_scale */
	uint8_t tense; /* enum occasion_tense */
	bool old, main, ever, last, span;
	uint8_t rank;   /* enum occasion_rank */
	bool bare;      /* a label alone: "Launch: 3 May" */
	bool human;     /* its head is a person, or a post */
	bool some;      /* "a branch", of which there may be more */
	bool owned;     /* "her brother": someone else than she */
	bool pron;      /* a pronoun stands for its head */
	bool range;     /* from one date to another */
	bool vague;     /* its head may stand for many a thing */
	bool named;     /* its head is a name */
	bool since;     /* it has gone on since then */
	bool begins;    /* an incident begins with it, at that hour */
	bool later;     /* it is known to be another act of an incident */
	bool settled;   /* it compares with others: see eventdate.h */
	uint8_t shown;  /* then, enum occasion_scale of its days */
	int32_t lo, hi; /* its days; Monday is 0 of a weekday */
};

/* Reads the sentence around a date or time, which x is the claim of, and gives
 * the claim its occasion where it has one. Bytes at are those of the date
 * there. */
void occasion_read(struct claims *c, const struct cell row[IN_N],
    struct span at, struct claim *x);

#endif
