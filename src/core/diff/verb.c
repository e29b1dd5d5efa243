/* verb.c - what is done to or by the things counted.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/verb.h"

#include <stdlib.h>

#include "lib/pool.h"
#include "core/diff/token.h"

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
	ROLE_NONE
};

/* How many words behind and before the number are looked at, and how near
 * behind it a verb must be to go before one in front. */
enum { WORDS_BEHIND = 9, WORDS_BEFORE = 7, NEAR = 5 };

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

static enum role
role_of(long row)
{
	return (enum role)
	    table_roles.code[(size_t)row * table_roles.ncol + COL_ROLE];
}

/* A verb that the table doesn't have shows by its ending. */
static bool
past_form(struct cell w)
{
	return w.len >= 5 && memcmp(w.s + w.len - 2, "ed", 2) == 0 &&
	    (unsigned char)w.s[0] >= 'a';
}

/* Is w a verb that says something? Fills in out if so. */
static bool
take_verb(const struct verbs *v, struct cell w, struct verb *out,
    struct arena *a)
{
	long row = row_of(v, w);

	if (row >= 0) {
		enum role r = role_of(row);

		if (r == ROLE_NO || (r >= ROLE_OF && r <= ROLE_SHIFT))
			return false;
		out->part = r == ROLE_PART;
		out->plan = r == ROLE_PLAN;
		out->attr =
		    cell_of(table_at(&table_roles, (size_t)row, COL_ATTR));
		return true;
	}
	if (!past_form(w))
		return false;
	out->attr = token_stem(w, arena_alloc(a, TOKEN_MAX));
	return true;
}

/* Does something between two words part clauses? */
static bool
parted(struct cell text, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (memchr(",;:!?()\"", text.s[i], 8))
			return true;
	return false;
}

static bool
joins(struct cell w)
{
	return cell_is(w, "and") || cell_is(w, "or") || cell_is(w, "but") ||
	    cell_is(w, "while") || cell_is(w, "as") || cell_is(w, "after") ||
	    cell_is(w, "when") || cell_is(w, "including");
}

static bool
digit(char c)
{
	return (unsigned char)(c - '0') < 10;
}

/* Looks behind the number; how many words away the verb is, or 0. */
static int
look_behind(const struct verbs *v, struct cell text, size_t at,
    struct verb *out, struct arena *a)
{
	for (int i = 1; i <= WORDS_BEHIND; i++) {
		size_t from = at;
		struct cell w = token_next(text, &at);

		if (!w.len || parted(text, from, (size_t)(w.s - text.s)) ||
		    digit(*w.s) || joins(w))
			return 0;
		if (take_verb(v, w, out, a))
			return i;
	}
	return 0;
}

static bool
look_before(const struct verbs *v, struct cell text, size_t at,
    struct verb *out, struct arena *a)
{
	for (int i = 0; i < WORDS_BEFORE; i++) {
		size_t to = at;
		struct cell w = token_before(text, &at);

		if (!w.len || parted(text, at + w.len, to) || digit(*w.s))
			return false;
		if (take_verb(v, w, out, a))
			return true;
	}
	return false;
}

/* The word before at, past "some" and "about". */
static struct cell
word_before(struct cell text, size_t *at)
{
	struct cell w = token_before(text, at);

	while (cell_is(w, "some") || cell_is(w, "about") ||
	    cell_is(w, "around") || cell_is(w, "just"))
		w = token_before(text, at);
	return w;
}

/* "another 600": more than those that were told of. */
static bool
more(const struct verbs *v, struct cell text, size_t at)
{
	struct cell w = word_before(text, &at);
	long row = w.len ? row_of(v, w) : -1;

	return row >= 0 && role_of(row) == ROLE_MORE;
}

/* "up from 600", "rose to 800 from 600": what it was before, or
 * behind "to" what it came to. */
static bool
shifted(const struct verbs *v, struct cell text, size_t at, const char *prep)
{
	if (!cell_is(word_before(text, &at), prep))
		return false;
	for (int i = 0; i < WORDS_BEHIND; i++) {
		size_t to = at;
		struct cell w = token_before(text, &at);
		long row;

		if (!w.len || memchr(text.s + at + w.len, ';', to - at - w.len))
			return false;
		row = row_of(v, w);
		if (row >= 0 && role_of(row) == ROLE_SHIFT)
			return true;
	}
	return false;
}

/* "used to take 600": what it was before. */
static bool
used_to(struct cell text, size_t at)
{
	for (int i = 0; i < WORDS_BEFORE; i++) {
		size_t to = at, before;
		struct cell w = token_before(text, &at);

		if (!w.len || parted(text, at + w.len, to))
			return false;
		before = at;
		if (!cell_is(w, "to") ||
		    !cell_is(token_before(text, &before), "used"))
			continue;
		w = token_before(text, &before);
		return !cell_is(w, "is") && !cell_is(w, "are") &&
		    !cell_is(w, "was") && !cell_is(w, "were") &&
		    !cell_is(w, "be") && !cell_is(w, "been");
	}
	return false;
}

/* "a group of 600": the noun before "of" stands for a part. */
static bool
part_of(const struct verbs *v, struct cell text, size_t at)
{
	struct cell w = word_before(text, &at);
	long row;

	if (!cell_is(w, "of"))
		return false;
	w = token_before(text, &at);
	row = w.len ? row_of(v, w) : -1;
	return row >= 0 && role_of(row) == ROLE_OF;
}

static bool
ends_in(struct cell w, const char *end)
{
	size_t n = strlen(end);

	return w.len > n && memcmp(w.s + w.len - n, end, n) == 0;
}

/* "12 of the dead", "nine of the derailed cars": no toll of its own. */
static bool
some_of(struct cell text, size_t at)
{
	struct cell w = token_next(text, &at);
	bool definite;

	if (!cell_is(w, "of"))
		return false;
	w = token_next(text, &at);
	definite =
	    cell_is(w, "the") || cell_is(w, "these") || cell_is(w, "those");
	if (definite && table_find(&table_wholes, w.s, w.len) < 0)
		w = token_next(text, &at);
	return w.len &&
	    (table_find(&table_wholes, w.s, w.len) >= 0 ||
		(definite && w.s[0] >= 'a' && ends_in(w, "ed")));
}

/* "plan to move", "promised to send": a plan stands before the verb. */
static bool
planned(const struct verbs *v, struct cell text, size_t at)
{
	for (int i = 0; i < WORDS_BEFORE; i++) {
		size_t to = at;
		struct cell w = token_before(text, &at);
		long row;

		if (!w.len || parted(text, at + w.len, to))
			return false;
		row = row_of(v, w);
		if (row >= 0 && role_of(row) == ROLE_PLAN)
			return true;
	}
	return false;
}

struct verb
verbs_find(const struct verbs *v, struct cell text, struct span at,
    struct arena *a)
{
	struct verb before = {.plan = false}, behind = {.plan = false}, out;
	int far;
	bool front;

	if (at.end > text.len || at.start > at.end)
		return before;
	far = look_behind(v, text, at.end, &behind, a);
	front = look_before(v, text, at.start, &before, a);
	out = far && (far <= NEAR || !front) ? behind : before;
	out.part = out.part || part_of(v, text, at.start);
	out.more = more(v, text, at.start);
	out.some = some_of(text, at.end);
	out.old = shifted(v, text, at.start, "from") || used_to(text, at.start);
	out.moved = shifted(v, text, at.start, "to");
	out.plan = out.plan || planned(v, text, at.start);
	return out;
}
