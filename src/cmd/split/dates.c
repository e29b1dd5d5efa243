/* dates.c - what dates documents have.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "cmd/split/dates.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/date/date.h"
#include "lib/err.h"
#include "lib/tsv.h"

static int
by_doc(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;

	return strcmp(x->doc, y->doc);
}

bool
dates_valid(const char *s)
{
	struct day low, high;

	return date_read(cell_of(s), &low, &high);
}

static void
add_date(struct dates *d, const struct cell *row, const char *where)
{
	struct dated x = {arena_dup(&d->bytes, row[0].s, row[0].len),
	    arena_dup(&d->bytes, row[1].s, row[1].len), false};

	if (*x.date && !dates_valid(x.date))
		err_die("%s: \"%s\" is no date: write it as 2024-08-06 or "
			"2024-08",
		    where, x.date);
	d->v = mem_grow(d->v, &d->cap, d->n + 1, sizeof(*d->v));
	d->v[d->n++] = x;
}

void
dates_read(struct dates *d, const char *file)
{
	struct tsv_opts to = {"doc,date", NULL};
	struct tsv *t = tsv_open(&file, 1, &to);
	const struct cell *row;
	char where[512];
	int rc = tsv_header(t);

	while (rc >= 0 && (rc = tsv_next(t, &row)) > 0) {
		snprintf(where, sizeof(where), "%s:%zu", tsv_file(t),
		    tsv_line(t));
		if (tsv_line(t) > 1 || !cell_is(row[1], "date"))
			add_date(d, row, where);
	}
	if (rc < 0)
		err_die("%s", tsv_error(t));
	if (tsv_failed(t))
		err_die("%s: %s", file, strerror(errno));
	tsv_close(t);
	if (d->n)
		qsort(d->v, d->n, sizeof(*d->v), by_doc);
}

const char *
dates_find(struct dates *d, const char *doc)
{
	struct dated key = {doc, NULL, false};
	struct dated *hit =
	    d->n ? bsearch(&key, d->v, d->n, sizeof(*d->v), by_doc) : NULL;

	if (hit)
		hit->used = true;
	if (hit && *hit->date)
		return hit->date;
	return d->all ? d->all : "";
}

void
dates_unused(const struct dates *d, const char *file)
{
	const struct dated *first = NULL;
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++) {
		if (d->v[i].used)
			continue;
		first = first ? first : &d->v[i];
		n++;
	}
	if (n)
		err_warn("%s: no document is called \"%s\"%s: write them as "
			 "column doc does",
		    file, first->doc, n > 1 ? ", and more" : "");
}

void
dates_free(struct dates *d)
{
	arena_free(&d->bytes);
	free(d->v);
}
