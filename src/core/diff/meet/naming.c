/* naming.c - the words of a name by which something is called.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/naming.h"

#include <stdlib.h>

#include "core/diff/words/people.h"
#include "core/diff/words/token.h"
#include "core/diff/like/around.h"
#include "data/activities.h"
#include "data/function-words.h"
#include "lib/table.h"

struct namings {
	struct naming **of; /* by name; NULL where it wasn't asked for */
	size_t cap;
	struct arena mem;
};

struct namings *
namings_new(void)
{
	return mem_zero(1, sizeof(struct namings));
}

void
namings_free(struct namings *n)
{
	if (!n)
		return;
	free(n->of);
	arena_free(&n->mem);
	free(n);
}

/* --- reading */

static bool
is_upper(struct cell w)
{
	return w.len && (unsigned)(w.s[0] - 'A') < 26;
}

static struct cell
head_of(struct cell name)
{
	size_t at = name.len;

	return token_before(name, &at);
}

static struct wordset
words_of(struct arena *mem, struct cell name, bool upper)
{
	uint32_t *v = arena_alloc(mem, (name.len / 2 + 1) * sizeof(*v));
	struct wordset out = {.v = v};
	size_t at = 0;
	struct cell w;

	while ((w = token_next(name, &at)).len)
		if (!upper || is_upper(w)) {
			v[out.n] = clause_word(w);
			out.some |= clause_bit(v[out.n++]);
		}
	return out;
}

static bool
is_deed(struct cell head)
{
	char room[TOKEN_MAX];

	head = token_lower(head, room);
	return head.len &&
	    table_named(&table_activities, head.s, head.len) >= 0;
}

static enum people
people_of(struct cell head)
{
	char room[TOKEN_MAX], one[TOKEN_MAX];

	head = token_lower(head, room);
	return head.len ? people_noun(token_singular(head, one)) : PEOPLE_NONE;
}

static struct naming
naming_read(struct namings *all, const struct claims *c, struct cell name)
{
	struct cell head = head_of(name);
	struct cell rest = {name.s, name.len - head.len};

	return (struct naming){
	    .all = words_of(&all->mem, name, false),
	    .names = words_of(&all->mem, name, true),
	    .kinds = words_of(&all->mem, rest, false),
	    .len = name.len,
	    .head = head.len ? clause_word(head) : 0,
	    .sense = around_sense(c, head),
	    .headed = head.len > 0,
	    .more = rest.len > 0,
	    .upper = is_upper(name),
	    .upper_head = is_upper(head),
	    .post = table_find(&table_function_words, head.s, head.len) >= 0,
	    .deed = is_deed(head),
	    .people = cell_is(name, "people"),
	    .person = people_of(head) != PEOPLE_NONE,
	    .some = people_of(head) == PEOPLE_SOME,
	    .staff = around_same(c, head, cell_of("staff")) ||
		around_same(c, head, cell_of("crew")),
	};
}

const struct naming *
naming_of(const struct claims *c, uint32_t name)
{
	struct namings *n = c->namings;
	size_t had = n->cap;

	if (name >= had) {
		n->of = mem_grow(n->of, &n->cap, name + 1, sizeof(*n->of));
		memset(n->of + had, 0, (n->cap - had) * sizeof(*n->of));
	}
	if (!n->of[name]) {
		n->of[name] = arena_alloc(&n->mem, sizeof(**n->of));
		*n->of[name] = naming_read(n, c, claims_name(c, name));
	}
	return n->of[name];
}

/* --- comparing */

static bool
has(const struct wordset *s, uint32_t word)
{
	if (!(s->some & clause_bit(word)))
		return false;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i] == word)
			return true;
	return false;
}

static bool
meet(const struct wordset *a, const struct wordset *b)
{
	if (!(a->some & b->some))
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (has(b, a->v[i]))
			return true;
	return false;
}

bool
naming_shared(const struct naming *a, const struct naming *b)
{
	return meet(&a->names, &b->names);
}

bool
naming_covers(const struct naming *a, const struct naming *b)
{
	if (b->all.some & ~a->all.some || !b->len || b->len >= a->len ||
	    b->upper_head)
		return false;
	for (size_t i = 0; i < b->all.n; i++)
		if (!has(&a->all, b->all.v[i]))
			return false;
	return true;
}

bool
naming_one_kind(const struct naming *a, const struct naming *b)
{
	return meet(&a->kinds, &b->kinds);
}

bool
naming_kind_in(const struct naming *a, const struct clause *c)
{
	if (!(a->kinds.some & c->some))
		return false;
	for (size_t i = 0; i < a->kinds.n; i++)
		if (clause_has(c, a->kinds.v[i]))
			return true;
	return false;
}

bool
naming_titled(const struct naming *a, const struct naming *b)
{
	const struct naming *name = a->upper ? a : b;
	const struct naming *post = a->upper ? b : a;

	return name->upper && name->upper_head && name->more && !post->upper &&
	    post->post;
}
