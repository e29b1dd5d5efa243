/* narrow.c - which of a sentence's labels belong to one claim in it.
 * split > [tag > extract-numbers] > normalize-units > diff-claims
 *
 * A label counts when its conditions hold: the claim's kind, its dimension,
 * and the bytes it stands in. Of those that count, the nearest wins, where
 * the edge of a clause between the two makes the way longer. */
#include "core/tag/label/narrow.h"

#include <stdint.h>
#include <string.h>

#include "core/tag/label/label.h"
#include "core/tag/rule/lexicon.h"
#include "core/tag/label/measure.h"
#include "core/tag/label/other.h"
#include "core/tag/text/textword.h"
#include "core/tag/label/way.h"

/* A label from an earlier sentence: only where the sentence has none. */
enum { WAY_FAR = 1000000 };

/* A word for the time class says nothing of claims farther away. */
enum { CLASS_REACH = 90 };

/* Nor is an actor farther away the one whose figure it is. */
enum { FIRM_REACH = 115 };

/* Nor is one that stands farther behind them. */
enum { BEHIND = 40 };

/* Bytes of what stands before the colon of a list. */
enum { HEAD = 60 };

/* Words between a number and what became of those whom it counts. */
enum { FATE = 8 };

/* A measure that yields to others says nothing of claims farther away. */
enum { WEAK_REACH = WAY_WEAK + 150 };

static bool
meets(const struct label *l, const struct narrow_claim *c, struct span at)
{
	if (c->kind == KIND_NONE) /* the sentence as a whole */
		return !l->in.end ||
		    (l->col == LABEL_SUBJECT ?
			    l->in.end - l->in.start > 1 : /* not a state's */
			    l->col != LABEL_STANCE) ||
		    (l->in.end - l->in.start) * 2 > at.end - at.start;
	if (l->in.end && (at.start < l->in.start || at.start >= l->in.end))
		return false;
	if (l->kinds && !(l->kinds & 1u << c->kind))
		return false;
	if (l->here && (l->at.end <= at.start || l->at.start >= at.end))
		return false;
	return !l->dim.len || label_listed(l->dim, c->dim);
}

/* May the label be the claim's? Most have no conditions. */
static inline bool
fits(const struct label *l, const struct narrow_claim *c, struct span at)
{
	return !(l->in.end | l->dim.len | l->kinds | l->here) ||
	    meets(l, c, at);
}

static int
stance_rank(struct cell name)
{
	for (int i = STANCE_DENIED; i < STANCE_N; i++)
		if (name.len && name.s[0] == *claim_stances[i] &&
		    cell_is(name, claim_stances[i]))
			return i;
	return STANCE_ASSERTED;
}

/* What a label writes as '_', and '_' itself, read as a blank. */
static bool
stands_for_blank(char c)
{
	return c == '_' || (unsigned char)c < ' ';
}

/* How many of its bytes, the first ones, stand for no blank. */
static size_t
plain_bytes(struct cell name)
{
	const uint64_t ones = 0x0101010101010101, high = ones << 7;
	size_t i = 0;
	uint64_t w;

	for (; name.len - i >= sizeof(w); i += sizeof(w)) {
		uint64_t line;

		memcpy(&w, name.s + i, sizeof(w));
		line = w ^ ones * '_';
		if ((((w - ones * ' ') & ~w) | ((line - ones) & ~line)) & high)
			break;
	}
	while (i < name.len && !stands_for_blank(name.s[i]))
		i++;
	return i;
}

/* The name with its blanks back: a copy where it lacks any. */
static inline struct cell
plain(struct cell name, struct arena *a)
{
	size_t i = plain_bytes(name);
	char *s;

	if (i == name.len)
		return name;
	s = arena_dup(a, name.s, name.len);
	for (; i < name.len; i++)
		if (stands_for_blank(s[i]))
			s[i] = ' ';
	return (struct cell){s, name.len};
}

/* "ministry; Reuters", unless they are one. */
static struct cell
both(struct cell inner, struct cell outer, struct arena *a)
{
	char *s;

	if (!inner.len || !outer.len || cell_eq(inner, outer))
		return inner;
	s = arena_alloc(a, inner.len + outer.len + 2);
	memcpy(s, inner.s, inner.len);
	memcpy(s + inner.len, "; ", 2);
	memcpy(s + inner.len + 2, outer.s, outer.len);
	return (struct cell){s, inner.len + outer.len + 2};
}

