/* rule.h - which rules read a number.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_RULE_H
#define CORE_NUMBER_RULE_H

#include <stddef.h>
#include <stdint.h>

/* Order as in number-rules.tsv. */
enum number_rule {
	RULE_DIGITS,
	RULE_WORDS,
	RULE_INDEFINITE,
	RULE_FRACTION,
	RULE_ORDINAL,
	RULE_MULTIPLE,
	RULE_ARTICLE,
	RULE_SCALE,
	RULE_UNIT_BEFORE,
	RULE_UNIT_BEHIND,
	RULE_UNIT_JOINED,
	RULE_UNIT_SETTLED,
	RULE_COMPOUND,
	RULE_AGE,
	RULE_MODIFIER_BEFORE,
	RULE_MODIFIER_BEHIND,
	RULE_RANGE_DASH,
	RULE_RANGE_TO,
	RULE_RANGE_AND,
	RULE_RANGE_OR,
	RULE_ERROR,
	RULE_BOUNDS,
	RULE_SCORE,
	RULE_RATIO,
	RULE_SPREAD_SCALE,
	RULE_SPREAD_UNIT,
	RULE_LIST,
	RULE_CARRIED,
	RULE_BRACKETED,
	RULE_ITEM_BEHIND,
	RULE_ITEM_JOINED,
	RULE_ITEM_BEFORE,
	RULE_ITEM_SHARED,
	RULE_CHANGE_BEFORE,
	RULE_CHANGE_BEHIND,
	RULE_CHANGE_AGAIN,
	RULE_PART,
	RULE_N
};

/* A set of rules. */
typedef uint64_t rule_set;

#define RULE_BIT(rule) ((rule_set)1 << (rule))

enum { RULES_MAX = 640 }; /* bytes that all their names take */

/* The name of a rule. */
const char *rule_name(enum number_rule r);

/* Writes the names of the set, blanks between; returns their bytes. */
size_t rule_names(rule_set set, char out[RULES_MAX]);

#endif
