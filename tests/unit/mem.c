/* mem.c - tests of lib/mem.h. */
#include "check.h"
#include "child.h"
#include "lib/err.h"
#include "lib/mem.h"

#include <stdint.h>
#include <stdlib.h>

static void
test_grow(void)
{
	size_t cap = 0, was;
	int *v = NULL;

	for (int i = 0; i < 1000; i++) {
		v = mem_grow(v, &cap, (size_t)i + 1, sizeof(*v));
		v[i] = i;
	}
	CHECK(cap >= 1000 && cap < 2100);
	CHECK(v[0] == 0 && v[999] == 999);
	was = cap;
	CHECK(mem_grow(v, &cap, 10, sizeof(*v)) == v && cap == was);
	free(v);
}

static void
test_dup(void)
{
	char *s = mem_dup("a\0b", 3), *e = mem_dup(NULL, 0);

	CHECK(memcmp(s, "a\0b", 4) == 0);
	CHECK_STR(e, "");
	free(s);
	free(e);
}

static void
test_arena(void)
{
	struct arena a = {0};
	char *first = arena_alloc(&a, 1), *big, *p;
	bool aligned = true;

	for (size_t n = 0; n < 300; n++) {
		p = arena_alloc(&a, n);
		memset(p, 0xff, n);
		aligned = aligned && (uintptr_t)p % 16 == 0;
	}
	CHECK(aligned);
	big = arena_alloc(&a, 5000000);
	memset(big, 1, 5000000);
	CHECK_STR(arena_dup(&a, "kept", 3), "kep");
	arena_reset(&a);
	CHECK(arena_alloc(&a, 1) == first);
	/* the big chunk serves again: nothing grows from row to row */
	arena_reset(&a);
	arena_alloc(&a, 60000);
	CHECK(arena_alloc(&a, 5000000) == big);
	arena_free(&a);
	CHECK(!a.head && !a.cur);
	CHECK(arena_alloc(&a, 3) != NULL);
	arena_free(&a);
}

static int
want_all(void *arg)
{
	size_t cap = 0;

	(void)arg;
	return !mem_grow(NULL, &cap, SIZE_MAX / 4, 8);
}

static int
want_arena(void *arg)
{
	struct arena a = {0};

	(void)arg;
	return !arena_alloc(&a, SIZE_MAX - 3);
}

static void
test_out_of_memory(void)
{
	char said[200], want[200];

	err_init("/usr/bin/tag");
	CHECK_NUM(child(want_all, NULL, 2, said, sizeof(said)), 2);
	snprintf(want, sizeof(want), "tag: out of memory: %zu bytes wanted\n",
	    SIZE_MAX / 4);
	CHECK_STR(said, want);
	CHECK_NUM(child(want_arena, NULL, 2, said, sizeof(said)), 2);
	snprintf(want, sizeof(want), "tag: out of memory: %zu bytes wanted\n",
	    SIZE_MAX - 3);
	CHECK_STR(said, want);
}

int
main(void)
{
	test_grow();
	test_dup();
	test_arena();
	test_out_of_memory();
	return check_done("mem");
}
