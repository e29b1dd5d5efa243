/* show.c - verdicts as rows of the output.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/show/show.h"

#include <stdio.h>

#include <math.h>

#include "core/diff/claim/placed.h"
#include "core/diff/event/eventdate.h"
#include "lib/buf.h"
#include "lib/num.h"

const char *const show_pair_cols[PAIR_N] = {"verdict", "key", "a_doc",
    "a_start", "a_end", "a_quote", "a_speaker", "a_when", "a_low", "a_value",
    "a_high", "b_doc", "b_start", "b_end", "b_quote", "b_speaker", "b_when",
    "b_low", "b_value", "b_high", "nunit", "ratio", "rule", "why"};

struct cell
show_number(double x, struct arena *a)
{
	char tmp[NUM_MAX];
	size_t n = num_put(tmp, x);

	return (struct cell){arena_dup(a, tmp, n), n};
}

struct cell
show_when(const struct claims *c, const struct claim *x, struct arena *a)
{
	const struct doc *d = &c->docs[x->doc];
	char tmp[PERIOD_MAX + 1];
	size_t n;

	if (x->edtf && x->dated)
		return claims_name(c, x->edtf);
	if (!x->dated && d->date)
		return claims_name(c, d->date);
	if (c->nominal && d->made_up) {
		n = period_put(tmp,
		    x->named && x->when.from == x->when.to ? x->when : d->when);
		memcpy(tmp, "XXXX", 4);
		return (struct cell){arena_dup(a, tmp, n), n};
	}
	n = period_put(tmp, x->when);
	if (n && d->guessed)
		tmp[n++] = '~';
	return (struct cell){arena_dup(a, tmp, n), n};
}

/* The buffer's bytes as a cell of the arena; the buffer is released. */
static struct cell
keep(struct buf *b, struct arena *a)
{
	struct cell c = {arena_dup(a, b->len ? b->s : "", b->len), b->len};

	buf_free(b);
	return c;
}

struct cell
show_repair(const struct claim *x, struct arena *a)
{
	struct range r = range_times(&x->q, verdict_power(x->repair));
	double from = isnan(x->q.value) ? x->q.low : x->q.value;
	double to = isnan(r.value) ? r.low : r.value;
	char p[NUM_MAX], q[NUM_MAX];
	struct buf b = {0};

	num_put(p, from);
	num_put(q, round(to * 1e6) / 1e6);
	buf_addf(&b, "%s -> %s", p, q);
	return keep(&b, a);
}

static void
add_doc(struct buf *w, const struct claims *c, uint32_t doc)
{
	struct cell s = claims_docname(c, doc);

	buf_add(w, s.s, s.len < 120 ? s.len : 120);
}

static void
add_repair(struct buf *w, const struct claims *c, const struct claim *x,
    struct arena *a)
{
	struct cell s = show_repair(x, a);

	buf_addf(w, "; %.*s, alone with it: ", (int)s.len, s.s);
	add_doc(w, c, x->doc);
}

static void
add_times(struct buf *w, const struct claims *c, const struct claim *x,
    const struct claim *y, struct arena *a)
{
	struct cell p = show_when(c, x, a), q = show_when(c, y, a);

	buf_adds(w, ": ");
	buf_add(w, p.len ? p.s : "undated", p.len ? p.len : 7);
	buf_adds(w, " and ");
	buf_add(w, q.len ? q.s : "undated", q.len ? q.len : 7);
}

/* What got lost on the way from one document to another of its origin. */
static void
add_lost(struct buf *w, const struct claims *c, const struct claim *x,
    const struct claim *y)
{
	bool hx = x->stance == STANCE_HEDGED, hy = y->stance == STANCE_HEDGED;

	if (x->doc == y->doc ||
	    c->doc_ids[x->doc].origin != c->doc_ids[y->doc].origin)
		return;
	buf_adds(w, "; one origin");
	if (!x->speaker != !y->speaker) {
		buf_adds(w, ", attribution lost in ");
		add_doc(w, c, (x->speaker ? y : x)->doc);
	}
	if (hx != hy) {
		buf_adds(w, ", hedge lost in ");
		add_doc(w, c, (hx ? y : x)->doc);
	}
}

