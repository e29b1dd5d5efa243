/* lexicon.c - actors, places, verbs and sources as rules.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/lexicon.h"

#include <string.h>

#include "core/tag/rule/inflect.h"
#include "core/tag/rule/ruleset.h"
#include "data/acts.h"
#include "data/actors.h"
#include "data/deeds.h"
#include "data/links.h"
#include "data/nouns.h"
#include "data/passing.h"
#include "data/places.h"
#include "data/sources.h"
#include "data/stances.h"
#include "data/states.h"
#include "data/things.h"
#include "data/verbs.h"

static void
add(struct rules *r, const struct table *t, size_t row, int col,
    const struct rule *like)
{
	struct rule x = *like;

	x.names = table_at(t, row, (size_t)col);
	x.file = t->file;
	x.line = t->line[row];
	if (*x.names)
		rules_names(r, &x);
}

static void
add_actor(struct rules *r, size_t i)
{
	enum { LABEL, KIND, NAME, ADJ, SEAT, PEOPLE };
	const struct table *t = &table_actors;
	bool nation = strcmp(table_at(t, i, KIND), "nation") == 0;
	struct rule x = {.what = nation ? RULE_NATION : RULE_ORG,
	    .col = LABEL_SUBJECT,
	    .label = cell_of(table_at(t, i, LABEL))};

	add(r, t, i, NAME, &x);
	x.what = RULE_ADJ;
	add(r, t, i, ADJ, &x);
	x.what = RULE_SEAT;
	add(r, t, i, SEAT, &x);
	x.what = RULE_PERSON;
	add(r, t, i, PEOPLE, &x);
}

static void
add_words(struct rules *r, const struct table *t, enum rule_what what,
    int words, int arg, int need)
{
	for (size_t i = 0; i < t->nrow; i++) {
		struct rule x = {.what = what,
		    .col = LABEL_N,
		    .icase = true,
		    .arg = table_at(t, i, (size_t)arg),
		    .need = table_at(t, i, (size_t)need)};

		add(r, t, i, words, &x);
	}
}

static void
add_sources(struct rules *r)
{
	enum { WORDS, KIND };
	const struct table *t = &table_sources;

	for (size_t i = 0; i < t->nrow; i++) {
		const char *kind = table_at(t, i, KIND);
		bool speech =
		    strcmp(kind, "claim") == 0 || strcmp(kind, "denial") == 0;
		struct rule x = {.what = speech ? RULE_SPEECH : RULE_SOURCE,
		    .col = LABEL_N,
		    .icase = true,
		    .arg = kind,
		    .need = ""};

		add(r, t, i, WORDS, &x);
	}
}

/* Bits for the classes of a list with blanks between; all where the list says
 * that its rule may need none of them. */
static uint64_t
class_bits(const char *list)
{
	uint64_t bits = 0;

	while (*list) {
		size_t n = strcspn(list, " ");
		struct cell c = {list, n};

		if (cell_is(c, "it") || cell_is(c, "any"))
			return UINT64_MAX;
		bits |= (uint64_t)1 << table_hash(list, n) % CLASS_ANY;
		list += n + (list[n] == ' ');
	}
	return bits;
}

static uint8_t
form_named(const char *name)
{
	static const char *const names[FORM_N] = {[FORM_TO] = "to",
	    [FORM_DOES] = "does",
	    [FORM_SELF] = "self",
	    [FORM_BY] = "by",
	    [FORM_IS] = "is",
	    [FORM_OF] = "of",
	    [FORM_SIDE] = "side",
	    [FORM_NONE] = "none",
	    [FORM_PHASE] = "phase",
	    [FORM_DENIED] = "denied"};
	uint8_t f = 0;

	while (strcmp(names[f], name) != 0)
		f++; /* the tables hold no others */
	return f;
}

