/* gate.h - may a text hold a number? Told from its known words and bytes, so
 * that most texts are not read as numbers at all. */
#ifndef CORE_NUMBER_GATE_H
#define CORE_NUMBER_GATE_H

#include <stdbool.h>

#include "core/known.h"
#include "core/number/words.h"
#include "core/unit/unit.h"

/* Adds the words of the number grammar to k. */
void number_known(struct known *k, const struct words *w);

/* False: number_scan finds no quantity, but for dates, in the text with these
 * marks. */
bool number_possible(struct units *u, const char *text, size_t len,
    const struct marks *m);

#endif
