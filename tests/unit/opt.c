/* opt.c - tests of lib/opt.h. */
#include "check.h"
#include "child.h"
#include "lib/err.h"
#include "lib/opt.h"

#define QUOTE(x) #x
#define QUOTED(x) QUOTE(x)
#define VERSION QUOTED(CLAIMTOOLS_VERSION)

static struct {
	bool flag, other, noheader, linebuf;
	const char *str, *columns;
	struct opt_list list;
	size_t size;
} got;

static const struct opt opts[] = {{"flag", 'f', NULL, OPT_FLAG, &got.flag,
				      "Be flagged."},
    {"other", 'o', NULL, OPT_FLAG, &got.other,
	"Be other. 'Tis --flag or \\ it. (-x is line-based.)"},
    {"string", 's', "WORD", OPT_STR, &got.str, "Take WORD."},
    {"list", 'l', "NAME=VALUE", OPT_LIST, &got.list, "Take many."},
    {"size", 0, "N", OPT_SIZE, &got.size, "Take a number."},
    {"sizes", 0, NULL, OPT_FLAG, &got.other, "Not the same as --size."},
    OPT_ROWS(got.columns, got.noheader, got.linebuf)};

static const struct opt_prog prog = {"try", "tries options", "[FILE ...]", opts,
    sizeof(opts) / sizeof(*opts)};

enum { MOST = 12 };

/* Parses words cut at blanks; returns how many operands stand in left. */
static size_t
parse(const char *line, const char **left)
{
	static char copy[300];
	char *argv[MOST + 1] = {"try"};
	int argc = 1;
	size_t n;

	free(got.list.v);
	memset(&got, 0, sizeof(got));
	snprintf(copy, sizeof(copy), "%s", line);
	for (char *s = strtok(copy, " "); s && argc < MOST;
	     s = strtok(NULL, " "))
		argv[argc++] = s;
	n = opt_parse(&prog, argc, argv);
	for (size_t i = 0; i < n; i++)
		left[i] = argv[i + 1];
	return n;
}

static int
parse_alone(void *line)
{
	const char *left[MOST];

	err_init("try");
	parse(line, left);
	return 0;
}

static void
test_good(void)
{
	const char *left[MOST];

	CHECK_NUM(parse("", left), 0);
	CHECK(!got.flag && !got.str && !got.list.n);
	CHECK_NUM(parse("a -f b - --string x c", left), 4);
	CHECK(got.flag && !got.other);
	CHECK_STR(left[0], "a");
	CHECK_STR(left[1], "b");
	CHECK_STR(left[2], "-");
	CHECK_STR(left[3], "c");
	CHECK_STR(got.str, "x");
	CHECK_NUM(parse("-fos x -- -f --string", left), 2);
	CHECK(got.flag && got.other);
	CHECK_STR(left[0], "-f");
	CHECK_STR(left[1], "--string");
	CHECK_NUM(parse("-fsxo -lA=1 -l B=2 --list=C= --list D", left), 0);
	CHECK_STR(got.str, "xo");
	CHECK(!got.other && CHECK_NUM(got.list.n, 4));
	CHECK_STR(got.list.v[0], "A=1");
	CHECK_STR(got.list.v[2], "C=");
	CHECK_STR(got.list.v[3], "D");
	CHECK_NUM(parse("--str=1 --string= --size 12 --col=a,b", left), 0);
	CHECK_STR(got.str, "");
	CHECK_NUM(got.size, 12);
	CHECK_STR(got.columns, "a,b");
	CHECK_NUM(parse("--fl --no --line-b --string -f", left), 0);
	CHECK(got.flag && got.noheader && got.linebuf);
	CHECK_STR(got.str, "-f");
	CHECK_NUM(parse("--size=0 --size=18446744073709551615", left), 0);
	CHECK(got.size == (size_t)-1);
}

static void
bad(const char *line, const char *want)
{
	char said[1000];

	CHECK_NUM(child(parse_alone, (void *)line, 2, said, sizeof(said)), 2);
	CHECK_STR(said, want);
}

