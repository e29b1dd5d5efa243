/* spawn.h - runs programs: one, or several joined by pipes. */
#ifndef LIB_SPAWN_H
#define LIB_SPAWN_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/* Puts the file of the running program into out: through /proc/self/exe where
 * there is one, else through argv0 and PATH, symbolic links followed. False
 * where it can't be found. */
bool spawn_self(const char *argv0, struct buf *out);

/* Is file an executable that we may run? */
bool spawn_can(const char *file);

/* Runs n programs, argv[i][0] being the file of the i-th (searched in PATH
 * where it has no slash), joined by pipes. The first reads descriptor in, the
 * last writes descriptor out. Waits for all; status[i] gets the wait status of
 * each. Returns 0, or errno where a pipe or process could not be made (what
 * had been started has ended by then). */
int spawn_pipe(char *const *const *argv, size_t n, int in, int out,
    int *status);

/* What is wrong with a wait status: NULL when the program ended with 0, or 1
 * where one_ok ("they differ"). Else words in msg, such as "killed by signal
 * 11". */
const char *spawn_fault(int status, bool one_ok, struct buf *msg);

/* A file without a name, for reading and writing, in TMPDIR or /tmp: its
 * descriptor, or -1 with errno set. It closes on exec. */
int spawn_temp(void);

#endif
