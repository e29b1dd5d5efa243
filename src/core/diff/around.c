/* around.c - what the words around a number tell it is of.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/around.h"

#include <math.h>
#include <stdlib.h>

#include "core/diff/sense.h"
#include "core/diff/token.h"
#include "lib/table.h"

/* Words of a sentence that are looked at. */
enum { WORDS = 120 };

/* Steps from word to word that a mark or a joining word counts for, those by
 * which a word has lost half its say, those up to which it may tell that two
 * numbers are of two things, and that for sure, before a number and behind. */
enum { MARK = 3, HALF = 10, NEAR = 10, BESIDE = 4, BEHIND = 2 };

/* As many sentences as all words are thought to be rare in, besides those
 * there are. */
#define BACKGROUND 40

#define FIGURE 1

struct word {
	uint32_t sense, set;
	uint32_t form; /* a hash of it in small letters; FIGURE: a number */
	uint16_t byte, step;
	bool name, scope, stage; /* as of a mark */
};

struct sentence {
	uint32_t doc;
	size_t start;
	uint32_t first, n; /* its words */
};

/* The words around the number of a claim. */
struct bag {
	size_t first, n;
	float all; /* that they say */
};

struct around {
	struct senses *senses;
	struct word *words;
	size_t nwords, wordcap;
	struct sentence *v;
	size_t n, cap;
	/* once all is in: */
	struct bag *bags; /* by claim */
	struct mark *marks;
	size_t nmarks, markcap;
	uint32_t *many; /* sentences by sense */
	size_t sentences;
};

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

/* Steps that the bytes between two words count for. */
static unsigned
steps_between(struct cell text, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (memchr(",;:()", text.s[i], 5))
			return 1 + MARK;
	return 1;
}

static bool
joins(struct cell w)
{
	return cell_is(w, "and") || cell_is(w, "while") || cell_is(w, "but");
}

static uint32_t
form_of(struct cell w)
{
	return (unsigned char)(w.s[0] - '0') < 10 ? FIGURE :
						    table_hash(w.s, w.len) | 2;
}

static void
add_words(struct around *a, struct sentence *s, struct cell text)
{
	size_t at = 0, last = 0;
	unsigned step = 0;
	struct cell w;

	while (s->n < WORDS && (w = token_next(text, &at)).len) {
		size_t from = (size_t)(w.s - text.s);
		struct sense of = senses_of(a->senses, w);
		bool name = s->n && (unsigned)w.s[0] - 'A' < 26 &&
		    text.s[from - 1] == ' ';

		if (from > UINT16_MAX)
			break;
		step +=
		    steps_between(text, last, from) + (joins(w) ? MARK - 1 : 0);
		last = at;
		a->words = mem_grow(a->words, &a->wordcap, a->nwords + 1,
		    sizeof(*a->words));
		a->words[a->nwords++] = (struct word){of.id, of.id ? of.set : 0,
		    form_of(w), (uint16_t)from, (uint16_t)step, name && !of.set,
		    of.scope, of.stage};
		s->n++;
	}
}

void
around_text(struct around *a, struct claim *x, size_t start, struct cell text)
{
	struct sentence *s = a->n ? &a->v[a->n - 1] : NULL;

	if (!s || s->doc != x->doc || s->start != start) {
		a->v = mem_grow(a->v, &a->cap, a->n + 1, sizeof(*a->v));
		s = &a->v[a->n++];
		*s = (struct sentence){x->doc, start, (uint32_t)a->nwords, 0};
		add_words(a, s, text);
	}
	x->sentence = (uint32_t)a->n;
}

