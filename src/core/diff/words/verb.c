/* verb.c - what is done to or by the things counted.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/verb.h"

#include <stdlib.h>

#include "lib/pool.h"
#include "core/diff/words/token.h"

#include "data/roles.h"
#include "data/wholes.h"

enum { COL_WORD, COL_ATTR, COL_ROLE };
enum role {
	ROLE_PART,
	ROLE_PLAN,
	ROLE_NO,
	ROLE_OF,
	ROLE_MORE,
	ROLE_SHIFT,
	ROLE_NOW,
	ROLE_NONE
};

/* How many words behind and before the number are looked at, and how near
 * behind it a verb must be to go before one in front. */
enum { WORDS_BEHIND = 9, WORDS_BEFORE = 7, NEAR = 5 };

/* Words that an owner may have: "the baby food maker's". */
enum { OWNER = 4 };

struct verbs {
	struct pool stems;
	unsigned short *row; /* by stem: row of the table + 1 */
	size_t cap;
};

struct verbs *
verbs_new(void)
{
	struct verbs *v = mem_zero(1, sizeof(*v));
	const struct table *t = &table_roles;
	char stem[TOKEN_MAX];

	v->cap = t->nrow + 1;
	v->row = mem_zero(v->cap, sizeof(*v->row));
	for (size_t i = 0; i < t->nrow; i++) {
		struct cell w = cell_of(table_at(t, i, COL_WORD));
		uint32_t id = pool_add(&v->stems, token_stem(w, stem));

		if (!v->row[id])
			v->row[id] = (unsigned short)(i + 1);
	}
	return v;
}

void
verbs_free(struct verbs *v)
{
	if (!v)
		return;
	pool_free(&v->stems);
	free(v->row);
	free(v);
}

static enum role
role_of(long row)
{
	return (enum role)
	    table_roles.code[(size_t)row * table_roles.ncol + COL_ROLE];
}

/* The table's row of a word, by its form or its stem, or -1. */
static long
row_of(const struct verbs *v, struct cell w)
{
	char stem[TOKEN_MAX];
	long row = table_find(&table_roles, w.s, w.len);

	if (row >= 0)
		return row;
	return (long)v->row[pool_find(&v->stems, token_stem(w, stem))] - 1;
}

static bool
joins(struct cell w)
{
	return cell_is(w, "and") || cell_is(w, "or") || cell_is(w, "but") ||
	    cell_is(w, "while") || cell_is(w, "as") || cell_is(w, "after") ||
	    cell_is(w, "when") || cell_is(w, "including");
}

void
verbs_know(const struct verbs *v, struct cell w, struct word_facts *k)
{
	k->verb = (int16_t)row_of(v, w);
	k->role = k->verb < 0 ? 0 : (uint16_t)(1u << role_of(k->verb));
	k->joins = joins(w);
	k->whole = table_find(&table_wholes, w.s, w.len) >= 0;
}

/* Has the word a row, and this role? */
static bool
has_role(const struct word_facts *k, enum role role)
{
	return k->role & 1u << role;
}

bool
verbs_empty(const struct word_facts *k)
{
	return has_role(k, ROLE_NO);
}

/* A verb that the table doesn't have shows by its ending. */
static bool
past_form(struct cell w)
{
	return w.len >= 5 && memcmp(w.s + w.len - 2, "ed", 2) == 0 &&
	    (unsigned char)w.s[0] >= 'a';
}

/* Is the word at c a verb that says something? Fills in out if so. */
static bool
take_verb(const struct cursor *c, struct verb *out, struct arena *a)
{
	long row = c->k->verb;

	if (row >= 0) {
		enum role r = role_of(row);

		if (r == ROLE_NO || (r >= ROLE_OF && r <= ROLE_NOW))
			return false;
		out->part = r == ROLE_PART;
		out->plan = r == ROLE_PLAN;
		out->attr =
		    cell_of(table_at(&table_roles, (size_t)row, COL_ATTR));
		return true;
	}
	if (!past_form(c->s))
		return false;
	out->attr = token_stem(c->s, arena_alloc(a, TOKEN_MAX));
	return true;
}

/* What parts clauses where it stands between two words. */
enum {
	PARTS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_END |
	    SIGN_BRACKET | SIGN_QUOTE
};

/* Looks behind the number; how many words away the verb is, or 0. */
static int
look_behind(struct cursor c, struct verb *out, struct arena *a)
{
	for (int i = 1; i <= WORDS_BEHIND; i++) {
		if (!cursor_next(&c) || c.gap & PARTS || c.k->number ||
		    c.k->joins)
			return 0;
		if (take_verb(&c, out, a))
			return i;
	}
	return 0;
}

static bool
look_before(struct cursor c, struct verb *out, struct arena *a)
{
	for (int i = 0; i < WORDS_BEFORE; i++) {
		if (!cursor_before(&c) || c.gap & PARTS || c.k->number)
			return false;
		if (take_verb(&c, out, a))
			return true;
	}
	return false;
}

/* The word before c, past "some" and "about". */
static struct cursor
word_before(struct cursor c)
{
	do
		cursor_before(&c);
	while (cell_is(c.s, "some") || cell_is(c.s, "about") ||
	    cell_is(c.s, "around") || cell_is(c.s, "just"));
	return c;
}

/* "up from 600", "rose to 800 from 600": what it was before, or
 * behind "to" what it came to. c: at the preposition. */
