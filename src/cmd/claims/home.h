/* home.h - where our programs and pages are. */
#ifndef CMD_CLAIMS_HOME_H
#define CMD_CLAIMS_HOME_H

#include <stddef.h>

struct buf;

/* A program of ours, in the order of the pipe. */
struct home_prog {
	const char *name;
	const char *job; /* one line for a person */
};
enum { SPLIT, TAG, EXTRACT, NORMALIZE, DIFF, HOME_NPROGS };
extern const struct home_prog home_progs[HOME_NPROGS];

/* Remembers argv[0], for systems that don't tell where a program stands. */
void home_init(const char *argv0);

/* The number of the program called name, or -1. */
int home_find(const char *name);

/* The file of program number i: beside claims in the tree, in
 * ../libexec/claimtools/bin when installed; never some other program of that
 * name. Ends the program where ours are not found. The caller frees it. */
char *home_file(int i);

/* The file of claims itself; the caller frees it. */
char *home_self(void);

/* The file of the page called name (a program, compare, tour, tsv, rules),
 * installed or in the tree: its name, in out, or NULL. */
const char *home_page(const char *name, struct buf *out);

#endif
