/* anchor.c - odd figures that several reports tell, as what binds them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/anchor.h"

#include <math.h>
#include <stdlib.h>

#include "core/diff/claim/family.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/verdict/verdict.h"
#include "lib/order.h"

/* Claims up to which two digits, three and so on are odd enough, claims that
 * may share a figure, and those that are looked at one by one. */
enum { FEW = 1500, STEP = 10, MOST_DIGITS = 4, CROWD = 64, GROUP = 12 };

/* Places of a figure that count. */
#define PLACES 1e6

/* From here on the order of magnitude says something too. */
#define THOUSANDS 1000

struct figure {
	uint64_t digits; /* of the value, without its thousands */
	uint32_t dim, unit, id;
	int digits_n;
};

struct anchors {
	struct claims *c;
	struct figure *v;
	size_t n;
	uint32_t *subject; /* claims by subject */
	uint32_t *doc;     /* by key: its document + 1; CLAIM_NONE: several */
	uint32_t *many;    /* claims by key */
};

/* Digits written, leading and trailing zeros left out. */
static int
digits_of(const struct claim *x)
{
	double n = x->q.grain > 0 ? fabs(x->q.value) / x->q.grain : 0;

	return n < 0.5 ? 0 : 1 + (int)floor(log10(n * (1 + 1e-9)));
}

/* The figure without its thousands. */
static uint64_t
mantissa(double v, bool scales)
{
	v = fabs(v);
	if (!scales)
		return (uint64_t)llround(v * PLACES);
	while (v >= 1e3)
		v /= 1e3;
	while (v < 1)
		v *= 1e3;
	return (uint64_t)llround(v * PLACES);
}

static bool
fit(const struct claim *x)
{
	return !x->state && x->kind != KIND_DATE && x->kind != KIND_ORDINAL &&
	    x->kind != KIND_SCORE && !x->open && x->host == CLAIM_NONE &&
	    x->whole == CLAIM_NONE && !range_open(&x->q) &&
	    !isnan(x->q.value) && x->q.value != 0 && fabs(x->q.value) < 1e15 &&
	    fabs(x->q.value) > 1e-9;
}

/* By dimension, unit and digits; of one figure in the order of claims. */
static void
sort_figures(struct figure *v, size_t n)
{
	struct ordered *o = mem_alloc(n * sizeof(*o));
	uint32_t *at;

	for (size_t i = 0; i < n; i++)
		o[i] = (struct ordered){v[i].digits, (uint32_t)i};
	order_by_key(o, n);
	for (size_t i = 0; i < n; i++) {
		const struct figure *f = &v[o[i].at];

		o[i].key = (uint64_t)f->dim << 32 | f->unit;
	}
	order_by_key(o, n);
	at = order_places(o, n);
	order_permute(v, sizeof(*v), at, n);
	free(at);
}

static bool
same_figure(const struct figure *x, const struct figure *y)
{
	return x->dim == y->dim && x->unit == y->unit && x->digits == y->digits;
}

static void
list_figures(struct anchors *s)
{
	const struct claims *c = s->c;

	for (uint32_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];

		s->subject[x->subject]++;
		s->many[x->key]++;
		if (x->key && s->doc[x->key] != x->doc + 1)
			s->doc[x->key] =
			    s->doc[x->key] ? CLAIM_NONE : x->doc + 1;
		if (fit(x))
			s->v[s->n++] =
			    (struct figure){mantissa(x->q.value, x->scales),
				x->dim, x->unit, i, digits_of(x)};
	}
	sort_figures(s->v, s->n);
}

/* Documents that tell the figure under the key of f. */
static size_t
docs_under(const struct anchors *s, const struct figure *f, size_t n,
    uint32_t key)
{
	uint32_t seen[CROWD];
	size_t k = 0, at;

	for (size_t i = 0; i < n; i++) {
		const struct claim *x = &s->c->v[f[i].id];

		if (x->key != key)
			continue;
		for (at = 0; at < k && seen[at] != x->doc; at++)
			;
		if (at == k)
			seen[k++] = x->doc;
	}
	return k;
}

/* How much the claim's key says: nothing, its words, its measure. */
static int
worth(const struct claim *x)
{
	return !x->key ? 0 : !x->measure ? 1 : 2;
}