static bool
shifted(struct cursor c)
{
	for (int i = 0; i < WORDS_BEHIND; i++) {
		if (!cursor_before(&c) || c.gap & SIGN_SEMICOLON)
			return false;
		if (has_role(c.k, ROLE_SHIFT))
			return true;
	}
	return false;
}

/* "used to take 600": what it was before. */
static bool
used_to(struct cursor c)
{
	for (int i = 0; i < WORDS_BEFORE; i++) {
		struct cursor b;

		if (!cursor_before(&c) || c.gap & PARTS)
			return false;
		if (!cell_is(c.s, "to"))
			continue;
		b = c;
		cursor_before(&b);
		if (!cell_is(b.s, "used"))
			continue;
		cursor_before(&b);
		return !cell_is(b.s, "is") && !cell_is(b.s, "are") &&
		    !cell_is(b.s, "was") && !cell_is(b.s, "were") &&
		    !cell_is(b.s, "be") && !cell_is(b.s, "been");
	}
	return false;
}

/* "a group of 600": the noun before "of" stands for a part. c: at "of". */
static bool
part_of(struct cursor c)
{
	cursor_before(&c);
	return has_role(c.k, ROLE_OF);
}

/* "Nine of the bakery's ovens": the ovens are not told of before. */
static bool
owned(struct cursor c)
{
	for (int i = 0; i < OWNER; i++) {
		if (c.s.len > 2 && memcmp(c.s.s + c.s.len - 2, "'s", 2) == 0)
			return true;
		if (!cursor_next(&c) || c.gap)
			return false;
	}
	return false;
}

/* "12 of the dead", "nine of the cars": no toll of its own. */
static bool
some_of(struct cursor c)
{
	bool definite;

	cursor_next(&c);
	if (!cell_is(c.s, "of"))
		return false;
	cursor_next(&c);
	definite = cell_is(c.s, "the") || cell_is(c.s, "these") ||
	    cell_is(c.s, "those");
	if (definite && !c.k->whole)
		cursor_next(&c);
	return c.s.len &&
	    (c.k->whole || (definite && c.s.s[0] >= 'a' && !owned(c)));
}

/* "plan to move", "promised to send": a plan stands before the verb. */
static bool
planned(struct cursor c)
{
	for (int i = 0; i < WORDS_BEFORE; i++) {
		if (!cursor_before(&c) || c.gap & PARTS)
			return false;
		if (has_role(c.k, ROLE_PLAN))
			return true;
	}
	return false;
}

/* "Six are now in use", "the toll now stands at 31". */
static bool
by_now(struct cursor here, struct cursor end)
{
	for (int i = 0; i < WORDS_BEFORE && cursor_before(&here); i++) {
		if (here.gap & PARTS)
			break;
		if (has_role(here.k, ROLE_NOW))
			return true;
	}
	for (int i = 0; i < NEAR && cursor_next(&end); i++) {
		if (end.gap & PARTS)
			break;
		if (has_role(end.k, ROLE_NOW))
			return true;
	}
	return false;
}

/* Behind "of 40" or "out of the 40", which follows a number; else c. */
static struct cursor
past_whole(struct cursor c)
{
	struct cursor w = c;

	if (!cursor_next(&w) || w.gap ||
	    (cell_is(w.s, "out") && (!cursor_next(&w) || w.gap)) ||
	    !cell_is(w.s, "of") || !cursor_next(&w) || w.gap ||
	    ((cell_is(w.s, "the") || cell_is(w.s, "its") ||
		 cell_is(w.s, "their")) &&
		(!cursor_next(&w) || w.gap)))
		return c;
	return w.k->number ? w : c;
}

/* Is the number the whole of a part right before it: "7 of the 40", "most of
 * its 40"? */
static bool
of_part(struct cursor c)
{
	cursor_before(&c);
	if (cell_is(c.s, "the") || cell_is(c.s, "its") || cell_is(c.s, "their"))
		cursor_before(&c);
	if (!cell_is(c.s, "of") || !cursor_before(&c))
		return false;
	if (cell_is(c.s, "out"))
		cursor_before(&c);
	return c.k->number || cell_is(c.s, "most") || cell_is(c.s, "some") ||
	    cell_is(c.s, "many") || cell_is(c.s, "half");
}

struct verb
verbs_find(struct cursor here, struct cursor end, struct arena *a)
{
	struct verb before = {.plan = false}, behind = {.plan = false}, out;
	struct cursor first = word_before(here);
	uint32_t roles = passage_facts(here.w).verbs;
	int far;
	bool front;

	far = look_behind(past_whole(end), &behind, a);
	front = look_before(here, &before, a);
	out = far && (far <= NEAR || !front) ? behind : before;
	out.whole = of_part(here);
	if (out.whole) /* what is done is done to the part */
		out.attr = (struct cell){NULL, 0};
	out.part = out.part || (cell_is(first.s, "of") && part_of(first));
	out.more = has_role(first.k, ROLE_MORE);
	out.some = some_of(end);
	out.old = (cell_is(first.s, "from") && shifted(first)) || used_to(here);
	out.moved = (cell_is(first.s, "to") && shifted(first)) ||
	    ((roles & 1u << ROLE_NOW || cursor_cuts(&here)) &&
		by_now(here, end));
	out.plan = out.plan ||
	    ((roles & 1u << ROLE_PLAN || cursor_cuts(&here)) && planned(here));
	return out;
}
