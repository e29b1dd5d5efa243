/* family.c - measures, states, their families and how they oppose.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/family.h"

#include "core/diff/claim/oneof.h"
#include "data/entails.h"
#include "data/fates.h"
#include "data/measures.h"
#include "data/passing.h"
#include "data/relations.h"
#include "data/states.h"

enum {
	COL_MEASURE,
	COL_FAMILY,
	COL_KEY,
	COL_CLASS,
	COL_WHOSE,
	COL_ITEM,
	COL_PACE,
	COL_GUESS
};
enum {
	COL_STATE,
	COL_SFAMILY,
	COL_ASPECT,
	COL_OPPOSES,
	COL_RIVALS,
	COL_ABOUT,
	COL_NOT,
	COL_TWIN
};
enum { COL_A, COL_RELATION, COL_B, COL_ONLY };
enum { ABOUT_PLACE, ABOUT_SUBJECT, ABOUT_THING, ABOUT_EVENT, ABOUT_PERSON };
enum { ASPECT_FROM, ASPECT_TO, ASPECT_ONCE, ASPECTS };
enum { STATE_MAX = 64 }; /* bytes of a state's name that is made here */
enum { REL_LE, REL_ZERO, REL_WHOLE, REL_NONE, REL_NOT };
enum {
	PACE_NONE,
	PACE_QUICK,
	PACE_SIZE,
	PACE_WISH,
	PACE_RATE,
	PACE_CUT,
	PACE_LOST
};

/* The bytes of a state's name: what stands before '='. */
static size_t
name_len(struct cell state)
{
	const char *eq = state.len ? memchr(state.s, '=', state.len) : NULL;

	return eq ? (size_t)(eq - state.s) : state.len;
}

static unsigned
key_part(struct cell c)
{
	static const struct {
		const char *word;
		unsigned part;
	} parts[] = {{"subject", KEY_SUBJECT}, {"nation", KEY_NATION},
	    {"land", KEY_LAND}, {"place", KEY_PLACE}, {"item", KEY_ITEM},
	    {"verb", KEY_VERB}, {"named", KEY_NAMED | KEY_SUBJECT},
	    {"none", KEY_NONE}};

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (cell_is(c, parts[i].word))
			return parts[i].part;
	return 0;
}

static unsigned
key_parts(const char *s)
{
	unsigned key = 0;

	while (*s) {
		size_t n = strcspn(s, "+");

		key |= key_part((struct cell){s, n});
		s += n + (s[n] == '+');
	}
	return key;
}

static bool
measure_row(struct cell measure, struct family *out)
{
	const struct table *t = &table_measures;
	long row = table_find(t, measure.s, measure.len);
	size_t r = (size_t)row;
	int pace;

	if (row < 0)
		return false;
	pace = t->code[r * t->ncol + COL_PACE];
	out->name = cell_of(table_at(t, r, COL_FAMILY));
	out->key = key_parts(table_at(t, r, COL_KEY));
	out->class =
	    (enum claim_class)(CLASS_LEVEL + t->code[r * t->ncol + COL_CLASS]);
	out->quick = pace == PACE_QUICK || pace == PACE_LOST;
	out->size = pace == PACE_SIZE || pace == PACE_CUT || pace == PACE_LOST;
	out->wish = pace == PACE_WISH || pace == PACE_CUT;
	out->rate = pace == PACE_RATE;
	out->guess = *table_at(t, r, COL_GUESS) != '\0';
	out->firm = strcmp(table_at(t, r, COL_WHOSE), "firm") == 0;
	out->item = (enum item_role)t->code[r * t->ncol + COL_ITEM];
	return true;
}

struct family
family_of_measure(struct cell measure)
{
	struct family f = {.name = measure,
	    .key = KEY_SUBJECT,
	    .class = CLASS_LEVEL,
	    .item = ITEM_WHO};

	measure_row(measure, &f);
	return f;
}

/* A cause is in the table as an accident. */
static long
state_row(struct cell state)
{
	return oneof_cause(state) ?
	    table_find(&table_states, "cause=accident", 14) :
	    table_find(&table_states, state.s, state.len);
}

