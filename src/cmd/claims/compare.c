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
#include "cmd/claims/pass.h"
#include "core/compare/docs.h"
#include "core/compare/report.h"
#include "core/compare/show.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"
#include "lib/opt.h"
#include "lib/spawn.h"
#include "lib/term.h"
#include "lib/tsv.h"

/* --- running the programs */

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
run(char **const *a, int first, int last, int in, int *status)
{
	char *const *argv[HOME_NPROGS];
	int st[HOME_NPROGS], out = temp(), n = last - first + 1;
	bool failed = false;

	for (int i = 0; i < n; i++)
		argv[i] = a[first + i];
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
	    .all = pass_all()};
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
	char **a[HOME_NPROGS], **origins[HOME_NPROGS] = {NULL};
	size_t n = opt_parse(&pass_prog, argc, argv);
	int input = -1, claims, kin, positions, status, rc;

	for (int i = 0; i < HOME_NPROGS; i++)
		a[i] = pass_args(i, argv + 1, n);
	origins[DIFF] = pass_origins();
	if (reads_input(argv + 1, n)) {
		input = copy_input();
		rewind_fd(input);
	}
	claims =
	    run(a, SPLIT, NORMALIZE, input < 0 ? STDIN_FILENO : input, &status);
	rewind_fd(claims);
	positions = run(a, DIFF, DIFF, claims, &status);
	rewind_fd(claims);
	kin = run(origins, DIFF, DIFF, claims, &rc);
	r.given = n;
	read_table(claims, report_claim_cols, RC_N, &r, report_add_claim);
	read_table(positions, report_camp_cols, RP_N, &r, report_add_camp);
	read_table(kin, report_kin_cols, RK_N, &r, report_add_kin);
	report_join(&r);
	find_lines(&r, input);
	show(&r);
	report_free(&r);
	for (int i = 0; i < HOME_NPROGS; i++)
		pass_free(a[i]);
	pass_free(origins[DIFF]);
	return status;
}
