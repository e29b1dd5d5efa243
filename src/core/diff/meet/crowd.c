/* crowd.c - which of the last states told may be of one thing with the next.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/crowd.h"

/* What a number is of: a word of the clause, of the clause of what is done, of
 * the name; its head, that as items.tsv has it, and what that means. */
enum space { OF_CLAUSE, OF_DEED, OF_NAME, OF_HEAD, OF_NOUN, OF_SENSE };

enum { KEYS = 64, KEY_BITS = 12 };

_Static_assert(1 << KEY_BITS == CROWD_KEYS, "keys take so many bits");

static inline uint32_t
key_of(enum space s, uint32_t id)
{
	return (id ^ (uint32_t)s * 0x85ebca6bu) * 0x9e3779b1u >>
	    (32 - KEY_BITS);
}

static inline void
join(struct crowd_set *to, const struct crowd_set *s)
{
	for (int i = 0; i < CROWD_PLACES / 64; i++)
		to->v[i] |= s->v[i];
}

/* May it meet what it has no word in common with? */
static bool
meets_any(const struct topic *t)
{
	size_t n = t->of->all.n;

	return t->nobody || (t->of->len && !n) ||
	    n > KEYS - 2 * CLAUSE_WORDS - 3;
}

/* The keys by which t is found; returns how many. */
static int
keys_of(const struct topic *t, uint32_t v[KEYS])
{
	const struct clause *s = &t->m->clause;
	int n = 0;

	for (int i = 0; i < s->n; i++)
		v[n++] = key_of(OF_CLAUSE, s->word[i]);
	for (int i = 0; t->of->deed && i < s->n; i++)
		v[n++] = key_of(OF_DEED, s->word[i]);
	for (size_t i = 0; i < t->of->all.n; i++)
		v[n++] = key_of(OF_NAME, t->of->all.v[i]);
	if (t->of->headed)
		v[n++] = key_of(OF_HEAD, t->of->head);
	if (t->of->len)
		v[n++] = key_of(OF_NOUN, t->m->noun);
	if (t->of->sense)
		v[n++] = key_of(OF_SENSE, t->of->sense);
	return n;
}

static inline void
turn(struct crowd_set *s, uint32_t place, bool on)
{
	uint64_t bit = (uint64_t)1 << place % 64, *w = &s->v[place / 64];

	*w = on ? *w | bit : *w & ~bit;
}

static void
put(struct crowd *c, uint32_t place, bool in)
{
	const struct topic *t = c->who[place];
	bool any = meets_any(t);
	uint32_t v[KEYS];
	int n = any ? 0 : keys_of(t, v);

	turn(&c->all, place, in);
	if (any)
		turn(&c->any, place, in);
	for (int i = 0; i < n; i++)
		turn(&c->has[v[i]], place, in);
}

/* Those that share two words of the clause with it. */
static struct crowd_set
two_words(const struct crowd *c, const struct clause *s)
{
	struct crowd_set one = {0}, two = {0};

	for (int i = 0; i < s->n; i++) {
		const struct crowd_set *w =
		    &c->has[key_of(OF_CLAUSE, s->word[i])];

		for (int k = 0; k < CROWD_PLACES / 64; k++)
			two.v[k] |= one.v[k] & w->v[k];
		join(&one, w);
	}
	return two;
}

struct crowd_set
crowd_near(const struct crowd *c, const struct topic *t)
{
	const struct clause *s = &t->m->clause;
	struct crowd_set out = two_words(c, s);
	const struct naming *of = t->of;

	if (meets_any(t))
		return c->all;
	join(&out, &c->any);
	for (size_t i = 0; i < of->all.n; i++)
		join(&out, &c->has[key_of(OF_NAME, of->all.v[i])]);
	for (int i = 0; of->deed && i < s->n; i++)
		join(&out, &c->has[key_of(OF_HEAD, s->word[i])]);
	if (of->headed)
		join(&out, &c->has[key_of(OF_DEED, of->head)]);
	if (of->len)
		join(&out, &c->has[key_of(OF_NOUN, t->m->noun)]);
	if (of->sense)
		join(&out, &c->has[key_of(OF_SENSE, of->sense)]);
	return out;
}

void
crowd_add(struct crowd *c, const struct topic *t)
{
	uint32_t place = c->n % CROWD_PLACES;

	if (c->n >= CROWD)
		put(c, (c->n - CROWD) % CROWD_PLACES, false);
	c->who[place] = t;
	put(c, place, true);
	c->n++;
}

void
crowd_clear(struct crowd *c)
{
	uint32_t i = c->n < CROWD ? 0 : c->n - CROWD;

	for (; i < c->n; i++)
		put(c, i % CROWD_PLACES, false);
	c->n = 0;
}