static unsigned
about_key(int about)
{
	switch (about) {
	case ABOUT_PLACE:
		return KEY_PLACE;
	case ABOUT_EVENT:
	case ABOUT_PERSON:
		return 0;
	case ABOUT_THING:
		return KEY_SUBJECT | KEY_THING;
	default:
		return KEY_SUBJECT;
	}
}

struct family
family_of_state(struct cell state)
{
	const char *eq = state.len ? memchr(state.s, '=', state.len) : NULL;
	struct family f = {.name = state,
	    .key = KEY_SUBJECT,
	    .class = CLASS_LEVEL,
	    .item = ITEM_ANY};
	long row = state_row(state);

	if (eq)
		f.name.len = (size_t)(eq - state.s);
	if (row >= 0)
		f.name =
		    cell_of(table_at(&table_states, (size_t)row, COL_SFAMILY));
	if (row < 0 && claim_is_act(state))
		return f;
	if (measure_row(f.name, &f))
		return f;
	if (row >= 0)
		f.key = about_key(
		    table_states
			.code[(size_t)row * table_states.ncol + COL_ABOUT]);
	return f;
}

bool
family_has_state(struct cell state)
{
	return state_row(state) >= 0;
}

bool
family_fated(struct cell state)
{
	return table_find(&table_fates, state.s, name_len(state)) >= 0;
}

struct cell
family_twin(struct cell state)
{
	long row = state_row(state);

	if (row < 0)
		return claim_is_act(state) || oneof_slot(state) ?
		    state :
		    (struct cell){"", 0};
	return oneof_cause(state) ?
	    state :
	    cell_of(table_at(&table_states, (size_t)row, COL_TWIN));
}

bool
family_is_act(struct cell state)
{
	const struct table *t = &table_states;
	long row = claim_is_act(state) ? state_row(state) : -1;
	int about =
	    row < 0 ? ABOUT_THING : t->code[(size_t)row * t->ncol + COL_ABOUT];

	return (claim_is_act(state) &&
		   (about == ABOUT_THING || about == ABOUT_SUBJECT)) ||
	    oneof_slot(state);
}

bool
family_personal(struct cell state)
{
	const struct table *t = &table_states;
	long row = state_row(state);

	return row >= 0 &&
	    t->code[(size_t)row * t->ncol + COL_ABOUT] == ABOUT_PERSON;
}

bool
family_eventful(struct cell state)
{
	const struct table *t = &table_states;
	long row = state_row(state);

	return row >= 0 && !oneof_cause(state) &&
	    t->code[(size_t)row * t->ncol + COL_ABOUT] == ABOUT_EVENT &&
	    !*table_at(t, (size_t)row, COL_RIVALS);
}

bool
family_passes(struct cell state)
{
	return table_find(&table_passing, state.s, name_len(state)) >= 0;
}

struct period
family_reach(struct cell state, struct period d)
{
	const struct table *t = &table_states;
	long row = state_row(state);
	unsigned char aspect =
	    row < 0 ? ASPECTS : t->code[(size_t)row * t->ncol + COL_ASPECT];

	if (row < 0 && claim_is_act(state) && !family_passes(state))
		aspect =
		    state.s[state.len - 1] == 's' ? ASPECT_FROM : ASPECT_TO;
	if (oneof_slot(state))
		aspect = ASPECT_ONCE;
	if (aspect == ASPECT_FROM || aspect == ASPECT_ONCE)
		d.to = PERIOD_END;
	if (aspect == ASPECT_TO || aspect == ASPECT_ONCE)
		d.from = PERIOD_OPEN;
	return d;
}

/* One act done and not done: "looted=yes", "looted=no". */
static bool
acts_oppose(struct cell a, struct cell b)
{
	size_t n = a.len < b.len ? a.len : b.len;

	return claim_is_act(a) && claim_is_act(b) &&
	    a.len + b.len == 2 * n + 1 && memcmp(a.s, b.s, n - 2) == 0;
}