static void
add_deeds(struct rules *r)
{
	enum { WORDS, STATE, FORM, THINGS };
	const struct table *t = &table_deeds;

	for (size_t i = 0; i < t->nrow; i++) {
		struct rule x = {.what = RULE_DEED,
		    .col = LABEL_STATE,
		    .icase = true,
		    .label = cell_of(table_at(t, i, STATE)),
		    .arg = table_at(t, i, STATE),
		    .form = form_named(table_at(t, i, FORM)),
		    .need = table_at(t, i, THINGS)};

		x.classes = class_bits(x.need);
		add(r, t, i, WORDS, &x);
	}
}

/* Adds the names, which are such words, as one rule. */
static void
add_forms(struct rules *r, struct rule *x, const char *names,
    enum rule_words words)
{
	x->names = names;
	x->words = (uint8_t)words;
	if (*names)
		rules_names(r, x);
}

/* The verbs of the bases that are a verb and the particle: "switch|turn" of
 * "switch off|turn off|disable", where that is off; empty if there are none. */
static const char *
verbs_with(const char *bases, const char *particle, struct arena *a)
{
	size_t len = strlen(particle), n = 0;
	char *s = arena_alloc(a, strlen(bases) + 1);

	while (*bases) {
		size_t all = strcspn(bases, "|"), verb = strcspn(bases, " |");

		if (all == verb + 1 + len &&
		    memcmp(bases + verb + 1, particle, len) == 0) {
			if (n)
				s[n++] = '|';
			memcpy(s + n, bases, verb);
			n += verb;
		}
		bases += all + (bases[all] == '|');
	}
	s[n] = '\0';
	return s;
}

/* "Switched the pumps off": verbs that a noun parts from their particle. */
static void
add_parted(struct rules *r, struct rule *x, const char *bases)
{
	static const char *const particles[] = {"off", "on", "out", "up",
	    "down", "over", "back", "away", "apart", "aside"};

	for (size_t i = 0; i < sizeof(particles) / sizeof(*particles); i++) {
		const char *verbs = verbs_with(bases, particles[i], &r->arena);

		x->label = cell_of(particles[i]);
		if (!*verbs)
			continue;
		add_forms(r, x, inflect_past(verbs, &r->arena), WORDS_APART);
		add_forms(r, x, verbs, WORDS_AWAY);
	}
	x->label = (struct cell){"", 0};
}

static void
add_acts(struct rules *r)
{
	enum { BASES, NAME, FORM, NOUNS };
	const struct table *t = &table_acts;

	for (size_t i = 0; i < t->nrow; i++) {
		const char *bases = table_at(t, i, BASES);
		struct rule x = {.what = RULE_ACT,
		    .col = LABEL_STATE,
		    .icase = true,
		    .arg = table_at(t, i, NAME),
		    .form = form_named(table_at(t, i, FORM)),
		    .file = t->file,
		    .line = t->line[i]};

		add_forms(r, &x, table_at(t, i, NOUNS), WORDS_NOUN);
		if (x.form == FORM_IS || x.form == FORM_NONE ||
		    x.form == FORM_PHASE) {
			add_forms(r, &x, bases, WORDS_VERB);
			continue;
		}
		add_forms(r, &x, inflect_past(bases, &r->arena), WORDS_VERB);
		add_forms(r, &x, inflect_third(bases, &r->arena), WORDS_THIRD);
		add_forms(r, &x, bases, WORDS_BASE);
		if (x.form != FORM_BY && x.form != FORM_SELF)
			add_parted(r, &x, bases);
	}
}

static void
add_things(struct rules *r)
{
	enum { WORDS, AS, CLASS };
	const struct table *t = &table_things;

	for (size_t i = 0; i < t->nrow; i++) {
		struct rule x = {.what = RULE_THING,
		    .col = LABEL_SUBJECT,
		    .icase = true,
		    .label = cell_of(table_at(t, i, AS)),
		    .arg = table_at(t, i, CLASS),
		    .need = ""};

		x.classes = class_bits(x.arg);
		add(r, t, i, WORDS, &x);
	}
}

