/* spawn.c - runs programs: one, or several joined by pipes. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "lib/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"

#ifndef PATH_MAX
#define PATH_MAX 4096
#endif

/* Status of a child whose program could not be run, as the shell's. */
enum { NOT_FOUND = 127, NOT_RUN = 126 };

bool
spawn_can(const char *file)
{
	struct stat st;

	return stat(file, &st) == 0 && S_ISREG(st.st_mode) &&
	    access(file, X_OK) == 0;
}

/* The first of PATH's folders that holds name; true with it in out. */
static bool
in_path(const char *name, struct buf *out)
{
	const char *p = getenv("PATH");

	while (p && *p) {
		size_t n = strcspn(p, ":");

		out->len = 0;
		buf_addf(out, "%.*s/%s", n ? (int)n : 1, n ? p : ".", name);
		if (spawn_can(buf_str(out)))
			return true;
		p += n + (p[n] == ':');
	}
	return false;
}

bool
spawn_self(const char *argv0, struct buf *out)
{
	char real[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", real, sizeof(real) - 1);

	if (n > 0) {
		real[n] = '\0';
	} else {
		out->len = 0;
		buf_adds(out, argv0);
		if (!strchr(argv0, '/') && !in_path(argv0, out))
			return false;
		if (!realpath(buf_str(out), real))
			return false;
	}
	out->len = 0;
	buf_adds(out, real);
	return true;
}

static _Noreturn void
child(char *const *argv, int in, int out)
{
	if ((in != STDIN_FILENO && dup2(in, STDIN_FILENO) < 0) ||
	    (out != STDOUT_FILENO && dup2(out, STDOUT_FILENO) < 0)) {
		err_warn("%s: %s", argv[0], strerror(errno));
		_exit(NOT_RUN);
	}
	execvp(argv[0], argv);
	err_warn("%s: %s", argv[0], strerror(errno));
	_exit(errno == ENOENT ? NOT_FOUND : NOT_RUN);
}

/* A pipe whose ends close on exec. */
static int
make_pipe(int fd[2])
{
	if (pipe(fd) < 0)
		return errno;
	fcntl(fd[0], F_SETFD, FD_CLOEXEC);
	fcntl(fd[1], F_SETFD, FD_CLOEXEC);
	return 0;
}

static void
wait_all(const pid_t *pid, size_t n, int *status)
{
	for (size_t i = 0; i < n; i++)
		while (waitpid(pid[i], &status[i], 0) < 0 && errno == EINTR)
			;
}

int
spawn_pipe(char *const *const *argv, size_t n, int in, int out, int *status)
{
	pid_t *pid = mem_zero(n, sizeof(*pid));
	int from = in, rc = 0;
	size_t i;

	for (i = 0; i < n && !rc; i++) {
		int fd[2] = {-1, out};

		if (i + 1 < n && (rc = make_pipe(fd)) != 0)
			break;
		pid[i] = fork();
		if (pid[i] == 0)
			child(argv[i], from, fd[1]);
		if (pid[i] < 0)
			rc = errno;
		if (from != in)
			close(from);
		if (fd[1] != out)
			close(fd[1]);
		from = fd[0];
		if (rc)
			break;
	}
	if (rc && from != in && from >= 0)
		close(from);
	wait_all(pid, i, status);
	free(pid);
	return rc;
}

const char *
spawn_fault(int status, bool one_ok, struct buf *msg)
{
	msg->len = 0;
	if (WIFSIGNALED(status)) {
		buf_addf(msg, "killed by signal %d", WTERMSIG(status));
		return buf_str(msg);
	}
	if (WEXITSTATUS(status) == 0 || (one_ok && WEXITSTATUS(status) == 1))
		return NULL;
	buf_addf(msg, "ended with status %d", WEXITSTATUS(status));
	return buf_str(msg);
}

int
spawn_temp(void)
{
	const char *dir = getenv("TMPDIR");
	struct buf name = {0};
	char *file;
	int fd;

	buf_addf(&name, "%s/claimsXXXXXX", dir && *dir ? dir : "/tmp");
	file = mem_dup(name.s, name.len);
	fd = mkstemp(file);
	if (fd >= 0) {
		unlink(file);
		fcntl(fd, F_SETFD, FD_CLOEXEC);
	}
	free(file);
	buf_free(&name);
	return fd;
}
