/* order.c - tests of lib/order.h. */
#include "check.h"
#include "lib/order.h"

#include <math.h>
#include <stdlib.h>

static uint64_t
next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

/* Sorts n keys below most, and with first bits that many have in common; those
 * of one key must stay in the order of at. */
static bool
sorts_in(size_t n, uint64_t most, uint64_t first, uint64_t *seed)
{
	struct ordered *v = calloc(n + 1, sizeof(*v));
	bool good = true;

	for (size_t i = 0; i < n; i++) {
		uint64_t high = next(seed) % first << 58;

		v[i] = (struct ordered){high | next(seed) % most, (uint32_t)i};
	}
	order_by_key(v, n);
	for (size_t i = 1; i < n; i++)
		good = good &&
		    (v[i - 1].key < v[i].key ||
			(v[i - 1].key == v[i].key && v[i - 1].at < v[i].at));
	free(v);
	return good;
}

static bool
sorts(size_t n, uint64_t most, uint64_t *seed)
{
	return sorts_in(n, most, 1, seed);
}

static uint64_t
number_at(const void *v, size_t i)
{
	return ((const uint64_t *)v)[i];
}

/* The same for numbers that stay where they are. */
static bool
lists(size_t n, uint64_t most, uint64_t *seed)
{
	uint64_t *v = calloc(n + 1, sizeof(*v));
	uint32_t *at;
	bool good = true;

	for (size_t i = 0; i < n; i++)
		v[i] = next(seed) % most;
	at = order_all(v, n, number_at);
	for (size_t i = 1; i < n; i++)
		good = good &&
		    (v[at[i - 1]] < v[at[i]] ||
			(v[at[i - 1]] == v[at[i]] && at[i - 1] < at[i]));
	free(at);
	free(v);
	return good;
}

/* Things of any order come to the places that they are asked to. */
static bool
permutes(size_t n, uint64_t *seed)
{
	struct thing {
		uint64_t id, twice;
		char more[84];
	} *v = calloc(n + 1, sizeof(*v));
	struct ordered *o = calloc(n + 1, sizeof(*o));
	uint64_t *key = calloc(n + 1, sizeof(*key));
	uint32_t *at;
	bool good = true;

	for (size_t i = 0; i < n; i++) {
		key[i] = next(seed) % (n + 1);
		o[i] = (struct ordered){key[i], (uint32_t)i};
		v[i] = (struct thing){.id = i, .twice = 2 * i};
	}
	order_by_key(o, n);
	at = order_places(o, n);
	order_permute(v, sizeof(*v), at, n);
	for (size_t i = 1; i < n; i++)
		good = good && key[v[i - 1].id] <= key[v[i].id] &&
		    v[i].twice == 2 * v[i].id;
	free(at);
	free(key);
	free(v);
	return good;
}

static bool
sorts_numbers(size_t n, uint32_t most, uint64_t *seed)
{
	uint32_t *v = calloc(n + 1, sizeof(*v)), sum = 0;
	bool good = true;

	for (size_t i = 0; i < n; i++)
		sum += v[i] = (uint32_t)(next(seed) % most);
	order_numbers(v, n);
	for (size_t i = 0; i < n; i++) {
		sum -= v[i];
		good = good && (!i || v[i - 1] <= v[i]);
	}
	free(v);
	return good && !sum;
}

static void
test_any_size(void)
{
	static const size_t sizes[] = {0, 1, 2, 11, 12, 13, 24, 25, 49, 100,
	    399, 400, 1500, 1501, 5000};
	uint64_t seed = 88172645463325252u;

	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		CHECK(permutes(sizes[i], &seed));
		CHECK(sorts(sizes[i], 1, &seed));
		CHECK(sorts(sizes[i], 7, &seed));
		CHECK(sorts(sizes[i], 70000, &seed));
		CHECK(sorts(sizes[i], UINT64_MAX, &seed));
		CHECK(sorts_in(sizes[i], (uint64_t)1 << 58, 3, &seed));
		CHECK(sorts_in(sizes[i], 3000, 3, &seed));
		CHECK(sorts(sizes[i], 1000, &seed) &&
		    sorts(sizes[i], 1100, &seed));
		CHECK(
		    lists(sizes[i], 7, &seed) && lists(sizes[i], 1000, &seed));
		CHECK(lists(sizes[i], 70000, &seed));
		CHECK(sorts_numbers(sizes[i], 5, &seed));
		CHECK(sorts_numbers(sizes[i], 3000, &seed));
		CHECK(sorts_numbers(sizes[i], UINT32_MAX, &seed));
	}
}

static void
test_keys(void)
{
	static const double x[] = {-INFINITY, -2.5e300, -1, -0.5, 0, 1e-300,
	    0.5, 1, 1e300, INFINITY};
	uint32_t v[] = {3, 1, 3, 2, 1};

	for (size_t i = 1; i < sizeof(x) / sizeof(*x); i++) {
		CHECK(order_key(x[i - 1]) < order_key(x[i]));
		CHECK(order_value(order_key(x[i])) == x[i]);
	}
	CHECK(order_key(-0.0) == order_key(0.0));
	CHECK(order_distinct(v, 5) == 3);
	CHECK(v[0] == 1 && v[1] == 2 && v[2] == 3);
}

int
main(void)
{
	test_any_size();
	test_keys();
	return check_done("order");
}
