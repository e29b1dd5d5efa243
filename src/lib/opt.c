/* opt.c - one table of options feeds the parser, --help, the man page's
 * SYNOPSIS and OPTIONS, and the shells' completion. */
#include "lib/opt.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/err.h"
#include "lib/mem.h"

/* The version comes from the Makefile as bare tokens. */
#define QUOTE(x) #x
#define QUOTED(x) QUOTE(x)

enum { WIDTH = 78, INDENT = 8 };

static void
put_folded(const char *s)
{
	size_t at = INDENT;

	printf("%*s", INDENT, "");
	while (*s) {
		size_t n = strcspn(s, " ");

		if (at > INDENT && at + 1 + n > WIDTH) {
			printf("\n%*s", INDENT, "");
			at = INDENT;
		} else if (at > INDENT) {
			putchar(' ');
			at++;
		}
		fwrite(s, 1, n, stdout);
		at += n;
		s += n + (s[n] == ' ');
	}
	putchar('\n');
}

/* The length of the program's name alone: "claims compare" is claims. */
static int
name_len(const struct opt_prog *p)
{
	return (int)strcspn(p->name, " ");
}

static void
help_usage(const struct opt_prog *p)
{
	const char *s = p->operands;
	int n = (int)strcspn(s, "\n");

	printf("usage: %s [OPTION ...]%s%.*s\n", p->name, n ? " " : "", n, s);
	for (s += n; *s; s += n) {
		n = (int)strcspn(++s, "\n");
		printf("       %.*s %.*s\n", name_len(p), p->name, n, s);
	}
	putchar('\n');
}

static void
help_text(const struct opt_prog *p)
{
	printf("%s - %s\n\n", p->name, p->summary);
	help_usage(p);
	for (size_t i = 0; i < p->nopts; i++) {
		const struct opt *o = &p->opts[i];

		if (o->letter)
			printf("  -%c, --%s", o->letter, o->name);
		else
			printf("  --%s", o->name);
		printf("%s%s\n", o->arg ? " " : "", o->arg ? o->arg : "");
		put_folded(o->help);
	}
	printf("  --help\n%*sPrint this and exit.\n", INDENT, "");
	printf("  --version\n%*sPrint the version and exit.\n", INDENT, "");
	printf("\nThe page: claims help %.*s\n", name_len(p), p->name);
}

/* A word as mdoc wants it: a leading dot or quote would be a request. */
static void
mdoc_text(const char *s)
{
	if (*s == '.' || *s == '\'')
		fputs("\\&", stdout);
	for (; *s; s++) {
		if (*s == '\\')
			fputs("\\e", stdout);
		else if (*s == '-')
			fputs("\\-", stdout);
		else
			putchar(*s);
		if (*s == '.' && s[1] == ' ') {
			putchar('\n');
			s++;
		}
	}
	putchar('\n');
}

/* One operand as an mdoc macro: "[FILE", "PROGRAM" or a word as it is. */
static void
mdoc_operand(const char *s, size_t n, bool dots)
{
	bool optional = *s == '[';
	bool fixed = *s >= 'a' && *s <= 'z';

	s += optional;
	n -= optional;
	n -= n && s[n - 1] == ']';
	printf(".%s%s %.*s%s\n", optional ? "Op " : "", fixed ? "Cm" : "Ar",
	    (int)n, s, dots ? " ..." : "");
}

/* Operands "[FILE ...]" as mdoc macros, each further line a form of its own. */
static void
mdoc_operands(const char *s)
{
	while (*s) {
		size_t n = strcspn(s, " \n");
		bool dots = strncmp(s + n, " ...", 4) == 0;

		if (n)
			mdoc_operand(s, n, dots);
		s += n + (dots ? 4 : 0);
		s += strspn(s, " ]");
		if (*s == '\n') {
			puts(".Nm");
			s++;
		}
	}
}

static void
help_mdoc(const struct opt_prog *p)
{
	const char *part = strchr(p->name, ' ');

	puts(".Sh SYNOPSIS\n.Nm");
	if (part)
		printf(".Cm%s\n", part);
	for (size_t i = 0; i < p->nopts; i++) {
		const struct opt *o = &p->opts[i];

		printf(".Op Fl %s%s", o->letter ? "" : "\\-",
		    o->letter ? (char[]){o->letter, 0} : o->name);
		printf("%s%s\n", o->arg ? " Ar " : "", o->arg ? o->arg : "");
	}
	mdoc_operands(p->operands);
	puts(".Sh OPTIONS\n.Bl -tag -width Ds");
	for (size_t i = 0; i < p->nopts; i++) {
		const struct opt *o = &p->opts[i];

		printf(".It ");
		if (o->letter)
			printf("Fl %c , ", o->letter);
		printf("Fl \\-%s%s%s\n", o->name, o->arg ? " Ar " : "",
		    o->arg ? o->arg : "");
		mdoc_text(o->help);
	}
	puts(".It Fl \\-help\nPrint a summary of the options and exit.");
	puts(".It Fl \\-version\nPrint the version and exit.\n.El");
}

