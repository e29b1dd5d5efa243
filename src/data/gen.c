/* gen.c - compiles a table of src/data into a C header: gen TABLE.tsv OUT.h
 * defines "static const struct table table_NAME" and its column types
 * "static const char *const table_NAME_types[]". A bad row stops the build. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/table.h"

static void
put_string(FILE *f, const char *s)
{
	fputc('"', f);
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\')
			fprintf(f, "\\%c", c);
		else if (c < 32 || c > 126)
			fprintf(f, "\\%03o", c);
		else if (c == '?')
			fputs("\\?", f);
		else
			fputc(c, f);
	}
	fputc('"', f);
}

static void
put_strings(FILE *f, const char *name, const char *what,
    const char *const *s, size_t n)
{
	fprintf(f, "static const char *const table_%s_%s[] = {\n", name, what);
	for (size_t i = 0; i < n; i++) {
		put_string(f, s[i]);
		fputs(",\n", f);
	}
	fputs("};\n", f);
}

static void
put_table(FILE *f, const char *name, const struct table *t,
    const char *const *types)
{
	fprintf(f, "/* made from %s */\n#include \"lib/table.h\"\n", t->file);
	put_strings(f, name, "cols", t->col, t->ncol);
	fputs("__attribute__((unused))\n", f);
	put_strings(f, name, "types", types, t->ncol);
	put_strings(f, name, "cells", t->cell, t->nrow * t->ncol);
	fprintf(f, "static const unsigned table_%s_lines[] = {\n", name);
	for (size_t i = 0; i < t->nrow; i++)
		fprintf(f, "%u,\n", t->line[i]);
	fprintf(f, "0};\nstatic const struct table table_%s = {", name);
	put_string(f, t->file);
	fprintf(f, ", %zu, %zu, table_%s_cols, table_%s_cells, "
	    "table_%s_lines};\n", t->ncol, t->nrow, name, name, name);
}

int
main(int argc, char **argv)
{
	struct buf err = {0};
	const char *const *types;
	struct table *t;
	const char *base;
	char *name, *dot;
	FILE *f;

	if (argc != 3) {
		fputs("usage: gen TABLE.tsv OUT.h\n", stderr);
		return 2;
	}
	t = table_read(argv[1], NULL, NULL, &types, &err);
	if (!t) {
		fprintf(stderr, "%s\n", buf_str(&err));
		return 2;
	}
	base = strrchr(argv[1], '/');
	name = strdup(base ? base + 1 : argv[1]);
	for (char *p = name; *p; p++)
		if (*p == '-')
			*p = '_';
	dot = strchr(name, '.');
	if (dot)
		*dot = '\0';
	f = fopen(argv[2], "w");
	if (!f) {
		perror(argv[2]);
		return 2;
	}
	put_table(f, name, t, types);
	if (fclose(f) != 0) {
		perror(argv[2]);
		return 2;
	}
	table_free(t);
	free(name);
	return 0;
}