/* Of two reports' numbers, of which one came to the other's key by all that
 * speaks for it: see odds.h. */
static void
add_odds(struct buf *w, const struct claims *c, const struct claim *x,
    const struct claim *y)
{
	float p = claims_wording(c, x)->odds, q = claims_wording(c, y)->odds;

	if (x->doc != y->doc && (p != 0 || q != 0))
		buf_addf(w, "; met by log odds of %.1f",
		    (double)(p != 0 && q != 0 ? fminf(p, q) : p + q));
}

struct cell
show_why(const struct claims *c, const struct claim *x, const struct claim *y,
    struct verdict v, struct arena *a)
{
	struct buf w = {0};

	buf_adds(&w, verdict_words[v.rule]);
	switch (v.rule) {
	case RULE_SLIP:
		if (x->repair)
			add_repair(&w, c, x, a);
		if (y->repair)
			add_repair(&w, c, y, a);
		break;
	case RULE_SAME_TIME:
	case RULE_SHRINKS:
	case RULE_GROWS:
	case RULE_MOVED_ON:
	case RULE_UNDATED:
	case RULE_PERIODS:
	case RULE_OPPOSES:
	case RULE_RIVALS:
	case RULE_ZERO:
		add_times(&w, c, x, y, a);
		break;
	default:
		break;
	}
	add_odds(&w, c, x, y);
	add_lost(&w, c, x, y);
	return keep(&w, a);
}

/* Minutes, as times of day are counted in. */
enum { HOUR = 60, DAY = 24 * HOUR };

struct cell
show_value(const struct claims *c, const struct claim *x, double v,
    struct arena *a)
{
	char tmp[PERIOD_MAX];
	size_t n;

	if (x->kind == KIND_TIME && v >= 0 && v < DAY)
		n = (size_t)snprintf(tmp, sizeof(tmp), "T%02d:%02d",
		    (int)v / HOUR, (int)v % HOUR);
	else if (x->kind == KIND_DATE && isfinite(v))
		n = eventdate_put(c, x, v, tmp);
	else
		return show_number(v, a);
	return (struct cell){arena_dup(a, tmp, n), n};
}

static void
show_side(const struct claims *c, const struct claim *x, struct arena *a,
    struct cell out[9])
{
	uint64_t by = placed_by(c->placing, (uint32_t)(x - c->v));

	out[0] = claims_docname(c, x->doc);
	out[1] = show_number((double)(x->nstart - by), a);
	out[2] = show_number((double)(x->nend - by), a);
	out[3] = claims_quote(c, x);
	out[4] = claims_name(c, x->speaker);
	out[5] = show_when(c, x, a);
	out[6] = show_value(c, x, x->q.low, a);
	out[7] = show_value(c, x, x->q.value, a);
	out[8] = show_value(c, x, x->q.high, a);
}

/* The larger value over the smaller; empty where there is none. */
static struct cell
show_ratio(const struct claim *x, const struct claim *y, struct arena *a)
{
	double p = isnan(x->q.value) ? x->q.low : x->q.value;
	double q = isnan(y->q.value) ? y->q.low : y->q.value;
	struct buf b = {0};

	if (!isfinite(p) || !isfinite(q) || p == 0 || q == 0 ||
	    x->kind == KIND_DATE || x->kind == KIND_TIME)
		return (struct cell){"", 0};
	buf_addf(&b, "%.4g", fabs(p) > fabs(q) ? p / q : q / p);
	return keep(&b, a);
}

void
show_pair(const struct claims *c, uint32_t i, uint32_t k, struct verdict v,
    struct arena *a, struct cell out[PAIR_N])
{
	const struct claim *x = &c->v[i], *y = &c->v[k];

	out[PAIR_VERDICT] = cell_of(verdict_names[v.kind]);
	out[PAIR_KEY] = claims_key(c, i);
	show_side(c, x, a, out + PAIR_A);
	show_side(c, y, a, out + PAIR_B);
	out[PAIR_NUNIT] = claims_name(c, x->unit ? x->unit : y->unit);
	out[PAIR_RATIO] = show_ratio(x, y, a);
	out[PAIR_RULE] = cell_of(verdict_rules[v.rule]);
	out[PAIR_WHY] = show_why(c, x, y, v, a);
}
