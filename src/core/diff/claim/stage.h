/* stage.h - what time the reports are about: that of their event, from the days
 * that they name.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_STAGE_H
#define CORE_DIFF_CLAIM_STAGE_H

#include "core/diff/claim/claims.h"

/* Days that a year has at least. */
enum { STAGE_YEAR = 365 };

struct stage_mark;

struct stage {
	struct claims *c;
	int32_t first; /* the day of the first report, or PERIOD_OPEN */
	struct stage_mark *marks; /* by day, each once */
	size_t n, cap;
};

/* Once all claims are in and documents have their dates. */
struct stage stage_open(struct claims *c);
void stage_close(struct stage *s);

/* Is the claim one of a date; the days that this names. */
bool stage_is_date(const struct claim *x);
struct period stage_date_of(const struct claim *x);

/* Is it over so many days before the reports, or any where it is a year, and
 * not what they are about? */
bool stage_past(const struct stage *s, struct period p, int days);

#endif
