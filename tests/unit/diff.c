/* diff.c - core/diff: words, items, places, periods, ranges, keys, verdicts. */
#include <math.h>

#include "check.h"
#include "rows.h"
#include "core/diff/claim/claims.h"
#include "core/diff/words/echo.h"
#include "core/diff/claim/group.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/words/people.h"
#include "core/diff/claim/period.h"
#include "core/diff/claim/range.h"
#include "core/diff/camp/repair.h"
#include "core/diff/like/sense.h"
#include "core/diff/words/token.h"
#include "core/diff/verdict/slip.h"
#include "core/diff/verdict/told.h"
#include "core/diff/words/verb.h"
#include "core/diff/verdict/verdict.h"
#include "data/facets.h"

/* --- words */

static void
test_words(void)
{
	char tmp[TOKEN_MAX];

	CHECK(cell_is(token_singular(cell_of("Bodies"), tmp), "body"));
	CHECK(cell_is(token_singular(cell_of("churches"), tmp), "church"));
	CHECK(cell_is(token_singular(cell_of("glass"), tmp), "glass"));
	CHECK(cell_is(token_stem(cell_of("closing"), tmp), "clos"));
	CHECK(cell_is(token_stem(cell_of("Closed"), tmp), "clos"));
	CHECK(cell_is(token_stem(cell_of("shipped"), tmp), "ship"));
	CHECK(cell_is(token_owner(cell_of("Norway's")), "Norway"));
	CHECK(cell_is(token_owner(cell_of("Norway\xe2\x80\x99s")), "Norway"));
}

static void
test_nouns(void)
{
	struct arena a = {0};
	struct noun n = lexicon_noun(cell_of("the Danish drones"), &a);

	CHECK(cell_is(n.head, "drone"));
	CHECK(cell_is(n.party, "Denmark"));
	CHECK(n.extra.len == 0 && n.scope == NOUN_KIND);
	n = lexicon_noun(cell_of("servicemen of the brigade"), &a);
	CHECK(cell_is(n.head, "soldier") && n.scope == NOUN_SOLDIER);
	n = lexicon_noun(cell_of("new primary schools"), &a);
	CHECK(cell_is(n.head, "school"));
	CHECK(cell_is(n.extra, "new primary"));
	CHECK(lexicon_noun(cell_of("People"), &a).scope == NOUN_GENERIC);
	CHECK(lexicon_noun(cell_of("three counties"), &a).scope == NOUN_THING);
	CHECK(lexicon_noun(cell_of("suspected cases"), &a).scope == NOUN_APART);
	CHECK(lexicon_noun(cell_of("confirmed cases"), &a).extra.len == 0);
	CHECK(lexicon_noun(cell_of(""), &a).head.len == 0);
	arena_free(&a);
}

static void
test_names(void)
{
	struct arena a = {0};

	CHECK(cell_is(lexicon_party(cell_of("Kremlin spokesman")), "Russia"));
	CHECK(
	    cell_is(lexicon_party(cell_of("a clerk; Yonhap")), "South Korea"));
	CHECK(lexicon_party(cell_of("the mayor")).len == 0);
	CHECK(cell_is(lexicon_subject(cell_of("the Finnish army")), "Finland"));
	CHECK(cell_is(lexicon_subject(cell_of("Orbit Foods Inc.")),
	    "Orbit Foods"));
	CHECK(cell_is(lexicon_place(cell_of("the Oulu region"), &a), "Oulu"));
	CHECK(lexicon_within(cell_of("northern Chile"), cell_of("Chile")));
	CHECK(lexicon_within(cell_of("Herat"), cell_of("Afghanistan")));
	CHECK(!lexicon_within(cell_of("Chile"), cell_of("northern Chile")));
	CHECK(!lexicon_within(cell_of("Herat"), cell_of("Herat")));
	CHECK(lexicon_charted(cell_of("Herat")));
	CHECK(!lexicon_charted(cell_of("Lower Nowhere")));
	arena_free(&a);
}

static bool
verb_is(struct passage *w, const char *text, const char *claim,
    const char *attr)
{
	struct arena a = {0};
	const char *at = strstr(text, claim);
	struct span s = {(size_t)(at - text),
	    (size_t)(at - text) + strlen(claim)};
	bool ok;

	passage_read(w, cell_of(text));
	ok =
	    cell_is(verbs_find(passage_at(w, s.start), passage_at(w, s.end), &a)
			.attr,
		attr);
	arena_free(&a);
	return ok;
}