static const struct sentence *
sentence_of(const struct claims *c, uint32_t i)
{
	return &c->around->v[c->v[i].sentence - 1];
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

	a->many = mem_zero(around_senses(c), sizeof(*a->many));
	for (uint32_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];

		if (!x->sentence)
			continue;
		if (!last || last->doc != x->doc ||
		    a->v[last->sentence - 1].start !=
			a->v[x->sentence - 1].start)
			count_sentence(a, sentence_of(c, i), seen);
		last = x;
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

static int
by_sense(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	return x->sense < y->sense ? -1 : x->sense > y->sense;
}

static void
make_bag(const struct claims *c, uint32_t id)
{
	struct around *a = c->around;
	const struct claim *x = &c->v[id];
	const struct sentence *s = sentence_of(c, id);
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
		qsort(a->marks + b.first, b.n, sizeof(*a->marks), by_sense);
	a->bags[id] = b;
}

void
around_weigh(struct claims *c)
{
	struct around *a = c->around;

	count_sentences(c);
	a->bags = mem_zero(c->n + 1, sizeof(*a->bags));
	for (uint32_t i = 0; i < c->n; i++)
		if (c->v[i].sentence && c->v[i].kind != KIND_STATE)
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

bool
around_same(const struct claims *c, struct cell a, struct cell b)
{
	struct sense p = senses_of(c->around->senses, a);
	struct sense q = senses_of(c->around->senses, b);

	return p.id && p.id == q.id;
}

/* --- two of them */

static bool
has(const struct claims *c, uint32_t i, uint32_t sense)
{
	const struct around *a = c->around;
	struct mark m = {.sense = sense};

	return a->bags[i].n &&
	    bsearch(&m, a->marks + a->bags[i].first, a->bags[i].n, sizeof(m),
		by_sense);
}

/* A word with those beside it, 0 beyond the sentence's ends. */
struct spot {
	uint32_t before, after;
	bool own; /* says something, which the other sentence doesn't */
	bool noun,
	    lead; /* a word that says something is right behind, before */
};

static struct spot
spot_at(const struct claims *c, const struct sentence *s, uint32_t i,
    uint32_t other)
{
	const struct word *v = c->around->words + s->first;
	bool more = i + 1 < s->n;

	return (struct spot){i ? v[i - 1].form : 0, more ? v[i + 1].form : 0,
	    v[i].sense && !has(c, other, v[i].sense), more && v[i + 1].sense,
	    i && v[i - 1].sense};
}

/* In how far two sentences differ in a word beside the same ones. */
enum contrast { CONTRAST_NONE, CONTRAST_BESIDE, CONTRAST_PLACE };

static enum contrast
contrast_of(struct spot x, struct spot y, bool place)
{
	bool before = x.before == y.before;

	if (!y.own || !x.after || x.after != y.after || x.after == FIGURE ||
	    (!x.noun && !(x.lead && before)))
		return CONTRAST_NONE;
	return x.noun && before && place ? CONTRAST_PLACE : CONTRAST_BESIDE;
}

/* "the eastern colony", "its western colony"; at the same place: "Wheat output
 * fell", "Maize output fell". */
static enum contrast
contrast(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct sentence *s = sentence_of(c, i), *t = sentence_of(c, k);
	enum contrast most = CONTRAST_NONE, now;

	for (uint32_t p = 0; p < s->n; p++) {
		struct spot x = spot_at(c, s, p, k);

		for (uint32_t q = 0; x.own && q < t->n; q++) {
			now = contrast_of(x, spot_at(c, t, q, i), p == q);
			if (now > most)
				most = now;
		}
	}
	return most;
}

/* Is the word one that says of which ones: "of the pupils", "of its staff"? */
static bool
tells_which(uint32_t form)
{
	static const char *const words[] = {"the", "those", "these", "them",
	    "its", "their", "his", "her", "whom", "which"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (form == form_of(cell_of(words[i])))
			return true;
	return false;
}

/* "of those asked": what they are was said before. */
static bool
stands_for(uint32_t form)
{
	return form == form_of(cell_of("those")) ||
	    form == form_of(cell_of("these")) ||
	    form == form_of(cell_of("them"));
}

/* The word behind "of" behind the number: "40 kg of cocaine"; 0 for none. */
static uint32_t
stuff_of(const struct claims *c, uint32_t id)
{
	const struct sentence *s = sentence_of(c, id);
	const struct word *v = c->around->words + s->first;
	uint32_t i = 0;

	while (i < s->n && v[i].byte < c->v[id].nend - s->start)
		i++;
	if (i + 1 >= s->n || v[i].form != form_of(cell_of("of")) ||
	    stands_for(v[i + 1].form))
		return 0;
	while (i < s->n && !v[i].sense)
		i++;
	return i < s->n ? v[i].sense : 0;
}

static bool
two_stuffs(const struct claims *c, uint32_t i, uint32_t k)
{
	uint32_t x = stuff_of(c, i), y = stuff_of(c, k);

	return x && y && x != y;
}

/* Is the number one of a part: "eleven of the pupils", "of the pupils, eleven"?
 */
static bool
of_part(const struct claims *c, uint32_t id)
{
	const struct sentence *s = sentence_of(c, id);
	const struct word *v = c->around->words + s->first;
	uint32_t of = form_of(cell_of("of")), i = 0;

	while (i < s->n && v[i].byte < c->v[id].nend - s->start)
		i++;
	return (i + 1 < s->n && v[i].form == of &&
		   tells_which(v[i + 1].form)) ||
	    (s->n > 1 && v[0].form == of && tells_which(v[1].form));
}

/* The words around one of two numbers. */
struct side {
	const struct mark *v;
	size_t n;
};

/* Does the other say something else of the set of m, which own alone has, that
 * own doesn't say? */
static bool
other_of_set(struct side own, struct side other, const struct mark *m)
{
	for (size_t i = 0; m->set && i < other.n; i++)
		if (other.v[i].set == m->set && other.v[i].steps <= NEAR &&
		    !bsearch(&other.v[i], own.v, own.n, sizeof(*own.v),
			by_sense))
			return true;
	return false;
}

/* What is told by m, which own has and the other hasn't. */
static void
tell_own(struct likeness *l, const struct mark *m, struct side own,
    struct side other)
{
	bool apart;

	if (m->steps > NEAR)
		return;
	apart = other_of_set(own, other, m);
	l->sure |= apart || (m->steps <= BESIDE && m->stage);
	l->apart |= m->scope || apart;
}

static struct likeness
likeness_of(struct side x, struct side y, float all)
{
	struct likeness l = {0, 0, false, false, false};
	bool here = false, there = false;
	float sum = 0;

	for (size_t i = 0, j = 0; i < x.n || j < y.n;) {
		if (i < x.n && j < y.n && x.v[i].sense == y.v[j].sense) {
			sum += x.v[i++].says + y.v[j++].says;
			l.shared++;
		} else if (j == y.n ||
		    (i < x.n && x.v[i].sense < y.v[j].sense)) {
			tell_own(&l, &x.v[i], x, y);
			here |= x.v[i++].name;
		} else {
			tell_own(&l, &y.v[j], y, x);
			there |= y.v[j++].name;
		}
	}
	l.names = here && there;
	l.score = all > 0 ? sum / all : 0;
	return l;
}

struct likeness
around_liken(const struct claims *c, uint32_t i, uint32_t k)
{
	enum contrast differ = contrast(c, i, k);
	struct side x, y;
	struct likeness l;

	x.v = around_marks(c, i, &x.n);
	y.v = around_marks(c, k, &y.n);
	l = likeness_of(x, y, c->around->bags[i].all + c->around->bags[k].all);
	l.sure = l.sure || differ == CONTRAST_PLACE;
	l.apart = l.apart || l.sure || differ || two_stuffs(c, i, k) ||
	    (c->v[i].scales && of_part(c, i) != of_part(c, k));
	return l;
}

/* Have the words around both been weighed? */
static bool
weighed(const struct claims *c, uint32_t i, uint32_t k)
{
	return c->around && c->around->bags && c->v[i].sentence &&
	    c->v[k].sentence;
}

float
around_likeness(const struct claims *c, uint32_t i, uint32_t k)
{
	struct likeness l;

	if (!weighed(c, i, k))
		return 0;
	l = around_liken(c, i, k);
	return l.apart || l.names ? 0 : l.score;
}

bool
around_differ(const struct claims *c, uint32_t i, uint32_t k)
{
	return weighed(c, i, k) && around_liken(c, i, k).sure;
}
