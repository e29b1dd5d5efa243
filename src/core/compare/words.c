/* words.c - the words by which a claim is shown. */
#include "core/compare/words.h"

#include <string.h>

#include "lib/num.h"

enum {
	ITEM_NEAR = 40, /* bytes between a number and its item */
	CLAUSE = 40     /* bytes of a clause behind a state's words */
};

static bool
ends_clause(char c)
{
	return c && strchr(".,;:!?()\"", c);
}

/* Where the item of a claim ends in the rest of its sentence, 0 where it isn't
 * near: "12 of its soldiers". */
static size_t
item_end(struct cell rest, struct cell item)
{
	size_t last =
	    item.len && item.len <= rest.len ? rest.len - item.len : 0;

	for (size_t i = 1; i <= last && i <= ITEM_NEAR; i++) {
		if (ends_clause(rest.s[i - 1]))
			return 0;
		if (memcmp(rest.s + i, item.s, item.len) == 0)
			return i + item.len;
	}
	return 0;
}

/* Where the words of a state may be left: at the clause's end, or at a blank
 * once there are enough. */
static size_t
clause_end(struct cell rest)
{
	size_t i = 0;

	while (i < rest.len && !ends_clause(rest.s[i]) &&
	    (i < CLAUSE || rest.s[i] != ' '))
		i++;
	return i;
}

struct cell
compare_words_find(const struct cell f[RC_N], struct span at, struct arena *a)
{
	struct cell text = f[RC_TEXT], rest;
	size_t start, to, n = 0;
	char *s;

	if (!num_offset(f[RC_START], &start) || start > at.start ||
	    at.end < at.start || at.end - start > text.len)
		return (
		    struct cell){arena_dup(a, f[RC_QUOTE].s, f[RC_QUOTE].len),
		    f[RC_QUOTE].len};
	to = at.end - start;
	rest = (struct cell){text.s + to, text.len - to};
	to += f[RC_STATE].len ? clause_end(rest) : item_end(rest, f[RC_ITEM]);
	s = arena_alloc(a, to - (at.start - start) + 1);
	for (size_t i = at.start - start; i < to; i++)
		if (text.s[i] != ' ' || (n && s[n - 1] != ' '))
			s[n++] = text.s[i];
	n -= n && s[n - 1] == ' ';
	return (struct cell){s, n};
}
