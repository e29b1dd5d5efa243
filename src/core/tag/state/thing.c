/* thing.c - the thing that a state is about, and what it is called.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/thing.h"

#include <string.h>

#include "core/tag/rule/lexicon.h"
#include "core/tag/sent/scope.h"
#include "core/tag/sent/sentword.h"

static bool
ends_with_word(const struct name *n, const char *s, size_t len)
{
	return n->len > len && n->s[n->len - len - 1] == ' ' &&
	    memcmp(n->s + n->len - len, s, len) == 0;
}

/* The name the document gave the thing before: "Lower Orla dam" for "dam". */
static struct cell
known_thing(const struct memory *m, struct cell c)
{
	for (size_t i = m->nthings; i-- > 0;)
		if (ends_with_word(&m->things[i], c.s, c.len))
			return name_cell(&m->things[i]);
	return c;
}

static void
remember_thing(struct memory *m, struct cell c, struct span at)
{
	for (size_t i = 0; i < m->nthings; i++)
		if (cell_eq(name_cell(&m->things[i]), c))
			return;
	if (m->nthings == THINGS_MAX)
		memmove(m->things, m->things + 1,
		    --m->nthings * sizeof(*m->things));
	name_set(&m->things[m->nthings++], c, at, m->sent);
}

/* The noun's bytes with the capitalised words before it. */
static struct span
thing_phrase(const struct sent *t, const struct hit *noun)
{
	struct span at = {noun->start, noun->end};

	for (int i = 0; i < 5; i++) {
		struct span w = sent_prev(t, at.start);

		if (w.start >= w.end || !textword_capital(t->s, w) ||
		    !textword_adjacent(t->s, w.end, at.start) ||
		    sent_in(t, w, LIST_NO_THING))
			break;
		at.start = w.start;
	}
	return at;
}

/* The capitalised words at at, and a noun that ends them. */
static struct cell
phrase_name(struct sent *t, struct span at, size_t pos, struct cell noun)
{
	struct span name = {at.start, skip_blank_back(t, pos)};
	bool poss;
	char *s;
	size_t n;

	name = textword_unpossess(t->s, name, &poss);
	n = name.end - name.start;
	s = arena_alloc(t->a, n + 1 + noun.len);
	memcpy(s, t->s + name.start, n);
	s[n] = ' ';
	memcpy(s + n + 1, noun.s, noun.len);
	return (struct cell){s, n + 1 + noun.len};
}

/* The name behind the noun that says which: "school in Camp Ruby". */
static struct span
which_behind(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos), n, at;

	at = (struct span){pos, pos};
	if (!textword_adjacent(t->s, pos, w.start) ||
	    (!sent_of(t, w, WORD_LOCATIVE) && !sent_is(t, w, "from")))
		return at;
	for (int i = 0; i < 3; i++) {
		n = sent_next(t, w.end);
		if (!textword_adjacent(t->s, w.end, n.start) ||
		    !textword_capital(t->s, n) || sent_of(t, n, WORD_CALENDAR))
			break;
		if (!i)
			at.start = n.start;
		at.end = n.end;
		w = n;
	}
	return at;
}

struct cell
thing_name(struct sent *t, const struct hit *h, struct span *at)
{
	struct cell own;
	struct span which;

	*at = thing_phrase(t, h);
	if (at->start < h->start && !t->heading)
		return phrase_name(t, *at, h->start, h->rule->label);
	which = which_behind(t, h->end);
	if (which.end > which.start)
		return phrase_name(t, which, which.end, h->rule->label);
	own =
	    thing_called(t, (struct cell){t->s + h->start, h->end - h->start});
	return own.len > h->end - h->start ? own :
					     known_thing(t->m, h->rule->label);
}

/* May it have a name of its own: a ship, a plane, a lander? */
static bool
may_be_named(const struct hit *h)
{
	const char *class = h->rule->arg;

	return strcmp(class, "carrier") == 0 || strcmp(class, "floater") == 0 ||
	    strcmp(class, "flying") == 0 || strcmp(class, "craft") == 0;
}

