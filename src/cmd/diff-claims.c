/* diff-claims.c - who disagrees with whom.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/diff/camp.h"
#include "core/diff/claims.h"
#include "core/diff/group.h"
#include "core/diff/repair.h"
#include "core/diff/show.h"
#include "core/diff/told.h"
#include "core/diff/verdict.h"
#include "lib/buf.h"
#include "lib/err.h"
#include "lib/filter.h"
#include "lib/mem.h"
#include "lib/opt.h"
#include "lib/rx.h"

/* A key with more claims than this has millions of pairs. */
enum { MANY_CLAIMS = 5000 };

/* Strings that --keys holds before it forgets them between documents, and
 * claims of a key that --live looks back on. */
enum { MANY_NAMES = 1 << 18, RECENT = 512 };

struct prog {
	struct filter f;
	struct claims *c;
	int col[IN_N];
	struct cell row[IN_N];       /* of the claim being read */
	enum claims_col there[IN_N]; /* columns that are there */
	size_t nthere;
	const char *fresh; /* the file of new claims, or NULL */
	bool shown[VERDICT_N];
	bool alarm;
	struct rx **keys; /* of --key */
	uint32_t *last;   /* --live: the last claim of each key */
	uint32_t *before; /* and the one before each claim in its key */
	size_t nlast, beforecap;
	struct arena arena; /* of the row being written */
};

static struct filter_opts rows;
static bool all, pairs, keys, sorted, live, together;
static const char *only;
static struct opt_list key_patterns;

