/* gen.c - compiles a table of src/data into a C header: gen TABLE.tsv OUT.h
 * defines "static const struct table table_NAME" and its column types
 * "static const char *const table_NAME_types[]", and for each column of type
 * a|b|c the enum NAME_COLUMN_A, NAME_COLUMN_B ... A bad row stops the build. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"
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
put_strings(FILE *f, const char *name, const char *what, const char *const *s,
    size_t n)
{
	fprintf(f, "static const char *const table_%s_%s[] = {\n", name, what);
	for (size_t i = 0; i < n; i++) {
		put_string(f, s[i]);
		fputs(",\n", f);
	}
	fputs("0};\n", f); /* C17 has no empty arrays */
}

/* In capitals, all that is no letter or digit as an underscore. */
static void
put_name(FILE *f, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned c = (unsigned char)s[i];

		if (c - 'a' < 26)
			c -= 32;
		fputc(c - 'A' < 26 || c - '0' < 10 ? (int)c : '_', f);
	}
}

/* Only for columns all of whose words make names. */
static void
put_enum(FILE *f, const char *name, const char *col, const char *type)
{
	if (type[strspn(type, "abcdefghijklmnopqrstuvwxyz0123456789-|")] ||
	    *type == '|' || strstr(type, "||"))
		return;
	fputs("enum {\n", f);
	for (; *type; type += *type == '|') {
		size_t k = strcspn(type, "|");

		put_name(f, name, strlen(name));
		fputc('_', f);
		put_name(f, col, strlen(col));
		fputc('_', f);
		put_name(f, type, k);
		fputs(",\n", f);
		type += k;
	}
	fputs("};\n", f);
}

/* Which of the words of alternatives a|b|c is s? */
static unsigned
code_of(const char *alt, const char *s)
{
	size_t n = strlen(s);
	unsigned code = 0;

	for (; *alt; code++) {
		size_t k = strcspn(alt, "|");

		if (k == n && memcmp(alt, s, n) == 0)
			break;
		alt += k + (alt[k] == '|');
	}
	return code;
}

static void
put_codes(FILE *f, const char *name, const struct table *t,
    const char *const *types)
{
	for (size_t i = 0; i < t->ncol; i++)
		if (strchr(types[i], '|'))
			put_enum(f, name, t->col[i], types[i]);
	fprintf(f, "static const unsigned char table_%s_codes[] = {\n", name);
	for (size_t i = 0; i < t->nrow * t->ncol; i++)
		fprintf(f, "%u,\n",
		    strchr(types[i % t->ncol], '|') ?
			code_of(types[i % t->ncol], t->cell[i]) :
			0);
	fputs("0};\n", f);
}

/* Open addressing, at most half full; the first of equal words is found. */
static size_t
put_hash(FILE *f, const char *name, const struct table *t)
{
	size_t n = 2;
	unsigned *slot;

	while (n < 2 * t->nrow)
		n *= 2;
	slot = mem_zero(n, sizeof(*slot));
	for (size_t i = 0; i < t->nrow; i++) {
		const char *s = table_at(t, i, 0);
		size_t at = table_hash(s, strlen(s));

		while (slot[at & (n - 1)])
			at++;
		slot[at & (n - 1)] = (unsigned)i + 1;
	}
	fprintf(f, "static const unsigned table_%s_hash[] = {\n", name);
	for (size_t i = 0; i < n; i++)
		fprintf(f, "%u,\n", slot[i]);
	fputs("};\n", f);
	free(slot);
	return n;
}

/* What lets table_find turn most words away. */
static void
put_lens(FILE *f, const char *name, const struct table *t)
{
	uint32_t lens[TABLE_BEGINS] = {0};

	for (size_t i = 0; i < t->nrow; i++) {
		const char *s = table_at(t, i, 0);
		size_t n = strlen(s);

		if (n)
			lens[table_begins(s, n)] |= table_len_bit(n);
	}
	fprintf(f, "static const uint32_t table_%s_lens[] = {\n", name);
	for (size_t i = 0; i < TABLE_BEGINS; i++)
		fprintf(f, "%lu,\n", (unsigned long)lens[i]);
	fputs("};\n", f);
}

