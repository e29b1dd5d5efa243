/* narrow.c - which of a sentence's labels belong to one claim in it.
 * split > [tag > extract-numbers] > normalize-units > diff-claims
 *
 * A label counts when its conditions hold: the claim's kind, its dimension,
 * and the bytes it stands in. Of those that count, the nearest wins, where
 * the edge of a clause between the two makes the way longer. */
#include "core/tag/narrow.h"

#include <stdint.h>
#include <string.h>

#include "core/tag/label.h"
#include "core/tag/measure.h"

/* Extra way, in bytes, for each edge of a clause in between. */
enum { WAY_COMMA = 25, WAY_CLAUSE = 120, WAY_WEAK = 60 };

/* A label from an earlier sentence: only where the sentence has none. */
enum { WAY_FAR = 1000000 };

/* Stances, the first that applies wins. */
static const char *const stances[] = {"denied", "question", "conditional",
    "forecast", "hedged", "claimed", "asserted"};

enum { STANCE_N = sizeof(stances) / sizeof(*stances), STANCE_CLAIMED = 5 };

static bool
fits(const struct label *l, const struct narrow_claim *c, struct span at)
{
	if (c->kind == KIND_NONE) /* the sentence as a whole */
		return l->col != LABEL_STANCE || !l->in.end ||
		    (l->in.end - l->in.start) * 2 > at.end - at.start;
	if (l->in.end && (at.start < l->in.start || at.start >= l->in.end))
		return false;
	if (l->kinds && !(l->kinds & 1u << c->kind))
		return false;
	return !l->dim.len || label_listed(l->dim, c->dim);
}

/* The way from the end of one to the start of the other through text. */
static size_t
way_between(const char *text, size_t from, size_t to)
{
	size_t way = to - from;

	for (size_t i = from; i < to; i++)
		if (text[i] == ';')
			way += WAY_CLAUSE;
		else if (text[i] == ',' && i + 1 < to && text[i + 1] == ' ')
			way += WAY_COMMA;
	return way;
}

static size_t
way(const char *text, size_t len, size_t base, struct span at, struct span l)
{
	if (l.start < base || l.end > base + len)
		return len;
	l.start -= base;
	l.end -= base;
	if (l.end <= at.start)
		return way_between(text, l.end, at.start);
	if (l.start >= at.end)
		return way_between(text, at.end, l.start) + 1;
	return 0;
}

static int
stance_rank(struct cell name)
{
	for (int i = 0; i < STANCE_N; i++)
		if (cell_is(name, stances[i]))
			return i;
	return STANCE_N - 1;
}

/* The name with its blanks back: a copy where it has any. */
static struct cell
plain(struct cell name, struct arena *a)
{
	char *s;

	if (!name.len || !memchr(name.s, '_', name.len))
		return name;
	s = arena_dup(a, name.s, name.len);
	for (size_t i = 0; i < name.len; i++)
		if (s[i] == '_')
			s[i] = ' ';
	return (struct cell){s, name.len};
}

struct best {
	struct cell name[LABEL_N];
	size_t way[LABEL_N];
	int stance;
};

/* Is the label from an earlier sentence? */
static bool
far(const struct label *l, size_t base, size_t len)
{
	return l->at.start < base || l->at.end > base + len;
}

/* How near a label is. One that says for which bytes it is beats one that
 * doesn't; of two speakers the one with the narrower scope is nearer. */
static size_t
label_way(const char *text, size_t len, size_t base,
    const struct narrow_claim *c, const struct label *l)
{
	size_t w;

	if (l->in.end)
		return l->col == LABEL_SPEAKER ? l->in.end - l->in.start : 0;
	if (far(l, base, len))
		return WAY_FAR;
	w = way(text, len, base, c->at, l->at) + 1;
	return w + (l->weak ? WAY_WEAK : 0);
}

static void
weigh(struct best *b, const char *text, size_t len, size_t base,
    const struct narrow_claim *c, const struct label *l)
{
	size_t w;

	if (l->col == LABEL_STANCE) {
		int rank = stance_rank(l->name);

		/* "their failure to hold it could matter": it is a fact */
		if (c->kind == KIND_STATE && rank > 0 &&
		    l->at.start >= c->at.end + base && l->at.end < l->in.end)
			return;
		if (rank < b->stance)
			b->stance = rank;
		return;
	}
	w = label_way(text, len, base, c, l);
	if (w < b->way[l->col]) {
		b->way[l->col] = w;
		b->name[l->col] = l->name;
	}
}

void
narrow(const char *text, size_t len, size_t base, struct cell labels,
    const struct narrow_claim *c, struct arena *a, struct cell out[LABEL_N])
{
	struct best b = {.stance = STANCE_N - 1};
	struct span at = {c->at.start + base, c->at.end + base};
	struct label l;

	for (int i = 0; i < LABEL_N; i++)
		b.way[i] = SIZE_MAX;
	while (label_next(&labels, &l))
		if (l.col != LABEL_STATE && fits(&l, c, at))
			weigh(&b, text, len, base, c, &l);
	for (int i = 0; i < LABEL_N; i++)
		out[i] = plain(b.name[i], a);
	out[LABEL_STATE] =
	    c->kind == KIND_STATE ? plain(c->state, a) : (struct cell){"", 0};
	if (out[LABEL_SPEAKER].len && b.stance > STANCE_CLAIMED)
		b.stance = STANCE_CLAIMED;
	out[LABEL_STANCE] = cell_of(stances[b.stance]);
	if (!out[LABEL_CLASS].len)
		out[LABEL_CLASS] = measure_class(out[LABEL_MEASURE]);
}

size_t
narrow_states(struct cell labels, size_t base, struct narrow_claim *out,
    size_t max)
{
	struct label l;
	size_t n = 0;

	while (label_next(&labels, &l)) {
		if (l.col != LABEL_STATE || l.at.start < base)
			continue;
		if (n < max)
			out[n] = (struct narrow_claim){.at = {l.at.start - base,
							   l.at.end - base},
			    .kind = KIND_STATE,
			    .state = l.name,
			    .aspect = l.aspect};
		n++;
	}
	return n;
}
