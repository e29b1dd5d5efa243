/* memory.c - what earlier sentences of a document give to later ones.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/memory.h"

#include <math.h>
#include <stdlib.h>

enum { FAMILIES = 16, STATES = 16, NUMBERS = 16 };

/* A sentence further back is as far as a value so many times as large. */
#define SENTENCE 1.5
#define PART 2.0     /* and so is a part */
#define NAMELESS 3.0 /* and so is what has no measure */

struct memory {
	uint32_t doc;
	uint32_t family[FAMILIES], place[FAMILIES];
	size_t nfamily;
	struct claim state[STATES]; /* a ring */
	size_t nstate;
	struct memory_number number[NUMBERS]; /* a ring */
	size_t nnumber;
};

struct memory *
memory_new(void)
{
	struct memory *m = mem_zero(1, sizeof(*m));

	m->doc = CLAIM_NONE;
	return m;
}

void
memory_free(struct memory *m)
{
	free(m);
}

void
memory_enter(struct memory *m, uint32_t doc)
{
	if (m->doc == doc)
		return;
	m->doc = doc;
	m->nfamily = m->nstate = m->nnumber = 0;
}

uint32_t
memory_place(const struct memory *m, uint32_t family)
{
	for (size_t i = 0; i < m->nfamily; i++)
		if (m->family[i] == family)
			return m->place[i];
	return 0;
}

void
memory_keep_place(struct memory *m, uint32_t family, uint32_t place)
{
	size_t i = 0;

	while (i < m->nfamily && m->family[i] != family)
		i++;
	if (i == FAMILIES)
		return;
	m->nfamily += i == m->nfamily;
	m->family[i] = family;
	m->place[i] = place;
}

void
memory_keep_state(struct memory *m, const struct claim *x)
{
	if (!x->verb)
		m->state[m->nstate++ % STATES] = *x;
}

bool
memory_is_denied(const struct memory *m, const struct claim *x)
{
	const struct claim *s = &m->state[(m->nstate - 1) % STATES];

	return m->nstate && x->stance != STANCE_DENIED &&
	    s->stance == STANCE_DENIED && s->sent == x->sent &&
	    s->state == x->state && s->subject == x->subject &&
	    s->party != x->party;
}

bool
memory_denied(const struct memory *m, struct claim *x, double reach)
{
	for (size_t i = m->nstate; i > 0 && i + STATES > m->nstate; i--) {
		const struct claim *s = &m->state[(i - 1) % STATES];

		if (s->party == x->party || s->stance == STANCE_DENIED)
			continue;
		if (x->sent < s->sent || x->sent - s->sent > reach)
			return false;
		x->state = s->state;
		x->subject = s->subject;
		x->place = s->place;
		return true;
	}
	return false;
}

void
memory_keep_number(struct memory *m, const struct memory_number *n)
{
	m->number[m->nnumber++ % NUMBERS] = *n;
}

/* What is less needs a currency to be a sum. */
enum { MILLION = 1000000 };

/* So many times as much can't be an answer, nor so many where the unit is left
 * out. */
enum { UNLIKE = 20000, BARE = 20 };

/* How little s looks like what x answers, whose unit is so large. */
static double
distance(const struct claim *s, const struct claim *x, double size)
{
	double a = fabs(isinf(s->q.high) ? s->q.low : s->q.high);
	double b = fabs(isinf(x->q.high) ? x->q.low : x->q.high) * size;
	double d = (x->sent - s->sent) * log(SENTENCE);

	if (s->part)
		d += log(PART);
	if (!s->measure)
		d += log(NAMELESS);
	return a > 0 && b > 0 ? d + fabs(log(a / b)) : INFINITY;
}

/* May x, which says no more than a number, be of what s is? "Prices rose by 3%,
 * the tenants put it at 5%": a share needs no word for the change again. */
static bool
alike(const struct claim *s, const struct claim *x)
{
	bool share = x->kind == KIND_PERCENT || x->kind == KIND_FRACTION;

	return s->dim == x->dim && s->unit == x->unit &&
	    (s->change == x->change || (share && !x->change));
}

/* May x, a number without a unit, have that of s: "stored 900 tonnes. The
 * firm's own figure is 700", "a loss of 3 billion euros ... 5 billion"? */
static bool
unitless(const struct claim *s, double size, const struct claim *x)
{
	if (size <= 0 || s->change != x->change)
		return false;
	if (s->kind == KIND_MONEY)
		return x->q.low >= MILLION;
	return s->kind == KIND_MEASURE || s->kind == KIND_PERCENT ||
	    s->kind == KIND_DURATION;
}

const struct memory_number *
memory_asked(const struct memory *m, const struct claim *x, bool bare,
    double reach)
{
	const struct memory_number *best = NULL;
	double least = log(UNLIKE);

	for (size_t i = m->nnumber; i > 0 && i + NUMBERS > m->nnumber; i--) {
		const struct memory_number *n = &m->number[(i - 1) % NUMBERS];
		const struct claim *s = &n->x;
		double d, size = (double)n->size;
		bool same = alike(s, x);

		if (x->sent < s->sent || x->sent - s->sent > reach)
			break;
		if (s->title || (!same && !(bare && unitless(s, size, x))))
			continue;
		d = distance(s, x, same ? 1 : size);
		if (d >= (same ? least : fmin(least, log(BARE))))
			continue;
		least = d;
		best = n;
	}
	return best;
}
