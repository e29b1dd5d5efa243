/* header.c - the names of a table's columns: sorted, compared and shown. */
#include "lib/header.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/mem.h"

static int
by_name(const void *a, const void *b)
{
	const struct cell *x = &((const struct header_name *)a)->name;
	const struct cell *y = &((const struct header_name *)b)->name;
	size_t n = x->len < y->len ? x->len : y->len;
	int d = n ? memcmp(x->s, y->s, n) : 0;

	return d ? d : (x->len > y->len) - (x->len < y->len);
}

struct header_name *
header_sort(const struct cell *c, size_t n, struct cell *twice)
{
	struct header_name *v = mem_zero(n, sizeof(*v));

	for (size_t i = 0; i < n; i++)
		v[i] = (struct header_name){c[i], (int)i};
	qsort(v, n, sizeof(*v), by_name);
	for (size_t i = 1; i < n; i++)
		if (cell_eq(v[i - 1].name, v[i].name)) {
			*twice = v[i].name;
			free(v);
			return NULL;
		}
	return v;
}

bool
header_match(const struct header_name *a, const struct header_name *b, size_t n,
    int *map)
{
	for (size_t i = 0; i < n; i++) {
		if (!cell_eq(a[i].name, b[i].name))
			return false;
		map[a[i].at] = b[i].at;
	}
	return true;
}

void
header_show(struct buf *b, struct cell name)
{
	enum { LONG = 60 };

	buf_show(b, name.s, name.len, LONG);
}

void
header_list(struct buf *b, const struct cell *c, size_t n)
{
	enum { MANY = 100, LONG = 40 };

	for (size_t i = 0; i < n && i < MANY; i++) {
		if (i)
			buf_adds(b, ", ");
		buf_show(b, c[i].s, c[i].len, LONG);
	}
	if (n > MANY)
		buf_addf(b, " and %zu more", n - MANY);
}
