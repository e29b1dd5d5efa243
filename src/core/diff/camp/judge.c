/* judge.c - the gravest verdict of each camp.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Most pairs of a key can't be graver than what their camps have got: what
 * the terms of two claims allow, and what each claim may cause at all, is
 * known before, and a pair is judged only where it may tell something new. */
#include "core/diff/camp/judge.h"

#include <stdlib.h>

#include "core/diff/verdict/verdict.h"
#include "core/diff/camp/witness.h"
#include "lib/order.h"

/* Different terms of one key that are told apart; the others are one, of which
 * nothing is known. Keys of which all pairs are judged at once. */
enum { TERMS = 32, FEW = 6 };

/* Weights are below this; camps of claims without one have it. What is no alarm
 * weighs no more than that. */
enum { WEIGHTS = 64, CALM = 6 };

/* What is known of a claim before it is judged: what it may cause, as a weight,
 * and its terms. */
static uint16_t
mark_of(int grade, unsigned char terms)
{
	return (uint16_t)(grade << 8 | terms);
}

static int
grade_of(uint16_t mark)
{
	return mark >> 8;
}

static unsigned char
terms_of(uint16_t mark)
{
	return mark & 0xff;
}

/* The camps of each track, and of those of one the least weight that has come
 * up, and how many have it. */
struct floors {
	uint32_t *camp;  /* as in camp[], by track */
	uint32_t *first; /* by track, where its camps begin */
	size_t track;
	int least;
	size_t left;
};

struct list {
	uint32_t *v; /* in order */
	size_t n;
};

struct judge {
	const struct claims *c;
	const uint32_t *ids;
	size_t n;
	bool fresh, alarms; /* see camps_ask */
	const uint32_t *camp;
	struct camps *out;
	/* Of each camp's verdict, by camp[]; first what a verdict on a claim
	 * without a camp must have to count. */
	unsigned char *weight;
	uint16_t *marks;                  /* by claim; NULL for a small key */
	struct floors floors;             /* of a large key */
	uint64_t *voice;                  /* NULL for a large key */
	struct bearing (*bearing)[TERMS]; /* by terms; of a key that is large */
	unsigned char most[TERMS + 1][TERMS + 1];
	bool state[TERMS + 1];
	int plain; /* the most that terms of numbers may cause */
	/* claims that may cause more, or whose camps haven't come to it */
	struct list left;
	/* claims of no day, or whose camps haven't come to the most that two
	 * days cause */
	struct list low;
	uint32_t *next; /* the next claim of that day; n none; 0 of no day */
	bool moved;     /* has a camp come to either since? */
};

/* An alarm outweighs a change, a change what is alike. */
static int
weight(enum verdict_kind k)
{
	static const int calm[] = {0, 1, CALM, 3, 5, 2, 4};

	return verdict_alarm(k) ? 10 + (int)k : calm[k];
}

/* --- what a pair may tell */

/* The number of the claim's terms among those in seen, or TERMS. */
static unsigned char
number_of(uint64_t terms, uint64_t seen[TERMS], uint32_t first[TERMS],
    size_t *n, uint32_t id)
{
	size_t k = 0;

	while (k < *n && seen[k] != terms)
		k++;
	if (k == *n && k < TERMS) {
		seen[k] = terms;
		first[k] = id;
		++*n;
	}
	return (unsigned char)k;
}

/* What two claims of the terms of first may be to each other. */
static void
compare_terms(struct judge *j, const uint32_t first[TERMS], size_t n)
{
	memset(j->most, weight(VERDICT_SCALE), sizeof(j->most));
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			int w = weight(verdict_most(j->c, first[i], first[k],
			    &j->bearing[i][k]));

			j->most[i][k] = (unsigned char)w;
			if (w > j->plain && !j->state[i] && !j->state[k])
				j->plain = w;
		}
}