struct best {
	struct cell name[LABEL_N];
	size_t way[LABEL_N];
	bool far[LABEL_N];
	struct cell quoting; /* the speaker who quotes the nearest one */
	size_t quoting_way;
	struct span measured;   /* the bytes of the measure's label */
	struct measure measure; /* of that name */
	struct cell topic;      /* the company of an earlier sentence */
	struct span subject;    /* the bytes of the subject's label */
	bool lead;              /* the subject stands first in the sentence */
	bool another; /* it is of an event that the report isn't about */
	int stance;
};

/* "17 customers who were hurt", "30 workers who had been laid off": does the
 * label tell what became of those whom the number counts? */
static bool
tells_fate(const struct weighing *g, const struct label *l)
{
	size_t at = l->at.start - g->base, pos = g->c->at.end;
	bool who = false;

	if (l->col != LABEL_MEASURE || l->weak || g->c->kind != KIND_COUNT ||
	    other_far(g, l) || at <= pos)
		return false;
	for (int i = 0; i < FATE; i++) {
		struct span w = textword_next(g->text, g->len, pos);

		if (w.start == at)
			return who;
		if (w.start >= w.end || w.start > at ||
		    !textword_adjacent(g->text, pos, w.start) ||
		    (who && !textword_in(g->text, w, LIST_COPULA) &&
			!textword_in(g->text, w, LIST_AUXILIARY)) ||
		    (!who && textword_in(g->text, w, LIST_PREPOSITION)))
			return false;
		who = who || (i > 0 && textword_is(g->text, w, "who"));
		pos = w.end;
	}
	return false;
}

/* How near a label is. One that says for which bytes it is beats one that
 * doesn't, of two subjects the one with a name; of two speakers the one with
 * the narrower scope is nearer. */
static size_t
label_way(const struct weighing *g, const struct label *l)
{
	size_t w;

	if (l->in.end)
		return l->col == LABEL_SPEAKER ? l->in.end - l->in.start :
		    l->col == LABEL_SUBJECT    ? (size_t)!l->name.len :
						 0;
	if (other_far(g, l))
		return WAY_FAR;
	w = way_to(g->in, g->c->at,
	    (struct span){l->at.start - g->base, l->at.end - g->base});
	/* the noun right behind a number is what it counts */
	if (g->c->kind == KIND_COUNT && l->col == LABEL_MEASURE &&
	    l->at.start == g->base + g->c->at.end + 1)
		w = 0;
	if (w && tells_fate(g, l))
		w = 0;
	return w + 1 + (l->weak ? WAY_WEAK : 0);
}

static void
weigh_stance(struct best *b, const struct weighing *g, const struct label *l)
{
	int rank = stance_rank(l->name);

	/* "their failure to hold it could matter": it is a fact */
	if (g->c->kind == KIND_STATE && rank > 0 &&
	    l->at.start >= g->c->at.end + g->base && l->at.end < l->in.end)
		return;
	if (rank < b->stance)
		b->stance = rank;
}

/* "The agency reported that the ministry said": the scope of one speaker
 * stands in that of another. */
static void
weigh_quoting(struct best *b, const struct label *l, size_t w)
{
	struct cell c = l->name;

	if (w < b->way[LABEL_SPEAKER]) {
		c = b->name[LABEL_SPEAKER];
		w = b->way[LABEL_SPEAKER];
	}
	if (w < b->quoting_way && c.len) {
		b->quoting = c;
		b->quoting_way = w;
	}
}

/* Does the label stand in a short head, the claim behind its colon? Then the
 * claim is in a list of such. */
static bool
heads_list(const struct weighing *g, const struct label *l)
{
	size_t from = l->at.end - g->base, to = g->c->at.start;

	to = to < HEAD ? to : HEAD;
	return !other_far(g, l) && from < to &&
	    memchr(g->text + from, ':', to - from) != NULL;
}

/* The words of a label "another" stand before the claim, in one clause or
 * sentence with it, or right behind it: "61% for a rival vaccine". */
static bool
of_another(const struct weighing *g, const struct label *l)
{
	size_t from, to;

	if (other_far(g, l))
		return false;
	from = l->at.end - g->base;
	to = g->c->at.start;
	if (from > to) {
		from = g->c->at.end;
		to = l->at.start - g->base;
		return from <= to && to - from <= BEHIND &&
		    !memchr(g->text + from, ',', to - from);
	}
	return to - from <= FIRM_REACH &&
	    !memchr(g->text + from, ';', to - from);
}

