/* child.h - runs what may end the program in a child, and tells how it did. */
#ifndef TESTS_UNIT_CHILD_H
#define TESTS_UNIT_CHILD_H

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* Calls f(arg) in a child; said gets what it printed on descriptor fd, its
 * first size - 1 bytes. Returns its exit status, or -1. */
static inline int
child(int (*f)(void *), void *arg, int fd, char *said, size_t size)
{
	size_t n = 0;
	int pipes[2], status = 0;
	ssize_t k;
	pid_t pid;

	fflush(NULL);
	if (pipe(pipes) != 0 || (pid = fork()) < 0)
		return -1;
	if (pid == 0) {
		dup2(pipes[1], fd);
		close(pipes[0]);
		close(pipes[1]);
		exit(f(arg));
	}
	close(pipes[1]);
	while (n + 1 < size && (k = read(pipes[0], said + n, size - 1 - n)) > 0)
		n += (size_t)k;
	said[n] = '\0';
	close(pipes[0]);
	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

#endif
