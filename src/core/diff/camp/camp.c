/* camp.c - positions: the claims of a key that can stand together.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Closed claims sorted by their high end are stabbed greedily: the first one
 * left sets a point, and all that allow it are one camp. Open bounds join
 * each camp that they fit. While camps are made, ids holds indices in the
 * key's list. */
#include "core/diff/camp/camp.h"

#include <math.h>
#include <stdlib.h>

#include "core/diff/camp/judge.h"
#include "core/diff/camp/track.h"
#include "lib/order.h"

/* Camps of a track that are shown; the smallest beyond are put together. */
enum { MOST = 12 };

struct making {
	const struct claims *c;
	const uint32_t *ids;
	size_t n;
	struct camps *out;
	uint32_t *camp; /* the first of each claim of ids, + 1; 0 none */
};

static struct camp *
add_camp(struct camps *s, size_t track, double point, bool open)
{
	s->v = mem_grow(s->v, &s->cap, s->n + 1, sizeof(*s->v));
	s->v[s->n] = (struct camp){.track = track,
	    .point = point,
	    .open = open,
	    .low = NAN,
	    .high = NAN};
	return &s->v[s->n++];
}

static void
join(struct camp *p, size_t at)
{
	if (p->n == p->cap)
		p->ids = mem_grow(p->ids, &p->cap, p->n + 1, sizeof(*p->ids));
	p->ids[p->n++] = (uint32_t)at;
}

/* --- stabbing */

/* The n steps of track number k that are all closed, or all open, by high end.
 */
static void
stab(struct making *m, size_t track, const struct step *v, size_t n)
{
	for (size_t i = 0, k; i < n; i = k) {
		struct camp *p = add_camp(m->out, track, v[i].high, v[i].open);

		for (k = i; k < n && v[k].low <= p->point; k++)
			;
		k += k == i;
		p->ids = mem_grow(NULL, &p->cap, k - i, sizeof(*p->ids));
		for (; p->n < k - i; p->n++)
			p->ids[p->n] = v[i + p->n].at;
	}
}

/* Puts the camps from number first on in the order of their keys. */
static void
arrange(struct camps *s, size_t first, uint64_t key(const struct camp *))
{
	size_t n = s->n - first;
	struct ordered *o;
	struct camp *v;

	if (!s->v || n < 2)
		return;
	o = mem_alloc(n * sizeof(*o));
	v = mem_alloc(n * sizeof(*v));
	for (size_t i = 0; i < n; i++)
		o[i] = (struct ordered){key(&s->v[first + i]), (uint32_t)i};
	order_by_key(o, n);
	for (size_t i = 0; i < n; i++)
		v[i] = s->v[first + o[i].at];
	memcpy(s->v + first, v, n * sizeof(*v));
	free(v);
	free(o);
}

/* The largest first. */
static uint64_t
size_key(const struct camp *p)
{
	return ~(uint64_t)p->n;
}

static uint64_t
point_key(const struct camp *p)
{
	return order_key(p->point);
}

static uint64_t
first_key(const struct camp *p)
{
	return p->ids[0];
}

/* Puts the smallest camps of a track together, from number first on. */
static void
merge_small(struct making *m, size_t first)
{
	struct camps *s = m->out;
	struct camp *rest;

	if (s->n - first <= MOST)
		return;
	rest = &s->v[first + MOST - 1];
	arrange(s, first, size_key); /* of one size by point, as they are */
	for (size_t i = first + MOST; i < s->n; i++) {
		struct camp *p = &s->v[i];

		rest->ids = mem_grow(rest->ids, &rest->cap, rest->n + p->n,
		    sizeof(*rest->ids));
		memcpy(rest->ids + rest->n, p->ids, p->n * sizeof(*p->ids));
		rest->n += p->n;
		free(p->ids);
	}
	rest->merged = s->n - first - MOST;
	s->n = first + MOST;
}

/* Open bounds join each closed camp of their track that they fit; those that
 * fit none are camps of their own. */
static void
add_open(struct making *m, size_t track, const struct step *v, size_t n,
    size_t first)
{
	size_t last = m->out->n, left = 0;
	struct step *alone = mem_alloc(n * sizeof(*alone));

	for (size_t i = 0; i < n; i++) {
		bool fits = false;

		for (size_t k = first; k < last; k++) {
			struct camp *p = &m->out->v[k];

			if (v[i].low > p->point || v[i].high < p->point)
				continue;
			join(p, v[i].at);
			fits = true;
		}
		if (!fits)
			alone[left++] = v[i];
	}
	stab(m, track, alone, left);
	free(alone);
}

