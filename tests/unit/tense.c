/* tense.c - core/diff: does a claim tell of what is, or of what was? */
#include "core/diff/words/tense.h"

#include "check.h"
#include "core/diff/words/facet.h"
#include "core/diff/words/verb.h"
#include "rows.h"

static enum tense
tense_of(struct passage *w, const char *text, const char *claim)
{
	size_t at = (size_t)(strstr(text, claim) - text);

	passage_read(w, cell_of(text));
	return tense_find(passage_at(w, at), passage_at(w, at + strlen(claim)));
}

static bool
is_done(struct passage *w, const char *text, const char *number)
{
	size_t at = (size_t)(strstr(text, number) - text);

	passage_read(w, cell_of(text));
	return tense_done(passage_at(w, at),
	    passage_at(w, at + strlen(number)));
}

static void
test_words(void)
{
	struct verbs *v = verbs_new();
	struct facets *f = facets_new();
	struct passage *w = passage_new(v, f);

#define TENSE(t, text, claim) CHECK(tense_of(w, text, claim) == TENSE_##t)
	TENSE(PAST, "The hatch was bolted.", "hatch was bolted");
	TENSE(PAST, "The trams ran all day.", "trams ran");
	TENSE(PAST, "The depot burned for hours.", "depot burned");
	TENSE(PAST, "They were not told, nor warned.", "told");
	TENSE(HAD, "The hatch had been bolted.", "hatch had been bolted");
	TENSE(OPEN, "The hatch is bolted.", "hatch is bolted");
	TENSE(OPEN, "The hatch has been bolted.", "hatch has been bolted");
	TENSE(OPEN, "The depot remains closed.", "remains closed");
	TENSE(OPEN, "The full speed ahead.", "full speed");
	TENSE(OPEN, "The hatch was reopened.", "hatch was reopened");
	TENSE(OPEN, "The hatch was open again.", "hatch was open");
#undef TENSE
#define DONE(text, n) CHECK(is_done(w, text, n))
#define GOES_ON(text, n) CHECK(!is_done(w, text, n))
	DONE("In all, 17 were admitted to the clinic.", "17");
	DONE("At the pier 17 people were taken to hospital.", "17 people");
	DONE("Some 60 flights were later cancelled.", "60 flights");
	DONE("Crews rushed more than 30 skiers to hospital.", "more than 30");
	DONE("The army summoned 4,000 men.", "4,000 men");
	DONE("The line scrapped 60 flights.", "60 flights");
	GOES_ON("In all, 17 are in hospital.", "17");
	GOES_ON("In all, 17 were missing.", "17");
	GOES_ON("In all, 17 have been admitted.", "17");
	GOES_ON("The army has called up 4,000 men.", "4,000 men");
	GOES_ON("Some 900 travellers were stranded.", "900 travellers");
	GOES_ON("Some 900 were still unaccounted for.", "900");
	GOES_ON("The hall held 17 coffins.", "17 coffins");
	GOES_ON("The mayor said 17 people.", "17 people");
	GOES_ON("Some 17 were believed buried.", "17");
#undef DONE
#undef GOES_ON
	passage_free(w);
	facets_free(f);
	verbs_free(v);
}

/* Two that look back may tell of one time, where nothing names a day. */
static void
test_back(void)
{
	struct row a = {.doc = "a",
	    .date = "2025-05-01",
	    .state = "access=open",
	    .subject = "hatch",
	    .value = "hatch was open",
	    .text = "The hatch was open."};
	struct row b = {.doc = "b",
	    .date = "2025-05-04",
	    .state = "access=closed",
	    .subject = "hatch",
	    .value = "hatch was shut",
	    .text = "The hatch was shut."};

	IS("opposes", a, b);
	b.date = "2025-05-20";
	IS("changed", a, b);
	b.value = "hatch had been shut";
	b.text = "The hatch had been shut.";
	IS("opposes", a, b);
	b.when = "2025-05-19";
	IS("changed", a, b);
	b.when = NULL;
	b.date = "2027-05-20";
	IS("changed", a, b);
	b.date = "2025-05-04";
	b.value = "hatch is shut";
	b.text = "The hatch is shut.";
	IS("changed", a, b);
}

int
main(void)
{
	test_words();
	test_back();
	return check_done("tense");
}