void
lexicon_add(struct rules *r)
{
	enum { PLACE_LABEL, PLACE_IN, PLACE_NAMES };

	for (size_t i = 0; i < table_actors.nrow; i++)
		add_actor(r, i);
	for (size_t i = 0; i < table_places.nrow; i++) {
		struct rule x = {.what = RULE_PLACE,
		    .col = LABEL_PLACE,
		    .label = cell_of(table_at(&table_places, i, PLACE_LABEL))};

		add(r, &table_places, i, PLACE_NAMES, &x);
	}
	add_words(r, &table_verbs, RULE_VERB, 0, 1, 2);
	add_sources(r);
	add_words(r, &table_stances, RULE_CUE, 2, 0, 1);
	add_words(r, &table_nouns, RULE_NOUN, 0, 1, 1);
	add_words(r, &table_links, RULE_LINK, 0, 1, 1);
	add_things(r);
	add_deeds(r);
	add_acts(r);
}

static const char *
find(const struct table *t, struct cell key, size_t col)
{
	long row = key.len ? table_find(t, key.s, key.len) : -1;

	return row < 0 ? "" : table_at(t, (size_t)row, col);
}

/* Is the act one that may be otherwise the day after? By passing.tsv. */
static bool
passing_is(struct cell state)
{
	const char *eq = memchr(state.s, '=', state.len);

	return table_find(&table_passing, state.s, (size_t)(eq - state.s)) >= 0;
}

enum aspect
state_aspect(struct cell state)
{
	const char *s = find(&table_states, state, 2);

	if (!*s && claim_is_act(state))
		return passing_is(state)          ? ASPECT_NONE :
		    state.s[state.len - 1] == 's' ? ASPECT_FROM :
						    ASPECT_TO;
	return strcmp(s, "from") == 0 ? ASPECT_FROM :
	    strcmp(s, "to") == 0      ? ASPECT_TO :
					ASPECT_NONE;
}

bool
state_known(struct cell state)
{
	return *find(&table_states, state, 1) != '\0';
}

bool
state_of_place(struct cell state)
{
	return strcmp(find(&table_states, state, 5), "place") == 0;
}

bool
state_of_thing(struct cell state)
{
	return strcmp(find(&table_states, state, 5), "thing") == 0;
}

bool
state_of_subject(struct cell state)
{
	return strcmp(find(&table_states, state, 5), "subject") == 0;
}

static bool
of_family(struct cell state, const char *family)
{
	size_t n = strlen(family);

	return state.len > n && state.s[n] == '=' &&
	    memcmp(state.s, family, n) == 0;
}

bool
state_of_trial(struct cell state)
{
	return of_family(state, "guilt");
}

bool
state_of_accused(struct cell state)
{
	return state_of_trial(state) || of_family(state, "custody");
}

bool
state_of_person(struct cell state)
{
	return strcmp(find(&table_states, state, 5), "person") == 0;
}

bool
state_of_event(struct cell state)
{
	return strcmp(find(&table_states, state, 5), "event") == 0;
}

bool
state_of_toll(struct cell state)
{
	return strcmp(find(&table_states, state, 1), "toll") == 0;
}

bool
state_of_cause(struct cell state)
{
	return state.len > 6 && memcmp(state.s, "cause=", 6) == 0;
}

struct cell
state_not(struct cell state)
{
	return cell_of(find(&table_states, state, 6));
}

struct cell
place_in(struct cell place)
{
	return cell_of(find(&table_places, place, 1));
}

/* The first row that has the name, or one that its last words make, as the
 * family name is of a full one; or -1. */
static long
actor_row(struct cell name)
{
	long best = -1;

	for (size_t i = 0; i < name.len; i++) {
		long row;

		if (i && name.s[i - 1] != ' ')
			continue;
		row = table_named(&table_actors, name.s + i, name.len - i);
		if (row >= 0 && (best < 0 || row < best))
			best = row;
	}
	return best;
}

bool
actor_is(struct cell name)
{
	long row = actor_row(name);

	return row >= 0 &&
	    cell_is(name, table_at(&table_actors, (size_t)row, 0));
}
