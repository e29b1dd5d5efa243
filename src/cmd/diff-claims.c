/* diff-claims.c - who disagrees with whom.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/diff-claims/option.h"
#include "cmd/diff-claims/write.h"
#include "core/diff/claim/claims.h"
#include "core/diff/claim/group.h"
#include "core/diff/claim/recent.h"
#include "core/diff/camp/repair.h"
#include "core/diff/show/show.h"
#include "core/diff/show/summary.h"
#include "core/diff/verdict/told.h"
#include "core/diff/verdict/verdict.h"
#include "core/diff/claim/read.h"
#include "core/diff/claim/follow.h"
#include "core/diff/like/around.h"
#include "core/diff/settle.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/filter.h"
#include "lib/mem.h"
#include "lib/opt.h"
#include "lib/rx.h"

/* Strings that --keys holds before it forgets them between documents. */
enum { MANY_NAMES = 1 << 18 };

static struct filter_opts rows;
static bool all, pairs, keys, sorted, live, together, summary, gaps, origins;
static const char *only, *since, *until, *tolerance;
static struct opt_list key_patterns;

static const struct opt opts[] = {
    {"all", 'a', NULL, OPT_FLAG, &all,
	"Write also what is no alarm: what agrees, refines, is compatible or "
	"changed."},
    {"gaps", 0, NULL, OPT_FLAG, &gaps,
	"Write a row for each key of which one source alone tells, or no "
	"claim has a time or a speaker."},
    {"key", 'k', "REGEX", OPT_LIST, &key_patterns,
	"Only keys that match REGEX (PCRE2, in any case of letters). May be "
	"given several times."},
    {"keys", 0, NULL, OPT_FLAG, &keys,
	"Add the column key to each row of the input and compare nothing."},
    {"live", 0, NULL, OPT_FLAG, &live,
	"Write a disagreement, as pairs, when its second claim arrives."},
    {"only", 'o', "VERDICTS", OPT_STR, &only,
	"Only these verdicts, separated by commas."},
    {"origins", 0, NULL, OPT_FLAG, &origins,
	"Write a row for each document that comes from another, or from one "
	"source with it."},
    {"pairs", 'p', NULL, OPT_FLAG, &pairs,
	"Write a row for each pair of claims, not for each position."},
    {"since", 0, "DATE", OPT_STR, &since,
	"Leave out claims whose time ends before DATE (EDTF: a day, a month, "
	"a year). Undated claims stay."},
    {"sorted", 0, NULL, OPT_FLAG, &sorted,
	"The rows are sorted by the column key: hold one key at a time. "
	"Documents are then not looked at as a whole: their origins are not "
	"found, and undated ones get no date."},
    {"summary", 's', NULL, OPT_FLAG, &summary,
	"Write a row for each key and measure: how many claims, their least, "
	"median and most, and who is alone."},
    {"together", 0, NULL, OPT_FLAG, &together,
	"Two files are one table too, not old claims and new ones."},
    {"tolerance", 0, "PERCENT", OPT_STR, &tolerance,
	"Values that differ by less than PERCENT of the lesser are equal."},
    {"until", 0, "DATE", OPT_STR, &until,
	"Leave out claims whose time begins after DATE."},
    OPT_ROWS(rows.columns, rows.no_header, rows.line_buffered),
};

static const struct opt_prog prog_opts = {
    .name = "diff-claims",
    .summary = "who disagrees with whom",
    .operands = "[FILE ...]",
    .opts = opts,
    .nopts = sizeof(opts) / sizeof(*opts),
};

/* --- what is shown */

static enum verdict_kind
verdict_named(const char *s, size_t n)
{
	for (int i = 1; i < VERDICT_N; i++)
		if (strlen(verdict_names[i]) == n &&
		    memcmp(verdict_names[i], s, n) == 0)
			return (enum verdict_kind)i;
	err_die(
	    "--only: no verdict \"%.*s\": they are compatible, changed, "
	    "refines, agree, repeat, conversion-ok, conversion-bad, denied, "
	    "contradict, impossible, opposes, scale",
	    (int)n, s);
}

static void
choose_verdicts(struct prog *p)
{
	for (int i = 1; i < VERDICT_N; i++)
		p->shown[i] =
		    !only && (all || verdict_alarm((enum verdict_kind)i));
	for (const char *s = only; s && *s;) {
		size_t n;

		s += strspn(s, " ");
		n = strcspn(s, ", ");
		p->shown[verdict_named(s, n)] = true;
		s += n;
		s += strspn(s, " ");
		s += *s == ',';
	}
}

/* --- input */

