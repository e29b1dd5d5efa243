/* elsewhere.h - is a state of a place or time that its report alone tells of?
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_ELSEWHERE_H
#define CORE_DIFF_WORDS_ELSEWHERE_H

#include "core/diff/words/passage.h"

/* Do the words around the state from here to end tell so: "nobody was hurt
 * there", "since then there were no deaths"? Or that it is of a few alone:
 * "only one gate was open"? */
bool elsewhere_find(struct cursor here, struct cursor end);

#endif