/* The slot of a word, or a free one. */
static struct table_word *
word_slot(struct table_word *slot, size_t n, const char *s, size_t len)
{
	size_t at = table_hash(s, len);

	while (slot[at & (n - 1)].s &&
	    (strlen(slot[at & (n - 1)].s) != len ||
		memcmp(slot[at & (n - 1)].s, s, len) != 0))
		at++;
	return &slot[at & (n - 1)];
}

static void
put_slots(FILE *f, const char *name, const struct table_word *slot, size_t n)
{
	uint32_t lens[TABLE_BEGINS] = {0};

	fprintf(f, "static const struct table_word table_%s_word[] = {\n",
	    name);
	for (size_t i = 0; i < n; i++)
		if (!slot[i].s) {
			fputs("{0, 0},\n", f);
		} else {
			size_t len = strlen(slot[i].s);

			lens[table_begins(slot[i].s, len)] |=
			    table_len_bit(len);
			fputc('{', f);
			put_string(f, slot[i].s);
			fprintf(f, ", %lluu},\n",
			    (unsigned long long)slot[i].rows);
		}
	fputs("};\n", f);
	fprintf(f, "static const uint32_t table_%s_word_lens[] = {\n", name);
	for (size_t i = 0; i < TABLE_BEGINS; i++)
		fprintf(f, "%lu,\n", (unsigned long)lens[i]);
	fputs("};\n", f);
}

/* Which rows hold each word of the column col; returns the number of slots. */
static size_t
put_words(FILE *f, const char *name, const struct table *t, size_t col)
{
	struct table_word *slot;
	size_t n = 2;

	if (t->nrow > 64)
		err_die("%s: %zu rows: a column of words has room for 64",
		    t->file, t->nrow);
	for (size_t i = 0; i < t->nrow; i++)
		n += strlen(table_at(t, i, col));
	while (n & (n - 1))
		n += n & -n;
	slot = mem_zero(n, sizeof(*slot));
	for (size_t i = 0; i < t->nrow; i++)
		for (const char *s = table_at(t, i, col); *s;) {
			size_t len = strcspn(s, " ");
			struct table_word *w = word_slot(slot, n, s, len);

			if (len && !w->s)
				w->s = mem_dup(s, len);
			if (len)
				w->rows |= (uint64_t)1 << i;
			s += len + (s[len] == ' ');
		}
	put_slots(f, name, slot, n);
	for (size_t i = 0; i < n; i++)
		free((char *)slot[i].s);
	free(slot);
	return n;
}

/* May the column hold names, as those of type names do? */
static bool
has_names(const char *type)
{
	return strcmp(type, "names") == 0 || strcmp(type, "word") == 0;
}

static void
add_names(struct table_name *slot, size_t n, const char *s, size_t row)
{
	size_t len, at;

	for (; *s; s += len + (s[len] == '|')) {
		len = strcspn(s, "|");
		at = table_hash(s, len);
		while (slot[at & (n - 1)].s &&
		    (strncmp(slot[at & (n - 1)].s, s, len) != 0 ||
			slot[at & (n - 1)].s[len]))
			at++;
		if (len && !slot[at & (n - 1)].s)
			slot[at & (n - 1)] =
			    (struct table_name){mem_dup(s, len), (unsigned)row};
	}
}

/* Which row has each name first; returns the number of slots. */
static size_t
put_names(FILE *f, const char *name, const struct table *t,
    const char *const *types)
{
	struct table_name *slot;
	size_t n = 2, room = 2;

	for (size_t i = 0; i < t->nrow * t->ncol; i++)
		if (has_names(types[i % t->ncol]))
			for (const char *s = t->cell[i]; s; n++)
				s = strchr(s + (*s == '|'), '|');
	while (room < 2 * n)
		room *= 2;
	slot = mem_zero(room, sizeof(*slot));
	for (size_t i = 0; i < t->nrow * t->ncol; i++)
		if (has_names(types[i % t->ncol]))
			add_names(slot, room, t->cell[i], i / t->ncol);
	fprintf(f, "static const struct table_name table_%s_name[] = {\n",
	    name);
	for (size_t i = 0; i < room; i++)
		if (slot[i].s) {
			fputc('{', f);
			put_string(f, slot[i].s);
			fprintf(f, ", %u},\n", slot[i].row);
		} else {
			fputs("{0, 0},\n", f);
		}
	fputs("};\n", f);
	for (size_t i = 0; i < room; i++)
		free((char *)slot[i].s);
	free(slot);
	return room;
}