/* Does the measure hold the words of the one so far, and more: "dead cattle"?
 */
static bool
says_more(const struct best *b, const struct label *l)
{
	return l->col == LABEL_MEASURE && !l->weak &&
	    l->at.start <= b->measured.start && l->at.end > b->measured.end;
}

static void
weigh(struct best *b, struct weighing *g, const struct label *l)
{
	size_t w;

	if (l->col == LABEL_STANCE) {
		weigh_stance(b, g, l);
		return;
	}
	if (l->col == LABEL_SUBJECT && other_far(g, l)) {
		b->topic = l->name;
		return;
	}
	if (l->col == LABEL_SUBJECT && cell_is(l->name, "another")) {
		b->another = b->another || of_another(g, l);
		return;
	}
	w = label_way(g, l);
	if (l->col == LABEL_MEASURE && w > b->way[LABEL_MEASURE])
		return; /* it is no nearer, whatever is around it */
	if (other_than(g, l, w) ||
	    (l->col == LABEL_MEASURE && l->weak && w > WEAK_REACH &&
		g->c->kind != KIND_NONE && !heads_list(g, l)))
		return;
	if (l->col == LABEL_CLASS && w > CLASS_REACH && g->c->kind != KIND_NONE)
		return;
	if (l->col == LABEL_SPEAKER)
		weigh_quoting(b, l, w);
	if (w < b->way[l->col] || (w == b->way[l->col] && says_more(b, l))) {
		b->way[l->col] = w;
		b->name[l->col] = l->name;
		b->far[l->col] = other_far(g, l);
		if (l->col == LABEL_MEASURE)
			b->measured = l->at;
		if (l->col == LABEL_SUBJECT) {
			b->lead = l->at.start == g->base;
			b->subject = l->at;
		}
	}
}

/* The time class: the measure's own; but a sum may be one over a period ("in
 * May"), and what is counted per period one since the beginning. */
static struct cell
class_of(struct measure measure, struct cell word)
{
	struct cell own = cell_of(measure.class);

	if (!own.len)
		return word;
	if (cell_is(own, "cumulative") && cell_is(word, "per-period"))
		return word;
	if (cell_is(own, "per-period") && cell_is(word, "cumulative"))
		return word;
	return own;
}

/* Whose the measure is: see measures.tsv. */
static inline bool
is_of(struct measure measure, const char *whose)
{
	return *measure.whose == *whose && strcmp(measure.whose, whose) == 0;
}

/* The company that a report is about, where its figures have no subject near
 * them; and none for what is nobody's, as an earthquake's magnitude. */
static void
settle_subject(struct best *b, bool state)
{
	bool firm = is_of(b->measure, "firm");

	if (!state && firm && b->topic.len && !b->lead &&
	    b->way[LABEL_SUBJECT] > FIRM_REACH)
		b->name[LABEL_SUBJECT] = b->topic;
	else if (!state && is_of(b->measure, "nobody"))
		b->name[LABEL_SUBJECT] = (struct cell){"", 0};
}

static bool
is_nation(struct cell name, struct arena *a)
{
	return actor_is(plain(name, a));
}

/* What companies have is not a nation's where the sentence names another:
 * "British cable maker Kestrel had debts of". */
static void
prefer_firm(struct best *b, const struct weighing *g, struct span at,
    struct arena *a)
{
	size_t best = SIZE_MAX;

	if (g->c->kind == KIND_STATE || !is_of(b->measure, "firm") ||
	    !is_nation(b->name[LABEL_SUBJECT], a))
		return;
	for (size_t i = 0; i < g->in->labels->n; i++) {
		const struct label *l = &g->in->labels->v[i];
		size_t w;

		if (l->col != LABEL_SUBJECT || other_far(g, l) ||
		    !fits(l, g->c, at) || other_owns(g, l) ||
		    is_nation(l->name, a))
			continue;
		w = label_way(g, l);
		if (w < best) {
			best = w;
			b->name[LABEL_SUBJECT] = l->name;
		}
	}
}

/* "Ann Lee, 34, said", "the suspect, aged 43": behind its subject and a comma
 * an age is the subject's, and needs no word for it. */
static void
settle_age(struct best *b, const struct weighing *g)
{
	const size_t end = b->subject.end - g->base;

	if (g->c->kind == KIND_AGE && !b->name[LABEL_MEASURE].len &&
	    b->way[LABEL_SUBJECT] < WAY_FAR && end + 2 == g->c->at.start &&
	    g->text[end] == ',')
		b->name[LABEL_MEASURE] = cell_of("age");
}