static bool
was_before(struct passage *w, const char *text, const char *claim)
{
	struct arena a = {0};
	const char *at = strstr(text, claim);
	struct span s = {(size_t)(at - text),
	    (size_t)(at - text) + strlen(claim)};
	bool old;

	passage_read(w, cell_of(text));
	old = verbs_find(passage_at(w, s.start), passage_at(w, s.end), &a).old;
	arena_free(&a);
	return old;
}

static void
test_verbs(void)
{
	struct verbs *v = verbs_new();
	struct facets *f = facets_new();
	struct passage *w = passage_new(v, f);

	CHECK(was_before(w, "Barns: 40, up from 31.", "31"));
	CHECK(was_before(w, "It fell to $40 from about $52.", "$52"));
	CHECK(!was_before(w, "It fell to $40 from about $52.", "$40"));
	CHECK(!was_before(w, "Men came from 7 barns.", "7"));

	CHECK(
	    verb_is(w, "The storm flattened 40 barns.", "40 barns", "destroy"));
	CHECK(verb_is(w, "Some 40 barns were destroyed.", "40", "destroy"));
	CHECK(verb_is(w, "It shut 3 roads and hurt 12 people.", "12 people",
	    "injure"));
	CHECK(verb_is(w, "There are 9 bridges.", "9 bridges", ""));
	CHECK(verb_is(w, "Rain soaked 30 tents.", "30 tents", "soak"));
	passage_free(w);
	facets_free(f);
	verbs_free(v);
}

/* Words around a place, and one that it is in the middle of. */
static void
test_passage(void)
{
	struct verbs *v = verbs_new();
	struct facets *f = facets_new();
	struct passage *w = passage_new(v, f);
	struct cursor c;

	passage_read(w, cell_of("Up; (12-ton) gates"));
	c = passage_at(w, 7);
	CHECK(cursor_next(&c) && cell_is(c.s, "-ton") && !c.k->number);
	CHECK(cursor_next(&c) && cell_is(c.s, "gates"));
	CHECK(c.gap == SIGN_BRACKET && !cursor_next(&c) && !c.s.len);
	CHECK(cursor_before(&c) && cell_is(c.s, "gates") && !c.gap);
	c = passage_at(w, 7);
	CHECK(cursor_before(&c) && cell_is(c.s, "12") && c.k->number);
	CHECK(cursor_before(&c) && cell_is(c.s, "Up"));
	CHECK(c.gap == (SIGN_SEMICOLON | SIGN_BRACKET) && !cursor_before(&c));
	passage_read(w, cell_of(""));
	c = passage_at(w, 0);
	CHECK(!cursor_next(&c) && !cursor_before(&c) && c.k->verb < 0);
	passage_free(w);
	facets_free(f);
	verbs_free(v);
}

/* --- time and size */

static struct period
period(const char *s)
{
	return period_read(cell_of(s), PERIOD_END);
}

static void
test_periods(void)
{
	int32_t ref = period("2025-02-10").to;
	char out[PERIOD_MAX];

	CHECK(period_same(period("2024-03-05"), period("2024-03")) ==
	    PERIOD_SAME);
	CHECK(period_same(period("2024-03-05"), period("2024-03-06")) ==
	    PERIOD_APART);
	CHECK(period_same(period("2024"), period("2024-03")) == PERIOD_MAYBE);
	CHECK(period_same(period("2024"), period("2024")) == PERIOD_SAME);
	CHECK(period_same(period("2024-03/.."), period("../2024-05")) ==
	    PERIOD_MAYBE);
	CHECK(period_same(PERIOD_NONE, PERIOD_NONE) == PERIOD_SAME);
	CHECK(period_same(PERIOD_NONE, period("2024")) == PERIOD_MAYBE);
	CHECK(period_gap(period("2024-03-05"), period("2024-03-09")) == 4);
	CHECK(period_read(cell_of("XXXX-12"), ref).to == period("2024-12").to);
	CHECK(!period_known(period("nonsense")));
	CHECK(period_put(out, period("2024-03-05")) == 10);
	CHECK(strcmp(out, "2024-03-05") == 0);
	period_put(out, period("2024-03-05/.."));
	CHECK(strcmp(out, "2024-03-05/..") == 0);
	period_put(out, period("-2999-01-01"));
	CHECK(strcmp(out, "-2999-01-01") == 0);
	period_put(out,
	    (struct period){period("9999-12-31").to + 1, PERIOD_END - 1});
	CHECK(strcmp(out, "10000-01-01/5881580-07-10") == 0);
	CHECK(period_read(cell_of("XXXX-02-29"), ref).to ==
	    period("2024-02-29").to);
	CHECK(period_read(cell_of("XXXX-02-29"), period("1903-05-01").to).to ==
	    period("1896-02-29").to);
}

