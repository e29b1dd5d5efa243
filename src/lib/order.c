/* order.c - sorts numbers, and things by a number. */
#include "lib/order.h"

#include <stdbool.h>
#include <stdlib.h>

#include "lib/mem.h"

/* Up to FEW are inserted one by one, runs of which are merged; more than MANY
 * are dealt out by BITS of their keys, from the last to the first. */
enum { FEW = 12, MANY = 1500, BITS = 11, BINS = 1 << BITS };

/* The bits in which the keys differ; 0 where they are in order. */
static uint64_t
bits_apart(const struct ordered *v, size_t n)
{
	uint64_t any = 0;
	bool sorted = true;

	for (size_t i = 1; i < n; i++) {
		any |= v[i].key ^ v[0].key;
		sorted = sorted && v[i - 1].key <= v[i].key;
	}
	return sorted ? 0 : any;
}

static void
insert(struct ordered *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		struct ordered x = v[i];
		size_t k = i;

		for (; k > 0 && v[k - 1].key > x.key; k--)
			v[k] = v[k - 1];
		v[k] = x;
	}
}

/* Merges v up to mid with the rest into out. */
static void
merge(const struct ordered *v, size_t mid, size_t n, struct ordered *out)
{
	size_t a = 0, b = mid;

	while (a < mid && b < n) {
		bool second = v[b].key < v[a].key;

		*out++ = v[second ? b : a];
		b += second;
		a += !second;
	}
	memcpy(out, v + a, (mid - a) * sizeof(*v));
	memcpy(out + (mid - a), v + b, (n - b) * sizeof(*v));
}

static void
merge_all(struct ordered *v, size_t n, struct ordered *tmp)
{
	struct ordered *from = v, *to = tmp, *t;

	for (size_t i = 0; i < n; i += FEW)
		insert(v + i, n - i < FEW ? n - i : FEW);
	for (size_t run = FEW; run < n; run *= 2) {
		for (size_t i = 0; i < n; i += 2 * run) {
			size_t len = n - i < 2 * run ? n - i : 2 * run;

			merge(from + i, len < run ? len : run, len, to + i);
		}
		t = from;
		from = to;
		to = t;
	}
	if (from != v)
		memcpy(v, from, n * sizeof(*v));
}

/* Deals v out to tmp by the bits of its keys from shift on. */
static void
deal(const struct ordered *v, size_t n, struct ordered *tmp, int shift)
{
	size_t at[BINS] = {0}, sum = 0;

	for (size_t i = 0; i < n; i++)
		at[v[i].key >> shift & (BINS - 1)]++;
	for (int i = 0; i < BINS; i++) {
		size_t k = at[i];

		at[i] = sum;
		sum += k;
	}
	for (size_t i = 0; i < n; i++)
		tmp[at[v[i].key >> shift & (BINS - 1)]++] = v[i];
}

/* Where the next turn of deal_all deals from, at shift or behind it. */
static int
next_shift(uint64_t any, int shift)
{
	while (!(any >> shift & 1))
		shift++;
	return shift;
}

/* any: the bits in which the keys differ. */
static void
deal_all(struct ordered *v, size_t n, struct ordered *tmp, uint64_t any)
{
	struct ordered *from = v, *to = tmp, *t;

	for (int shift = 0; shift < 64 && any >> shift; shift += BITS) {
		shift = next_shift(any, shift);
		deal(from, n, to, shift);
		t = from;
		from = to;
		to = t;
	}
	if (from != v)
		memcpy(v, from, n * sizeof(*v));
}

/* Does it take more turns than to deal by the first bits alone? */
static bool
takes_long(uint64_t any)
{
	int turns = 0;

	for (int shift = 0; shift < 64 && any >> shift; shift += BITS) {
		shift = next_shift(any, shift);
		turns++;
	}
	return turns > 4;
}

/* Deals v out by the first bits in which its keys differ, in two turns: those
 * that are alike in these are few, as of hashes, or sorted by what is left. */
static void
deal_first(struct ordered *v, size_t n, struct ordered *tmp, uint64_t any)
{
	int shift = 0;

	while (any >> shift >> (2 * BITS - 1) > 1)
		shift++;
	deal(v, n, tmp, shift);
	deal(tmp, n, v, shift + BITS);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && v[k].key >> shift == v[i].key >> shift;
		     k++)
			;
		if (k - i > 1)
			order_by_key(v + i, k - i);
	}
}

static void
deal_out(struct ordered *v, size_t n, struct ordered *tmp, uint64_t any)
{
	if (takes_long(any))
		deal_first(v, n, tmp, any);
	else
		deal_all(v, n, tmp, any);
}

/* --- few different keys */

/* So few are known by their place in a table of SLOTS, a power of two. */
enum { DISTINCT = 1024, SLOTS = 4096 };

struct slots {
	uint64_t key[SLOTS];
	uint32_t n[SLOTS]; /* how many have it; 0 where free */
	size_t used;
};

