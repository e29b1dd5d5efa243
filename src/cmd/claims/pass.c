/* pass.c - the options of compare, and which programs they are handed on to. */
#include "cmd/claims/pass.h"

#include <stdlib.h>

#include "cmd/claims/home.h"
#include "lib/buf.h"
#include "lib/mem.h"

enum {
	ABBREVIATIONS,
	ALL,
	COLUMNS,
	CSV,
	DATE,
	DATES,
	DECIMAL,
	DELIMITER,
	ID,
	KEY,
	LANGUAGE,
	LAYOUT,
	LINES,
	ONLY,
	QUOTES,
	RATES,
	RULES,
	SINCE,
	TEXT,
	TO,
	TOLERANCE,
	TSV,
	UNITS,
	UNTIL,
	NOPTS
};

static bool flag[NOPTS];
static struct opt_list list[NOPTS];

static const struct opt opts[NOPTS] = {
    [ABBREVIATIONS] = {"abbreviations", 0, "FILE", OPT_LIST,
	&list[ABBREVIATIONS],
	"Words that a full stop shortens, beside those known: see split."},
    [ALL] = {"all", 'a', NULL, OPT_FLAG, &flag[ALL],
	"Show also what changed and what agrees, not only what is "
	"disputed."},
    [COLUMNS] = {"columns", 0, "NAMES", OPT_LIST, &list[COLUMNS],
	"The CSV or TSV has no header line; its columns are NAMES, separated "
	"by commas."},
    [CSV] = {"csv", 0, NULL, OPT_FLAG, &flag[CSV],
	"The files are CSV, whatever their names: see split."},
    [DATE] = {"date", 'd', "DATE", OPT_LIST, &list[DATE],
	"The date of all documents, in ISO 8601 or EDTF."},
    [DATES] = {"dates", 0, "FILE", OPT_LIST, &list[DATES],
	"A table of dates: rows of document, TAB, date."},
    [DECIMAL] = {"decimal-comma", 0, NULL, OPT_FLAG, &flag[DECIMAL],
	"A comma is the decimal mark, and points part groups of digits."},
    [DELIMITER] = {"delimiter", 0, "CHAR", OPT_LIST, &list[DELIMITER],
	"What separates the cells of CSV, in place of a comma."},
    [ID] = {"id", 'i', "NAME", OPT_LIST, &list[ID],
	"The column of CSV or TSV that names the documents."},
    [KEY] = {"key", 'k', "REGEX", OPT_LIST, &list[KEY],
	"Only keys that match REGEX, in any case of letters. May be given "
	"several times."},
    [LANGUAGE] = {"language", 0, "NAME", OPT_LIST, &list[LANGUAGE],
	"The language whose abbreviations split knows: en (the default) or "
	"de."},
    [LAYOUT] = {"layout", 0, "HOW", OPT_LIST, &list[LAYOUT],
	"What a line break means: auto (the default), par, line or wrap: see "
	"split."},
    [LINES] = {"lines", 'l', NULL, OPT_FLAG, &flag[LINES],
	"Each line is one sentence already."},
    [ONLY] = {"only", 'o', "VERDICTS", OPT_LIST, &list[ONLY],
	"Only these verdicts, separated by commas."},
    [QUOTES] = {"quotes", 0, "HOW", OPT_LIST, &list[QUOTES],
	"Whether a quotation is parted: split (the default) or keep."},
    [RATES] = {"rates", 0, "FILE", OPT_LIST, &list[RATES],
	"Convert money by this table of rates: see normalize-units."},
    [RULES] = {"rules", 'r', "FILE", OPT_LIST, &list[RULES],
	"Rules that add to those built in, for tag. May be given several "
	"times."},
    [SINCE] = {"since", 0, "DATE", OPT_LIST, &list[SINCE],
	"Leave out claims whose time ends before DATE. Undated claims stay."},
    [TEXT] = {"text", 't', "NAME", OPT_LIST, &list[TEXT],
	"The column of CSV or TSV that holds the texts."},
    [TO] = {"to", 0, "DIM=UNIT", OPT_LIST, &list[TO],
	"Compare quantities of dimension DIM in UNIT: see normalize-units."},
    [TOLERANCE] = {"tolerance", 0, "PERCENT", OPT_LIST, &list[TOLERANCE],
	"Values that differ by less than PERCENT of the lesser are equal."},
    [TSV] = {"tsv", 0, NULL, OPT_FLAG, &flag[TSV],
	"The files are TSV, whatever their names: see split."},
    [UNITS] = {"units", 'u', "FILE", OPT_LIST, &list[UNITS],
	"Units that add to those built in. May be given several times."},
    [UNTIL] = {"until", 0, "DATE", OPT_LIST, &list[UNTIL],
	"Leave out claims whose time begins after DATE."},
};

