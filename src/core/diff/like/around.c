/* around.c - what the words around a number tell it is of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/like/around.h"

#include <math.h>
#include <stdlib.h>

#include "core/diff/like/bag.h"
#include "core/diff/words/passage.h"

/* Steps from word to word that a mark or a joining word counts for, those by
 * which a word has lost half its say, and those behind a number in which one
 * of a stage tells. */
enum { MARK = 3, HALF = 10, BEHIND = 2 };

/* As many sentences as all words are thought to be rare in, besides those
 * there are. */
#define BACKGROUND 40

struct around *
around_new(void)
{
	struct around *a = mem_zero(1, sizeof(*a));

	a->senses = senses_new();
	return a;
}

void
around_free(struct around *a)
{
	if (!a)
		return;
	senses_free(a->senses);
	free(a->words);
	free(a->v);
	free(a->bags);
	free(a->marks);
	free(a->many);
	free(a);
}

/* --- sentences */

/* Steps that what stands between two words counts for. */
static unsigned
steps_between(unsigned gap)
{
	return gap & (SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_BRACKET) ?
	    1 + MARK :
	    1;
}

static bool
joins(struct cell w)
{
	return cell_is(w, "and") || cell_is(w, "while") || cell_is(w, "but");
}

static void
add_words(struct around *a, struct sentence *s, const struct passage *p)
{
	unsigned step = 0, rest = 0; /* words of a phrase to come */
	struct sense of = {0};

	a->words = mem_grow(a->words, &a->wordcap, a->nwords + SENTENCE_WORDS,
	    sizeof(*a->words));
	for (size_t i = 0; i < p->n && i < SENTENCE_WORDS; i++) {
		const struct passage_word *x = &p->v[i];
		struct cell w = {p->text.s + x->from, x->to - x->from};
		bool name = i && (unsigned)w.s[0] - 'A' < 26 && w.s[-1] == ' ';

		if (x->from > UINT16_MAX)
			break;
		if (rest)
			rest--; /* each of its words tells what it tells */
		else
			of = senses_at(a->senses, p, i, &rest);
		step += steps_between(x->gap) + (joins(w) ? MARK - 1 : 0);
		a->words[a->nwords++] = (struct word){of.id, of.id ? of.set : 0,
		    bag_form(w), (uint16_t)x->from, (uint16_t)step,
		    name && !of.set, of.scope, of.stage};
		s->n++;
	}
}

uint32_t
around_text(struct around *a, uint32_t doc, size_t start,
    const struct passage *text)
{
	struct sentence *s = a->n ? &a->v[a->n - 1] : NULL;

	if (a->claims > AROUND_MOST)
		return 0;
	if (!s || s->doc != doc || s->start != start) {
		a->v = mem_grow(a->v, &a->cap, a->n + 1, sizeof(*a->v));
		s = &a->v[a->n++];
		*s = (struct sentence){doc, start, (uint32_t)a->nwords, 0};
		add_words(a, s, text);
	}
	return (uint32_t)a->n;
}

/* May anything be likened with it? */
static bool
counts(const struct claims *c, const struct claim *x)
{
	const struct wording *w = claims_wording(c, x);

	return w->sentence && x->kind != KIND_STATE && !x->other &&
	    (x->kind != KIND_DATE || w->occasion) &&
	    (x->kind != KIND_ORDINAL || x->item) && x->kind != KIND_SCORE &&
	    x->stance != STANCE_DENIED;
}

void
around_count(struct claims *c, const struct claim *x)
{
	struct around *a = c->around;

	if (!a || a->claims > AROUND_MOST || !counts(c, x) ||
	    ++a->claims <= AROUND_MOST)
		return;
	free(a->words);
	free(a->v);
	a->words = NULL;
	a->v = NULL;
	a->nwords = a->wordcap = a->n = a->cap = 0;
}

bool
around_over(const struct claims *c)
{
	return c->around && c->around->claims > AROUND_MOST;
}

bool
around_likens(const struct claims *c)
{
	return c->around && !around_over(c) && c->ndocs > 1;
}

bool
around_told(const struct claims *c)
{
	return c->around && c->around->n > 0;
}

/* --- how much words say */

