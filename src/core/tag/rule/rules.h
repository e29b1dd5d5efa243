/* rules.h - the rules in force, and where they match a text.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * A rule is a PCRE2 pattern, or a list of names. Words that rules can't match
 * without are looked up for each word of the text; a pattern runs only where
 * such a word stands, and not at all where its words say everything. */
#ifndef CORE_TAG_RULE_RULES_H
#define CORE_TAG_RULE_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/claim.h"
#include "core/tag/label/narrow.h"
#include "lib/cell.h"

struct buf;
struct lex;
struct table;

/* What a rule finds: a label of a column, or words that the engine works
 * with. */
enum rule_what {
	RULE_LABEL,  /* the label itself */
	RULE_NATION, /* actors.tsv: its name: Russia */
	RULE_ADJ,    /* its adjective: Russian */
	RULE_SEAT,   /* where its government sits: Moscow, the Kremlin */
	RULE_PERSON, /* who speaks for it: Putin, TASS */
	RULE_ORG,    /* an actor that is no country: NATO */
	RULE_PLACE,  /* places.tsv */
	RULE_VERB,   /* verbs.tsv: said */
	RULE_SOURCE, /* sources.tsv: officials */
	RULE_SPEECH, /* sources.tsv: claims, assertions: a noun of saying */
	RULE_CUE,    /* stances.tsv */
	RULE_NOUN,   /* nouns.tsv: region, the company */
	RULE_THING,  /* things.tsv: road, dam; arg: its class */
	RULE_DEED,   /* deeds.tsv: closed; need: the classes it is said of */
	RULE_ACT,    /* acts.tsv: looted; arg: its name */
	RULE_LINK,   /* links.tsv: caused by; arg: its role */
	RULE_WHATS
};

/* The bit of deeds that need no thing of their classes. */
enum { CLASS_ANY = 63 };

/* What a deed or an act is said of, as in deeds.tsv and acts.tsv. */
enum rule_form {
	FORM_TO,
	FORM_DOES,
	FORM_SELF,
	FORM_BY,
	FORM_IS,
	FORM_OF,
	FORM_SIDE,
	FORM_NONE,
	FORM_PHASE,
	FORM_DENIED,
	FORM_N
};

/* Which words of an act: its verb in the past or in -ing, nouns, forms in -s,
 * bases; and verbs that a noun parts from their particle, and bases of such. */
enum rule_words {
	WORDS_VERB,
	WORDS_NOUN,
	WORDS_THIRD,
	WORDS_BASE,
	WORDS_APART,
	WORDS_AWAY
};

/* What is asked for most stands first. */
struct rule {
	enum rule_what what;
	enum label_col col;
	uint8_t form;      /* of deeds and acts: enum rule_form */
	uint8_t words;     /* of acts: enum rule_words */
	struct cell label; /* RULE_LABEL, NATION..PLACE: the label */
	const char *arg;   /* what the engine needs: verbs' stance ... */
	const char *need;  /* of verbs: what must follow; of cues: scope */
	uint64_t
	    classes;    /* of things and deeds: a bit a class, some share it */
	unsigned kinds; /* conditions, as in label.h */
	enum aspect aspect;
	bool weak, here, icase;
	bool prefix;         /* the words that announce it begin its matches */
	unsigned char reach; /* or else: blanks between, at most */
	struct cell dim;
	struct cell pattern; /* empty for a list of names */
	const char *names;   /* a|b|c, for those */
	const char *file;
	unsigned line;
	/* the engine's own */
	uint32_t same; /* rule with such a pattern + 1, or 0 */
	size_t stamp, last, tried_at;
	struct rx *rx;
	bool tried;
};

struct hit {
	struct rule *rule;
	const struct hit *next; /* of the same kind, or NULL */
	uint32_t start, end;
	uint8_t what;  /* of the rule: an enum rule_what */
	uint8_t layer; /* those of one compete for the same bytes */
};

/* All matches in a text, in order of start, the longest first; and the first of
 * each kind, or NULL: most ask for few of them. */
struct hits {
	const struct hit *v;
	size_t n;
	const struct hit *first[RULE_WHATS];
};

struct rules;

/* The rules compiled in, or none of them. */
struct rules *rules_new(bool builtin);

/* What is wrong with the rules that are built in, file and line first, or NULL;
 * the build ends where there is something. */
const char *rules_fault(const struct rules *r);
void rules_free(struct rules *r);

/* The columns and types of a rule file, for table_read. */
const struct table *rules_like(const char *const **types);

/* Adds the rows of a rule table, which must outlive r: a row of the same
 * column, label and pattern as an earlier one replaces it. False with
 * "file:line: what: how to mend" in err. warn is told of patterns that no
 * word announces. */
bool rules_add(struct rules *r, const struct table *t, struct buf *err,
    void (*warn)(const char *));

/* How many rules there are, and each of them. */
size_t rules_count(const struct rules *r);
const struct rule *rules_at(const struct rules *r, size_t i);

/* Writes the rule as a row of a rule table: column, label, pattern, when,
 * flags. A list of names becomes a pattern of them; words that are no rule of
 * their own, but a part of the grammar, become a comment. */
void rule_put(struct buf *b, const struct rule *x);

/* Looks the words of x up (lexeme.known). All matches in the text to *out; they
 * stay r's until the next call. Returns a rule that was given up on, or NULL.
 */
const struct rule *rules_scan(struct rules *r, struct lex *x, struct hits *out);

#endif
