/* option.h - arguments of options that are dates or shares. What can't be read
 * ends the program. */
#ifndef CMD_DIFF_CLAIMS_OPTION_H
#define CMD_DIFF_CLAIMS_OPTION_H

#include "core/diff/claim/period.h"

/* The days of a date; PERIOD_NONE where s is NULL. */
struct period option_date(const char *name, const char *s);

/* A percentage, "2" or "2%", as a share. */
double option_share(const char *name, const char *s);

#endif
