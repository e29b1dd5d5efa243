/* claim.c - what a claim is: the words of claims-tsv(5) as C. */
#include "core/claim.h"

const char *const claim_kinds[KIND_N] = {"", "count", "ordinal", "fraction",
    "percent", "money", "measure", "age", "duration", "date", "time", "ratio",
    "score", "number", "state"};

const char *const claim_mods[MOD_N] = {"", "=", "~", ">", ">=", "<",
    "<=", ".."};

const char *const claim_classes[CLASS_N] = {"", "level", "cumulative",
    "per-period", "event", "timeless", "elapsed"};

const char *const claim_stances[STANCE_N] = {"", "denied", "question",
    "conditional", "forecast", "hedged", "claimed", "asserted"};

/* The number of the word, of those from number i on; 0 where it is none. */
static int
find(struct cell c, const char *const *words, int i, int n)
{
	for (; c.len && i < n; i++)
		if (c.s[0] == words[i][0] && cell_is(c, words[i]))
			return i;
	return 0;
}

enum claim_kind
claim_kind_of(struct cell c)
{
	/* The first kind with this letter; 0 where there is none. */
	static const unsigned char first[32] = {['c' & 31] = KIND_COUNT,
	    ['o' & 31] = KIND_ORDINAL,
	    ['f' & 31] = KIND_FRACTION,
	    ['p' & 31] = KIND_PERCENT,
	    ['m' & 31] = KIND_MONEY,
	    ['a' & 31] = KIND_AGE,
	    ['d' & 31] = KIND_DURATION,
	    ['t' & 31] = KIND_TIME,
	    ['r' & 31] = KIND_RATIO,
	    ['s' & 31] = KIND_SCORE,
	    ['n' & 31] = KIND_NUMBER};
	int i = c.len ? first[c.s[0] & 31] : 0;

	return i ? (enum claim_kind)find(c, claim_kinds, i, KIND_N) : KIND_NONE;
}

enum claim_mod
claim_mod_of(struct cell c)
{
	return (enum claim_mod)find(c, claim_mods, 1, MOD_N);
}

bool
claim_is_act(struct cell state)
{
	return (state.len > 4 &&
		   memcmp(state.s + state.len - 4, "=yes", 4) == 0) ||
	    (state.len > 3 && memcmp(state.s + state.len - 3, "=no", 3) == 0);
}
