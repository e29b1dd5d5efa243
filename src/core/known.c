/* known.c - the words of a text, each looked up once for all grammars.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/known.h"

#include <stdlib.h>
#include <string.h>

#include "lib/block.h"
#include "lib/mem.h"

enum { SLOTS = 8192, WORDS = SLOTS / 2 };

struct known {
	unsigned char tag[SLOTS]; /* of the word's hash; 0: empty */
	uint16_t slot[SLOTS];     /* its id */
	struct known_word *word;  /* by id; number 0 is none */
	size_t n, cap;
};

struct known *
known_new(void)
{
	struct known *k = mem_zero(1, sizeof(*k));

	k->word = mem_grow(NULL, &k->cap, 1024, sizeof(*k->word));
	k->word[k->n++] = (struct known_word){.row = -1};
	return k;
}

void
known_free(struct known *k)
{
	if (!k)
		return;
	free(k->word);
	free(k);
}

/* --- the index */

/* Where a mask of as many bytes as wanted can be read from. */
static const unsigned char ones[2 * KNOWN_LONGEST] = {255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
static const uint64_t blanks = 0x2020202020202020;

/* Up to eight letters at s in lower case as a number; eight bytes are read. */
static inline uint64_t
fold_short(const char *s, size_t len)
{
	uint64_t mask, key;

	memcpy(&mask, ones + KNOWN_LONGEST - len, sizeof(mask));
	memcpy(&key, s, sizeof(key));
	return (key | blanks) & mask;
}

/* The len letters at s in lower case as two numbers; room bytes may be read. */
static inline void
fold(const char *s, size_t len, size_t room, uint64_t key[2])
{
	uint64_t mask[2];

	memcpy(mask, ones + KNOWN_LONGEST - len, sizeof(mask));
	if (room >= KNOWN_LONGEST) {
		memcpy(key, s, KNOWN_LONGEST);
	} else {
		key[0] = key[1] = 0;
		memcpy(key, s, room);
	}
	key[0] = (key[0] | blanks) & mask[0];
	key[1] = (key[1] | blanks) & mask[1];
}

static inline uint32_t
hash(const uint64_t key[2])
{
	uint64_t h =
	    (key[0] ^ key[1] * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu;

	return (uint32_t)(h >> 32);
}

static inline unsigned char
tag_of(uint32_t h)
{
	return (unsigned char)(h >> 24 | 1);
}

/* Where the word is, or the empty slot where it belongs. */
static inline size_t
slot_of(const struct known *k, const uint64_t key[2])
{
	uint32_t h = hash(key);
	size_t i = h & (SLOTS - 1);

	for (; k->tag[i]; i = (i + 1) & (SLOTS - 1)) {
		const struct known_word *w = &k->word[k->slot[i]];

		if (k->tag[i] == tag_of(h) && w->key[0] == key[0] &&
		    w->key[1] == key[1])
			break;
	}
	return i;
}

static bool
letters(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (((unsigned char)s[i] | 32u) - 'a' >= 26u)
			return false;
	return len > 0;
}

struct known_word *
known_add(struct known *k, const char *s, size_t len)
{
	uint64_t key[2];
	size_t at;

	if (len > KNOWN_LONGEST || !letters(s, len))
		return NULL;
	fold(s, len, len, key);
	at = slot_of(k, key);
	if (!k->tag[at]) {
		if (k->n == WORDS)
			return NULL;
		if (k->n == k->cap)
			k->word = mem_grow(k->word, &k->cap, k->n + 1,
			    sizeof(*k->word));
		k->word[k->n] =
		    (struct known_word){.key = {key[0], key[1]}, .row = -1};
		k->tag[at] = tag_of(hash(key));
		k->slot[at] = (uint16_t)k->n++;
	}
	return &k->word[k->slot[at]];
}

/* --- the text */

/* Adds the word of len letters at byte at of the text. */
static inline void
note(const struct known *k, const char *text, size_t at, size_t len,
    size_t room, struct marks *out)
{
	struct mark *m = &out->m[out->n++];
	const struct known_word *w;
	uint64_t key[2];
	size_t slot;

	m->at = (uint32_t)at;
	m->len = (uint16_t)(len < UINT16_MAX ? len : UINT16_MAX);
	m->id = KNOWN_LONG;
	if (len > KNOWN_LONGEST) {
		out->gate |= KNOWN_TOO_LONG;
		return;
	}
	if (len <= sizeof(*key) && room >= sizeof(*key)) {
		key[0] = fold_short(text + at, len);
		key[1] = 0;
	} else {
		fold(text + at, len, room, key);
	}
	slot = slot_of(k, key);
	m->id = k->slot[slot];
	w = &k->word[m->id];
	out->dates |= w->dates;
	out->gate |= w->gate;
}

/* How many letters there are at text[at]. */
static size_t
run(const char *text, size_t len, size_t at)
{
	size_t i = at;

	while (i < len && ((unsigned char)text[i] | 32u) - 'a' < 26u)
		i++;
	return i - at;
}

/* A hot loop: each byte of input passes here. */
void
known_read(const struct known *k, const char *text, size_t len,
    struct marks *out)
{
	uint64_t carry = 0, digit = 0, wide = 0;

	out->n = 0;
	out->words = k->word;
	out->dates = 0;
	out->gate = 0;
	for (size_t at = 0; at < len; at += BLOCK) {
		const struct block b = block_load(text + at, len - at);
		uint64_t letter = block_letters(&b);
		uint64_t begins = letter & ~(letter << 1 | carry);

		carry = letter >> (BLOCK - 1);
		digit |= block_digits(&b);
		wide |= block_wide(&b);
		if (out->cap - out->n <= BLOCK / 2)
			out->m = mem_grow(out->m, &out->cap,
			    out->n + BLOCK / 2 + 1, sizeof(*out->m));
		for (; begins; begins &= begins - 1) {
			unsigned i = block_first(begins);
			uint64_t others = ~(letter >> i);
			size_t n = others ? block_first(others) : BLOCK;

			if (i + n == BLOCK)
				n += run(text, len, at + BLOCK);
			note(k, text, at + i, n, len - at - i, out);
		}
	}
	if (out->n == out->cap)
		out->m =
		    mem_grow(out->m, &out->cap, out->n + 1, sizeof(*out->m));
	out->m[out->n] = (struct mark){.at = UINT32_MAX};
	out->digit = digit != 0;
	out->wide = wide != 0;
}
