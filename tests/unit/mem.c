/* mem.c - tests of lib/mem.h. */
#include "check.h"
#include "lib/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/err.h"

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

/* What a child prints on standard error, and how it ends. */
static int
dies(void (*f)(void), char *said, size_t size)
{
	int fd[2], status = 0;
	ssize_t n;
	pid_t pid;

	if (pipe(fd) != 0 || (pid = fork()) < 0)
		return -1;
	if (pid == 0) {
		dup2(fd[1], STDERR_FILENO);
		f();
		_exit(0);
	}
	close(fd[1]);
	n = read(fd[0], said, size - 1);
	said[n > 0 ? n : 0] = '\0';
	close(fd[0]);
	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
want_all(void)
{
	size_t cap = 0;

	mem_grow(NULL, &cap, SIZE_MAX / 4, 8);
}

static void
want_arena(void)
{
	struct arena a = {0};

	arena_alloc(&a, SIZE_MAX - 3);
}

static void
test_out_of_memory(void)
{
	char said[200];

	err_init("/usr/bin/tag");
	CHECK_NUM(dies(want_all, said, sizeof(said)), 2);
	CHECK_STR(said,
	    "tag: out of memory: 4611686018427387903 bytes wanted\n");
	CHECK_NUM(dies(want_arena, said, sizeof(said)), 2);
	CHECK_STR(said,
	    "tag: out of memory: 18446744073709551612 bytes wanted\n");
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