static void
find_columns(struct prog *p)
{
	for (int i = 0; i < IN_N; i++)
		p->col[i] = tsv_find(p->f.in, claims_cols[i]);
	p->col[IN_NSTART] = filter_need(&p->f, "nstart");
	p->col[IN_NEND] = filter_need(&p->f, "nend");
	if (p->col[IN_NLOW] < 0 && p->col[IN_STATE] < 0)
		p->col[IN_LOW] = filter_need(&p->f, "low");
	if (sorted)
		p->col[IN_KEY] = filter_need(&p->f, "key");
	else
		p->col[IN_KEY] = -1;
	for (int i = 0; i < IN_N; i++) {
		p->row[i] = (struct cell){"", 0};
		if (p->col[i] >= 0)
			p->there[p->nthere++] = (enum claims_col)i;
	}
}

static uint32_t
add_row(struct prog *p, const struct cell *row)
{
	uint32_t id;

	for (size_t i = 0; i < p->nthere; i++)
		p->row[p->there[i]] = row[p->col[p->there[i]]];
	id = read_row(p->c, p->row);
	if (id != CLAIM_NONE && p->fresh)
		p->c->v[id].fresh = strcmp(tsv_file(p->f.in), p->fresh) == 0;
	return id;
}

/* --- output */

static void
write_header(struct prog *p, const char *const *names, size_t n)
{
	tsv_plan_make(&p->f.plan, NULL, names, n);
	if (!rows.no_header)
		tsv_plan_header(&p->f.out, &p->f.plan, NULL, names);
}

static void
write_key(struct prog *p, uint32_t *ids, size_t n)
{
	if (gaps) {
		write_gaps(p, ids, n);
		return;
	}
	repair_key(p->c, ids, n);
	told_key(p->c, ids, n);
	if (summary)
		write_summary(p, ids, n);
	else if (pairs)
		write_pairs(p, ids, n);
	else
		write_camps(p, ids, n);
}

/* --- which keys */

static void
choose_keys(struct prog *p)
{
	p->keys = mem_zero(key_patterns.n, sizeof(*p->keys));
	p->room = rx_room_new();
	for (size_t i = 0; i < key_patterns.n; i++) {
		const char *s = key_patterns.v[i];
		char msg[256];
		size_t at;

		if (!rx_check(s, strlen(s), &at, msg, sizeof(msg)))
			err_die("--key, byte %zu of \"%s\": %s", at + 1, s,
			    msg);
		p->keys[i] = rx_new(s, strlen(s), true, false, p->room);
	}
}

static bool
wanted(const struct prog *p, struct cell key)
{
	struct span at;

	for (size_t i = 0; i < key_patterns.n; i++)
		if (rx_find(p->keys[i], key.s, key.len, 0, &at) == 1)
			return true;
	return !key_patterns.n;
}

/* --- ways to run */

/* Compares all claims that are held. */
static void
compare(struct prog *p)
{
	struct groups g;

	if (!settle_claims(p->c) && !origins)
		err_warn("more than %d,000 claims: those that no key binds, "
			 "dates and ordinals are not compared: divide the "
			 "table by what its reports are of",
		    AROUND_MOST / 1000);
	if (since || until)
		claims_between(p->c, p->from, p->to);
	if (origins) {
		write_origins(p);
		return;
	}
	g = groups_make(p->c);
	for (size_t k = 0; k < g.n; k++) {
		uint32_t *ids = g.ids + g.first[k];

		if (wanted(p, claims_key(p->c, ids[0])))
			write_key(p, ids, g.first[k + 1] - g.first[k]);
	}
	groups_free(&g);
}

/* Is the cell another than last time? */
static bool
moved_on(struct buf *last, struct cell now)
{
	if (last->s && cell_eq((struct cell){last->s, last->len}, now))
		return false;
	last->len = 0;
	buf_add(last, now.s, now.len);
	buf_str(last);
	return true;
}

static void
run_keys(struct prog *p)
{
	static const char *const names[] = {"key"};
	const struct cell *row;
	struct buf doc = {0};

	filter_plan(&p->f, names, 1);
	while (filter_next(&p->f, &row)) {
		struct cell own = {"", 0};
		uint32_t id;

		if (moved_on(&doc, filter_cell(row, p->col[IN_DOC])) &&
		    p->c->names.n > MANY_NAMES)
			claims_reset(p->c);
		id = add_row(p, row);
		if (id != CLAIM_NONE) {
			follow_claim(p->c, id);
			own = claims_key(p->c, id);
		}
		filter_write(&p->f, row, &own);
		claims_drop(p->c);
	}
	buf_free(&doc);
}

static void
run_whole(struct prog *p)
{
	const struct cell *row;

	claims_whole(p->c);
	while (filter_next(&p->f, &row))
		add_row(p, row);
	compare(p);
}