static size_t
slot_of(const struct slots *s, uint64_t key)
{
	size_t at = (size_t)(key * 0x9e3779b97f4a7c15u >> 52) & (SLOTS - 1);

	while (s->n[at] && s->key[at] != key)
		at = (at + 1) & (SLOTS - 1);
	return at;
}

static void
clear_slots(struct slots *s)
{
	memset(s->n, 0, sizeof(s->n));
	s->used = 0;
}

/* Counts a key; false where there are too many. */
static inline bool
count_key(struct slots *s, uint64_t key)
{
	size_t at = slot_of(s, key);

	if (s->n[at]++)
		return true;
	s->key[at] = key;
	return ++s->used <= DISTINCT;
}

/* Makes each count the place of the first that has the key. */
static void
place_keys(struct slots *s)
{
	struct ordered o[DISTINCT], tmp[DISTINCT];
	uint32_t k = 0, sum = 0;

	for (uint32_t i = 0; i < SLOTS; i++)
		if (s->n[i])
			o[k++] = (struct ordered){s->key[i], i};
	merge_all(o, k, tmp);
	for (uint32_t i = 0; i < k; i++) {
		uint32_t many = s->n[o[i].at];

		s->n[o[i].at] = sum + 1; /* 0 is free */
		sum += many;
	}
}

/* Sorts v where its different keys are few. */
static bool
deal_few(struct ordered *v, size_t n, struct ordered *tmp)
{
	struct slots s;

	clear_slots(&s);
	for (size_t i = 0; i < n; i++)
		if (!count_key(&s, v[i].key))
			return false;
	place_keys(&s);
	for (size_t i = 0; i < n; i++)
		tmp[s.n[slot_of(&s, v[i].key)]++ - 1] = v[i];
	memcpy(v, tmp, n * sizeof(*v));
	return true;
}

void
order_by_key(struct ordered *v, size_t n)
{
	struct ordered *tmp;
	uint64_t any;

	if (n <= FEW) {
		insert(v, n);
		return;
	}
	any = bits_apart(v, n);
	if (!any)
		return;
	tmp = mem_alloc(n * sizeof(*tmp));
	if (n <= MANY)
		merge_all(v, n, tmp);
	else if (!deal_few(v, n, tmp))
		deal_out(v, n, tmp, any);
	free(tmp);
}

/* The same for things: NULL where their keys are too many. */
static uint32_t *
order_few(const void *of, size_t n, order_fn *key)
{
	struct slots s;
	uint32_t *at;

	clear_slots(&s);
	for (size_t i = 0; i < n; i++)
		if (!count_key(&s, key(of, i)))
			return NULL;
	place_keys(&s);
	at = mem_alloc(n * sizeof(*at));
	for (size_t i = 0; i < n; i++)
		at[s.n[slot_of(&s, key(of, i))]++ - 1] = (uint32_t)i;
	return at;
}

uint32_t *
order_all(const void *of, size_t n, order_fn *key)
{
	uint32_t *at = n > MANY ? order_few(of, n, key) : NULL;
	struct ordered *o;

	if (at)
		return at;
	o = mem_alloc(n * sizeof(*o));
	for (size_t i = 0; i < n; i++)
		o[i] = (struct ordered){key(of, i), (uint32_t)i};
	order_by_key(o, n);
	return order_places(o, n);
}

uint32_t *
order_places(struct ordered *v, size_t n)
{
	uint32_t *at = mem_alloc(n * sizeof(*at));

	for (size_t i = 0; i < n; i++)
		at[i] = v[i].at;
	free(v);
	return at;
}

static void
insert_numbers(uint32_t *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		uint32_t x = v[i];
		size_t k = i;

		for (; k > 0 && v[k - 1] > x; k--)
			v[k] = v[k - 1];
		v[k] = x;
	}
}

void
order_numbers(uint32_t *v, size_t n)
{
	uint32_t *tmp, *from = v, *to, *t, any = 0;
	size_t i = 1;

	while (i < n && v[i - 1] <= v[i])
		i++;
	if (i >= n)
		return;
	if (n <= 4 * FEW) {
		insert_numbers(v, n);
		return;
	}
	to = tmp = mem_alloc(n * sizeof(*tmp));
	for (i = 0; i < n; i++)
		any |= v[i] ^ v[0];
	for (int shift = 0; shift < 32 && any >> shift; shift += BITS) {
		size_t count[BINS] = {0}, sum = 0;

		for (i = 0; i < n; i++)
			count[from[i] >> shift & (BINS - 1)]++;
		for (i = 0; i < BINS; i++) {
			size_t k = count[i];

			count[i] = sum;
			sum += k;
		}
		for (i = 0; i < n; i++)
			to[count[from[i] >> shift & (BINS - 1)]++] = from[i];
		t = from;
		from = to;
		to = t;
	}
	if (from != v)
		memcpy(v, from, n * sizeof(*v));
	free(tmp);
}

size_t
order_distinct(uint32_t *v, size_t n)
{
	size_t k = 0;

	order_numbers(v, n);
	for (size_t i = 0; i < n; i++)
		if (!k || v[i] != v[k - 1])
			v[k++] = v[i];
	return k;
}
