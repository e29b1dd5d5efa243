/* announce.h - the words that announce a rule, and those it needs besides.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_ANNOUNCE_H
#define CORE_TAG_RULE_ANNOUNCE_H

#include <stddef.h>

#include "core/tag/rule/ruleset.h"

/* Readies r for them, and lets go of all. */
void announce_init(struct rules *r);
void announce_free(struct rules *r);

/* Adds an entry of those bytes to what match.c looks up: e says whose. */
void announce_entry(struct rules *r, struct cell s, struct entry e);

/* Adds what announces the rule number at, which has a pattern: the words
 * given, a|b|c, or those found in it. warn, if any, is told where there are
 * none. */
void announce_rule(struct rules *r, size_t at, const char *given,
    void (*warn)(const char *));

#endif
