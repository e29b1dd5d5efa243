/* vocab.h - numbers by hash: which entries begin with a word, or with two.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_VOCAB_H
#define CORE_TAG_RULE_VOCAB_H

#include <stddef.h>
#include <stdint.h>

struct vocab_slot {
	uint32_t key, value; /* value 0: free */
};

struct vocab {
	struct vocab_slot *slot;
	size_t n, mask; /* slots in use; how many there are, less one */
	unsigned shift; /* from a mixed key to its slot */
};

/* An empty one, for vocab_free. */
void vocab_init(struct vocab *v);
void vocab_free(struct vocab *v);

/* The value of the key, 0 when it is new: the caller makes it another one
 * before the next call. */
uint32_t *vocab_add(struct vocab *v, uint32_t key);

/* The slot where the search for a key begins. */
static inline size_t
vocab_slot(const struct vocab *v, uint32_t key)
{
	return key * 0x9e3779b1u >> v->shift;
}

/* The value of the key, or 0. */
static inline uint32_t
vocab_find(const struct vocab *v, uint32_t key)
{
	size_t at = vocab_slot(v, key);

	while (v->slot[at].value && v->slot[at].key != key)
		at = (at + 1) & v->mask;
	return v->slot[at].value;
}

#endif