static void
test_bad(void)
{
	bad("--fog", "try: unknown option --fog: see try --help\n");
	bad("--fog=3", "try: unknown option --fog: see try --help\n");
	bad("-fz", "try: unknown option -z: see try --help\n");
	bad("--l=1", "try: --l: could be --list or --line-buffered\n");
	bad("--flag=yes", "try: --flag takes no argument\n");
	bad("--version=1", "try: --version takes no argument\n");
	bad("--string", "try: --string wants an argument: WORD\n");
	bad("a -fs", "try: -s wants an argument: WORD\n");
	bad("--size x", "try: --size x: not a whole number\n");
	bad("--size=", "try: --size : not a whole number\n");
	bad("--size=-1", "try: --size -1: not a whole number\n");
	bad("--size=99999999999999999999",
	    "try: --size 99999999999999999999: not a whole number\n");
	bad("--help=pdf", "try: --help=pdf: the forms are mdoc and words\n");
}

static void
shows(const char *line, const char *want)
{
	char said[4000];

	CHECK_NUM(child(parse_alone, (void *)line, 1, said, sizeof(said)), 0);
	CHECK_STR(said, want);
}

static void
test_help(void)
{
	shows("--version", "try (claimtools) " VERSION "\n");
	shows("--vers", "try (claimtools) " VERSION "\n");
	shows("--help=words",
	    "--flag\n--other\n--string=\n--list=\n--size=\n--sizes\n"
	    "--columns=\n--no-header\n--line-buffered\n--help\n--version\n");
	shows("--help",
	    "try - tries options\n\nusage: try [OPTION ...] [FILE ...]\n\n"
	    "  -f, --flag\n        Be flagged.\n"
	    "  -o, --other\n        Be other. 'Tis --flag or \\ it. "
	    "(-x is line-based.)\n"
	    "  -s, --string WORD\n        Take WORD.\n"
	    "  -l, --list NAME=VALUE\n        Take many.\n"
	    "  --size N\n        Take a number.\n"
	    "  --sizes\n        Not the same as --size.\n"
	    "  --columns NAMES\n        The input has no header line; its "
	    "columns are NAMES, separated by\n        commas.\n"
	    "  --no-header\n        Write no header line.\n"
	    "  --line-buffered\n        Write each row as soon as it is "
	    "known, as is always done at a\n        terminal.\n"
	    "  --help\n        Print this and exit.\n"
	    "  --version\n        Print the version and exit.\n\n"
	    "The page: claims help try\n");
	shows("--help=mdoc",
	    ".Sh SYNOPSIS\n.Nm\n.Op Fl f\n.Op Fl o\n.Op Fl s Ar WORD\n"
	    ".Op Fl l Ar NAME=VALUE\n.Op Fl \\-size Ar N\n.Op Fl \\-sizes\n"
	    ".Op Fl \\-columns Ar NAMES\n.Op Fl \\-no-header\n"
	    ".Op Fl \\-line-buffered\n.Op Ar FILE ...\n"
	    ".Sh OPTIONS\n.Bl -tag -width Ds\n"
	    ".It Fl f , Fl \\-flag\nBe flagged.\n"
	    ".It Fl o , Fl \\-other\nBe other.\n\\&'Tis \\-\\-flag or \\e "
	    "it.\n(\\-x is line-based.)\n"
	    ".It Fl s , Fl \\-string Ar WORD\nTake WORD.\n"
	    ".It Fl l , Fl \\-list Ar NAME=VALUE\nTake many.\n"
	    ".It Fl \\-size Ar N\nTake a number.\n"
	    ".It Fl \\-sizes\nNot the same as \\-\\-size.\n"
	    ".It Fl \\-columns Ar NAMES\nThe input has no header line; its "
	    "columns are NAMES, separated by commas.\n"
	    ".It Fl \\-no-header\nWrite no header line.\n"
	    ".It Fl \\-line-buffered\nWrite each row as soon as it is known, "
	    "as is always done at a terminal.\n"
	    ".It Fl \\-help\nPrint a summary of the options and exit.\n"
	    ".It Fl \\-version\nPrint the version and exit.\n.El\n");
}

int
main(void)
{
	test_good();
	test_bad();
	test_help();
	free(got.list.v);
	return check_done("opt");
}
