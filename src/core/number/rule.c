/* rule.c - which rules read a number.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/rule.h"

#include <string.h>

#include "data/number-rules.h"
#include "lib/table.h"

const char *
rule_name(enum number_rule r)
{
	return table_at(&table_number_rules, (size_t)r, 0);
}

size_t
rule_names(rule_set set, char out[RULES_MAX])
{
	size_t n = 0;

	for (int r = 0; r < RULE_N; r++) {
		const char *s = rule_name((enum number_rule)r);
		size_t len = strlen(s);

		if (!(set & RULE_BIT(r)) || n + len + 2 > RULES_MAX)
			continue;
		if (n)
			out[n++] = ' ';
		memcpy(out + n, s, len);
		n += len;
	}
	out[n] = '\0';
	return n;
}