static struct range
range(double low, double high, double grain, enum claim_mod mod)
{
	static struct limits l;

	l = limits_load();
	return range_make(low, low == high ? low : NAN, high, grain, mod, &l);
}

static bool
apart(struct range a, struct range b)
{
	return range_apart(&a, &b);
}

static bool
equal(struct range a, struct range b)
{
	return range_equal(&a, &b);
}

static void
test_ranges(void)
{
	CHECK(apart(range(5, 5, 1, MOD_EQ), range(6, 6, 1, MOD_EQ)));
	CHECK(!apart(range(70, 70, 10, MOD_EQ), range(72, 72, 1, MOD_EQ)));
	CHECK(equal(range(70, 70, 10, MOD_EQ), range(72, 72, 1, MOD_EQ)));
	CHECK(apart(range(70, 70, 10, MOD_EQ), range(74, 74, 1, MOD_EQ)));
	CHECK(!apart(range(1400, 1400, 100, MOD_APPROX),
	    range(1510, 1510, 10, MOD_EQ)));
	CHECK(!equal(range(1400, 1400, 100, MOD_APPROX),
	    range(1510, 1510, 10, MOD_EQ)));
	CHECK(apart(range(1400, 1400, 100, MOD_EQ),
	    range(1510, 1510, 10, MOD_EQ)));
	CHECK(apart(range(1000, INFINITY, 1000, MOD_GT),
	    range(990, 990, 10, MOD_EQ)));
	CHECK(!apart(range(1000, INFINITY, 1000, MOD_GT),
	    range(1300, 1300, 100, MOD_EQ)));
	CHECK(equal(range(24, INFINITY, 0, MOD_GE),
	    range(24, INFINITY, 0, MOD_GE)));
	CHECK(!equal(range(24, INFINITY, 0, MOD_GE), range(24, 24, 1, MOD_EQ)));
	CHECK(apart(range(-3, -3, 1, MOD_EQ), range(3, 3, 1, MOD_EQ)));
}

/* --- claims */

static void
test_numbers(void)
{
	struct row a = {.doc = "a",
	    .date = "2025-05-01",
	    .measure = "deaths",
	    .value = "12"};
	struct row b = a;

	b.doc = "b";
	IS("agree", a, b);
	b.value = "15";
	IS("contradict", a, b);
	b.date = "2025-05-02";
	IS("changed", a, b);
	b.value = "9";
	IS("contradict", a, b);
	b.date = "2029-05-02";
	IS("changed", a, b);
	b.date = a.date;
	b.value = "10";
	b.mod = ">";
	IS("refines", a, b);
	b.mod = "~";
	b.value = "11";
	IS("compatible", a, b);
	b.mod = "=";
	b.value = "12000";
	IS("scale", a, b);
	b.value = "3000";
	IS("compatible", a, b); /* too far apart for one thing */
	b.value = "15";
	b.stance = "forecast";
	IS("compatible", a, b);
	b.stance = "denied";
	IS("", a, b);
	b.value = "12";
	IS("denied", a, b);
	b.stance = NULL;
	b.doc = "a";
	IS("repeat", a, b);
	b.value = "15";
	IS("compatible", a, b);
	b.speaker = "the mayor";
	IS("contradict", a, b);
}

static void
test_scope(void)
{
	struct row a = {.doc = "a", .measure = "deaths", .value = "12"};
	struct row b = {.doc = "b", .measure = "deaths", .value = "15"};

	IS("contradict", a, b); /* two undated documents are of one time */
	a.subject = "Norway";
	b.subject = "Sweden";
	IS("", a, b);
	b.subject = "Norwegian forces";
	IS("contradict", a, b);
	a.subject = b.subject = NULL;
	a.place = "Herat";
	b.place = "Kandahar";
	IS("", a, b);
	b.place = "Afghanistan";
	IS("compatible", a, b);
	b.value = "10";
	IS("impossible", a, b);
	a.place = b.place = NULL;
	a.item = "children";
	IS("impossible", a, b);
	b.item = "drivers";
	IS("", a, b);
	b = (struct row){.doc = "b", .measure = "casualties", .value = "10"};
	a.item = NULL;
	IS("impossible", a, b);
	b.value = "14";
	IS("compatible", a, b);
	b.dim = "money";
	IS("", a, b);
}

