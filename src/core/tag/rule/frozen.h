/* frozen.h - what announces the rules that are built in, worked out once.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * To find the words that announce five hundred patterns takes longer than to
 * tag a report. So the build runs announce.c on them (src/data/freeze.c), and
 * the programs hold what it found as tables, which all share. They are copied
 * only where a user's rules are added. */
#ifndef CORE_TAG_RULE_FROZEN_H
#define CORE_TAG_RULE_FROZEN_H

#include <stdbool.h>
#include <stddef.h>

struct rules;

/* Lends the new r the entries of the rules built in; false where there are
 * none, while the build works them out. */
bool frozen_lend(struct rules *r);

/* Tells the rule number at what its words are to it. */
void frozen_rule(struct rules *r, size_t at);

/* Gives r copies of its own of all that was lent. */
void frozen_own(struct rules *r);

#endif