/* The name behind a noun: "corvette Talon". */
static struct span
name_behind(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos), at = {pos, pos};

	for (int i = 0; i < 3 && w.start < w.end &&
	     textword_adjacent(t->s, pos, w.start) &&
	     textword_capital(t->s, w) && !sent_of(t, w, WORD_CALENDAR);
	     i++) {
		at = (struct span){i ? at.start : w.start, w.end};
		pos = w.end;
		w = sent_next(t, pos);
	}
	return at;
}

/* Things whose name stands behind: "the tanker Meridian Star". */
static void
find_named(struct sent *t)
{
	const struct hit *h = t->hits.first[RULE_THING];

	for (; h && !t->heading; h = h->next) {
		struct span at;

		if (!may_be_named(h) || !is_lower(t->s[h->start]))
			continue;
		at = name_behind(t, h->end);
		if (at.end > at.start && at.end - at.start < NAME_BYTES / 2)
			remember_thing(t->m,
			    phrase_name(t, at, at.end,
				(struct cell){t->s + h->start,
				    h->end - h->start}),
			    (struct span){at.start + t->base,
				at.end + t->base});
	}
}

void
things_find(struct sent *t)
{
	find_named(t);
	for (const struct hit *h = t->hits.first[RULE_NOUN]; h; h = h->next) {
		struct span at = thing_phrase(t, h);

		if (at.start < h->start && is_lower(t->s[h->start]) &&
		    at.end - at.start < NAME_BYTES)
			remember_thing(t->m,
			    phrase_name(t, at, h->start,
				(struct cell){t->s + h->start,
				    h->end - h->start}),
			    (struct span){at.start + t->base,
				at.end + t->base});
	}
}

/* What things.tsv calls the noun: power is electricity. */
static struct cell
called(const struct sent *t, const struct hit *noun)
{
	const struct hit *h = t->hits.first[RULE_THING];

	for (; h; h = h->next)
		if (h->start == noun->start && h->end == noun->end)
			return h->rule->label;
	return (struct cell){NULL, 0};
}

struct cell
thing_in(struct sent *t, const struct hit *state, struct span *at)
{
	for (const struct hit *h = t->hits.first[RULE_NOUN]; h; h = h->next) {
		struct cell c;
		char *s;

		if (h->start < state->start || h->end > state->end)
			continue;
		*at = thing_phrase(t, h);
		if (at->start < h->start && !t->heading)
			return phrase_name(t, *at, h->start,
			    (struct cell){t->s + h->start, h->end - h->start});
		c = called(t, h);
		if (c.len)
			return known_thing(t->m, c);
		c = (struct cell){t->s + h->start, h->end - h->start};
		s = arena_dup(t->a, c.s, c.len);
		s[0] = (char)(is_upper(s[0]) ? s[0] + 32 : s[0]);
		c.s = s;
		return known_thing(t->m, c);
	}
	return (struct cell){NULL, 0};
}

/* Is it "corvette Talon", turned round? */
static bool
is_turned(const struct name *n, struct cell c)
{
	const char *gap = memchr(c.s, ' ', c.len);
	size_t noun = gap ? (size_t)(gap - c.s) : 0;

	return noun && n->len == c.len && ends_with_word(n, c.s, noun) &&
	    memcmp(n->s, gap + 1, c.len - noun - 1) == 0;
}

/* Does the name begin with c, or end with it? */
static bool
is_called(const struct name *n, struct cell c)
{
	if (!is_upper(*c.s))
		return ends_with_word(n, c.s, c.len) || is_turned(n, c);
	return n->len > c.len && n->s[c.len] == ' ' &&
	    memcmp(n->s, c.s, c.len) == 0;
}

struct cell
thing_called(const struct sent *t, struct cell c)
{
	const struct memory *m = t->m;

	for (size_t i = c.len ? m->nthings : 0; i-- > 0;)
		if (is_called(&m->things[i], c))
			return name_cell(&m->things[i]);
	return c;
}
