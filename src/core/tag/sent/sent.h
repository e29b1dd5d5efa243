/* sent.h - a sentence while it is being tagged, and the document's memory.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 * Shared by the files of src/core/tag; offsets are bytes of the text. */
#ifndef CORE_TAG_SENT_SENT_H
#define CORE_TAG_SENT_SENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/tag/label/label.h"
#include "core/tag/text/lex.h"
#include "core/tag/rule/rules.h"
#include "lib/mem.h"

enum {
	NAME_BYTES = 96,
	PEOPLE_MAX = 16,
	PLACES_MAX = 32,
	THINGS_MAX = 16,
	ASKED_MAX = 3,
	STATES_MAX = 6,
	NOUNS_MAX = 8
};

/* A name kept beyond its sentence. */
struct name {
	size_t len, count;
	size_t sent;    /* number of the sentence it stood in */
	struct span at; /* bytes of the document */
	char s[NAME_BYTES];
};

/* A thing of things.tsv that was spoken of, whose strings are the table's. */
struct past_noun {
	const char *class;
	uint64_t classes; /* its bit */
	struct cell noun;
	size_t sent;
};

struct past_state {
	struct name state, speaker;
};

/* What a pronoun may stand for: one thing, many, one of whom a name is told. */
enum topic { TOPIC_ONE, TOPIC_MANY, TOPIC_WHO, TOPICS };

/* What earlier sentences of the document give to later ones; bounded. */
struct memory {
	size_t sent; /* sentences so far */
	struct name speaker, actor, nation, org, place;
	struct name people[PEOPLE_MAX]; /* full names, the last ones */
	size_t npeople;
	struct name things[THINGS_MAX]; /* "Lower Orla dam", the last ones */
	size_t nthings;
	struct name firms[THINGS_MAX]; /* names that are no nation's */
	size_t nfirms;
	struct name places[PLACES_MAX]; /* with how often each was named */
	size_t nplaces;
	const struct name *top_place, *top_firm; /* those named most, */
	bool counted;                            /* if none was since */
	struct past_noun nouns[NOUNS_MAX];       /* a ring */
	size_t nnouns;
	struct name topics[TOPICS]; /* of acts, the last ones */
	struct past_state states[STATES_MAX];
	size_t nstates;
	struct label asked[ASKED_MAX]; /* measures that a question asks for */
	size_t nasked, asked_sent;
	bool quote;           /* a quotation is open */
	size_t quote_since;   /* the sentence that opened it */
	struct name quote_by; /* who speaks in it */
};

/* An actor or a place named in the sentence. */
struct mention {
	enum label_col col;
	enum rule_what what;
	struct cell label;
	struct span at;
	bool weak;
	bool valued; /* a place only for what is measured there */
};

/* Words of somebody: who, and which bytes they govern. */
struct speech {
	struct span at;   /* source and verb */
	struct span who;  /* the source */
	struct cell name; /* its label; empty for hearsay without a name */
	struct span in;   /* what is said */
	const char *stance;
	bool denies, noun, behind;
	bool remote; /* at and who are bytes of the document */
};

/* Longer texts are read in pieces, so that memory and time stay in bounds. */
enum { PIECE = LEX_MAX };

/* The edges of clauses, once somebody asked: where each is, and where what is
 * behind it begins. */
struct clauses {
	bool known;
	size_t n;
	uint16_t at[PIECE + 1], next[PIECE + 1];
};

struct sent {
	const char *s;
	size_t len, base;
	const struct lex *x; /* its words and bytes */
	size_t begin;        /* behind the dateline */
	bool heading, question;
	bool titled; /* each Word Has a Capital */
	struct hits hits;
	struct mention *men;
	size_t nmen, mencap;
	struct speech *said;
	size_t nsaid, saidcap;
	struct label *lab;
	size_t nlab, labcap;
	const struct label *kept; /* the same nlab in order, for the document */
	size_t ndeed;             /* labels up to the last of a deed */
	struct memory *m;
	struct clauses *clauses;
	struct arena *a;
};

/* mention.c: actors and places, also those no table knows, and words that
 * stand for earlier ones. Fills t->men in order of start. */
void mentions_find(struct sent *t);

/* speech.c: who says what. Fills t->said. */
void speech_find(struct sent *t);

/* The source that ends just before pos, or begins at or after it: its label
 * in *name, its bytes in *at; false if there is none. */
bool source_before(struct sent *t, size_t pos, struct span *at,
    struct cell *name, bool *passive, const char **kind);
bool source_after(struct sent *t, size_t pos, struct span *at,
    struct cell *name, const char **kind);

/* stance.c: adds the labels of stance. */
void stance_find(struct sent *t);

/* state.c: adds the labels of states, with their subjects. */
void state_find(struct sent *t);

/* Adds a state of a thing, or of what is called so before, over the bytes at,
 * unless the words that say it say one of its family already: then false. */
bool state_put(struct sent *t, struct cell state, struct span said,
    struct span at, const struct hit *thing, struct cell called);

/* Is what begins at pos negated by the words before it? */
bool state_negated(const struct sent *t, size_t pos);

/* Is what begins at pos wanted, and not yet so: "to close"? */
bool state_wanted(const struct sent *t, size_t pos);

/* whose.c: the noun that a state over those bytes is said of: "the hostages";
 * false if none is seen. */
bool state_noun(const struct sent *t, struct span state, struct span *at);
bool state_noun_before(const struct sent *t, size_t pos, struct span *at);
bool state_noun_behind(const struct sent *t, size_t pos, struct span *at);

/* deed.c: adds states of things, by what is said of them. */
void deeds_find(struct sent *t);

/* cause.c: adds states of what brought an event about. */
void causes_find(struct sent *t);

/* Does a cause begin with the word: "heavy rain"? */
bool cause_at(const struct sent *t, struct span w);

/* act.c: adds states of what is done to anything: "the shops were looted". */
void acts_find(struct sent *t);

/* slot.c: adds states of values that acts have one of. */
void slots_find(struct sent *t);

/* Adds a label; at and in are bytes of the text. */
struct label *sent_label(struct sent *t, enum label_col col, struct cell name,
    struct span at);

/* Where the clause around pos begins and ends: at commas, colons, brackets,
 * dashes and words such as "but", "which", "that". */
size_t clause_start(const struct sent *t, size_t pos);
size_t clause_end(const struct sent *t, size_t pos);

/* The hit of that kind that ends at end, or begins at start; or NULL. */
const struct hit *hit_ending(const struct sent *t, enum rule_what what,
    size_t end);
const struct hit *hit_starting(const struct sent *t, enum rule_what what,
    size_t start);

/* Whose words the mention at at is named as the source of, or NULL; and does
 * that source tell of himself? */
const struct speech *source_of(const struct sent *t, struct span at);
bool own_matter(const struct sent *t, const struct speech *p);

/* memory.c: keeps what later sentences need of this one. */
void remember(struct sent *t);

void name_set(struct name *n, struct cell c, struct span at, size_t sent);

static inline struct cell
name_cell(const struct name *n)
{
	return (struct cell){n->s, n->len};
}

#endif
