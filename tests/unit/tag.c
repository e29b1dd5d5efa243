/* tag.c - unit tests of core/tag: speakers, stances, places and states. */
#include "core/tag/tag.h"

#include <stdlib.h>

#include "check.h"
#include "core/tag/label/label.h"
#include "core/tag/label/narrow.h"
#include "core/tag/text/textword.h"
#include "lib/mem.h"
#include "lib/table.h"

static struct tagger *tagger;
static struct buf labels;
static struct labels parts;
static struct arena arena;

/* The labels as written and as handed on are the same. */
static void
compare_labels(const struct labels *l)
{
	CHECK_NUM(l->n, parts.n);
	for (size_t i = 0; i < l->n && i < parts.n; i++) {
		CHECK_NUM(l->v[i].col, parts.v[i].col);
		CHECK_NUM(l->v[i].name.len, parts.v[i].name.len);
		CHECK_NUM(l->v[i].at.start, parts.v[i].at.start);
		CHECK_NUM(l->v[i].in.end, parts.v[i].in.end);
		CHECK_NUM(l->v[i].kinds, parts.v[i].kinds);
		CHECK_NUM(l->v[i].weak, parts.v[i].weak);
	}
}

static void
read_text(const char *text)
{
	tagger_sentence(tagger, text, strlen(text), 0, cell_of("text"),
	    &labels);
	labels_read(&parts, (struct cell){labels.s, labels.len});
	compare_labels(tagger_labels(tagger));
}

/* The column col of the claim that begins with the word at. */
static const char *
claim(const char *text, const char *at, enum claim_kind kind,
    enum label_col col)
{
	static char out[256];
	struct cell cells[LABEL_N];
	const char *p = strstr(text, at);
	struct narrow_claim c = {.kind = kind};

	c.at.start = (size_t)(p - text);
	c.at.end = c.at.start + strcspn(at, " ");
	arena_reset(&arena);
	narrow(text, strlen(text), 0, &parts, &c, &arena, cells);
	snprintf(out, sizeof(out), "%.*s", (int)cells[col].len, cells[col].s);
	return out;
}

static const char *
speaker(const char *text, const char *at)
{
	tagger_document(tagger);
	read_text(text);
	return claim(text, at, KIND_COUNT, LABEL_SPEAKER);
}

static const char *
stance(const char *text, const char *at)
{
	tagger_document(tagger);
	read_text(text);
	return claim(text, at, KIND_COUNT, LABEL_STANCE);
}

static const char *
measure(const char *text, const char *at, enum claim_kind kind)
{
	tagger_document(tagger);
	read_text(text);
	return claim(text, at, kind, LABEL_MEASURE);
}

/* The states of the text, as "control=full control=part". */
static const char *
states(const char *text)
{
	static char out[256];
	struct narrow_claim c[8];
	size_t n, len = 0;

	read_text(text);
	n = narrow_states(&parts, 0, strlen(text), c, 8);
	out[0] = '\0';
	for (size_t i = 0; i < n && i < 8; i++)
		len += (size_t)snprintf(out + len, sizeof(out) - len, "%s%.*s",
		    i ? " " : "", (int)c[i].state.len, c[i].state.s);
	return out;
}

/* A rule more leaves those built in as they are. */
static void
test_added(void)
{
	static const char *const cell[] = {"place", "zorbia",
	    "\\bZorbia(?:n|\\b)", "", "", ""};
	static const char *const text[] = {"Police said 12 people died.",
	    "In Zorbia, officials said 3,000 soldiers hold the Kursk region.",
	    "The road to the airport in Zorbian hills was closed in May."};
	const char *const *types;
	struct table t = *rules_like(&types);
	struct rules *r = rules_new(true);
	struct tagger *with = tagger_new(r, true);
	struct buf b = {0}, err = {0};

	t.cell = cell;
	t.nrow = 1;
	CHECK(rules_add(r, &t, &err, NULL));
	tagger_document(tagger);
	for (int i = 0; i < 3; i++) {
		const char *at;

		read_text(text[i]);
		tagger_sentence(with, text[i], strlen(text[i]), 0,
		    cell_of("text"), &b);
		at = strstr(buf_str(&b), "place=zorbia@");
		CHECK((at != NULL) == (i > 0));
		if (i)
			continue;
		CHECK_STR(buf_str(&b), buf_str(&labels));
	}
	tagger_free(with);
	rules_free(r);
	buf_free(&b);
	buf_free(&err);
}