static void
test_states(void)
{
	struct row a = {.doc = "a",
	    .date = "2025-05-01",
	    .place = "Herat",
	    .subject = "Norway",
	    .state = "control=full"};
	struct row b = a;

	b.doc = "b";
	IS("agree", a, b);
	b.subject = "Sweden";
	IS("opposes", a, b);
	b.state = "control=part";
	IS("opposes", a, b);
	b.date = "2025-01-01";
	IS("changed", a, b);
	b.date = "2025-07-01";
	IS("opposes", a, b);
	b.place = "Kandahar";
	IS("", a, b);
	b = a;
	b.doc = "b";
	b.stance = "denied";
	IS("denied", a, b);
	b.stance = "question";
	IS("compatible", a, b);
	b = (struct row){.doc = "b",
	    .date = "2025-05-01",
	    .place = "Herat",
	    .subject = "Sweden",
	    .measure = "territory-held",
	    .value = "9",
	    .dim = "area"};
	IS("opposes", a, b);
	b.subject = "Norway";
	IS("", a, b);
}

/* --- several claims */

static void
test_repairs(void)
{
	struct claims *c = claims_new();
	struct row r = {.measure = "forces",
	    .subject = "Norway",
	    .item = "soldiers"};
	static const struct {
		const char *doc, *value;
	} in[] = {{"a", "14000"}, {"b", "14000"}, {"c", "14"}, {"c", "13"}};
	uint32_t ids[4];

	for (size_t i = 0; i < 4; i++) {
		r.doc = in[i].doc;
		r.value = in[i].value;
		ids[i] = add(c, &r);
	}
	settle_claims(c);
	repair_key(c, ids, 4);
	CHECK(c->v[0].repair == 0 && c->v[1].repair == 0);
	CHECK(c->v[2].repair == 3);
	CHECK(c->v[3].repair == 0); /* 13,000 is what nobody says */
	CHECK(verdict_of(c, 0, 2).kind == VERDICT_SCALE);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_AGREE);
	claims_free(c);
}

static void
test_denial(void)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a",
	    .subject = "Norway",
	    .place = "Herat",
	    .state = "control=full",
	    .speaker = "Oslo"};
	uint32_t first = add(c, &r), other;

	r.speaker = "Stockholm";
	r.stance = "denied";
	r.subject = r.place = NULL;
	r.state = "";
	other = add(c, &r);
	CHECK(first == 0 && other == 1);
	CHECK(c->v[1].state == c->v[0].state && c->v[1].key == c->v[0].key);
	settle_claims(c);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_DENIED);
	r.doc = "b"; /* nothing to deny here */
	other = add(c, &r);
	CHECK(c->v[other].key == 0);
	claims_free(c);
}

static void
test_origins(void)
{
	struct claims *c = claims_new();
	struct row r = {.subject = "Norway"};
	static const struct {
		const char *doc, *measure, *value;
	} in[] = {{"a", "deaths", "117"}, {"b", "deaths", "117"},
	    {"a", "injured", "212"}, {"b", "injured", "212"},
	    {"a", "missing", "35"}, {"b", "missing", "35"},
	    {"c", "deaths", "117"}, {"c", "injured", "200"},
	    {"a", "rescued", "200"}};

	for (size_t i = 0; i < sizeof(in) / sizeof(*in); i++) {
		r.doc = in[i].doc;
		r.measure = in[i].measure;
		r.value = in[i].value;
		add(c, &r);
	}
	settle_claims(c);
	CHECK(c->ndocs == 3);
	CHECK(c->doc_ids[0].origin == 0 && c->doc_ids[1].origin == 0);
	CHECK(c->doc_ids[2].origin == 2);
	claims_free(c);
}

static void
test_keys(void)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a", .value = "3", .item = "iron bridges"};
	uint32_t i = add(c, &r);

	CHECK(cell_is(claims_key(c, i), "iron bridge@?"));
	r.item = "farmers";
	r.measure = "deaths";
	CHECK(cell_is(claims_key(c, add(c, &r)), "toll@?"));
	r.subject = "Norwegian troops";
	CHECK(cell_is(claims_key(c, add(c, &r)), "toll@Norway"));
	r.measure = "elapsed";
	CHECK(claims_key(c, add(c, &r)).len == 0);
	claims_free(c);
}

/* How the "38" of a sentence echoes, and who answers with it. */
static enum echo
echo(const char *text, struct cell *who)
{
	static char kept[64];
	size_t at = (size_t)(strstr(text, "38") - text);
	struct verbs *v = verbs_new();
	struct facets *f = facets_new();
	struct passage *w = passage_new(v, f);
	enum echo e;

	passage_read(w, cell_of(text));
	e = echo_find(w, (struct span){at, at + 2}, who);
	snprintf(kept, sizeof(kept), "%.*s", (int)who->len, who->s);
	*who = cell_of(kept);
	passage_free(w);
	facets_free(f);
	verbs_free(v);
	return e;
}

