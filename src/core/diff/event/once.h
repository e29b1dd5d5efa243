/* once.h - words of what happens once, as once.tsv has them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_EVENT_ONCE_H
#define CORE_DIFF_EVENT_ONCE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/diff/words/passage.h"
#include "lib/cell.h"

struct onces; /* an index of once.tsv */

struct onces *onces_new(void);
void onces_free(struct onces *o);

enum once_role {
	ONCE_TO,
	ONCE_DOES,
	ONCE_EITHER,
	ONCE_PASSIVE,
	ONCE_IS,
	ONCE_NOUN,
	ONCE_WORKS,
	ONCE_LASTS,
	ONCE_SAYS,
	ONCE_AUX,
	ONCE_LIGHT,
	ONCE_PLAN,
	ONCE_OLD,
	ONCE_CUTS,
	ONCE_PREP,
	ONCE_DET,
	ONCE_MANY,
	ONCE_PRON,
	ONCE_NONE
};

/* In how far a word is a verb by its form. */
enum once_form { FORM_NONE, FORM_BASE, FORM_S, FORM_ING, FORM_PAST };

/* Words of a sentence that are looked at. */
enum { ONCE_LINE = 64 };

/* Events that there may be, and that one word may tell of. */
enum { ONCE_EVENTS = 128, ONCE_WHAT = 4 };

/* Events by their number in the table, from 1; 0 behind the last. */
struct once_what {
	uint8_t v[ONCE_WHAT];
};

struct once_line {
	struct cell w[ONCE_LINE];
	unsigned sign[ONCE_LINE]; /* SIGN_ bits before the word */
	int n;
	int from, to; /* the words of the date, [from, to) */
};

/* The words of the passage around bytes [from, to), the date. */
void once_line(struct passage *p, size_t from, size_t to, struct once_line *l);

/* What a row says of its events. */
enum once_how {
	HOW_PLAIN,
	HOW_MAIN,
	HOW_EVER,
	HOW_MAIN_EVER,
	HOW_LAST,
	HOW_SPAN,
	HOW_YET,
	HOW_HOUR,
	HOW_SELF
};

/* A row of the table. */
struct once_hit {
	enum once_role role;   /* ONCE_NONE: there is none */
	int len;               /* its words */
	struct once_what what; /* events that it may be */
	enum once_how how;
};

/* What begins at word i. */
struct once {
	enum once_role small; /* as a small word, or ONCE_NONE */
	enum once_form form;
	bool both;    /* its past is as its base: shut */
	uint16_t row; /* of the verb, inside once.c */
	struct once_hit verb, noun, state;
};

struct once once_at(const struct onces *o, const struct once_line *l, int i);

/* The name of an event. */
struct cell once_name(const struct onces *o, uint8_t event);

/* The event of this name: "happened", what an incident begins with; "changed",
 * of a rate. */
uint8_t once_event(const struct onces *o, const char *name);

/* Takes an event out; false where it is none of them. */
bool once_drop(struct once_what *w, uint8_t event);

/* The first event of a that is one of b too, or 0. */
uint8_t once_shared(struct once_what a, struct once_what b);

#endif
