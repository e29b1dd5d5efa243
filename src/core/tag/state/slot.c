/* slot.c - values that an act has one of: "the bridge was built by Lorin".
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * slots.tsv has the acts, and where the value stands: the state is named by the
 * slot, "built-by=Lorin", and is said of what the act is. */
#include <string.h>

#include "core/tag/sent/scope.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/state/act.h"
#include "core/tag/state/anaphor.h"
#include "core/tag/state/deed.h"
#include "core/tag/state/thing.h"
#include "data/slot-words.h"
#include "data/slots.h"
#include "data/spots.h"

enum { COL_ACT, COL_WHERE, COL_VALUE, COL_SLOT };

/* Words behind the verb that are looked through, words of a value, and bytes of
 * a spot's. */
enum { FAR = 12, WORDS = 4, ROOM = 64 };

struct value {
	struct span at;
	struct cell name;
};

/* --- names */

/* Has the first word of the sentence its capital for that alone: "Police
 * built", "Workers found"? */
static bool
is_plain(const struct sent *t, struct span w)
{
	if (w.start != t->begin)
		return false;
	for (size_t i = 0; i < t->nmen; i++)
		if (t->men[i].at.start <= w.start && w.end <= t->men[i].at.end)
			return false;
	return sent_of(t, w, WORD_PLAIN) || sent_in(t, w, LIST_ANYBODY) ||
	    t->s[w.end - 1] == 's' || sent_is(t, w, "police");
}

static bool
may_be_name(const struct sent *t, struct span w)
{
	return textword_capital(t->s, w) && !sent_of(t, w, WORD_CALENDAR) &&
	    !sent_in(t, w, LIST_ARTICLE) && !sent_in(t, w, LIST_POSSESSIVE) &&
	    !sent_of(t, w, WORD_TITLE);
}

/* The capitalised words that end with the noun at w. */
static struct span
name_ending(const struct sent *t, struct span w)
{
	struct span at = w;

	for (int i = 0; i < WORDS; i++) {
		struct span before = sent_prev(t, at.start);
		bool poss;

		if (before.start >= before.end || !may_be_name(t, before) ||
		    !textword_adjacent(t->s, before.end, at.start))
			break;
		textword_unpossess(t->s, before, &poss);
		if (poss)
			break;
		at.start = before.start;
	}
	return at;
}

static bool
has_digit(const struct sent *t, struct span at)
{
	for (size_t i = at.start; i < at.end; i++)
		if (is_digit(t->s[i]))
			return true;
	return false;
}

/* "By Lorin and Hadlow": one of several. */
static bool
is_joined(const struct sent *t, struct span at)
{
	struct span next = sent_next(t, at.end), w = sent_prev(t, at.start);
	size_t sign = skip_blank(t, at.end);

	if (sent_is(t, next, "and") || sent_is(t, next, "or") ||
	    sent_is(t, w, "and") || sent_is(t, w, "or") ||
	    (sign < t->len && t->s[sign] == '&'))
		return true;
	return sign < t->len && t->s[sign] == ',' &&
	    textword_capital(t->s, next);
}

static bool
read_name(const struct sent *t, const struct theme *x, bool bare,
    struct value *v)
{
	struct span w;
	bool poss;

	if (!x->noun.end || x->not || x->counted || x->other || x->pronoun ||
	    !may_be_name(t, x->noun))
		return false;
	v->at = name_ending(t, textword_unpossess(t->s, x->noun, &poss));
	w = sent_prev(t, v->at.start);
	if (poss || has_digit(t, v->at) || is_joined(t, v->at) ||
	    (bare && sent_in(t, w, LIST_ARTICLE)))
		return false;
	if (v->at.start == x->noun.start && is_plain(t, x->noun))
		return false;
	v->name = (struct cell){t->s + v->at.start, v->at.end - v->at.start};
	return true;
}

/* --- spots */

static const char *
spot_at(const struct sent *t, struct span at)
{
	size_t n = at.end - at.start;
	long row =
	    n > ROOM ? -1 : table_named(&table_spots, t->x->low + at.start, n);

	return row < 0 ? NULL : table_at(&table_spots, (size_t)row, 1);
}

/* The spot of a noun with as many words before it as the table has. */
static bool
read_spot(const struct sent *t, const struct theme *x, struct value *v)
{
	struct span at = x->noun;
	bool found = false;

	for (int i = 0; at.end && i < WORDS && !x->not ; i++) {
		const char *spot = spot_at(t, at);
		struct span w = sent_prev(t, at.start);

		if (spot) {
			v->at = at;
			v->name = cell_of(spot);
			found = true;
		}
		if (w.start >= w.end ||
		    !textword_adjacent(t->s, w.end, at.start))
			break;
		at.start = w.start;
	}
	return found;
}

/* --- where they stand */

/* Is it a word behind which such a value stands? */
static bool
leads(const struct sent *t, struct span w, int where)
{
	long row = w.start < w.end ?
	    table_find(&table_slot_words, t->s + w.start, w.end - w.start) :
	    -1;

	return row >= 0 &&
	    table_slot_words.code[(size_t)row * table_slot_words.ncol + 1] ==
	    where;
}

static bool
read_value(const struct sent *t, const struct theme *x, size_t row,
    struct value *v)
{
	const unsigned char *code = table_slots.code + row * table_slots.ncol;

