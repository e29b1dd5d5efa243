/* odds.c - how much speaks for it that two numbers answer one question.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/like/odds.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "core/diff/verdict/slip.h"
#include "data/likeness.h"
#include "lib/order.h"

enum { COL_EVIDENCE, COL_WEIGHT };

enum evidence {
	EV_BASE,
	EV_SCORE,
	EV_SHARED,
	EV_SUM,
	EV_NEAR,
	EV_NAMES,
	EV_APART,
	EV_SURE,
	EV_SAME_MEASURE,
	EV_TWO_MEASURES,
	EV_SAME_ITEM,
	EV_TWO_ITEMS,
	EV_GENERIC,
	EV_TWO_SUBJECTS,
	EV_RATIO,
	EV_MEET,
	EV_SAME_VALUE,
	EV_TELLING,
	EV_CLOSE,
	EV_FAR,
	EV_NEARER,
	EV_GRAIN,
	EV_DIGITS,
	EV_SWAPPED,
	EV_CROWD,
	EV_NUMBERS,
	EV_PLACE,
	EV_FRACTION,
	EV_N,
	/* what it takes */
	LEAST_AGREE = EV_N,
	LEAST_MAYBE,
	LEAST_CONTRADICT,
	LEAST_ALONE,
	LEAST_SHARE,
	ROWS
};

const char *const odds_names[ROWS] = {"base", "score", "shared", "sum", "near",
    "names", "apart", "sure", "same-measure", "two-measures", "same-item",
    "two-items", "generic", "two-subjects", "ratio", "meet", "same-value",
    "telling", "close", "far", "nearer", "grain", "digits", "swapped", "crowd",
    "numbers", "place", "fraction", "least-agree", "least-maybe",
    "least-contradict", "least-alone", "least-share"};

const size_t odds_evidence = EV_N;

void (*odds_told)(const struct claims *c, uint32_t a, uint32_t b,
    const double *e);

struct odds {
	const struct claims *c;
	double weight[ROWS];
	uint32_t *crowd; /* by claim: how many of its kind its document has */
	uint32_t *first; /* by claim: where the sizes of those begin */
	double *size;    /* those of one kind and document by size */
	uint32_t *last;  /* by document: its last sentence */
	uint32_t *many;  /* by document: its numbers */
	unsigned char *alone; /* by claim: see odds_alone */
};

/* --- kinds */

/* Seconds that nobody lives: an age as long is one of a thing, as is the time
 * that it has been there. */
#define AGES (150 * 365.25 * 86400)

/* Kinds that are compared with each other have one number. */
static enum claim_kind
kind_of(const struct claim *x)
{
	switch (x->kind) {
	case KIND_NUMBER:
		return KIND_COUNT;
	case KIND_FRACTION:
	case KIND_RATIO:
		return KIND_PERCENT;
	case KIND_AGE:
		return x->q.low > AGES ? KIND_DURATION : KIND_AGE;
	default:
		return x->kind;
	}
}

bool
odds_kind(const struct claim *a, const struct claim *b)
{
	return a->dim == b->dim && a->unit == b->unit &&
	    a->change == b->change && kind_of(a) == kind_of(b);
}

uint64_t
odds_kind_key(const struct claim *x)
{
	uint64_t h = (uint64_t)x->dim << 5 | (uint64_t)kind_of(x);

	h = (h ^ h >> 29) * 0xff51afd7ed558ccdu;
	h = (h ^ h >> 32 ^ (uint64_t)x->unit << 1 ^ x->change) *
	    0xc4ceb9fe1a85ec53u;
	return h ^ h >> 32;
}

/* --- what is known of each claim */

/* The same for those of one document alone. */
static uint64_t
crowd_key(const struct claim *x)
{
	return (odds_kind_key(x) ^ x->doc) * 0xff51afd7ed558ccdu;
}

/* One number for a range: the one that is written, else its middle, or the end
 * that it has. */
static double
middle(const struct range *q)
{
	double low = isfinite(q->low) ? q->low : q->high;
	double high = isfinite(q->high) ? q->high : low;

	return isnan(q->value) ? (low + high) / 2 : q->value;
}

/* A size's natural logarithm; that of nought is below all others. */
static double
size_of(const struct claim *x)
{
	double v = fabs(middle(&x->q));

	return v > 0 ? log(v) : -FLT_MAX;
}

/* Those of a kind and a document, side by side by their size. */
static size_t
list_crowds(const struct odds *o, const unsigned char *fit, struct ordered *v)
{
	const struct claims *c = o->c;
	size_t n = 0;

	for (uint32_t i = 0; i < c->n; i++)
		if (fit[i])
			v[n++] =
			    (struct ordered){order_key(size_of(&c->v[i])), i};
	if (!n)
		return 0;
	order_by_key(v, n);
	for (size_t i = 0; i < n; i++)
		v[i].key = crowd_key(&c->v[v[i].at]);
	order_by_key(v, n);
	return n;
}

