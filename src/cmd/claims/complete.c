/* complete.c - what the shells offer to complete: each program is asked for its
 * options with --help=words. */
#include "cmd/claims/complete.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/claims/home.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/spawn.h"

/* What a shell's script looks like: a case for each program, after its words
 * and the name. */
struct shell {
	const char *name, *head, *word, *tail;
};

static const struct shell shells[] = {
    {"bash",
	"# claims completion bash >"
	"~/.local/share/bash-completion/completions/claims\n"
	"_claims()\n"
	"{\n"
	"\tlocal words cur=${COMP_WORDS[COMP_CWORD]}\n"
	"\tcase $COMP_CWORD:${COMP_WORDS[1]} in\n",
	"words",
	"\t*) words= ;;\n"
	"\tesac\n"
	"\tCOMPREPLY=()\n"
	"\tcase $COMP_CWORD:${COMP_WORDS[1]}:$cur in\n"
	"\t1:*|*:-*|2:help:*|2:completion:*)\n"
	"\t\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
	"\tesac\n"
	"\tcase ${COMPREPLY[0]} in *=) compopt -o nospace ;; esac\n"
	"}\n"
	"complete -o bashdefault -o default -F _claims claims\n"},
    {"zsh",
	"#compdef claims\n"
	"# claims completion zsh >"
	"/usr/local/share/zsh/site-functions/_claims\n"
	"local list\n"
	"case $((CURRENT - 1)):$words[2] in\n",
	"list",
	"*) list= ;;\n"
	"esac\n"
	"if [[ $CURRENT -eq 2 || $PREFIX == -* ||\n"
	"    $words[2] == (help|completion) ]]; then\n"
	"\tcompadd -S '' -- ${=list}\n"
	"else\n"
	"\t_files\n"
	"fi\n"},
};

/* Adds what is read from descriptor fd, each newline as a blank. */
static void
add_words(struct buf *b, int fd)
{
	char part[4096];
	ssize_t n;

	lseek(fd, 0, SEEK_SET);
	while ((n = read(fd, part, sizeof(part))) > 0)
		for (ssize_t i = 0; i < n; i++)
			buf_addc(b, part[i] == '\n' ? ' ' : part[i]);
	while (b->len && b->s[b->len - 1] == ' ')
		b->len--;
}

/* Adds the options of the program in file, asked as "FILE [WORD] --help=words";
 * frees file. */
static void
add_options(struct buf *b, char *file, char *word)
{
	char help[] = "--help=words";
	char *argv[] = {file, word ? word : help, word ? help : NULL, NULL};
	char *const *const one[] = {argv};
	struct buf msg = {0};
	int status, fd = spawn_temp();

	if (fd < 0 || (errno = spawn_pipe(one, 1, 0, fd, &status)) != 0)
		err_die("completion: %s", strerror(errno));
	if (spawn_fault(status, false, &msg))
		err_die("completion: %s %s", file, buf_str(&msg));
	add_words(b, fd);
	close(fd);
	free(file);
	buf_free(&msg);
}

static void
add_names(struct buf *b)
{
	for (int i = 0; i < HOME_NPROGS; i++)
		buf_addf(b, " %s", home_progs[i].name);
}

/* The words that may follow, case by case of the first one. */
static void
add_cases(struct buf *b, const struct shell *sh)
{
	char compare[] = "compare";

	buf_addf(b, "\t1:*) %s='compare help completion", sh->word);
	add_names(b);
	buf_adds(b, " --help --version' ;;\n");
	for (int i = 0; i < HOME_NPROGS; i++) {
		buf_addf(b, "\t*:%s) %s='", home_progs[i].name, sh->word);
		add_options(b, home_file(i), NULL);
		buf_adds(b, "' ;;\n");
	}
	buf_addf(b, "\t*:compare) %s='", sh->word);
	add_options(b, home_self(), compare);
	buf_addf(b, "' ;;\n\t2:help) %s='compare tour tsv rules", sh->word);
	add_names(b);
	buf_addf(b, "' ;;\n\t2:completion) %s='bash zsh' ;;\n", sh->word);
}

static const struct shell *
find_shell(const char *name)
{
	for (size_t i = 0; i < sizeof(shells) / sizeof(shells[0]); i++)
		if (strcmp(shells[i].name, name) == 0)
			return &shells[i];
	err_die("completion: no shell \"%s\": use bash or zsh", name);
}

void
complete_write(const char *shell)
{
	const struct shell *sh = find_shell(shell);
	struct buf b = {0};

	buf_adds(&b, sh->head);
	add_cases(&b, sh);
	buf_adds(&b, sh->tail);
	fwrite(b.s, 1, b.len, stdout);
	buf_free(&b);
}
