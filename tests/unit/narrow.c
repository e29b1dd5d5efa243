/* narrow.c - unit tests of core/tag: labels written and read, narrowed to
 * claims; literals of patterns. */
#include "core/tag/label/narrow.h"

#include <stdlib.h>

#include "check.h"
#include "core/tag/label/label.h"
#include "core/tag/rule/literal.h"
#include "lib/buf.h"

/* The label of column col for the claim [from,to) of text. */
static const char *
of(const char *text, const char *labels, size_t from, size_t to,
    enum claim_kind kind, enum label_col col)
{
	static char out[256];
	static struct arena a;
	static struct labels l;
	struct cell cells[LABEL_N];
	struct narrow_claim c = {.at = {from, to}, .kind = kind};

	arena_reset(&a);
	labels_read(&l, cell_of(labels));
	narrow(text, strlen(text), 100, &l, &c, &a, cells);
	snprintf(out, sizeof(out), "%.*s", (int)cells[col].len, cells[col].s);
	return out;
}

static void
test_nearest(void)
{
	const char *text = "12 dead, 30 injured";
	const char *labels = "measure=deaths@103-107;kind=count "
			     "measure=injured@112-119;kind=count";

	CHECK_STR(of(text, labels, 0, 2, KIND_COUNT, LABEL_MEASURE), "deaths");
	CHECK_STR(of(text, labels, 9, 11, KIND_COUNT, LABEL_MEASURE),
	    "injured");
	CHECK_STR(of(text, labels, 0, 2, KIND_MONEY, LABEL_MEASURE), "");
	CHECK_STR(of(text, labels, 0, 2, KIND_COUNT, LABEL_CLASS),
	    "cumulative");
	CHECK_STR(of(text, labels, 0, 2, KIND_COUNT, LABEL_STANCE), "asserted");
}

/* A name's own figure, and a weak label far off. */
static void
test_owner(void)
{
	const char *text =
	    "The smith drank 9 pints to Norway's 12, it was told "
	    "in the old mill by the river while the wind blew, "
	    "where shares in barns are not what they were";
	const char *labels = "subject=Norway@127-133 "
			     "measure=share-price@202-208;weak";

	CHECK_STR(of(text, labels, 16, 17, KIND_COUNT, LABEL_SUBJECT), "");
	CHECK_STR(of(text, labels, 36, 38, KIND_COUNT, LABEL_SUBJECT),
	    "Norway");
	CHECK_STR(of(text, labels, 16, 17, KIND_COUNT, LABEL_MEASURE), "");
}

static void
test_scope(void)
{
	const char *text = "Ann says 5 fell but 7 rose";
	const char *labels = "speaker=Ann_Lee@100-108;in=108-115 "
			     "stance=hedged@100-103;in=118-126";

	CHECK_STR(of(text, labels, 9, 10, KIND_COUNT, LABEL_SPEAKER),
	    "Ann Lee");
	CHECK_STR(of(text, labels, 9, 10, KIND_COUNT, LABEL_STANCE), "claimed");
	CHECK_STR(of(text, labels, 20, 21, KIND_COUNT, LABEL_SPEAKER), "");
	CHECK_STR(of(text, labels, 20, 21, KIND_COUNT, LABEL_STANCE), "hedged");
}

static void
test_states(void)
{
	struct narrow_claim c[2];
	struct labels labels = {0};

	labels_read(&labels,
	    cell_of("place=X@100-101 state=control=full@104-110;from "
		    "state=life=dead@120-124;to"));
	CHECK(narrow_states(&labels, 100, 30, c, 1) == 2);
	CHECK(narrow_states(&labels, 100, 23, c, 2) == 1);
	CHECK(narrow_states(&labels, 101, 0, c, 2) == 0);
	CHECK(narrow_states(&labels, 100, 24, c, 2) == 2);
	CHECK(cell_is(c[0].state, "control=full"));
	CHECK(c[0].at.start == 4 && c[0].at.end == 10);
	CHECK(c[0].aspect == ASPECT_FROM && c[1].aspect == ASPECT_TO);
	CHECK(!narrow_note(&c[0]).len);
	c[0].state.len = 0;
	CHECK(narrow_note(&c[0]).len);
	free(labels.v);
}

