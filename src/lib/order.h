/* order.h - sorts numbers, and things by a number: n log n or better for any
 * input, without calls per comparison. */
#ifndef LIB_ORDER_H
#define LIB_ORDER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/* From least to greatest. */
void order_numbers(uint32_t *v, size_t n);

/* As order_numbers, each number once; returns how many are left. */
size_t order_distinct(uint32_t *v, size_t n);

#endif
