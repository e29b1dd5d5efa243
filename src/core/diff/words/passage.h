/* passage.h - the words of the sentence being read, and what is known of each.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Claims of one sentence come one after the other, and few words are new: a
 * sentence is cut once, and a word looked up in the tables once. */
#ifndef CORE_DIFF_WORDS_PASSAGE_H
#define CORE_DIFF_WORDS_PASSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/cell.h"

struct facets;
struct verbs;

/* What is known of a word wherever it stands; each part is filled in by the
 * file that asks for it. */
struct word_facts {
	uint64_t hash;   /* in any case: origin.c */
	uint64_t facets; /* words that go on with it, as bits: facet.c */
	uint32_t facet;  /* see facet.c */
	uint32_t low;    /* number of it in phrases, or 0: facet.c */
	uint32_t stem;   /* as clause_word has it: clause.c */
	uint32_t form;   /* number of it in small letters, or 0: sense.c */
	int16_t verb;    /* row of roles.tsv, or -1: verb.c */
	uint16_t role;   /* of that row, as a bit, or 0 */
	int16_t sector;  /* row of sectors.tsv, or -1: sector.c */
	int16_t echo;    /* role of echoes.tsv, or -1: echo.c */
	uint8_t tense;   /* tense.c */
	bool joins : 1;  /* begins another clause: verb.c */
	bool whole : 1;  /* in wholes.tsv: verb.c */
	bool turns : 1;  /* begins what stands apart: facet.c */
	bool leads : 1;  /* a preposition: sector.c */
	bool parts : 1;  /* ends a phrase: sector.c */
	bool number : 1; /* begins with a digit */
	bool cuts : 1;   /* begins another clause: clause.c */
	bool tells : 1;  /* what the clause is of: clause.c */
};

/* What stands between two words. */
enum {
	SIGN_COMMA = 1,
	SIGN_SEMICOLON = 2,
	SIGN_COLON = 4,
	SIGN_DOT = 8,
	SIGN_END = 16, /* of a sentence, but for a dot */
	SIGN_BRACKET = 32,
	SIGN_QUOTE = 64
};

/* What some word of it is, each part as in word_facts; a part of a word may be
 * something else, see cursor_cuts. */
struct passage_facts {
	uint32_t verbs; /* bit i: a role of roles.tsv is i */
	bool facet, sector;
};

/* A word and where it stands, in bytes. */
struct passage_word {
	uint32_t before;   /* where the one before it ends, or 0 */
	uint32_t from, to; /* begins and ends */
	uint32_t gap;      /* SIGN_ bits from before to from */
	struct word_facts *k;
};

/* What is read of it; it is changed by passage_read alone. */
struct passage {
	struct cell text;
	struct passage_word *v;
	size_t n;
	struct passage_facts facts;
	struct passage_own *own;
};

/* The words are known by these, which must outlive them. */
struct passage *passage_new(const struct verbs *v, const struct facets *f);
void passage_free(struct passage *w);

/* Cuts a text into words, unless it is the one that was cut last. */
void passage_read(struct passage *w, struct cell text);

/* A copy of the text that was read, until the next one. */
static inline struct cell
passage_text(const struct passage *w)
{
	return w->text;
}

static inline struct passage_facts
passage_facts(const struct passage *w)
{
	return w->facts;
}

/* A place in the text, and the word that was passed last on the way to it: s
 * is empty where there was none. The facts are good until the next step. */
struct cursor {
	struct passage *w;
	size_t at, next; /* byte; the first word that ends behind it */
	struct cell s;
	const struct word_facts *k;
	unsigned gap; /* SIGN_ bits between it and where it was come from */
};

/* Byte at of the text, or its end. */
struct cursor passage_at(struct passage *w, size_t at);

/* Is it in the middle of a word? */
static inline bool
cursor_cuts(const struct cursor *c)
{
	return c->next < c->w->n && c->w->v[c->next].from < c->at;
}

/* As cursor_next and cursor_before, from anywhere. */
bool cursor_step(struct cursor *c);
bool cursor_step_back(struct cursor *c);

static inline bool
cursor_take(struct cursor *c, const struct passage_word *x, size_t at,
    unsigned gap)
{
	c->at = at;
	c->gap = gap;
	c->s = (struct cell){c->w->text.s + x->from, x->to - x->from};
	c->k = x->k;
	return true;
}

/* Moves behind the next word, or before the word that ends at or before here;
 * a word that here is in the middle of is cut. Returns false, and stays, where
 * there is none. Most often here is where a word ends, or begins. */
static inline bool
cursor_next(struct cursor *c)
{
	const struct passage_word *x = c->w->v + c->next;

	if (c->next >= c->w->n || c->at != x->before)
		return cursor_step(c);
	c->next++;
	return cursor_take(c, x, x->to, x->gap);
}

static inline bool
cursor_before(struct cursor *c)
{
	const struct passage_word *x = c->w->v + c->next;

	if (!c->next || c->next >= c->w->n || c->at != x->from)
		return cursor_step_back(c);
	c->next--;
	return cursor_take(c, x - 1, x[-1].from, x->gap);
}

#endif