static const struct opt opts[] = {
    {"all", 'a', NULL, OPT_FLAG, &all,
	"Write also what is no alarm: what agrees, refines, is compatible or "
	"changed."},
    {"key", 'k', "REGEX", OPT_LIST, &key_patterns,
	"Only keys that match REGEX (PCRE2, in any case of letters). May be "
	"given several times."},
    {"keys", 0, NULL, OPT_FLAG, &keys,
	"Add the column key to each row of the input and compare nothing."},
    {"live", 0, NULL, OPT_FLAG, &live,
	"Write a disagreement, as pairs, when its second claim arrives."},
    {"only", 'o', "VERDICTS", OPT_STR, &only,
	"Only these verdicts, separated by commas."},
    {"pairs", 'p', NULL, OPT_FLAG, &pairs,
	"Write a row for each pair of claims, not for each position."},
    {"sorted", 0, NULL, OPT_FLAG, &sorted,
	"The rows are sorted by the column key: hold one key at a time. "
	"Documents are then not looked at as a whole: their origins are not "
	"found, and undated ones get no date."},
    {"together", 0, NULL, OPT_FLAG, &together,
	"Two files are one table too, not old claims and new ones."},
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
		size_t n = strcspn(s, ",");

		p->shown[verdict_named(s, n)] = true;
		s += n + (s[n] == ',');
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
	id = claims_add(p->c, p->row);
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
write_pair(struct prog *p, uint32_t i, uint32_t k)
{
	const struct claim *x = &p->c->v[i], *y = &p->c->v[k];
	struct cell out[PAIR_N];
	struct verdict v;

	if (p->fresh && x->fresh == y->fresh)
		return;
	v = verdict_of(p->c, i, k);
	if (v.kind == VERDICT_NONE || !p->shown[v.kind])
		return;
	p->alarm = p->alarm || verdict_alarm(v.kind);
	arena_reset(&p->arena);
	show_pair(p->c, i, k, v, &p->arena, out);
	filter_write(&p->f, NULL, out);
}

static void
write_pairs(struct prog *p, const uint32_t *ids, size_t n)
{
	if (n > MANY_CLAIMS) {
		struct cell key = claims_key(p->c, ids[0]);

		err_warn("key \"%.*s\" has %zu claims, %zu pairs: leave out "
			 "--pairs for its positions",
		    (int)key.len, key.s, n, n * (n - 1) / 2);
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++)
			write_pair(p, ids[i], ids[k]);
}

static void
write_camps(struct prog *p, const uint32_t *ids, size_t n)
{
	struct camps s = camps_make(p->c, ids, n, p->fresh != NULL);
	struct cell out[CAMP_N];

	p->alarm = p->alarm || s.alarm;
	for (size_t i = 0; i < s.n; i++) {
		if (!p->shown[s.v[i].v.kind])
			continue;
		arena_reset(&p->arena);
		show_camp(p->c, &s.v[i], &p->arena, out);
		filter_write(&p->f, NULL, out);
	}
	camps_free(&s);
}

/* --- which keys */

static void
choose_keys(struct prog *p)
{
	p->keys = mem_zero(key_patterns.n, sizeof(*p->keys));
	for (size_t i = 0; i < key_patterns.n; i++) {
		const char *s = key_patterns.v[i];
		char msg[256];
		size_t at;

		if (!rx_check(s, strlen(s), &at, msg, sizeof(msg)))
			err_die("--key, byte %zu of \"%s\": %s", at + 1, s,
			    msg);
		p->keys[i] = rx_new(s, strlen(s), true);
	}
}

static bool
wanted(const struct prog *p, struct cell key)
{
	struct span at;

	for (size_t i = 0; i < key_patterns.n; i++)
		if (rx_find(p->keys[i], key.s, key.len, 0, false, &at) == 1)
			return true;
	return !key_patterns.n;
}

/* --- ways to run */

/* Compares all claims that are held. */
static void
compare(struct prog *p)
{
	struct groups g;

	claims_finish(p->c);
	g = groups_make(p->c);
	for (size_t k = 0; k < g.n; k++) {
		const uint32_t *ids = g.ids + g.first[k];
		size_t n = g.first[k + 1] - g.first[k];

		if (!wanted(p, claims_key(p->c, ids[0])))
			continue;
		repair_key(p->c, ids, n);
		told_key(p->c, ids, n);
		if (pairs)
			write_pairs(p, ids, n);
		else
			write_camps(p, ids, n);
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
		if (id != CLAIM_NONE)
			own = claims_key(p->c, id);
		filter_write(&p->f, row, &own);
		claims_drop(p->c);
	}
	buf_free(&doc);
}

static void
run_whole(struct prog *p)
{
	const struct cell *row;

	while (filter_next(&p->f, &row))
		add_row(p, row);
	compare(p);
}

static void
run_sorted(struct prog *p)
{
	const struct cell *row;
	struct buf key = {0};

	err_warn("--sorted: origins and undated documents are not looked at");
	while (filter_next(&p->f, &row)) {
		struct cell k = row[p->col[IN_KEY]];

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

/* Notes claim id as the last of its key. */
static void
chain(struct prog *p, uint32_t id)
{
	uint32_t key = p->c->v[id].key;
	size_t old = p->nlast;

	p->before =
	    mem_grow(p->before, &p->beforecap, id + 1, sizeof(*p->before));
	p->last = mem_grow(p->last, &p->nlast, key + 1, sizeof(*p->last));
	for (size_t i = old; i < p->nlast; i++)
		p->last[i] = CLAIM_NONE;
	p->before[id] = p->last[key];
	p->last[key] = id;
}

/* The last claims of its key, up to number id, in order. */
static size_t
recent(const struct prog *p, uint32_t id, uint32_t out[RECENT])
{
	size_t n = 0;

	for (uint32_t i = id; i != CLAIM_NONE && n < RECENT; i = p->before[i])
		out[n++] = i;
	for (size_t i = 0; i < n / 2; i++) {
		uint32_t t = out[i];

		out[i] = out[n - 1 - i];
		out[n - 1 - i] = t;
	}
	return n;
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
		claims_settle(p->c, id);
		if (!p->c->v[id].key || !wanted(p, claims_key(p->c, id)))
			continue;
		chain(p, id);
		n = recent(p, id, ids);
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
	if (pairs || live)
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
	if (live && sorted)
		err_die("--live and --sorted: use one of them");
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
	p.c = claims_new();
	if (live)
		rows.line_buffered = true;
	if (filter_open(&p.f, &rows, files, n))
		run(&p);
	claims_free(p.c);
	arena_free(&p.arena);
	for (size_t i = 0; i < key_patterns.n; i++)
		rx_free(p.keys[i]);
	free(p.keys);
	free(p.last);
	free(p.before);
	status = filter_close(&p.f);
	return status ? status : p.alarm;
}
