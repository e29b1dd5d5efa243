/* table.c - knowledge as data: looks things up in a table. */
#include "lib/table.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

int
table_col(const struct table *t, const char *name)
{
	for (size_t i = 0; i < t->ncol; i++)
		if (strcmp(t->col[i], name) == 0)
			return (int)i;
	return -1;
}

static bool
same_word(const char *word, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned a = (unsigned char)word[i];
		unsigned b = (unsigned char)s[i];

		if (!a)
			return false;
		if (a != b &&
		    (a - 'A' < 26 ? a + 32 : a) != (b - 'A' < 26 ? b + 32 : b))
			return false;
	}
	return !word[len];
}

uint64_t
table_rows_probe(const struct table *t, const char *s, size_t len)
{
	size_t at = table_hash(s, len);

	for (;; at++) {
		const struct table_word *w = &t->word[at & (t->nword - 1)];

		if (!w->s)
			return 0;
		if (same_word(w->s, s, len))
			return w->rows;
	}
}

long
table_named(const struct table *t, const char *s, size_t len)
{
	size_t at = table_hash(s, len);

	for (;; at++) {
		const struct table_name *n = &t->name[at & (t->nname - 1)];

		if (!n->s)
			return -1;
		if (strlen(n->s) == len && memcmp(n->s, s, len) == 0)
			return (long)n->row;
	}
}

long
table_probe(const struct table *t, const char *s, size_t len)
{
	size_t at = table_hash(s, len);

	for (;; at++) {
		unsigned row = t->hash[at & (t->nhash - 1)];

		if (!row)
			return -1;
		if (same_word(table_at(t, row - 1, 0), s, len))
			return (long)row - 1;
	}
}