/* A key that came apart would be compared in parts, and its disputes lost. */
static void
check_order(struct prog *p, const struct buf *last, struct cell key)
{
	size_t n = last->len < key.len ? last->len : key.len;
	int order = n ? memcmp(last->s, key.s, n) : 0;

	if (order < 0 || (order == 0 && last->len <= key.len))
		return;
	tsv_flush(&p->f.out);
	err_die("%s:%zu: key \"%.*s\" stands behind \"%.*s\": sort the rows by "
		"the bytes of the column key, with LC_ALL=C",
	    tsv_file(p->f.in), tsv_line(p->f.in), (int)key.len, key.s,
	    (int)last->len, last->s);
}

static void
run_sorted(struct prog *p)
{
	const struct cell *row;
	struct buf key = {0};

	err_warn("--sorted: origins and undated documents are not looked at");
	while (filter_next(&p->f, &row)) {
		struct cell k = row[p->col[IN_KEY]];

		check_order(p, &key, k);
		if (moved_on(&key, k)) {
			compare(p);
			claims_reset(p->c);
		}
		if (k.len)
			add_row(p, row);
	}
	compare(p);
	buf_free(&key);
}

/* Is the claim's time not known to lie outside what was asked for? */
static bool
timely(const struct prog *p, const struct claim *x)
{
	return !period_known(x->when) ||
	    (x->when.to >= p->from && x->when.from <= p->to);
}

static void
run_live(struct prog *p)
{
	const struct cell *row;
	uint32_t ids[RECENT];

	while (filter_next(&p->f, &row)) {
		uint32_t id = add_row(p, row);
		size_t n;

		if (id == CLAIM_NONE)
			continue;
		follow_claim(p->c, id);
		settle_claim(p->c, id);
		if (!p->c->v[id].key || !timely(p, &p->c->v[id]) ||
		    !wanted(p, claims_key(p->c, id)))
			continue;
		n = recent_add(&p->recent, p->c->v[id].key, id, ids);
		repair_key(p->c, ids, n);
		told_key(p->c, ids, n);
		for (size_t i = 0; i + 1 < n; i++)
			write_pair(p, ids[i], id);
	}
}

static void
run(struct prog *p)
{
	find_columns(p);
	if (keys) {
		run_keys(p);
		return;
	}
	if (origins)
		write_header(p, origins_cols, ORIGIN_N);
	else if (gaps)
		write_header(p, gaps_cols, GAP_N);
	else if (summary)
		write_header(p, summary_cols, SUM_N);
	else if (pairs || live)
		write_header(p, show_pair_cols, PAIR_N);
	else
		write_header(p, show_camp_cols, CAMP_N);
	if (live)
		run_live(p);
	else if (sorted)
		run_sorted(p);
	else
		run_whole(p);
}

static void
check_options(void)
{
	if (keys && (pairs || live || sorted || only || key_patterns.n))
		err_die("--keys compares nothing: leave out --pairs, --live, "
			"--sorted, --only and --key");
	if (keys && (summary || gaps || since || until || tolerance))
		err_die("--keys compares nothing: leave out --summary, "
			"--gaps, --since, --until and --tolerance");
	if (live && sorted)
		err_die("--live and --sorted: use one of them");
	if (origins && (keys || sorted || key_patterns.n))
		err_die("--origins compares documents: leave out --keys, "
			"--sorted and --key");
	if (summary + gaps + origins + (pairs || live || only || all) > 1)
		err_die("--summary, --gaps and --origins are tables of their "
			"own: leave out --pairs, --live, --all and --only");
}

int
main(int argc, char **argv)
{
	struct prog p = {.alarm = false};
	const char *const *files = (const char *const *)(argv + 1);
	size_t n;
	int status;

	err_init(argv[0]);
	n = opt_parse(&prog_opts, argc, argv);
	check_options();
	choose_verdicts(&p);
	choose_keys(&p);
	if (n == 2 && !together && !keys)
		p.fresh = strcmp(files[1], "-") == 0 ? "<stdin>" : files[1];
	p.from = option_date("--since", since).from;
	p.to = option_date("--until", until).to;
	p.c = claims_new();
	if (tolerance)
		p.c->limits.tolerance = option_share("--tolerance", tolerance);
	if (live)
		rows.line_buffered = true;
	if (filter_open(&p.f, &rows, files, n))
		run(&p);
	else if (!rows.columns && !tsv_failed(p.f.in))
		err_die("%s: no header line, so nothing to compare: did the "
			"program before it fail?",
		    tsv_file(p.f.in));
	claims_free(p.c);
	arena_free(&p.arena);
	for (size_t i = 0; i < key_patterns.n; i++)
		rx_free(p.keys[i]);
	free(p.keys);
	rx_room_free(p.room);
	recent_free(&p.recent);
	status = filter_close(&p.f);
	return status ? status : p.alarm;
}
