/* abbrev.h - full stops that only shorten a word.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_ABBREV_H
#define CORE_SPLIT_ABBREV_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/view.h"

/* What stands before a full stop. */
struct abbrev {
	size_t from, to; /* the word, in the text; empty if there is none */
	unsigned flags;  /* see words.h */
	bool initial;    /* a single capital letter */
	bool acronym;    /* letters with inner stops: U.S */
	bool number;     /* digits */
	bool shortened;  /* no vowel, as in Ltg, Bzrk */
	bool mark;       /* the mark that the sentence begins with */
};

/* The word whose full stop is v->b[at]. */
struct abbrev abbrev_before(const struct view *v, size_t at);

/* May the stop be one of an abbreviation, so that only what follows tells? */
bool abbrev_is_open(const struct abbrev *a);

/* Does the sentence end at the stop, given that at next (behind blanks, quotes
 * and brackets, opened: there were some) no lower-case letter follows? */
bool abbrev_ends(const struct view *v, const struct abbrev *a, size_t next,
    bool opened);

/* Is the word before the stop a whole one, of small letters? */
bool abbrev_is_plain(const struct view *v, const struct abbrev *a);

/* Does a word stand at v->b[at], in small letters, that often begins
 * sentences, is no preposition and has no verb of speaking behind it ("he
 * said")? strict: nor a word that goes on in lists and titles. */
bool abbrev_is_opening(const struct view *v, size_t at, bool strict);

/* Does a word begin at v->b[at] that begins sentences, and no initial? */
bool abbrev_is_starter(const struct view *v, size_t at);

/* Does an address begin there: http:// https:// www. */
bool abbrev_is_address(const struct view *v, size_t at);

/* The classes of the word that begins at v->b[at]; *end is where it ends. */
unsigned abbrev_next_word(const struct view *v, size_t at, size_t *end);

#endif
