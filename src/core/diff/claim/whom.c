/* whom.c - whom and where claims are about that don't say it for sure.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/whom.h"

#include <stdlib.h>

#include "core/diff/claim/facts.h"
#include "lib/order.h"

struct whom {
	struct claims *c;
	uint32_t *doc; /* by subject: its document + 1; CLAIM_NONE: several */
	size_t ndoc;
	bool *junk; /* by claim: its subject may be none */
	bool many;  /* many subjects: of more than one event */
};

/* --- which subjects are sure */

static void
count_doc(struct whom *w, const struct claim *x)
{
	uint32_t *doc = &w->doc[x->act ? 0 : x->subject];

	if (*doc != x->doc + 1)
		*doc = *doc ? CLAIM_NONE : x->doc + 1;
}

/* Is the claim keyed by whom, and not by which nation? */
static bool
by_whom(const struct claim *x)
{
	return x->loose && x->key && !x->state && !x->sideless &&
	    (!x->measure || !x->placed);
}

/* Its subject where that is a nation or party. */
static uint32_t
nation(struct claims *c, const struct claim *x)
{
	return x->subject && facts_party(c, x->subject) == x->subject ?
	    x->subject :
	    0;
}

static bool
sure(struct whom *w, const struct claim *x)
{
	if (nation(w->c, x))
		return !facts_measure(w->c, x->measure).firm;
	return w->doc[x->subject] == CLAIM_NONE;
}

/* --- subjects that their own document tells from sure ones */

struct pair {
	uint32_t loose, doc;
};

static int
by_pair(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->loose != y->loose)
		return x->loose < y->loose ? -1 : 1;
	return x->doc < y->doc ? -1 : x->doc > y->doc;
}

static void
find_junk(struct whom *w)
{
	struct claims *c = w->c;
	struct pair *v = NULL;
	size_t n = 0, cap = 0;
	bool any = false;

	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];

		if (!by_whom(x) || x->weak)
			continue;
		w->junk[i] = !sure(w, x);
		any = any || w->junk[i];
	}
	for (size_t i = 0; any && i < c->n; i++) {
		if (!by_whom(&c->v[i]) || c->v[i].weak || w->junk[i])
			continue;
		v = mem_grow(v, &cap, n + 1, sizeof(*v));
		v[n++] = (struct pair){c->v[i].loose, c->v[i].doc};
	}
	if (n)
		qsort(v, n, sizeof(*v), by_pair);
	for (size_t i = 0; n && i < c->n; i++) {
		struct pair p = {c->v[i].loose, c->v[i].doc};

		w->junk[i] =
		    w->junk[i] && !bsearch(&p, v, n, sizeof(*v), by_pair);
	}
	free(v);
}

/* --- votes */

/* A key as one that the unsure claims of a loose key may belong to. */
struct vote {
	uint32_t loose, key, n;
};

/* The key that has more than twice the claims of all others of v together,
 * or 0. */
static uint32_t
winner(const struct vote *v, size_t n)
{
	uint32_t all = 0;
	size_t best = 0;

	for (size_t i = 0; i < n; i++) {
		all += v[i].n;
		if (v[i].n > v[best].n)
			best = i;
	}
	return 3 * v[best].n > 2 * all ? v[best].key : 0;
}

/* Adds up the votes, sorted by loose key; returns how many are left. Most keys
 * have one loose key: theirs are added up in of_key first. */
static size_t
count_votes(struct vote *v, size_t n, const struct vote *of_key, size_t nkey)
{
	size_t all = n, k = 0;
	struct ordered *o;
	struct vote *out;

	for (size_t i = 0; i < nkey; i++)
		if (of_key[i].n)
			v[all++] = of_key[i];
	o = mem_alloc((all + 1) * sizeof(*o));
	out = mem_alloc((all + 1) * sizeof(*out));
	for (size_t i = 0; i < all; i++)
		o[i] = (struct ordered){(uint64_t)v[i].loose << 32 | v[i].key,
		    (uint32_t)i};
	order_by_key(o, all);
	for (size_t i = 0; i < all; i++)
		if (k && o[i].key == o[i - 1].key)
			out[k - 1].n += v[o[i].at].n;
		else
			out[k++] = v[o[i].at];
	memcpy(v, out, k * sizeof(*v));
	free(out);
	free(o);
	return k;
}

/* Of those hurt, most reports name no side: that is an answer too. */
static bool
votes(const struct whom *w, size_t i)
{
	const struct claim *x = &w->c->v[i];

	return x->loose && x->key && !w->junk[i] &&
	    (!x->weak || (x->sideless && !x->subject));
}

/* All votes; *out is to be freed. Where nobody votes, to[] has what claims that
 * are not sure go by. */
