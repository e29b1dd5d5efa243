/* order.c - sorts numbers, and things by a number. */
#include "lib/order.h"

#include <stdbool.h>
#include <stdlib.h>

#include "lib/mem.h"

/* Up to FEW are inserted one by one, runs of which are merged; more than MANY
 * are dealt out by their bytes, from the last to the first. */
enum { FEW = 12, MANY = 400, BYTES = 8, VALUES = 256 };

static bool
in_order(const struct ordered *v, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (v[i].key < v[i - 1].key)
			return false;
	return true;
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

/* Deals v out to tmp by byte b of its keys; false where all have the same. */
static bool
deal(const struct ordered *v, size_t n, struct ordered *tmp, int b,
    size_t count[VALUES])
{
	int shift = 8 * b;
	size_t sum = 0;

	if (count[v[0].key >> shift & 0xff] == n)
		return false;
	for (int i = 0; i < VALUES; i++) {
		size_t k = count[i];

		count[i] = sum;
		sum += k;
	}
	for (size_t i = 0; i < n; i++)
		tmp[count[v[i].key >> shift & 0xff]++] = v[i];
	return true;
}

static void
deal_all(struct ordered *v, size_t n, struct ordered *tmp)
{
	size_t(*count)[VALUES] = mem_zero(BYTES, sizeof(*count));
	struct ordered *from = v, *to = tmp, *t;

	for (size_t i = 0; i < n; i++)
		for (int b = 0; b < BYTES; b++)
			count[b][v[i].key >> 8 * b & 0xff]++;
	for (int b = 0; b < BYTES; b++) {
		if (!deal(from, n, to, b, count[b]))
			continue;
		t = from;
		from = to;
		to = t;
	}
	if (from != v)
		memcpy(v, from, n * sizeof(*v));
	free(count);
}

void
order_by_key(struct ordered *v, size_t n)
{
	struct ordered *tmp;

	if (n <= FEW) {
		insert(v, n);
		return;
	}
	if (in_order(v, n))
		return;
	tmp = mem_alloc(n * sizeof(*tmp));
	if (n > MANY)
		deal_all(v, n, tmp);
	else
		merge_all(v, n, tmp);
	free(tmp);
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
	enum { BITS = 11, BINS = 1 << BITS };
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