static void
count_sentence(struct around *a, const struct sentence *s, uint32_t *seen)
{
	a->sentences++;
	for (uint32_t w = 0; w < s->n; w++) {
		uint32_t id = a->words[s->first + w].sense;

		if (id && seen[id] != a->sentences) {
			seen[id] = (uint32_t)a->sentences;
			a->many[id]++;
		}
	}
}

/* Each once, however often and in whatever order rows tell them. */
static void
count_sentences(const struct claims *c)
{
	struct around *a = c->around;
	uint32_t *seen = mem_zero(around_senses(c), sizeof(*seen));
	const struct claim *last = NULL;
	size_t from = 0, start;

	a->many = mem_zero(around_senses(c), sizeof(*a->many));
	for (uint32_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];

		if (!claims_wording(c, x)->sentence)
			continue;
		start = bag_sentence(c, i)->start;
		if (!last || last->doc != x->doc || from != start)
			count_sentence(a, bag_sentence(c, i), seen);
		last = x;
		from = start;
	}
	free(seen);
}

/* Steps from word w of n to the bytes [from, to). */
static unsigned
steps_to(const struct word *v, uint32_t n, uint32_t w, size_t from, size_t to)
{
	uint32_t i = w;

	while (i + 1 < n && v[i].byte < from)
		i++;
	if (v[w].byte < from)
		return (unsigned)(v[i].step - v[w].step);
	while (i > 0 && v[i].byte >= to)
		i--;
	return (unsigned)(v[w].step - v[i].step);
}

/* Of a word that stands twice the nearer one counts. */
static void
add_mark(struct around *a, struct bag *b, struct mark m)
{
	struct mark *v = a->marks + b->first;

	for (size_t i = 0; i < b->n; i++)
		if (v[i].sense == m.sense) {
			if (v[i].says < m.says)
				v[i] = m;
			return;
		}
	a->marks =
	    mem_grow(a->marks, &a->markcap, a->nmarks + 1, sizeof(*a->marks));
	a->marks[a->nmarks++] = m;
	b->n++;
}

int
bag_by_sense(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	return x->sense < y->sense ? -1 : x->sense > y->sense;
}

static void
make_bag(const struct claims *c, uint32_t id)
{
	struct around *a = c->around;
	const struct claim *x = &c->v[id];
	const struct sentence *s = bag_sentence(c, id);
	const struct word *v = a->words + s->first;
	size_t from = x->nstart - s->start, to = x->nend - s->start;
	struct bag b = {.first = a->nmarks};

	for (uint32_t i = 0; i < s->n; i++) {
		unsigned steps;
		double says;

		if (!v[i].sense || (v[i].byte >= from && v[i].byte < to))
			continue;
		steps = steps_to(v, s->n, i, from, to);
		says = log((double)(a->sentences + BACKGROUND) /
			   a->many[v[i].sense]) /
		    (1 + steps / (double)HALF);
		add_mark(a, &b,
		    (struct mark){v[i].sense, v[i].set, (float)says,
			(uint16_t)steps, v[i].name, v[i].scope,
			v[i].stage && (v[i].byte < from || steps <= BEHIND)});
	}
	for (size_t i = 0; i < b.n; i++)
		b.all += a->marks[b.first + i].says;
	if (b.n)
		qsort(a->marks + b.first, b.n, sizeof(*a->marks), bag_by_sense);
	a->bags[id] = b;
}

void
around_weigh(struct claims *c)
{
	struct around *a = c->around;

	if (!around_told(c))
		return;
	count_sentences(c);
	a->bags = mem_zero(c->n + 1, sizeof(*a->bags));
	for (uint32_t i = 0; i < c->n; i++)
		if (claims_wording(c, &c->v[i])->sentence &&
		    c->v[i].kind != KIND_STATE)
			make_bag(c, i);
}

const struct mark *
around_marks(const struct claims *c, uint32_t i, size_t *n)
{
	*n = c->around->bags[i].n;
	return *n ? c->around->marks + c->around->bags[i].first : NULL;
}

uint32_t
around_senses(const struct claims *c)
{
	return senses_count(c->around->senses);
}

uint32_t
around_sense(const struct claims *c, struct cell word)
{
	return c->around ? senses_of(c->around->senses, word).id : 0;
}

bool
around_same(const struct claims *c, struct cell a, struct cell b)
{
	uint32_t id = around_sense(c, a);

	return id && id == around_sense(c, b);
}
