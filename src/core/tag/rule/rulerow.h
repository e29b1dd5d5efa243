/* rulerow.h - what a row of a rule file may say.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_RULEROW_H
#define CORE_TAG_RULE_RULEROW_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct table;

/* The columns of a rule file, in the order of rules.tsv. */
enum rule_cell {
	RULE_COLUMN,
	RULE_NAME, /* the label */
	RULE_PATTERN,
	RULE_WHEN,
	RULE_FLAGS,
	RULE_LITERAL
};

/* May the row stand in a rule file? Words of closed lists must be in them:
 * stances, classes, kinds, dimensions, conditions, flags. False with
 * "file:line: what: how to mend" in err. */
bool rulerow_good(const struct table *t, size_t row, struct buf *err);

#endif
