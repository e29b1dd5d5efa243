/* apart.c - core/diff: numbers that no value suits, and what explains that. */
#include "check.h"
#include "rows.h"

/* Too far apart to count the same: people sooner than things, and what is
 * measured no less than what is paid. */
static void
test_order(void)
{
	struct row a = {.doc = "a", .measure = "deaths", .value = "12"};
	struct row b = {.doc = "b", .measure = "deaths", .value = "40"};

	IS("compatible", a, b);
	a.measure = b.measure = "shelters";
	a.item = b.item = "shelters";
	IS("contradict", a, b);
	b.value = "250";
	IS("compatible", a, b);
	a.measure = b.measure = "debt";
	a.item = b.item = "";
	a.dim = b.dim = "money";
	a.kind = b.kind = "money";
	IS("compatible", a, b);
	b.value = "230";
	IS("contradict", a, b);
}

/* Two forecasts by nobody in particular tell of one plan, however they are
 * worded; two people may expect two things. */
static void
test_plans(void)
{
	struct row a = {.doc = "a",
	    .measure = "layoffs",
	    .value = "190",
	    .stance = "forecast"};
	struct row b = a;

	b.doc = "b";
	b.value = "340";
	IS("contradict", a, b);
	b.stance = "asserted";
	IS("compatible", a, b);
	b.stance = "forecast";
	a.speaker = "the mayor";
	b.speaker = "the bishop";
	IS("compatible", a, b);
}

/* The most that there is or may be is one figure; of heads there may be fewer
 * than the most. */
static void
test_tops(void)
{
	struct row a = {.doc = "a",
	    .measure = "speed",
	    .value = "130",
	    .mod = "<=",
	    .kind = "measure",
	    .dim = "speed",
	    .quote = "up to 130 km/h"};
	struct row b = a;

	b.doc = "b";
	b.value = "160";
	b.quote = "up to 160 km/h";
	IS("contradict", a, b);
	a.kind = b.kind = "count";
	a.dim = b.dim = "count";
	IS("refines", a, b);
}

int
main(void)
{
	test_order();
	test_plans();
	test_tops();
	return check_done("apart");
}