static void
grade_claims(struct judge *j)
{
	uint64_t seen[TERMS];
	uint32_t first[TERMS];
	size_t n = 0;

	for (size_t i = 0; i < j->n; i++) {
		const struct claim *x = &j->c->v[j->ids[i]];
		unsigned char t = number_of(verdict_terms(j->c, x), seen, first,
		    &n, j->ids[i]);
		enum verdict_kind grade =
		    t == TERMS ? VERDICT_SCALE : verdict_grade(x);

		j->state[t] = t < TERMS && x->state;
		j->marks[i] = mark_of(weight(grade), t);
	}
	compare_terms(j, first, n);
}

/* --- claims of a day, which two of two days raise no alarm with each other */

/* The terms that most claims have, or TERMS where those aren't one question. */
static unsigned char
main_terms(const struct judge *j)
{
	size_t count[TERMS + 1] = {0};
	size_t best = 0;

	for (size_t i = 0; i < j->n; i++)
		count[terms_of(j->marks[i])]++;
	for (size_t t = 1; t < TERMS; t++)
		if (count[t] > count[best])
			best = t;
	return j->bearing[best][best].relation == RELATION_SAME ?
	    (unsigned char)best :
	    TERMS;
}

/* Is claim i of a day, and the only one of its document? */
static bool
of_day(const struct judge *j, size_t i)
{
	const struct claim *v = j->c->v, *x = &v[j->ids[i]];

	return verdict_daily(x) && (!i || v[j->ids[i - 1]].doc != x->doc) &&
	    (i + 1 == j->n || v[j->ids[i + 1]].doc != x->doc);
}

static void
find_days(struct judge *j)
{
	struct ordered *o = mem_alloc(j->n * sizeof(*o));
	unsigned char terms = main_terms(j);
	size_t n = 0;

	j->next = mem_zero(j->n, sizeof(*j->next));
	for (size_t i = 0; i < j->n; i++)
		if (j->marks[i] == mark_of(0, terms) && terms < TERMS &&
		    of_day(j, i))
			o[n++] = (struct ordered){(uint32_t)j->c->v[j->ids[i]]
						      .when.from,
			    (uint32_t)i};
	order_by_key(o, n);
	for (size_t i = 0; i < n; i++)
		j->next[o[i].at] = i + 1 < n && o[i + 1].key == o[i].key ?
		    o[i + 1].at :
		    (uint32_t)j->n;
	free(o);
}

/* The weight that a verdict on claim i must have to count. */
static int
weight_at(const struct judge *j, size_t i)
{
	return j->weight[j->camp[i]];
}

static bool
one_voice(const struct judge *j, size_t i, size_t k)
{
	const struct claim *a = &j->c->v[j->ids[i]], *b = &j->c->v[j->ids[k]];
	uint64_t v;

	if (j->voice)
		return j->voice[i] && j->voice[i] == j->voice[k];
	if (a->doc != b->doc)
		return false;
	v = verdict_voice(a);
	return v && v == verdict_voice(b);
}

/* The most that two claims of these marks may cause, as a weight. */
static int
most_of(const struct judge *j, uint16_t x, uint16_t y)
{
	int w = j->most[terms_of(x)][terms_of(y)];

	if (!j->state[terms_of(x)] && grade_of(x) > w)
		w = grade_of(x);
	if (!j->state[terms_of(y)] && grade_of(y) > w)
		w = grade_of(y);
	return w;
}

static bool
may_tell(const struct judge *j, size_t i, size_t k)
{
	int w = most_of(j, j->marks[i], j->marks[k]);
	int p = weight_at(j, i), q = weight_at(j, k);

	if (w <= p && w <= q)
		return false;
	return w <= CALM || !one_voice(j, i, k) || CALM > p || CALM > q;
}

/* --- what camps of a track have come to */

static void
find_floor(struct judge *j)
{
	struct floors *f = &j->floors;

	f->least = WEIGHTS;
	f->left = 0;
	for (uint32_t i = f->first[f->track]; i < f->first[f->track + 1]; i++) {
		int w = j->weight[f->camp[i]];

		if (w < f->least) {
			f->least = w;
			f->left = 0;
		}
		f->left += w == f->least;
	}
}