	return code[COL_VALUE] == SLOTS_VALUE_SPOT ?
	    read_spot(t, x, v) :
	    read_name(t, x, code[COL_WHERE] == SLOTS_WHERE_IN, v);
}

/* The value behind the first such word of the clause that has one. */
static bool
read_behind(const struct sent *t, const struct act *a, size_t row,
    struct value *v)
{
	int where = table_slots.code[row * table_slots.ncol + COL_WHERE];
	size_t from = a->hit->end, end;
	struct span w = sent_prev(t, from);

	if (leads(t, w, where)) { /* "sailed from" */
		struct theme x = theme_behind(t, from);

		return read_value(t, &x, row, v);
	}
	if (a->theme.noun.start > from)
		from = a->theme.noun.end;
	end = clause_end(t, from);
	for (int i = 0; i < FAR; i++) {
		struct theme x;

		w = sent_next(t, from);
		if (w.start >= w.end || w.end > end)
			break;
		from = w.end;
		if (!leads(t, w, where))
			continue;
		x = theme_behind(t, w.end);
		if (read_value(t, &x, row, v))
			return true;
	}
	return false;
}

/* "The ferry had left Brask": it is the ferry's then. */
static bool
read_object(const struct sent *t, struct act *a, size_t row, struct value *v)
{
	struct theme x = a->theme;

	if (a->aux.be || x.noun.start < a->hit->end)
		return false;
	a->theme = theme_before(t, a->aux.from);
	return a->theme.noun.end && !a->theme.other &&
	    read_value(t, &x, row, v);
}

static bool
find_value(const struct sent *t, struct act *a, size_t row, struct value *v)
{
	int where = table_slots.code[row * table_slots.ncol + COL_WHERE];
	struct theme x;

	if (where == SLOTS_WHERE_OF)
		return read_object(t, a, row, v);
	if (where != SLOTS_WHERE_BY || a->aux.be)
		return read_behind(t, a, row, v);
	if (a->theme.noun.start < a->hit->start)
		return false; /* "the yacht sank": nobody does it */
	x = theme_before(t, a->aux.from);
	return read_value(t, &x, row, v);
}

/* --- the label */

static struct span
widest(struct span a, struct span b)
{
	if (!b.end)
		return a;
	a.start = b.start < a.start ? b.start : a.start;
	a.end = b.end > a.end ? b.end : a.end;
	return a;
}

static struct cell
state_name(const struct sent *t, const char *slot, struct cell value)
{
	size_t n = strlen(slot);
	char *s = arena_alloc(t->a, n + value.len + 1);

	memcpy(s, slot, n);
	s[n] = '=';
	memcpy(s + n + 1, value.s, value.len);
	return (struct cell){s, n + 1 + value.len};
}

/* "The women's race" is another one than the men's. */
static struct cell
with_owner(const struct sent *t, const struct theme *x, struct cell name)
{
	bool poss;
	struct span w = sent_prev(t, x->at.start);
	struct span who = textword_unpossess(t->s, w, &poss);
	size_t n = who.end - who.start;
	char *s;

	if (w.start >= w.end || !poss ||
	    !textword_adjacent(t->s, w.end, x->at.start))
		return name;
	s = arena_alloc(t->a, n + name.len + 1);
	memcpy(s, t->s + who.start, n);
	s[n] = ' ';
	memcpy(s + n + 1, name.s, name.len);
	return (struct cell){s, n + 1 + name.len};
}

static struct cell
name_of(struct sent *t, const struct theme *x)
{
	if (x->pronoun)
		return anaphor_name(t, x);
	return with_owner(t, x, thing_called(t, theme_name(t, x)));
}

static void
add(struct sent *t, const struct act *a, size_t row, const struct value *v)
{
	struct span at = {a->aux.from, a->hit->end}, in;
	struct cell name = name_of(t, &a->theme);
	bool not = a->not != a->theme.not ;

	if (!name.len || cell_is(name, "people"))
		return;
	at = widest(widest(at, v->at), a->theme.noun);
	if (!not )
		deed_denied(t, &at);
	in = (struct span){at.start, at.start + 1};
	sent_label(t, LABEL_STATE,
	    state_name(t, table_at(&table_slots, row, COL_SLOT), v->name), at)
	    ->aspect = ASPECT_NONE;
	sent_label(t, LABEL_SUBJECT, name, at)->in = in;
	if (not )
		sent_label(t, LABEL_STANCE, cell_of("denied"), at)->in = in;
}

static void
try_slots(struct sent *t, const struct hit *h)
{
	const char *name = h->rule->arg;
	long row = table_find(&table_slots, name, strlen(name));
	struct act a, b;

	if (row < 0 || !act_read(t, h, &a) || a.theme.counted)
		return; /* "won 38 percent of the vote" */
	for (size_t r = (size_t)row; r < table_slots.nrow; r++) {
		struct value v;

		if (r > (size_t)row && !table_again(&table_slots, r))
			break;
		b = a;
		if (find_value(t, &b, r, &v))
			add(t, &b, r, &v);
	}
}

void
slots_find(struct sent *t)
{
	const struct hit *h = t->hits.first[RULE_ACT];

	for (; h; h = h->next)
		try_slots(t, h);
}