static size_t
poll(const struct whom *w, uint32_t *to, struct vote **out)
{
	const struct claims *c = w->c;
	struct vote *of_key = mem_zero(c->keys.n + 1, sizeof(*of_key));
	struct vote *v = NULL;
	size_t n = 0, cap = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];
		struct vote *own = &of_key[x->key];

		if (!x->state && !(w->many && x->sideless))
			to[x->loose] = x->loose;
		if (!votes(w, i))
			continue;
		if (!own->n || own->loose == x->loose) {
			*own = (struct vote){x->loose, x->key, own->n + 1};
			continue;
		}
		v = mem_grow(v, &cap, n + 1, sizeof(*v));
		v[n++] = (struct vote){x->loose, x->key, 1};
	}
	v = mem_grow(v, &cap, n + c->keys.n + 1, sizeof(*v));
	n = count_votes(v, n, of_key, c->keys.n + 1);
	free(of_key);
	*out = v;
	return n;
}

/* Where the claims of each loose key go that are not sure, or 0. */
static void
elect(const struct whom *w, uint32_t *to)
{
	struct vote *v;
	size_t n = poll(w, to, &v);

	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && v[k].loose == v[i].loose; k++)
			;
		to[v[i].loose] = winner(v + i, k - i);
	}
	free(v);
}

/* A claim of which it isn't said for sure whose it is joins key, if there is
 * one; what only seemed a subject is none, and no side. */
static void
join(struct claim *x, uint32_t key, bool junk, bool sides)
{
	if ((!x->weak && !junk) || !x->key || !x->loose)
		return;
	if (!key)
		key = junk || sides ? x->loose : x->key;
	if (x->state && !x->placed && x->key != key)
		x->subject = 0;
	x->key = key;
	x->hearsay = x->hearsay || junk;
}

/* So many subjects that several documents tell of are not of one event. */
enum { MANY_SUBJECTS = 16 };

/* What one turn through all claims tells. */
struct seen {
	bool *sided;    /* by subject: may it be one of several sides? */
	uint32_t first; /* the first nation whose losses are told, or 0 */
	bool sides;     /* another's are too: an event with sides */
	bool sideless, loose, whom; /* is any so, any by_whom? */
};

static void
see(struct whom *w, const struct claim *x, struct seen *s)
{
	uint32_t side;

	count_doc(w, x);
	s->loose |= x->loose != 0;
	s->whom |= by_whom(x);
	if (!x->sideless)
		return;
	s->sideless = true;
	if (!x->key || !x->subject)
		return;
	s->sided[x->subject] |= !x->hearsay;
	if (s->sides)
		return;
	side = nation(w->c, x);
	s->sides = side && s->first && side != s->first;
	if (side)
		s->first = side;
}

static struct seen
see_all(struct whom *w)
{
	const struct claims *c = w->c;
	struct seen s = {.sided = mem_zero(w->ndoc, sizeof(*s.sided))};
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		see(w, &c->v[i], &s);
	for (size_t i = 0; i < w->ndoc && n < MANY_SUBJECTS; i++)
		n += s.sided[i] && w->doc[i] == CLAIM_NONE;
	w->many = n == MANY_SUBJECTS;
	free(s.sided);
	return s;
}

/* Where one nation is told of at most, the dead have no side: those of a
 * flood, or of a plane's fall. */
static void
drop_sides(struct whom *w)
{
	struct claims *c = w->c;

	memset(w->doc, 0, w->ndoc * sizeof(*w->doc));
	for (size_t i = 0; i < c->n; i++) {
		struct claim *x = &c->v[i];

		if (x->sideless && x->key && x->loose) {
			x->key = x->loose;
			x->subject = 0;
		}
		count_doc(w, x);
	}
}

void
whom_settle(struct claims *c)
{
	struct whom w = {.c = c};
	struct seen s;
	uint32_t *to;

	w.ndoc = c->names.n + 1;
	w.doc = mem_zero(w.ndoc, sizeof(*w.doc));
	s = see_all(&w);
	if (!s.loose) {
		free(w.doc);
		return;
	}
	to = mem_zero(c->keys.n + 1, sizeof(*to));
	w.junk = mem_zero(c->n + 1, sizeof(*w.junk));
	if (s.sideless && !w.many && !s.sides)
		drop_sides(&w);
	if (s.whom)
		find_junk(&w);
	elect(&w, to);
	for (size_t i = 0; i < c->n; i++)
		join(&c->v[i], to[c->v[i].loose], w.junk[i],
		    !w.many && c->v[i].sideless && !c->v[i].state);
	free(w.junk);
	free(w.doc);
	free(to);
}