bool
family_opposes(struct cell a, struct cell b, bool same)
{
	long ra = state_row(a), rb = state_row(b);
	size_t col = same ? COL_OPPOSES : COL_RIVALS;

	if (ra < 0 && rb < 0)
		return same && (acts_oppose(a, b) || oneof_apart(a, b));
	if (same && oneof_apart(a, b))
		return true;
	return (ra >= 0 &&
		   cell_listed(b, table_at(&table_states, (size_t)ra, col))) ||
	    (rb >= 0 &&
		cell_listed(a, table_at(&table_states, (size_t)rb, col)));
}

/* The n-th state that follows from one, itself the first; empty behind the
 * last. */
static struct cell
follows(struct cell state, int n)
{
	long row =
	    state.len ? table_find(&table_entails, state.s, state.len) : -1;
	const char *list;

	if (!n)
		return state;
	if (row < 0)
		return (struct cell){"", 0};
	list = table_at(&table_entails, (size_t)row, 1);
	for (; n > 1 && *list; n--) {
		list += strcspn(list, " ");
		list += *list == ' ';
	}
	return (struct cell){list, strcspn(list, " ")};
}

struct cell
family_follows(struct cell state, int n)
{
	return follows(state, n);
}

bool
family_contrary(struct cell a, struct cell b)
{
	struct cell x, y;

	for (int i = 0; (x = follows(a, i)).len; i++)
		for (int k = 0; (y = follows(b, k)).len; k++)
			if (acts_oppose(x, y))
				return true;
	return false;
}

/* The act said the other way round, in room; empty for what is no act, or has
 * no room. */
static struct cell
turned(struct cell act, char room[STATE_MAX])
{
	size_t n = name_len(act);
	bool yes = act.len && act.s[act.len - 1] == 's';

	if (!claim_is_act(act) || n + 5 > STATE_MAX)
		return (struct cell){"", 0};
	memcpy(room, act.s, n);
	memcpy(room + n, yes ? "=no" : "=yes", yes ? 3 : 4);
	return (struct cell){room, n + (yes ? 3 : 4)};
}

bool
family_denied_by(struct cell denied, struct cell told)
{
	char room[STATE_MAX];
	struct cell not = turned(denied, room);

	return not .len &&
	    (acts_oppose(not, told) || family_contrary(not, told));
}

bool
family_against(struct cell denied, struct cell told)
{
	long row = state_row(denied);
	const char *not =
	    row < 0 ? "" : table_at(&table_states, (size_t)row, COL_NOT);

	return *not &&!oneof_cause(denied) &&
	    family_opposes(cell_of(not ), told, true);
}

/* The row that says a RELATION b, or -1. */
static long
relation(struct cell a, int rel, struct cell b)
{
	const struct table *t = &table_relations;
	long row = a.len ? table_find(t, a.s, a.len) : -1;

	for (size_t r = (size_t)row; row >= 0 && r < t->nrow; r++) {
		if (!cell_is(a, table_at(t, r, COL_A)))
			break;
		if (t->code[r * t->ncol + COL_RELATION] == rel &&
		    cell_is(b, table_at(t, r, COL_B)))
			return (long)r;
	}
	return -1;
}

struct bond
family_bond(struct cell a, struct cell b)
{
	struct bond out = {BOND_LE, false};
	long row = relation(a, REL_LE, b);

	if (row < 0) {
		row = relation(b, REL_LE, a);
		out.kind = BOND_GE;
	}
	if (row < 0)
		out.kind = BOND_NONE;
	else
		out.soldiers =
		    *table_at(&table_relations, (size_t)row, COL_ONLY) == 's';
	return out;
}

bool
family_excludes(struct cell a, struct cell b)
{
	return relation(a, REL_NOT, b) >= 0 || relation(b, REL_NOT, a) >= 0;
}

bool
family_zero(struct cell state, struct cell measure)
{
	return relation(state, REL_ZERO, measure) >= 0;
}

bool
family_none(struct cell state, struct cell measure)
{
	return relation(state, REL_NONE, measure) >= 0;
}

bool
family_none_planned(struct cell state, struct cell measure)
{
	long row = relation(state, REL_NONE, measure);

	return row >= 0 &&
	    *table_at(&table_relations, (size_t)row, COL_ONLY) == 'p';
}

bool
family_whole(struct cell state)
{
	return relation(state, REL_WHOLE, (struct cell){"", 0}) >= 0;
}
