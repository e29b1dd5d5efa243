/* diff.c - fuzzes core/diff: arbitrary bytes as rows of claims, compared. */
#include <stdint.h>

#include "core/diff/camp/camp.h"
#include "core/diff/claim/claims.h"
#include "core/diff/claim/group.h"
#include "core/diff/camp/repair.h"
#include "core/diff/show/show.h"
#include "core/diff/verdict/told.h"
#include "core/diff/claim/read.h"
#include "core/diff/settle.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Adds a row of each line, its cells parted by '|', and again with its ends in
 * turn: what ends before it begins is no claim, however far off. */
static void
add_rows(struct claims *c, const char *s, const char *end)
{
	for (int n = 0; s < end && n < 64; n++) {
		struct cell row[IN_N] = {{0}}, turned;

		for (int i = 0; i < IN_N && s < end && *s != '\n'; i++) {
			row[i].s = s;
			while (s < end && *s != '|' && *s != '\n')
				s++;
			row[i].len = (size_t)(s - row[i].s);
			s += s < end && *s == '|';
		}
		while (s < end && *s++ != '\n')
			;
		read_row(c, row);
		turned = row[IN_NSTART];
		row[IN_NSTART] = row[IN_NEND];
		row[IN_NEND] = turned;
		read_row(c, row);
	}
}

/* Is an alarm no graver than what is known before? */
static bool
bounded(const struct claims *c, uint32_t i, uint32_t k, enum verdict_kind v)
{
	struct bearing r;

	return !verdict_alarm(v) || v <= verdict_most(c, i, k, &r) ||
	    v <= verdict_grade(&c->v[i]) || v <= verdict_grade(&c->v[k]);
}

static void
compare(struct claims *c, const uint32_t *ids, size_t n)
{
	struct arena a = {0};
	struct cell pair[PAIR_N], row[CAMP_N];
	struct camps s;

	repair_key(c, ids, n);
	told_key(c, ids, n);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			struct verdict v = verdict_of(c, ids[i], ids[k]);

			if (!bounded(c, ids[i], ids[k], v.kind))
				__builtin_trap();
			show_pair(c, ids[i], ids[k], v, &a, pair);
		}
	s = camps_make(c, ids, n, (struct camps_ask){false, false, false});
	for (size_t i = 0; i < s.n; i++)
		show_camp(c, &s.v[i], &a, row);
	camps_free(&s);
	arena_free(&a);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	struct claims *c = claims_new();
	struct groups g;

	claims_whole(c);
	add_rows(c, s, s + size);
	settle_claims(c);
	g = groups_make(c);
	for (size_t k = 0; k < g.n; k++)
		compare(c, g.ids + g.first[k], g.first[k + 1] - g.first[k]);
	groups_free(&g);
	claims_free(c);
	return 0;
}