static void
test_speakers(void)
{
	CHECK_STR(speaker("Police said 12 people died.", "12"), "Police");
	CHECK_STR(speaker("Finance Minister Ana Ruiz told reporters that 40 "
			  "firms had closed.",
		      "40"),
	    "Ana Ruiz");
	CHECK_STR(speaker("Some 40 firms closed, according to the chamber of "
			  "commerce.",
		      "40"),
	    "");
	CHECK_STR(speaker("Some 40 firms closed, according to the Central "
			  "Bank of Peru.",
		      "40"),
	    "Central Bank of Peru");
	CHECK_STR(speaker("\"We lost 30 boats,\" said Jon Vik, a fisherman.",
		      "30"),
	    "Jon Vik");
	CHECK_STR(speaker("The mayor of Tolna, Eva Kiss, said 9 were hurt.",
		      "9"),
	    "Eva Kiss");
	CHECK_STR(speaker("Officials say 5 fell, but 7 others stood.", "7"),
	    "");
	CHECK_STR(speaker("The town has 900 people.", "900"), "");
	CHECK_STR(speaker("Reuters reported that the ministry said 8 died.",
		      "8"),
	    "ministry; Reuters");
}

static void
test_stances(void)
{
	CHECK_STR(stance("The bill could reach 12 crowns.", "12"), "forecast");
	CHECK_STR(stance("Police said 12 people died.", "12"), "claimed");
	CHECK_STR(stance("12 people died.", "12"), "asserted");
	CHECK_STR(stance("An estimated 12 people died.", "12"), "hedged");
	CHECK_STR(stance("About 12 people died.", "12"), "asserted");
	CHECK_STR(stance("The firm will cut 12 jobs.", "12"), "forecast");
	CHECK_STR(stance("If it fails, 12 jobs would go.", "12"),
	    "conditional");
	CHECK_STR(stance("Did 12 people die?", "12"), "question");
	CHECK_STR(stance("But how many of the 12 got out?", "12"), "question");
	CHECK_STR(stance("And what became of the 12 boats?", "12"), "asserted");
	CHECK_STR(stance("There were 12 boats - or were there?", "12"),
	    "asserted");
	CHECK_STR(stance("Some 12 died, but who will pay?", "12"), "asserted");
	CHECK_STR(stance("It took 12 lives, and will 9 be paid?", "12"),
	    "asserted");
	CHECK_STR(stance("It took lives, and will 12 be paid?", "12"),
	    "question");
	CHECK_STR(stance("In short, some 12 died?", "12"), "question");
	CHECK_STR(stance("There were boats - were there 12?", "12"),
	    "question");
	CHECK_STR(stance("If you are just joining us: 12 people died.", "12"),
	    "asserted");
	CHECK_STR(stance("The army denied that 12 people died.", "12"),
	    "denied");
	CHECK_STR(stance("Ann Lee rejected a plan that costs 12 jobs.", "12"),
	    "asserted");
}

/* Measures of things that are also called otherwise. */
static void
test_measures(void)
{
	const char *ferry = "The boat is licensed to carry 40 passengers.";
	const char *poll = "The gap of 900 votes is small.";
	const char *march = "Some 70 marchers were hurt.";

	CHECK_STR(measure(ferry, "40", KIND_COUNT), "people-capacity");
	CHECK_STR(measure(poll, "900", KIND_COUNT), "vote-margin");
	CHECK_STR(measure(march, "70", KIND_COUNT), "injured");
	CHECK_STR(measure("A margin of error of 3%.", "3%", KIND_PERCENT), "");
	CHECK_STR(measure("The study enrolled 300 adults.", "300", KIND_COUNT),
	    "sample-size");
	CHECK_STR(measure("Its mortality rate is 4%.", "4%", KIND_PERCENT),
	    "fatality-rate");
}

static void
test_memory(void)
{
	const char *text = "He added that 9 were hurt.";

	tagger_document(tagger);
	read_text("Ana Ruiz said that roads were closed.");
	read_text(text);
	CHECK_STR(claim(text, "9", KIND_COUNT, LABEL_SPEAKER), "Ana Ruiz");
	tagger_document(tagger);
	read_text(text);
	CHECK_STR(claim(text, "9", KIND_COUNT, LABEL_SPEAKER), "");
}

static void
test_states(void)
{
	tagger_document(tagger);
	CHECK_STR(states("The army has fully retaken the valley."),
	    "control=full");
	CHECK_STR(states("The army has not fully retaken the valley."), "");
	CHECK_STR(states("The Upper Vessa dam has burst."),
	    "structure=breached");
	CHECK_STR(states("The Upper Vessa dam is intact."), "structure=intact");
	CHECK_STR(states("He pleaded not guilty."), "guilt=innocent");
	CHECK_STR(states("The sky is blue."), "");
}

static void
test_denial(void)
{
	tagger_document(tagger);
	read_text("Kenya claimed that it had full control of the port.");
	CHECK_STR(states("Somalia denied this claim."), "control=full");
	tagger_document(tagger);
	CHECK_STR(states("Somalia denied this claim."), "");
}

static void
test_bytes(void)
{
	static char s[70000];

	memset(s, 'A', sizeof(s));
	tagger_sentence(tagger, s, sizeof(s), 0, cell_of("text"), &labels);
	for (size_t i = 0; i < sizeof(s); i++)
		s[i] = (char)(i * 7919 >> 3);
	tagger_sentence(tagger, s, sizeof(s), 0, cell_of(""), &labels);
	tagger_sentence(tagger, "", 0, 0, cell_of(""), &labels);
	CHECK(labels.len == 0);
}