/* What is written is read back; rubbish is passed over. */
static void
test_labels(void)
{
	struct label l = {.col = LABEL_SPEAKER,
			 .name = cell_of("a@b c"),
			 .at = {7, 9},
			 .in = {1, 30},
			 .weak = true,
			 .kinds = 1u << KIND_COUNT | 1u << KIND_MONEY},
		     got;
	struct buf b = {0};
	struct cell rest;

	label_put(&b, &l);
	CHECK_STR(buf_str(&b),
	    "speaker=a@b_c@7-9;weak,kind=count|money,in=1-30");
	buf_adds(&b, " x@1-2 =@ place=P@3-1 place=P@5-6");
	rest = (struct cell){b.s, b.len};
	CHECK(label_next(&rest, &got));
	CHECK(cell_is(got.name, "a@b_c") && got.weak);
	CHECK(got.in.start == 1 && got.in.end == 30 && got.kinds == l.kinds);
	CHECK(label_next(&rest, &got) && got.col == LABEL_PLACE);
	CHECK(got.at.start == 5);
	CHECK(!label_next(&rest, &got));
	buf_free(&b);
}

/* The literals as "a|b + c|d". */
static size_t
put_literal(char *out, size_t room, const struct literal *l)
{
	size_t n = 0;

	out[0] = '\0';
	for (size_t i = 0; i < l->n; i++)
		n += (size_t)snprintf(out + n, room - n, "%s%.*s", i ? "|" : "",
		    (int)l->s[i].len, l->s[i].s);
	for (size_t k = 0; k < l->nalso; k++) {
		n += (size_t)snprintf(out + n, room - n, " + %s",
		    l->also[k].digit ? "0-9" : "");
		for (size_t i = 0; i < l->also[k].n; i++)
			n += (size_t)snprintf(out + n, room - n, "%s%.*s",
			    i || l->also[k].digit ? "|" : "",
			    (int)l->also[k].s[i].len, l->also[k].s[i].s);
	}
	return n;
}

/* Those of a pattern, with what is known of them. */
static const char *
literals(const char *pattern)
{
	static char out[256];
	struct arena a = {0};
	struct literals l;
	size_t n;

	literal_find(pattern, strlen(pattern), &a, &l);
	n = put_literal(out, sizeof(out), &l.all);
	snprintf(out + n, sizeof(out) - n, "%s%s%s", l.exact ? " exact" : "",
	    l.prefix ? " prefix" : "", l.all.left ? " left" : "");
	arena_free(&a);
	return out;
}

/* Those of each way to match, with "; " between. */
static const char *
ways(const char *pattern)
{
	static char out[256];
	struct arena a = {0};
	struct literals l;
	size_t n = 0;

	literal_find(pattern, strlen(pattern), &a, &l);
	out[0] = '\0';
	for (size_t i = 0; i < l.nway; i++) {
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%s",
		    i ? "; " : "");
		n += put_literal(out + n, sizeof(out) - n, &l.way[i]);
	}
	arena_free(&a);
	return out;
}

static void
test_literals(void)
{
	CHECK_STR(literals("\\bKarotamik(?:'s)?\\b"),
	    "Karotamik's|Karotamik exact prefix left");
	CHECK_STR(literals("\\b(?:dead|kill(?:ed|s))\\b"),
	    "dead|killed|kills exact prefix left");
	CHECK_STR(literals("colou?r\\w*"), "colour|color prefix");
	CHECK_STR(literals("\\d+ troops"), " troops + 0-9 left");
	CHECK_STR(literals("(?:\\d|two|[0-9-]) troops"), " troops left");
	CHECK_STR(literals("\\b(?:two|[\\d][\\d,]*) troops"),
	    " troops + 0-9|two left");
	CHECK_STR(literals("a|\\d"), "");
	CHECK_STR(literals("[0-9]*"), "");
	CHECK_STR(literals("x\\.y"), "x.y exact prefix");
	CHECK_STR(literals("(?i)\\bfire\\b"), "fire exact prefix left");
	CHECK_STR(literals("\\ba|b\\b"), "a|b prefix");
	CHECK_STR(literals("(?R)?abc"), "");
	CHECK_STR(literals("q[1-3]"), "q1|q2|q3 exact prefix");
	CHECK_STR(literals("[a-z]x"), "x");
	/* the rarer of two, and the other */
	CHECK_STR(literals("\\b(?:is|was) .* (?:sunken|afloat)\\b"),
	    " sunken| afloat + is |was  left");
	CHECK_STR(literals("\\bharbour(?= .*\\bclosed\\b)"),
	    "harbour + closed prefix left");
	/* behind a blank a word begins, behind a letter it may not */
	CHECK_STR(literals("no (?:\\w+ )?ferry"), "ferry + no  left");
	CHECK_STR(literals("no (?:\\w+)?ferry"), "ferry + no ");
	CHECK_STR(literals("(?:km|miles)(?: \\w+)? (?:away|from)"),
	    " away| from + km|miles left");
	CHECK_STR(literals("\\w+(?:-| )deck"), "-deck| deck left");
	/* either way round: "of" says nothing */
	CHECK_STR(literals("\\b(?:ships .* ports|ports .* ships)\\b"),
	    "ships |ports  + ships | ships +  ports|ports  prefix left");
	/* the words behind the first of a string, where that may be a rest */
	CHECK_STR(literals("\\bships[^.]*(?:rt closed|ty opened)"),
	    "ships + closed|opened prefix left");
}

