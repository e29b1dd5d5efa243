/* filter.c - the row loop that all filters share. */
#include "lib/filter.h"

#include <string.h>
#include <unistd.h>

#include "lib/err.h"

bool
filter_open(struct filter *f, const struct filter_opts *o,
    const char *const *files, size_t n)
{
	struct tsv_opts t = {.columns = o->columns, .warn = err_warns};
	int rc;

	*f = (struct filter){.no_header = o->no_header};
	f->in = tsv_open(files, n, &t);
	tsv_out_init(&f->out, STDOUT_FILENO, o->line_buffered);
	rc = tsv_header(f->in);
	if (rc < 0)
		err_die("%s", tsv_error(f->in));
	return rc > 0;
}

int
filter_need(struct filter *f, const char *name)
{
	int at = tsv_need(f->in, name);

	if (at < 0)
		err_die("%s", tsv_error(f->in));
	return at;
}

static void
check_out(const struct filter *f)
{
	if (f->out.err)
		err_die("standard output: %s", strerror(f->out.err));
}

void
filter_plan(struct filter *f, const char *const *names, size_t n)
{
	tsv_plan_make(&f->plan, f->in, names, n);
	if (!f->no_header)
		tsv_plan_header(&f->out, &f->plan, f->in, names);
	check_out(f);
}

bool
filter_next(struct filter *f, const struct cell **row)
{
	int rc;

	arena_reset(&f->arena);
	rc = tsv_next(f->in, row);
	if (rc < 0) {
		tsv_out_close(&f->out);
		err_die("%s", tsv_error(f->in));
	}
	return rc > 0;
}

void
filter_write_as(struct filter *f, const struct tsv_plan *p,
    const struct cell *row, const struct cell *own)
{
	tsv_plan_row(&f->out, p, row, own);
	check_out(f);
}

void
filter_write(struct filter *f, const struct cell *row, const struct cell *own)
{
	filter_write_as(f, &f->plan, row, own);
}

int
filter_close(struct filter *f)
{
	int status = tsv_failed(f->in) ? EXIT_TROUBLE : 0;
	int e = tsv_out_close(&f->out);

	tsv_plan_free(&f->plan);
	tsv_close(f->in);
	arena_free(&f->arena);
	if (e)
		err_die("standard output: %s", strerror(e));
	return status;
}
