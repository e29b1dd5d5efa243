/* told.c - values of which a report tells two: one after the other, or parts.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/told.h"

#include "core/diff/verdict.h"

/* Pairs of a key that are kept, and claims of a document that are paired. */
enum { MOST = 64, RUN = 12 };

/* One voice; of counts by period, the report's own goes with any. */
static bool
one_teller(const struct claim *a, const struct claim *b)
{
	return a->party == b->party ||
	    (a->class == CLASS_PER_PERIOD && b->class == CLASS_PER_PERIOD &&
		(!a->party || !b->party));
}

/* "20 acres (49 acres)": the second restates the first, or was to. */
static bool
restates(const struct claim *a, const struct claim *b)
{
	return a->kind == KIND_MEASURE && b->kind == KIND_MEASURE &&
	    b->nstart >= a->nend && b->nstart - a->nend <= 2;
}

static bool
tells(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];
	enum verdict_rule rule;

	return !a->state && !b->state && !a->bound && !b->bound &&
	    a->host == CLAIM_NONE && b->host == CLAIM_NONE &&
	    a->title == b->title && a->stance != STANCE_DENIED &&
	    b->stance != STANCE_DENIED && !a->repair && !b->repair &&
	    one_teller(a, b) && !restates(a, b) && !a->other && !b->other &&
	    verdict_relation(c, i, k, &rule) == RELATION_SAME &&
	    range_apart(&a->q, &b->q);
}

/* "28 confirmed deaths" and "20 probable deaths": two of a kind, of which
 * another report may tell the sum. */
static bool
adds_up(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *a = &c->v[i], *b = &c->v[k];

	return a->measure && a->measure == b->measure &&
	    a->class == CLASS_CUMULATIVE && a->adds && b->adds &&
	    a->unit == b->unit && a->subject == b->subject &&
	    a->host == CLAIM_NONE && b->host == CLAIM_NONE && a->whole != k &&
	    b->whole != i && a->q.low > 0 && b->q.low > 0 &&
	    !range_open(&a->q) && !range_open(&b->q) && b->sent >= a->sent &&
	    b->sent - a->sent <= c->limits.v[LIMIT_DENIAL];
}

static void
keep(struct claims *c, uint32_t i, uint32_t k, bool sum)
{
	c->told =
	    mem_grow(c->told, &c->toldcap, c->ntold + 1, sizeof(*c->told));
	c->told[c->ntold++] = (struct told){i, k, sum};
}

void
told_key(struct claims *c, const uint32_t *ids, size_t n)
{
	size_t later = 0, sums = 0;

	c->ntold = 0;
	for (size_t i = 0; i < n && (later < MOST || sums < MOST); i++)
		for (size_t k = i + 1; k < n && k < i + RUN &&
		     c->v[ids[k]].doc == c->v[ids[i]].doc;
		     k++) {
			if (later < MOST && tells(c, ids[i], ids[k])) {
				keep(c, ids[i], ids[k], false);
				later++;
			}
			if (sums < MOST && adds_up(c, ids[i], ids[k])) {
				keep(c, ids[i], ids[k], true);
				sums++;
			}
		}
}
