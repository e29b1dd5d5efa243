/* showcamp.c - a camp as a row of the output.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/show/show.h"

#include "core/diff/claim/placed.h"
#include "lib/buf.h"
#include "lib/num.h"

const char *const show_camp_cols[CAMP_N] = {"verdict", "key", "camp", "docs",
    "origins", "low", "high", "nunit", "when", "parties", "at", "quote", "rule",
    "why"};

/* Parties of a camp that are named. */
enum { PARTIES = 8 };

static void
put_name(struct buf *b, struct cell s)
{
	buf_add(b, s.s, s.len);
}

/* The buffer's bytes as a cell of the arena; the buffer is released. */
static struct cell
keep(struct buf *b, struct arena *a)
{
	struct cell c = {arena_dup(a, b->len ? b->s : "", b->len), b->len};

	buf_free(b);
	return c;
}

/* "deaths 2", "Norway control=full denied", "closed school". */
static struct cell
show_label(const struct claims *c, const struct camp *p, struct arena *a)
{
	const struct claim *x = &c->v[p->ids[0]];
	char tmp[NUM_MAX];
	struct buf b = {0};

	if (x->state) {
		put_name(&b, claims_name(c, x->subject));
		buf_adds(&b, x->subject ? " " : "");
		put_name(&b, claims_name(c, x->state));
	} else if (x->measure) {
		put_name(&b, claims_name(c, x->measure));
	} else {
		put_name(&b, claims_name(c, x->item ? x->item : x->dim));
	}
	if (x->stance == STANCE_DENIED)
		buf_adds(&b, " denied");
	if (p->merged) {
		buf_addf(&b, " others (%zu)", p->merged + 1);
	} else if (p->number) {
		buf_adds(&b, " ");
		buf_add(&b, tmp, num_put_whole(tmp, p->number));
	}
	return keep(&b, a);
}

static struct cell
show_parties(const struct claims *c, const struct camp *p, struct arena *a)
{
	uint32_t seen[PARTIES];
	size_t n = 0, k;
	struct buf b = {0};

	for (size_t i = 0; i < p->n && n < PARTIES; i++) {
		const struct claim *x = &c->v[p->ids[i]];

		for (k = 0; k < n && seen[k] != x->party; k++)
			;
		if (!x->partisan || k < n)
			continue;
		seen[n++] = x->party;
		buf_adds(&b, n > 1 ? "; " : "");
		put_name(&b, claims_name(c, x->party));
	}
	return keep(&b, a);
}

/* A document's name as it stands in column at, three bytes for each of its own
 * at most; returns where it ends. */
static char *
put_doc(char *out, struct cell s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.s[i];

		if (c != ' ' && c != '%' && c != ':') {
			*out++ = c;
			continue;
		}
		memcpy(out, c == ' ' ? "%20" : c == '%' ? "%25" : "%3A", 3);
		out += 3;
	}
	return out;
}

static struct cell
doc_name(const struct claims *c, const struct camp *p, size_t i)
{
	return claims_docname(c, c->v[p->ids[i]].doc);
}

struct cell
show_doc(const struct claims *c, uint32_t doc, struct arena *a)
{
	struct cell name = claims_docname(c, doc);
	char *s = arena_alloc(a, 3 * name.len + 1);

	return (struct cell){s, (size_t)(put_doc(s, name) - s)};
}

struct cell
show_at(const struct claims *c, const struct camp *p, struct arena *a)
{
	size_t room = 0, n = p->n < SHOW_AT ? p->n : SHOW_AT;
	char *s, *end;

	for (size_t i = 0; i < n; i++)
		room += 3 * doc_name(c, p, i).len + 2 * NUM_MAX;
	s = end = arena_alloc(a, room);
	for (size_t i = 0; i < n; i++) {
		const struct claim *x = &c->v[p->ids[i]];
		uint64_t by = placed_by(c->placing, p->ids[i]);

		if (i)
			*end++ = ' ';
		end = put_doc(end, doc_name(c, p, i));
		*end++ = ':';
		end += num_put_whole(end, x->nstart - by);
		*end++ = '-';
		end += num_put_whole(end, x->nend - by);
	}
	return (struct cell){s, (size_t)(end - s)};
}

/* The time of all, or the days from the first to the last. */
static struct cell
show_times(const struct claims *c, const struct camp *p, struct arena *a)
{
	struct cell first = show_when(c, &c->v[p->ids[0]], a);
	char tmp[PERIOD_MAX];
	bool same = true;
	size_t n;

	for (size_t i = 0; same && i < p->n && i < SHOW_AT; i++) {
		const struct claim *x = &c->v[p->ids[i]];

		same = !period_known(x->when) ||
		    cell_eq(first, show_when(c, x, a));
	}
	if (same || c->nominal || p->when.from > p->when.to)
		return first;
	n = period_put(tmp, p->when);
	return (struct cell){arena_dup(a, tmp, n), n};
}

static struct cell
show_count(size_t n, struct arena *a)
{
	return show_number((double)n, a);
}

/* The claim that speaks for the camp: the first that is no bound. */
static const struct claim *
speaker(const struct claims *c, const struct camp *p)
{
	for (size_t i = 0; i < p->n && i < SHOW_AT; i++) {
		const struct claim *x = &c->v[p->ids[i]];

		if (x->state || !range_open(&x->q))
			return x;
	}
	return &c->v[p->ids[0]];
}

void
show_camp(const struct claims *c, const struct camp *p, struct arena *a,
    struct cell out[CAMP_N])
{
	const struct claim *x = speaker(c, p);

	out[CAMP_VERDICT] = cell_of(verdict_names[p->v.kind]);
	out[CAMP_KEY] = claims_key(c, p->ids[0]);
	out[CAMP_CAMP] = show_label(c, p, a);
	out[CAMP_DOCS] = show_count(p->docs, a);
	out[CAMP_ORIGINS] = show_count(p->origins, a);
	out[CAMP_LOW] = show_value(c, x, p->low, a);
	out[CAMP_HIGH] = show_value(c, x, p->high, a);
	out[CAMP_NUNIT] = claims_name(c, x->unit);
	out[CAMP_WHEN] = show_times(c, p, a);
	out[CAMP_PARTIES] = show_parties(c, p, a);
	out[CAMP_AT] = show_at(c, p, a);
	out[CAMP_QUOTE] = claims_quote(c, x);
	out[CAMP_RULE] = cell_of(verdict_rules[p->v.rule]);
	out[CAMP_WHY] = show_why(c, &c->v[p->a], &c->v[p->b], p->v, a);
}
