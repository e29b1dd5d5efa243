/* known.c - the words of a text, each looked up once for all grammars.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/known.h"

#include <stdlib.h>
#include <string.h>

#include "lib/block.h"
#include "lib/mem.h"

enum { SLOT_BITS = 14, SLOTS = 1 << SLOT_BITS, WORDS = SLOTS / 4 };

struct known {
	uint16_t slot[SLOTS];    /* the first word's id with this hash */
	struct known_word *word; /* by id; number 0 is none */
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

/* Up to KNOWN_LONGEST letters in lower case as two numbers. */
struct key {
	uint64_t a, b;
};

/* Where a mask of as many bytes as wanted can be read from. */
static const unsigned char ones[2 * KNOWN_LONGEST] = {255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

static inline uint64_t
load(const void *s)
{
	uint64_t x;

	memcpy(&x, s, sizeof(x));
	return x;
}

/* The key of the len letters at s, where KNOWN_LONGEST bytes may be read. */
static inline struct key
key_of(const char *s, size_t len)
{
	const uint64_t blanks = 0x2020202020202020;
	const unsigned char *mask = ones + KNOWN_LONGEST - len;

	return (struct key){(load(s) | blanks) & load(mask),
	    (load(s + 8) | blanks) & load(mask + 8)};
}

static inline size_t
slot_of(struct key k)
{
	uint64_t h = (k.a ^ k.b * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu;

	return h >> (64 - SLOT_BITS);
}

static inline bool
same(const struct known_word *w, struct key k)
{
	return ((w->key[0] ^ k.a) | (w->key[1] ^ k.b)) == 0;
}

/* The word's id, or 0. Whether a word is known can't be foreseen, but hardly
 * any two have the same hash: so this hardly depends on a jump. */
static inline unsigned
find(const struct known *k, struct key key)
{
	unsigned id = k->slot[slot_of(key)];
	const struct known_word *w = &k->word[id];

	while (w->next && !same(w, key)) {
		id = w->next;
		w = &k->word[id];
	}
	return id & -(unsigned)same(w, key);
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
	char word[KNOWN_LONGEST] = {0};
	struct key key;
	uint16_t *slot;
	unsigned id;

	if (len > KNOWN_LONGEST || !letters(s, len))
		return NULL;
	memcpy(word, s, len);
	key = key_of(word, len);
	id = find(k, key);
	if (id)
		return &k->word[id];
	if (k->n == WORDS)
		return NULL;
	if (k->n == k->cap)
		k->word =
		    mem_grow(k->word, &k->cap, k->n + 1, sizeof(*k->word));
	slot = &k->slot[slot_of(key)];
	k->word[k->n] = (struct known_word){.key = {key.a, key.b},
	    .row = -1,
	    .next = *slot};
	*slot = (uint16_t)k->n;
	return &k->word[k->n++];
}

/* --- the text */

/* What the words met so far are together. */
struct sum {
	uint64_t dates;
	uint32_t gate;
};

/* The mark of the word of len letters at s, byte at of the text; KNOWN_LONGEST
 * bytes may be read. */
static inline struct mark
mark_of(const struct known *k, const char *s, size_t at, size_t len,
    struct sum *sum)
{
	struct mark m = {.at = (uint32_t)at, .len = (uint16_t)len};
	const struct known_word *w;

	if (len > KNOWN_LONGEST) {
		sum->gate |= KNOWN_TOO_LONG;
		m.len = (uint16_t)(len < UINT16_MAX ? len : UINT16_MAX);
		m.id = KNOWN_LONG;
		return m;
	}
	m.id = (uint16_t)find(k, key_of(s, len));
	w = &k->word[m.id];
	sum->dates |= w->dates;
	sum->gate |= w->gate;
	return m;
}

/* Room for the words of a block, and for the mark behind all. */
static struct mark *
room(struct marks *out)
{
	if (out->cap - out->n <= BLOCK / 2)
		out->m = mem_grow(out->m, &out->cap, out->n + BLOCK / 2 + 1,
		    sizeof(*out->m));
	return out->m + out->n;
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
	char rest[BLOCK + KNOWN_LONGEST];
	struct sum sum = {0};

	out->n = 0;
	for (size_t at = 0; at < len; at += BLOCK) {
		const char *s = text + at;
		struct mark *m = room(out);
		struct block b;
		uint64_t letter, begins, digits;

		if (len - at < sizeof(rest)) {
			memset(rest, 0, sizeof(rest));
			s = memcpy(rest, s, len - at);
		}
		b = block_of(s);
		letter = block_letters(&b);
		begins = letter & ~(letter << 1 | carry);
		carry = letter >> (BLOCK - 1);
		digits = block_digits(&b);
		if (digits && !digit)
			out->digit_at = at + block_first(digits);
		digit |= digits;
		wide |= block_wide(&b);
		for (; begins; begins &= begins - 1) {
			unsigned i = block_first(begins);
			uint64_t others = ~letter >> i;
			size_t n = others ?
			    block_first(others) :
			    BLOCK - i + run(text, len, at + BLOCK);

			*m++ = mark_of(k, s + i, at + i, n, &sum);
		}
		out->n = (size_t)(m - out->m);
	}
	*room(out) = (struct mark){.at = UINT32_MAX};
	out->words = k->word;
	out->dates = sum.dates;
	out->gate = sum.gate;
	out->digit = digit != 0;
	out->wide = wide != 0;
}
