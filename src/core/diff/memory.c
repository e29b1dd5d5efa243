/* memory.c - what earlier sentences of a document give to later ones.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/memory.h"

#include <stdlib.h>

enum { FAMILIES = 16, STATES = 16 };

struct memory {
	uint32_t doc;
	uint32_t family[FAMILIES], place[FAMILIES];
	size_t nfamily;
	struct claim state[STATES]; /* a ring */
	size_t nstate;
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
	m->nfamily = m->nstate = 0;
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
