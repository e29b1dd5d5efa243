/* opt.h - one table of options feeds the parser, --help, the man page's
 * SYNOPSIS and OPTIONS, and the shells' completion. */
#ifndef LIB_OPT_H
#define LIB_OPT_H

#include <stdbool.h>
#include <stddef.h>

enum opt_kind {
	OPT_FLAG, /* dest: bool, becomes true */
	OPT_STR,  /* dest: const char *, the argument */
	OPT_LIST, /* dest: struct opt_list, the arguments in order */
	OPT_SIZE, /* dest: size_t, a whole number */
};                /* all but OPT_FLAG take an argument */

struct opt_list {
	const char **v; /* owned by the list until the program ends */
	size_t n, cap;
};

struct opt {
	const char *name; /* long name without dashes */
	char letter;      /* short name, or 0 */
	const char *arg;  /* its argument's name, as in FILE; NULL for a flag */
	enum opt_kind kind;
	void *dest;
	const char *help; /* sentences for --help and the page */
};

struct opt_prog {
	const char *name;     /* split; "claims compare" for a part of one */
	const char *summary;  /* one line, as in the page's NAME section */
	const char *operands; /* "[FILE ...]" or ""; further lines are further
			       * ways to call the program, without its name:
			       * words in lower case stand as they are */
	const struct opt *opts;
	size_t nopts;
};

/* Options that every row program has; dest as named. */
/* clang-format off */
#define OPT_ROWS(columns, noheader, linebuf) \
	{"columns", 0, "NAMES", OPT_STR, &(columns), \
	    "The input has no header line; its columns are NAMES, " \
	    "separated by commas."}, \
	{"no-header", 0, NULL, OPT_FLAG, &(noheader), \
	    "Write no header line."}, \
	{"line-buffered", 0, NULL, OPT_FLAG, &(linebuf), \
	    "Write each row as soon as it is known, as is always done " \
	    "at a terminal."}
/* clang-format on */

/* Reads the options of argv, which may stand before, between and behind
 * operands ("--" ends them; --name=ARG, --name ARG, -xARG, -x ARG; a long name
 * may be cut short where that is clear). Sets the dests and returns n, the
 * number of operands, moved to argv[1..n]. --help and --version print and exit
 * 0; a fault is told on standard error and exits 2. */
size_t opt_parse(const struct opt_prog *p, int argc, char **argv);

/* What --help prints: form NULL for people, "mdoc" for the page's SYNOPSIS and
 * OPTIONS, "words" for the shells' completion. False: no such form. */
bool opt_help(const struct opt_prog *p, const char *form);

#endif
