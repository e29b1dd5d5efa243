/* judge.c - the gravest verdict of each camp.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Most pairs of a key can't be graver than what their camps have got: what
 * the terms of two claims allow, and what each claim may cause at all, is
 * known before, and a pair is judged only where it may tell something new. */
#include "core/diff/judge.h"

#include <stdlib.h>

#include "core/diff/verdict.h"
#include "core/diff/witness.h"

/* Different terms of one key that are told apart; the others are one, of which
 * nothing is known. Keys of which all pairs are judged at once. */
enum { TERMS = 16, FEW = 6 };

/* Weights are below this; camps of claims without one have it. */
enum { WEIGHTS = 64 };

struct judge {
	const struct claims *c;
	const uint32_t *ids;
	size_t n;
	bool fresh;
	const uint32_t *camp;
	struct camps *out;
	unsigned char *weight; /* of each camp's verdict, by camp[] */
	/* what claims and their terms may cause, as weights */
	unsigned char *grade, *terms;
	unsigned char most[TERMS + 1][TERMS + 1];
	int plain; /* the most that terms may cause */
	/* claims that may cause more, or whose camps haven't come to it */
	uint32_t *left;
	size_t nleft;
	bool moved; /* has a camp come to it since? */
};

/* An alarm outweighs a change, a change what is alike. */
static int
weight(enum verdict_kind k)
{
	static const int calm[] = {0, 1, 6, 3, 5, 2, 4};

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
	int unknown = weight(VERDICT_SCALE);

	for (size_t i = 0; i <= TERMS; i++)
		for (size_t k = 0; k <= TERMS; k++) {
			int w = i < n && k < n ?
			    weight(verdict_most(j->c, first[i], first[k])) :
			    unknown;

			j->most[i][k] = (unsigned char)w;
			if (w > j->plain && i < n && k < n)
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
		unsigned char *t = &j->terms[i];

		*t = number_of(verdict_terms(x), seen, first, &n, j->ids[i]);
		j->grade[i] = (unsigned char)weight(
		    *t == TERMS ? VERDICT_SCALE : verdict_grade(x));
	}
	compare_terms(j, first, n);
}

/* The weight that a verdict on claim i must have to count. */
static int
weight_at(const struct judge *j, size_t i)
{
	return j->camp[i] ? j->weight[j->camp[i]] : j->out->alarm ? WEIGHTS : 0;
}

static bool
may_tell(const struct judge *j, size_t i, size_t k)
{
	int w = j->most[j->terms[i]][j->terms[k]];

	w = j->grade[i] > w ? j->grade[i] : w;
	w = j->grade[k] > w ? j->grade[k] : w;
	return w > weight_at(j, i) || w > weight_at(j, k);
}

/* --- verdicts */

static void
give(struct judge *j, size_t at, struct verdict v, size_t i, size_t k)
{
	uint32_t camp = j->camp[at];
	struct camp *p = camp ? &j->out->v[camp - 1] : NULL;
	int w = weight(v.kind);

	if (!p || w <= j->weight[camp])
		return;
	p->v = v;
	p->a = j->ids[i];
	p->b = j->ids[k];
	j->moved |= w >= j->plain;
	j->weight[camp] = (unsigned char)w;
}

static void
judge(struct judge *j, size_t i, size_t k)
{
	const struct claim *v = j->c->v;
	struct verdict d;

	if (j->fresh && v[j->ids[i]].fresh == v[j->ids[k]].fresh)
		return;
	d = verdict_of(j->c, j->ids[i], j->ids[k]);
	if (d.kind == VERDICT_NONE)
		return;
	j->out->alarm = j->out->alarm || verdict_alarm(d.kind);
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

/* Of the claims that are left, those behind i. */
static void
look_again(struct judge *j, size_t i)
{
	size_t n = 0;

	for (size_t k = 0; k < j->nleft; k++) {
		uint32_t at = j->left[k];

		if (at > i &&
		    (j->grade[at] > j->plain || weight_at(j, at) < j->plain))
			j->left[n++] = at;
	}
	j->nleft = n;
	j->moved = false;
}

/* Claim i and those behind it: where it can get no more than it has, those
 * that are left. */
static void
judge_row(struct judge *j, size_t i)
{
	int w = weight_at(j, i);

	if (j->moved)
		look_again(j, i);
	if (w < j->plain || j->grade[i] > j->plain) {
		for (size_t k = i + 1; k < j->n; k++)
			witness(j, i, k);
		return;
	}
	for (size_t k = 0; k < j->nleft; k++)
		if (j->left[k] > i)
			witness(j, i, j->left[k]);
}

static void
judge_some(struct judge *j, const struct tracks *t)
{
	j->grade = mem_alloc(2 * j->n);
	j->terms = j->grade + j->n;
	grade_claims(j);
	if (j->n > WITNESS_ALL) {
		witness_pairs(j->c, j->ids, t, witness, j);
	} else {
		j->left = mem_alloc(j->n * sizeof(*j->left));
		for (; j->nleft < j->n; j->nleft++)
			j->left[j->nleft] = (uint32_t)j->nleft;
		for (size_t i = 0; i < j->n; i++)
			judge_row(j, i);
		free(j->left);
	}
	free(j->grade);
}

void
judge_camps(const struct claims *c, const uint32_t *ids, size_t n, bool fresh,
    const struct tracks *t, const uint32_t *camp, struct camps *out)
{
	struct judge j = {.c = c,
	    .ids = ids,
	    .n = n,
	    .fresh = fresh,
	    .camp = camp,
	    .out = out};

	j.weight = mem_zero(out->n + 1, sizeof(*j.weight));
	if (n <= FEW)
		judge_all(&j);
	else
		judge_some(&j, t);
	free(j.weight);
}