/* Is it said, and no more? */
static bool
answers(const char *text, struct cell *who)
{
	return echo(text, who) == ECHO_SAID;
}

/* Does a pronoun stand for what the "38" of a sentence counts? */
static bool
pronoun(const char *text)
{
	struct cell who;

	return echo(text, &who) == ECHO_PRONOUN;
}

static void
test_echoes(void)
{
	struct cell who;

	CHECK(answers("The dockers spoke of 38.", &who));
	CHECK(cell_is(who, "The dockers"));
	CHECK(answers("The mayor denies this and says it was 38.", &who));
	CHECK(answers("Police: 38.", &who) && cell_is(who, "Police"));
	CHECK(answers("The port put the number at 38, as some left.", &who));
	CHECK(answers("A count of photographs came to 38.", &who));
	CHECK(answers("The harbour's own number is 38.", &who));
	CHECK(cell_is(who, "The harbour"));
	CHECK(answers("Their figure was 38.", &who) && !who.len);
	CHECK(answers("The pilots have it at 38.", &who));
	CHECK(cell_is(who, "The pilots"));
	CHECK(!answers("The pilots have 38.", &who));
	CHECK(!answers("The bill came to 38.", &who));
	CHECK(!answers("The dockers spoke of 38 ships.", &who));
	CHECK(!answers("Ships: 38.", &who));
	CHECK(!answers("The port counted 38 and 45.", &who));
	CHECK(!answers("Sales grew 38.", &who));
	CHECK(pronoun("A year ago it was 38."));
	CHECK(pronoun("They have since risen to 38."));
	CHECK(!pronoun("It carries 38."));
	CHECK(!pronoun("Before it, sales rose to 38."));
}

static void
test_answers(void)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a", .value = "90", .measure = "attendance"};

	add(c, &r);
	r.measure = NULL;
	r.value = "38";
	r.text = "The dockers spoke of 38.";
	CHECK(cell_is(claims_key(c, add(c, &r)), "attendance@?"));
	CHECK(cell_is(claims_name(c, c->v[1].speaker), "The dockers"));
	r.item = "";
	r.text = "There were 38 of them.";
	CHECK(claims_key(c, add(c, &r)).len == 0);
	claims_free(c);
}

/* Of two reports of one day the one as of the later hour is newer. */
static void
test_hours(void)
{
	struct claims *c = claims_new();
	struct row t = {.doc = "a",
	    .date = "2025-05-04",
	    .kind = "time",
	    .value = "T09:00",
	    .text = "As of T09:00, the search goes on."};
	struct row r = {.doc = "a",
	    .date = "2025-05-04",
	    .measure = "missing",
	    .value = "17"};

	add(c, &t);
	add(c, &r);
	t.doc = r.doc = "b";
	r.value = "12";
	add(c, &t);
	add(c, &r);
	settle_claims(c);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_CONTRADICT);
	t.value = "T18:30";
	t.text = "as of T18:30";
	add(c, &t);
	settle_claims(c);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_CHANGED);
	claims_free(c);
}

/* A report of two parts doesn't dispute their sum. */
static void
test_sums(void)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a", .measure = "injured"};
	const char *in[] = {"38", "25", "63", "90"};
	uint32_t ids[4];

	for (size_t i = 0; i < 4; i++) {
		r.doc = i < 2 ? "a" : i < 3 ? "b" : "c";
		r.value = in[i];
		ids[i] = add(c, &r);
	}
	settle_claims(c);
	told_key(c, ids, 4);
	CHECK(verdict_of(c, 0, 2).kind == VERDICT_COMPATIBLE);
	CHECK(verdict_of(c, 1, 2).rule == RULE_SUM);
	CHECK(verdict_of(c, 0, 3).kind == VERDICT_CONTRADICT);
	claims_free(c);
}

/* An odd figure of another report binds a claim of which little is said. */
static void
test_anchors(void)
{
	struct claims *c = claims_new();
	struct row r = {.doc = "a",
	    .value = "48300",
	    .measure = "area-burned",
	    .dim = "area"};

	add(c, &r);
	r.doc = "b";
	r.measure = NULL;
	r.item = "";
	add(c, &r);
	r.doc = "c";
	r.value = "48300000";
	add(c, &r);
	r.value = "7";
	add(c, &r);
	settle_claims(c);
	CHECK(c->v[1].key && c->v[1].key == c->v[0].key);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_AGREE);
	CHECK(c->v[2].key == c->v[0].key);
	CHECK(c->v[3].key == 0);
	claims_free(c);
}

