/* claims.c - the one name in PATH: runs the programs of the pipe, shows their
 * pages, and compares reports in one go.
 * split > tag > extract-numbers > normalize-units > diff-claims */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/claims/compare.h"
#include "cmd/claims/complete.h"
#include "cmd/claims/home.h"
#include "lib/buf.h"
#include "lib/err.h"

static void
add_programs(struct buf *b)
{
	for (int i = 0; i < HOME_NPROGS; i++)
		buf_addf(b, "  %-16s %s\n", home_progs[i].name,
		    home_progs[i].job);
}

static int
leave(void)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		err_die("standard output: %s", strerror(errno));
	return 0;
}

static int
usage(void)
{
	struct buf b = {0};

	buf_adds(&b,
	    "claims - finds where reports disagree\n\n"
	    "usage: claims compare [OPTION ...] FILE ...\n"
	    "       claims PROGRAM [ARGUMENT ...]\n"
	    "       claims help [PAGE]\n"
	    "       claims completion bash|zsh\n\n"
	    "The pipe that compare runs, program by program:\n\n");
	add_programs(&b);
	buf_adds(&b,
	    "\nPages: claims help tour, claims help tsv, "
	    "claims help rules, claims help PROGRAM.\n");
	fwrite(b.s, 1, b.len, stdout);
	buf_free(&b);
	return leave();
}

static _Noreturn void
unknown(const char *name)
{
	struct buf b = {0};

	add_programs(&b);
	err_die("no program \"%s\": use compare, help, completion or one of\n"
		"%.*s",
	    name, (int)b.len - 1, b.s);
}

static int
run(int prog, char **argv)
{
	char *file = home_file(prog);

	execv(file, argv);
	err_die("%s: %s", file, strerror(errno));
}

/* man -l is known to man-db, mandoc and BSD; where man is missing, mandoc may
 * be there. */
static _Noreturn void
show_page(char *file)
{
	char man[] = "man", mandoc[] = "mandoc", local[] = "-l", pager[] = "-a";
	char *const first[] = {man, local, file, NULL};
	char *const second[] = {mandoc, pager, file, NULL};

	execvp(man, first);
	execvp(mandoc, second);
	err_die("man: %s: the page is %s", strerror(errno), file);
}

static int
help(const char *page)
{
	struct buf file = {0};

	if (!page)
		return usage();
	if (home_page(page, &file))
		show_page(file.s);
	if (home_find(page) < 0 && strcmp(page, "compare") != 0)
		unknown(page);
	err_die("the page of %s isn't installed: see claims %s --help", page,
	    page);
}

static int
completion(const char *shell)
{
	if (!shell)
		err_die("completion: for which shell? bash or zsh");
	complete_write(shell);
	return leave();
}

int
main(int argc, char **argv)
{
	const char *cmd;
	int prog;

	err_init("claims");
	home_init(argv[0]);
	if (argc < 2)
		err_die("say what to do: compare FILE ..., PROGRAM, help or "
			"completion; claims --help tells more");
	cmd = argv[1];
	if (strcmp(cmd, "--help") == 0)
		return usage();
	if (strcmp(cmd, "compare") == 0)
		return compare_main(argc - 1, argv + 1);
	if (strncmp(cmd, "--help=", 7) == 0 || strcmp(cmd, "--version") == 0)
		return compare_main(argc, argv);
	if (strcmp(cmd, "help") == 0)
		return help(argv[2]);
	if (strcmp(cmd, "completion") == 0)
		return completion(argv[2]);
	prog = home_find(cmd);
	if (prog < 0)
		unknown(cmd);
	return run(prog, argv + 1);
}