#define BIT(prog) (1u << (prog))

static const unsigned to[NOPTS] = {
    [ABBREVIATIONS] = BIT(SPLIT),
    [ALL] = 0, /* diff-claims always counts all */
    [COLUMNS] = BIT(SPLIT),
    [CSV] = BIT(SPLIT),
    [DATE] = BIT(SPLIT),
    [DATES] = BIT(SPLIT),
    [DECIMAL] = BIT(EXTRACT),
    [DELIMITER] = BIT(SPLIT),
    [ID] = BIT(SPLIT),
    [KEY] = BIT(DIFF),
    [LANGUAGE] = BIT(SPLIT),
    [LAYOUT] = BIT(SPLIT),
    [LINES] = BIT(SPLIT),
    [ONLY] = BIT(DIFF),
    [QUOTES] = BIT(SPLIT),
    [RATES] = BIT(NORMALIZE),
    [RULES] = BIT(TAG),
    [SINCE] = BIT(DIFF),
    [TEXT] = BIT(SPLIT),
    [TO] = BIT(NORMALIZE),
    [TOLERANCE] = BIT(DIFF),
    [TSV] = BIT(SPLIT),
    [UNITS] = BIT(EXTRACT) | BIT(NORMALIZE),
    [UNTIL] = BIT(DIFF),
};

const struct opt_prog pass_prog = {
    .name = "claims compare",
    .summary = "find where reports disagree",
    .operands = "[FILE ...]\n"
		"PROGRAM [ARGUMENT ...]\n"
		"help [PAGE]\n"
		"completion SHELL",
    .opts = opts,
    .nopts = NOPTS,
};

bool
pass_all(void)
{
	return flag[ALL] || list[ONLY].n;
}

struct args {
	char **v;
	size_t n, cap;
};

/* Adds "--name=value", "--name" where value is NULL, or value alone. */
static void
add(struct args *a, const char *name, const char *value)
{
	struct buf b = {0};

	if (name)
		buf_addf(&b, "--%s%s", name, value ? "=" : "");
	buf_adds(&b, value ? value : "");
	a->v = mem_grow(a->v, &a->cap, a->n + 2, sizeof(*a->v));
	a->v[a->n++] = mem_dup(b.s, b.len);
	a->v[a->n] = NULL;
	buf_free(&b);
}

char **
pass_args(int prog, char **file, size_t n)
{
	char *own = home_file(prog);
	struct args a = {0};

	add(&a, NULL, own);
	free(own);
	for (size_t i = 0; i < NOPTS; i++) {
		if (!(to[i] & BIT(prog)))
			continue;
		if (flag[i])
			add(&a, opts[i].name, NULL);
		for (size_t k = 0; k < list[i].n; k++)
			add(&a, opts[i].name, list[i].v[k]);
	}
	if (prog == DIFF)
		add(&a, opts[ALL].name, NULL);
	if (prog == SPLIT)
		add(&a, NULL, "--");
	for (size_t i = 0; i < n && prog == SPLIT; i++)
		add(&a, NULL, file[i]);
	return a.v;
}

char **
pass_origins(void)
{
	char *own = home_file(DIFF);
	struct args a = {0};

	add(&a, NULL, own);
	add(&a, "origins", NULL);
	free(own);
	return a.v;
}

void
pass_free(char **args)
{
	for (size_t i = 0; args[i]; i++)
		free(args[i]);
	free(args);
}
