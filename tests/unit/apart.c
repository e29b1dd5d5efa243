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

/* Who dropped or added a nought dropped it from a bound too. */
static void
test_slipped_bounds(void)
{
	struct row a = {.doc = "a",
	    .measure = "deaths",
	    .value = "1240",
	    .mod = ">="};
	struct row b = a;

	b.doc = "b";
	b.value = "12400";
	b.mod = "=";
	IS("contradict", a, b);
	b.value = "12500";
	IS("refines", a, b);
}

/* Digits that changed places tell of one figure, though it is the sum of two
 * others. */
static void
test_sum_of_digits(void)
{
	struct claims *c = claims_new();
	struct row r = {.measure = "deaths"};
	static const char *const in[] = {"17", "54", "71", "72"};
	uint32_t ids[4];

	for (size_t i = 0; i < 4; i++) {
		r.doc = i < 2 ? "a" : "b";
		r.speaker = i == 3 ? "the mayor" : NULL;
		r.value = in[i];
		ids[i] = add(c, &r);
	}
	settle_claims(c);
	told_key(c, ids, 4);
	CHECK(verdict_of(c, 0, 2).rule == RULE_SWAPPED);
	claims_free(c);
}

/* The rule by which two depths in metres meet, of which the second was written
 * in a unit of that size. */
static enum verdict_rule
depths(const char *x, const char *y, double grain, float size)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a",
	    .measure = "depth",
	    .item = "",
	    .kind = "measure",
	    .dim = "length",
	    .value = x};
	enum verdict_rule rule;
	uint32_t id = add(c, &r);

	claims_word(c, &c->v[id])->size = 1;
	r.doc = "b";
	r.value = y;
	id = add(c, &r);
	claims_word(c, &c->v[id])->size = size;
	c->v[id].q.grain = grain;
	settle_claims(c);
	rule = verdict_of(c, 0, 1).rule;
	claims_free(c);
	return rule;
}

/* Feet that were reckoned from metres may be off by their last digit. */
static void
test_reckoned(void)
{
	CHECK(depths("38", "39.624", 3.048, 0.3048F) == RULE_ROUNDING);
	CHECK(depths("38", "39.624", 3.048, 1) == RULE_SAME_TIME);
	CHECK(depths("38", "42.672", 3.048, 0.3048F) == RULE_SAME_TIME);
}

/* "Of the 47, twenty-nine climbed out" counts all who did; "six of the dead"
 * says nothing of how far it reaches. */
static void
test_pieces(void)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a", .measure = "deaths", .value = "47"};
	enum verdict_rule rule;

	add(c, &r);
	r.measure = "escaped";
	r.item = "";
	r.value = "29";
	add(c, &r);
	r.doc = "b";
	r.item = "people";
	r.value = "19";
	add(c, &r);
	settle_claims(c);
	c->v[1].whole = 0;
	CHECK(verdict_relation(c, 1, 2, &rule) != RELATION_NONE);
	c->v[1].measure = c->v[0].measure;
	c->v[2].measure = c->v[0].measure;
	CHECK(verdict_relation(c, 1, 2, &rule) == RELATION_NONE);
	claims_free(c);
}

/* Those of all March may be more than had died by the 12th. */
static void
test_goes_on(void)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a",
	    .date = "2025-03-12",
	    .measure = "deaths",
	    .value = "4"};
	enum verdict_rule rule;

	add(c, &r);
	r.doc = "b";
	r.date = "2025-06-01";
	r.when = "2025-03";
	r.value = "5";
	add(c, &r);
	settle_claims(c);
	c->v[1].class = CLASS_PER_PERIOD;
	c->v[1].when = period_read(cell_of("2025-03"), PERIOD_END);
	CHECK(verdict_relation(c, 1, 0, &rule) == RELATION_LE);
	CHECK(verdict_of(c, 0, 1).rule == RULE_PERIODS);
	c->v[0].when = period_read(cell_of("2025-03-31"), PERIOD_END);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_IMPOSSIBLE);
	claims_free(c);
}

int
main(void)
{
	test_order();
	test_plans();
	test_tops();
	test_slipped_bounds();
	test_sum_of_digits();
	test_reckoned();
	test_pieces();
	test_goes_on();
	return check_done("apart");
}
