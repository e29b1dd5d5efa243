/* ruleset.h - the rules in force, with the words that announce them.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 * Filled by rules.c, searched by match.c; nobody else looks inside. */
#ifndef CORE_RULESET_H
#define CORE_RULESET_H

#include "core/tag/rules.h"
#include "lib/mem.h"

struct ac;

/* A word of the automaton, for one rule. */
struct entry {
	size_t rule;
	struct cell s;           /* as written in the rule */
	bool exact, left, right; /* as in literal.h */
	size_t next;             /* entry of the same word + 1, or 0 */
};

struct rules {
	struct rule *rule;
	size_t n, cap;
	struct entry *entry;
	size_t nentry, entrycap;
	size_t *word[2]; /* word number -> entry + 1 */
	size_t nword[2], wordcap[2];
	struct ac *ac[2]; /* words that begin where words do; others */
	struct arena arena;
	struct hit *hit;
	size_t nhit, hitcap;
	size_t *bare; /* rules that no word announces */
	size_t nbare, barecap;
	size_t stamp;
	const struct rule *broken;
};

#endif
