/* sector.c - the part of a people or a land that a number is told of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/sector.h"

#include "core/diff/token.h"

#include "data/sectors.h"

enum { COL_WORD, COL_SECTOR, COL_FIELD };
enum { FIELD_FOLK, FIELD_LAND };

/* How many words behind and before the number are looked at, and from a
 * preposition to its noun. */
enum { BEHIND = 9, BEFORE = 7, PHRASE = 3 };

static bool
preposition(struct cell w)
{
	static const char *const words[] = {"in", "among", "amongst", "for",
	    "of", "with", "on", "across", "along", "In", "Among", "For", "With",
	    "On", "Across", "Along", "Of"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (cell_is(w, words[i]))
			return true;
	return false;
}

/* Does something between two words part them? */
static bool
parted(struct cell text, size_t from, size_t to)
{
	for (; from < to; from++)
		if (memchr(",;:!?()\"", text.s[from], 8))
			return true;
	return false;
}

static bool
ends(struct cell w)
{
	return (unsigned char)(w.s[0] - '0') < 10 || cell_is(w, "and") ||
	    cell_is(w, "but") || cell_is(w, "while");
}

/* The first row of the sector that a row's word stands for, + 1. */
static uint8_t
number_of(long row)
{
	const char *s = table_at(&table_sectors, (size_t)row, COL_SECTOR);
	size_t i = 0;

	while (strcmp(table_at(&table_sectors, i, COL_SECTOR), s) != 0)
		i++;
	return (uint8_t)(i + 1);
}

/* Takes the noun of the phrase whose preposition ends at byte at, if it is a
 * sector of a field that nothing is known of yet. */
static void
take(struct cell text, size_t at, struct sectors *out)
{
	for (int i = 0; i < PHRASE; i++) {
		size_t from = at;
		struct cell w = token_next(text, &at);
		uint8_t *to;
		long row;

		if (!w.len || parted(text, from, (size_t)(w.s - text.s)) ||
		    ends(w))
			return;
		row = table_find(&table_sectors, w.s, w.len);
		if (row < 0)
			continue;
		to = table_sectors.code[(size_t)row * table_sectors.ncol +
			 COL_FIELD] == FIELD_FOLK ?
		    &out->folk :
		    &out->land;
		if (!*to)
			*to = number_of(row);
		return;
	}
}

static void
look_behind(struct cell text, size_t at, struct sectors *out)
{
	for (int i = 0; i < BEHIND; i++) {
		size_t from = at;
		struct cell w = token_next(text, &at);

		if (!w.len || parted(text, from, (size_t)(w.s - text.s)) ||
		    ends(w))
			return;
		if (preposition(w))
			take(text, at, out);
	}
}

static void
look_before(struct cell text, size_t at, struct sectors *out)
{
	for (int i = 0; i < BEFORE; i++) {
		size_t to = at;
		struct cell w = token_before(text, &at);

		if (!w.len || parted(text, at + w.len, to) || ends(w))
			return;
		if (preposition(w))
			take(text, at + w.len, out);
	}
}

/* "In women, it was 75 percent": a phrase that opens the sentence. */
static void
look_at_opening(struct cell text, size_t end, struct sectors *out)
{
	size_t at = 0;
	struct cell w = token_next(text, &at);

	for (size_t i = at; i < end; i++)
		if ((unsigned char)(text.s[i] - '0') < 10 || text.s[i] == ';')
			return;
	if (w.len && at < end && preposition(w))
		take(text, at, out);
}

struct sectors
sectors_find(struct cell text, struct span at)
{
	struct sectors out = {0, 0};

	if (at.end > text.len || at.start > at.end)
		return out;
	look_behind(text, at.end, &out);
	look_before(text, at.start, &out);
	look_at_opening(text, at.start, &out);
	return out;
}

bool
sectors_apart(const struct claim *a, const struct claim *b)
{
	return (a->folk && b->folk && a->folk != b->folk) ||
	    (a->land && b->land && a->land != b->land);
}