/* The rioters arrested are the people arrested, but marches come again. */
static void
test_crowds(void)
{
	struct row a = {.doc = "a",
	    .date = "2025-05-04",
	    .measure = "arrests",
	    .value = "38",
	    .item = "rioters"};
	struct row b = a;

	b.doc = "b";
	b.item = "people";
	b.value = "84";
	IS("contradict", a, b);
	a.measure = b.measure = "attendance";
	IS("contradict", a, b);
	b.date = "2025-05-12";
	IS("changed", a, b);
	a.measure = "deaths";
	a.value = "71";
	a.item = "bodies";
	b.measure = "passengers";
	b.value = "68";
	IS("impossible", a, b);
}

/* The key of the third claim: of two of Kvitfos in two documents, one of whom
 * in the third. */
static struct cell
third_key(struct claims *c, const char *whom, bool apart)
{
	struct row r = {.doc = "a",
	    .value = "31",
	    .measure = "debt",
	    .item = "",
	    .subject = "Kvitfos"};

	add(c, &r);
	r.doc = "b";
	add(c, &r);
	r.doc = apart ? "b" : "c";
	r.subject = whom;
	r.value = "57";
	add(c, &r);
	settle_claims(c);
	return claims_key(c, 2);
}

static void
test_whom(void)
{
	struct claims *c = claims_new();

	CHECK(cell_is(third_key(c, "Analyst Moe", false), "debt@Kvitfos"));
	claims_reset(c);
	claims_drop(c);
	CHECK(cell_is(third_key(c, NULL, false), "debt@Kvitfos"));
	claims_reset(c);
	claims_drop(c);
	CHECK(cell_is(third_key(c, "Analyst Moe", true), "debt@Analyst Moe"));
	claims_free(c);
}

/* What hardly changes in a week is disputed by reports a day apart. */
static void
test_levels(void)
{
	struct row a = {.doc = "a",
	    .date = "2025-05-04",
	    .measure = "debt",
	    .value = "890",
	    .item = ""};
	struct row b = a;

	b.doc = "b";
	b.value = "970";
	b.date = "2025-05-06";
	IS("contradict", a, b);
	b.date = "2025-07-06";
	IS("changed", a, b);
	b.date = "2025-05-06";
	a.measure = b.measure = "missing";
	IS("changed", a, b);
	a.measure = b.measure = "magnitude";
	b.when = "2025-05-30"; /* after the other report */
	IS("changed", a, b);
}

/* What a report tells further on, and fits worse, is of something else. */
static void
test_fits(void)
{
	struct claims *c = claims_new();
	struct row r = {.measure = "debt", .item = ""};
	const char *in[] = {"890", "980", "5200"};
	uint32_t ids[3];

	for (size_t i = 0; i < 3; i++) {
		r.doc = i ? "b" : "a";
		r.value = in[i];
		ids[i] = add(c, &r);
	}
	settle_claims(c);
	told_key(c, ids, 3);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_CONTRADICT);
	CHECK(verdict_of(c, 0, 2).rule == RULE_FITS);
	claims_free(c);
}

/* A plan may slip by thousands too, but only to the very digits. */
static void
test_foretold(void)
{
	struct claims *c = claims_new();
	struct row r = {.measure = "deal-value", .item = ""};
	static const char *const in[] = {"4200000000", "4200000", "3900000"};
	uint32_t ids[3];

	for (size_t i = 0; i < 3; i++) {
		r.doc = &"a\0b\0c"[2 * i];
		r.value = in[i];
		r.stance = i ? "forecast" : "asserted";
		ids[i] = add(c, &r);
	}
	settle_claims(c);
	for (uint32_t i = 0; i < 3; i++)
		c->v[i].q.grain = 1e5;
	repair_key(c, ids, 3);
	CHECK(verdict_of(c, 0, 1).kind == VERDICT_SCALE);
	CHECK(verdict_of(c, 0, 2).kind != VERDICT_SCALE);
	claims_free(c);
}

/* Is what judge.c leaves out of no account: claims of one voice, claims of one
 * question, of two days and documents? */
