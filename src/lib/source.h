/* source.h - the bytes of several files, one file after the other, through
 * one buffer. A file that can't be opened or read is told and skipped. */
#ifndef LIB_SOURCE_H
#define LIB_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct source {
	const char *name; /* of the open file; "<stdin>" for "-" */
	char *buf;        /* unread bytes are buf[beg,end) */
	size_t beg, end;
	bool failed; /* was a file skipped? */
	/* inside: */
	const char *const *files;
	size_t nfiles, next, cap;
	int fd; /* -1: none open */
	bool eof;
	void (*warn)(const char *); /* may be NULL */
};

/* n files ("-" or n == 0: standard input); nothing is opened yet. */
void source_init(struct source *s, const char *const *files, size_t n,
    void (*warn)(const char *));

/* Opens the next file that can be, past a UTF-8 byte order mark; false when
 * there is none. */
bool source_open(struct source *s);

/* Reads more behind the unread bytes, which may move (beg changes); false at
 * the end of the file. Where a read fails the unread bytes are dropped. At
 * least SCAN_PAD readable bytes stand behind end. */
bool source_fill(struct source *s);

/* read(2) that waits where a descriptor is non-blocking, and open(2) for
 * reading that gives no descriptor 0, 1 or 2: where one of these is closed, "-"
 * must not read this file, nor a message end in it. */
ssize_t source_read(int fd, char *p, size_t n);
int source_open_fd(const char *name);

/* Is a file open? */
static inline bool
source_is_open(const struct source *s)
{
	return s->fd >= 0;
}

/* Closes the open file, if any. */
void source_leave(struct source *s);

/* Releases all. */
void source_close(struct source *s);

#endif
