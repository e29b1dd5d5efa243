/* liken.c - how like the words around two numbers are.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include <math.h>
#include <stdlib.h>

#include "core/diff/like/bag.h"

/* Steps up to which a word may tell that two numbers are of two things, and
 * that for sure. */
enum { NEAR = 10, BESIDE = 4, NEARBY = 5 };

static bool
has(const struct claims *c, uint32_t i, uint32_t sense)
{
	const struct around *a = c->around;
	struct mark m = {.sense = sense};

	return a->bags[i].n &&
	    bsearch(&m, a->marks + a->bags[i].first, a->bags[i].n, sizeof(m),
		bag_by_sense);
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

static void
list_spots(const struct claims *c, const struct sentence *s, uint32_t other,
    struct spot *v)
{
	for (uint32_t i = 0; i < s->n; i++)
		v[i] = spot_at(c, s, i, other);
}

/* "the eastern colony", "its western colony"; at the same place: "Wheat output
 * fell", "Maize output fell". */
static enum contrast
contrast(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct sentence *s = bag_sentence(c, i), *t = bag_sentence(c, k);
	struct spot x[SENTENCE_WORDS], y[SENTENCE_WORDS];
	enum contrast most = CONTRAST_NONE, now;

	list_spots(c, s, k, x);
	list_spots(c, t, i, y);
	for (uint32_t p = 0; p < s->n; p++)
		for (uint32_t q = 0; x[p].own && q < t->n; q++) {
			now = contrast_of(x[p], y[q], p == q);
			if (now > most)
				most = now;
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
		if (form == bag_form(cell_of(words[i])))
			return true;
	return false;
}

/* "of those asked": what they are was said before. */
static bool
stands_for(uint32_t form)
{
	return form == bag_form(cell_of("those")) ||
	    form == bag_form(cell_of("these")) ||
	    form == bag_form(cell_of("them"));
}

/* The word behind "of" behind the number: "40 kg of cocaine"; 0 for none. */
static uint32_t
stuff_of(const struct claims *c, uint32_t id)
{
	const struct sentence *s = bag_sentence(c, id);
	const struct word *v = c->around->words + s->first;
	uint32_t i = 0;

	while (i < s->n && v[i].byte < c->v[id].nend - s->start)
		i++;
	if (i + 1 >= s->n || v[i].form != bag_form(cell_of("of")) ||
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
	const struct sentence *s = bag_sentence(c, id);
	const struct word *v = c->around->words + s->first;
	uint32_t of = bag_form(cell_of("of")), i = 0;

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
			bag_by_sense))
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

/* As the score, of the words up to NEARBY steps away. */
static float
nearby(struct side x, struct side y)
{
	float both = 0, all = 0;

	for (size_t i = 0, j = 0; i < x.n || j < y.n;) {
		bool one =
		    i < x.n && (j == y.n || x.v[i].sense <= y.v[j].sense);
		bool two =
		    j < y.n && (i == x.n || y.v[j].sense <= x.v[i].sense);
		float says = 0;

		if (one && x.v[i].steps <= NEARBY)
			says += x.v[i].says;
		if (two && y.v[j].steps <= NEARBY)
			says += y.v[j].says;
		all += says;
		both += one && two ? says : 0;
		i += one;
		j += two;
	}
	return all > 0 ? both / all : 0;
}

static struct likeness
likeness_of(struct side x, struct side y, float all)
{
	struct likeness l = {0};
	bool here = false, there = false;
	float sum = 0;

	for (size_t i = 0, j = 0; i < x.n || j < y.n;) {
		if (i < x.n && j < y.n && x.v[i].sense == y.v[j].sense) {
			sum += x.v[i].says + y.v[j].says;
			l.sum += fminf(x.v[i++].says, y.v[j++].says);
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
	l.near = nearby(x, y);
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
	return c->around && c->around->bags &&
	    claims_wording(c, &c->v[i])->sentence &&
	    claims_wording(c, &c->v[k])->sentence;
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
