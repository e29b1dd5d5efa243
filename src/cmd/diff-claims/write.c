/* write.c - the rows that diff-claims writes. */
#include "cmd/diff-claims/write.h"

#include "core/diff/camp/camp.h"
#include "core/diff/show/show.h"
#include "core/diff/show/summary.h"
#include "lib/err.h"

/* A key with more claims than this has millions of pairs. */
enum { MANY_CLAIMS = 5000 };

void
write_pair(struct prog *p, uint32_t i, uint32_t k)
{
	const struct claim *x = &p->c->v[i], *y = &p->c->v[k];
	struct cell out[PAIR_N];
	struct verdict v;

	if (p->fresh && x->fresh == y->fresh)
		return;
	v = verdict_of(p->c, i, k);
	if (v.kind == VERDICT_NONE || !p->shown[v.kind])
		return;
	p->alarm = p->alarm || verdict_alarm(v.kind);
	arena_reset(&p->arena);
	show_pair(p->c, i, k, v, &p->arena, out);
	filter_write(&p->f, NULL, out);
}

void
write_pairs(struct prog *p, const uint32_t *ids, size_t n)
{
	if (n > MANY_CLAIMS) {
		struct cell key = claims_key(p->c, ids[0]);

		err_warn("key \"%.*s\" has %zu claims, %zu pairs: leave out "
			 "--pairs for its positions",
		    (int)key.len, key.s, n, n * (n - 1) / 2);
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++)
			write_pair(p, ids[i], ids[k]);
}

/* Is nothing shown that is no alarm? */
static bool
only_alarms(const struct prog *p)
{
	for (int i = 0; i < VERDICT_N; i++)
		if (p->shown[i] && !verdict_alarm((enum verdict_kind)i))
			return false;
	return true;
}

void
write_camps(struct prog *p, const uint32_t *ids, size_t n)
{
	bool few = only_alarms(p);
	struct camps s = camps_make(p->c, ids, n,
	    (struct camps_ask){p->fresh != NULL, few, few});
	struct cell out[CAMP_N];

	for (size_t i = 0; i < s.n; i++) {
		if (!p->shown[s.v[i].v.kind])
			continue;
		p->alarm = p->alarm || verdict_alarm(s.v[i].v.kind);
		arena_reset(&p->arena);
		show_camp(p->c, &s.v[i], &p->arena, out);
		filter_write(&p->f, NULL, out);
	}
	camps_free(&s);
}

void
write_summary(struct prog *p, uint32_t *ids, size_t n)
{
	struct camps s = camps_make(p->c, ids, n,
	    (struct camps_ask){p->fresh != NULL, true, false});
	struct cell out[SUM_N];

	p->alarm = p->alarm || s.alarm;
	for (size_t i = 0, k; i < n; i += k) {
		k = summary_part(p->c, ids + i, n - i);
		arena_reset(&p->arena);
		summary_show(p->c, ids + i, k, &s, &p->arena, out);
		filter_write(&p->f, NULL, out);
	}
	camps_free(&s);
}

void
write_gaps(struct prog *p, const uint32_t *ids, size_t n)
{
	struct cell out[GAP_N];

	arena_reset(&p->arena);
	if (gaps_show(p->c, ids, n, &p->arena, out))
		filter_write(&p->f, NULL, out);
}

void
write_origins(struct prog *p)
{
	struct cell out[ORIGIN_N];

	for (uint32_t i = 0; i < p->c->ndocs; i++) {
		arena_reset(&p->arena);
		if (origins_show(p->c, i, &p->arena, out))
			filter_write(&p->f, NULL, out);
	}
}
