/* which.c - which of several a state is told of: the left engine, the charge of
 * fraud.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/which.h"

#include "core/diff/claim/oneof.h"
#include "core/diff/words/token.h"
#include "data/charges.h"
#include "data/poles.h"

/* Words before a state that are looked at, and behind it up to the charge. */
enum { BEFORE = 2, BEHIND = 8 };

enum { COL_SET = 1, COL_ROLE = 1 };

/* --- poles */

static uint32_t
pole(struct cell w)
{
	char low[TOKEN_MAX];
	long row;

	w = token_lower(w, low);
	row = w.len ? table_named(&table_poles, w.s, w.len) : -1;
	return row < 0 || row > 31 ? 0 : (uint32_t)1 << row;
}

static uint32_t
poles_of(struct cursor from, size_t end)
{
	struct cursor c = from;
	uint32_t out = 0;

	for (int i = 0; i < BEFORE && cursor_before(&c); i++)
		if (c.gap) {
			cursor_next(&c);
			break;
		}
	while (cursor_next(&c) && c.at <= end)
		out |= pole(c.s);
	return out;
}

/* Has each a pole of one set that the other hasn't, and neither the same? */
static bool
poles_differ(uint32_t a, uint32_t b)
{
	size_t n = table_poles.nrow;

	for (size_t i = 0; (a & ~b) && i < n && i < 32; i++) {
		uint32_t set = 0;
		const char *name = table_at(&table_poles, i, COL_SET);

		if (!(a >> i & 1))
			continue;
		if (strcmp(name, "alone") == 0 && !(b >> i & 1))
			return true;
		for (size_t k = 0; k < n && k < 32; k++)
			if (!strcmp(table_at(&table_poles, k, COL_SET), name))
				set |= (uint32_t)1 << k;
		if ((b & set) && !(a & b & set))
			return true;
	}
	return false;
}

/* --- charges */

static int
role_of(struct cell w)
{
	char low[TOKEN_MAX];
	long row;

	w = token_lower(w, low);
	row = w.len ? table_find(&table_charges, w.s, w.len) : -1;
	return row < 0 ?
	    -1 :
	    table_charges.code[(size_t)row * table_charges.ncol + COL_ROLE];
}

static bool
has_charge(struct cell state)
{
	const char *eq = state.len ? memchr(state.s, '=', state.len) : NULL;

	return eq &&
	    role_of((struct cell){state.s, (size_t)(eq - state.s)}) ==
	    CHARGES_ROLE_STATE;
}

/* Where the charge begins: behind the first word that leads to one. */
static bool
find_charge(struct cursor *c, struct cursor from)
{
	*c = from;
	for (int i = 0; i < BEHIND && cursor_next(c); i++) {
		int role = role_of(c->s);

		if (i && (c->gap || role == CHARGES_ROLE_ENDS))
			return false;
		if (role == CHARGES_ROLE_LEADS)
			return true;
	}
	return false;
}

static struct clause
charge_of(struct cursor from)
{
	struct clause out = {.n = 0};
	struct cursor c;

	if (!find_charge(&c, from))
		return out;
	for (int i = 0; i < BEHIND && cursor_next(&c) && !c.gap; i++) {
		int role = role_of(c.s);

		if (role == CHARGES_ROLE_ENDS ||
		    (out.n && role == CHARGES_ROLE_LEADS))
			break;
		if (role < 0 && c.k->tells)
			clause_add(&out, c.k->stem);
	}
	return out;
}

/* Behind the noun that the state is of, up to byte end; from, where it isn't
 * seen. */
static struct cursor
past_noun(struct cursor from, size_t end, struct cell subject)
{
	size_t at = subject.len;
	struct cell noun = token_before(subject, &at);
	struct cursor c = from;

	while (noun.len && cursor_next(&c) && c.at <= end)
		if (clause_word(c.s) == clause_word(noun))
			return c;
	return from;
}

/* "The contract for the bridge". */
static struct clause
object_of(struct cursor from, size_t end, struct cell subject)
{
	struct cursor c = past_noun(from, end, subject), next = c;

	return c.at > from.at && cursor_next(&next) && !next.gap &&
		role_of(next.s) == CHARGES_ROLE_LEADS ?
	    charge_of(c) :
	    (struct clause){.n = 0};
}

struct which
which_read(struct cursor from, struct cursor to, struct cell state,
    struct cell subject)
{
	struct which w = {.poles = poles_of(from, to.at)};

	if (has_charge(state))
		w.charge = charge_of(from);
	else if (oneof_slot(state))
		w.charge = object_of(from, to.at, subject);
	return w;
}

bool
which_two(const struct which *a, const struct which *b)
{
	return poles_differ(a->poles, b->poles) ||
	    poles_differ(b->poles, a->poles);
}

bool
which_two_charges(const struct which *a, const struct which *b)
{
	int names;

	return a->charge.n && b->charge.n &&
	    !clause_shared(&a->charge, &b->charge, &names);
}