/* Texts that end where their bytes do: nothing is read behind them. */
static void
test_ends(void)
{
	static const char *const texts[] = {"He refused to", "It is bound to",
	    "The dam aimed at", "closed 60% of", "of the", "cut off 3 of"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		size_t len = strlen(texts[i]);
		char *s = mem_alloc(len);

		memcpy(s, texts[i], len);
		tagger_sentence(tagger, s, len, 0, cell_of("text"), &labels);
		free(s);
	}
}

/* The table of word lists has the order of enum word_list. */
static void
test_lists(void)
{
	static const char *const names[LIST_N] = {
	    [LIST_IN_NAME] = "in-name",
	    [LIST_NAME_ACTS] = "name-acts",
	    [LIST_BEFORE_SOURCE] = "before-source",
	    [LIST_BARE_SOURCE] = "bare-source",
	    [LIST_HEAD_LINK] = "head-link",
	    [LIST_ARTICLE] = "article",
	    [LIST_NAME_ENDS] = "name-ends",
	    [LIST_SOURCE_LINK] = "source-link",
	    [LIST_NAME_LINK] = "name-link",
	    [LIST_AFTER_VERB] = "after-verb",
	    [LIST_ADVERBIAL] = "adverbial",
	    [LIST_COMPLEMENT] = "complement",
	    [LIST_NO_COMPLEMENT] = "no-complement",
	    [LIST_TURN] = "turn",
	    [LIST_TURNED] = "turned",
	    [LIST_SUBJECT_PRONOUN] = "subject-pronoun",
	    [LIST_OBLIQUE] = "oblique",
	    [LIST_SECOND_VERB] = "second-verb",
	    [LIST_DENIED_DEED] = "denied-deed",
	    [LIST_DENIED_WORDS] = "denied-words",
	    [LIST_DENIED_TO] = "denied-to",
	    [LIST_INVERTED] = "inverted",
	    [LIST_BE] = "be",
	    [LIST_BARE_PARTICIPLE] = "bare-participle",
	    [LIST_NOUN_GOES_ON] = "noun-goes-on",
	    [LIST_RELATIVE] = "relative",
	    [LIST_POSSESSIVE] = "possessive",
	    [LIST_NO_OWNER] = "no-owner",
	    [LIST_OF_CLAIM] = "of-claim",
	    [LIST_NEIGHBOUR] = "neighbour",
	    [LIST_HANGING] = "hanging",
	    [LIST_NEGATION] = "negation",
	    [LIST_NO_PART] = "no-part",
	    [LIST_THING_PRONOUN] = "thing-pronoun",
	    [LIST_ANOTHER] = "another",
	    [LIST_COPULA] = "copula",
	    [LIST_AUXILIARY] = "auxiliary",
	    [LIST_STATE_ADVERB] = "state-adverb",
	    [LIST_ACHIEVED] = "achieved",
	    [LIST_NO_THING] = "no-thing",
	    [LIST_OWN_MATTER] = "own-matter",
	    [LIST_SELF] = "self",
	    [LIST_SHARE_IN] = "share-in",
	    [LIST_AMOUNT] = "amount",
	    [LIST_ANYBODY] = "anybody",
	    [LIST_NO_VERB] = "no-verb",
	    [LIST_SEAT_OF] = "seat-of",
	    [LIST_TAKES_PLACE] = "takes-place",
	    [LIST_PLACE_FALLS] = "place-falls",
	    [LIST_NO_KIND] = "no-kind",
	    [LIST_PREPOSITION] = "preposition",
	    [LIST_QUANTIFIER] = "quantifier",
	    [LIST_NO_ACT] = "no-act",
	    [LIST_UNDONE] = "undone",
	    [LIST_ALL] = "all",
	    [LIST_PLANNED] = "planned",
	    [LIST_WAY_TO] = "way-to",
	    [LIST_NATION_UNIT] = "nation-unit",
	    [LIST_NOUN_IN_S] = "noun-in-s",
	    [LIST_PHASE] = "phase",
	    [LIST_STOPPING] = "stopping",
	    [LIST_PAST_NOUN] = "past-noun",
	    [LIST_COMPLEMENT_WORD] = "complement-word",
	    [LIST_STANDING] = "standing",
	};

	for (int i = 0; i < LIST_N; i++)
		CHECK_STR(textword_list((enum word_list)i), names[i]);
	CHECK(textword_in("The dam", (struct span){0, 3}, LIST_ARTICLE));
	CHECK(!textword_in("The dam", (struct span){0, 2}, LIST_ARTICLE));
}

int
main(void)
{
	struct rules *r = rules_new(true);

	tagger = tagger_new(r, true);
	test_speakers();
	test_added();
	test_stances();
	test_measures();
	test_memory();
	test_states();
	test_denial();
	test_bytes();
	test_ends();
	test_lists();
	tagger_free(tagger);
	rules_free(r);
	buf_free(&labels);
	free(parts.v);
	arena_free(&arena);
	return check_done("tag");
}
