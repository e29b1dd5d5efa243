/* restate.c - restatements in another unit: what joins them, what they take
 * over, and whether they agree. Also the head nouns of normalize-units. */
#include "core/unit/restate.h"

#include <math.h>

#include "check.h"
#include "core/unit/noun.h"

static struct restated
quantity(struct units *u, double x, double grain, const char *unit)
{
	return (struct restated){unit_named(u, cell_of(unit)), MOD_EQ, x, x, x,
	    grain, false};
}

static const struct {
	double a, agrain;
	const char *aunit;
	double b, bgrain;
	const char *bunit;
	enum restate_check want;
} pairs[] = {
    {70, 10, "km²", 27, 1, "sq mi", RESTATE_OK},
    {2500, 100, "km²", 965, 1, "sq mi", RESTATE_OK},
    {41200, 100, "km²", 15910, 10, "sq mi", RESTATE_OK},
    {100, 100, "mile", 60, 10, "km", RESTATE_BAD},
    {100, 100, "km²", 250, 10, "sq mi", RESTATE_BAD},
    {6, 1, "foot", 2, 1, "m", RESTATE_OK},
    {1, 1, "mile", 1, 1, "km", RESTATE_BAD},
    {1000, 1000, "mile", 2000, 1000, "km", RESTATE_BAD},
    {40, 10, "ton", 80000, 10000, "pound", RESTATE_OK},
    {25, 1, "°C", 77, 1, "°F", RESTATE_OK},
    {25, 1, "°C", 87, 1, "°F", RESTATE_BAD},
    {0, 1, "°C", 32, 1, "°F", RESTATE_OK},
    {20, 10, "US dollar", 18, 1, "euro", RESTATE_UNKNOWN},
    {20, 10, "km", 18, 1, "hour", RESTATE_NONE},
    {20, 10, "km", 20, 10, "km", RESTATE_NONE},
};

static void
test_judge(struct units *u)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct restated a =
		    quantity(u, pairs[i].a, pairs[i].agrain, pairs[i].aunit);
		struct restated b =
		    quantity(u, pairs[i].b, pairs[i].bgrain, pairs[i].bunit);
		double ratio = 0;

		if (!CHECK(restate_judge(&a, &b, INFINITY, &ratio) ==
			pairs[i].want))
			printf("\t%g %s, %g %s\n", pairs[i].a, pairs[i].aunit,
			    pairs[i].b, pairs[i].bunit);
	}
}

/* "or" joins two quantities that are near, and two that have nothing to do
 * with each other. */
static void
test_within(struct units *u)
{
	struct restated week = quantity(u, 2, 1, "week");
	struct restated day = quantity(u, 20, 10, "day");
	double ratio;

	CHECK(restate_judge(&week, &day, 0.25, &ratio) == RESTATE_NONE);
	CHECK(restate_judge(&week, &day, INFINITY, &ratio) == RESTATE_BAD);
	CHECK(fabs(ratio - 20. / 14) < 1e-9);
}

static void
test_gap(void)
{
	static const char *const yes[] = {" (", "(", " (about ", ", or ",
	    ", or about ", " or roughly ", " / ", " [", " (equivalent to ",
	    " = ", " (~", " (or nearly ", " of road ("};
	static const char *const no[] = {" ", "", " and ", " to ", " (of ",
	    ". ", " about ", " by "};
	double w;

	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		if (!CHECK(restate_gap(yes[i], strlen(yes[i]), false, &w)))
			printf("\t\"%s\"\n", yes[i]);
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		if (!CHECK(!restate_gap(no[i], strlen(no[i]), false, &w)))
			printf("\t\"%s\"\n", no[i]);
}

/* A closed bracket stands in the way, but behind a restatement. */
static void
test_again(void)
{
	double w;

	CHECK(restate_gap("), or ", 6, true, &w));
	CHECK(!restate_gap("), or ", 6, false, &w));
}

static void
test_inherit(struct units *u)
{
	struct restated a = quantity(u, 70, 10, "km²");
	struct restated b = quantity(u, 27, 1, "sq mi");

	a.mod = MOD_GT;
	a.high = INFINITY;
	restate_inherit(&a, &b);
	CHECK(b.mod == MOD_GT && b.low == 27 && b.high == INFINITY);
	a = quantity(u, 100, 10, "km²");
	a.mod = MOD_LT;
	a.low = 80;
	b = quantity(u, 40, 1, "sq mi");
	restate_inherit(&a, &b);
	CHECK(b.mod == MOD_LT && b.low == 32 && b.high == 40);
	a = quantity(u, 100, 10, "km²");
	b.mod = MOD_APPROX;
	restate_inherit(&a, &b);
	CHECK(b.mod == MOD_APPROX);
}

static void
test_nouns(void)
{
	static const char *const pairs2[][3] = {
	    {"foreign soldiers of the 5th corps", "soldiers", "soldier"},
	    {"people", "people", "person"},
	    {"homes destroyed", "homes", "home"},
	    {"casualties", "casualties", "casualty"},
	    {"churches in the valley", "churches", "church"},
	    {"armed men", "men", "man"},
	    {"aircraft", "aircraft", "aircraft"},
	    {"buses", "buses", "bus"},
	    {"dead", "dead", "dead"},
	    {"losses", "losses", "loss"},
	    {"boxes", "boxes", "box"},
	    {"gunmen", "gunmen", "gunman"},
	    {"schoolchildren", "schoolchildren", "schoolchild"},
	    {"specimens", "specimens", "specimen"},
	    {"crises", "crises", "crisis"},
	    {"", "", ""},
	};
	char out[NOUN_MAX];

	for (size_t i = 0; i < sizeof(pairs2) / sizeof(*pairs2); i++) {
		struct cell head = noun_head(cell_of(pairs2[i][0]));
		struct cell one = {out, noun_singular(head, out)};

		CHECK_CELL(head, pairs2[i][1]);
		CHECK_CELL(one, pairs2[i][2]);
	}
}

/* "60 metres, nearly 350ft, into the sky" is one height; "60 metres long,
 * about 20 feet wide" are two lengths, and so are two lists' entries. */
static void
test_aside(struct units *u)
{
	struct restated m = quantity(u, 60, 10, "m");
	struct restated ft = quantity(u, 350, 10, "foot");
	struct restated mph = quantity(u, 90, 10, "mile per hour");

	CHECK(restate_aside(", ", 2, ", into", 6));
	CHECK(restate_aside(", ", 2, "", 0));
	CHECK(restate_aside(" of foam, ", 10, ".", 1));
	CHECK(!restate_aside(" long, ", 7, " wide.", 6));
	CHECK(!restate_aside(", ", 2, " of fuel", 8));
	CHECK(!restate_aside(" of Hollin, ", 12, ".", 1));
	CHECK(!restate_aside(" and ", 5, ".", 1));
	CHECK(restate_systems(m.unit, ft.unit));
	CHECK(!restate_systems(ft.unit, mph.unit));
	CHECK(!restate_systems(m.unit, m.unit));
}

int
main(void)
{
	struct units *u = units_new(NULL, 0);

	test_judge(u);
	test_within(u);
	test_gap();
	test_again();
	test_aside(u);
	test_inherit(u);
	test_nouns();
	units_free(u);
	return check_done("restate");
}
