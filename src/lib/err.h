/* err.h - how a program says what went wrong, and leaves.
 * Form: "prog: file:line: what: how to mend". */
#ifndef LIB_ERR_H
#define LIB_ERR_H

/* Exit status of all programs for trouble: usage, file, header, row, disk. */
#define EXIT_TROUBLE 2

/* Names the program in messages: the part of argv0 after the last slash. */
void err_init(const char *argv0);

/* The name given to err_init. */
const char *err_prog(void);

/* Prints "prog: MESSAGE" and a newline on standard error; past 4 kB it is cut
 * short. */
void err_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* The same for a ready message; fits callbacks such as tsv_opts.warn. */
void err_warns(const char *msg);

/* err_warn, then exits with EXIT_TROUBLE. */
_Noreturn void err_die(const char *fmt, ...)
    __attribute__((format(printf, 1, 2)));

#endif
