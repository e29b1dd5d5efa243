/* compare.c - the whole pipe, shown to a person.
 * split | tag | extract-numbers | normalize-units | diff-claims > [compare] */
#include "cmd/claims/compare.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmd/claims/home.h"
#include "core/compare/docs.h"
#include "core/compare/report.h"
#include "core/compare/show.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"
#include "lib/spawn.h"
#include "lib/term.h"
#include "lib/tsv.h"

/* Options that are handed on, and to which programs. */
static struct opt_list date, dates, rules, units, to, key, only;
static bool all;

#define TO(prog) (1u << (prog))

static const struct pass {
	const char *name;
	const struct opt_list *v;
	unsigned to;
} passes[] = {
    {"date", &date, TO(SPLIT)},
    {"dates", &dates, TO(SPLIT)},
    {"units", &units, TO(NORMALIZE)},
    {"to", &to, TO(NORMALIZE)},
    {"rules", &rules, TO(DIFF)},
    {"key", &key, TO(DIFF)},
    {"only", &only, TO(DIFF)},
};

static const struct opt opts[] = {
    {"all", 0, NULL, OPT_FLAG, &all,
	"Show also what changed and what agrees, not only what is "
	"disputed."},
    {"date", 0, "DATE", OPT_LIST, &date, "The reports' date, for split."},
    {"dates", 0, "FILE", OPT_LIST, &dates,
	"A table that gives each report's date (doc, date), for split."},
    {"key", 0, "REGEX", OPT_LIST, &key,
	"Only what is said under keys that match REGEX, for "
	"diff-claims."},
    {"only", 0, "VERDICTS", OPT_LIST, &only,
	"Only these verdicts, separated by commas, for diff-claims."},
    {"rules", 0, "FILE", OPT_LIST, &rules,
	"Rules that add to the built-in ones, for diff-claims."},
    {"to", 0, "DIM=UNIT", OPT_LIST, &to,
	"The unit of a dimension, for normalize-units."},
    {"units", 0, "FILE", OPT_LIST, &units,
	"Units that add to the built-in ones, for normalize-units."},
};

const struct opt_prog compare_prog = {
    .name = "claims compare",
    .summary = "find where reports disagree",
    .operands = "[FILE ...]\n"
		"PROGRAM [ARGUMENT ...]\n"
		"help [PAGE]\n"
		"completion SHELL",
    .opts = opts,
    .nopts = sizeof(opts) / sizeof(opts[0]),
};

/* --- running the programs */

struct args {
	char **v; /* NULL at the end; owned, as are the strings */
	size_t n, cap;
};

static void
add_arg(struct args *a, const char *name, const char *value)
{
	struct buf b = {0};

	if (name)
		buf_addf(&b, "--%s%s", name, value ? "=" : "");
	buf_adds(&b, value ? value : "");
	a->v = mem_grow(a->v, &a->cap, a->n + 2, sizeof(*a->v));
	a->v[a->n++] = mem_dup(b.s, b.len);
	a->v[a->n] = NULL;
	buf_free(&b);
}

/* A program and the options that are for it. */
static void
make_args(struct args *a, int prog)
{
	char *file = home_file(prog);

	*a = (struct args){0};
	add_arg(a, NULL, file);
	free(file);
	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++)
		for (size_t k = 0; k < passes[i].v->n; k++)
			if (passes[i].to & TO(prog))
				add_arg(a, passes[i].name, passes[i].v->v[k]);
}

static int
temp(void)
{
	int fd = spawn_temp();

	if (fd < 0)
		err_die("a temporary file: %s: set TMPDIR to a folder with "
			"room",
		    strerror(errno));
	return fd;
}

/* Tells what went wrong with program prog, for the rest is told by itself. One
 * that could not write on has a successor that tells why. */
static bool
fault(int prog, int last, int status)
{
	struct buf msg = {0};
	bool bad = spawn_fault(status, prog == DIFF, &msg) != NULL;

	if (prog < last && WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE)
		bad = false;
	if (bad)
		err_warn("%s %s", home_progs[prog].name, buf_str(&msg));
	buf_free(&msg);
	return bad;
}

/* Runs programs first..last as one pipe from descriptor in into a temporary
 * file, which it returns; *status becomes the last one's exit status. */
static int
run(const struct args *a, int first, int last, int in, int *status)
{
	char *const *argv[HOME_NPROGS];
	int st[HOME_NPROGS], out = temp(), n = last - first + 1;
	bool failed = false;

	for (int i = 0; i < n; i++)
		argv[i] = a[first + i].v;
	errno = spawn_pipe(argv, (size_t)n, in, out, st);
	if (errno)
		err_die("the pipe: %s", strerror(errno));
	for (int i = 0; i < n; i++)
		failed = fault(first + i, last, st[i]) || failed;
	if (failed)
		err_die("nothing is compared");
	*status = WEXITSTATUS(st[n - 1]);
	return out;
}

