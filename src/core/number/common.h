/* common.h - what the claims of a row have in common, numbers and states
 * alike: quote, place, time. For the programs that write claims. */
#ifndef CORE_NUMBER_COMMON_H
#define CORE_NUMBER_COMMON_H

#include <stddef.h>

#include "core/date/date.h"
#include "core/date/when.h"
#include "core/number/number.h"
#include "core/tag/label/narrow.h"
#include "lib/cell.h"
#include "lib/mem.h"

/* The dates of a sentence. Zero it before the first time; free v at the
 * end. */
struct dates {
	struct date *v;
	size_t n, cap;
	struct cell text; /* they are of, and who read it */
	struct numbers *numbers;
	bool begun; /* is when? Few sentences have claims. */
	struct when_text when;
};

/* The numbers of a text (see number_scan) whose document has the date cell
 * date; its dates in place of those that d held. */
size_t common_scan(struct numbers *n, struct cell text, struct cell date,
    struct date_memory *m, const struct quantity **out, struct dates *d);

/* The column when of the claim at at of the text that d was read from. */
struct cell common_when(struct arena *a, struct dates *d, struct span at,
    enum aspect aspect, struct cell date);

/* Bytes of the text with runs of white space as one blank: themselves where
 * they have none but single blanks. */
struct cell common_quote(struct arena *a, struct cell text, struct span at);

/* An offset as it is written in a cell. */
struct cell common_offset(struct arena *a, size_t off);

/* A number as it is written in a cell; empty for NAN. */
struct cell common_number(struct arena *a, double v);

#endif