/* How far behind the begin of a match its other literals begin, in blanks and
 * bytes; ")": and a word ends with them. */
static const char *
reaches(const char *pattern)
{
	static char out[256];
	struct arena a = {0};
	struct literals l;
	size_t n = 0;

	literal_find(pattern, strlen(pattern), &a, &l);
	out[0] = '\0';
	for (size_t i = 0; i < l.all.nalso; i++)
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%s%d,%d%s",
		    i ? "; " : "", l.all.also[i].before.blanks,
		    l.all.also[i].before.bytes, l.all.also[i].right ? ")" : "");
	arena_free(&a);
	return out;
}

static void
test_reaches(void)
{
	CHECK_STR(reaches("\\bships (?:[\\w-]+ ){0,3}(?:docked|sunk)\\b"),
	    "4,255)");
	CHECK_STR(reaches("\\bships (?:[\\w-]+ ){0,3}(?:docked|sunk)"),
	    "4,255");
	CHECK_STR(reaches("\\bships\\b[^.;]{0,20} (?:docked|sunk)\\b.*"),
	    "20,25)");
	CHECK_STR(reaches("\\bships?\\b(?=[^.]{9,60}\\bsunk\\b)"), "40,65)");
	CHECK_STR(reaches("\\bships .*docked"), "40,255");
	CHECK_STR(reaches("\\bships .*docked\\b"), "40,255)");
	CHECK_STR(reaches("\\bships .*\\bdocked"), "40,255");
	/* of what may stand more often only the first time is known */
	CHECK_STR(reaches("\\bships \\w{2}(?: docked)+\\b"), "1,8");
}

/* Do words end where the literals do? */
static bool
ends(const char *pattern)
{
	struct arena a = {0};
	struct literals l;

	literal_find(pattern, strlen(pattern), &a, &l);
	arena_free(&a);
	return l.all.n && l.all.right;
}

static void
test_ends(void)
{
	/* a blank behind ends a word, or what may lack if it begins with one */
	CHECK(ends("\\bship(?=.* port)(?: [\\w-]+){0,3}? of \\w+"));
	CHECK(ends("\\b(?:ship(?=.* port)|dam)(?: \\w+|, \\d+) of"));
	CHECK(ends("\\bship(?=.* port)(?: \\w+)?\\b"));
	CHECK(ends("\\bship(?=.* port)\\s+of"));
	CHECK(!ends("\\bship(?=.* port)(?: [\\w-]+){0,3}?s? of"));
	CHECK(!ends("\\bship(?=.* port)(?:-?| )of \\w+"));
	CHECK(!ends("\\bship(?=.* port)(?: \\w+|s \\d+) of"));
	CHECK(!ends("\\bship(?=.* port)(?: \\w+)?"));
	CHECK(!ends("\\bship(?=.* port)_of \\w+"));
}

static void
test_ways(void)
{
	/* each needs words of its own */
	CHECK_STR(ways("\\b(?:ships .* ports|dams .* rivers)\\b"),
	    "ships  +  ports; dams  +  rivers");
	CHECK_STR(ways("\\bships .* ports\\b|\\bdams .* rivers"),
	    "ships  +  ports; dams  +  rivers");
	/* what stands behind the group belongs to both */
	CHECK_STR(ways("\\b(?:ship \\w+|dams?) of \\w+ rivers"),
	    "ship  +  rivers +  of ; dams of |dam of  +  rivers");
	CHECK_STR(ways("\\b(?:ship \\w+|dam \\d+)? rivers"), "");
	/* a bracket in a class is none */
	CHECK_STR(ways("\\b(?:ships (?:[^)]*,)?(?:a|o)t .* ports|dams)\\b"),
	    "ships  +  ports + at |ot ; dams");
	CHECK_STR(ways("\\b(?:ships|dams)\\b"), "");
	CHECK_STR(ways("\\bships .* ports"), "");
}

int
main(void)
{
	test_nearest();
	test_owner();
	test_scope();
	test_states();
	test_labels();
	test_literals();
	test_reaches();
	test_ends();
	test_ways();
	return check_done("narrow");
}
