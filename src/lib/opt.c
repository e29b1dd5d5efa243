/* opt.c - one table of options feeds the parser and --help: the parser. */
#include "lib/opt.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/err.h"
#include "lib/mem.h"

/* The version comes from the Makefile as bare tokens. */
#define QUOTE(x) #x
#define QUOTED(x) QUOTE(x)

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
	if (!opt_help(p, form))
		err_die("--help=%s: the forms are mdoc and words", form);
	leave();
}

static _Noreturn void
version(const struct opt_prog *p)
{
	/* "claims compare" is a part of the program claims */
	printf("%.*s (claimtools) %s\n", (int)strcspn(p->name, " "), p->name,
	    QUOTED(CLAIMTOOLS_VERSION));
	leave();
}

static size_t
whole(const char *shown, const char *arg)
{
	unsigned long long v;
	char *end;

	errno = 0;
	v = strtoull(arg, &end, 10);
	if (*arg < '0' || *arg > '9' || *end || errno || v > SIZE_MAX)
		err_die("%s %s: not a whole number", shown, arg);
	return (size_t)v;
}

static void
set(const struct opt *o, const char *shown, const char *arg)
{
	struct opt_list *l = o->dest;

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
		*(size_t *)o->dest = whole(shown, arg);
		break;
	}
}

/* What all programs have, for the lookup of long names alone. */
static const struct opt help_opt = {.name = "help"};
static const struct opt version_opt = {.name = "version"};

/* The option that the n bytes of name begin, alone or as its whole name. */
static const struct opt *
find_long(const struct opt_prog *p, const char *name, size_t n)
{
	const struct opt *hit = NULL;

	for (size_t i = 0; i < p->nopts + 2; i++) {
		const struct opt *o = i < p->nopts ? &p->opts[i] :
		    i == p->nopts                  ? &help_opt :
						     &version_opt;

		if (strncmp(o->name, name, n) != 0)
			continue;
		if (!o->name[n])
			return o;
		if (hit)
			err_die("--%.*s: could be --%s or --%s", (int)n, name,
			    hit->name, o->name);
		hit = o;
	}
	if (!hit)
		err_die("unknown option --%.*s: see %s --help", (int)n, name,
		    p->name);
	return hit;
}

/* The argument of option argv[*i]: what stands behind it in the same word, or
 * the next word. */
static const char *
argument(const struct opt *o, const char *shown, const char *behind, int argc,
    char **argv, int *i)
{
	if (behind)
		return behind;
	if (*i + 1 >= argc)
		err_die("%s wants an argument: %s", shown, o->arg);
	return argv[++*i];
}

/* argv[*i] begins with two dashes. */
static void
parse_long(const struct opt_prog *p, int argc, char **argv, int *i)
{
	const char *name = argv[*i] + 2;
	size_t n = strcspn(name, "=");
	const char *val = name[n] ? name + n + 1 : NULL;
	const struct opt *o = find_long(p, name, n);
	char shown[80];

	snprintf(shown, sizeof(shown), "--%s", o->name);
	if (o == &help_opt)
		help(p, val);
	if (o->kind == OPT_FLAG && val)
		err_die("%s takes no argument", shown);
	if (o == &version_opt)
		version(p);
	if (o->kind != OPT_FLAG)
		val = argument(o, shown, val, argc, argv, i);
	set(o, shown, val);
}

static const struct opt *
find_letter(const struct opt_prog *p, char c)
{
	for (size_t k = 0; k < p->nopts; k++)
		if (p->opts[k].letter == c)
			return &p->opts[k];
	err_die("unknown option -%c: see %s --help", c, p->name);
}

/* argv[*i] is a dash and letters; one with an argument ends them. */
static void
parse_short(const struct opt_prog *p, int argc, char **argv, int *i)
{
	for (const char *s = argv[*i] + 1; *s; s++) {
		const struct opt *o = find_letter(p, *s);
		char shown[3] = {'-', *s, 0};

		if (o->kind != OPT_FLAG) {
			set(o, shown,
			    argument(o, shown, s[1] ? s + 1 : NULL, argc, argv,
				i));
			return;
		}
		set(o, shown, NULL);
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