static void
count_crowds(struct odds *o, const unsigned char *fit)
{
	struct ordered *v = mem_alloc((o->c->n + 1) * sizeof(*v));
	size_t n = list_crowds(o, fit, v);

	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && v[k].key == v[i].key; k++)
			;
		for (size_t m = i; m < k; m++) {
			o->crowd[v[m].at] = (uint32_t)(k - i);
			o->first[v[m].at] = (uint32_t)i;
			o->size[m] = size_of(&o->c->v[v[m].at]);
		}
	}
	free(v);
}

/* The same for those of one document, kind and measure. */
static uint64_t
measure_key(const struct claim *x)
{
	return (crowd_key(x) ^ (uint64_t)x->measure << 3) * 0xc4ceb9fe1a85ec53u;
}

/* Do all of n claims name one value? */
static bool
one_value(const struct claims *c, const struct ordered *v, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (!range_equal(&c->v[v[0].at].q, &c->v[v[i].at].q))
			return false;
	return true;
}

static void
find_alone(struct odds *o, const unsigned char *fit)
{
	const struct claim *x = o->c->v;
	struct ordered *v = mem_alloc((o->c->n + 1) * sizeof(*v));
	size_t n = 0;

	for (uint32_t i = 0; i < o->c->n; i++)
		if (fit[i] && x[i].measure)
			v[n++] = (struct ordered){measure_key(&x[i]), i};
	if (n)
		order_by_key(v, n);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && v[k].key == v[i].key; k++)
			;
		for (size_t m = i; m < k && one_value(o->c, v + i, k - i); m++)
			o->alone[v[m].at] = 1;
	}
	free(v);
}

bool
odds_alone(const struct odds *o, uint32_t i, uint32_t k)
{
	return o->c->v[i].measure == o->c->v[k].measure && o->alone[i] &&
	    o->alone[k];
}

struct odds *
odds_new(const struct claims *c, const unsigned char *fit)
{
	struct odds *o = mem_zero(1, sizeof(*o));

	o->c = c;
	for (int i = 0; i < ROWS; i++) {
		long row = table_find(&table_likeness, odds_names[i],
		    strlen(odds_names[i]));

		if (row >= 0)
			o->weight[i] = strtod(table_at(&table_likeness,
						  (size_t)row, COL_WEIGHT),
			    NULL);
	}
	o->crowd = mem_zero(c->n + 1, sizeof(*o->crowd));
	o->first = mem_zero(c->n + 1, sizeof(*o->first));
	o->size = mem_zero(c->n + 1, sizeof(*o->size));
	o->many = mem_zero(c->ndocs + 1, sizeof(*o->many));
	o->last = mem_zero(c->ndocs + 1, sizeof(*o->last));
	o->alone = mem_zero(c->n + 1, 1);
	count_crowds(o, fit);
	find_alone(o, fit);
	for (uint32_t i = 0; i < c->n; i++)
		o->many[c->v[i].doc] += fit[i];
	for (uint32_t i = 0; i < c->n; i++)
		if (c->v[i].sent > o->last[c->v[i].doc])
			o->last[c->v[i].doc] = c->v[i].sent;
	return o;
}

void
odds_free(struct odds *o)
{
	if (!o)
		return;
	free(o->crowd);
	free(o->first);
	free(o->size);
	free(o->last);
	free(o->many);
	free(o->alone);
	free(o);
}

/* --- pairs */

#define FARTHEST 5.0 /* where values count as being of no like size */
#define NEITHER 3.0  /* for one of nought, or two of two signs */

static double
ratio(double x, double y)
{
	double r;

	if (x == 0 || y == 0 || (x < 0) != (y < 0))
		return NEITHER;
	r = fabs(log(x / y));
	return r < FARTHEST ? r : FARTHEST;
}

/* The first six digits of x, as a number of at least 1 and below 10; 0 for
 * none. */
static double
digits(double x)
{
	double m;

	if (x == 0 || !isfinite(x))
		return 0;
	m = fabs(x) / pow(10, floor(log10(fabs(x))));
	m = round(m * 1e5) / 1e5;
	return m < 10 ? m : m / 10;
}

/* 4.2 million and 42 million, of at least two digits. */
static bool
same_digits(double x, double y)
{
	double a = digits(x), b = digits(y);

	return a != 0 && fabs(a - b) < 1e-6 && fabs(a - round(a)) > 1e-6;
}

static double
grains(const struct range *a, const struct range *b)
{
	return a->grain > 0 && b->grain > 0 ? fabs(log10(a->grain / b->grain)) :
					      1;
}

static double
height(const struct odds *o, const struct claim *x)
{
	return o->last[x->doc] ? (double)x->sent / o->last[x->doc] : 0;
}

static void
words_of(double *e, const struct likeness *l)
{
	e[EV_SCORE] = l->score;
	e[EV_SHARED] = (l->shared < 6 ? l->shared : 6) / 6.0;
	e[EV_SUM] = (l->sum < 25 ? l->sum : 25) / 10.0;
	e[EV_NEAR] = l->near;
	e[EV_NAMES] = l->names;
	e[EV_APART] = l->apart;
	e[EV_SURE] = l->sure;
}