static bool
no_alarm(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct claim *x = &c->v[i], *y = &c->v[k];
	struct bearing r;

	if (x->key != y->key)
		return true;
	if (verdict_voice(x) && verdict_voice(x) == verdict_voice(y))
		return !verdict_alarm(verdict_of(c, i, k).kind);
	if (x->state || y->state) {
		enum verdict_kind v = verdict_of(c, i, k).kind;

		return !verdict_alarm(v) || v <= verdict_most(c, i, k, &r);
	}
	if (!verdict_daily(x) || !verdict_daily(y) || verdict_grade(x) ||
	    verdict_grade(y) || x->doc == y->doc ||
	    x->when.from == y->when.from ||
	    verdict_terms(c, x) != verdict_terms(c, y))
		return true;
	r.relation = verdict_relation(c, i, k, &r.rule);
	return r.relation != RELATION_SAME ||
	    !verdict_alarm(verdict_related(c, i, k, r).kind);
}

static void
test_days(void)
{
	static const char *const measures[] = {"deaths", "missing", "price",
	    "revenue", "magnitude", "attendance", "forces", "arrests",
	    "turnout", "depth", NULL};
	static const char *const values[] = {"12", "21", "13", "120", "12000"};
	static const char *const days[] = {"2025-05-01", "2025-05-02",
	    "2025-05-09", "2025-07-01", "2026-07-01", "2025-05", "", "2025"};
	static const char *const stances[] = {"asserted", "hedged", "denied"};
	static const char *const states[] = {"control=full", "looted=yes",
	    "control=none", "looted=no", "control=part"};
	static const char *const places[] = {"port", "mill", "Hall", "shop"};
	struct claims *c = claims_new();
	size_t alarms = 0;
	char doc[16], text[64];

	for (int i = 0; i < 1200; i++) {
		struct row r = {.doc = doc,
		    .date = "2025-05-03",
		    .measure = measures[i % 11],
		    .value = values[i % 5],
		    .mod = i % 7 == 3 ? ">" : "=",
		    .when = days[i % 8],
		    .subject = i % 3 ? "Norway" : "",
		    .stance = stances[i % 13 == 1 ? 2 : i % 2],
		    .speaker = i % 5 == 2 ? "the mayor" : ""};

		if (i % 9 == 4)
			r.state = states[i / 9 % 5];
		snprintf(text, sizeof(text),
		    "Crowds looted %s stores by the %s.", r.value,
		    places[i % 4]);
		r.text = i % 2 ? text : NULL;
		snprintf(doc, sizeof(doc), "d%04d", i % 3 == 1 ? i % 20 : i);
		add(c, &r);
	}
	settle_claims(c);
	for (uint32_t i = 0; i < c->n; i++)
		for (uint32_t k = i + 1; k < c->n; k++)
			alarms += !no_alarm(c, i, k);
	CHECK(alarms == 0);
	claims_free(c);
}

/* facets.tsv must not say more than three bits a facet and 64 in all hold: what
 * does is left out. */
static void
test_facets_fit(void)
{
	const char *seen[64];
	size_t n = 0, values;

	for (size_t i = 0; i < table_facets.nrow; i++) {
		const char *name = table_at(&table_facets, i, 1);

		values = 0;
		for (size_t k = 0; k < table_facets.nrow; k++)
			values +=
			    strcmp(table_at(&table_facets, k, 1), name) == 0;
		CHECK(values <= 7);
		values = 0;
		while (values < n && strcmp(seen[values], name) != 0)
			values++;
		if (values == n)
			seen[n++] = name;
	}
	CHECK(n > 0 && n <= 21);
}

static struct range
figure(double x, double grain)
{
	struct limits l = limits_load();

	return range_make(x, x, x, grain, MOD_EQ, &l);
}

static void
test_other_unit(void)
{
	const double mile = 1609.344, km = 1000;
	struct range a = figure(60 * mile, mile), b = figure(60 * km, km);
	struct range c = figure(96.6 * km, 100), d = figure(1500, 100);
	struct range e = figure(1.5 * mile, 160.9), f = figure(1.5 * km, 100);

	CHECK(slip_unit(&a, mile, &b, km) && slip_unit(&b, km, &a, mile));
	CHECK(!slip_unit(&a, mile, &c, km) && !slip_unit(&a, 0, &b, km));
	CHECK(slip_unit(&d, 1, &e, mile) && !slip_unit(&d, 1, &f, km));
}

static void
test_tenfold(void)
{
	struct range a = figure(57, 1), b = figure(570, 10);
	struct range c = figure(50, 10), d = figure(500, 100);
	struct range e = figure(-570, 10);

	CHECK(slip_tenfold(&a, &b, 2) && slip_tenfold(&b, &a, 2));
	CHECK(!slip_tenfold(&c, &d, 2) && !slip_tenfold(&a, &c, 2));
	CHECK(!slip_tenfold(&a, &e, 2));
	b = figure(57000, 1000);
	CHECK(slip_tenfold(&a, &b, 2));
	b = figure(570000, 10000);
	CHECK(!slip_tenfold(&a, &b, 2));
	CHECK(slip_tenfold(&c, &d, 1));
	a = figure(0.4, 0.1);
	b = figure(4, 1);
	CHECK(slip_tenfold(&a, &b, 1) && !slip_tenfold(&a, &b, 2));
	b.high = INFINITY; /* "more than 4" */
	CHECK(slip_tenfold(&a, &b, 1));
}

