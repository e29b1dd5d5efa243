/* table.c - splits the texts of a column of CSV or TSV files.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "cmd/split/table.h"

#include "data/columns.h"
#include "lib/err.h"
#include "lib/mem.h"
#include "lib/table.h"

/* Where the columns are; -1: there is none. */
struct columns {
	int text, id, date;
};

static bool
is_kept(const struct columns *c, size_t i)
{
	return (int)i != c->text && (int)i != c->id && (int)i != c->date;
}

static bool
is_own(struct cell name)
{
	for (size_t i = 0; i < table_columns.nrow; i++)
		if (cell_is(name, table_at(&table_columns, i, 0)))
			return true;
	return false;
}

/* A kept column's name: no other column's, none of the programs'. */
static void
put_name(const struct records *r, struct cell name, struct buf *b)
{
	struct buf s = {0};

	buf_add(&s, name.s, name.len);
	if (is_own(name))
		do {
			struct buf in = {0};

			buf_addf(&in, "in_%s", buf_str(&s));
			buf_free(&s);
			s = in;
		} while (records_find(r, buf_str(&s)) >= 0);
	if (s.len != name.len)
		err_warn("%s: column \"%.*s\" is kept as \"%s\"",
		    records_file(r), (int)name.len, name.s, buf_str(&s));
	buf_addc(b, '\t');
	job_escape(b, s.s, s.len);
	buf_free(&s);
}

static struct columns
find_columns(struct job *j, const struct table_opts *o, struct records *r)
{
	const struct cell *names = records_cols(r);
	struct columns c = {-1, -1, records_find(r, "date")};
	struct buf kept = {0};

	c.text = records_need(r, o->text);
	if (c.text >= 0 && o->id)
		c.id = records_need(r, o->id);
	if (c.text < 0 || (o->id && c.id < 0))
		err_die("%s", records_error(r));
	for (size_t i = 0; i < records_ncols(r); i++)
		if (is_kept(&c, i))
			put_name(r, names[i], &kept);
	job_header(j, (struct cell){kept.s ? kept.s : "", kept.len});
	buf_free(&kept);
	return c;
}

/* The cell as it is, not escaped. */
static struct cell
plain_cell(const struct records *r, struct cell c, struct arena *a)
{
	return records_escaped(r) ? tsv_unescape(c, a) : c;
}

static void
begin_row(struct job *j, const struct records *r, const struct columns *c,
    const struct cell *row, struct arena *a)
{
	struct cell doc, date = {"", 0};
	struct buf name = {0};

	if (c->id >= 0) {
		doc = plain_cell(r, row[c->id], a);
		doc.s = arena_dup(a, doc.s, doc.len);
	} else {
		buf_addf(&name, "%s:%zu", records_file(r), records_row(r));
		doc = (struct cell){arena_dup(a, name.s, name.len), name.len};
		buf_free(&name);
	}
	if (c->date >= 0)
		date = plain_cell(r, row[c->date], a);
	job_doc(j, doc,
	    date.len ? date : cell_of(dates_find(&j->dates, doc.s)));
	j->right.len = 0;
	for (size_t i = 0; i < records_ncols(r); i++) {
		if (!is_kept(c, i))
			continue;
		buf_addc(&j->right, '\t');
		if (records_escaped(r))
			buf_add(&j->right, row[i].s, row[i].len);
		else
			job_escape(&j->right, row[i].s, row[i].len);
	}
}

void
split_rows(struct job *j, const struct table_opts *o, const char *const *files,
    size_t n)
{
	struct records *r = records_open(files, n, &o->records);
	struct columns c;
	struct arena a = {0};
	const struct cell *row;
	int rc = records_header(r);

	if (rc > 0) {
		c = find_columns(j, o, r);
		while ((rc = records_next(r, &row)) > 0) {
			struct cell text = plain_cell(r, row[c.text], &a);
			struct sentence t;

			begin_row(j, r, &c, row, &a);
			while (splitter_next(j->splitter, text.s, text.len,
			    true, &t))
				job_row(j, &t, text.s + t.start,
				    text.len - t.start);
			arena_reset(&a);
		}
	}
	j->failed = j->failed || records_failed(r);
	if (rc < 0) {
		tsv_out_close(&j->out);
		err_die("%s", records_error(r));
	}
	arena_free(&a);
	records_close(r);
}