/* Digits from which on a value tells no more, and the share of a value that
 * what is written for it is mostly within, as "about 4,200" for 4,180. */
enum { TELLING = 3 };
#define CLOSE 0.1

/* Digits that are written, but for noughts at the end that say how big it is.
 */
static double
digits_of(const struct range *q)
{
	double n = q->grain > 0 ? fabs(q->value) / q->grain : 0;

	return n < 0.5 ? 0 : 1 + floor(log10(n * (1 + 1e-9)));
}

/* Of two that one value suits: do they name it alike? */
static void
meeting_of(double *e, const struct range *a, const struct range *b)
{
	double x = middle(a), y = middle(b);
	double gap = fabs(x - y) / fmax(fabs(x), fabs(y)), n;

	e[EV_SAME_VALUE] = x == y || gap < 1e-9;
	if (e[EV_SAME_VALUE] > 0) {
		n = fmin(fmax(digits_of(a), digits_of(b)), TELLING);
		e[EV_TELLING] = fmax(n - 1, 0);
		return;
	}
	e[EV_CLOSE] = fmax(1 - gap / CLOSE, 0);
	e[EV_FAR] = ratio(x, y);
}

bool
odds_suit(const struct claim *a, const struct claim *b)
{
	return !range_apart(&a->q, &b->q) ||
	    same_digits(middle(&a->q), middle(&b->q));
}

bool
odds_close(const struct claim *a, const struct claim *b)
{
	double x = middle(&a->q), y = middle(&b->q);

	return fabs(x - y) <= CLOSE * fmax(fabs(x), fabs(y)) &&
	    !range_apart(&a->q, &b->q);
}

static void
values_of(double *e, const struct claim *a, const struct claim *b)
{
	e[EV_MEET] = !range_apart(&a->q, &b->q);
	if (e[EV_MEET] > 0) {
		meeting_of(e, &a->q, &b->q);
	} else {
		double x = middle(&a->q), y = middle(&b->q);

		e[EV_RATIO] = ratio(x, y);
		e[EV_DIGITS] = same_digits(x, y);
		e[EV_SWAPPED] = slip_swapped(&a->q, &b->q);
	}
	e[EV_GRAIN] = grains(&a->q, &b->q);
}

/* How many of n sizes, in their order, are below x. */
static uint32_t
below(const double *v, uint32_t n, double x)
{
	uint32_t from = 0;

	while (from < n) {
		uint32_t mid = from + (n - from) / 2;

		if (v[mid] < x)
			from = mid + 1;
		else
			n = mid;
	}
	return from;
}

/* How many of the kind and document of claim k are nearer in size to claim i
 * than it is. */
static uint32_t
nearer(const struct odds *o, uint32_t i, uint32_t k)
{
	const double *v = o->size + o->first[k];
	double x = size_of(&o->c->v[i]);
	double gap = fabs(x - size_of(&o->c->v[k])) - 1e-9;

	return gap <= 0 ?
	    0 :
	    below(v, o->crowd[k], x + gap) - below(v, o->crowd[k], x - gap);
}

struct odds_least
odds_least(const struct odds *o, bool apart)
{
	return (struct odds_least){o->weight[apart ? LEAST_MAYBE : LEAST_AGREE],
	    o->weight[LEAST_CONTRADICT], o->weight[LEAST_ALONE],
	    o->weight[LEAST_SHARE]};
}

double
odds_of(const struct odds *o, uint32_t i, uint32_t k, const struct likeness *l,
    bool same_item)
{
	const struct claim *a = &o->c->v[i], *b = &o->c->v[k];
	double e[EV_N] = {[EV_BASE] = 1}, sum = 0;

	words_of(e, l);
	values_of(e, a, b);
	e[EV_SAME_MEASURE] = a->measure && a->measure == b->measure;
	e[EV_TWO_MEASURES] =
	    a->measure && b->measure && a->measure != b->measure;
	e[EV_SAME_ITEM] = a->item && a->item == b->item;
	e[EV_TWO_ITEMS] = !same_item;
	e[EV_GENERIC] = a->generic || b->generic;
	e[EV_TWO_SUBJECTS] =
	    a->subject && b->subject && a->subject != b->subject;
	e[EV_NEARER] = log((1.0 + nearer(o, i, k)) * (1.0 + nearer(o, k, i)));
	e[EV_CROWD] = log((double)o->crowd[i] * o->crowd[k]);
	e[EV_NUMBERS] = log((double)o->many[a->doc] * o->many[b->doc]);
	e[EV_PLACE] = fabs(height(o, a) - height(o, b));
	e[EV_FRACTION] = a->kind == KIND_FRACTION || b->kind == KIND_FRACTION;
	if (odds_told)
		odds_told(o->c, i, k, e);
	for (int x = 0; x < EV_N; x++)
		sum += o->weight[x] * e[x];
	return sum;
}
