/* noun.c - the head noun of what is counted, in the singular.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "core/unit/noun.h"

#include <stdbool.h>
#include <string.h>

#include "data/plurals.h"
#include "lib/table.h"

/* Words behind which a noun phrase only says more about its head. */
static const char *const stops[] = {"of", "in", "from", "with", "who", "that",
    "which", "at", "on", "for", "by", "to", "whose", "under", "near", "during",
    "including", "and", "or", "as", "than", "since", "between", "among",
    "inside", "outside", "into", "against", "per", "aboard", "without"};

static bool
is_one_of(const char *s, size_t n, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t k = 0;

		if (strlen(list[i]) != n)
			continue;
		while (k < n && (s[k] | 32) == list[i][k])
			k++;
		if (k == n)
			return true;
	}
	return false;
}

static bool
ends_in(const char *s, size_t n, const char *end)
{
	size_t k = strlen(end);

	return n >= k && memcmp(s + n - k, end, k) == 0;
}

static bool
is_plural(struct cell w)
{
	return table_find(&table_plurals, w.s, w.len) >= 0 ||
	    ends_in(w.s, w.len, "men") ||
	    (w.len > 3 && ends_in(w.s, w.len, "s") &&
		!ends_in(w.s, w.len, "ss") && !ends_in(w.s, w.len, "us"));
}

static bool
in_word(char c)
{
	return c != ' ' && c != '\t' && c != ',' && c != ';' && c != '(' &&
	    c != ')' && c != '"' && c != ':';
}

/* The next word of item from *at on; empty at the phrase's end. */
static struct cell
next_word(struct cell item, size_t *at)
{
	size_t from = *at, to;

	while (from < item.len && item.s[from] == ' ')
		from++;
	to = from;
	while (to < item.len && in_word(item.s[to]))
		to++;
	*at = to;
	return (struct cell){item.s + from, to - from};
}

/* The last word; but "soldiers killed", "homes destroyed" have the plural. */
struct cell
noun_head(struct cell item)
{
	struct cell head = {"", 0}, plural = {"", 0}, w;
	size_t at = 0;

	while ((w = next_word(item, &at)).len > 0) {
		if (head.len &&
		    is_one_of(w.s, w.len, stops,
			sizeof(stops) / sizeof(*stops)))
			break;
		if (is_plural(w))
			plural = w;
		head = w;
	}
	if (plural.len &&
	    (ends_in(head.s, head.len, "ed") ||
		ends_in(head.s, head.len, "ing") ||
		ends_in(head.s, head.len, "dead")))
		return plural;
	return head;
}

/* Ends of plurals that compounds share: "gunmen", "schoolchildren". */
static const struct {
	const char *many, *one;
} ends[] = {{"men", "man"}, {"people", "person"}, {"children", "child"}};

/* How many bytes of a regular plural its ending takes, and what the singular
 * ends in instead. */
static size_t
ending(struct cell w, const char **instead)
{
	static const char *const es[] = {"ches", "shes", "sses", "xes", "zzes"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (ends_in(w.s, w.len, ends[i].many)) {
			*instead = ends[i].one;
			return strlen(ends[i].many);
		}
	*instead = "";
	if (w.len < 4 || !ends_in(w.s, w.len, "s") ||
	    ends_in(w.s, w.len, "ss") || ends_in(w.s, w.len, "us") ||
	    ends_in(w.s, w.len, "is"))
		return 0;
	if (ends_in(w.s, w.len, "ies") && w.len > 4) {
		*instead = "y";
		return 3;
	}
	for (size_t i = 0; i < sizeof(es) / sizeof(*es); i++)
		if (ends_in(w.s, w.len, es[i]))
			return 2;
	return 1;
}

size_t
noun_singular(struct cell word, char out[NOUN_MAX])
{
	long row = table_find(&table_plurals, word.s, word.len);
	const char *tail;
	size_t n;

	if (!word.len || word.len >= NOUN_MAX - 1)
		return 0;
	if (row >= 0) {
		tail = table_at(&table_plurals, (size_t)row, 1);
		n = strlen(tail);
		memcpy(out, tail, n);
		return n;
	}
	n = word.len - ending(word, &tail);
	memcpy(out, word.s, n);
	memcpy(out + n, tail, strlen(tail));
	return n + strlen(tail);
}
