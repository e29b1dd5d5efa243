/* literal.h - the words without which a pattern can't match.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_LITERAL_H
#define CORE_LITERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/tag/litset.h"
#include "lib/cell.h"
#include "lib/mem.h"

struct literals {
	struct cell *s; /* every match holds one of them, ASCII case aside */
	size_t n;       /* 0: none are known */
	bool exact;     /* the pattern matches just these and no other bytes */
	bool prefix;    /* every match begins with one of them */
	bool left;      /* a word must begin where each of them does */
	bool right;     /* exact: a word must end there */
	bool icase;     /* the pattern begins with (?i) */
	struct litset also[2]; /* unless exact: every match holds one of each */
	size_t nalso; /* as well, where a word begins, or behind the match */
};

/* Reads the PCRE2 pattern (one that compiles) and finds the literals of all
 * its matches; they live in the arena. What it can't read it takes to match
 * anything: out->n is 0 then. */
void literal_find(const char *pattern, size_t len, struct arena *a,
    struct literals *out);

#endif
