/* heading.h - the date at the top of a text: is it the day of writing?
 * split > tag > [extract-numbers] > normalize-units > [diff-claims] */
#ifndef CORE_DATE_HEADING_H
#define CORE_DATE_HEADING_H

#include <stdbool.h>

#include "lib/cell.h"

/* Do the bytes at of the text, a date, stand where datelines do: in a short
 * line that is no sentence ("Dublin, 5 March 2027"), or before the bracket or
 * dash of "OSLO, May 3, 2027 (Fjord Press) - "? What a preposition leads to is
 * of something else: "Report on the accident of 11 March". */
bool heading_dates(struct cell text, struct span at);

/* Is the text such a line at all, whatever dates it tells? */
bool heading_line(struct cell text);

#endif