static void
make_camps(struct making *m, const struct tracks *t)
{
	for (size_t k = 0; k < t->n; k++) {
		size_t n = t->v[k].n, first = m->out->n, open;
		const struct step *v = tracks_by_high(t, k, &open);

		stab(m, k, v, open);
		merge_small(m, first);
		if (open < n)
			add_open(m, k, v + open, n - open, first);
	}
}

static int
by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Camps in the order of their first claims; says for each claim which is its
 * first. */
static void
order_camps(struct making *m)
{
	struct camps *s = m->out;

	for (size_t k = 0; k < s->n; k++)
		order_numbers(s->v[k].ids, s->v[k].n);
	arrange(s, 0, point_key);
	arrange(s, 0, first_key);
	for (size_t k = 0; k < s->n; k++)
		for (size_t i = 0; i < s->v[k].n; i++)
			if (!m->camp[s->v[k].ids[i]])
				m->camp[s->v[k].ids[i]] = (uint32_t)k + 1;
}

/* Restatements go with what they restate. */
static void
add_restatements(struct making *m)
{
	for (size_t i = 0; i < m->n; i++) {
		uint32_t host = m->c->v[m->ids[i]].host;
		uint32_t *hit = host == CLAIM_NONE ?
		    NULL :
		    bsearch(&host, m->ids, m->n, sizeof(host), by_number);
		size_t at = hit ? (size_t)(hit - m->ids) : 0;

		if (hit && m->camp[at] && !m->camp[i])
			join(&m->out->v[m->camp[at] - 1], i);
		if (hit)
			m->camp[i] = m->camp[at];
	}
}

/* --- what a camp tells of itself */

/* v: its claims' documents. */
static void
count_docs(const struct claims *c, struct camp *p, uint32_t *v)
{
	p->docs = order_distinct(v, p->n);
	for (size_t i = 0; i < p->docs; i++)
		v[i] = c->doc_ids[v[i]].origin;
	p->origins = order_distinct(v, p->docs);
}

/* Takes in what claim x of the camp reaches. */
static void
reach(struct camp *p, const struct claim *x)
{
	if (period_known(x->when)) {
		if (x->when.from < p->when.from)
			p->when.from = x->when.from;
		if (x->when.to > p->when.to)
			p->when.to = x->when.to;
	}
	if (x->state || x->host != CLAIM_NONE ||
	    (range_open(&x->q) && !p->open))
		return;
	if (!(p->low <= x->q.low))
		p->low = x->q.low;
	if (!(p->high >= x->q.high))
		p->high = x->q.high;
}

/* Camps of one track have numbers, in their order. */
static void
number_camps(struct camps *s)
{
	struct ordered *o = mem_alloc(s->n * sizeof(*o));

	for (size_t i = 0; i < s->n; i++)
		o[i] = (struct ordered){s->v[i].track, (uint32_t)i};
	order_by_key(o, s->n);
	for (size_t i = 0, k; i < s->n; i = k) {
		for (k = i; k < s->n && o[k].key == o[i].key; k++)
			s->v[o[k].at].number = (uint32_t)(k - i + 1);
		if (k - i == 1)
			s->v[o[i].at].number = 0;
	}
	free(o);
}

static void
finish_camps(struct making *m, bool few)
{
	struct camps *s = m->out;
	uint32_t *v = mem_alloc(m->n * sizeof(*v));

	for (size_t k = 0; k < s->n; k++) {
		struct camp *p = &s->v[k];

		if (few && !verdict_alarm(p->v.kind))
			continue;
		p->when = (struct period){PERIOD_END, PERIOD_OPEN};
		for (size_t i = 0; i < p->n; i++) {
			const struct claim *x;

			p->ids[i] = m->ids[p->ids[i]];
			x = &m->c->v[p->ids[i]];
			v[i] = x->doc;
			reach(p, x);
		}
		count_docs(m->c, p, v);
	}
	free(v);
	number_camps(s);
}

struct camps
camps_make(const struct claims *c, const uint32_t *ids, size_t n,
    struct camps_ask ask)
{
	struct camps out = {.n = 0};
	struct making m = {c, ids, n, &out, NULL};
	struct tracks t;

	if (n < 2)
		return out;
	m.camp = mem_zero(n, sizeof(*m.camp));
	t = tracks_make(c, ids, n);
	make_camps(&m, &t);
	order_camps(&m);
	add_restatements(&m);
	judge_camps(c, ids, n, ask, &t, m.camp, &out);
	tracks_free(&t);
	finish_camps(&m, ask.few);
	free(m.camp);
	return out;
}

void
camps_free(struct camps *c)
{
	for (size_t i = 0; i < c->n; i++)
		free(c->v[i].ids);
	free(c->v);
	*c = (struct camps){0};
}
