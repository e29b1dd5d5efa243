/* oneof.c - states of which there is one: what brought an event about, who
 * built the bridge.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/oneof.h"

#include <string.h>

#include "core/claim.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/words/token.h"
#include "data/causes.h"
#include "data/slots.h"
#include "data/spots.h"
#include "lib/table.h"

/* --- causes */

enum { COL_CLASS = 1, COL_WITHIN };

bool
oneof_cause(struct cell state)
{
	return state.len > 6 && memcmp(state.s, "cause=", 6) == 0;
}

/* The row of causes.tsv that has the class, or -1. */
static long cause_row(struct cell class)
{
	for (size_t i = 0; i < table_causes.nrow; i++)
		if (cell_is(class, table_at(&table_causes, i, COL_CLASS)))
			return (long)i;
	return -1;
}

/* Is a cause of class a one of class b, or of a class within it? */
static bool
cause_within(struct cell a, struct cell b)
{
	long row = cause_row(a);
	const char *in;

	if (cell_eq(a, b))
		return true;
	if (row < 0)
		return false;
	in = table_at(&table_causes, (size_t)row, COL_WITHIN);
	while (*in) {
		size_t n = strcspn(in, " ");

		if (cause_within((struct cell){in, n}, b))
			return true;
		in += n + (in[n] == ' ');
	}
	return false;
}

/* The row of causes.tsv that has the noun of the name, or -1. */
static long
effect_row(struct cell name)
{
	char low[TOKEN_MAX];
	size_t at = name.len;
	struct cell noun = token_lower(token_before(name, &at), low);

	return noun.len ? table_named(&table_causes, noun.s, noun.len) : -1;
}

bool
oneof_one_effect(struct cell a, struct cell b)
{
	long x = effect_row(a), y = effect_row(b);

	if (x < 0 || y < 0)
		return false;
	return x == y ||
	    strcmp(table_at(&table_causes, (size_t)x, COL_CLASS), "any") == 0 ||
	    strcmp(table_at(&table_causes, (size_t)y, COL_CLASS), "any") == 0;
}

static bool
causes_apart(struct cell a, struct cell b)
{
	if (!oneof_cause(a) || !oneof_cause(b))
		return false;
	a = (struct cell){a.s + 6, a.len - 6};
	b = (struct cell){b.s + 6, b.len - 6};
	return !cause_within(a, b) && !cause_within(b, a);
}

/* --- slots */

enum { COL_VALUE = 2, COL_SLOT };
enum { VALUE_NAME };

/* The bytes of what stands before '='. */
static size_t
name_len(struct cell state)
{
	const char *eq = state.len ? memchr(state.s, '=', state.len) : NULL;

	return eq ? (size_t)(eq - state.s) : state.len;
}

/* The row of slots.tsv that has the state's slot, or -1. */
static long
slot_row(struct cell state)
{
	struct cell slot = {state.s, name_len(state)};

	if (slot.len == state.len || claim_is_act(state))
		return -1;
	for (size_t i = 0; i < table_slots.nrow; i++)
		if (cell_is(slot, table_at(&table_slots, i, COL_SLOT)))
			return (long)i;
	return -1;
}

static bool
of_names(size_t row)
{
	return table_slots.code[row * table_slots.ncol + COL_VALUE] ==
	    VALUE_NAME;
}

struct cell
oneof_value(struct cell state)
{
	size_t n = name_len(state);

	return n < state.len ?
	    (struct cell){state.s + n + 1, state.len - n - 1} :
	    (struct cell){"", 0};
}

/* Is the spot, or may it be, a part of the other? */
static bool
spot_within(struct cell a, struct cell b)
{
	for (size_t i = 0; i < table_spots.nrow; i++)
		if (cell_is(a, table_at(&table_spots, i, 1)) &&
		    cell_listed(b, table_at(&table_spots, i, 2)))
			return true;
	return cell_eq(a, b);
}

/* Have two names a word in common? */
static bool
names_meet(struct cell a, struct cell b)
{
	size_t at = 0;
	struct cell w, v;

	while ((w = token_next(a, &at)).len) {
		size_t in = 0;

		while ((v = token_next(b, &in)).len)
			if (cell_eq(w, v))
				return true;
	}
	return false;
}

/* Is a nation's capital told by one, and the nation by the other? */
static bool
stands_for(struct cell a, struct cell b)
{
	return cell_eq(lexicon_party(a), b) || cell_eq(lexicon_party(b), a);
}

/* Are they certainly two? Of places of which one isn't in the gazetteer, that
 * one may lie in the other. */
static bool
two_names(struct cell a, struct cell b)
{
	return !names_meet(a, b) && !stands_for(a, b) &&
	    !lexicon_within(a, b) && !lexicon_within(b, a) &&
	    lexicon_charted(a) == lexicon_charted(b);
}

static bool
slots_apart(struct cell a, struct cell b)
{
	long row = slot_row(a);
	struct cell x = oneof_value(a), y = oneof_value(b);

	if (row < 0 || name_len(a) != name_len(b) ||
	    memcmp(a.s, b.s, name_len(a)) != 0)
		return false;
	return of_names((size_t)row) ? two_names(x, y) :
				       !spot_within(x, y) && !spot_within(y, x);
}

bool
oneof_slot(struct cell state)
{
	return slot_row(state) >= 0;
}

bool
oneof_apart(struct cell a, struct cell b)
{
	return causes_apart(a, b) || slots_apart(a, b);
}