/* Does x say better than y what the figure is of? */
static bool
better(const struct anchors *s, const struct figure *f, size_t n,
    const struct claim *x, const struct claim *y)
{
	size_t p, q;

	if (worth(x) != worth(y))
		return worth(x) > worth(y);
	p = docs_under(s, f, n, x->key);
	q = docs_under(s, f, n, y->key);
	if (p != q)
		return p > q;
	p = (s->doc[x->key] == CLAIM_NONE) + (x->subject == 0);
	q = (s->doc[y->key] == CLAIM_NONE) + (y->subject == 0);
	if (p != q)
		return p > q;
	return s->subject[x->subject] > s->subject[y->subject];
}

/* Do subject and place let x be what y is? */
static bool
may_be(const struct claims *c, const struct claim *x, const struct claim *y)
{
	struct family f = family_of_measure(claims_name(c, y->measure));
	struct cell p = claims_name(c, x->place), q = claims_name(c, y->place);

	if (x->change != y->change ||
	    family_excludes(claims_name(c, x->measure),
		claims_name(c, y->measure)))
		return false;
	if (x->place && y->place && x->place != y->place &&
	    lexicon_charted(p) && lexicon_charted(q) && !lexicon_within(p, q) &&
	    !lexicon_within(q, p))
		return false;
	return !(f.key & KEY_NATION) || !x->subject || !y->subject ||
	    x->subject == y->subject;
}

/* Two digits are not odd enough to make camps of deaths. */
static bool
other_item(const struct figure *f, const struct claim *x, const struct claim *y)
{
	return f->digits_n < 3 &&
	    (x->kind == KIND_COUNT || x->kind == KIND_NUMBER) && x->item &&
	    !x->generic && x->item != y->item;
}

/* Does the document of x tell the figure under this key already? */
static bool
told_there(const struct anchors *s, const struct figure *f, size_t n,
    const struct claim *x, uint32_t key)
{
	for (size_t i = 0; i < n; i++) {
		const struct claim *z = &s->c->v[f[i].id];

		if (z != x && z->doc == x->doc && z->key == key)
			return true;
	}
	return false;
}

/* May x leave its key for that of y? A measure of its own is left where it is
 * the same one, or where no other report has it and two or more have y's. */
static bool
may_move(const struct anchors *s, const struct figure *f, size_t n,
    const struct claim *x, const struct claim *y)
{
	if (x->key == y->key || x->doc == y->doc || !may_be(s->c, x, y) ||
	    other_item(f, x, y) || told_there(s, f, n, x, y->key))
		return false;
	if (!x->key || !x->measure || x->measure == y->measure)
		return true;
	return s->doc[x->key] != CLAIM_NONE && y->measure &&
	    docs_under(s, f, n, y->key) > 1;
}

void
anchors_move(struct claim *x, const struct claim *to)
{
	x->key = to->key;
	x->solo = false;
	x->bound = true;
	x->measure = to->measure;
	x->class = to->class;
	x->counts = to->counts;
	x->item = to->item;
	x->extra = to->extra;
	x->subject = to->subject;
	x->soldier = to->soldier;
	x->generic = to->generic;
	x->apart = to->apart;
	x->placed = to->placed;
	x->hearsay = to->hearsay;
	x->yearly = to->yearly;
	x->quick = to->quick;
	if (x->role != ROLE_SOME)
		x->role = to->role;
	x->adds = to->adds;
}

/* The claim that says best what the figure is of, of those that are not done;
 * it is then. NULL where all are. */
static struct claim *
best_left(const struct anchors *s, const struct figure *f, size_t n, bool *done)
{
	struct claim *best = NULL;
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		struct claim *x = &s->c->v[f[i].id];

		if (done[i] || (best && !better(s, f, n, x, best)))
			continue;
		best = x;
		at = i;
	}
	if (best)
		done[at] = true;
	return best;
}

/* Moves the claims of f that may go to the best of them, then those that are
 * left to the best of those, and so on; returns how many have moved. */
static size_t
settle(struct anchors *s, const struct figure *f, size_t n,
    void (*moved)(struct claims *c, struct claim *x))
{
	struct claims *c = s->c;
	bool done[CROWD] = {false};
	struct claim *best;
	size_t k = 0;

	for (int turn = 0;
	     (turn == 0 || n <= GROUP) && (best = best_left(s, f, n, done));
	     turn++) {
		if (!best->key) {
			best->key = claims_quote_key(c, "figure@", best);
			best->solo = false;
		}
		for (size_t i = 0; i < n; i++) {
			struct claim *x = &c->v[f[i].id];

			if (done[i] || !may_move(s, f, n, x, best) ||
			    (turn && s->doc[x->key] == CLAIM_NONE))
				continue;
			anchors_move(x, best);
			moved(c, x);
			done[i] = true;
			k++;
		}
	}
	return k;
}