/* What is named in an earlier sentence alone serves questions of places, and
 * of the company that a report is about. */
static void
settle(struct best *b, const struct narrow_claim *c)
{
	bool state = c->kind == KIND_STATE;

	if (b->far[LABEL_PLACE] && !(state && state_of_place(c->state)))
		b->name[LABEL_PLACE] = (struct cell){"", 0};
	settle_subject(b, state);
	if (b->another && !state)
		b->name[LABEL_SUBJECT] = cell_of("another");
	if (b->name[LABEL_SPEAKER].len && b->stance > STANCE_CLAIMED)
		b->stance = STANCE_CLAIMED;
	b->name[LABEL_CLASS] = class_of(b->measure, b->name[LABEL_CLASS]);
	if (!state)
		return;
	b->name[LABEL_MEASURE] = (struct cell){"", 0};
	b->name[LABEL_CLASS] = (struct cell){"", 0};
}

void
narrow_begin(struct narrow_text *t, const char *text, size_t len, size_t base,
    const struct labels *labels, const struct marks *marks)
{
	t->marks = marks;
	t->text = text;
	t->len = len;
	t->base = base;
	t->labels = labels;
	t->ways.made = false;
}

void
narrow_in(struct narrow_text *t, const struct narrow_claim *c, struct arena *a,
    struct cell out[LABEL_N])
{
	struct best b = {.stance = STANCE_ASSERTED};
	struct weighing g = {t->text, t->base, t->len, c, t, UNKNOWN};
	unsigned skip = 1u << LABEL_STATE; /* columns */
	struct span at = {c->at.start + t->base, c->at.end + t->base};

	if (c->kind == KIND_STATE) /* it has none of these */
		skip |= 1u << LABEL_MEASURE | 1u << LABEL_CLASS;
	for (int i = 0; i < LABEL_N; i++)
		b.way[i] = SIZE_MAX;
	b.quoting_way = c->kind == KIND_NONE ? 0 : SIZE_MAX;
	way_turn(t, c->at);
	for (size_t i = 0; i < t->labels->n; i++) {
		const struct label *l = &t->labels->v[i];

		if (!(skip >> l->col & 1) && fits(l, c, at))
			weigh(&b, &g, l);
	}
	settle_age(&b, &g);
	b.measure = measure_find(b.name[LABEL_MEASURE]);
	prefer_firm(&b, &g, at, a);
	settle(&b, c);
	for (int i = 0; i < LABEL_N; i++)
		out[i] = plain(b.name[i], a);
	out[LABEL_SPEAKER] = both(out[LABEL_SPEAKER], plain(b.quoting, a), a);
	out[LABEL_STANCE] = cell_of(claim_stances[b.stance]);
	out[LABEL_STATE] = plain(c->state, a);
}

void
narrow(const char *text, size_t len, size_t base, const struct labels *labels,
    const struct narrow_claim *c, struct arena *a, struct cell out[LABEL_N])
{
	struct narrow_text t; /* large: filled as far as it is read */

	narrow_begin(&t, text, len, base, labels, NULL);
	narrow_in(&t, c, a, out);
}

bool
narrow_named(const struct narrow_claim *c, struct cell s)
{
	size_t i = 0;

	if (s.len != c->state.len)
		return false;
	while (i < s.len &&
	    (s.s[i] == c->state.s[i] ||
		(s.s[i] == ' ' && stands_for_blank(c->state.s[i]))))
		i++;
	return i == s.len;
}

size_t
narrow_states(const struct labels *labels, size_t base, size_t len,
    struct narrow_claim *out, size_t max)
{
	size_t n = 0;

	for (size_t i = 0; i < labels->n; i++) {
		const struct label *l = &labels->v[i];

		if (l->col != LABEL_STATE || l->at.start < base ||
		    l->at.end - base > len)
			continue;
		if (n < max)
			out[n] =
			    (struct narrow_claim){.at = {l->at.start - base,
						      l->at.end - base},
				.kind = KIND_STATE,
				.state = l->name,
				.aspect = l->aspect};
		n++;
	}
	return n;
}

struct cell
narrow_note(const struct narrow_claim *c)
{
	if (c->kind != KIND_STATE || c->state.len)
		return (struct cell){"", 0};
	return cell_of("denies a state that was not found");
}
