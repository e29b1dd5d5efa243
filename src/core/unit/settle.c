/* settle.c - units of words that name several, by what stands around them.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include <stdio.h>
#include <string.h>

#include "core/unit/index.h"
#include "core/unit/unit.h"
#include "data/ambiguous.h"

enum { WORD, NAME, SIDE, CONTEXT };
/* Bytes of the sentence that are looked at: each way, and right before. */
enum { REACH = 160, RIGHT_BEFORE = 32 };

static char
fold(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool
same_word(const char *a, const char *b, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!b[i] || fold(a[i]) != b[i])
			return false;
	return true;
}

/* Is it one of the words of the list, which are parted by bars? */
static bool
listed(const char *list, const char *s, size_t len)
{
	char first = len ? fold(*s) : '\0';

	while (*list) {
		if (*list == first && same_word(s, list, len) &&
		    (list[len] == '|' || !list[len]))
			return true;
		while (*list && *list != '|')
			list++;
		list += *list == '|';
	}
	return false;
}

/* The bit of a word of hash h in the context of a row. */
static size_t
context_bit(size_t row, unsigned h)
{
	return (h ^ (unsigned)row * 0x9e3779b1u) % CONTEXT_BITS;
}

void
settle_words(struct units *u)
{
	for (size_t row = 0; row < table_ambiguous.nrow; row++)
		for (const char *s = table_at(&table_ambiguous, row, CONTEXT);
		     *s;) {
			size_t n = strcspn(s, "|");
			size_t bit = context_bit(row, table_hash(s, n));

			u->context[bit / 64] |= (uint64_t)1 << bit % 64;
			s += n + (s[n] == '|');
		}
}

/* Is the word one of the row's context? Most are not, as its bit tells. */
static bool
in_context(const struct units *u, size_t row, const char *s, size_t len)
{
	size_t bit = context_bit(row, table_hash(s, len));

	return u->context[bit / 64] >> bit % 64 & 1 &&
	    listed(table_at(&table_ambiguous, row, CONTEXT), s, len);
}

/* Is a word of the row's context between start and end of text? */
static bool
holds(const struct units *u, size_t row, const char *text, size_t start,
    size_t end)
{
	for (size_t i = start; i < end;) {
		size_t n = index_word(text + i, end - i);

		if (in_context(u, row, text + i, n))
			return true;
		i += n;
	}
	return false;
}

/* The byte, at most so many before i, with which a character begins. */
static size_t
back(const char *text, size_t i, size_t reach)
{
	size_t from = i > reach ? i - reach : 0;

	while (
	    from > 0 && from < i && ((unsigned char)text[from] & 0xc0) == 0x80)
		from++;
	return from;
}

static bool
applies(const struct units *u, size_t row, const char *text, size_t len,
    struct span at)
{
	const char *side = table_at(&table_ambiguous, row, SIDE);
	size_t to = len - at.end > REACH ? at.end + REACH : len;
	size_t next = at.end;

	if (strcmp(side, "near") == 0)
		return holds(u, row, text, back(text, at.start, REACH),
			   at.start) ||
		    holds(u, row, text, at.end, to);
	if (strcmp(side, "before") == 0)
		return holds(u, row, text, back(text, at.start, RIGHT_BEFORE),
		    at.start);
	next += index_gap(text + next, len - next, true);
	return in_context(u, row, text + next,
	    index_word(text + next, len - next));
}

static long
next_row(long row, const char *word, size_t len)
{
	const struct table *t = &table_ambiguous;
	const char *w;

	if (row < 0 || (size_t)++row >= t->nrow)
		return -1;
	w = table_at(t, (size_t)row, WORD);
	return strlen(w) == len && same_word(word, w, len) ? row : -1;
}

/* The name that the word at at has there, or NULL where no row applies. */
static const char *
settled(const struct units *u, const char *text, size_t len, struct span at)
{
	const char *word = text + at.start;
	size_t n = at.end - at.start;
	long row = table_find(&table_ambiguous, word, n);

	for (; row >= 0; row = next_row(row, word, n))
		if (applies(u, (size_t)row, text, len, at))
			return table_at(&table_ambiguous, (size_t)row, NAME);
	return NULL;
}

/* The last word of a span: "ounce" of "$ an ounce". */
static struct span
last_word(const char *text, struct span at)
{
	size_t from = at.end;

	while (from > at.start && index_letter(text + from - 1, 1))
		from--;
	return (struct span){from, at.end};
}

/* "US dollar per ounce" with another unit below: "US dollar per troy ounce". */
static const struct unit *
settled_below(struct units *u, const struct unit *x, const char *name)
{
	const char *per = NULL;
	char s[256];
	int n;

	for (const char *p = x->name; (p = strstr(p, " per ")); p++)
		per = p;
	if (!per)
		return NULL;
	n = snprintf(s, sizeof(s), "%.*s per %s", (int)(per - x->name), x->name,
	    name);
	if (n < 0 || (size_t)n >= sizeof(s))
		return NULL;
	return unit_named(u, (struct cell){s, (size_t)n});
}

void
unit_settle(struct units *u, const char *text, size_t len, struct span at,
    struct unit_hit *hit)
{
	const struct unit *to = NULL;
	const char *name;

	if (at.end - at.start > hit->len)
		at.start = at.end - hit->len;
	name = settled(u, text, len, at);
	if (name)
		to = unit_named(u, cell_of(name));
	else if ((name = settled(u, text, len, last_word(text, at))))
		to = settled_below(u, hit->unit, name);
	if (to && strcmp(to->dim, "exchange-rate") == 0)
		to = NULL; /* "$2.03 per pound" is a price by weight */
	if (to)
		hit->unit = to;
}

const struct unit *
unit_as(struct units *u, struct cell word, const char *dim)
{
	long row = table_find(&table_ambiguous, word.s, word.len);

	for (; row >= 0; row = next_row(row, word.s, word.len)) {
		const char *name =
		    table_at(&table_ambiguous, (size_t)row, NAME);
		const struct unit *to = unit_named(u, cell_of(name));

		if (to && strcmp(to->dim, dim) == 0)
			return to;
	}
	return NULL;
}