/* Standard input as a file, for its text is read twice. */
static int
copy_input(void)
{
	static char part[64 * 1024];
	int fd = temp();
	ssize_t n;

	while ((n = read(STDIN_FILENO, part, sizeof(part))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			err_die("<stdin>: %s", strerror(errno));
		for (ssize_t at = 0, k; at < n; at += k) {
			k = write(fd, part + at, (size_t)(n - at));
			if (k < 0)
				err_die("a temporary file: %s: set TMPDIR to "
					"a folder with room",
				    strerror(errno));
		}
	}
	return fd;
}

static void
rewind_fd(int fd)
{
	if (lseek(fd, 0, SEEK_SET) < 0)
		err_die("a temporary file: %s", strerror(errno));
}

/* --- reading what they wrote */

enum { COLS = 16 }; /* room for the columns of either table */
_Static_assert((int)RC_N <= (int)COLS && (int)RP_N <= (int)COLS, "COLS");

/* Reads the table in descriptor fd, in the columns of names, row by row into
 * add. Columns that are not there are empty. */
static void
read_table(int fd, const char *const *names, size_t n, struct report *r,
    void (*add)(struct report *, const struct cell *))
{
	const struct tsv_opts o = {.warn = err_warns};
	struct cell f[COLS];
	int col[COLS];
	const struct cell *row;
	struct arena a = {0};
	struct tsv *t;
	int rc;

	rewind_fd(fd);
	if (dup2(fd, STDIN_FILENO) < 0)
		err_die("a temporary file: %s", strerror(errno));
	t = tsv_open(NULL, 0, &o);
	rc = tsv_header(t);
	for (size_t i = 0; rc > 0 && i < n; i++)
		col[i] = tsv_find(t, names[i]);
	while (rc > 0 && (rc = tsv_next(t, &row)) > 0) {
		for (size_t i = 0; i < n; i++)
			f[i] = col[i] < 0 ? (struct cell){"", 0} :
					    tsv_unescape(row[col[i]], &a);
		add(r, f);
		arena_reset(&a);
	}
	if (rc < 0)
		err_die("%s", tsv_error(t));
	tsv_close(t);
	arena_free(&a);
}

/* Reads all of descriptor fd; false where that fails. */
static bool
read_all(int fd, struct buf *b)
{
	char part[64 * 1024];
	ssize_t n;

	while ((n = read(fd, part, sizeof(part))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		buf_add(b, part, (size_t)n);
	}
	return true;
}

/* Gives the claims their line numbers from the documents. Rows of a CSV file
 * are no files: their claims go without. */
static void
find_lines(struct report *r, int input)
{
	struct buf b = {0};

	for (size_t i = 0; i < r->ndoc; i++) {
		struct cell name = r->doc[i].name;
		char *file = mem_dup(name.s, name.len);
		bool std = strcmp(file, "-") == 0;
		int fd = std || !r->doc[i].cited ? -1 : open(file, O_RDONLY);

		if (std && input >= 0) {
			rewind_fd(input);
			fd = input;
		}
		b.len = 0;
		if (fd >= 0 && read_all(fd, &b))
			docs_lines(r, i, (struct cell){b.s, b.len});
		if (fd >= 0 && fd != input)
			close(fd);
		free(file);
	}
	buf_free(&b);
}

static void
show(struct report *r)
{
	struct show_opts o = {.width = term_width(STDOUT_FILENO),
	    .colour = term_colour(STDOUT_FILENO),
	    .all = all};
	struct buf b = {0};

	show_report(r, &o, &b);
	if (fwrite(b.s, 1, b.len, stdout) != b.len || fflush(stdout) != 0)
		err_die("standard output: %s", strerror(errno));
	buf_free(&b);
}

static bool
reads_input(char **file, size_t n)
{
	bool reads = n == 0;

	for (size_t i = 0; i < n; i++)
		reads = reads || strcmp(file[i], "-") == 0;
	return reads;
}

int
compare_main(int argc, char **argv)
{
	struct report r = {0};
	struct args a[HOME_NPROGS];
	size_t n = opt_parse(&compare_prog, argc, argv);
	int input = -1, claims, positions, status;

	for (int i = 0; i < HOME_NPROGS; i++)
		make_args(&a[i], i);
	add_arg(&a[DIFF], "all", NULL);
	add_arg(&a[SPLIT], NULL, "--");
	for (size_t i = 1; i <= n; i++)
		add_arg(&a[SPLIT], NULL, argv[i]);
	if (reads_input(argv + 1, n)) {
		input = copy_input();
		rewind_fd(input);
	}
	claims =
	    run(a, SPLIT, NORMALIZE, input < 0 ? STDIN_FILENO : input, &status);
	rewind_fd(claims);
	positions = run(a, DIFF, DIFF, claims, &status);
	read_table(claims, report_claim_cols, RC_N, &r, report_add_claim);
	read_table(positions, report_camp_cols, RP_N, &r, report_add_camp);
	report_join(&r);
	find_lines(&r, input);
	show(&r);
	report_free(&r);
	return status;
}