static void
help_words(const struct opt_prog *p)
{
	for (size_t i = 0; i < p->nopts; i++)
		printf("--%s%s\n", p->opts[i].name, p->opts[i].arg ? "=" : "");
	puts("--help\n--version");
}

static _Noreturn void
leave(void)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		err_die("standard output: %s", strerror(errno));
	exit(0);
}

static _Noreturn void
help(const struct opt_prog *p, const char *form)
{
	if (!form)
		help_text(p);
	else if (strcmp(form, "mdoc") == 0)
		help_mdoc(p);
	else if (strcmp(form, "words") == 0)
		help_words(p);
	else
		err_die("--help=%s: the forms are mdoc and words", form);
	leave();
}

static void
set(const struct opt *o, const char *shown, const char *arg)
{
	struct opt_list *l = o->dest;
	unsigned long long v;
	char *end;

	switch (o->kind) {
	case OPT_FLAG:
		*(bool *)o->dest = true;
		break;
	case OPT_STR:
		*(const char **)o->dest = arg;
		break;
	case OPT_LIST:
		l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof(*l->v));
		l->v[l->n++] = arg;
		break;
	case OPT_SIZE:
		errno = 0;
		v = strtoull(arg, &end, 10);
		if (*arg < '0' || *arg > '9' || *end || errno)
			err_die("%s %s: not a whole number", shown, arg);
		*(size_t *)o->dest = (size_t)v;
		break;
	}
}

/* The option that the n bytes of name begin, alone or as its whole name. */
static const struct opt *
find_long(const struct opt_prog *p, const char *name, size_t n)
{
	const struct opt *hit = NULL;

	for (size_t i = 0; i < p->nopts; i++) {
		const struct opt *o = &p->opts[i];

		if (strncmp(o->name, name, n) != 0)
			continue;
		if (!o->name[n])
			return o;
		if (hit)
			err_die("--%.*s: could be --%s or --%s", (int)n, name,
			    hit->name, o->name);
		hit = o;
	}
	return hit;
}

/* argv[*i] begins with two dashes. */
static void
parse_long(const struct opt_prog *p, int argc, char **argv, int *i)
{
	const char *name = argv[*i] + 2;
	size_t n = strcspn(name, "=");
	const char *val = name[n] ? name + n + 1 : NULL;
	const struct opt *o;
	char shown[80];

	if (n == 4 && strncmp(name, "help", 4) == 0)
		help(p, val);
	if (n == 7 && strncmp(name, "version", 7) == 0 && !val) {
		printf("%.*s (claimtools) %s\n", name_len(p), p->name,
		    QUOTED(CLAIMTOOLS_VERSION));
		leave();
	}
	o = find_long(p, name, n);
	if (!o)
		err_die("unknown option --%.*s: see %s --help", (int)n, name,
		    p->name);
	snprintf(shown, sizeof(shown), "--%s", o->name);
	if (!o->arg && val)
		err_die("%s takes no argument", shown);
	if (o->arg && !val) {
		if (*i + 1 >= argc)
			err_die("%s wants an argument: %s", shown, o->arg);
		val = argv[++*i];
	}
	set(o, shown, val);
}

/* argv[*i] is a dash and letters. */
static void
parse_short(const struct opt_prog *p, int argc, char **argv, int *i)
{
	for (const char *s = argv[*i] + 1; *s; s++) {
		const struct opt *o = NULL;
		char shown[3] = {'-', *s, 0};

		for (size_t k = 0; k < p->nopts && !o; k++)
			if (p->opts[k].letter == *s)
				o = &p->opts[k];
		if (!o)
			err_die("unknown option -%c: see %s --help", *s,
			    p->name);
		if (!o->arg) {
			set(o, shown, NULL);
			continue;
		}
		if (s[1]) {
			set(o, shown, s + 1);
			return;
		}
		if (*i + 1 >= argc)
			err_die("%s wants an argument: %s", shown, o->arg);
		set(o, shown, argv[++*i]);
		return;
	}
}

size_t
opt_parse(const struct opt_prog *p, int argc, char **argv)
{
	int n = 1;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0) {
			while (++i < argc)
				argv[n++] = argv[i];
		} else if (strncmp(argv[i], "--", 2) == 0) {
			parse_long(p, argc, argv, &i);
		} else if (argv[i][0] == '-' && argv[i][1]) {
			parse_short(p, argc, argv, &i);
		} else {
			argv[n++] = argv[i];
		}
	}
	return (size_t)(n - 1);
}
