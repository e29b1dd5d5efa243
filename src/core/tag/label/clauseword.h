/* clauseword.h - what a word is in its clause: a verb, a subject, an edge.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_CLAUSEWORD_H
#define CORE_TAG_LABEL_CLAUSEWORD_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

/* What parts two words: nothing, a comma, a sign that parts clauses. */
enum sign { SIGN_NONE, SIGN_COMMA, SIGN_PART };

/* Of the bytes [from,to) of s, where no word stands. */
enum sign clauseword_sign(const char *s, size_t from, size_t to);

/* Is w a pronoun that opens a relative clause? */
bool clauseword_relative(const char *s, struct span w);

/* Is w an auxiliary or a form of "be"? */
bool clauseword_aux(const char *s, struct span w);

/* Is w a number, in digits or as a word? */
bool clauseword_amount(const char *s, struct span w);

/* Does a finite verb stand at w? What ends in -ed before a noun is none. */
bool clauseword_finite(const char *s, size_t len, struct span w);

/* Does a new subject begin at w, behind "and" or a comma? Not where a verb
 * goes on with the last one, nor a part or a name for it. */
bool clauseword_subject(const char *s, size_t len, struct span w);

/* Does a finite verb stand in the clause before byte pos? */
bool clauseword_verb_before(const char *s, size_t len, size_t pos);

#endif