/* A camp has got a verdict; it had a weight before. */
static void
raise_floor(struct judge *j, uint32_t camp, int had)
{
	struct floors *f = &j->floors;

	if (f->camp && j->out->v[camp - 1].track == f->track &&
	    had == f->least && --f->left == 0)
		find_floor(j);
}

static void
list_camps(struct judge *j, size_t tracks)
{
	const struct camps *s = j->out;
	uint32_t *at = mem_zero(tracks + 2, sizeof(*at));

	for (size_t i = 0; i < s->n; i++)
		at[s->v[i].track + 2]++;
	for (size_t t = 1; t <= tracks; t++)
		at[t + 1] += at[t];
	j->floors.camp = mem_alloc(s->n * sizeof(*j->floors.camp));
	for (uint32_t i = 0; i < s->n; i++)
		j->floors.camp[at[s->v[i].track + 1]++] = i + 1;
	j->floors.first = at;
}

/* --- verdicts */

static void
give(struct judge *j, size_t at, struct verdict v, size_t i, size_t k)
{
	uint32_t camp = j->camp[at];
	struct camp *p = camp ? &j->out->v[camp - 1] : NULL;
	int w = weight(v.kind), had = j->weight[camp];

	if (!p || w <= had)
		return;
	p->v = v;
	p->a = j->ids[i];
	p->b = j->ids[k];
	j->moved |= w >= j->plain || (w >= CALM && had < CALM);
	j->weight[camp] = (unsigned char)w;
	raise_floor(j, camp, had);
}

/* What claims i and k are to each other; most have terms that were compared. */
static struct verdict
verdict_on(const struct judge *j, size_t i, size_t k)
{
	if (!j->marks || grade_of(j->marks[i]) || grade_of(j->marks[k]))
		return verdict_of(j->c, j->ids[i], j->ids[k]);
	return verdict_related(j->c, j->ids[i], j->ids[k],
	    j->bearing[terms_of(j->marks[i])][terms_of(j->marks[k])]);
}

static void
judge(struct judge *j, size_t i, size_t k)
{
	const struct claim *v = j->c->v;
	struct verdict d;

	if (j->fresh && v[j->ids[i]].fresh == v[j->ids[k]].fresh)
		return;
	d = verdict_on(j, i, k);
	if (d.kind == VERDICT_NONE)
		return;
	if (verdict_alarm(d.kind)) {
		j->out->alarm = true;
		j->weight[0] = WEIGHTS;
	}
	give(j, i, d, i, k);
	give(j, k, d, i, k);
}

static void
judge_all(struct judge *j)
{
	for (size_t i = 0; i < j->n; i++)
		for (size_t k = i + 1; k < j->n; k++)
			judge(j, i, k);
}

static void
witness(void *ctx, size_t i, size_t k)
{
	struct judge *j = ctx;

	if (may_tell(j, i, k))
		judge(j, i, k);
}

/* Drops those up to i, and those that drops() holds for. */
static void
shorten(struct judge *j, struct list *l, size_t i,
    bool drops(const struct judge *, uint32_t at))
{
	size_t n = 0;

	for (size_t k = 0; k < l->n; k++)
		if (l->v[k] > i && !drops(j, l->v[k]))
			l->v[n++] = l->v[k];
	l->n = n;
}

static bool
is_done(const struct judge *j, uint32_t at)
{
	return grade_of(j->marks[at]) <= j->plain &&
	    weight_at(j, at) >= j->plain;
}

static bool
is_calm(const struct judge *j, uint32_t at)
{
	return j->next[at] && weight_at(j, at) >= CALM;
}

static void
look_again(struct judge *j, size_t i)
{
	shorten(j, &j->left, i, is_done);
	shorten(j, &j->low, i, is_calm);
	j->moved = false;
}