static void
put_again(FILE *f, const char *name, const struct table *t)
{
	fprintf(f, "static const unsigned char table_%s_again[] = {\n", name);
	for (size_t i = 0; i < t->nrow; i++)
		fprintf(f, "%d,\n",
		    i && !strcmp(table_at(t, i, 0), table_at(t, i - 1, 0)));
	fputs("0};\n", f);
}

static void
put_table(FILE *f, const char *name, const struct table *t,
    const char *const *types)
{
	size_t nhash, nword = 0, nname = 0;

	fprintf(f, "/* made from %s */\n#include \"lib/table.h\"\n", t->file);
	put_strings(f, name, "cols", t->col, t->ncol);
	fputs("__attribute__((unused))\n", f);
	put_strings(f, name, "types", types, t->ncol);
	put_strings(f, name, "cells", t->cell, t->nrow * t->ncol);
	put_codes(f, name, t, types);
	nhash = put_hash(f, name, t);
	put_lens(f, name, t);
	put_again(f, name, t);
	for (size_t i = 0; i < t->ncol && !nword; i++)
		if (strcmp(types[i], "words") == 0)
			nword = put_words(f, name, t, i);
	for (size_t i = 0; i < t->ncol && !nname; i++)
		if (strcmp(types[i], "names") == 0)
			nname = put_names(f, name, t, types);
	fprintf(f, "static const unsigned table_%s_lines[] = {\n", name);
	for (size_t i = 0; i < t->nrow; i++)
		fprintf(f, "%u,\n", t->line[i]);
	fprintf(f, "0};\nstatic const struct table table_%s = {", name);
	put_string(f, t->file);
	fprintf(f,
	    ", %zu, %zu, table_%s_cols, table_%s_cells, "
	    "table_%s_lines, table_%s_codes, table_%s_hash, %zu, "
	    "table_%s_lens, table_%s_again, ",
	    t->ncol, t->nrow, name, name, name, name, name, nhash, name, name);
	if (nword)
		fprintf(f, "table_%s_word, %zu, table_%s_word_lens, ", name,
		    nword, name);
	else
		fputs("0, 0, 0, ", f);
	if (nname)
		fprintf(f, "table_%s_name, %zu};\n", name, nname);
	else
		fputs("0, 0};\n", f);
}

/* The table's name in C: its file's, with the folder's below src/data, dashes
 * and slashes as underscores; for free. */
static char *
name_of(const char *path)
{
	const char *data = strstr(path, "data/");
	const char *base = strrchr(path, '/');
	char *name;

	base = data ? data + strlen("data/") : base ? base + 1 : path;
	name = mem_dup(base, strcspn(base, "."));
	for (char *p = name; *p; p++)
		if (*p == '-' || *p == '/')
			*p = '_';
	return name;
}

int
main(int argc, char **argv)
{
	struct buf err = {0};
	const char *const *types;
	struct table *t;
	char *name;
	FILE *f;

	err_init("gen");
	if (argc != 3) {
		fputs("usage: gen TABLE.tsv OUT.h\n", stderr);
		return EXIT_TROUBLE;
	}
	t = table_read(argv[1], NULL, NULL, &types, &err);
	if (!t) {
		/* no "gen: " before it, so that editors find the place */
		fprintf(stderr, "%s\n", buf_str(&err));
		buf_free(&err);
		return EXIT_TROUBLE;
	}
	name = name_of(argv[1]);
	f = fopen(argv[2], "w");
	if (!f)
		err_die("%s: %s", argv[2], strerror(errno));
	put_table(f, name, t, types);
	if (ferror(f) | fclose(f))
		err_die("%s: %s", argv[2], strerror(errno));
	table_free(t);
	free(name);
	return 0;
}
