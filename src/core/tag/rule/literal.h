/* literal.h - the words without which a pattern can't match.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_LITERAL_H
#define CORE_TAG_RULE_LITERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/tag/rule/litpiece.h"
#include "core/tag/rule/litset.h"
#include "lib/cell.h"
#include "lib/mem.h"

/* What announces matches, or those of one way to match. */
struct literal {
	struct cell *s;      /* each holds one of them, ASCII case aside */
	size_t n;            /* 0: none are known */
	bool left;           /* a word must begin where each of them does, */
	bool right;          /* and end where each ends */
	unsigned char reach; /* blanks of a match up to its end, at most */
	struct litset also[ALSO_SETS + 1]; /* each holds one of each of these */
	size_t nalso;                      /* as well, behind its begin */
};

struct literals {
	struct literal all;  /* no also, where exact */
	struct literal *way; /* or instead: of each way to match */
	size_t nway;         /* 0: there is but one */
	bool exact;  /* the pattern matches just these and no other bytes */
	bool prefix; /* every match begins with one of them */
	bool right;  /* exact: a word must end there */
	bool icase;  /* the pattern begins with (?i) */
};

/* Reads the PCRE2 pattern (one that compiles) and finds the literals of all
 * its matches; they live in the arena. What it can't read it takes to match
 * anything: out->all.n is 0 then. */
void literal_find(const char *pattern, size_t len, struct arena *a,
    struct literals *out);

#endif
