/* vocab.c - numbers by hash: which entries begin with a word, or with two.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 * Open addressing, at most half full. */
#include "core/tag/rule/vocab.h"

#include <stdlib.h>

#include "lib/mem.h"

enum { FIRST_BITS = 10, FIRST = 1 << FIRST_BITS };

static struct vocab_slot *
place_of(const struct vocab *v, uint32_t key)
{
	size_t at = vocab_slot(v, key);

	while (v->slot[at].value && v->slot[at].key != key)
		at = (at + 1) & v->mask;
	return &v->slot[at];
}

void
vocab_init(struct vocab *v)
{
	*v = (struct vocab){.slot = mem_zero(FIRST, sizeof(*v->slot)),
	    .mask = FIRST - 1,
	    .shift = 32 - FIRST_BITS};
}

static void
grow(struct vocab *v)
{
	struct vocab old = *v;

	v->mask = 2 * old.mask + 1;
	v->shift--;
	v->slot = mem_zero(v->mask + 1, sizeof(*v->slot));
	for (size_t i = 0; i <= old.mask; i++)
		if (old.slot[i].value)
			*place_of(v, old.slot[i].key) = old.slot[i];
	free(old.slot);
}

uint32_t *
vocab_add(struct vocab *v, uint32_t key)
{
	struct vocab_slot *s;

	if (v->n > v->mask / 2)
		grow(v);
	s = place_of(v, key);
	if (!s->value) {
		s->key = key;
		v->n++;
	}
	return &s->value;
}

void
vocab_free(struct vocab *v)
{
	free(v->slot);
	*v = (struct vocab){0};
}