static void
test_rounding(void)
{
	struct range a = figure(8, 1), b = figure(8.4, 0.1), c = figure(5, 1);
	struct range d = figure(5.4, 0.1);

	CHECK(range_equal(&a, &b) && range_equal(&b, &a));
	CHECK(!range_equal(&c, &d));
}

static void
test_people(void)
{
	CHECK(people_noun(cell_of("tanner")) && people_noun(cell_of("nurse")));
	CHECK(people_noun(cell_of("fisherman")) == PEOPLE_ANY);
	CHECK(people_noun(cell_of("child")) == PEOPLE_SOME);
	CHECK(!people_noun(cell_of("tower")) && !people_noun(cell_of("bed")));
	CHECK(!people_noun(cell_of("agreement")) && !people_noun(cell_of("")));
}

static void
test_senses(void)
{
	struct senses *s = senses_new();
	struct sense a = senses_of(s, cell_of("colliding"));
	struct sense b = senses_of(s, cell_of("Crash"));

	CHECK(a.id && a.id == b.id && !a.scope);
	CHECK(senses_of(s, cell_of("reported")).id == 0);
	CHECK(senses_of(s, cell_of("1,200")).id == 0);
	a = senses_of(s, cell_of("Eastern"));
	b = senses_of(s, cell_of("west"));
	CHECK(a.set && a.set == b.set && a.id != b.id);
	CHECK(senses_of(s, cell_of("feared")).stage);
	a = senses_of(s, cell_of("zither"));
	CHECK(a.id && a.id == senses_of(s, cell_of("zithers'")).id);
	CHECK(a.id < senses_count(s));
	/* irregular forms, and words that only look like a form */
	CHECK(senses_of(s, cell_of("sank")).id ==
	    senses_of(s, cell_of("sink")).id);
	CHECK(senses_of(s, cell_of("robbed")).id ==
	    senses_of(s, cell_of("rob")).id);
	CHECK(senses_of(s, cell_of("seed")).id !=
	    senses_of(s, cell_of("see")).id);
	CHECK(senses_of(s, cell_of("policy")).id !=
	    senses_of(s, cell_of("police")).id);
	senses_free(s);
}

/* How many words go on with the first of the text, and what it tells. */
static unsigned
phrase(struct senses *s, struct passage *w, const char *text, struct sense *of)
{
	unsigned more;

	passage_read(w, cell_of(text));
	*of = senses_at(s, w, 0, &more);
	return more;
}

/* Two words or more may tell one thing: "stepped down". */
static void
test_phrases(void)
{
	struct senses *s = senses_new();
	struct verbs *v = verbs_new();
	struct facets *f = facets_new();
	struct passage *w = passage_new(v, f);
	uint32_t resigned = senses_of(s, cell_of("resigned")).id;
	struct sense of;

	CHECK(phrase(s, w, "stepped down on Monday", &of) == 1);
	CHECK(of.id && of.id == resigned);
	CHECK(phrase(s, w, "Stepped  Down", &of) == 1 && of.id == resigned);
	CHECK(phrase(s, w, "called it off", &of) == 0);
	CHECK(phrase(s, w, "stepped", &of) == 0 && of.id != resigned);
	CHECK(phrase(s, w, "stepped, down", &of) == 0 && of.id != resigned);
	CHECK(phrase(s, w, "12 down", &of) == 0 && !of.id);
	passage_free(w);
	facets_free(f);
	verbs_free(v);
	senses_free(s);
}

int
main(void)
{
	test_words();
	test_people();
	test_other_unit();
	test_tenfold();
	test_rounding();
	test_senses();
	test_phrases();
	test_nouns();
	test_names();
	test_verbs();
	test_passage();
	test_periods();
	test_ranges();
	test_numbers();
	test_scope();
	test_states();
	test_repairs();
	test_denial();
	test_origins();
	test_keys();
	test_echoes();
	test_answers();
	test_hours();
	test_sums();
	test_anchors();
	test_facets_fit();
	test_crowds();
	test_whom();
	test_levels();
	test_fits();
	test_foretold();
	test_days();
	return check_done("diff");
}
