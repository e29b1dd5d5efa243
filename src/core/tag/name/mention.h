/* mention.h - what mention.c and unknown.c share.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_NAME_MENTION_H
#define CORE_TAG_NAME_MENTION_H

#include "core/tag/sent/sent.h"
#include "core/tag/text/textword.h"

struct mention *mention_add(struct sent *t, enum label_col col,
    enum rule_what what, struct cell label, struct span at, bool weak);

/* Does a preposition of the class stand before at, directions aside? */
bool mention_located(const struct sent *t, struct span at, enum word_class c);

/* The word behind pos, blanks alone between; empty if there is none. */
struct span mention_next(const struct sent *t, size_t pos);

/* Does the word lie in a noun of that role, by nouns.tsv? */
bool mention_noun(const struct sent *t, struct span w, const char *role);

/* Behind a dateline: "OSLO, July 24 (2025) - ", "MIRVAN (Reuters) - "; 0 if
 * there is none. */
size_t mention_dateline(const struct sent *t);

/* Does the name at at only hear or print what is told: "told the Courier",
 * "seen by Channel Six"? */
bool mention_hears(const struct sent *t, struct span at);

/* Does a title lead the name, or stand before it: "Mayor Anna Beck"? */
bool mention_titled(const struct sent *t, struct span at);

/* Does the name stand right before its value, as in a list: "Norl 21.4 C; Sund:
 * 19.8 C"? */
bool mention_valued(const struct sent *t, struct span at);

/* Adds the names that no table knows, where no mention stands yet. */
void mentions_unknown(struct sent *t);

#endif
