/* claim.c - what a claim is: the words of claims-tsv(5) as C. */
#include "core/claim.h"

const char *const claim_kinds[KIND_N] = {"", "count", "ordinal", "fraction",
    "percent", "money", "measure", "age", "duration", "date", "time", "ratio",
    "score", "number", "state"};

const char *const claim_mods[MOD_N] = {"", "=", "~", ">", ">=", "<",
    "<=", ".."};

static int
find(struct cell c, const char *const *words, int n)
{
	for (int i = 1; c.len && i < n; i++)
		if (c.s[0] == words[i][0] && cell_is(c, words[i]))
			return i;
	return 0;
}

enum claim_kind
claim_kind_of(struct cell c)
{
	return (enum claim_kind)find(c, claim_kinds, KIND_N);
}

enum claim_mod
claim_mod_of(struct cell c)
{
	return (enum claim_mod)find(c, claim_mods, MOD_N);
}