/* Has the claim a mate in another document under its key? */
static bool
mated(const struct anchors *s, const struct figure *f, size_t n,
    const struct claim *x)
{
	for (size_t i = 0; x->key && i < n; i++) {
		const struct claim *y = &s->c->v[f[i].id];

		if (y->key == x->key && y->doc != x->doc)
			return true;
	}
	return false;
}

/* Is the figure too odd for chance: three digits, or two and thousands, or two
 * of the same thing? In a large table it takes more. */
static bool
odd_enough(const struct figure *f, int least, const struct claim *x,
    const struct claim *y)
{
	return f->digits_n + (fabs(x->q.value) >= THOUSANDS) > least ||
	    x->item == y->item;
}

/* Claims of one report alone, whose words don't bind them to the same figure
 * in another, go with it for the figure's sake, where it is odd enough: they
 * agree with it, but answer nothing else under its key. */
static size_t
tie(struct anchors *s, const struct figure *f, size_t n, int least,
    void (*moved)(struct claims *c, struct claim *x))
{
	size_t k = 0;

	for (size_t i = 0; i < n && n <= GROUP; i++) {
		struct claim *x = &s->c->v[f[i].id], *best = NULL;

		if ((x->key && s->many[x->key] > 1) || mated(s, f, n, x))
			continue;
		for (size_t m = 0; m < n; m++) {
			struct claim *y = &s->c->v[f[m].id];

			if (y->doc != x->doc && y->key && !y->tied &&
			    may_be(s->c, x, y) &&
			    odd_enough(&f[i], least, x, y) &&
			    (!best || better(s, f, n, y, best)))
				best = y;
		}
		if (!best)
			continue;
		anchors_move(x, best);
		x->tied = true;
		moved(s->c, x);
		k++;
	}
	return k;
}

/* Do two documents tell the figure, and one with enough digits? */
static bool
odd(const struct anchors *s, const struct figure *f, size_t n, int least)
{
	bool docs = false, digits = false;

	for (size_t i = 0; i < n; i++) {
		docs = docs || s->c->v[f[i].id].doc != s->c->v[f[0].id].doc;
		digits = digits || f[i].digits_n >= least;
	}
	return docs && digits && n <= CROWD;
}

/* Figures that nothing is said of but in two units have a key for that alone;
 * here they have none. Returns it, 0 for none. */
static uint32_t
take_solo(struct claims *c)
{
	uint32_t key = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (!c->v[i].solo)
			continue;
		key = c->v[i].key;
		c->v[i].key = 0;
	}
	return key;
}

/* Gives it back to those that have found no other, and the key of what it
 * restates to each restatement. */
static void
give_solo(struct claims *c, uint32_t key)
{
	for (size_t i = 0; i < c->n; i++) {
		struct claim *x = &c->v[i];

		if (x->solo && !x->key)
			x->key = key;
	}
	for (size_t i = 0; i < c->n; i++)
		if (c->v[i].host != CLAIM_NONE)
			c->v[i].key = c->v[c->v[i].host].key;
}

size_t
anchors_settle(struct claims *c,
    void (*moved)(struct claims *c, struct claim *x))
{
	struct anchors s = {.c = c};
	int least = 2;
	uint32_t solo;
	size_t k = 0;

	for (size_t most = FEW; c->n > most; most *= STEP)
		least++;
	if (least > MOST_DIGITS || c->ndocs < 2)
		return 0;
	s.v = mem_alloc((c->n + 1) * sizeof(*s.v));
	s.subject = mem_zero(c->names.n + 1, sizeof(*s.subject));
	s.doc = mem_zero(c->keys.n + c->n + 1, sizeof(*s.doc));
	s.many = mem_zero(c->keys.n + c->n + 1, sizeof(*s.many));
	solo = take_solo(c);
	list_figures(&s);
	for (size_t i = 0, e; i < s.n; i = e) {
		for (e = i + 1; e < s.n && same_figure(&s.v[e], &s.v[i]); e++)
			;
		if (odd(&s, s.v + i, e - i, least))
			k += settle(&s, s.v + i, e - i, moved) +
			    tie(&s, s.v + i, e - i, least, moved);
	}
	give_solo(c, solo);
	free(s.v);
	free(s.subject);
	free(s.doc);
	free(s.many);
	return k;
}
