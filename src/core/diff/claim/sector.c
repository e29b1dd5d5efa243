/* sector.c - the part of a people or a land that a number is told of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/sector.h"

#include "core/diff/words/token.h"

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

static bool
ends(struct cell w)
{
	return (unsigned char)(w.s[0] - '0') < 10 || cell_is(w, "and") ||
	    cell_is(w, "but") || cell_is(w, "while");
}

void
sectors_know(struct cell w, struct word_facts *k)
{
	k->sector = (int16_t)table_find(&table_sectors, w.s, w.len);
	k->leads = preposition(w);
	k->parts = ends(w);
}

/* What parts two words where it stands between them. */
enum {
	PARTS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_END |
	    SIGN_BRACKET | SIGN_QUOTE
};

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

/* Takes the noun of the phrase whose preposition ends at c, if it is a sector
 * of a field that nothing is known of yet. */
static void
take(struct cursor c, struct sectors *out)
{
	for (int i = 0; i < PHRASE; i++) {
		uint8_t *to;
		long row;

		if (!cursor_next(&c) || c.gap & PARTS || c.k->parts)
			return;
		row = c.k->sector;
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
look_behind(struct cursor c, struct sectors *out)
{
	for (int i = 0; i < BEHIND; i++) {
		if (!cursor_next(&c) || c.gap & PARTS || c.k->parts)
			return;
		if (c.k->leads)
			take(c, out);
	}
}

static void
look_before(struct cursor c, struct sectors *out)
{
	for (int i = 0; i < BEFORE; i++) {
		if (!cursor_before(&c) || c.gap & PARTS || c.k->parts)
			return;
		if (c.k->leads)
			take(passage_at(c.w, c.at + c.s.len), out);
	}
}

/* "In women, it was 75 percent": a phrase that opens the sentence. */
static void
look_at_opening(struct passage *w, size_t end, struct sectors *out)
{
	struct cell text = passage_text(w);
	struct cursor c = passage_at(w, 0);

	if (!cursor_next(&c) || c.at >= end || !c.k->leads)
		return;
	for (size_t i = c.at; i < end; i++)
		if ((unsigned char)(text.s[i] - '0') < 10 || text.s[i] == ';')
			return;
	take(c, out);
}

struct sectors
sectors_find(struct cursor here, struct cursor end)
{
	struct sectors out = {0, 0};

	if (!passage_facts(here.w).sector && !cursor_cuts(&here) &&
	    !cursor_cuts(&end))
		return out;
	look_behind(end, &out);
	look_before(here, &out);
	look_at_opening(here.w, here.at, &out);
	return out;
}

bool
sectors_apart(const struct claim *a, const struct claim *b)
{
	return (a->folk && b->folk && a->folk != b->folk) ||
	    (a->land && b->land && a->land != b->land);
}
