/* sentence.h - where sentences begin and end.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SENTENCE_H
#define CORE_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

enum form { FORM_TEXT, FORM_HEADING, FORM_ITEM, FORM_QUESTION, FORM_ANSWER,
	FORM_QUOTE, FORM_N };

extern const char *const form_names[FORM_N];

#endif
