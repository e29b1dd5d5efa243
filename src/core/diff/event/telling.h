/* telling.h - the words of the sentence in which a date stands.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 * Inside of core/event: others include occasion.h. */
#ifndef CORE_DIFF_EVENT_TELLING_H
#define CORE_DIFF_EVENT_TELLING_H

#include "core/diff/event/occasion.h"
#include "core/diff/event/once.h"

/* Words from the date to its verb, and of a phrase. */
enum { REACH = 14, PHRASE = 12 };

/* Signs at which a clause ends. */
enum {
	STOPS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_BRACKET |
	    SIGN_QUOTE | SIGN_END
};

struct telling {
	struct claims *c;
	struct once_line l;
	struct once word[ONCE_LINE];
	bool known[ONCE_LINE]; /* is that word looked up? */
	struct period day;     /* of its document, where that is told */
	struct occasion o;     /* what has been read so far */
	int verb, end;         /* words of the act, [verb, end) */
	enum once_role role;   /* as which it stands there */
	enum once_how how;     /* what its row says */
	bool be;               /* a form of be before it */
	bool as_of;            /* "as of 1 May" */
	bool told;             /* as the hour of the report: "It was six" */
};

/* What word i is, which may be beyond either end of the sentence. */
const struct once *telling_at(struct telling *r, int i);
enum once_role telling_small(struct telling *r, int i);
bool telling_is(struct telling *r, int i, const char *word);

/* Does a mark stand before word i that ends what is before it? */
bool telling_stops(const struct telling *r, int i);

/* A capital first; a dash between words; with these letters last. */
bool telling_upper(struct cell w);
bool telling_dash(struct cell w);
bool telling_ends(struct cell w, const char *tail);

/* An adverb or the like, which tells nothing of whom or what. */
bool telling_light(struct telling *r, int i);

/* May it be a word of a noun's phrase? "third" is none, but may stand in one.
 */
bool telling_content(struct telling *r, int i);
bool telling_ordinal(struct telling *r, int i);

/* Does a noun's phrase begin or go on before word i, so that it is a noun? */
bool telling_noun_place(struct telling *r, int i);

/* Does what stands at word i end the phrase of a verb before it? */
bool telling_ends_phrase(struct telling *r, int i);

/* Is there a form of be or have before word i, but for small words? */
bool telling_after_aux(struct telling *r, int i);

/* A verb that once.tsv doesn't have. */
bool telling_other_verb(struct telling *r, int i);

/* Does word i say that there are several: others may have another date? */
bool telling_counted(struct telling *r, int i);

/* The first word of the phrase that ends with word i, which is i + 1 where
 * there is none: "the first section of the bypass"; and the word behind the
 * phrase that begins with word from. */
int telling_phrase_from(struct telling *r, int i);
int telling_phrase_to(struct telling *r, int from);

/* Is the word among words [from, to)? */
bool telling_near(struct telling *r, const char *word, int from, int to);

/* Does the word lead to the date, or begin it? */
bool telling_led_by(struct telling *r, const char *word);

#endif
