/* dates.c - what dates documents have.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "cmd/split/dates.h"

#include <errno.h>
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

static int
by_doc_and_line(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;
	int d = by_doc(a, b);

	return d ? d : (x->line > y->line) - (x->line < y->line);
}

bool
dates_valid(const char *s)
{
	struct day low, high;

	return date_read(cell_of(s), &low, &high);
}

static void
add_date(struct dates *d, const struct cell *row, const char *file, size_t line)
{
	struct dated x = {arena_dup(&d->bytes, row[0].s, row[0].len),
	    arena_dup(&d->bytes, row[1].s, row[1].len), false, line};

	if (*x.date && !dates_valid(x.date))
		err_die("%s:%zu: \"%s\" is no date: write it as 2024-08-06 "
			"or 2024-08",
		    file, line, x.date);
	d->v = mem_grow(d->v, &d->cap, d->n + 1, sizeof(*d->v));
	d->v[d->n++] = x;
}

void
dates_read(struct dates *d, const char *file)
{
	struct tsv_opts to = {"doc,date", NULL};
	struct tsv *t = tsv_open(&file, 1, &to);
	const struct cell *row;
	int rc = tsv_header(t);

	while (rc >= 0 && (rc = tsv_next(t, &row)) > 0) {
		if (tsv_line(t) > 1 || !cell_is(row[1], "date"))
			add_date(d, row, tsv_file(t), tsv_line(t));
	}
	if (rc < 0)
		err_die("%s", tsv_error(t));
	if (tsv_failed(t))
		err_die("%s: %s", file, strerror(errno));
	if (d->n)
		qsort(d->v, d->n, sizeof(*d->v), by_doc_and_line);
	for (size_t i = 1; i < d->n; i++)
		if (strcmp(d->v[i - 1].doc, d->v[i].doc) == 0)
			err_die("%s:%zu: document \"%s\" stands twice: "
				"remove one of its rows",
			    strcmp(file, "-") == 0 ? "<stdin>" : file,
			    d->v[i].line, d->v[i].doc);
	tsv_close(t);
}

const char *
dates_find(struct dates *d, const char *doc)
{
	struct dated key = {.doc = doc};
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
