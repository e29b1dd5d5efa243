/* opthelp.c - the forms of --help: for people, for the man page, for shells. */
#include "lib/opt.h"

#include <stdio.h>
#include <string.h>

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

/* Prose as mdoc wants it: a sentence to a line, backslashes and the dashes of
 * options escaped, no dot or quote that would be a request. */
static void
mdoc_text(const char *s)
{
	bool word = true, line = true; /* at the start of one? */

	for (; *s; s++) {
		if (line && (*s == '.' || *s == '\''))
			fputs("\\&", stdout);
		line = false;
		if (*s == '\\')
			fputs("\\e", stdout);
		else if (*s == '-' && word)
			fputs("\\-", stdout);
		else
			putchar(*s);
		word = *s == ' ' || *s == '(' || (word && *s == '-');
		if (*s == '.' && s[1] == ' ' && s[2]) {
			putchar('\n');
			s++;
			word = line = true;
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
mdoc_option(const struct opt *o)
{
	fputs(".It ", stdout);
	if (o->letter)
		printf("Fl %c , ", o->letter);
	printf("Fl \\-%s", o->name);
	if (o->arg)
		printf(" Ar %s", o->arg);
	putchar('\n');
	mdoc_text(o->help);
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

		if (o->letter)
			printf(".Op Fl %c", o->letter);
		else
			printf(".Op Fl \\-%s", o->name);
		if (o->arg)
			printf(" Ar %s", o->arg);
		putchar('\n');
	}
	mdoc_operands(p->operands);
	puts(".Sh OPTIONS\n.Bl -tag -width Ds");
	for (size_t i = 0; i < p->nopts; i++)
		mdoc_option(&p->opts[i]);
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

bool
opt_help(const struct opt_prog *p, const char *form)
{
	if (!form)
		help_text(p);
	else if (strcmp(form, "mdoc") == 0)
		help_mdoc(p);
	else if (strcmp(form, "words") == 0)
		help_words(p);
	else
		return false;
	return true;
}
