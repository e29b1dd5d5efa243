/* echo.h - numbers that don't say what they count, for it was said before.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_ECHO_H
#define CORE_DIFF_ECHO_H

#include <stdbool.h>

#include "lib/cell.h"

/* Is the number at bytes at of its sentence said and no more: "police counted
 * 350", "the union spoke of fewer than 30", "Police: 12,000" (echoes.tsv)?
 * *who gets who answers, empty where the sentence doesn't say. */
bool echo_find(struct cell text, struct span at, struct cell *who);

#endif
