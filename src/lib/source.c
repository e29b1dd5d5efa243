/* source.c - the bytes of several files through one buffer. */
#include "lib/source.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/scan.h"

enum { FIRST = 256 * 1024 };

void
source_init(struct source *s, const char *const *files, size_t n,
    void (*warn)(const char *))
{
	static const char *const dash[] = {"-"};

	*s = (struct source){.name = "<stdin>",
	    .fd = -1,
	    .cap = FIRST,
	    .warn = warn};
	s->files = n ? files : dash;
	s->nfiles = n ? n : 1;
	s->buf = mem_alloc(s->cap + SCAN_PAD);
}

static void
skip(struct source *s)
{
	struct buf msg = {0};

	s->failed = true;
	buf_addf(&msg, "%s: %s", s->name, strerror(errno));
	if (s->warn)
		s->warn(buf_str(&msg));
	buf_free(&msg);
}

ssize_t
source_read(int fd, char *p, size_t n)
{
	for (;;) {
		ssize_t got = read(fd, p, n);

		if (got >= 0 || (errno != EINTR && errno != EAGAIN))
			return got;
		if (errno == EAGAIN)
			poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1,
			    -1);
	}
}

bool
source_fill(struct source *s)
{
	ssize_t n;

	if (s->eof)
		return false;
	if (s->beg) {
		memmove(s->buf, s->buf + s->beg, s->end - s->beg);
		s->end -= s->beg;
		s->beg = 0;
	}
	if (s->end == s->cap)
		s->buf = mem_realloc(s->buf, (s->cap *= 2) + SCAN_PAD);
	n = source_read(s->fd, s->buf + s->end, s->cap - s->end);
	if (n < 0) {
		skip(s);
		s->end = s->beg;
	}
	if (n <= 0) {
		s->eof = true;
		return false;
	}
	s->end += (size_t)n;
	return true;
}

/* Waits for more only while what came may be the beginning of a mark. */
static void
skip_bom(struct source *s)
{
	static const char bom[] = "\xef\xbb\xbf";
	size_t n;

	do {
		n = s->end - s->beg;
		if (n >= 3) {
			if (memcmp(s->buf + s->beg, bom, 3) == 0)
				s->beg += 3;
			return;
		}
	} while (
	    (!n || memcmp(s->buf + s->beg, bom, n) == 0) && source_fill(s));
}

int
source_open_fd(const char *name)
{
	int low = open(name, O_RDONLY), fd = low;

	if (low >= 0 && low <= STDERR_FILENO) {
		fd = fcntl(low, F_DUPFD, STDERR_FILENO + 1);
		close(low);
	}
	return fd;
}

bool
source_open(struct source *s)
{
	source_leave(s);
	while (s->next < s->nfiles) {
		const char *f = s->files[s->next++];
		bool std = strcmp(f, "-") == 0;

		s->name = std ? "<stdin>" : f;
		s->fd = std ? STDIN_FILENO : source_open_fd(f);
		s->eof = false;
		s->beg = s->end = 0;
		if (s->fd >= 0) {
			skip_bom(s);
			return true;
		}
		skip(s);
	}
	return false;
}

void
source_leave(struct source *s)
{
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	s->fd = -1;
}

void
source_close(struct source *s)
{
	source_leave(s);
	free(s->buf);
	s->buf = NULL;
}
