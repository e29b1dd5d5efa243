/* scope.h - which bytes a verb of saying governs, by what stands around it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 * Positions are bytes of the sentence's text. */
#ifndef CORE_TAG_SENT_SCOPE_H
#define CORE_TAG_SENT_SCOPE_H

#include "core/tag/sent/sent.h"

/* Does a double quote, straight or curly, stand at pos? */
bool quote_at(const char *s, size_t len, size_t pos);

/* Over blanks, to the right and to the left. */
size_t skip_blank(const struct sent *t, size_t pos);
size_t skip_blank_back(const struct sent *t, size_t pos);

/* Is the sentence over at pos, blanks and its last stop aside? */
bool at_end(const struct sent *t, size_t pos);

/* Does a comma, perhaps with a closing quote, end right before pos? */
bool comma_before(const struct sent *t, size_t pos, bool *quoted);

/* Behind the verb and an adverbial ("in Kiev on Wednesday", "Thursday"): the
 * position of the next sign or clause word. */
size_t past_adverbial(const struct sent *t, size_t pos);

/* Is there a "that", a quotation or a colon soon behind the verb? */
bool has_complement(const struct sent *t, size_t pos);

/* Where what is said from pos on ends; and where what is said before pos
 * begins. */
size_t scope_end(const struct sent *t, size_t pos);
size_t scope_start(const struct sent *t, size_t pos);

/* Behind a verb of denial: where the words that are denied end; 0 when it is
 * no words that are denied, but a plan or a person. */
size_t denied_end(const struct sent *t, struct span verb);

#endif
