/* crowd.c - tests of core/diff/meet/crowd.h: all that meet are among the near.
 */
#include "check.h"
#include "core/diff/meet/crowd.h"

#include <stdlib.h>

enum { TOPICS = 600 };

static uint32_t
next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (uint32_t)(*seed >> 20);
}

/* What may be told of, by as many words and names as make some meet. */
static const char *const subjects[] = {"", "people", "ferry", "Volos ferry",
    "ferries", "tax reform", "pension reform", "Ada Dorn", "Dorn", "production",
    "smelter", "transport minister", "Transport Minister Ada Dorn", "%"};
static const char *const words[] = {"ferry", "Volos", "crew", "smelter",
    "storm", "Dorn", "reform", "tax", "quay", "harbour", "night", "wreck"};

#define LEN(a) (sizeof(a) / sizeof(*(a)))

static void
fill(struct claims *c, struct claim *x, struct matter *m, uint64_t *seed)
{
	const char *s = subjects[next(seed) % LEN(subjects)];
	uint32_t n = next(seed) % 6;

	x->subject = pool_add(&c->names, cell_of(s));
	claims_word(c, x)->twin = pool_add(&c->names,
	    cell_of(next(seed) % 8 ? "sunk=yes" : "sunk=no"));
	x->verb = next(seed) % 2;
	x->stance = next(seed) % 9 ? STANCE_ASSERTED : STANCE_DENIED;
	m->noun = next(seed) % 9;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t w =
		    clause_word(cell_of(words[next(seed) % LEN(words)]));

		if (clause_has(&m->clause, w))
			continue;
		m->clause.some |= clause_bit(w);
		m->clause.names |=
		    (uint16_t)((next(seed) % 3 == 0) << m->clause.n);
		m->clause.word[m->clause.n++] = w;
	}
}

static bool
is_in(const struct crowd_set *s, size_t i)
{
	size_t k = i % CROWD_PLACES;

	return s->v[k / 64] >> k % 64 & 1;
}

static void
test_near(struct claims *c)
{
	struct crowd *crowd = mem_zero(1, sizeof(*crowd));
	struct claim *x = mem_zero(TOPICS, sizeof(*x));
	struct matter *m = mem_zero(TOPICS, sizeof(*m));
	struct topic *t = mem_zero(TOPICS, sizeof(*t));
	uint64_t seed = 88172645463325252u;
	size_t meet = 0, near = 0;

	c->v = x;
	for (size_t i = 0; i < TOPICS; i++) {
		struct crowd_set s;

		fill(c, &x[i], &m[i], &seed);
		t[i] = matter_topic(c, &x[i]);
		t[i].m = &m[i];
		s = crowd_near(crowd, &t[i]);
		for (size_t k = i < CROWD ? 0 : i - CROWD; k < i; k++) {
			bool met = matter_meet(&t[k], &t[i]);

			CHECK(is_in(&s, k) || !met);
			meet += met;
			near += is_in(&s, k);
		}
		CHECK(i < CROWD_PLACES || !is_in(&s, i));
		crowd_add(crowd, &t[i]);
	}
	CHECK(meet > 1000 && near > meet);
	crowd_clear(crowd);
	for (size_t i = 0; i < CROWD_KEYS; i++)
		CHECK(!crowd->has[i].v[0] && !crowd->has[i].v[1]);
	free(t);
	free(m);
	free(crowd);
}

int
main(void)
{
	struct claims *c = claims_new();

	test_near(c);
	claims_free(c);
	return check_done("crowd");
}
