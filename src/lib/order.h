/* order.h - sorts numbers, and things by a number: n log n or better for any
 * input, without calls per comparison. */
#ifndef LIB_ORDER_H
#define LIB_ORDER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Memory at p is wanted soon. */
#ifdef __GNUC__
#define ORDER_NEED(p) __builtin_prefetch(p)
#else
#define ORDER_NEED(p) ((void)(p))
#endif

struct ordered {
	uint64_t key;
	uint32_t at; /* the caller's: what the key is of */
};

/* A key for x: in the order of numbers, 0 and -0 alike. x is not NaN. */
static inline uint64_t
order_key(double x)
{
	uint64_t u;

	x += 0.0;
	memcpy(&u, &x, sizeof(u));
	return u >> 63 ? ~u : u | (uint64_t)1 << 63;
}

/* The number of a key. */
static inline double
order_value(uint64_t key)
{
	double x;

	key = key >> 63 ? key & ~((uint64_t)1 << 63) : ~key;
	memcpy(&x, &key, sizeof(x));
	return x;
}

/* By key; those of one key stay as they stand. */
void order_by_key(struct ordered *v, size_t n);

/* The numbers of n things in the order of their keys, those of one key as they
 * stand, for free(). key(of, i) is asked for twice where few keys differ; then
 * this takes little room. */
typedef uint64_t order_fn(const void *of, size_t i);
uint32_t *order_all(const void *of, size_t n, order_fn *key);

/* What each of n keys is of, for free(); v is released. */
uint32_t *order_places(struct ordered *v, size_t n);

/* The most bytes of a thing that order_permute moves. */
enum { ORDER_THING = 512 };

/* Puts the thing number at[i] of v, things of size bytes, at place i, for all
 * i; at is used up. In line, for the size to be known. Where a thing comes from
 * is known long before it is moved: it is asked for then. */
static inline void
order_permute(void *v, size_t size, uint32_t *at, size_t n)
{
	enum { AHEAD = 12 };
	char *s = v, first[ORDER_THING];

	for (uint32_t i = 0; i < n; i++) {
		uint32_t k = i, from, far = i;

		if (at[i] == i)
			continue;
		for (int d = 0; d < AHEAD; d++)
			far = at[far];
		memcpy(first, s + i * size, size);
		for (; (from = at[k]) != i; k = from) {
			far = at[far];
			for (size_t b = 0; b < size; b += 64)
				ORDER_NEED(s + far * size + b);
			memcpy(s + k * size, s + from * size, size);
			at[k] = k;
		}
		memcpy(s + k * size, first, size);
		at[k] = k;
	}
}

/* From least to greatest. */
void order_numbers(uint32_t *v, size_t n);

/* As order_numbers, each number once; returns how many are left. */
size_t order_distinct(uint32_t *v, size_t n);

#endif