/* Claim i with those of the list and of its day that are behind it. */
static void
judge_list(struct judge *j, size_t i, const struct list *l, size_t day)
{
	for (size_t k = 0; k < l->n || day < j->n;) {
		if (k < l->n && l->v[k] <= day) {
			if (l->v[k] == day)
				day = j->next[day];
			if (l->v[k] > i)
				witness(j, i, l->v[k]);
			k++;
		} else {
			witness(j, i, day);
			day = j->next[day];
		}
	}
}

/* Claim i and all behind it; where only alarms are asked for, but those of its
 * voice. */
static void
judge_behind(struct judge *j, size_t i)
{
	uint64_t own = j->alarms ? j->voice[i] : 0;

	for (size_t k = i + 1; k < j->n; k++)
		if (!own || j->voice[k] != own)
			witness(j, i, k);
}

/* Claim i and those behind it, as few as will do: where its day can tell more,
 * those of that day and of none; where it can get no more than it has, those
 * that are left. */
static void
judge_row(struct judge *j, size_t i)
{
	int w = weight_at(j, i);
	bool day = j->next[i] && w >= CALM;

	if (j->moved)
		look_again(j, i);
	if (day && j->low.n <= j->left.n)
		judge_list(j, i, &j->low, j->next[i]);
	else if (w >= j->plain && grade_of(j->marks[i]) <= j->plain)
		judge_list(j, i, &j->left, j->n);
	else if (day)
		judge_list(j, i, &j->low, j->next[i]);
	else
		judge_behind(j, i);
}

/* All claims as a list. */
static struct list
list_all(size_t n)
{
	struct list l = {mem_alloc(n * sizeof(*l.v)), n};

	for (size_t i = 0; i < n; i++)
		l.v[i] = (uint32_t)i;
	return l;
}

static void
judge_rows(struct judge *j)
{
	find_days(j);
	j->voice = mem_alloc(j->n * sizeof(*j->voice));
	for (size_t i = 0; i < j->n; i++)
		j->voice[i] = verdict_voice(&j->c->v[j->ids[i]]);
	j->left = list_all(j->n);
	j->low = list_all(j->n);
	j->moved = true;
	for (size_t i = 0; i < j->n; i++)
		judge_row(j, i);
	free(j->left.v);
	free(j->low.v);
	free(j->next);
	free(j->voice);
}

static void
enter_track(void *ctx, size_t track)
{
	struct judge *j = ctx;

	j->floors.track = track;
	find_floor(j);
}

/* May a pair of the track outweigh what one of its camps has got? */
static bool
outweighs(void *ctx, const struct step *x, const struct step *y)
{
	const struct judge *j = ctx;

	return most_of(j, x->mark, y->mark) > j->floors.least;
}

static void
judge_tracks(struct judge *j, struct tracks *t)
{
	const struct witness w = {j, enter_track, outweighs, witness};

	list_camps(j, t->n);
	t->marks = j->marks;
	witness_pairs(j->c, j->ids, t, &w);
	t->marks = NULL;
	free(j->floors.camp);
	free(j->floors.first);
}

static void
judge_some(struct judge *j, struct tracks *t)
{
	j->marks = mem_alloc(j->n * sizeof(*j->marks));
	j->bearing = mem_alloc(TERMS * sizeof(*j->bearing));
	grade_claims(j);
	if (j->n > WITNESS_ALL)
		judge_tracks(j, t);
	else
		judge_rows(j);
	free(j->marks);
	free(j->bearing);
}

void
judge_camps(const struct claims *c, const uint32_t *ids, size_t n,
    struct camps_ask ask, struct tracks *t, const uint32_t *camp,
    struct camps *out)
{
	struct judge j = {.c = c,
	    .ids = ids,
	    .n = n,
	    .fresh = ask.fresh,
	    .alarms = ask.alarms,
	    .camp = camp,
	    .out = out};

	j.weight = mem_alloc(out->n + 1);
	memset(j.weight, ask.alarms ? CALM : 0, out->n + 1);
	j.weight[0] = out->alarm ? WEIGHTS : CALM;
	if (n <= FEW)
		judge_all(&j);
	else
		judge_some(&j, t);
	free(j.weight);
}
