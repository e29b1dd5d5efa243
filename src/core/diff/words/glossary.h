/* glossary.h - the words that have been met, and what is known of each.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Few words of a text are new: each is looked up in the tables once. */
#ifndef CORE_DIFF_WORDS_GLOSSARY_H
#define CORE_DIFF_WORDS_GLOSSARY_H

#include "core/diff/words/passage.h"
#include "lib/cell.h"

enum { GLOSSARY_PAST = 16 }; /* bytes that are read from where a word begins */

struct glossary;

/* What is known of a word comes from these, which must outlive it. */
struct glossary *glossary_new(const struct verbs *v, const struct facets *f);
void glossary_free(struct glossary *w);

/* What is known of a word, from where on GLOSSARY_PAST bytes may be read; good
 * until glossary_tidy. */
struct word_facts *glossary_know(struct glossary *w, struct cell word);

/* Forgets all, where they have become too many. */
void glossary_tidy(struct glossary *w);

#endif
